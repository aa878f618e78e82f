import { agreement, nameKey } from './names';
import type { AdminUnits, DistrictKind, Named, WardKind } from './units';
import type { Word } from './words';

/** What the word before a name says it is: a ward's kind, a district's, W any of phường and xã, t tỉnh, c thành phố. */
export type Said = WardKind | DistrictKind | 't';

/** A place named in a text. Which unit it is, of those that have the name, is decided with the others. */
export interface Mention {
  /** Words `from` up to, not including, `to`, the word for its kind among them. */
  from: number;
  to: number;
  /** Where the name itself begins. */
  name: number;
  words: string[];
  said?: Said;
  named: Named;
  /** It fills what stands between two commas, so it is hardly part of a street. */
  isWhole: boolean;
}

/** The longest name: "Văn Miếu - Quốc Tử Giám", with its dash. */
const MOST_WORDS = 6;

const NOBODY: Named = { newProvinces: [], oldProvinces: [], districts: [], newWards: [], oldWards: [] };
/** A name that no table has, of a ward that was called one. */
export const UNKNOWN = NOBODY;

/** Words of a stretch without its dashes. */
export const wordsAt = (words: Word[], from: number, to: number): string[] => words.slice(from, to).filter(({ isSign }) => !isSign).map(({ text }) => text);

/** True when a name may run from one word to the other: nothing but a dash parts them. */
function isRun(words: Word[], from: number, to: number): boolean {
  if (words[from]?.isSign || words[to - 1]?.isSign) return false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || (word.isSign && word.text !== '-') || (at > from && word.breakBefore && words[at - 1]?.text !== '-')) return false;
  }
  return true;
}

/** The units called what these words say, those whose accents agree best; undefined when there is none. */
export function namedAt(units: AdminUnits, words: Word[], from: number, to: number): Named | undefined {
  if (to - from > MOST_WORDS || !isRun(words, from, to)) return undefined;
  const said = wordsAt(words, from, to);
  return units.byKey.get(nameKey(said)) ?? (to === from + 1 ? byInitials(units, words[from]) : undefined);
}

/** Short for other words than places: "mai giao cx đc". */
const CHAT = /^(?:dc|đc|cx|ck|vk|kg|kh|nt|ns|mn|bn|nc|sđt|sdt|đt|ntn|tks|thks|trc|vs|lm|nx|ms|nh|th|tl)$/u;

/** "ĐN", "BMT": capitals only, or two to four letters that are no Vietnamese word. */
function byInitials(units: AdminUnits, word: Word | undefined): Named | undefined {
  if (!word || !/^\p{L}{2,4}$/u.test(word.text) || CHAT.test(word.text)) return undefined;
  const isShort = word.text === word.text.toUpperCase() || !/[aeiouyăâêôơư]/iu.test(word.text.normalize('NFD').replace(/\p{M}/gu, ''));
  return isShort ? units.byInitials.get(nameKey([word.text])) : undefined;
}

/** The longest name that begins at a word and has a unit that `isWanted`. */
export function longestFrom(units: AdminUnits, words: Word[], from: number, pick: (named: Named) => Named | undefined): { to: number; named: Named } | undefined {
  for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to -= 1) {
    const named = namedAt(units, words, from, to);
    const wanted = named && pick(named);
    if (wanted) return { to, named: wanted };
  }
  return undefined;
}

/** The longest name that ends before a word. */
export function longestUpTo(units: AdminUnits, words: Word[], floor: number, to: number): { from: number; named: Named } | undefined {
  for (let from = Math.max(floor, to - MOST_WORDS); from < to; from += 1) {
    // A mere number is a ward or district only behind a word that says so.
    if (from === to - 1 && /^\d/.test(words[from]?.text ?? '')) return undefined;
    const named = namedAt(units, words, from, to);
    if (named) return { from, named };
  }
  return undefined;
}

/** Of units with one name, those that the writing fits best; with accents "Tân Thanh" is not "Tân Thạnh". */
export function bestWritten(words: string[], places: number[], nameOf: (place: number) => string): number[] {
  if (places.length < 2) return places;
  const fits = places.map((place) => agreement(words, nameOf(place)));
  const best = Math.max(...fits);
  return places.filter((_, at) => fits[at] === best);
}
