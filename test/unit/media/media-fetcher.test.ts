import { Agent as HttpAgent, createServer, type RequestListener, type Server } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import axios, { type InternalAxiosRequestConfig } from 'axios';
import { Fault } from '../../../src/errors';
import { createMediaFetcher } from '../../../src/media/media-fetcher';
import type { HostAddress } from '../../../src/media/public-address';

const limits = { bytes: 1000, ms: 400 };
const noName = async (): Promise<HostAddress[]> => Promise.reject(new Error('no name is looked up here'));
const servers: Server[] = [];
const asked: string[] = [];

/** A server on this machine; gives back its `host:port`. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    listener(req, res);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetcherFor = (hosts: string[], resolve = noName) => createMediaFetcher({ http: axios.create(), hosts, resolve, limits });

async function faultOf(work: Promise<unknown>): Promise<[string, string | undefined]> {
  const thrown: unknown = await work.then(() => new Error('it succeeded'), (reason: unknown) => reason);
  if (!(thrown instanceof Fault)) throw thrown;
  return [thrown.code, thrown.externalCode];
}

afterEach(() => {
  asked.length = 0;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

test('an entry with a port is fetched from this machine, in plain http', async () => {
  const host = await serve((_req, res) => res.end('photo'));
  expect(String(await fetcherFor([host]).fetch(`http://${host}/a.jpg?oe=1`))).toBe('photo');
  expect(asked).toEqual(['/a.jpg?oe=1']);
});

test('nothing else on this machine is even asked', async () => {
  const host = await serve((_req, res) => res.end('photo'));
  for (const url of [`http://${host}/`, `http://localhost:${host.split(':')[1]}/`, 'file:///etc/passwd', 'nonsense', '']) {
    expect([url, await faultOf(fetcherFor(['127.0.0.1:1', '*.fbcdn.net']).fetch(url))]).toEqual([url, ['mediaRefused', undefined]]);
  }
  expect(asked).toEqual([]);
});

test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.1.1', '::1', '::ffff:127.0.0.1', 'fd00::1'])(
  'an allowed name that points to %s is refused',
  async (address) => {
    const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
    for (const scheme of ['https', 'http']) expect(await faultOf(fetcherFor(['*.fbcdn.net'], resolve).fetch(`${scheme}://a.fbcdn.net/`))).toEqual(['mediaRefused', undefined]);
  },
);

test.each([['https', HttpsAgent], ['http', HttpAgent]] as const)('over %s the connection goes to the checked addresses: the name is not looked up again', async (scheme, Agent) => {
  const seen: InternalAxiosRequestConfig[] = [];
  const http = axios.create({
    adapter: async (config) => {
      seen.push(config);
      return { data: Readable.from([Buffer.from('photo')]), status: 200, statusText: 'OK', headers: {}, config };
    },
  });
  const resolve = async () => [{ address: '10.0.0.1', family: 4 }, { address: '157.240.199.1', family: 4 }, { address: '2a03::1', family: 6 }];
  await createMediaFetcher({ http, hosts: ['*.fbcdn.net'], resolve, limits }).fetch(`${scheme}://a.fbcdn.net/x`);
  const agent: unknown = seen[0]?.[`${scheme}Agent`];
  if (!(agent instanceof Agent)) throw new Error('no agent of its own');
  const { lookup } = (agent as HttpsAgent).options; // both kinds have options, only one is typed so
  if (!lookup) throw new Error('no lookup of its own');
  const answers: unknown[] = [];
  lookup('a.fbcdn.net', { all: true }, (_error, addresses) => answers.push(addresses));
  lookup('a.fbcdn.net', {}, (_error, address, family) => answers.push([address, family]));
  expect(answers).toEqual([
    [{ address: '157.240.199.1', family: 4 }, { address: '2a03::1', family: 6 }],
    ['157.240.199.1', 4],
  ]);
  expect(seen[0]).toMatchObject({ maxRedirects: 0, proxy: false, decompress: false });
});

test('a redirect is followed to an allowed host only, and three times at most', async () => {
  const outside = await serve((_req, res) => res.end('secret'));
  const host = await serve((req, res) => {
    const left = Number(req.url?.slice(1));
    if (left === 0) return res.end('photo');
    return res.writeHead(302, { location: left === 99 ? `http://${outside}/` : `/${left - 1}` }).end();
  });
  const { fetch } = fetcherFor([host]);
  expect(String(await fetch(`http://${host}/3`))).toBe('photo');
  expect(await faultOf(fetch(`http://${host}/4`))).toEqual(['mediaRefused', undefined]);
  asked.length = 0;
  expect(await faultOf(fetch(`http://${host}/99`))).toEqual(['mediaRefused', undefined]);
  expect(asked).toEqual(['/99']);
});

test.each<[number, string]>([
  [403, 'mediaRefused'], [404, 'mediaRefused'], [410, 'mediaRefused'], [204, 'mediaRefused'],
  [408, 'connectionFailed'], [429, 'connectionFailed'], [500, 'connectionFailed'], [503, 'connectionFailed'],
])('status %i → %s', async (status, code) => {
  const host = await serve((_req, res) => res.writeHead(status).end());
  expect(await faultOf(fetcherFor([host]).fetch(`http://${host}/`))).toEqual([code, String(status)]);
});

test('too many bytes are refused, announced or not', async () => {
  const host = await serve((req, res) => {
    if (req.url === '/announced') res.writeHead(200, { 'content-length': '10000000000' }).write('x');
    else if (req.url === '/full') res.end(Buffer.alloc(limits.bytes));
    else res.write(Buffer.alloc(limits.bytes + 1)); // and it never ends
  });
  const { fetch } = fetcherFor([host]);
  expect((await fetch(`http://${host}/full`)).length).toBe(limits.bytes);
  expect(await faultOf(fetch(`http://${host}/announced`))).toEqual(['mediaRefused', undefined]);
  expect(await faultOf(fetch(`http://${host}/streamed`))).toEqual(['mediaRefused', undefined]);
});

test('who never answers, trickles, hangs up or is not there: another attempt may succeed', async () => {
  const host = await serve((req, res) => {
    if (req.url === '/trickle') {
      const trickle = setInterval(() => res.write('x'), 50);
      res.on('close', () => clearInterval(trickle));
    }
    if (req.url === '/hang-up') {
      res.writeHead(200, { 'content-length': '10' }).write('half');
      setTimeout(() => res.destroy(), 20);
    }
  });
  const { fetch } = fetcherFor([host, '127.0.0.1:1']);
  const began = Date.now();
  expect(await faultOf(fetch(`http://${host}/silent`))).toEqual(['connectionFailed', 'TIMEOUT']);
  expect(await faultOf(fetch(`http://${host}/trickle`))).toEqual(['connectionFailed', 'TIMEOUT']);
  expect(Date.now() - began).toBeLessThan(4 * limits.ms);
  expect((await faultOf(fetch(`http://${host}/hang-up`)))[0]).toBe('connectionFailed');
  expect(await faultOf(fetch('http://127.0.0.1:1/'))).toEqual(['connectionFailed', 'ECONNREFUSED']);
});

test('a name server that hangs does not hold up the fetch', async () => {
  const { fetch } = fetcherFor(['*.fbcdn.net'], () => new Promise(() => undefined));
  expect(await faultOf(fetch('https://a.fbcdn.net/'))).toEqual(['connectionFailed', 'TIMEOUT']);
});

test('no fault tells the address, which gives access to the photo', async () => {
  const host = await serve((_req, res) => res.writeHead(500).end());
  for (const url of [`http://${host}/s3cret`, 'http://127.0.0.1:1/s3cret', 'https://elsewhere.vn/s3cret']) {
    const thrown: unknown = await fetcherFor([host, '127.0.0.1:1']).fetch(url).catch((reason: unknown) => reason);
    if (!(thrown instanceof Fault)) throw thrown;
    expect(JSON.stringify([thrown.message, thrown.stack, thrown.cause, String(thrown.cause)])).not.toContain('s3cret');
  }
});
