import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../../scripts/services/ports';
import { isHealthy } from '../../../scripts/image/health';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.closeAllConnections() ?? server.close()));

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return String((server.address() as AddressInfo).port);
}
const saying = (status: number): Promise<string> => listening((req, res) => void res.writeHead(req.url === '/healthz' ? status : 404).end());
const nobody = async (): Promise<string> => String(await freePort());

test('a container is well by the one port that answers', async () => {
  expect(await isHealthy({ PORT: await saying(200), METRICS_PORT: await nobody() })).toBe(true);
  expect(await isHealthy({ PORT: await nobody(), METRICS_PORT: await saying(200) })).toBe(true);
  expect(await isHealthy({ PORT: await saying(200) })).toBe(true);
});

test('one that answers 503, nothing at all, or not in time is not well', async () => {
  expect(await isHealthy({ PORT: await nobody(), METRICS_PORT: await saying(503) })).toBe(false);
  expect(await isHealthy({ PORT: await nobody(), METRICS_PORT: await nobody() })).toBe(false);
  expect(await isHealthy({ PORT: await listening(() => undefined), METRICS_PORT: await nobody() })).toBe(false);
}, 10_000);
