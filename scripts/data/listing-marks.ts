import { unitOf } from '../../src/domain/quantity';
import { fold, normalise } from '../../src/domain/text';
import type { Fact } from '../../src/understanding/listings/facts';
import type { Parts } from '../../src/understanding/listings/parts';
import { AGAIN, ALL, KIND, KIND_ON, NAME, NAME_ON, NEXT, OUT, OWN } from '../../src/understanding/listings/stretches/marks';
import type { Place } from '../../src/understanding/listings/stretches/spots';
import { tokenise, type Token } from '../../src/understanding/tokens';
import type { Item } from './listing-examples';

const keyOf = ({ kind, text, word }: Token): string => (kind === 'number' ? text.replace(/^0+(?=\d)/, '') : fold(word));
const NEAR = 1e-6;
const isSame = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && Math.abs(a - b) < NEAR * Math.max(1, Math.abs(a));

function kiloOf(n: number, unit: string): number | undefined {
  const { dimension, factor } = unitOf(unit);
  return dimension === 'mass' ? (n * factor) / 1000 : undefined;
}

/** Whether an amount is another one, said otherwise: "1 tạ" and 100 kg, "2 chục" and 20. */
function isAmount(n: number, unit: string, other: number | undefined, otherUnit: string | undefined): boolean {
  if (other === undefined || otherUnit === undefined) return false;
  return (unit === otherUnit && isSame(n, other)) || isSame(kiloOf(n, unit), kiloOf(other, otherUnit)) || (unit === 'chục' && isSame(n * 10, other)) || (otherUnit === 'chục' && isSame(other * 10, n));
}

function amountFits({ n, unit }: { n: number; unit: string }, item: Item): boolean {
  const isOf = (other: number | undefined, otherUnit: string | undefined): boolean => isAmount(n, unit, other, otherUnit);
  const kilos = kiloOf(n, unit);
  return isOf(item.qty, item.qty_unit) || isOf(item.price_per ?? 1, item.price_unit) || isOf(item.pack?.size, item.pack?.unit) || isSame(kilos, item.total_kg) || isSame(kilos, item.each_kg?.[0])
    || (item.tiers ?? []).some((tier) => isOf(tier.from_qty, tier.unit) || (n === 1 && tier.unit === unit)) || (n === 1 && item.pack !== undefined && item.price_unit === unit);
}

/** Whether a fact may be one of those that an item tells. */
function fits(fact: Fact, item: Item): boolean {
  switch (fact.kind) {
    case 'price': return fact.dong === undefined ? item.price === undefined : [item.price, item.price_min, item.price_max, ...(item.tiers ?? []).map(({ price }) => price)].some((one) => isSame(one, fact.dong)) || isSame(fact.most, item.price_max);
    case 'amount': return amountFits(fact, item);
    case 'each': return isSame(fact.kg[0], item.each_kg?.[0]) || isSame(fact.kg[1], item.each_kg?.[1]);
    case 'pack': return isAmount(fact.size, fact.unit, item.pack?.size, item.pack?.unit) || isAmount(fact.size, fact.unit, item.price_per, item.price_unit) || isAmount(fact.size, fact.unit, item.qty, item.qty_unit) || (item.tiers ?? []).some(({ from_qty: n, unit }) => isAmount(fact.size, fact.unit, n, unit));
    case 'count': return isSame(fact.n, item.qty);
    case 'implied': return item.price_unit === fact.unit;
    case 'negotiable': return item.negotiable === true;
    case 'unpriced': return item.price === undefined && item.price_min === undefined;
    default: return true;
  }
}

/** Tokens from one up to, not with, another. */
interface Span {
  from: number;
  to: number;
}

/** Where an item's name was found: its words, the tokens that tell it alone, and the head that it has from another name. */
interface Named {
  keys: string[];
  own?: Span;
  head?: { keys: string[]; from: number };
  /** The same name as that of the item before. */
  isAgain?: true;
}

const GRADE = /^(?:loai|size|sz|co|hang|con)$/;
const SIGN = /^[,.\-:()]$/;

