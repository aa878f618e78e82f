import type { Request } from 'express';
import { isFromOwnPage, isFromThisMachine } from '../../../src/web/this-machine';

/** The two parts of a request that are looked at. */
const requestWith = (headers: Record<string, string>, remoteAddress = '127.0.0.1') => ({ headers, socket: { remoteAddress } }) as unknown as Request;

test.each([
  ['127.0.0.1', {}, true],
  ['127.8.8.8', {}, true],
  ['::1', {}, true],
  ['::ffff:127.0.0.1', {}, true],
  ['192.168.1.5', {}, false],
  ['::ffff:10.0.0.1', {}, false],
  ['', {}, false],
  ['127.0.0.1', { 'x-forwarded-for': '1.2.3.4' }, false],
  ['127.0.0.1', { forwarded: 'for=1.2.3.4' }, false],
])('a request from %s with %j is of this machine: %s', (address, headers, isOurs) => {
  expect(isFromThisMachine(requestWith(headers, address))).toBe(isOurs);
});

const HOST = { host: '127.0.0.1:3000' };
test.each<[string, Record<string, string>, boolean]>([
  ['a program', HOST, true],
  ['localhost', { host: 'localhost:3000' }, true],
  ['IPv6', { host: '[::1]:3000' }, true],
  ['the page itself', { ...HOST, origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, true],
  ['an address typed by hand', { ...HOST, 'sec-fetch-site': 'none' }, true],
  ['a name that points to this machine', { host: 'evil.example:3000', origin: 'http://evil.example:3000', 'sec-fetch-site': 'same-origin' }, false],
  ['a name that begins like this machine', { host: '127.0.0.1.evil.example' }, false],
  ['a page of another site', { ...HOST, origin: 'https://evil.example' }, false],
  ['a page of another port', { ...HOST, origin: 'http://127.0.0.1:4000' }, false],
  ['a page without an origin', { ...HOST, origin: 'null' }, false],
  ['another site', { ...HOST, 'sec-fetch-site': 'cross-site' }, false],
  ['another site of this machine', { ...HOST, 'sec-fetch-site': 'same-site' }, false],
  ['nobody in particular', {}, false],
])('%s', (_who, headers, isOwn) => {
  expect(isFromOwnPage(requestWith(headers))).toBe(isOwn);
});
