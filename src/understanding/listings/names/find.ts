import { STEPS, WEIGHTS } from '../../data/name-weights';
import { bytesOf } from '../../learned/bytes';
import { isOneOf, type Token } from '../../tokens';
import type { Fact } from '../facts';
import { endOfStrength } from '../named-numbers';
import { STATE } from '../name-words';
import { cluesAt, spotsOf, type Spot } from './clues';
import { MARKS, bestMarks } from './mark';
import { isNoName, withoutTelling } from './ends';
import { belongingLengthAt, goodsLengthAt, homeLengthAt } from './vocabulary';

/** The tokens of a name: `from` up to, not with, `next`. */
export interface NameSpan {
  from: number;
  next: number;
}

/** Unpacked at the first message, not when the program starts. */
let unpacked: Int8Array | undefined;
const weights = (): Int8Array => (unpacked ??= bytesOf(WEIGHTS));

/** Where names of goods stand in a message, by what its words and those around them were in messages with known names. None lies across a fact or a break. */
export function namesIn(tokens: Token[], facts: Fact[]): NameSpan[] {
  const rows = weights();
  const spots = spotsOf(tokens, facts);
  const scored = (spot: number): [number, number, number] => {
    const sums: [number, number, number] = [0, 0, 0];
    const { kinds, words } = cluesAt(spots, spot);
    for (const row of [...kinds, ...words]) for (let mark = 0; mark < MARKS.length; mark += 1) sums[mark] = (sums[mark] ?? 0) + (rows[row * MARKS.length + mark] ?? 0);
    return sums;
  };
  const marks = bestMarks(spots.length, { at: scored, step: STEPS }, (spot) => spots[spot]?.isBreak === true);
  const spans = spansOf(marks).flatMap((span) => withoutTalk(spots, span)).map((span) => withoutTelling(tokens, whole(tokens, spots, span)));
  return spans.filter((span, i) => span.from >= (spans[i - 1]?.next ?? 0) && !isNoName(tokens, span)).map((span, i, all) => withGoodsBefore(tokens, spots, span, all[i - 1]?.next ?? 0));
}

/** A variety behind a name: "lúa tươi OM5451". "q9", "k12" are districts and houses. */
const CODE = /^(?![qkpf]\d)[a-zđ]{1,4}\d{1,5}$/iu;

/** A name that the vocabulary has is not left in its middle: "mít không | hạt"; what state it is in may be left out: "chuối lùn | chín". How strong it is goes with it: "nước mắm | 40 độ đạm". */
function whole(tokens: Token[], spots: Spot[], { from, next }: NameSpan): NameSpan {
  const strong = endOfStrength(tokens, next);
  if (strong !== undefined) return { from, next: strong };
  if (CODE.test(tokens[next]?.text ?? '')) return { from, next: next + 1 };
  const end = Math.max(from + goodsLengthAt(tokens, from), endOfPhrase(tokens, from, next));
  const isClosed = end <= next || isOneOf(tokens[next], STATE) || spots.some((spot) => spot.isBreak && spot.from >= next && spot.from < end);
  return { from, next: isClosed ? next : end };
}

/** Where a place or another phrase that belongs to names ends, which the end of a name would part: "Suối | Giàng", "trái | vụ". */
function endOfPhrase(tokens: Token[], from: number, next: number): number {
  let end = next;
  for (let at = Math.max(from + 1, next - LONGEST); at < next; at += 1) end = Math.max(end, at + homeLengthAt(tokens, at), at + belongingLengthAt(tokens, at));
  return end;
}

const LONGEST = 3;

/** "hạt điều rang | muối vỏ lụa": known goods right before a name are its beginning. */
function withGoodsBefore(tokens: Token[], spots: Spot[], { from, next }: NameSpan, after: number): NameSpan {
  for (let at = Math.max(after, from - LONGEST - 1); at < from; at += 1) {
    const length = goodsLengthAt(tokens, at);
    const isOne = length > 1 && at + length === from && goodsLengthAt(tokens, from) < 2;
    if (isOne && !spots.some((spot) => spot.isBreak && spot.from >= at && spot.from < from)) return { from: at, next };
  }
  return { from, next };
}

const [, BEGIN, ON] = MARKS.map((_, at) => at);

/** Which places are a name each. */
function spansOf(marks: number[]): NameSpan[] {
  const spans: NameSpan[] = [];
  marks.forEach((mark, at) => {
    const last = spans.at(-1);
    if (mark === BEGIN) spans.push({ from: at, next: at + 1 });
    else if (mark === ON && last) last.next = at + 1;
  });
  return spans;
}

/** A word of talk that is nothing else: "nha", "lắm". Typed without accents it may be another word. */
const isTalk = (spot: Spot | undefined): boolean => spot?.kind === 'c' && !spot.isBare;

/** The tokens of a name, talk at both its ends left out; nothing of one that is a single word of talk. */
function withoutTalk(spots: Spot[], { from, next }: NameSpan): NameSpan[] {
  let [first, last] = [from, next - 1];
  while (first <= last && isTalk(spots[first])) first += 1;
  // One such word may be part of a name ("ong nội", "lột sẵn"), two together are talk.
  while (last > first && isTalk(spots[last]) && (isTalk(spots[last - 1]) || last < next - 1)) last -= 1;
  const [begin, end] = [spots[first], spots[last]];
  if (!begin || !end || last < first || (first === last && /c/.test(begin.kind) && !/b/.test(begin.kind))) return [];
  return [{ from: begin.from, next: end.next }];
}
