import { fold } from '../../domain/text';
import type { Entry } from './catalogue';
import { namesGoods, type Wish } from './lines';
import { numberOf } from './listing-words';
import type { Piece } from './pieces';

/** A wish, and the piece of the message that it stands in. */
export interface Said {
  wish: Wish;
  piece: Piece;
  corrects: boolean;
}

/** "Cả ba loại mứt, mỗi loại nửa cân": as much of each that is sold. So many of them are meant, or all where they are few. */
function ofEachKind(said: Said[], plain: string, entries: Entry[] | undefined): Said[] {
  const each = said.find((one) => EACH_KIND.test(one.piece.sentence) && one.wish.amount?.qty !== undefined && !isKindCount(one.wish));
  const amount = each?.wish.amount;
  const named = said.find(({ wish }) => wish.match !== undefined)?.wish;
  if (!entries || !each || !amount || said.some(({ wish }) => wish !== named && wish.match !== undefined) || (named?.match?.entries.length ?? 2) < 2 || (named === undefined && said.some(({ wish }) => namesGoods(wish)))) return said;
  // "Mỗi loại trà": those that are called so.
  const head = fold(KIND_OF.exec(each.piece.sentence)?.[1] ?? '');
  const called = entries.filter(({ folded }) => folded.includes(head));
  const kinds = named?.match ? kindsOf(named, entries) : called.length > 0 ? called : entries;
  const [, count] = KIND_COUNT.exec(plain) ?? [];
  const isAll = count === undefined ? kinds.length > 1 && kinds.length <= FEW_KINDS : numberOf(count) === String(kinds.length);
  return isAll ? kinds.map((entry) => ({ ...each, wish: { words: named?.words ?? [], rest: [], amount, match: { entries: [entry], isLoose: false, from: 0, till: 0 } } })) : said;
}
const KIND = '(?:loại|thứ|món|vị|màu|mùi|giống|hương|kiểu)';
const EACH_KIND = new RegExp(`(?:^| )(?:mỗi ${KIND}(?: |$)|${KIND} nào cũng (?!được))`, 'u');
const KIND_COUNT = new RegExp(`(?:^| )([2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín) ${KIND}(?: |$)`, 'u');
const KIND_OF = new RegExp(`(?:^| )${KIND} ([^ ]+)`, 'u');
const FEW_KINDS = 5;
/** "Ba loại": how many kinds, not how much. */
const isKindCount = ({ amount }: Wish): boolean => amount?.unit === undefined && amount?.money === undefined;
/** All listings that the words of a wish are the head of. */
const kindsOf = ({ match, words }: Wish, entries: Entry[]): Entry[] => {
  const told = new Set(words.map(({ word }) => fold(word)));
  return entries.filter((entry) => match?.entries.includes(entry) === true || entry.folded.some((word) => told.has(word)));
};

/** "5 hũ yến, 3 hũ đường phèn 2 hũ ăn kiêng": the first is what the others come to. */
function withoutSum(said: Said[]): Said[] {
  const isPart = ({ wish }: Said, { wish: whole }: Said): boolean => wish.match !== undefined && (wish.amount?.unit ?? whole.amount?.unit) === whole.amount?.unit && wish.match.entries.length < (whole.match?.entries.length ?? 0) && wish.match.entries.every((entry) => whole.match?.entries.includes(entry) === true);
  return said.filter((one, i) => {
    const parts = said.slice(i + 1).filter((other) => isPart(other, one));
    return parts.length < 2 || parts.reduce((sum, { wish }) => sum + (wish.amount?.qty ?? 0), 0) !== one.wish.amount?.qty;
  });
}

/** "35 suất, mỗi suất gồm 1 hộp mứt", "45 cháu, mỗi cháu 1 hộp sữa": so many times what stands behind. */
function unpacked(said: Said[], plain: string): Said[] {
  const gift = GIFTS.exec(plain)?.[1];
  const each = EACH_HOLDS.exec(plain)?.[1] ?? gift;
  const from = each === undefined ? -1 : gift === each ? said.findIndex(({ wish }) => wish.amount?.unit === each) + 1 : said.findIndex((one) => EACH_HOLDS.test(one.piece.sentence) || one.piece.words[0] === 'mỗi');
  if (each === undefined || from < 0 || said[from]?.wish.amount?.qty === undefined || !(namesGoods(said[from].wish) || / (?:gồm|có|là) /u.test(said[from].piece.sentence))) return said;
  const packs = said.slice(0, from).findLast(({ wish }) => wish.amount?.unit === each);
  const people = new RegExp(`(?:^| )([0-9]{1,4}) ${each}(?: |$)`, 'u').exec(plain)?.[1];
  const times = packs?.wish.amount?.qty ?? (people === undefined ? undefined : Number(people));
  if (times === undefined) return said;
  const inside = said.map((one, i) => (i >= from && one.wish.amount?.qty !== undefined ? { ...one, wish: { ...one.wish, amount: { ...one.wish.amount, qty: one.wish.amount.qty * times } } } : one));
  return inside.filter((one) => one.wish !== packs?.wish);
}
/** "25 phần quà gồm: 1 hộp trà". */
const GIFTS = /(?:^| )[0-9]+ (phần|suất|giỏ|set|combo) quà(?: tết)? gồm (?:: )?(?:[0-9]|một) /u;
const EACH_HOLDS = /(?:^| )mỗi (suất|phần|giỏ|thùng|hộp|túi|set|combo|gói|bịch|khay|người|em|cháu|bé|bạn|đứa|hộ|nhà|mâm|bàn|phòng)(?: [^ ]+){0,2}? (?:(?:gồm|có|là) )?(?:[0-9]|nửa|một|hai|ba|bốn|năm)/u;

/** "Mỗi suất gồm 1 hộp": so many times what stands behind. */
export const holdsEach = (plain: string): boolean => EACH_HOLDS.test(plain) || GIFTS.test(plain);

/** "Tổng 25 lít, mỗi nhà 5 lít": everybody's share of what was said before. */
function withoutShares(said: Said[]): Said[] {
  const isShare = ({ wish, piece }: Said, i: number): boolean => wish.words.length === 0 && wish.match === undefined && SHARE.test(piece.sentence) && said.slice(0, i).some(({ wish: whole }) => whole.amount?.unit === wish.amount?.unit && (whole.amount?.qty ?? 0) > (wish.amount?.qty ?? Infinity));
  return said.filter((one, i) => !isShare(one, i));
}
const SHARE = /(?:^| )(?:mỗi|một) (?:nhà|người|hộ|gia đình|đứa|em|cháu|anh|chị|phòng|lớp|tổ)(?: |$)/u;

/** Wishes as they are meant where one speaks of others: shares and sums left out, what packs hold counted, one for each kind. */
export const spread = (said: Said[], plain: string, entries: Entry[] | undefined): Said[] => ofEachKind(withoutSum(unpacked(withoutShares(said), plain)), plain, entries);
