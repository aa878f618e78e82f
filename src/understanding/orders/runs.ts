import { sameWord } from '../../domain/text';
import { isOneOf, lexicon, textOf, type Token } from '../tokens';
import { readUnit } from '../units';
import { PARTICLES, PRONOUNS } from '../words';
import { amountAt, oneOfUnit, type Amount } from './amounts';
import { goodsAt } from './goods-at';
import { matchGoods, type Entry } from './catalogue';
import { isSameNumber } from './listing-words';
import { isCapital } from './people';
import { partOf, type Piece } from './pieces';

/** Eggs are a unit and goods at once: "30 trứng". */
export const EGGS = lexicon('trứng hột');

const LEAD =
  /^(?:dạ|ạ|à|ơi|nhưng|alo|shop|ad|htx|ok|hi|chào|xin|kính|thôi|ừ|ủa|á|rồi|mà|thì|là|cứ|giờ|nay|này|hôm|bữa|ngày|lấy|mua|đặt|chốt|order|cho|để|bán|gửi|giao|ship|ghi|lên|soạn|cân|muốn|cần|định|tính|lại|thêm|tăng|cộng|bớt|giảm|trừ|bỏ|xóa|hủy|đổi|sửa|thay|thế|vậy|vô|vào|thành|qua|sang|bằng|còn|có|chừng|khoảng|tầm|cỡ|độ|cỡ|đúng|trước|luôn|giùm|giúp|hộ|với|và|cùng|em|chị|anh|cô|chú|bác|dì|mình|tui|bạn|con|cháu|ông|bà|o|mệ|má|mạ|thím|cậu|mợ|dượng|tao|choa|nhà|hàng|đơn|gồm|số|lượng|mỗi|thứ|tổng|không|nữa|cả|tất|dặn|kêu|nhờ|người|sốp|làm|chia|xíu|tí|chút|ít|vẫn|cũng|bên|e|hết|món|phần|loại|rút|mới|riêng|biết|hông|lộn|nhầm|quên|order|ra|đi|hay|nhé|nha|hai|đừng|nếu|hỏi|tặng|biếu|mẹ|má|vợ|chồng|bố|khách|sếp|bé|út|ngoại|nội|chế|chuẩn|bị|đề|nghị|khỏi|tiền)$/u;
const SAFE_LEAD = /^(?:hai|con|còn|ông|bà|mơ|cân)$/u;
/** "Lấy hết chỗ nấm đó", "cả mớ cá". */
const isAllOf = ({ tokens, words }: Piece, at: number): boolean => /^(?:chỗ|mớ|đám|số|lô|đợt|lứa|bầy|đàn|rổ)$/u.test(words[at] ?? '') && /^(?:hết|cả|trọn|luôn|toàn|bộ|nguyên)$/u.test(words[at - 1] ?? '') && goodsAt(tokens, at + 1) > 0;
const isLead = (piece: Piece, at: number): boolean => isAllOf(piece, at) || LEAD.test(piece.words[at] ?? '') || piece.tokens[at]?.kind === 'sign' || isOneOf(piece.tokens[at], PARTICLES);

/** Where the goods begin behind "cho chị lấy". */
export function endOfLead(piece: Piece, from = 0): number {
  let at = from;
  while (at < piece.tokens.length && isLead(piece, at)) {
    if (SAFE_LEAD.test(piece.words[at] ?? '') && (piece.words[at] !== 'cân' || goodsAt(piece.tokens, at + 1) > 0) && (amountAt(piece.tokens, at)?.unit !== undefined || oneOfUnit(piece.tokens, at))) break;
    at += 1;
    // "Cho chú Ba 10 ký": who it is for.
    while (isOneOf(piece.tokens[at - 1], PRONOUNS) && isCapital(piece.tokens[at]) && goodsAt(piece.tokens, at) === 0 && amountAt(piece.tokens, at) === undefined && readUnit(piece.tokens, at + 1) === undefined) at += 1;
  }
  return at;
}

