import { readAdminAddress } from '../admin-address';
import { readPlace } from '../place';
import type { Read } from './index';

/** `addresses` of `cho understand`: the shape of test/understanding/rows.ts. */
export const addressesOutput: Read = (input) => {
  const { choices: _choices, ...address } = readAdminAddress(typeof input === 'string' ? input : '');
  return address;
};

/** The address of an order: only what was said, as it was said; null when there is none. */
export function placeOfOrder(text: string): Record<string, string> | null {
  const place = readPlace(text);
  return place ? Object.fromEntries(Object.entries(place).map(([part, span]) => [part, span.text])) : null;
}
