import { InvalidArgumentError, Option } from 'commander';
import type { CoopSettings } from '../../src/domain/coop';
import { NONE, readSum } from './option-values';

/** Who has more than this under way is no new buyer any more. */
const MOST_ORDERS = 50;

export type GivenBuyers = Partial<Pick<CoopSettings, 'newBuyerMost' | 'newBuyerOrders' | 'newBuyerPays'>>;

/** The options of what somebody who never bought here may have under way, unpaid. */
export function buyerOptions(): Option[] {
  return [
    new Option('--new-buyer-most <đồng|none>', 'for so much goods a buyer who never bought here may have in orders paid on delivery (2.000.000)').argParser((text) => (text === NONE ? 0 : readSum(text))),
    new Option('--new-buyer-orders <number|none>', 'so many unpaid orders such a buyer may have under way (5)').argParser(readCount),
    new Option('--new-buyer-pays <any|first>', 'any: such a buyer pays as they like; first: by transfer before goods are packed').choices(['any', 'first']),
  ];
}

/** What of the settings these options change. */
export const buyersOf = ({ newBuyerMost, newBuyerOrders, newBuyerPays }: GivenBuyers): GivenBuyers =>
  Object.fromEntries(Object.entries({ newBuyerMost, newBuyerOrders, newBuyerPays }).filter(([, value]) => value !== undefined));

function readCount(text: string): number {
  if (text === NONE) return 0;
  const count = Number(/^\d+$/.exec(text)?.[0] ?? NaN);
  if (!(count >= 1 && count <= MOST_ORDERS)) throw new InvalidArgumentError(`It is no whole number from 1 to ${MOST_ORDERS}. Example: 5`);
  return count;
}