const SIZE = /^(?:tầm|cỡ|size|nặng|trái|quả)$/u;
/** "Con heo chừng hai chục ký", "con gà ta ký bảy": one that is counted weighs so much, when no goods follow. */
const isOwnWeight = ({ tokens, words }: Piece, found: Amount, counted: Amount | undefined, isMatched: boolean): boolean => {
  if (counted === undefined || found.qty === undefined || goodsAt(tokens, found.next) > 0) return false;
  if (/^(?:con|trái|quả|củ)$/.test(counted.unit ?? '') && /^(?:kg|lạng|yến|tạ)$/.test(found.unit ?? '')) return true;
  // "1 thùng bơ 10kg xuống Đà Nẵng", "bó bông hồng 20 cây gói giấy đỏ": what one holds, where talk follows.
  const holds = isPack(counted.unit) || counted.unit === 'bó' ? measures(found.unit) || /^(?:cây|chai|trái|quả|con|cái|gói|hộp)$/.test(found.unit ?? '') : counted.unit === undefined && counted.qty !== undefined && measures(found.unit);
  return holds && (isMatched ? BOUND : TALKS).test(words[found.next] ?? '');
};
const BOUND = /^(?:ra|về|xuống|lên|vô|qua|tới|đến|gửi|giao|ship)$/u;
/** Behind an amount these begin no goods. */
const TALKS = /^(?:|,|ra|về|xuống|lên|vô|qua|tới|đến|gửi|giao|ship|biếu|cho|để|gói|nha|nhé|nghe|nghen|ạ|em|chị|anh|giùm|giúp|đi|như|ở|tại|loại|đổ|trở|luôn|thôi|nấu|làm|cả|chở|đem|mang)$/u;
/** "2 ký rưỡi một con", "2kg/con": the weight of one. */
const isEach = ({ tokens, words }: Piece, { next, unit }: Amount, counted: Amount): boolean => /^(?:kg|lạng|g)$/.test(unit ?? '') && /^(?:một|mỗi|1|\/)$/u.test(words[next] ?? '') && /^(?:con|trái|quả|củ|cây|cái)$/.test(readUnit(tokens, next + 1)?.unit ?? '') && (next + 2 >= tokens.length - 2 || readUnit(tokens, next + 1)?.unit === counted.unit);

/** "Cho tròn 2 ký": what it comes to. */
const isSum = ({ tokens, words }: Piece, at: number, next: number, isCounted: boolean): boolean => (isCounted && /^(?:tròn|đủ)$/u.test(words[at - 1] ?? '') && /^(?:là|cho|được)$/u.test(words[at - 2] ?? '')) || (words[at - 1] === 'là' && words[at - 2] === 'nữa') || (at > 0 && goodsAt(tokens, next) === 0 && /^(?:|,|đừng|không|nha|nhé|nghe|thì|là|phải|gói|giao|để|em|chị|anh)$/u.test(words[next] ?? '') && /^(?:cả|tổng)$/u.test(words[at - 1] ?? '') && !/^(?:lấy|mua|cho|đặt)$/u.test(words[at - 2] ?? ''));

/** "Con gà tầm 2 cân", "lựa trái cỡ 3 ký": how big one should be, not how much. */
const isSize = (piece: Piece, at: number, counted: boolean, unit?: string): boolean => (piece.words[at - 1] === 'loại' && piece.words[at - 2] !== 'mỗi' && measures(unit)) || SIZE.test(piece.words[at - 1] ?? '') && (counted || /^(?:trái|quả|con|củ|loại|lựa|chọn)$/u.test(piece.words[at - 2] ?? ''));

/** An amount of a piece with the words behind it. */
export interface Run {
  amount: Amount | undefined;
  piece: Piece;
}

const isBare = ({ unit, money, isOpen }: Amount): boolean => unit === undefined && money === undefined && !isOpen;

