import { nameKey, nameWords } from './names';
import type { AdminUnits, Named } from './units';

/** Shorter names have too many neighbours: "Vinh" and "Vĩnh", "Hà Nam" and "Hà Nha". */
const SHORTEST = 6;

/** One letter more, less or other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** "Đà Nẵg", "Tiền Gian": the one province or district that is a slip away from these words. */
export function slippedName(units: AdminUnits, words: string[]): { named: Named; words: string[] } | undefined {
  const key = nameKey(words);
  if (key.length < SHORTEST - 1 || key.length > 20 || words.length > 5 || /\d/.test(key)) return undefined;
  const names = [...units.bigNames].filter(([own]) => own.length >= SHORTEST && isOneSlip(key, own));
  const [only, ...others] = names;
  if (!only || others.length > 0) return undefined;
  const named = units.byKey.get(only[0]);
  return named && { named: { ...named, newWards: [], oldWards: [] }, words: nameWords(only[1]) };
}
