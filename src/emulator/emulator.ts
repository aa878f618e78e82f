import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createCdn, type CdnOptions } from './cdn';
import { createMovingClock } from './clock';
import { createControl } from './control';
import { createControlRoutes } from './control-routes';
import { createDeliverer } from './deliver';
import { createFailRules } from './fail-rules';
import { createListening } from './listening';
import { createMessengerPlatform, createMessengerSide, createPages, type MessengerApp } from './messenger';
import { createReceipts } from './receipts';
import { createWebhook } from './webhook';
import { createWorld, type WorldSnapshot } from './world';
import { createEvents, createZaloPlatform, createZaloSide, type ZaloApp, type ZaloSnapshot } from './zalo';

/** All that outlives a restart. */
export interface Snapshot {
  world: WorldSnapshot;
  zalo: ZaloSnapshot;
  clockOffsetMs: number;
}

export interface EmulatorOptions extends Omit<CdnOptions, 'baseUrl'> {
  /** 0 or absent: any free port. */
  port?: number;
  messenger: MessengerApp;
  zalo: ZaloApp;
  /** Webhooks go to `/messenger` and `/zalo` below it. */
  webhookUrl: string;
  /** ms since 1970 UTC; windows, tokens and timestamps follow it. */
  clock?: () => number;
  /** What an earlier run left. */
  kept?: Snapshot;
}

export type Emulated = ReturnType<typeof remembering>;
export type Emulator = ReturnType<typeof createEmulator>;

const HOST = '127.0.0.1';

function wire(options: EmulatorOptions, baseUrl: () => string) {
  const { messenger: meta, zalo: zaloApp, kept } = options;
  const clock = createMovingClock(options.clock ?? Date.now, kept?.clockOffsetMs);
  const webhook = createWebhook(options.webhookUrl, meta.verifyToken);
  const world = createWorld({ clock: clock.now, ...(kept ? { kept: kept.world } : {}) });
  const cdn = createCdn({ ...options, baseUrl });
  const failRules = createFailRules();
  const pages = createPages();
  const events = createEvents(zaloApp.appId);
  const platforms = {
    messenger: createMessengerPlatform({ world, pages, appSecret: meta.appSecret, clock: clock.now }),
    zalo: createZaloPlatform({ world, events, ...zaloApp }),
  };
  const posts = { messenger: platforms.messenger.post, zalo: platforms.zalo.post };
  const deliverer = createDeliverer({ posts, webhookUrl: webhook.url, onOutcome: world.messages.noteOutcome });
  const receipts = createReceipts({ world, deliverer, platforms, clock: clock.now });
  const shared = { world, cdn, failRules, receipts, clock: clock.now };

  return {
    ...shared,
    clock,
    webhook,
    deliverer,
    listening: createListening(world.messages),
    control: createControl({ world, deliverer, cdn, platforms, clock: clock.now }),
    messenger: createMessengerSide(meta, pages, shared),
    zalo: createZaloSide(zaloApp, events, shared, kept?.zalo),
  };
}

/** The emulator and its memory as a whole. */
function remembering(parts: ReturnType<typeof wire>) {
  const { world, cdn, messenger, zalo, clock, deliverer, failRules } = parts;
  return {
    ...parts,
    tokens: {
      /** From now on this access token is refused, on whichever platform it is one. */
      kill(token: string): void {
        messenger.tokens.kill(token);
        zalo.oas.setAlive(token, false);
      },
      revive(token: string): void {
        messenger.tokens.revive(token);
        zalo.oas.setAlive(token, true);
      },
    },
    /** All that must outlive a restart. */
    snapshot: (): Snapshot => ({ world: world.snapshot(), zalo: zalo.snapshot(), clockOffsetMs: clock.offsetMs() }),
    /** People, conversations, windows, tokens, what waits and what was ordered: as at the first start. */
    forget(): void {
      clock.moveTo(0);
      for (const part of [deliverer, world, cdn, zalo, failRules]) part.forget();
    },
  };
}

/**
 * Messenger's and Zalo's side on this machine, for trying out and for end-to-end tests: the Graph API under /v26.0/..., Zalo's APIs under
 * /zalo, a control side under /emulator/..., people's photos under /emulator/cdn/. Bound to 127.0.0.1 only; takes only tokens that begin with
 * 'emulator-'. It shares no code with the product's adapters, or both could be wrong together.
 */
export function createEmulator(options: EmulatorOptions) {
  let server: Server | undefined;
  const baseUrl = (): string => `http://${HOST}:${(server?.address() as AddressInfo | null)?.port ?? options.port ?? 0}`; // a TCP server's address is no path
  const emulated = remembering(wire(options, baseUrl));
  const app = express().disable('x-powered-by');

  app.use('/emulator/cdn', emulated.cdn.routes);
  app.use('/emulator', createControlRoutes(emulated));
  app.use('/zalo', emulated.zalo.routes);
  app.use(emulated.messenger.routes);

  return {
    ...emulated,
    baseUrl,
    /** Resolves with the base URL once it listens; rejects when the port is taken. */
    async listen(): Promise<string> {
      const listening = createServer(app);
      server = listening;
      await new Promise<void>((resolve, reject) => {
        listening.once('error', reject);
        listening.listen(options.port ?? 0, HOST, resolve);
      });
      return baseUrl();
    },
    /** Stops listening, ends open calls and retries. */
    async close(): Promise<void> {
      await emulated.deliverer.stop();
      const closing = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      server?.closeAllConnections();
      await closing;
    },
  };
}
