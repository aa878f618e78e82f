import type { Dong } from './money';
import { fold } from './text';

/** How goods get to a buyer: to their door, fetched at a place of the co-op, or sent along with a coach. */
export type DeliveryWay = 'deliver' | 'pickup' | 'coach';

/** How a co-op's goods get to buyers and what that costs. One that has set nothing delivers, and tells the fee later. */
export interface DeliveryRules {
  /** To the door, đồng; absent: the co-op tells it later. */
  fee?: Dong;
  /** Nothing to the door for goods of at least so much. */
  freeFrom?: Dong;
  /** Wards (of today) with a fee of their own. */
  wards: { name: string; fee: Dong }[];
  /** Where buyers may fetch their goods. */
  points: string[];
  /** Sent along with a coach for so much; 0: the buyer pays the driver. Absent: not offered. */
  coach?: Dong;
}

/** More places to fetch goods at than this cannot be asked about at once. */
export const MOST_POINTS = 3;

/** The ways that a co-op offers, the usual one first. */
export function waysOf({ points, coach }: DeliveryRules): DeliveryWay[] {
  return ['deliver', ...(points.length > 0 ? (['pickup'] as const) : []), ...(coach === undefined ? [] : (['coach'] as const))];
}

/** What it costs to get goods of such a sum to a place; undefined when the co-op tells it later. */
export function feeOf(rules: DeliveryRules, { way, address, goods }: { way: DeliveryWay; address: string; goods: Dong }): Dong | undefined {
  if (way === 'pickup') return 0;
  if (way === 'coach') return rules.coach ?? 0;
  if (rules.freeFrom !== undefined && goods >= rules.freeFrom) return 0;
  return rules.wards.find(({ name }) => isIn(address, name))?.fee ?? rules.fee;
}

/** What stands before the name of a ward in an address. */
const WARD = /^(?:phuong|xa|thi tran|dac khu|p\.?|x\.?|tt\.?)\s*/;

/** Whether an address names this ward, with or without marks. Of an old address today's ward stands behind it in brackets, and only that counts. */
function isIn(address: string, ward: string): boolean {
  const today = /\(([^()]*)\)\s*$/.exec(address)?.[1];
  const name = fold(ward).replace(WARD, '').trim();
  const within = fold(today ?? address);
  return within.split(/[,;\n]/).some((part) => {
    const said = part.trim();
    return said.replace(WARD, '') === name || new RegExp(`(?:^|\\s)(?:phuong|xa|thi tran|dac khu|p\\.?|x\\.?|tt\\.?)\\s*${escaped(name)}(?=$|\\s)`).test(said);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
