import { z } from 'zod';

const HOST = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const HOST_AND_PORT = /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]):(\d{1,5})$/;

/** Any non-empty text; spaces count, because secrets may have them. */
export const secret = z.string().min(1, 'is empty');

export const portNumber = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'is not a port number')
  .transform(Number)
  .refine((port) => port <= 65535, 'is not a port number (0 to 65535)');

/** From 1 to 9,999,999. */
export const wholeNumber = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,6}$/, 'is not a whole number from 1 on')
  .transform(Number);

/** 32 bytes, written as 64 hex digits. */
export const key256 = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{64}$/i, 'is not exactly 64 hex digits (`cho doctor --new-key` prints a new one)')
  .transform((hex) => Buffer.from(hex, 'hex'));

/** Whether the host of this URL is this machine by its usual names. */
export function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

/** An https address without a query; http counts on this machine only. Given back without a slash at its end. */
export const webAddress = z
  .string()
  .trim()
  .refine((url) => ['http:', 'https:'].includes(protocolOf(url)), 'is not a web address')
  .refine((url) => protocolOf(url) !== 'http:' || isLocalUrl(url), 'must begin with https:// (http:// only on 127.0.0.1 or localhost)')
  .refine(isBareAddress, 'must have no user name, no query and no #')
  .transform((url) => url.replace(/\/+$/, ''));

/** The code of a domain verification file; its whole name counts too. */
export const verifierCode = z
  .string()
  .trim()
  .transform((text) => text.replace(/^zalo_verifier/, '').replace(/\.html$/, ''))
  .refine((code) => /^[A-Za-z0-9_-]{1,200}$/.test(code), 'is not a code of letters, digits, - and _');

/** The address of a database server, with one of these schemes. */
export const serverAddress = (schemes: string[]) =>
  z
    .string()
    .trim()
    .refine((url) => schemes.some((scheme) => url.startsWith(`${scheme}://`) && url.length > scheme.length + 3), {
      message: `does not begin with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    });

/** Hosts separated by commas or spaces: `host`, `*.domain` (its subdomains) or `host:port`; in lower case. */
export const hostList = z
  .string()
  .transform((text) => text.toLowerCase().split(/[\s,]+/).filter(Boolean))
  .refine((hosts) => hosts.length > 0, 'names no host')
  .refine((hosts) => hosts.every(isHostEntry), 'has an entry that is neither a host, nor *.domain, nor host:port');

function isHostEntry(entry: string): boolean {
  const port = HOST_AND_PORT.exec(entry)?.[3];
  if (port) return Number(port) <= 65535;
  return HOST.test(entry) && (!entry.startsWith('*.') || entry.slice(2).includes('.'));
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function isBareAddress(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { username, password, search, hash } = new URL(url);
  return [username, password, search, hash].every((part) => part === '');
}