/** Finds names in a message and marks them. */
class NameMarker {
  readonly marks: number[];
  readonly named: Named[] = [];
  private readonly keys: string[];
  private readonly placeOf: number[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly places: Place[],
  ) {
    this.keys = parts.tokens.map(keyOf);
    this.marks = places.map(() => OUT);
    places.forEach(({ spot }, at) => { for (let i = spot.from; i < spot.next; i += 1) this.placeOf[i] = at; });
  }

  /** Marks an item's name; false when it does not stand in the message. */
  add(item: Item): boolean {
    const keys = item.name === undefined ? [] : tokenise(normalise(item.name)).map(keyOf);
    if (keys.length === 0) return false;
    const before = this.named.at(-1);
    const best = this.nearest(this.found(keys), item);
    const isPricedBetween = best !== undefined && before?.own !== undefined && this.parts.cued.some(({ fact }) => fact.kind === 'price' && fact.from >= (before.own?.to ?? 0) && fact.next <= best.from);
    if (before?.keys.join(' ') === keys.join(' ') && !isPricedBetween) this.named.push({ keys, isAgain: true });
    else if (best) {
      this.mark(best, NAME, NAME_ON);
      this.named.push({ keys, own: best });
    } else return this.addKind(keys, item);
    return true;
  }

  /** "Chanh dây loại 2" where "chanh dây loại 1" was said before: its head stands there, its kind elsewhere. */
  private addKind(keys: string[], item: Item): boolean {
    for (let cut = keys.length - 1; cut >= 1; cut -= 1) {
      const [head, kind] = [keys.slice(0, cut), keys.slice(cut)];
      if (cut > 1 && GRADE.test(head.at(-1) ?? '') && this.found([head.at(-1) ?? '', ...kind]).length > 0) continue;
      const known = this.named.findLast((one) => one.head?.keys.join(' ') === head.join(' ')) ?? this.named.findLast((one) => one.own && !one.head && one.keys.slice(0, cut).join(' ') === head.join(' '));
      const [fresh] = known ? [] : this.found(head);
      const from = known?.head?.from ?? known?.own?.from ?? fresh?.from;
      if (from === undefined) continue;
      const own = this.nearest(this.found(kind).filter((span) => span.from > from + (known ? 0 : cut - 1)), item);
      if (!own || (known && !known.head && !this.cutHead(known, head))) continue;
      if (fresh) this.mark(fresh, NAME, NAME_ON);
      this.mark(own, KIND, KIND_ON);
      this.named.push({ keys, own, head: { keys: head, from } });
      return true;
    }
    return false;
  }

  /** Parts a name that was marked as one into what others share and its own kind. */
  private cutHead(named: Named, head: string[]): boolean {
    const { own } = named;
    if (!own) return false;
    let [at, met] = [own.from, 0];
    while (met < head.length && at < own.to) {
      if (this.keys[at] === head[met]) met += 1;
      at += 1;
    }
    if (met < head.length || (at < own.to && this.places[this.placeOf[at] ?? 0]?.spot.from !== at)) return false;
    this.mark({ from: own.from, to: at }, NAME, NAME_ON);
    if (at < own.to) this.mark({ from: at, to: own.to }, KIND, KIND_ON);
    named.head = { keys: head, from: own.from };
    return true;
  }

  /** Where some words stand, as whole places that nothing was marked at. */
  private found(said: string[]): Span[] {
    return this.keys.flatMap((_, from) => {
      const to = this.endFrom(said, from);
      return to !== undefined && this.isFree(from, to) ? [{ from, to }] : [];
    });
  }

  private endFrom(said: string[], from: number): number | undefined {
    let [at, met] = [from, 0];
    if (this.keys[from] !== said[0]) return undefined;
    while (at < this.keys.length && met < said.length) {
      if (this.keys[at] === said[met]) [at, met] = [at + 1, met + 1];
      else if (SIGN.test(this.keys[at] ?? '') && !SIGN.test(said[met] ?? '')) at += 1;
      else if (SIGN.test(said[met] ?? '')) met += 1;
      else return undefined;
    }
    return met === said.length ? at : undefined;
  }

  private isFree(from: number, to: number): boolean {
    const [first, last] = [this.placeOf[from] ?? 0, this.placeOf[to - 1] ?? 0];
    return this.places[first]?.spot.from === from && this.places[last]?.spot.next === to && this.marks.slice(first, last + 1).every((mark) => mark === OUT);
  }

