import { readAdminAddress } from '../admin-address';
import type { Read } from './index';

/** `addresses` of `cho understand`: the shape of test/understanding/rows.ts. */
export const addressesOutput: Read = (input) => {
  const { choices: _choices, ...address } = readAdminAddress(typeof input === 'string' ? input : '');
  return address;
};
