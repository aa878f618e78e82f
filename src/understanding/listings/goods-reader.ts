import { unitOf } from '../../domain/quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import type { Amount } from './amounts';
import { isCattle } from './animals';
import type { Anchor } from './anchors';
import { isBelow, isForAll, isForEvery, isFrom, isLeft, isMinimum, isNoPrice, isRetail, isWholesale, saysPrice, takesBack, type Cued } from './cues';
import { holderAhead, unitBefore } from './lend';
import { isOfSeveral, isOfSlaughtered, isSlaughtered } from './no-stock';
import { packOf } from './pack-size';
import { MOST_TOGETHER, ROUND_COUNTS, SMALL_UNITS, baseOf, isFew, type Draft, type Offer } from './offers';
import type { Each, Pack } from './sizes';
import { takesAll } from './whole';
import { LEFT, hasPhrase, phrases } from './words';

const IN_ALL = lexicon('tổng cộng cả hết đàn bầy');
/** For less nothing is sold by a hundred kilos: the price is that of one. */
const CHEAPEST_TEN_KILOS = 100_000;
const CHEAPER = phrases('sale|xả|giảm|hạ giá|thanh lý|khuyến mãi|km|off|flash');
const OR = lexicon('và hoặc hay với');
const VACUUM = phrases('chân không|đóng gói|đóng túi|đóng hộp');
const MOST_IN_A_PACK = 1000;
const HEAVY = lexicon('nặng');
const LIVE_WEIGHT = phrases('cân hơi');
const isAnimalUnit = (unit: string): boolean => unit === 'con' || unit === 'cặp' || unit === 'đôi';

/** Tokens `from` up to, not with, `next`. */
interface Stretch {
  from: number;
  next: number;
}

/** Reads the facts of one of the goods, in the order they were said. */
export class GoodsReader {
  readonly draft: Draft;
  private before: Cued | undefined;
  /** The amount that was taken for the weight of animals. */
  private weighed: Amount | undefined;

  constructor(
    private readonly tokens: Token[],
    anchor: Anchor,
    private readonly isAnimalTalk: boolean,
  ) {
    this.draft = { offers: [], ...(anchor.name && { name: anchor.name }) };
  }

  read(cued: Cued, next: Cued | undefined): void {
    const { fact } = cued;
    if (isOfSlaughtered(cued, this.draft.name ?? [])) return;
    if (fact.kind === 'price') this.price(cued);
    else if (fact.kind === 'amount') this.amount(cued, next);
    else if (fact.kind === 'each') this.each(fact, fact);
    else if (fact.kind === 'count') this.draft.count ??= { n: fact.n, from: fact.from, next: fact.next };
    else if (fact.kind === 'pack') this.pack(fact, cued);
    else if (fact.kind === 'size') this.draft.sized ??= this.tokens.slice(fact.from, fact.next);
    else if (fact.kind === 'negotiable') this.draft.negotiable = true;
    else if (fact.kind === 'unpriced') this.draft.unpriced = true;
    this.before = cued;
  }

  /** "con 30 ký con 35 ký" is from one to the other; "heo một con 22 ký" is one of them. */
  private each({ kg, isOne }: Each, { from, next }: Stretch): void {
    const { each = kg } = this.draft;
    this.draft.each = [Math.min(each[0], kg[0]), Math.max(each[1], kg[1])];
    if (isOne && isCattle(this.draft.name ?? [])) this.draft.stock ??= { kind: 'amount', n: 1, unit: 'con', from, next };
  }

  private pack(fact: Pack & Stretch, cued: Cued): void {
    const holds = this.draft.offers.some(({ unit }) => unit === fact.unit);
    const before = this.before?.fact;
    if (before?.kind === 'pack' && before.of === fact.of && before.size !== fact.size && this.draft.pack?.size === before.size) delete this.draft.pack;
    else if (holds && isLeft(cued) && this.draft.stock === undefined) this.draft.stock = { kind: 'amount', n: fact.size, unit: fact.unit, from: fact.from, next: fact.next };
    else this.draft.pack ??= { kind: 'pack', of: fact.of, size: fact.size, unit: fact.unit };
  }

