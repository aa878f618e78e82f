import { createHash, timingSafeEqual } from 'node:crypto';
import type { Authenticity } from '../channel';
import { parsed } from '../fields';
import { parseJsonObject } from '../json';
import { signedShape } from './shapes';

const SIGNATURE_HEADER = 'x-zevent-signature';
/** With the prefix, with blanks in it, or the digits alone: all three were seen. */
const SIGNATURE = /^(?:mac\s*=\s*)?([0-9a-f]{64})$/i;
/** Forged deliveries in one minute that are answered as if all were well. */
const QUIETLY_REFUSED = 20;

/** What the app is called and what its webhooks are signed with: the OA Secret Key, not the app's own secret. */
export interface Signer {
  appId: string;
  oaSecretKey: string;
}

/**
 * Whether `X-ZEvent-Signature` is the SHA-256 (no HMAC) of app id, exactly these bytes, the body's timestamp and the OA Secret Key, and
 * the body is of our app. Times of long ago count: a delivery is repeated for hours, unchanged. The unsigned `{}` by which the console
 * tries an address is a `probe`. Source: zalo.md 1.2, recomputed from a captured delivery.
 */
export function verify(rawBody: Buffer, headers: Record<string, string | string[] | undefined>, { appId, oaSecretKey }: Signer): Authenticity {
  const given = headers[SIGNATURE_HEADER];
  if (given === undefined || given === '') return rawBody.toString('latin1').trim() === '{}' ? 'probe' : 'forged';
  const digits = typeof given === 'string' ? SIGNATURE.exec(given.trim())?.[1] : undefined;
  const signed = digits === undefined ? undefined : readSigned(rawBody);
  if (digits === undefined || !signed || (signed.app_id ?? appId) !== appId) return 'forged';
  const expected = createHash('sha256').update(appId).update(rawBody).update(signed.timestamp).update(oaSecretKey).digest();
  return timingSafeEqual(Buffer.from(digits, 'hex'), expected) ? 'authentic' : 'forged';
}

/**
 * A 401 would make Zalo stop the webhook after a mix-up of keys, with every event lost; the shop is told by its alarm instead. Whoever goes
 * on guessing gets a 401.
 */
export function forgedStatus(count: number): number {
  return count <= QUIETLY_REFUSED ? 200 : 401;
}

function readSigned(rawBody: Buffer): { timestamp: string; app_id?: string } | undefined {
  try {
    return parsed(signedShape, parseJsonObject(rawBody));
  } catch {
    return undefined; // No JSON object, so nothing of Zalo's.
  }
}
