import { areConvertible, findUnit } from '../../domain/quantity';
import { fold } from '../../domain/text';
import type { Token } from '../tokens';
import type { Entry } from './catalogue';
import type { Wish } from './lines';
import { numberOf } from './listing-words';

/** True for what is weighed or poured. */
export const isMeasure = (unit: string): boolean => /^(?:mass|volume)$/.test(findUnit(unit)?.dimension ?? '');

const isSoldSo = ({ unit: own }: Entry, unit: string): boolean => own === unit || (isMeasure(own) && isMeasure(unit) && areConvertible(own, unit));

/** "Loại 330ml", "vị khoai môn", "túi 5 cân": what tells one listing from others, said anywhere in the message. */
const TELLS = /(?:^| )(?:loại|vị|màu|cỡ|size|(?<!(?:[0-9]|một|hai|ba|bốn|năm) )(?:túi|bịch|chai|hũ|hộp|gói|bao|can|thùng|lon|lọ)) ([^ ]+)(?: ([^ ]+))?/gu;
const toldIn = (plain: string): Set<string> => wordsIn([...plain.matchAll(TELLS)].flatMap(([, first = '', next = '']) => [first, next]));

/** Words folded, figures and letters apart. */
const wordsIn = (words: string[]): Set<string> => new Set(words.flatMap((word) => [fold(word), numberOf(word), ...(fold(word).match(/\d+|[^\d]+/g) ?? [])]));

/** Those of several listings that have a word of their own among these; all when none has. */
function toldApart(entries: Entry[], said: Set<string>): Entry[] {
  const own = (entry: Entry): string[] => entry.folded.flatMap((word) => word.match(/\d+|\D+/g) ?? []).filter((word) => entries.some((other) => !other.folded.join(' ').includes(word)));
  const told = entries.filter((entry) => own(entry).some((word) => said.has(word)));
  return told.length > 0 ? told : entries;
}

/** Of several listings those that the rest of the piece tells apart: "mì chũ lấy loại 500g"; or the message, "2 hũ nước mắm nghe, loại nhỉ". */
export function narrowed(wish: Wish, tokens: Token[], plain: string): Entry[] {
  const entries = wish.match?.entries ?? [];
  if (entries.length < 2) return entries;
  const [number] = wish.amount?.tokens ?? [];
  const near = toldApart(entries, new Set(tokens.filter((token) => token !== number).flatMap(({ word }) => [fold(word), numberOf(word)])));
  return near.length < entries.length ? near : toldApart(entries, toldIn(plain));
}

/** "Thêm 2 chai nữa": the only listing that is sold so, or the one that the message tells from the others. */
export function soldSo({ amount }: Wish, entries: Entry[] | undefined, plain: string): Wish | undefined {
  const unit = amount?.unit;
  const sold = unit === undefined ? [] : (entries ?? []).filter((entry) => isSoldSo(entry, unit));
  const told = sold.length > 1 ? toldApart(sold, toldIn(plain)) : sold;
  return told.length === 1 ? { words: [], rest: [], match: { entries: told, isLoose: false, from: 0, till: 0 } } : undefined;
}
