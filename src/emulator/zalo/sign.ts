import { createHash, createHmac } from 'node:crypto';
import type { Parcel, WebhookItem } from '../platform';

type Write = (body: WebhookItem) => string;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const reversed = (body: WebhookItem): WebhookItem => Object.fromEntries(Object.entries(body).reverse());

/** The ways in which bodies and their signatures have been seen written (zalo.md 1.2): a receiver must not depend on one of them. */
const WAYS: { write: Write; header: (mac: string) => string }[] = [
  { write: (body) => JSON.stringify(body), header: (mac) => `mac=${mac}` },
  {
    write: (body) => JSON.stringify(reversed(body)).replace(/[\u0080-\uffff]/g, escaped).replaceAll('/', '\\/'),
    header: (mac) => `mac=${mac}`,
  },
  { write: (body) => JSON.stringify(body, undefined, 1).replace(/\n\s*/g, ' '), header: (mac) => mac },
];

/** X-ZEvent-Signature's hash: plain SHA-256, no HMAC, over app id, the very bytes, the body's timestamp, and the OA's secret key. */
export const macOf = (bytes: Buffer, timestamp: string, { appId, oaSecretKey }: { appId: string; oaSecretKey: string }): string =>
  createHash('sha256').update(appId).update(bytes).update(timestamp).update(oaSecretKey).digest('hex');

/** A body as it is posted. The same body is written in the same way each time: repetitions have the same bytes. */
export function packBody(body: WebhookItem, secrets: { appId: string; oaSecretKey: string }): Parcel {
  const place = createHash('md5').update(JSON.stringify(body)).digest().readUInt8(0) % WAYS.length;
  const { write, header } = WAYS[place] ?? { write: JSON.stringify, header: (mac: string) => mac };
  const bytes = Buffer.from(write(body), 'utf8');
  const mac = macOf(bytes, String(body.timestamp), secrets);
  return { bytes, headers: { 'content-type': 'application/json', 'user-agent': 'ZaloWebhook', 'x-zevent-signature': header(mac) } };
}

/** `appsecret_proof` of a token: hex HMAC-SHA256 under the app's secret. */
export const proofOf = (token: string, appSecret: string): string => createHmac('sha256', appSecret).update(token).digest('hex');
