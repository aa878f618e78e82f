import { clueOf } from '../../learned/choice';
import { wordClassesOf } from '../../learned/word-classes';
import type { Token } from '../../tokens';
import { goodsLengthAt } from '../names/vocabulary';
import type { Goods } from '../settle';
import { ALL, AGAIN, KIND, NAME, NEXT, OUT, isOfFact } from './marks';
import type { Clued } from './read';
import type { Reading } from './readings';
import type { Place } from './spots';
import type { Chances } from './stock';

/** What holds for all readings of a message. */
export interface Talk {
  tokens: Token[];
  places: Place[];
  /** What kind of word each token is. */
  sorts: string[];
  at: Map<Token, number>;
  /** Tokens of known goods, and of facts. */
  isGoods: boolean[];
  isFact: boolean[];
  prices: number;
  /** The rules found what marks cannot say. */
  isBeyondMarks: boolean;
  chanceOf: Chances;
}

const few = (count: number, most: number): number => Math.min(count, most);
const between = (count: number, most: number): number => Math.max(-most, Math.min(most, count));

export function talkOf(tokens: Token[], { places }: Clued, isBeyondMarks: boolean, chanceOf: Chances): Talk {
  const isFact = tokens.map(() => false);
  for (const { cued, spot } of places) if (cued) isFact.fill(true, spot.from, spot.next);
  return {
    tokens, places, isBeyondMarks, chanceOf, isFact, sorts: wordClassesOf(tokens), at: new Map(tokens.map((token, at) => [token, at])), prices: places.filter(({ isPrice }) => isPrice).length,
    isGoods: tokens.map((token, at) => token.kind === 'word' && isFact[at] === false && goodsLengthAt(tokens, at) > 0),
  };
}

/** A sign tells which, a word its kind. */
function edgeAt({ tokens, sorts }: Talk, at: number, beyond: string): string {
  const token = tokens[at];
  return token === undefined ? beyond : token.kind === 'sign' ? token.text : token.kind === 'number' ? '#' : (sorts[at] ?? '');
}

