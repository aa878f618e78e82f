import type { CoopSettings } from './coop';
import type { Dong } from './money';
import type { OrderPayment } from './order';
import type { PayWay } from './payment';

/** An order under way as it counts for what else its buyer may order. */
export interface OpenOrder {
  basket: string;
  /** What its goods cost. */
  goods: Dong;
  payment: Pick<OrderPayment, 'state' | 'received'>;
}

/** How a co-op knows a buyer. */
export interface Standing {
  /** A member, or somebody with whom an order came to a good end. */
  isKnown: boolean;
  /** A manager wants their money before the goods are packed. */
  paysFirst: boolean;
  /** Their orders that are under way. */
  open: OpenOrder[];
}

/** What one co-op's part of a basket is judged by. */
export interface PayPart {
  settings: Pick<CoopSettings, 'newBuyerMost' | 'newBuyerOrders' | 'newBuyerPays'>;
  hasBank: boolean;
  standing: Standing;
  goods: Dong;
  /** It goes along with an order that is under way, or is one. */
  isJoined: boolean;
}

/**
 * Why a buyer cannot pay as they like: a manager wants it so, it is their first time, or too much would be held for somebody who never bought
 * (`most`, đồng), or in too many orders (`most` of them).
 */
export interface PayLimit {
  why: 'asked' | 'firstTime' | 'tooMuch' | 'tooMany';
  most: number;
}

/** How a basket can be paid; without any way it cannot be ordered now. */
export interface PayTerms {
  ways: PayWay[];
  limit?: PayLimit;
}

/** How a basket can be paid, its goods parted by co-op: what all of them take, by transfer only where every one has named an account. */
export function payTermsOf(parts: PayPart[]): PayTerms {
  const limits = parts.map(limitOf);
  const each = parts.map(({ hasBank }, i) => waysUnder(limits[i], hasBank));
  const ways = (['cod', 'transfer'] as const).filter((way) => each.every((one) => one.includes(way)));
  const limit = limits.find((one) => one?.why === 'tooMany') ?? limits.find((one) => one !== undefined);
  return { ways: parts.length > 0 ? ways : ['cod'], ...(limit ? { limit } : {}) };
}

function waysUnder(limit: PayLimit | undefined, hasBank: boolean): PayWay[] {
  if (limit?.why === 'tooMany') return [];
  return [...(limit ? [] : (['cod'] as const)), ...(hasBank ? (['transfer'] as const) : [])];
}

/** What was paid for is held for nobody; a transfer that is waited for counts as an order, not as money. */
function limitOf({ settings, standing, goods, isJoined }: PayPart): PayLimit | undefined {
  const { newBuyerMost: most, newBuyerOrders: mostOrders, newBuyerPays } = settings;
  const { isKnown, paysFirst, open } = standing;
  const unpaid = open.filter(({ payment }) => payment.received === 0);
  const baskets = new Set(unpaid.map(({ basket }) => basket)).size;
  if (!isKnown && mostOrders > 0 && !isJoined && baskets >= mostOrders) return { why: 'tooMany', most: mostOrders };
  if (paysFirst) return { why: 'asked', most: 0 };
  if (isKnown) return undefined;
  if (newBuyerPays === 'first') return { why: 'firstTime', most: 0 };
  const held = unpaid.filter(({ payment }) => payment.state === 'cod').reduce((sum, one) => sum + one.goods, 0);
  return most > 0 && held + goods > most ? { why: 'tooMuch', most } : undefined;
}
