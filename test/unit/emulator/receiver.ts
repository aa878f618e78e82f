import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One delivery as the shop would get it. */
export interface Received {
  raw: string;
  signature: string;
  isSigned: boolean;
  items: Record<string, never>[];
}

/** One of Zalo's, which are one event each; whoever knows the secrets checks the signature. */
export interface ZaloReceived {
  raw: Buffer;
  signature: string;
  retry: string | undefined;
  event: ZaloEvent;
}

/** An event of Zalo as far as tests look into it. */
export type ZaloEvent = Record<string, string | undefined> & { message?: Record<string, never>; sender?: { id: string; admin_id?: string }; recipient?: { id: string } };

/** A webhook of its own: checks signatures by itself, answers as told by `answerNext` and else 200; `onItem` (Messenger) and `onEvent` (Zalo) may play a shop. */
export async function startReceiver(secret: string, verifyToken: string, onItem: (item: Record<string, never>) => void = () => undefined, onEvent: (event: ZaloEvent) => void = () => undefined) {
  const received: Received[] = [];
  const zalo: ZaloReceived[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      if (request.method === 'GET') {
        const isRight = query.get('hub.verify_token') === verifyToken;
        return void response.writeHead(isRight ? 200 : 403).end(isRight ? query.get('hub.challenge') : '');
      }
      const body = Buffer.concat(chunks);
      if (request.url?.endsWith('/zalo')) {
        const { 'x-zevent-signature': signature, num_retry: retry } = request.headers;
        const event = JSON.parse(body.toString()) as ZaloEvent;
        zalo.push({ raw: body, signature: String(signature), retry: retry?.toString(), event });
        onEvent(event);
        return void response.writeHead(statuses.shift() ?? 200).end();
      }
      const expected = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
      const entries = (JSON.parse(body.toString()) as { entry: { messaging: Record<string, never>[] }[] }).entry;
      const items = entries.flatMap(({ messaging }) => messaging);
      const signature = String(request.headers['x-hub-signature-256']);
      received.push({ raw: body.toString('latin1'), signature, isSigned: signature === expected, items });
      items.forEach(onItem);
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/messenger`,
    received,
    zalo,
    /** What Zalo told, in the order it came. */
    events: () => zalo.map(({ event }) => event),
    /** All items, in the order they came. */
    items: () => received.flatMap(({ items }) => items),
    answerNext: (...next: number[]): void => void statuses.push(...next),
    /** Waits until `isThere`, at most fifteen seconds: on a busy machine all takes longer. */
    async until(isThere: () => boolean): Promise<void> {
      const end = Date.now() + 15_000;
      while (!isThere() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(isThere()).toBe(true);
    },
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