  private price(cued: Cued): void {
    const { fact } = cued;
    if (fact.kind !== 'price' || isNoPrice(cued)) return;
    const offer: Offer = { kind: this.kindOf(cued), at: fact.from, next: fact.next, ...(!fact.sure && { isLone: true as const }) };
    if (fact.dong !== undefined) offer.dong = fact.dong;
    if (fact.most !== undefined) offer.most = fact.most;
    if (fact.doubtful) offer.doubtful = true;
    if (fact.open) offer.open = true;
    if (fact.isForOther) offer.isForOther = true;
    if (fact.per) Object.assign(offer, fact.per);
    this.place(offer, cued);
    const corrects = (takesBack(cued, this.tokens.slice(0, cued.clauseFrom)) || this.isNowLess(cued, offer)) && this.draft.offers.length > 0;
    const taken = corrects ? this.draft.offers.pop() : undefined;
    if (taken?.unit !== undefined && offer.unit === undefined) Object.assign(offer, { n: taken.n, unit: taken.unit });
    this.draft.offers.push(offer);
  }

  /** "sale: 150k/hũ còn 120k/hũ": what it costs now. */
  private isNowLess({ lead }: Cued, { dong = 0, unit }: Offer): boolean {
    const last = this.draft.offers.at(-1);
    const isNext = this.before?.fact.kind === 'price' && lead.length === 1 && isOneOf(lead[0], LEFT);
    return isNext && last?.dong !== undefined && dong < last.dong && (unit === undefined || unit === last.unit) && hasPhrase(this.tokens, CHEAPER);
  }

  private kindOf(cued: Cued): Offer['kind'] {
    if (isWholesale(cued)) return 'wholesale';
    if (isRetail(cued)) return 'retail';
    return takesAll(cued) || (isForAll(cued) && (cued.fact.kind !== 'price' || cued.fact.per === undefined) && !cued.lead.some((token) => token.word === 'thùng')) ? 'all' : 'plain';
  }

  /** What the price is for, where it does not say so itself: the amount or the unit in front of it. */
  private place(offer: Offer, cued: Cued): void {
    const near = this.before && this.before.fact.from >= cued.clauseFrom ? this.before : undefined;
    const named = unitBefore(cued.lead);
    const holder = named ?? (offer.unit === undefined && near === undefined ? holderAhead(cued.lead, this.draft.name) : undefined);
    if (named && !named.isEvery && offer.unit === undefined) this.withoutUnit(cued);
    if (holder && offer.unit === undefined) Object.assign(offer, { n: 1, unit: holder.unit, ...((!named || (!named.isEvery && unitOf(named.unit).dimension === 'pack')) && { isHeld: true }) });
    if (named && !named.isEvery && isFrom(cued) && offer.unit !== undefined) this.tier(offer, 1, offer.unit);
    if (near?.fact.kind === 'other' && offer.unit === undefined && near.fact.n === 1) offer.isForOther = true;
    if (near?.fact.kind === 'pack' && offer.unit === undefined) this.afterPack(offer, near.fact);
    if (near?.fact.kind === 'amount' && isForAll(near) && offer.unit === undefined && offer.kind === 'plain' && near.fact.n > 1 && !isFrom(near) && this.draft.offers.length === 0) offer.kind = 'all';
    if (near?.fact.kind === 'amount') this.afterAmount(offer, cued, near, near.fact);
    else if (near?.fact.kind === 'implied' && offer.unit === undefined) Object.assign(offer, { n: 1, unit: near.fact.unit });
    else if (named && offer.n === 1 && this.draft.offers.length > 0 && isFrom(cued)) this.tier(offer, 1, named.unit);
  }

  /** "mắm ruốc sả ớt hũ 50k": the pack ahead of the price is no part of the name. */
  private withoutUnit({ lead }: Cued): void {
    const { name = [] } = this.draft;
    if (name.length > 1 && name.at(-1) === lead.at(-1)) this.draft.name = name.slice(0, -1);
  }

  /** "nguyên bầy 300 con 82k" behind the price of one: so much for all of them, or for each where all are taken. */
  private forAll(offer: Offer, { n, unit }: Amount): void {
    Object.assign(offer, { kind: 'tier', from: { n, unit }, isAll: true });
  }

  private tier(offer: Offer, n: number, unit: string): void {
    offer.from = { n, unit };
    if (offer.kind === 'plain') offer.kind = 'tier';
  }

  /** "cả thùng 15kg còn 480k" behind the price of a kilo; else the price is that of the pack. */
  private afterPack(offer: Offer, pack: Pack): void {
    const base = this.draft.offers.find(({ n }) => n === 1);
    if (base && base.unit === pack.unit) {
      if ((offer.dong ?? 0) > (base.dong ?? 0)) Object.assign(offer, { n: pack.size, unit: pack.unit });
      this.tier(offer, pack.size, pack.unit);
      if (this.draft.pack?.of === pack.of && this.draft.pack.size === pack.size) delete this.draft.pack;
    } else Object.assign(offer, { n: 1, unit: pack.of });
  }

