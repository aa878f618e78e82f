import { areConvertible } from '../../domain/quantity';
import { isFrom, isLeft, isRetail, type Cued } from './cues';
import type { Draft, Offer } from './offers';

const isForOne = ({ n, from }: Offer): boolean => from === undefined && (n ?? 1) === 1;

/** An amount behind a price in whose clause no other price follows, unless that is the one for little: it tells from how many on the first holds. */
function isOfBefore(least: Cued, next: Cued | undefined): boolean {
  return isFrom(least) && !isLeft(least) && !(next?.fact.kind === 'price' && next.clauseFrom <= least.fact.from && !isRetail(next));
}

/** "55k lít từ 20 lít, lẻ 70k", "8k/trái (từ 50 trái), 9k/trái lẻ": beside a dearer price the first holds from the amount behind it on. Changes the draft. */
export function holdFromLeast({ offers }: Draft, cued: Cued[]): void {
  cued.forEach((least, i) => {
    const [before, next] = [cued[i - 1], cued[i + 1]];
    if (least.fact.kind !== 'amount' || before?.fact.kind !== 'price' || !isOfBefore(least, next)) return;
    const { n, unit } = least.fact;
    const price = offers.find(({ at }) => at === before.fact.from);
    const retail = offers.find((offer) => offer !== price && (offer.kind === 'retail' || isForOne(offer)) && (offer.dong ?? 0) > (price?.dong ?? Infinity));
    const priced = price?.unit ?? retail?.unit ?? unit;
    if (!price || !retail || !isForOne(price) || !(priced === unit || areConvertible(priced, unit))) return;
    if (retail.kind === 'retail') delete retail.from;
    Object.assign(price, { from: { n, unit }, kind: price.kind === 'wholesale' ? price.kind : 'tier' });
  });
}
