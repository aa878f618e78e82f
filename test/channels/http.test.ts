import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { createHttp } from '../../src/channels/http';
import { Fault } from '../../src/errors';

const TOKEN = 'token-of-the-test-page';

let server: Server;

/** Starts a server on this machine that answers so; its address. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // listens on a port
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The fault a post comes to; it tells nothing of what was to be sent. */
async function faultOf(url: string, http = createHttp()): Promise<unknown> {
  const thrown: unknown = await http.post(url, { proof: TOKEN }, { headers: { Authorization: `Bearer ${TOKEN}` } }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Fault);
  expect(`${inspect(thrown, { depth: 6 })} ${JSON.stringify(thrown)}`).not.toContain(TOKEN);
  return thrown;
}

test('a server that hangs up in the middle leaves the outcome open', async () => {
  const url = await serve((request) => request.socket.destroy());
  expect(await faultOf(url)).toMatchObject({ code: 'outcomeUnknown', externalCode: 'ECONNRESET' });
});

test('a server that is gone was not reached', async () => {
  const url = await serve(() => undefined);
  await new Promise((resolve) => server.close(resolve));
  expect(await faultOf(url)).toMatchObject({ code: 'connectionFailed', externalCode: 'ECONNREFUSED' });
});

test('a name without an address was not reached', async () => {
  await serve(() => undefined);
  expect(await faultOf('http://nobody.invalid/')).toMatchObject({ code: 'connectionFailed' });
});

test('a server that does not answer in time leaves the outcome open', async () => {
  const http = createHttp();
  expect(http.defaults.timeout).toBe(10_000);
  http.defaults.timeout = 100;
  const url = await serve(() => undefined);
  expect(await faultOf(url, http)).toMatchObject({ code: 'outcomeUnknown', externalCode: 'ECONNABORTED' });
});

test('an answer without end is cut off', async () => {
  const url = await serve((_request, response) => {
    const fill = () => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', fill);
    fill();
  });
  expect(await faultOf(url)).toMatchObject({ code: 'outcomeUnknown' });
});

test('every status resolves, a redirect is one of them', async () => {
  const url = await serve((request, response) => response.writeHead(Number(request.url?.slice(1)), { Location: '/200' }).end());
  const http = createHttp();
  for (const status of [200, 302, 400, 500]) expect(await http.get(`${url}${status}`)).toMatchObject({ status });
});

test('calls one after the other share a connection', async () => {
  let connections = 0;
  const url = await serve((request, response) => request.resume().on('end', () => response.end('{}')));
  server.on('connection', () => connections++);
  const http = createHttp();
  for (let i = 0; i < 3; i++) await http.post(url, {});
  expect(connections).toBe(1);
});
