import { areConvertible, findUnit } from '../../domain/quantity';
import { fold, hasAccents, sameWord, wordsOf } from '../../domain/text';
import { knownGoodsAt } from '../goods';
import { isSyllable } from '../spelling';
import { SAME_GOODS } from '../goods-names';
import type { Token } from '../tokens';
import { hitsOf, otherNamesOf, slips, type SaidWord } from './listing-words';

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
  /** No word of its name has a mark. */
  isPlain: boolean;
  /** What its goods are called in other regions, in words. */
  others: string[][];
  /** First words of its name, in all regions. */
  heads: string[];
  glued: string;
}

/** How a name is found; remembered by name, since the same goods come with every message. Bounded, and no answer depends on it. */
const remembered = new Map<string, Omit<Entry, keyof Goods>>();
const MOST_REMEMBERED = 2000;

/** What stands before goods without making others of them: who wants bò may mean thịt bò. */
const WRAPS = /^(?:thịt|trái|quả|củ|con|hạt|hoa|bông|rau)$/u;

function findsOf(name: string): Omit<Entry, keyof Goods> {
  const before = remembered.get(name);
  if (before) return before;
  const words = wordsOf(name);
  const said = words.join(' ');
  const alike = SAME_GOODS.filter((names) => names.some((one) => said.startsWith(one))).flat();
  const folded = words.map(fold);
  const finds = { words, folded, isPlain: words.every((own, i) => own === folded[i]), others: otherNamesOf(words), heads: [words[0] ?? '', ...(WRAPS.test(words[0] ?? '') ? [words[1] ?? ''] : []), ...alike.map((one) => one.split(' ')[0] ?? '')], glued: fold(name).replace(/[^\p{L}\d]/gu, '') };
  if (remembered.size < MOST_REMEMBERED) remembered.set(name, finds);
  return finds;
}

/** The goods made ready for matching. */
export const entriesOf = (goods: Goods[]): Entry[] => goods.slice(0, 300).map(({ id, name, unit }) => {
  const { words, folded, isPlain, others, heads, glued } = findsOf(name);
  return { id, name, unit, words, folded, isPlain, others, heads, glued };
});

/** What of the words fits one listing. `till` is the first word behind the last that fits. */
interface Fit {
  entry: Entry;
  hits: number;
  from: number;
  till: number;
  isHead: boolean;
  /** Which of the words are the listing's. */
  own: boolean[];
  isGlued?: true;
}

const MOST_WORDS = 8;

function fitOf(words: SaidWord[], entry: Entry): Fit | undefined {
  const hits = hitsOf(words, entry);
  const from = hits.indexOf(true);
  if (from < 0) return undefined;
  let till = from;
  while (till < hits.length && (hits[till] || hits[till + 1])) till += 1;
  const first = words[from]?.word ?? '';
  const isHead = entry.heads.some((head) => sameWord(first, head));
  return { entry, hits: hits.slice(from, till).filter(Boolean).length, from, till, isHead, own: hits };
}

/** Some of the words written as one, and how many slips may be in them. */
interface Glued {
  text: string;
  from: number;
  till: number;
  most: number;
}

/** The first words written as one in each way: the same for all listings. */
function gluedWays(words: SaidWord[]): Glued[] {
  const ways: Glued[] = [];
  for (let till = 1; till <= Math.min(words.length, 5); till += 1) {
    for (let from = 0; from < Math.min(till, 2); from += 1) {
      let [text, isTypo] = ['', false];
      for (let at = from; at < till; at += 1) {
        text += words[at]?.plain ?? '';
        isTypo ||= words[at]?.isTypo === true;
      }
      // Only what is no syllable was mistyped: "heo con" is not "heo cỏ".
      if (text.length >= 4) ways.push({ text, from, till, most: isTypo ? Math.min(2, Math.floor(Math.max(text.length, 5) / 5)) : 0 });
    }
  }
  return ways;
}

