import { ENGLISH_UNITS } from '../domain/english-units';
import { findUnit } from '../domain/quantity';

/** Other spellings that people use; "kg", "kilo" and "l" are Vietnamese too. */
const SPELLINGS: Record<string, string> = {
  kilogram: 'kg', kilograms: 'kg', kgs: 'kg', liter: 'lít', liters: 'lít', ton: 'tấn', tons: 'tấn', pcs: 'cái', pc: 'cái', dozens: 'tá', cans: 'lon',
  packs: 'gói', pack: 'gói', bunches: 'nải', bunch: 'nải', crate: 'thùng',
};
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Codes by English word; several units may share one. */
const CODES = codesByWord();
const WORDS = [...CODES.keys()].sort((a, b) => b.length - a.length).join('|');
const DIGITS = '\\d+(?:[.,]\\d+)*';
const SCALE = '(?: ?(?:k|thousand|million|₫|đ|vnd|dong|ngàn))*';

const PRICE = new RegExp(`(${DIGITS}${SCALE}) ?(?:(?:per|an?|for an?|for one|for each) |/ ?)(${WORDS})(?!\\p{L})`, 'giu');
const AMOUNT = new RegExp(`(?<![\\p{L}\\d.,])(?:(${DIGITS}) ?|(an?|${NUMBERS.join('|')}) )(${WORDS})(?!\\p{L})(?: of(?= ))?(?=( (?!(?:left|and|please)(?!\\p{L}))\\p{L})?)`, 'giu');
const HALF = new RegExp(`(?<!\\p{L})half an? (${WORDS})(?!\\p{L})(?: of(?= ))?`, 'giu');
const LEFT = new RegExp(`(?:only |just )?(${DIGITS}(?: (?!left)\\p{L}+)?) left(?!\\p{L})`, 'giu');

function codesByWord(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  const note = (word: string, code: string) => codes.set(word, [...new Set([...(codes.get(word) ?? []), code])]);
  for (const [code, words] of Object.entries(ENGLISH_UNITS)) for (const word of words) note(word, code);
  for (const [word, code] of Object.entries(SPELLINGS)) note(word, code);
  return codes;
}

/**
 * A text whose English amounts and prices are put into Vietnamese: "25k a kilo, 20 kilos left" → "25k một ký, còn 20 ký". Of units with one English
 * word the goods' own `unit` is meant, else the first; with `none` the number alone where a name follows, which then tells the unit.
 */
export function unitsInVietnamese(text: string, unit: string | undefined, ambiguous: 'first' | 'none'): string {
  const wordFor = (english: string, isNamed = false): string => {
    const codes = CODES.get(english.toLowerCase()) ?? [];
    const own = codes.find((code) => code === unit);
    if (own === undefined && codes.length > 1 && isNamed && ambiguous === 'none') return '';
    return findUnit(own ?? codes[0] ?? '')?.word ?? english;
  };
  const digits = (count: string): string => {
    const at = NUMBERS.indexOf(count.toLowerCase());
    return at >= 0 ? String(at) : '1';
  };
  return text
    .replace(/(\d) ?thousand(?!\p{L})/giu, '$1 ngàn')
    .replace(/(\d) ?million(?!\p{L})/giu, '$1 triệu')
    .replace(PRICE, (_, price: string, word: string) => `${price} một ${wordFor(word)}`)
    .replace(HALF, (_, word: string) => `nửa ${wordFor(word)}`)
    .replace(AMOUNT, (_, count: string | undefined, said: string | undefined, word: string, name: string | undefined) =>
      `${count ?? digits(said ?? '')} ${wordFor(word, name !== undefined)}`.trimEnd())
    .replace(LEFT, 'còn $1');
}
