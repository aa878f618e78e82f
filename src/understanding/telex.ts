import { fold, hasAccents } from '../domain/text';
import { isSyllable } from './syllable';

const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const SHAPES: [RegExp, string][] = [[/^dd/, 'đ'], [/u?wo?w|uow|uwo/, 'ươ'], [/aa/, 'â'], [/ee/, 'ê'], [/oo/, 'ô'], [/aw/, 'ă'], [/ow/, 'ơ'], [/uw|w/, 'ư']];
/** Keys that no word has by itself: dd, a doubled vowel that is not just drawn out ("nhaa"), w behind a vowel, a falling or heavy tone. */
const CLEAR = /^dd\p{L}|(?:aa|ee|oo)(?=[^aeo])|[aou]w|[aeiouyw](?:ch|nh|ng|[cmnpt])?[fj]$|[aeiouyw][sfrxj](?:ch|nh|ng|[cmnpt])$/u;
/** The key of the tone, at the end or right behind the vowels. */
const TONE_KEY = /^(\p{L}*[aeiouyw])([sfrxj])(ch|nh|ng|[cmnpt])?$|^(\p{L}+)([sfrxj])$/u;
/** Cheap to ask of every message. */
const MAYBE = /dd|aa|ee|oo|w|[fj](?!\p{L})/iu;
/** Fewer clear words may be a foreign one, or a slip. */
const LEAST_CLEAR = 2;

/** Where the tone of a syllable stands: on its marked vowel, before a last consonant on the last vowel, else on the last but one. */
function toned(word: string, tone: string): string {
  const start = /^(?:qu|gi(?=[aeiouyăâêôơư]))?[^aeiouyăâêôơư]*/u.exec(word)?.[0].length ?? 0;
  const vowels = /^[aeiouyăâêôơư]+/u.exec(word.slice(start))?.[0] ?? '';
  if (vowels === '') return word;
  const marked = vowels.search(/[ăâêôơ]/u) >= 0 ? vowels.search(/[ăâêôơ]/u) : vowels.indexOf('ư');
  const isClosed = start + vowels.length < word.length;
  const place = start + (marked >= 0 ? marked : isClosed ? vowels.length - 1 : Math.max(0, vowels.length - 2));
  return `${word.slice(0, place + 1)}${tone}${word.slice(place + 1)}`.normalize('NFC');
}

/** "ddooif" is đồi, "gaf" gà; undefined for what is no syllable typed in Telex. */
function decoded(word: string): string | undefined {
  const typed = word.toLowerCase();
  const found = TONE_KEY.exec(typed);
  const tone = TONES[found?.[2] ?? found?.[5] ?? ''];
  const keys = found ? `${found[1] ?? found[4] ?? ''}${found[3] ?? ''}` : typed;
  const shaped = SHAPES.reduce((text, [pattern, letter]) => text.replace(pattern, letter), keys);
  if ((shaped === typed && tone === undefined) || !isSyllable(shaped) || fold(shaped).length < 2) return undefined;
  return tone === undefined ? shaped : toned(shaped, tone);
}

/** A message whose Telex keys were left as letters ("gaf ddooif 120k"), as it was meant. Only when certain: no accents, and two words at least that can be nothing else. */
export function withoutTelex(text: string): string {
  if (!MAYBE.test(text) || hasAccents(text)) return text;
  const words = text.match(/\p{L}+/gu) ?? [];
  const clear = new Set(words.filter((word) => CLEAR.test(word.toLowerCase()) && decoded(word) !== undefined));
  if (clear.size < LEAST_CLEAR || clear.size * 4 < words.length) return text;
  return text.replace(/(?<![\p{L}\d])\p{L}+(?!\d)/gu, (word) => decoded(word) ?? word);
}
