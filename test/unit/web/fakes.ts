import { createHmac, timingSafeEqual } from 'node:crypto';
import { request } from 'node:http';
import type { ChannelAdapter } from '../../../src/channels/channel';
import type { Delivery } from '../../../src/domain/message';
import { Fault } from '../../../src/errors';
import { createLogger } from '../../../src/logger';
import { createMetrics } from '../../../src/metrics';
import { createWebApp } from '../../../src/web/app';
import type { Health } from '../../../src/web/health-routes';
import type { MediaGallery } from '../../../src/web/media-routes';
import { startServer } from '../../../src/web/server';

const SECRET = 'app secret';

export const sign = (body: string | Buffer) => `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;

/** A platform as simple as can be: {page, mids}; it signs as Messenger does and walks through nesting as a naive reader would. */
const messenger: Pick<ChannelAdapter, 'type' | 'answerHandshake' | 'verify' | 'forgedStatus' | 'split'> & { capabilities: Pick<ChannelAdapter['capabilities'], 'retriesOnlyBrokenConnections'> } = {
  type: 'messenger',
  capabilities: {},
  answerHandshake: (query) =>
    query['hub.mode'] === 'subscribe' && query['hub.verify_token'] === 'right' && typeof query['hub.challenge'] === 'string'
      ? query['hub.challenge']
      : undefined,
  forgedStatus: () => 403,
  verify: (rawBody, headers) => {
    const given = Buffer.from(String(headers['x-hub-signature-256']));
    const expected = Buffer.from(sign(rawBody));
    return given.length === expected.length && timingSafeEqual(given, expected) ? 'authentic' : 'forged';
  },
  split: (rawBody) => {
    let body: { page?: string; mids?: string[]; unknown?: number };
    try {
      body = JSON.parse(rawBody.toString());
    } catch (cause) {
      throw new Fault('unparseable', 'no JSON', { cause });
    }
    depthOf(body);
    const events = (body.mids ?? []).map((mid) => ({ kind: 'reaction' as const, isAdded: true, eventId: mid, externalId: '1', at: 0 }));
    return [{ channelExternalId: String(body.page), events, receipts: [], ignored: body.unknown ?? 0 }];
  },
};

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** A running web process over fakes of what lies behind it; `taken` is what the intake was given. */
export async function startWeb(parts: { health?: Partial<Health>; media?: Partial<MediaGallery>; metricsToken?: string; zaloVerifier?: string } = {}) {
  const taken: { deliveries: Delivery[]; rawBody: Buffer }[] = [];
  const state: { fault?: Error; log: string[]; isFrozen?: boolean } = { log: [] };
  const yes = async () => true;
  const metrics = createMetrics();
  const app = createWebApp({
    // The web process uses these members only.
    channels: [messenger as ChannelAdapter, { ...messenger, type: 'zalo', capabilities: { retriesOnlyBrokenConnections: true } } as ChannelAdapter],
    bankDesk: { linkOf: async () => undefined, keep: async () => undefined },
    intake: {
      take: async (_type, deliveries, rawBody) => {
        if (state.fault) throw state.fault;
        if (state.isFrozen) await new Promise(() => undefined);
        taken.push({ deliveries, rawBody });
        return deliveries.filter((delivery) => delivery.channelExternalId !== '8');
      },
    },
    health: { mongodb: yes, redis: yes, worker: yes, ...parts.health },
    media: { isPublic: async () => false, isValid: () => false, read: async () => undefined, ...parts.media },
    ...(parts.zaloVerifier ? { zaloVerifier: parts.zaloVerifier } : {}),
    telemetry: {
      metrics,
      ...(parts.metricsToken ? { metricsToken: parts.metricsToken } : {}),
      logger: createLogger({ level: 'info', name: 'web', destination: { write: (line) => void state.log.push(line) } }),
    },
  });
  const server = await startServer(app, 0);
  const url = `http://127.0.0.1:${server.port}`;
  return {
    app, server, url, taken, state, metrics,
    get: (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers }),
    post: (body: string | Buffer, headers: Record<string, string> = { 'x-hub-signature-256': sign(body) }, platform = 'messenger') =>
      fetch(`${url}/webhooks/${platform}`, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers }),
  };
}

export type Web = Awaited<ReturnType<typeof startWeb>>;

/** The status of a request with exactly these headers, for what fetch does not let one send; a POST when there is a body. */
export function statusOf(url: string, headers: Record<string, string>, body?: Buffer[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request(url, { method: body ? 'POST' : 'GET', headers }, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    });
    req.on('error', reject);
    for (const chunk of body ?? []) req.write(chunk);
    req.end();
  });
}
