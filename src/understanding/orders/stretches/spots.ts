import { wordClassesOf } from '../../learned/word-classes';
import { wordKey } from '../../places/names';
import { adminUnits, type Named } from '../../places/units';
import { changed, type Token } from '../../tokens';
import { amountAt, oneOfUnit } from '../amounts';
import { matchGoods, type Entry } from '../catalogue';
import { SURNAME, couldBeCalled } from '../given-names';
import { goodsAt } from '../goods-at';
import type { Piece } from '../pieces';
import { timeIn } from '../times';
import { keyOf } from './find';

/** A token with what the readers of single things say of it; each is empty where they say nothing, else it begins with B or I. */
export interface Spot {
  /** The word in plain spelling, and without accents; all numbers are 0. */
  word: string;
  key: string;
  shape: string;
  /** Kinds of units called so: P province, D district, N and W wards of today and of before. */
  unit: string;
  goods: string;
  /** Goods of the catalogue; undefined without one. */
  listed: string | undefined;
  amount: string;
  time: string;
  /** Parts a message, as commas do. */
  isBreak: boolean;
  isPhone: boolean;
  called: string;
  /** What kind of word it is by our vocabulary. */
  sort: string;
}

/** Stands where a phone number was. */
export const PHONE = '#';
const BREAK = /^[,;.?!#()\-–:]$/;
const TIME_ENDS = /^[,;.?!#]$/;
const LONGEST_UNIT = 5;

function shapeOf({ kind, text }: Token, hasCapitals: boolean): string {
  if (kind === 'sign') return `s${text}`;
  if (kind === 'number') return `n${Math.min(4, text.length)}${/[.,]/.test(text) ? '.' : ''}`;
  const letters = text.length > 1 && /^\p{Lu}+$/u.test(text) ? 'AA' : /^\p{Lu}/u.test(text) ? 'A' : 'a';
  return `${letters}${/\d/.test(text) ? 'd' : ''}${hasCapitals ? '' : '_'}`;
}

/** Fills a row of tags: what `lookAt` finds at a place covers so many tokens. */
function tagged(length: number, lookAt: (at: number) => { tag: string; size: number } | undefined): string[] {
  const tags = new Array<string>(length).fill('');
  for (let at = 0; at < length; ) {
    const found = lookAt(at);
    const size = Math.max(1, found?.size ?? 1);
    for (let i = at; found && i < Math.min(length, at + size); i += 1) tags[i] = `${i === at ? 'B' : 'I'}${found.tag}`;
    at += size;
  }
  return tags;
}

const letters = ({ newProvinces, oldProvinces, districts, newWards, oldWards }: Named): string =>
  `${newProvinces.length + oldProvinces.length > 0 ? 'P' : ''}${districts.length > 0 ? 'D' : ''}${newWards.length > 0 ? 'N' : ''}${oldWards.length > 0 ? 'W' : ''}`;

/** "ĐN", "bmt": initials, no word. */
const isShort = ({ text }: Token, key: string): boolean => /^\p{L}{2,4}$/u.test(text) && ((text === text.toUpperCase() && /\p{Lu}/u.test(text)) || !/[aeiouy]/.test(key));

/** What words are looked up by, each as the first of a name and as a later one. */
interface NameKeys {
  first: string;
  later: string;
}

function unitAt(tokens: Token[], keys: string[], names: NameKeys[], at: number): { tag: string; size: number } | undefined {
  const { byKey, byInitials } = adminUnits();
  const first = tokens[at];
  if (!first || first.kind === 'sign') return undefined;
  let most = 1;
  while (most < LONGEST_UNIT && at + most < tokens.length && tokens[at + most]?.kind !== 'sign') most += 1;
  const said = [names[at]?.first ?? ''];
  for (let i = 1; i < most; i += 1) said.push(`${said[i - 1] ?? ''}${names[at + i]?.later ?? ''}`);
  for (let size = most; size > 0; size -= 1) {
    if (size === 1 && first.kind === 'number') continue;
    const key = said[size - 1] ?? '';
    const named = byKey.get(key);
    const short = !named && size === 1 && isShort(first, keys[at] ?? '') ? byInitials.get(key) : undefined;
    if (named ?? short) return { tag: `${letters((named ?? short) as Named)}${short ? 'i' : ''}${size === 1 ? '1' : ''}`, size }; // One of both is there.
  }
  return undefined;
}

function listedAt(tokens: Token[], at: number, entries: Entry[]): { tag: string; size: number } | undefined {
  if (tokens[at]?.kind !== 'word') return undefined;
  const match = matchGoods(tokens.slice(at, at + 8).map(({ kind, word }) => (kind === 'sign' ? ';' : word)), entries);
  return match?.from === 0 && match.till > 0 ? { tag: `${match.entries.length > 1 ? 'm' : '1'}${match.till === 1 ? 's' : ''}`, size: match.till } : undefined;
}

const WEIGHED = /^(?:kg|g|lạng|lít|ml|yến|tạ|tấn)$/;

function countedAt(tokens: Token[], at: number): { tag: string; size: number } | undefined {
  const amount = amountAt(tokens, at);
  if (!amount) return oneOfUnit(tokens, at) ? { tag: 'U', size: 1 } : undefined;
  const tag = amount.money !== undefined ? 'm' : amount.isOpen ? 'o' : amount.unit !== undefined ? (WEIGHED.test(amount.unit) ? 'w' : 'u') : amount.isHeld ? 'h' : 'b';
  return { tag, size: amount.next - at };
}

const MOST_TIMES = 3;

/** Times between two signs. */
function timesOf(tokens: Token[], words: string[]): string[] {
  const tags = new Array<string>(tokens.length).fill('');
  for (let from = 0; from < tokens.length; ) {
    const sign = tokens.findIndex(({ kind, text }, at) => at > from && kind === 'sign' && TIME_ENDS.test(text));
    const to = sign < 0 ? tokens.length : sign;
    for (let at = from, tries = 0; at < to && tries < MOST_TIMES; tries += 1) {
      const piece: Piece = { tokens: tokens.slice(at, to), words: words.slice(at, to), asks: false, sentence: '', clause: '' };
      const time = timeIn(piece);
      if (!time) break;
      for (let i = at + time.from; i < at + time.to; i += 1) tags[i] = i === at + time.from ? 'B' : 'I';
      at += time.to;
    }
    from = to + 1;
  }
  return tags;
}

function calledAt(tokens: Token[], keys: string[], at: number): string {
  const isPair = (from: number): boolean => tokens[from]?.kind === 'word' && tokens[from + 1]?.kind === 'word' && couldBeCalled(tokens.slice(from, from + 2));
  return `${couldBeCalled(tokens.slice(at, at + 1)) ? 1 : 0}${SURNAME.test(keys[at] ?? '') ? 1 : 0}${isPair(at) ? 1 : 0}${isPair(at - 1) ? 1 : 0}`;
}

/** The tokens of a message with what is known of each. `words` are the same in plain spelling. */
export function spotsOf(tokens: Token[], words: string[], entries: Entry[] | undefined): Spot[] {
  const keys = tokens.map(keyOf);
  const { length } = tokens;
  const names = tokens.map(({ text }): NameKeys => ({ first: wordKey(text, false), later: wordKey(text, true) }));
  const units = tagged(length, (at) => unitAt(tokens, keys, names, at));
  const listed = entries && tagged(length, (at) => listedAt(tokens, at, entries));
  const goods = tagged(length, (at) => { const size = goodsAt(tokens, at); return size > 0 ? { tag: String(Math.min(size, 2)), size } : undefined; });
  const amounts = tagged(length, (at) => countedAt(tokens, at));
  const times = timesOf(tokens, words);
  const sorts = wordClassesOf(tokens.map((token, at) => (token.bare ? token : changed(token, { word: words[at] }))));
  const hasCapitals = tokens.some(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text));
  return tokens.map((token, at) => ({
    word: token.kind === 'number' ? '0' : (words[at] ?? ''),
    key: token.kind === 'number' ? '0' : (keys[at] ?? ''),
    shape: shapeOf(token, hasCapitals),
    unit: units[at] ?? '',
    goods: goods[at] ?? '',
    listed: listed?.[at],
    amount: amounts[at] ?? '',
    time: times[at] ?? '',
    isBreak: token.kind === 'sign' && BREAK.test(token.text),
    isPhone: token.text === PHONE,
    called: calledAt(tokens, keys, at),
    sort: sorts[at] ?? '',
  }));
}