/** The whole written as one, with one slip in five letters: "mangc ụt", "qế trà my". */
function gluedFit(words: SaidWord[], ways: Glued[], entry: Entry): Fit | undefined {
  let best: (Glued & { wrong: number }) | undefined;
  for (const way of ways) {
    if (Math.abs(way.text.length - entry.glued.length) > way.most) continue;
    const wrong = way.most === 0 ? Number(way.text !== entry.glued) : slips(way.text, entry.glued, way.most);
    if (wrong <= way.most && wrong < (best?.wrong ?? Infinity)) best = { ...way, wrong };
  }
  return best && { entry, hits: entry.words.length, from: best.from, till: best.till, isHead: true, own: hitsOf(words, entry), isGlued: true };
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

/** Words that only lead to what kind it is: "bánh tét nhân chuối" is bánh tét chuối. */
const LEADS_TO_KIND = /^(?:nhân|vị|màu|size|cỡ|vừa|hiệu|mẫu)$/u;

/** Words in front that make something else of the goods: "sườn heo" is no "heo cỏ". */
const PART_OR_PRODUCT = new Set('sườn giò chân cánh đùi lòng tim gan đầu xương da mỡ huyết chả nem trứng hột dầu bột tinh mứt rượu giấm trà nước sữa bánh khô mắm xôi kẹo siro lá hoa bông giống cây phân cám vỏ suon gio chan trung dau bot nuoc banh mam'.split(' '));

const EGG_OF = /^(?:gà|vịt|cút|ngỗng|ga|vit|cut)$/u;
/** "Nt" for Ninh Thuận: the first letters of two of the words. */
const isInitials = (word: string, entry: Entry): boolean => /^[bcdghklmnpqrstvx]{2,3}$/.test(word) && entry.folded.map((own) => own[0]).join('').includes(word);

/** The same for tokens. A word that was told apart by its neighbours may be another: as typed it counts when it fits better. */
export function matchTokens(tokens: Token[], entries: Entry[], unit?: string): Match | undefined {
  const match = matchGoods(tokens.map(({ word }) => word), entries, unit);
  if (match && !match.isLoose) return match;
  const typed = tokens.map(({ text, word }) => (hasAccents(text) ? word : text.toLowerCase()));
  const other = typed.every((word, i) => word === tokens[i]?.word) ? undefined : matchGoods(typed, entries, unit);
  return other && !other.isLoose ? other : (match ?? other);
}

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

/** "Sa tế cay" is no "sa tế không cay". */
function withoutDenied(fits: Fit[]): Fit[] {
  const isDenied = ({ entry }: Fit): boolean => entry.words.includes('không') && fits.some((other) => other.entry.words.join(' ') === entry.words.filter((word) => word !== 'không').join(' '));
  return fits.filter((fit) => fit.hits > 1 || !isDenied(fit));
}

/** The words that fit name another kind, or something made of the goods. */
function saysAnother(words: SaidWord[], { entry, from, till, isGlued, own }: Fit): boolean {
  const isOther = (at: number): boolean => own[at] !== true;
  const known = knownGoodsAt(words.map(({ word }) => word), from);
  if (words.slice(from, from + known).some((_, i) => isOther(from + i))) return true;
  if (words.some(({ word, plain }, at) => at >= (isGlued ? till : from) && isOther(at) && !NOISE.has(word) && !LEADS_TO_KIND.test(word) && !isInitials(plain, entry))) return true;
  return words.slice(0, from).some(({ word }, i) => PART_OR_PRODUCT.has(word) && !(word === 'hột' && !EGG_OF.test(words[i + 1]?.word ?? '')));
}

/** "Choom", "ddaau": a sign that was typed as two letters. */
const TWICE = /oo|aa|ee|dd/;

function matchAnew(said: string[], entries: Entry[], unit?: string): Match | undefined {
  const words = said.slice(0, MOST_WORDS).map((one): SaidWord => ({ word: one.toLowerCase(), plain: fold(one), isTypo: !isSyllable(one) || TWICE.test(one) }));
  const ways = gluedWays(words);
  const fits = entries.flatMap((entry) => gluedFit(words, ways, entry) ?? fitOf(words, entry) ?? []).filter(({ from }) => from <= 2);
  const most = Math.max(0, ...fits.map(({ hits }) => hits));
  const best = fits.filter(({ hits }) => hits === most);
  const heads = best.filter(({ isHead, entry }) => isHead && (unit === undefined || isSoldBy(entry, unit) || !best.some((fit) => isSoldBy(fit.entry, unit))));
  const kept = heads.length > 0 ? heads : best;
  const byName = kept.filter(({ entry }) => entry.words.length <= most);
  const closest = withoutDenied(byName.length > 0 ? byName : kept);
  const sold = unit === undefined ? closest : closest.filter(({ entry }) => isSoldBy(entry, unit));
  const wider = unit === undefined || sold.length > 0 ? sold : kept.filter(({ entry }) => isSoldBy(entry, unit));
  const exact = wider.filter(({ entry }) => entry.unit === unit);
  const final = wider.length === 0 ? closest : exact.length > 0 && exact.length < wider.length ? exact : wider;
  const [first] = final;
  const isLoose = final.every((fit) => saysAnother(words, fit));
  return first && { isLoose, entries: final.map(({ entry }) => entry), from: Math.min(...final.map(({ from }) => from)), till: Math.max(...final.map(({ till }) => till)) };
}