  /** The one nearest to the item's price, rather behind the names so far. */
  private nearest(spans: Span[], item: Item): Span | undefined {
    const prices = this.parts.cued.flatMap(({ fact }) => (fact.kind === 'price' && fact.dong !== undefined && fits(fact, item) ? [fact] : []));
    const end = this.named.findLast(({ own }) => own)?.own?.to ?? 0;
    const far = ({ from, to }: Span): number => (from < end ? 40 : 0) + (prices.length > 0 ? Math.min(...prices.map((price) => (price.from >= to ? price.from - to : (from - price.next) * 1.5 + 2))) : 0) + from * 0.01;
    return spans.map((span) => ({ span, far: far(span) })).sort((a, b) => a.far - b.far)[0]?.span;
  }

  private mark({ from, to }: Span, first: number, on: number): void {
    const [begin, last] = [this.placeOf[from] ?? 0, this.placeOf[to - 1] ?? 0];
    for (let at = begin; at <= last; at += 1) this.marks[at] = at === begin ? first : on;
  }
}

const OPEN = /^(?:weight|quantity|price)_basis$/;

/** Marks the facts: each is of the goods named last, of the next, of all, or begins the same goods anew. Gives how many prices nobody has. */
function markFacts(marks: number[], places: Place[], items: Item[], named: Named[], asks: string[]): number {
  const begins = named.map(({ own, isAgain }) => (isAgain ? Infinity : (own?.from ?? -1)));
  const priced = new Set<number>();
  const last = items.length - 1;
  let [active, lost] = [-1, 0];
  places.forEach(({ cued }, at) => {
    if (!cued || marks[at] !== OUT) return;
    const { fact } = cued;
    active = Math.max(active, begins.findLastIndex((from) => from < fact.from));
    const isVague = fact.kind === 'other' || fact.kind === 'size';
    const isOf = (i: number): boolean => { const item = items[i]; return item !== undefined && (fits(fact, item) || (last === 0 && fact.kind === 'amount' && asks.some((ask) => OPEN.test(ask)))); };
    const next = begins.findIndex((from, i) => i > active && from !== Infinity);
    const again = named[active + 1]?.isAgain ? active + 1 : -1;
    const isNewAgain = again >= 0 && isOf(again) && (!isOf(active) || (fact.kind === 'price' ? priced.has(active) : !isVague && fact.kind !== 'amount' && fact.kind !== 'each' && priced.has(active)));
    const toldBefore = places.slice(0, at).some((one, i) => marks[i] === OWN && one.cued?.fact.kind === 'amount' && fact.kind === 'amount' && one.cued.fact.unit === fact.unit);
    const ofAll = last > 0 && !isVague && items.every((_, i) => isOf(i));
    const isNexts = next >= 0 && isOf(next);
    const isBeside = isNexts && begins[next] === fact.next && (isVague || fact.kind === 'implied' || (priced.has(active) && fact.kind !== 'price'));
    if (isNewAgain) [marks[at], active] = [AGAIN, again];
    else if (ofAll && fact.kind !== 'price' && fact.kind !== 'pack' && next < 0 && active === last && !toldBefore) marks[at] = ALL;
    else if (active >= 0 && isOf(active) && !isBeside) marks[at] = OWN;
    else if (isNexts) marks[at] = NEXT;
    else if (ofAll) marks[at] = ALL;
    else if (fact.kind === 'price' && items.some((_, i) => isOf(i))) lost += 1;
    if (fact.kind === 'price' && (marks[at] === OWN || marks[at] === AGAIN)) priced.add(active);
  });
  return lost;
}

/** What the places of a message are when it offers some goods; undefined when their names or prices do not stand in it one behind another. */
export function marksOf(parts: Parts, places: Place[], items: Item[], asks: string[]): number[] | undefined {
  const marker = new NameMarker(parts, places);
  const isNameless = items.length === 1 && items[0]?.name === undefined;
  if (isNameless) marker.named.push({ keys: [] });
  else for (const item of items) if (!marker.add(item)) return undefined;
  const begins = marker.named.flatMap(({ own }) => own?.from ?? []);
  if (begins.some((from, i) => i > 0 && from < (begins[i - 1] ?? 0))) return undefined;
  return markFacts(marker.marks, places, items, marker.named, asks) === 0 ? marker.marks : undefined;
}
