import { areConvertible, findUnit } from '../../domain/quantity';
import { fold, sameWord, wordsOf } from '../../domain/text';
import { knownGoodsAt, searchTokens } from '../goods';
import { isSyllable } from '../spelling';
import { SAME_GOODS } from '../goods-names';

/** Goods that can be ordered, as `cho understand --as orders` is given them. */
export interface Goods {
  id: string;
  name: string;
  unit: string;
}

/** A listing with what it is found by. */
export interface Entry extends Goods {
  words: string[];
  folded: string[];
  /** Words that name it in other regions, folded. */
  others: Set<string>;
  /** First words of its name, in all regions. */
  heads: string[];
  glued: string;
}

/** How a name is found; remembered by name, since the same goods come with every message. Bounded, and no answer depends on it. */
const remembered = new Map<string, Omit<Entry, keyof Goods>>();
const MOST_REMEMBERED = 2000;

/** What stands before goods without making others of them: who wants bò may mean thịt bò. */
const WRAPS = /^(?:thịt|trái|quả|củ|con|hạt)$/u;

function findsOf(name: string): Omit<Entry, keyof Goods> {
  const before = remembered.get(name);
  if (before) return before;
  const words = wordsOf(name);
  const said = words.join(' ');
  const alike = SAME_GOODS.filter((names) => names.some((one) => said.startsWith(one))).flat();
  const finds = { words, folded: words.map(fold), others: new Set(searchTokens(name)), heads: [words[0] ?? '', ...(WRAPS.test(words[0] ?? '') ? [words[1] ?? ''] : []), ...alike.map((one) => one.split(' ')[0] ?? '')], glued: fold(name).replace(/[^\p{L}\d]/gu, '') };
  if (remembered.size < MOST_REMEMBERED) remembered.set(name, finds);
  return finds;
}

/** The goods made ready for matching. */
export const entriesOf = (goods: Goods[]): Entry[] => goods.slice(0, 300).map((one) => ({ ...one, ...findsOf(one.name) }));

/** Letters added, lost, changed or swapped between two words, counted up to `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** Words of regional names by their folded form. */
const regional = SAME_GOODS.flat().flatMap((name) => name.split(' ')).reduce((map, word) => map.set(fold(word), [...(map.get(fold(word)) ?? []), word]), new Map<string, string[]>());

/** True when a word says a listing's own with marks left out; one with more marks is another word, "ăn" no "An". */
const means = (word: string, own: string, isPlain: boolean): boolean => word === own || (sameWord(word, own) && (isPlain || fold(own) !== own || fold(word) === word));

/** The same letters in another order: "hoe" for "heo". */
const isSwapped = (a: string, b: string): boolean => a.length >= 3 && a.length === b.length && slips(a, b, 1) === 1 && [...a].sort().join('') === [...b].sort().join('');

/** Whether a word that was said is one of a listing's: with accents left out, by its other regional names, or with one slip in what is no syllable. */
function isWordOf({ word, plain, isTypo }: SaidWord, entry: Entry): boolean {
  const isPlain = entry.words.every((own, i) => own === entry.folded[i]);
  if (entry.folded.some((own, i) => own === plain && means(word, entry.words[i] ?? '', isPlain))) return true;
  if (entry.others.has(plain) && !entry.folded.includes(plain)) return regional.get(plain)?.some((part) => sameWord(word, part)) === true;
  return plain.length >= 3 && entry.folded.some((own) => (isTypo && own.length >= 3 && slips(plain, own, 1) === 1) || (plain === word && isSwapped(plain, own)));
}

interface SaidWord {
  word: string;
  plain: string;
  isTypo: boolean;
}

/** What of the words fits one listing. `till` is the first word behind the last that fits. */
interface Fit {
  entry: Entry;
  hits: number;
  from: number;
  till: number;
  isHead: boolean;
  isGlued?: true;
}

const MOST_WORDS = 8;

function fitOf(words: SaidWord[], entry: Entry): Fit | undefined {
  const hits = words.map((word) => isWordOf(word, entry));
  const from = hits.indexOf(true);
  if (from < 0) return undefined;
  let till = from;
  while (till < hits.length && (hits[till] || hits[till + 1])) till += 1;
  const first = words[from]?.word ?? '';
  const isHead = entry.heads.some((head) => sameWord(first, head));
  return { entry, hits: hits.slice(from, till).filter(Boolean).length, from, till, isHead };
}

/** The whole written as one, with one slip in five letters: "mangc ụt", "qế trà my". */
function gluedFit(words: SaidWord[], entry: Entry): Fit | undefined {
  let best: (Fit & { wrong: number }) | undefined;
  for (let till = 1; till <= Math.min(words.length, 5); till += 1) {
    for (let from = 0; from < Math.min(till, 2); from += 1) {
      const said = words.slice(from, till);
      const glued = said.map(({ plain }) => plain).join('');
      // Only what is no syllable was mistyped: "heo con" is not "heo cỏ".
      const most = !said.some(({ isTypo }) => isTypo) ? 0 : Math.min(2, Math.floor(Math.max(glued.length, 5) / 5));
      if (glued.length < 4 || Math.abs(glued.length - entry.glued.length) > most) continue;
      const wrong = most === 0 ? Number(glued !== entry.glued) : slips(glued, entry.glued, most);
      if (wrong <= most && wrong < (best?.wrong ?? Infinity)) best = { entry, hits: entry.words.length, from, till, isHead: true, isGlued: true, wrong };
    }
  }
  return best;
}