  private afterAmount(offer: Offer, cued: Cued, near: Cued, said: Amount): void {
    const isWeighed = this.weighed === said && this.draft.stock !== undefined;
    const amount = isWeighed && this.draft.stock ? this.draft.stock : said;
    if (isWeighed && offer.unit === undefined && amount.n <= MOST_TOGETHER && !(saysPrice(cued) && amount.n > 1)) return this.together(offer, amount, false);
    if (isWeighed) return;
    const isBeside = cued.lead.length <= 4;
    const isStock = this.draft.stock !== undefined && this.draft.stock.unit === amount.unit && this.draft.stock.n === amount.n;
    if (isBelow(near)) return;
    if (isForAll(near) && amount.n > 1 && offer.unit === undefined && this.draft.offers.length > 0) return this.forAll(offer, amount);
    if (isFrom(near) || this.isCheaper(amount, cued)) return this.tier(offer, amount.n, amount.unit);
    if (amount.n === 1 && offer.unit === undefined && cued.lead.length === 0 && amount.most === undefined) return this.together(offer, amount, isStock && !near.lead.some((token) => isOneOf(token, LEFT)));
    if (isLeft(near) || amount.most !== undefined || offer.kind === 'all') return;
    if (amount.n === 1 && offer.unit === undefined && !(unitOf(amount.unit).factor > 10_000 && unitOf(amount.unit).dimension === 'mass' && (offer.dong ?? 0) < CHEAPEST_TEN_KILOS)) return this.together(offer, amount, isStock);
    if (offer.unit !== undefined) return;
    const named = this.hasNameBetween(near, cued);
    const isMore = this.draft.offers.some(({ n, unit }) => unit === amount.unit && (n === 1 || (n !== undefined && n < amount.n && cued.lead.length === 0)));
    const few = named ? isAnimalUnit(amount.unit) && !saysPrice(cued) : isBeside && (isMore || isFew(amount, offer));
    if (few) this.together(offer, amount, isStock);
    // "chả cá 10 ký giá 120": for all of them, or for each.
    if (few && saysPrice(cued) && amount.n > 1 && unitOf(amount.unit).dimension === 'mass' && !SMALL_UNITS.has(amount.unit) && offer.from === undefined) offer.open = true;
  }

  private hasNameBetween(near: Cued, cued: Cued): boolean {
    const { name } = this.draft;
    return name !== undefined && this.tokens.slice(near.fact.next, cued.fact.from).includes(name[0] as Token);
  }

  private together(offer: Offer, { n, unit }: Amount, isStock: boolean): void {
    Object.assign(offer, { n, unit });
    if (n > 1 && (isAnimalUnit(unit) || (n > MOST_TOGETHER && !ROUND_COUNTS.has(n)))) offer.open = true;
    if (isStock && !(n === 1 && isAnimalUnit(unit))) delete this.draft.stock;
    if (n > 1 && this.draft.offers.length > 0) this.asTier(offer, n, unit);
  }

  /** "50kg giá 11k" behind the price of a kilo: whether 11k is for one or for all is told by how much it is. */
  private asTier(offer: Offer, n: number, unit: string): void {
    this.tier(offer, n, unit);
    delete offer.n;
    delete offer.open;
  }

  private amount(cued: Cued, next: Cued | undefined): void {
    const { fact } = cued;
    if (fact.kind === 'amount' && (isOfSeveral(cued) || this.isOfOther(cued, fact) || this.isOtherSize(cued, fact) || isSlaughtered(cued))) return;
    if (fact.kind !== 'amount' || (fact.n === 1 && saysPrice(cued)) || cued.sum || isMinimum(cued) || isBelow(cued) || (isForEvery(cued) && !this.mayWeigh(fact))) return;
    if (isFrom(cued) && !isLeft(cued)) return this.wholesaleFrom(fact, next);
    if (this.isCheaper(fact, next)) return;
    if (this.isWeight(cued, fact)) this.weighed = fact;
    if (this.weighed === fact || this.isPackSize(cued, fact, next)) return;
    if (fact.vague || fact.most !== undefined || (fact.n === 1 && fact.unit === 'kg' && cued.clause.length === 0 && next === undefined && this.draft.offers.length > 0)) return;
    const corrects = takesBack(cued, this.tokens.slice(0, cued.clauseFrom));
    if (corrects || this.draft.stock === undefined) this.draft.stock = { kind: 'amount', n: fact.n, unit: fact.unit, from: fact.from, next: fact.next, ...(fact.tens !== undefined && { tens: fact.tens }), ...(isLeft(cued) && { left: true as const }) };
    else if (fact.n !== 1 && !(next?.fact.kind === 'price' && next.lead.length === 0) && (this.draft.stock.n !== fact.n || this.draft.stock.unit !== fact.unit)) this.draft.unread = true;
  }

