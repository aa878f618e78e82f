import type { IncomingHttpHeaders } from 'node:http';
import type { BankNotice } from '../../domain/bank-notice';

/** How one service tells of transfers. */
export interface BankFormat {
  /** Whether whoever sent it knows the secret; over the raw body. */
  isAuthentic(rawBody: Buffer, headers: IncomingHttpHeaders, secret: string): boolean;
  /** The transfers that came in; what went out is left. Undefined when it is not of the service's form. */
  read(rawBody: Buffer): BankNotice[] | undefined;
}

/** The value of a header that comes once. */
export function oneHeader(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The JSON in a body; undefined when there is none. */
export function jsonOf(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined; // told apart by the shape that it is read with
  }
}