/** A number without a unit counts what follows when that is goods: "1 mắm nêm 1 mắm cái". */
function countsGoods({ tokens }: Piece, at: number, entries: Entry[] | undefined): boolean {
  return goodsAt(tokens, at) > 0 || (entries !== undefined && matchGoods(tokens.slice(at, at + 3).map(({ word }) => word), entries)?.from === 0);
}

const PACKS = /^(?:chai|túi|thùng|can|hộp|bao|hũ|lọ|lon|bịch|gói|bình|vỉ|giỏ|két|phuy|ché)$/;
/** True for what goods are filled into. */
export const isPack = (unit: string | undefined): boolean => PACKS.test(unit ?? '');
const measures = (unit: string | undefined): boolean => /^(?:kg|lạng|g|lít|ml|xị|yến|tạ)$/.test(unit ?? '');

/** Where the reading of a piece stands: the amount before, and where the words behind it begin. */
interface Place {
  piece: Piece;
  at: number;
  from: number;
  before: Piece | undefined;
  amount: Amount | undefined;
}

/** What one pack holds: "3 túi 500g hạt điều", "2 hộp 10 trứng", "gạo bao 10kg". */
function isPackSize({ piece: { words, tokens }, at, from, before, amount }: Place, found: Amount): boolean {
  if (found.unit === undefined && !found.isOpen) return false;
  const isBehindPack = at > 0 && isPack(words[at - 1]) && tokens[at - 2]?.kind !== 'number' && measures(found.unit) && (amount === undefined || from < at);
  const isBeside = amount !== undefined && from === at && isPack(amount.unit) && (measures(found.unit) || (before !== undefined && endOfLead(before) === before.tokens.length));
  return isBehindPack || isBeside;
}

/** "Nước mắm 40 đạm": a number that a listing has in its name. */
const isOfName = ({ tokens }: Piece, at: number, found: Amount, entries: Entry[] | undefined): boolean => {
  const [before, number] = [tokens[at - 1]?.word ?? '', tokens[at]?.word ?? ''];
  return isBare(found) && at > 0 && entries?.some(({ words }) => words.some((word, i) => (word === number || isSameNumber(number, word)) && (words.includes(before) || (i > 0 && sameWord(before, words[i - 1] ?? ''))))) === true;
};

/** A second number without a unit counts only when it stands with goods: "mắm nêm 2 mắm cái 3". */
function isLoneNumber({ piece, at, from, before, amount }: Place, found: Amount, entries: Entry[] | undefined): boolean {
  const isSpoken = piece.tokens[at]?.kind === 'word' && isBare(found) && piece.tokens[found.next]?.kind === 'word' && !countsGoods(piece, found.next, entries);
  // "Mắm ba khía 3 cân", "15 kg ba ba": a number word inside a name.
  if (isSpoken && (amount === undefined ? at > endOfLead(piece) : amount.unit !== undefined)) return true;
  if (amount === undefined || !isBare(found)) return false;
  // "Nửa ký ba roi": right behind a unit the number begins the name.
  if (at === from && amount.unit !== undefined && piece.tokens[at]?.kind === 'word') return true;
  if (isBare(amount) && from < at && found.next < piece.tokens.length && piece.tokens[found.next]?.kind === 'word' && piece.tokens[at]?.kind === 'number') return false;
  if (countsGoods(piece, found.next, entries)) return false;
  const endsGoods = found.next === piece.tokens.length && before !== undefined && endOfLead(before) < before.tokens.length && at > from;
  return !endsGoods;
}

/** Nobody orders more in one breath, and a pasted page must not cost time. */
const MOST_RUNS = 30;

