import { areConvertible, unitOf } from '../../domain/quantity';
import { isOneOf, lexicon } from '../tokens';
import type { Cued } from './cues';
import { baseOf, type Draft, type Stock } from './offers';

const TAKES = lexicon('lấy mua bắt hốt ôm gom múc rinh xúc rước vớt đặt bưng');
const WHOLE = lexicon('hết nguyên cả trọn sạch mão');
const MOST_BETWEEN = 2;

/** "ai lấy hết em để 130", "bắt nguyên đàn 12tr5", "mua mão 9 triệu": a price for who takes all there is. */
export function takesAll({ fact, lead }: Cued): boolean {
  if (fact.kind !== 'price') return false;
  return lead.some((token, at) => isOneOf(token, TAKES) && lead.slice(at + 1, at + 2 + MOST_BETWEEN).some((next) => isOneOf(next, WHOLE) && !(next.bare && next.word === 'mao')));
}

/** What there is, in the unit that one of it is priced by; undefined where they do not go together. */
function wholeIn({ n, unit, most, vague }: Stock, priced: string | undefined): { n: number; unit: string } | undefined {
  if (n <= 1 || most !== undefined || vague) return undefined;
  const by = priced ?? (unitOf(unit).dimension === 'mass' && unitOf(unit).factor > 1000 ? 'kg' : unit);
  if (by === unit) return { n, unit };
  return areConvertible(unit, by) ? { n: (n * unitOf(unit).factor) / unitOf(by).factor, unit: by } : undefined;
}

/** "140k con, có 40 con, bắt hết để 130": beside the price of one, what all costs holds from all there is on. Changes the draft. */
export function priceWhole(draft: Draft, cued: Cued[]): void {
  const places = new Set(cued.filter(takesAll).map(({ fact }) => fact.from));
  const base = baseOf(draft.offers.filter(({ at }) => !places.has(at)));
  const all = draft.offers.find(({ at, from }) => places.has(at) && from === undefined);
  const from = base?.dong !== undefined && (base.n ?? 1) === 1 && all && draft.stock ? wholeIn(draft.stock, base.unit) : undefined;
  if (!all || !from) return;
  // "bắt nguyên ổ 10 triệu": the nest is what there is.
  if (all.unit !== from.unit) {
    delete all.n;
    delete all.unit;
  }
  Object.assign(all, { kind: 'tier', from, isAll: true });
}
