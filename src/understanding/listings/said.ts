import type { Token } from '../tokens';
import { beginsGoods } from './heads';
import type { Draft, Offer } from './offers';
import type { Place } from './places';
import type { Ask } from './settle';

/** Where a fact of some goods was said, and whether it may be taken as read; one that is doubtful is to be asked about or shown for a look. */
export interface Said extends Place {
  confidence: 'sure' | 'doubtful';
}

/** What some of the goods' facts were read from. A fact that was not said has none. */
export interface SaidOfGoods {
  name?: Said;
  price?: Said;
  stock?: Said;
}

const ABOUT_PRICE: readonly Ask[] = ['unit', 'price_basis', 'price_check'];
const ABOUT_STOCK: readonly Ask[] = ['quantity_basis', 'weight_basis'];
/** Longer names have mostly swallowed something else. */
const MOST_WORDS = 7;

/** The stretch of the message from one token to the one before `next`. */
function stretch(places: Place[], at: number, next: number): Place | undefined {
  const [first, last] = [places[at], places[next - 1]];
  return first && last && { from: first.from, to: Math.max(first.to, last.to) };
}

/** Where the words of a name stand together; what was added to it from elsewhere ("loại 2") is left out. */
function nameStretch(name: Token[], tokens: Token[], places: Place[]): Place | undefined {
  const at = name[0] ? tokens.indexOf(name[0]) : -1;
  let next = at;
  while (at >= 0 && next - at < name.length && tokens[next] === name[next - at]) next += 1;
  return at < 0 ? undefined : stretch(places, at, next);
}

const isAsked = (ask: Ask[], about: readonly Ask[]): boolean => ask.some((one) => about.includes(one));
const judged = (place: Place | undefined, isDoubtful: boolean): Said | undefined => place && { ...place, confidence: isDoubtful ? 'doubtful' : 'sure' };

/** What the facts of a draft were read from, with how far each may be trusted. */
export function saidOf(draft: Draft, base: Offer | undefined, ask: Ask[], { tokens, places }: { tokens: Token[]; places: Place[] }): SaidOfGoods {
  const name = draft.name && judged(nameStretch(draft.name, tokens, places), !beginsGoods(draft.name) || draft.name.length > MOST_WORDS);
  const price = base?.dong === undefined ? undefined : judged(stretch(places, base.at, base.next), base.isLone === true || isAsked(ask, ABOUT_PRICE));
  const stockAt = draft.stock ?? draft.count;
  const stock = stockAt && judged(stretch(places, stockAt.from, stockAt.next), draft.stock === undefined || isAsked(ask, ABOUT_STOCK));
  return { ...(name && { name }), ...(price && { price }), ...(stock && { stock }) };
}