/** "3 củ kiệu" where củ kiệu are sold: the unit is the first word of their name. */
function withName(tokens: Token[], found: Amount | undefined, at: number, entries: Entry[] | undefined): Amount | undefined {
  if (found?.isHeld && entries?.some(({ words }) => words[0] === tokens[found.next - 1]?.word && words[1] === tokens[found.next]?.word)) return { ...(found.qty !== undefined && { qty: found.qty }), next: found.next - 1 };
  if (!found?.unit || entries === undefined) return found;
  const opensName = (from: number): boolean => entries.some(({ words }) => words.length > 1 && words[0] === tokens[from]?.word && words[1] === tokens[from + 1]?.word);
  const { unit, ...bare } = found;
  // The word may have been left to the name already.
  if (readUnit(tokens, found.next)?.unit === unit && opensName(found.next)) return bare;
  if (found.next - at < 2 || isOneOf(tokens[found.next - 1], EGGS)) return found;
  return opensName(found.next - 1) ? { ...bare, next: found.next - 1 } : found;
}

/** "Ký ba rọi | ký giò sống": a unit right behind goods and right before others. */
const isBetweenGoods = (tokens: Token[], from: number, at: number): boolean => at > from && from + goodsAt(tokens, from) === at && goodsAt(tokens, at + 1) > 0 && goodsAt(tokens, at) === 0;

/** The amounts of a piece with the words before and behind each. */
export function runsOf(piece: Piece, entries: Entry[] | undefined): { before: Piece; runs: Run[] } {
  const { tokens } = piece;
  const runs: Run[] = [];
  let [from, lead] = [0, endOfLead(piece)];
  let before: Piece | undefined;
  let amount: Amount | undefined;
  for (let at = 0; at < tokens.length && runs.length < MOST_RUNS; ) {
    const isNext = (at === lead || at === from) && !(at === from && amount?.unit !== undefined);
    const found = withName(tokens, amountAt(tokens, at), at, entries) ?? (isNext || (amount !== undefined && isBetweenGoods(tokens, from, at)) ? oneOfUnit(tokens, at) : undefined);
    const place: Place = { piece, at, from, before, amount };
    if (found && amount !== undefined && isEach(piece, found, amount)) at = found.next + 2;
    else if (found && isPackSize(place, found)) {
      if (from === at) from = isOneOf(tokens[found.next - 1], EGGS) ? found.next - 1 : found.next;
      at = Math.max(found.next, at + 1);
    } else if (!found || isOfName(piece, at, found, entries) || isSize(piece, at, before !== undefined, found.unit) || (from < at && before !== undefined && (endOfLead(before) === before.tokens.length || /^(?:lấy|mua|đặt|cần|chốt|cho|order)$/u.test(before.words.at(-1) ?? '')) && isOwnWeight(piece, found, amount, entries !== undefined)) || isSum(piece, at, found.next, before !== undefined) || isLoneNumber(place, found, entries)) at += 1;
    else {
      if (before === undefined) before = partOf(piece, 0, at);
      else runs.push({ amount, piece: partOf(piece, from, at) });
      [amount, from, at] = [{ ...found, tokens: tokens.slice(at, found.next), ...(found.isOpen && { said: textOf(tokens.slice(at, found.next)) }) }, found.next, Math.max(found.next, at + 1)];
      lead = endOfLead(piece, from);
    }
  }
  if (before === undefined) return { before: piece, runs: [] };
  return { before, runs: withoutPrices([...runs, { amount, piece: partOf(piece, from) }]) };
}

/** "Cam sành 27k lấy 3kg", "4 bó 10k": beside an amount money is its price. */
function withoutPrices(runs: Run[]): Run[] {
  if (!runs.some(({ amount }) => amount?.qty !== undefined && !amount.isImplied)) return runs;
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const isPrice = run.amount?.money !== undefined && (endOfLead(run.piece) === run.piece.tokens.length || (last !== undefined && goodsAt(run.piece.tokens, 0) === 0 && /^(?:có|gồm|trở|đổ|đi|như|biếu|thăm|loại|cúng|tặng|một|1)$/u.test(run.piece.words[0] ?? '')) || (last !== undefined && last.piece.tokens.length === 0));
    if (!isPrice) kept.push(run);
    else if (last?.piece.tokens.length === 0) kept[kept.length - 1] = { ...last, piece: run.piece };
  }
  return kept;
}