  /** "60k/hộp … 5 hộp còn 50k/hộp": so many of them for less each. */
  private isCheaper({ n, unit, most }: Amount, next: Cued | undefined): boolean {
    const base = baseOf(this.draft.offers);
    const price = next?.fact.kind === 'price' && next.lead.length <= 2 ? next.fact : undefined;
    const isSame = base?.unit === unit && price?.per?.unit === unit && price.per.n === 1;
    return isSame && n > 1 && most === undefined && (price.dong ?? 0) < (base.dong ?? 0);
  }

  /** "trên 50 ký tính giá sỉ": where the wholesale price told before begins. */
  private wholesaleFrom({ n, unit }: Amount, next: Cued | undefined): void {
    const open = this.draft.offers.find((offer) => offer.kind === 'wholesale' && offer.from === undefined);
    if (open && next?.fact.kind !== 'price') open.from = { n, unit };
  }

  /** An amount that is no stock: what is in a pack, or the one pack whose size comes next. */
  private isPackSize(cued: Cued, { n, unit }: Amount, next: Cued | undefined): boolean {
    if (n === 1 && (unitOf(unit).dimension === 'pack' || unit === 'cây') && !isLeft(cued) && next?.fact.kind === 'pack' && next.lead.length === 0) return true;
    const isPacked = hasPhrase(cued.lead, VACUUM) && n <= MOST_IN_A_PACK;
    if (isPacked) this.draft.pack ??= { kind: 'pack', of: 'gói', size: n, unit };
    if (isPacked) return true;
    const of = packOf(cued, unit, this.draft.stock, this.before);
    if (of !== undefined) this.draft.pack ??= { kind: 'pack', of, size: n, unit };
    return of !== undefined;
  }

  /** "mỗi gùi 20 ký": how much is in what is no unit. */
  private isOfOther({ lead }: Cued, { unit }: Amount): boolean {
    return this.before?.fact.kind === 'other' && this.before.fact.n === 1 && lead.length === 0 && unitOf(unit).dimension === 'mass';
  }

  /** "đóng túi 5 cân và 10 cân": there are several sizes, so that none is that of the pack. */
  private isOtherSize({ lead, fact: { from } }: Cued, { unit }: Amount): boolean {
    const before = this.before?.fact;
    if (before?.kind !== 'pack' || before.unit !== unit || lead.length > 0 || !isOneOf(this.tokens[from - 1], OR)) return false;
    delete this.draft.pack;
    return true;
  }

  /** "2 con heo cả hai 55kg": kilos behind a count of animals. */
  private mayWeigh({ unit }: Amount): boolean {
    return unitOf(unit).dimension === 'mass' && this.isAnimalTalk && isAnimalUnit(this.draft.stock?.unit ?? '');
  }

  /** Kilos told of animals: a range is that of each, one figure behind a count may be either. */
  private isWeight(cued: Cued, { n, most, unit }: Amount): boolean {
    if (unitOf(unit).dimension !== 'mass' || !this.isAnimalTalk || this.draft.each) return false;
    const kg = (amount: number): number => (amount * unitOf(unit).factor) / 1000;
    const saysLeft = cued.lead.some((token) => token.word === 'còn');
    if (most !== undefined && !saysLeft) {
      this.draft.each = [kg(n), kg(most)];
      return true;
    }
    const isHeavy = cued.lead.some((token) => isOneOf(token, HEAVY)) || hasPhrase(cued.lead, LIVE_WEIGHT);
    if (this.draft.stock === undefined && isHeavy && most === undefined) {
      this.draft.each = [kg(n), kg(n)];
      return true;
    }
    if (!isAnimalUnit(this.draft.stock?.unit ?? '') || saysLeft) return false;
    this.draft.weight = { kind: 'amount', n: kg(n), unit: 'kg', ...(cued.lead.some((token) => isOneOf(token, IN_ALL)) && { isTotal: true as const }) };
    return true;
  }
}