/** What goods the words mean: the listings that fit best, and which of the words said so. Several when nothing tells them apart. */
export interface Match {
  entries: Entry[];
  /** A word behind says another kind: "trứng vịt" where only hens' eggs are sold. */
  isLoose: boolean;
  from: number;
  till: number;
}

const isSoldBy = (entry: Entry, unit: string): boolean => findUnit(entry.unit) !== undefined && areConvertible(entry.unit, unit);

/** Words beside a name that make no other kind of it. */
export const NOISE = new Set('ngon tươi ngọt sạch to nhỏ lớn bự loại già non mới xịn quê nhà đẹp trái quả củ bó một đó này kia ấy nha nhé thôi giùm ngon tuoi sach tròn đủ ướp lạnh nguyên chất thật xanh chín vườn của shop htx mình tui em sẵn sống được'.split(' '));

/** Words in front that make something else of the goods: "sườn heo" is no "heo cỏ". */
const PART_OR_PRODUCT = new Set('sườn giò chân cánh đùi lòng tim gan đầu xương da mỡ huyết chả nem trứng hột dầu bột tinh mứt rượu giấm trà nước sữa bánh khô mắm xôi kẹo siro lá hoa bông giống cây phân cám vỏ suon gio chan trung dau bot nuoc banh mam'.split(' '));

const EGG_OF = /^(?:gà|vịt|cút|ngỗng|ga|vit|cut)$/u;
/** "Nt" for Ninh Thuận: the first letters of two of the words. */
const isInitials = (word: string, entry: Entry): boolean => /^[bcdghklmnpqrstvx]{2,3}$/.test(word) && entry.folded.map((own) => own[0]).join('').includes(word);

/** Listings for words, best first; `unit` is how much was asked for, which tells a bottle from a litre. Undefined when none fits. */
export function matchGoods(said: string[], entries: Entry[], unit?: string): Match | undefined {
  const known = matched.get(entries) ?? new Map<string, Match | undefined>();
  matched.set(entries, known);
  const key = `${said.slice(0, MOST_WORDS).join(' ')}/${unit ?? ''}`;
  if (!known.has(key)) known.set(key, matchAnew(said, entries, unit));
  return known.get(key);
}

/** The same words of a message are matched from several sides. */
const matched = new WeakMap<Entry[], Map<string, Match | undefined>>();

function matchAnew(said: string[], entries: Entry[], unit?: string): Match | undefined {
  const words = said.slice(0, MOST_WORDS).map((one): SaidWord => ({ word: one.toLowerCase(), plain: fold(one), isTypo: !isSyllable(one) }));
  const fits = entries.flatMap((entry) => gluedFit(words, entry) ?? fitOf(words, entry) ?? []).filter(({ from }) => from <= 2);
  const most = Math.max(0, ...fits.map(({ hits }) => hits));
  const best = fits.filter(({ hits }) => hits === most);
  const heads = best.filter(({ isHead, entry }) => isHead && (unit === undefined || isSoldBy(entry, unit) || !best.some((fit) => isSoldBy(fit.entry, unit))));
  const kept = heads.length > 0 ? heads : best;
  const byName = kept.filter(({ entry }) => entry.words.length <= most);
  const closest = byName.length > 0 ? byName : kept;
  const sold = unit === undefined ? closest : closest.filter(({ entry }) => isSoldBy(entry, unit));
  const wider = unit === undefined || sold.length > 0 ? sold : kept.filter(({ entry }) => isSoldBy(entry, unit));
  const exact = wider.filter(({ entry }) => entry.unit === unit);
  const final = wider.length === 0 ? closest : exact.length > 0 && exact.length < wider.length ? exact : wider;
  const [first] = final;
  const isLoose = final.every((fit) => words.slice(fit.from, fit.from + knownGoodsAt(words.map(({ word }) => word), fit.from)).some((one) => !isWordOf(one, fit.entry)) || words.slice(fit.isGlued ? fit.till : fit.from).some((one) => !NOISE.has(one.word) && !isInitials(one.plain, fit.entry) && !isWordOf(one, fit.entry)) || words.slice(0, fit.from).some(({ word }, i) => PART_OR_PRODUCT.has(word) && !(word === 'hột' && !EGG_OF.test(words[i + 1]?.word ?? ''))));
  return first && { isLoose, entries: final.map(({ entry }) => entry), from: Math.min(...final.map(({ from }) => from)), till: Math.max(...final.map(({ till }) => till)) };
}
