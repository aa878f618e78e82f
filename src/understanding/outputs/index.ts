import { addressesOutput } from './addresses';
import { intentsOutput } from './intents';
import { listingsOutput } from './listings';
import { moneyOutput } from './money';
import { numberOutput } from './numbers';
import { ordersOutput } from './orders';
import { phonesOutput } from './phones';

/** What `cho understand --as` can be asked for: kinds of reading, each with the output shape that test/understanding/rows.ts describes. */
export const READING_KINDS = ['numbers', 'money', 'listings', 'orders', 'addresses', 'phones', 'intents'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** What one kind makes of one input; orders may come with the co-op's goods (`{text, catalogue}`), everything else is text. */
export type Read = (input: unknown) => unknown;

/** Every kind's reader. Each is pure; an input that is no text reads as the empty one. */
export const READ_AS: Partial<Record<ReadingKind, Read>> = {
  numbers: numberOutput,
  money: moneyOutput,
  listings: listingsOutput,
  orders: ordersOutput,
  addresses: addressesOutput,
  phones: phonesOutput,
  intents: intentsOutput,
};
