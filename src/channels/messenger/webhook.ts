import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Authenticity } from '../channel';

const SIGNATURE_HEADER = 'x-hub-signature-256';
const PREFIX = 'sha256=';
/** The prefix and 64 hexadecimal digits. */
const SIGNATURE_LENGTH = 71;

/**
 * What to answer to Meta's verification request: the challenge, unchanged (to be sent as text/plain, for it is anybody's text),
 * or undefined when mode or token are wrong. A repeated parameter arrives as a list and counts as wrong.
 * Source: Messenger Platform, "webhooks", May 2026.
 */
export function answerHandshake(query: Record<string, unknown>, verifyToken: string): string | undefined {
  const token = query['hub.verify_token'];
  const challenge = query['hub.challenge'];
  if (query['hub.mode'] !== 'subscribe' || typeof token !== 'string' || typeof challenge !== 'string') return undefined;
  return timingSafeEqual(digest(token), digest(verifyToken)) ? challenge : undefined;
}

/**
 * Whether `X-Hub-Signature-256` is the HMAC-SHA256 of exactly these bytes under the app's secret. Header names are lower case, as
 * Node gives them. Source: Messenger Platform, "webhooks", May 2026.
 */
export function verify(rawBody: Buffer, headers: Record<string, string | string[] | undefined>, appSecret: string): Authenticity {
  return isSigned(rawBody, headers, appSecret) ? 'authentic' : 'forged';
}

function isSigned(rawBody: Buffer, headers: Record<string, string | string[] | undefined>, appSecret: string): boolean {
  const given = headers[SIGNATURE_HEADER];
  if (typeof given !== 'string' || given.length !== SIGNATURE_LENGTH || !given.startsWith(PREFIX)) return false;
  const expected = PREFIX + createHmac('sha256', appSecret).update(rawBody).digest('hex');
  return timingSafeEqual(digest(given), digest(expected));
}

/** Equal lengths for a comparison in constant time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