/** What a name of goods gives away: how it begins and ends, and between what it stands. */
function nameClues(talk: Talk, name: Token[]): number[] {
  const places = name.flatMap((token) => talk.at.get(token) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [clueOf('away')];
  const { sorts, tokens } = talk;
  const known = goodsLengthAt(tokens, first);
  const [before, behind] = [edgeAt(talk, first - 1, '^'), edgeAt(talk, last + 1, '$')];
  const [begins, ends] = [sorts[first] ?? '', sorts[last] ?? ''];
  const clues = [
    clueOf('length', few(name.length, 9)), clueOf('known', few(known, 4), known > 0 && known >= name.length, few(name.length, 5)), clueOf('begins', begins), clueOf('ends', ends), clueOf('before', before), clueOf('behind', behind),
    clueOf('begin', before, begins), clueOf('end', ends, behind),
  ];
  for (const sort of new Set(places.slice(1).map((at) => sorts[at]?.slice(1) ?? ''))) clues.push(clueOf('inside', sort));
  if (places.some((at, i) => i > 0 && at !== (places[i - 1] ?? 0) + 1)) clues.push(clueOf('parted'));
  if (name.some(({ kind }) => kind === 'sign')) clues.push(clueOf('sign'));
  if (name.some(({ kind }) => kind === 'number')) clues.push(clueOf('number'));
  return clues;
}

const isPriced = ({ price }: Goods): boolean => price !== undefined && ('dong' in price || 'min' in price);

/** Which facts are told of some goods. */
function factsOf({ price, stock, eachKg, totalKg, pack, tiers, negotiable }: Goods): string {
  const priced = price === undefined ? '-' : 'dong' in price ? 'P' : 'min' in price ? 'R' : 'U';
  return `${priced}${price?.unit === undefined ? '-' : 'u'}${stock ? 's' : '-'}${eachKg ? 'e' : '-'}${totalKg === undefined ? '-' : 't'}${pack ? 'k' : '-'}${tiers.length > 0 ? 'T' : '-'}${negotiable ? 'g' : '-'}`;
}

function figureClues({ price, stock, pack }: Goods): number[] {
  const clues = [clueOf('per', price && 'dong' in price ? few(price.per, 4) : 0)];
  if (price && 'dong' in price && price.unit !== undefined) clues.push(clueOf('worth', price.unit, Math.round(Math.log2(price.dong / price.per))));
  if (stock) clues.push(clueOf('stock', price?.unit ?? '-', stock.unit));
  if (pack) clues.push(clueOf('pack', price?.unit ?? '-', pack.unit));
  return clues;
}

function goodsClues(talk: Talk, goods: Goods[]): number[] {
  const facts = goods.map(factsOf);
  const unpriced = goods.filter((one) => !isPriced(one)).length;
  const asks = new Set(goods.flatMap(({ ask }) => ask));
  const clues = [
    clueOf('goods', few(goods.length, 5), few(talk.prices, 5)), clueOf('more', between(goods.length - talk.prices, 4)), clueOf('unpriced', few(unpriced, 3), talk.prices === 0), clueOf('asks', asks.size),
    clueOf('again', few(goods.length - new Set(goods.map(({ name }) => name?.toLowerCase())).size, 3)),
  ];
  for (const told of facts) clues.push(clueOf('facts', told), clueOf('facts', told, goods.length > 1), clueOf('priced', told.slice(0, 2)));
  if (goods.length > 1) clues.push(clueOf('alike', few(new Set(facts).size, 4)));
  for (const ask of asks) clues.push(clueOf('ask', ask));
  const prices = goods.flatMap(({ price }) => (price && 'dong' in price ? price.dong / price.per : []));
  if (prices.length > 1) clues.push(clueOf('spread', few(Math.round(Math.log2(Math.max(...prices) / Math.min(...prices))), 8)));
  return [...clues, ...goods.flatMap(figureClues)];
}

/** In which order names and facts come. */
function orderClues({ places }: Talk, marks: number[]): number[] {
  const order: string[] = [];
  const clues: number[] = [];
  let [prices, amounts] = [0, 0];
  marks.forEach((mark, at) => {
    const { isPrice = false, isAmount = false, cued } = places[at] ?? {};
    if (mark === NAME || mark === KIND) order.push(mark === NAME ? 'N' : 'K');
    else if (isOfFact(mark)) order.push(`${isPrice ? 'P' : isAmount ? 'A' : 'f'}${mark === NEXT ? '>' : mark === ALL ? '*' : mark === AGAIN ? '+' : ''}`);
    if (!cued || mark !== OUT) return;
    clues.push(clueOf('left', cued.fact.kind));
    if (isPrice) prices += 1;
    if (isAmount) amounts += 1;
  });
  clues.push(clueOf('order', order.slice(0, 6).join('')), clueOf('left prices', few(prices, 3)), clueOf('left amounts', few(amounts, 3)));
  order.forEach((one, at) => { if (at > 0) clues.push(clueOf('next', order[at - 1] ?? '', one)); });
  return clues;
}

/** How many goods of one reading no name of another has in it. */
function lostOf(goods: Goods[], others: Goods[]): number {
  const named = others.map(({ name = '' }) => name.toLowerCase());
  return goods.filter(({ name }) => name !== undefined && !named.some((other) => other.includes(name.toLowerCase()))).length;
}

const STEPS = 2;
const MOST_BEHIND = 20;
const TENTHS = 10;

/** What one of the readings of a message gives away about whether it is the right one; `rank` is how many are likelier by their marks, `ruled` what the rules read. */
export function cluesOf(reading: Reading, rank: number, talk: Talk, ruled: Goods[]): number[] {
  const { goods, drafts, marks, behind, isRuled, isPlain } = reading;
  const clues = [clueOf('rank', isRuled, few(rank, 4)), clueOf('far', between(Math.round(behind * STEPS), MOST_BEHIND)), clueOf('far', isRuled, between(Math.round(behind), MOST_BEHIND)), clueOf('beyond', talk.isBeyondMarks, isRuled), clueOf('loses', few(lostOf(ruled, goods), 3)), clueOf('gains', few(lostOf(goods, ruled), 3))];
  const named = new Set<number>();
  drafts.forEach((draft, i) => {
    const chance = talk.chanceOf(draft);
    if (chance !== undefined) clues.push(clueOf('chance', Math.round(chance * TENTHS), goods[i]?.stock !== undefined, isPlain), clueOf('chance', Math.round(chance * TENTHS), goods[i]?.ask.includes('quantity_basis') === true));
    if (!draft.name) clues.push(clueOf('nameless'));
    else clues.push(...nameClues(talk, draft.name));
    for (const token of draft.name ?? []) named.add(talk.at.get(token) ?? -1);
  });
  clues.push(clueOf('unnamed', few(talk.isGoods.filter((is, at) => is && !named.has(at)).length, 4)));
  return [...clues, ...goodsClues(talk, goods), ...orderClues(talk, marks)];
}
