import { InvalidArgumentError, Option } from 'commander';
import type { CoopSettings } from '../../src/domain/coop';
import { NONE, readSum } from './option-values';

/** Who has more than this under way is no new buyer any more. */
const MOST_ORDERS = 50;
/** What one small machine can place in an hour and still answer at once. */
const MOST_AN_HOUR = 10_000;

const readCount = (most: number) => (text: string): number => {
  if (text === NONE) return 0;
  const count = Number(/^\d+$/.exec(text)?.[0] ?? NaN);
  if (!(count >= 1 && count <= most)) throw new InvalidArgumentError(`It is no whole number from 1 to ${most}. Example: 5`);
  return count;
};

export type GivenBuyers = Partial<Pick<CoopSettings, 'newBuyerMost' | 'newBuyerOrders' | 'newBuyerPays' | 'ordersAnHour' | 'buyerOrdersAnHour'>>;

/** The options of how much people may order: somebody who never bought here, and anybody within an hour. */
export function buyerOptions(): Option[] {
  return [
    new Option('--new-buyer-most <đồng|none>', 'for so much goods a buyer who never bought here may have in orders paid on delivery (2.000.000)').argParser((text) => (text === NONE ? 0 : readSum(text))),
    new Option('--new-buyer-orders <number|none>', 'so many unpaid orders such a buyer may have under way (5)').argParser(readCount(MOST_ORDERS)),
    new Option('--orders-an-hour <number|none>', 'how many orders the co-op takes in an hour (600)').argParser(readCount(MOST_AN_HOUR)),
    new Option('--buyer-orders-an-hour <number|none>', 'how many of them from one buyer (20)').argParser(readCount(MOST_AN_HOUR)),
    new Option('--new-buyer-pays <any|first>', 'any: such a buyer pays as they like; first: by transfer before goods are packed').choices(['any', 'first']),
  ];
}

/** What of the settings these options change. */
export const buyersOf = ({ newBuyerMost, newBuyerOrders, newBuyerPays, ordersAnHour, buyerOrdersAnHour }: GivenBuyers): GivenBuyers =>
  Object.fromEntries(Object.entries({ newBuyerMost, newBuyerOrders, newBuyerPays, ordersAnHour, buyerOrdersAnHour }).filter(([, value]) => value !== undefined));
