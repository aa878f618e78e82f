import { UNITS } from '../domain/quantity';
import { fold } from '../domain/text';
import { keyOf, type Token } from './tokens';

/** A unit word found in tokens; `next` is the first token after it. */
export interface UnitFound {
  unit: string;
  next: number;
}

/** Their folded forms are everyday words of another kind: năm/nam for nắm, ở, ta, mơ. */
const ONLY_WITH_ACCENTS = new Set(['nắm', 'ổ', 'mớ', 'hủ', 'bánh', 'lá', 'ang', 'ché', 'ghè'].map(keyOf));

const spellings = UNITS.flatMap((unit) => [unit.code, ...unit.aliases].map((alias) => ({ unit: unit.code, words: alias.split(' ').map(keyOf), accented: ONLY_WITH_ACCENTS.has(keyOf(alias)) }))).sort(
  (a, b) => b.words.length - a.words.length,
);

/**
 * The unit that begins at `at`: "ký", "kí lô", "chai", "lit". Exact spellings win; a word typed without accents is then taken
 * for the unit it folds to, since a unit stands where hardly anything else does (behind a number, behind "một" or "/").
 */
export function readUnit(tokens: Token[], at: number): UnitFound | undefined {
  const word = (i: number): string => (tokens[i]?.kind === 'word' ? (tokens[i]?.word ?? '') : '');
  const exact = spellings.find(({ words }) => words.every((part, i) => part === word(at + i)));
  if (exact) return { unit: exact.unit, next: at + exact.words.length };
  if (!word(at) || fold(word(at)) !== word(at)) return undefined;
  const near = spellings.find(({ words, accented }) => !accented && words.every((part, i) => fold(part) === word(at + i)));
  return near && { unit: near.unit, next: at + near.words.length };
}
