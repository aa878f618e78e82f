import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether somebody knows a secret; takes as long for every wrong one. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret)); // of equal length, whatever was given
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
