import type { Token } from '../tokens';
import { hasPhrase, phraseAt, phrases } from './words';
import type { Anchor } from './anchors';
import { isForEvery, isFrom, type Cued } from './cues';
import { GoodsReader } from './goods-reader';
import { isAnimal } from './heads';
import { holdFromLeast } from './least';
import { isOfSeveral, isTotal } from './no-stock';
import type { Draft, Offer } from './offers';
import { priceWhole } from './whole';

/** "con mẹ 22tr, 2 con nghé mỗi con 9tr5, mua cả 3 con 40tr": more than there is of it is of others too. */
const isForSeveral = ({ from, isAll, at }: Offer, { stock }: Draft): boolean => isAll === true && from !== undefined && (stock?.unit !== from.unit || stock.n < from.n || (stock.n === from.n && at - stock.next <= 1 && at >= stock.next));

const TOGETHER = phrases('hai mẹ con|cả hai|cả 2|cả mẹ lẫn con|cả mẹ con|cả đôi|cả cặp|cả bộ|trọn bộ|gom cả|hết cả');
/** "con bò mẹ với con bê, 32 triệu hai mẹ con": what both cost together is the price of neither. */
const isForTheTwo = ({ fact, after, lead }: Cued): boolean => fact.kind === 'price' && (phraseAt(after, 0, TOGETHER) > 0 || hasPhrase(lead, TOGETHER));

/** Other goods of which the same is told. */
const likeDraft = (draft: Draft, name: Token[]): Draft => ({ ...draft, name, offers: draft.offers.map((offer) => ({ ...offer })) });

/** Goods that were counted by themselves, with the price of those behind them. */
function countedOf({ counted = [] }: Anchor, draft: Draft): Draft[] {
  return counted.flatMap(({ name, stock: { fact } }) => (fact.kind === 'amount' ? [{ ...likeDraft(draft, name), stock: { ...fact } }] : []));
}

/** What is told of each of the goods, those that share a price each with it. */
export function draftsOf(tokens: Token[], anchors: Anchor[], cued: Cued[]): Draft[] {
  const elsewhere = new Set(anchors.flatMap(({ stock }) => stock ?? []));
  const drafts = anchors.flatMap((anchor, i) => {
    const end = anchors[i + 1]?.from ?? Infinity;
    const mine = cued.filter((one) => one.fact.from >= anchor.from && one.fact.from < end && !elsewhere.has(one) && !(one.fact.kind === 'amount' && one.fact.from >= (anchor.until ?? Infinity)));
    if (anchor.stock) mine.unshift(anchor.stock);
    const reader = new GoodsReader(tokens, anchor, isAnimal(anchor.name?.length ? anchor.name : tokens));
    mine.forEach((one, at) => reader.read(one, mine[at + 1]));
    const { draft } = reader;
    priceWhole(draft, mine);
    holdFromLeast(draft, mine);
    if (anchor.others.length > 0 && mine.some(isForTheTwo)) for (const offer of draft.offers) offer.open = true;
    return [...countedOf(anchor, draft), ...anchor.others.map((name) => likeDraft(draft, name)), draft];
  });
  const totals = new Set(cued.filter(isTotal).map(({ fact }) => fact.from));
  if (drafts.length > 1) for (const draft of drafts) if (draft.stock && totals.has(draft.stock.from)) delete draft.stock;
  if (drafts.length > 1) {
    for (const draft of drafts) {
      const all = draft.offers.find((offer) => isForSeveral(offer, draft));
      draft.offers = draft.offers.filter((offer) => offer !== all);
      if (all && draft.stock && draft.stock.next <= all.at && all.at - draft.stock.next <= 1) delete draft.stock;
    }
  }
  const every = cued.find((one) => one.fact.kind === 'amount' && isForEvery(one) && !isFrom(one) && !isOfSeveral(one));
  if (every?.fact.kind === 'amount') for (const draft of drafts) draft.stock ??= { ...every.fact };
  return drafts;
}
