import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const CLOSE_TIMEOUT_MS = 8000;
const IDLE_CHECK_MS = 50;

export interface RunningServer {
  port: number;
  /** Accepts nothing new, lets running requests finish for at most 8 s, then ends what is left. */
  close(): Promise<void>;
}

/** Listens on all addresses; port 0 takes a free one. Rejects when the port is taken. */
export async function startServer(app: RequestListener, port: number): Promise<RunningServer> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, app);
  server.listen(port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // a listening TCP server has one
    close: () => closeServer(server),
  };
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const late = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
