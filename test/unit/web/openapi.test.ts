import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Router } from 'express';
import type { ChannelAdapter } from '../../../src/channels/channel';
import { createMetrics } from '../../../src/metrics';
import { createLogger } from '../../../src/logger';
import { createWebApp } from '../../../src/web/app';
import { openApiDocument } from '../../../src/web/openapi';
import { startServer } from '../../../src/web/server';

const document = openApiDocument();
const documented = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

/** Everything that there may be in production: both platforms, the file for the domain, the page of the queues. */
function wholeApp(): Express {
  const adapter = (type: string, refused: number) => ({ type, answerHandshake: () => undefined, verify: () => 'forged', forgedStatus: () => refused, split: () => [] }) as unknown as ChannelAdapter; // nothing is delivered here
  return createWebApp({
    channels: [adapter('messenger', 403), adapter('zalo', 401)],
    intake: { take: async () => [] },
    bankDesk: { linkOf: async () => undefined, keep: async () => undefined },
    health: { mongodb: async () => true, redis: async () => true, worker: async () => true },
    media: { isPublic: async () => true, isValid: () => false, read: async () => ({ bytes: Buffer.from('jpeg'), tag: 't' }) },
    zaloVerifier: 'code',
    queueBoard: { token: 'sixteen-letters-x', board: (_req, res) => void res.send('the board') },
    telemetry: { metrics: createMetrics(), logger: createLogger({ level: 'silent', name: 'web' }) },
  });
}

interface Layer {
  route?: { path: string; stack: { method?: string }[] };
  handle: { stack?: Layer[] };
  /** Mounted at the root. */
  slash: boolean;
  match(path: string): boolean;
}

/** All routes, and what is mounted at a path of its own, of which Express tells only whether a path fits. */
function routesOf(router: Router): { routes: string[]; mounts: Layer[] } {
  const found = { routes: [] as string[], mounts: [] as Layer[] };
  const look = (layers: Layer[]): void => {
    for (const layer of layers) {
      if (layer.route) found.routes.push(...layer.route.stack.flatMap(({ method }) => `${method} ${layer.route?.path.replace(/:(\w+)/g, '{$1}')}`));
      else if (layer.slash) look(layer.handle.stack ?? []);
      else found.mounts.push(layer);
    }
  };
  look((router as unknown as { stack: Layer[] }).stack); // Express declares another form of its layers than it has
  return { routes: [...new Set(found.routes)], mounts: found.mounts };
}

const { routes, mounts } = routesOf(wholeApp().router);

test('every route of the app is in the document', () => {
  expect(routes.length).toBeGreaterThan(8);
  expect(routes.filter((route) => !documented.includes(route))).toEqual([]);
  const paths = Object.keys(document.paths);
  expect(mounts.length).toBeGreaterThan(0);
  expect(mounts.filter((mount) => !paths.some((path) => mount.match(path)))).toEqual([]);
});

test('everything in the document is a route of the app', () => {
  const ofMounts = documented.filter((one) => !routes.includes(one));
  expect(ofMounts).toEqual(['get /queues']);
  expect(mounts.some((mount) => mount.match('/queues'))).toBe(true);
});

test('what the document says is what a running app answers', async () => {
  const server = await startServer(wholeApp(), 0);
  const url = `http://127.0.0.1:${server.port}`;
  try {
    expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(JSON.parse(JSON.stringify(document)));
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        const res = await fetch(url + path.replace(/\{\w+\}/, 'code'), { method, ...(method === 'post' ? { body: '{}' } : {}) });
        expect([method, path, Object.keys(responses)]).toEqual([method, path, expect.arrayContaining([String(res.status)])]);
        const type = res.headers.get('content-type')?.split(';')[0] ?? '';
        const content = (responses as unknown as Record<string, { content?: object }>)[res.status]?.content ?? {};
        expect([path, Object.keys(content)]).toEqual([path, [type]]);
      }
    }
  } finally {
    await server.close();
  }
});

test('deliveries are described by the shapes that check them, and the version is that of the package', () => {
  const { MessengerDelivery, ZaloEvent } = document.components.schemas;
  expect(MessengerDelivery).toMatchObject({ properties: { entry: { items: { required: ['id'], properties: { messaging: { type: 'array' } } } } } });
  expect(JSON.stringify(ZaloEvent)).toContain('"event_name"');
  expect(document.info.version).toBe(JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8')).version);
});
