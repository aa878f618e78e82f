import type { Clues } from '../../learned/chain';
import { rowOfParts } from '../../learned/hash';
import { MARKS } from './marks';
import type { Place } from './spots';

/** How many clues are told apart; the weights have a row for each. */
export const CLUES = 1 << 16;

const rowOf = (kind: number, a: number, b = 0, c = 0): number => rowOfParts(CLUES, kind, a, b, c);

const EDGE: Place = { spot: { from: 0, next: 0, kind: '^', isBare: false, isBreak: true, hash: { kind: 1, plain: 2, word: 3 } }, cued: undefined, kind: 1, sort: 4, isPrice: false, isAmount: false, goods: 0, piece: 5, isBreak: false };

/** What stands between a place and the next fact on one side of it. */
interface Side {
  /** The fact there, in one number, and its kind. */
  fact: number;
  kind: number;
  far: number;
  hasBreak: number;
  hasGoods: number;
  /** How many facts, and prices, there are on that side. */
  facts: number;
  prices: number;
  at: number;
}

const END: Side = { fact: 7, kind: 1, far: 5, hasBreak: 0, hasGoods: 0, facts: 0, prices: 0, at: -1 };
const MOST = 3;

/** What each place has on one side: `step` 1 goes from left to right. */
function sidesOf(places: Place[], step: 1 | -1): Side[] {
  const sides = new Array<Side>(places.length).fill(END);
  let [side, far] = [END, 0];
  for (let at = step === 1 ? 0 : places.length - 1; at >= 0 && at < places.length; at += step) {
    const here = places[at] ?? EDGE;
    far += 1;
    sides[at] = { ...side, far: side.at < 0 ? END.far : Math.min(4, far) };
    if (here.cued) {
      side = { fact: here.kind, kind: here.spot.hash.plain, far: 0, hasBreak: 0, hasGoods: 0, facts: Math.min(MOST, side.facts + 1), prices: Math.min(MOST, side.prices + (here.isPrice ? 1 : 0)), at };
      far = 0;
    } else if (here.isBreak || here.goods > 0) side = { ...side, hasBreak: here.isBreak ? 1 : side.hasBreak, hasGoods: here.goods > 0 ? 1 : side.hasGoods };
  }
  return sides;
}

/** The stretch between two breaks that a place stands in. */
interface Row {
  from: number;
  to: number;
  has: number;
}

function rowsOf(places: Place[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < places.length; ) {
    let to = from;
    while (to < places.length && places[to]?.isBreak === false) to += 1;
    const own = places.slice(from, to);
    const has = (own.some(({ goods }) => goods > 0) ? 4 : 0) + (own.some(({ isPrice }) => isPrice) ? 2 : 0) + (own.some(({ isAmount }) => isAmount) ? 1 : 0);
    for (let at = from; at <= Math.min(to, places.length - 1); at += 1) rows[at] = { from, to, has };
    from = to + 1;
  }
  return rows;
}

/** What holds for the whole message, in one number. */
function shapeOf(places: Place[]): { shape: number; order: number } {
  const count = (is: (place: Place) => boolean): number => Math.min(MOST, places.filter(is).length);
  const [fact, goods] = [places.findIndex(({ cued }) => cued !== undefined), places.findIndex((place) => place.goods > 0)];
  const order = fact < 0 ? 0 : goods < 0 ? 1 : fact < goods ? 2 : 3;
  return { order, shape: (count(({ isPrice }) => isPrice) * 4 + count(({ isAmount }) => isAmount)) * 4 + order };
}

/** All that clues are made of. */
interface Message {
  places: Place[];
  before: Side[];
  behind: Side[];
  rows: Row[];
  shape: number;
  order: number;
  said: boolean[];
}

/** Which words were said before. */
function repeated(places: Place[]): boolean[] {
  const seen = new Set<number>();
  return places.map(({ spot, cued }) => {
    if (cued || spot.kind.startsWith('s')) return false;
    const was = seen.has(spot.hash.plain);
    seen.add(spot.hash.plain);
    return was;
  });
}

function kindClues({ places, before, behind, rows, shape, order, said }: Message, at: number): number[] {
  const [b2, b1, me, a1, a2] = [places[at - 2] ?? EDGE, places[at - 1] ?? EDGE, places[at] ?? EDGE, places[at + 1] ?? EDGE, places[at + 2] ?? EDGE];
  const [last, next, row] = [before[at] ?? END, behind[at] ?? END, rows[at] ?? { from: at, to: at, has: 0 }];
  const isFact = me.cued ? 1 : 0;
  const { goods, kind } = me;
  const [left, right] = [isFact * 16 + goods * 4 + last.hasGoods * 2 + last.hasBreak, isFact * 16 + goods * 4 + next.hasGoods * 2 + next.hasBreak];
  const clues = [
    rowOf(50, 1), rowOf(1, kind), rowOf(2, b1.kind, kind), rowOf(3, kind, a1.kind), rowOf(4, b1.kind, kind, a1.kind), rowOf(5, b1.kind), rowOf(6, a1.kind), rowOf(7, b2.kind, b1.kind, kind), rowOf(8, kind, a1.kind, a2.kind),
    rowOf(21, isFact * 10 + goods, last.far, last.hasBreak), rowOf(22, isFact * 10 + goods, next.far, next.hasBreak), rowOf(23, left, last.fact), rowOf(24, right, next.fact), rowOf(25, kind, last.fact, next.fact), rowOf(26, isFact, shape),
    rowOf(27, goods * 2 + isFact, row.has, Math.min(4, at - row.from)), rowOf(28, goods * 2 + isFact, Math.min(6, row.to - row.from), Math.min(4, at - row.from) * 5 + Math.min(4, row.to - 1 - at)),
    rowOf(29, kind, last.facts * 4 + next.facts, last.hasBreak * 2 + next.hasBreak), rowOf(30, kind, last.prices * 4 + next.prices, last.hasGoods), rowOf(31, isFact * 4 + goods, order, last.prices),
    rowOf(32, isFact ? kind : 0, last.fact, last.hasBreak * 2 + last.hasGoods), rowOf(33, isFact ? kind : 0, next.fact, next.hasBreak * 2 + next.hasGoods),
  ];
  if (me.spot.isBare) clues.push(rowOf(9, me.spot.hash.kind), rowOf(10, b1.spot.hash.kind, me.spot.hash.kind));
  if (said[at]) clues.push(rowOf(34, goods, 1), rowOf(35, me.spot.hash.kind));
  return clues;
}

