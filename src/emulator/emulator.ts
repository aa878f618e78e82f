import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createCdn } from './cdn';
import { createControl } from './control';
import { createControlRoutes } from './control-routes';
import { createDeliverer, shakeHands } from './deliver';
import { createFailRules } from './fail-rules';
import { createGraph } from './graph';
import { createPages } from './pages';
import { createSends } from './sends';
import { createTokens } from './tokens';
import { createWorld, type Snapshot } from './world';

export interface EmulatorOptions {
  /** 0 or absent: any free port. */
  port?: number;
  appId: string;
  appSecret: string;
  verifyToken: string;
  webhookUrl: string;
  /** The pages that exist; absent: every id is a page. */
  accountIds?: string[];
  /** ms since 1970 UTC; windows and timestamps follow it. */
  clock?: () => number;
  /** What an earlier run left. */
  kept?: Snapshot;
}

export type Emulated = ReturnType<typeof wire>;
export type Emulator = ReturnType<typeof createEmulator>;

const HOST = '127.0.0.1';

function wire({ appId, appSecret, verifyToken, webhookUrl, accountIds, clock = Date.now, kept }: EmulatorOptions, baseUrl: () => string) {
  let target = webhookUrl;
  const webhook = {
    pointTo: (url: string): void => void (target = url),
    /** Whether the webhook answers the platform's handshake. */
    shakeHands: (): Promise<boolean> => shakeHands(target, verifyToken, String(randomInt(1_000_000_000))),
  };
  const world = createWorld({ clock, ...(kept ? { kept } : {}) });
  const pages = createPages();
  const failRules = createFailRules();
  const deliverer = createDeliverer({ appSecret, webhookUrl: () => target, isSubscribed: pages.isSubscribed, clock });
  const cdn = createCdn({ baseUrl });
  const sends = createSends({ world, deliverer, failRules, appId, clock });
  const tokens = createTokens({ appSecret, ...(accountIds ? { accountIds } : {}) });
  const graph = createGraph({ tokens, pages, sends, world, appId });
  const control = createControl({ world, deliverer, cdn, pages });

  return { webhook, world, failRules, deliverer, cdn, sends, tokens, graph, control };
}

/**
 * Messenger's side on this machine, for trying out and for end-to-end tests: the Graph API under /v26.0/..., a control side
 * under /emulator/..., people's photos under /emulator/cdn/. Bound to 127.0.0.1 only; takes only tokens that begin with
 * 'emulator-'. It shares no code with the product's Messenger adapter, or both could be wrong together.
 */
export function createEmulator(options: EmulatorOptions) {
  let server: Server | undefined;
  const baseUrl = (): string => `http://${HOST}:${(server?.address() as AddressInfo | null)?.port ?? options.port ?? 0}`;
  const emulated = wire(options, baseUrl);
  const app = express().disable('x-powered-by');

  app.use('/emulator/cdn', emulated.cdn.routes);
  app.use('/emulator', createControlRoutes(emulated));
  app.use(emulated.graph);

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
