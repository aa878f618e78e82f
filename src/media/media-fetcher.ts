import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { addAbortSignal, Readable } from 'node:stream';
import type { AxiosInstance, AxiosResponse } from 'axios';
import { Fault } from '../errors';
import { ruleFor } from './allowed-hosts';
import { createAddressCheck, type HostAddress } from './public-address';

const REDIRECTS = 3;
const REDIRECT_STATUS = new Set([301, 302, 303, 307, 308]);
/** The other side is busy or broken: another attempt may succeed. */
const PASSING_STATUS = new Set([408, 425, 429]);

/** How much and how long one fetch may take, all redirects together. */
export interface FetchLimits {
  bytes: number;
  ms: number;
}
export const FETCH_LIMITS: FetchLimits = { bytes: 25 * 1024 * 1024, ms: 15_000 };

export type MediaFetcher = ReturnType<typeof createMediaFetcher>;

interface FetcherParts {
  http: AxiosInstance;
  /** The entries of MEDIA_HOSTS. */
  hosts: readonly string[];
  resolve: (host: string) => Promise<HostAddress[]>;
  limits: FetchLimits;
}

/**
 * Fetches photos from where platforms keep them, and from nowhere else: a link is a stranger's text. Only hosts of the list, at an address of the
 * public internet (entries with a port excepted) that is the very one connected to; redirects are checked likewise.
 */
export function createMediaFetcher(parts: FetcherParts) {
  const isPublic = createAddressCheck();

  return {
    /**
     * The bytes at this address. Throws `mediaRefused` for what will never work (host, address, size, gone) and
     * `connectionFailed` (retryable) for the rest. Neither tells the address, which gives access to the photo.
     */
    fetch: async (address: string): Promise<Buffer> => {
      const signal = AbortSignal.timeout(parts.limits.ms);
      try {
        return await inTime(follow(address, parts, isPublic, signal), signal);
      } catch (thrown) {
        if (thrown instanceof Fault && (thrown.code === 'mediaRefused' || thrown.code === 'connectionFailed')) throw thrown;
        const code = signal.aborted ? 'TIMEOUT' : codeOf(thrown);
        throw new Fault('connectionFailed', 'the photo could not be fetched', { cause: new Error(code), externalCode: code });
      }
    },
  };
}

async function follow(address: string, parts: FetcherParts, isPublic: (a: HostAddress) => boolean, signal: AbortSignal): Promise<Buffer> {
  let from = address;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (!URL.canParse(from)) throw new Fault('mediaRefused', 'the photo has no web address');
    const url = new URL(from);
    const agents = await agentsFor(url, parts, isPublic);
    const response = await parts.http.get<Readable>(url.href, {
      ...agents,
      signal,
      responseType: 'stream',
      timeout: parts.limits.ms,
      maxRedirects: 0,
      maxContentLength: -1, // counted below, where an excess is told from a broken connection
      decompress: false,
      proxy: false,
      validateStatus: () => true,
      headers: { Accept: 'image/*', 'Accept-Encoding': 'identity' },
    });
    const location = redirectOf(response);
    if (location === undefined) return readBytes(response, parts.limits.bytes, signal);
    response.data.destroy();
    from = URL.canParse(location, url.href) ? new URL(location, url.href).href : '';
  }
  throw new Fault('mediaRefused', 'the photo was sent on too often');
}

/** Agents that connect to the checked addresses of this host and to no others. */
async function agentsFor(url: URL, { hosts, resolve }: FetcherParts, isPublic: (a: HostAddress) => boolean) {
  const rule = ruleFor(url, hosts);
  if (rule === undefined) throw new Fault('mediaRefused', 'photos are not fetched from this host');
  if (rule === 'local') return { httpAgent: new HttpAgent(), httpsAgent: new HttpsAgent() };
  const checked = (await resolve(url.hostname)).filter(isPublic);
  const [first] = checked;
  if (!first) throw new Fault('mediaRefused', 'this host has no public address');
  const lookup: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, checked) : callback(null, first.address, first.family);
  return { httpAgent: new HttpAgent({ lookup }), httpsAgent: new HttpsAgent({ lookup }) };
}

function redirectOf({ status, headers }: AxiosResponse): string | undefined {
  const location: unknown = headers['location'];
  return REDIRECT_STATUS.has(status) && typeof location === 'string' ? location : undefined;
}

async function readBytes({ status, headers, data }: AxiosResponse<Readable>, limit: number, signal: AbortSignal): Promise<Buffer> {
  if (status !== 200 || Number(headers['content-length'] ?? 0) > limit) {
    data.destroy();
    if (status === 200) throw tooMuch();
    const code = PASSING_STATUS.has(status) || status >= 500 ? 'connectionFailed' : 'mediaRefused';
    throw new Fault(code, 'the photo was not given out', { externalCode: String(status) });
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of addAbortSignal(signal, data)) {
    size += (chunk as Buffer).length; // a stream without an encoding gives buffers
    if (size > limit) throw tooMuch();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

const tooMuch = () => new Fault('mediaRefused', 'the photo has too many bytes');

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Fault('connectionFailed', 'the photo took too long', { externalCode: 'TIMEOUT' })), { once: true });
  });
  return Promise.race([work, late]);
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof Fault) return thrown.externalCode ?? thrown.code;
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
}