/** How many words ahead of a fact and behind it are looked at. */
const AHEAD = 7;
const BEHIND = 3;

function wordClues({ places, before, behind, rows }: Message, at: number): number[] {
  const [b2, b1, me, a1, a2] = [places[at - 2] ?? EDGE, places[at - 1] ?? EDGE, places[at] ?? EDGE, places[at + 1] ?? EDGE, places[at + 2] ?? EDGE].map(({ spot: { hash } }) => hash) as [Hash, Hash, Hash, Hash, Hash]; // five of five
  const { cued, kind } = places[at] ?? EDGE;
  const last = before[at] ?? END;
  const first = (places[rows[at]?.from ?? at] ?? EDGE).spot.hash.plain;
  const clues = [
    rowOf(11, me.plain), rowOf(12, me.word), rowOf(13, b1.plain), rowOf(14, a1.plain), rowOf(15, b1.plain, me.plain), rowOf(16, me.plain, a1.plain), rowOf(17, b1.plain, kind), rowOf(18, kind, a1.plain), rowOf(19, b2.plain), rowOf(20, a2.plain),
    rowOf(40, first, cued ? 1 : 0), rowOf(41, b2.plain, b1.plain), rowOf(42, b1.plain, a1.plain),
  ];
  if (!cued) clues.push(rowOf(48, b1.word, me.word), rowOf(49, last.kind, me.plain, last.far));
  else {
    clues.push(rowOf(43, b1.plain, kind), rowOf(44, b2.plain, kind), rowOf(45, a1.plain, kind));
    const next = behind[at]?.at ?? -1;
    for (let i = Math.max(0, last.at + 1, at - AHEAD); i < at; i += 1) clues.push(rowOf(46, (places[i] ?? EDGE).spot.hash.plain, kind));
    for (let i = at + 1; i <= at + BEHIND && i < (next < 0 ? places.length : next); i += 1) clues.push(rowOf(47, (places[i] ?? EDGE).spot.hash.plain, kind));
  }
  return clues;
}

/** What kinds of words stand around a place. */
function sortClues({ places, before, behind }: Message, at: number): number[] {
  const [b2, b1, me, a1, a2] = [places[at - 2] ?? EDGE, places[at - 1] ?? EDGE, places[at] ?? EDGE, places[at + 1] ?? EDGE, places[at + 2] ?? EDGE];
  return [
    rowOf(80, me.sort), rowOf(81, b1.sort), rowOf(82, a1.sort), rowOf(83, b2.sort), rowOf(84, a2.sort), rowOf(85, b1.sort, me.sort), rowOf(86, me.sort, a1.sort), rowOf(87, b1.sort, me.sort, a1.sort), rowOf(88, b2.sort, b1.sort, me.sort), rowOf(89, me.sort, a1.sort, a2.sort),
    rowOf(90, me.sort, me.kind), rowOf(91, b1.spot.hash.plain, me.sort), rowOf(92, me.sort, a1.spot.hash.plain), rowOf(93, me.sort, (before[at] ?? END).fact, (behind[at] ?? END).fact),
  ];
}

type Hash = Place['spot']['hash'];

function ruleClues({ places, before, behind }: Message, at: number, marks: number[]): number[] {
  const [was, own, next] = [marks[at - 1] ?? MARKS, marks[at] ?? MARKS, marks[at + 1] ?? MARKS];
  const { kind, piece, spot } = places[at] ?? EDGE;
  const [pieceBefore, pieceBehind] = [(places[at - 1] ?? EDGE).piece, (places[at + 1] ?? EDGE).piece];
  return [
    rowOf(60, own), rowOf(61, was, own), rowOf(62, own, next), rowOf(63, own, kind), rowOf(64, own, spot.hash.plain), rowOf(65, piece), rowOf(66, pieceBefore, piece), rowOf(67, piece, pieceBehind), rowOf(68, piece, own),
    rowOf(69, own, (before[at] ?? END).fact, (behind[at] ?? END).fact), rowOf(70, piece, kind),
  ];
}

/** What each place and its neighbours give away about what it is. `marks` is how the rules would mark them. */
export function cluesOf(places: Place[], marks: number[]): Clues[] {
  const message: Message = { places, before: sidesOf(places, 1), behind: sidesOf(places, -1), rows: rowsOf(places), ...shapeOf(places), said: repeated(places) };
  return places.map((_, at) => ({ kinds: [...kindClues(message, at), ...sortClues(message, at)], words: wordClues(message, at), rules: ruleClues(message, at, marks) }));
}
