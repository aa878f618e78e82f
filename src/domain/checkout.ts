import type { CoopSettings } from './coop';
import { feeOf, waysOf, type DeliveryWay } from './delivery';
import type { Joined } from './joining';
import type { Dong } from './money';
import { unitOf, type Quantity } from './quantity';

/** A basket that somebody is about to order, and where it goes as far as that is known. */
export interface TermsAsked {
  lines: { listingId: string; quantity: Quantity }[];
  /** Absent: to the door. */
  way?: DeliveryWay;
  address?: string;
  /** The order under way that it goes along with: then there is no fee. */
  joins?: string;
}

/** On what terms a basket is ordered. */
export interface CheckoutTerms {
  /** How it can get to the buyer. Goods of several co-ops go to the door. */
  ways: DeliveryWay[];
  /** Where it can be fetched. */
  points: string[];
  /** What getting it there costs; absent when a co-op tells it later. */
  fee?: Dong;
  /** How far the weight of its goods may differ without asking, percent; 0 when nothing in it is weighed. */
  tolerance: number;
  /** The order under way to the same place that it goes along with, or may; absent where there is none, or it has left. */
  joins?: Joined;
  /** A co-op that takes no order for so little; what goes along with another order may be less. */
  lacking?: Lacking;
}

/** What is lacking to the least that a co-op takes an order for, đồng. */
export interface Lacking {
  coopName: string;
  minimum: Dong;
  goods: Dong;
  lacking: Dong;
}

/** What one co-op's part of a basket is judged by. */
export interface CoopPart {
  coopName: string;
  settings: CoopSettings;
  lines: { quantity: Quantity; amount: Dong }[];
}

/** Whether goods in this unit are put on the scale. */
export const isWeighed = (unit: string): boolean => unitOf(unit).dimension === 'mass';

/** How far the weight may differ, percent; nothing in it weighed, by nothing. */
export const toleranceOf = ({ settings, lines }: CoopPart): number => (lines.some(({ quantity }) => isWeighed(quantity.unit)) ? settings.tolerance : 0);

/** What getting one co-op's goods to the buyer costs; undefined when it is told later. */
export function partFee({ settings, lines }: CoopPart, { way = 'deliver', address = '' }: Pick<TermsAsked, 'way' | 'address'>): Dong | undefined {
  return feeOf(settings.delivery, { way, address, goods: sumOf(lines) });
}

const sumOf = (lines: CoopPart['lines']): Dong => lines.reduce((sum, { amount }) => sum + amount, 0);

/** What is lacking to one co-op's part of a basket; undefined when it is enough. */
export function lackingOf({ coopName, settings: { minimumOrder: minimum = 0 }, lines }: CoopPart): Lacking | undefined {
  const goods = sumOf(lines);
  return goods < minimum ? { coopName, minimum, goods, lacking: minimum - goods } : undefined;
}

/** The terms of a whole basket, its goods parted by co-op. */
export function termsOf(parts: CoopPart[], where: Pick<TermsAsked, 'way' | 'address'>): CheckoutTerms {
  const [only, ...others] = parts;
  const fees = parts.map((part) => partFee(part, where));
  const isKnown = (fee: Dong | undefined): fee is Dong => fee !== undefined;
  const known = fees.filter(isKnown);
  const lacking = parts.map(lackingOf).find((one) => one !== undefined);
  return {
    ways: only && others.length === 0 ? waysOf(only.settings.delivery) : ['deliver'],
    points: only && others.length === 0 ? only.settings.delivery.points : [],
    ...(known.length === fees.length ? { fee: known.reduce((sum, fee) => sum + fee, 0) } : {}),
    tolerance: Math.max(0, ...parts.map(toleranceOf)),
    ...(lacking ? { lacking } : {}),
  };
}
