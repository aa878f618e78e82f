import { readUnit } from '../units';
import { scaleOf } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { PARTICLES, PRONOUNS } from '../words';
import { amountAt, goodsAt, oneOfUnit, type Amount } from './amounts';
import { NOISE, matchGoods, type Entry, type Match } from './catalogue';
import { partOf, type Piece } from './pieces';

/** One wish of an order: the words that name goods, what they mean in the catalogue, and how much. */
export interface Wish {
  words: Token[];
  match?: Match;
  amount?: Amount;
  /** What was said behind the goods: "còn nhảy". */
  rest: Token[];
}

const LEAD =
  /^(?:dạ|ạ|à|ơi|alo|shop|ad|htx|ok|hi|chào|xin|kính|thôi|ừ|ủa|á|rồi|mà|thì|là|cứ|giờ|nay|này|hôm|bữa|ngày|lấy|mua|đặt|chốt|order|cho|để|bán|gửi|giao|ship|ghi|lên|soạn|cân|muốn|cần|định|tính|lại|thêm|cộng|bớt|giảm|trừ|bỏ|xóa|đổi|sửa|thay|thành|qua|sang|bằng|còn|có|chừng|khoảng|tầm|cỡ|độ|cỡ|đúng|trước|luôn|giùm|giúp|hộ|với|và|cùng|em|chị|anh|cô|chú|bác|dì|mình|tui|bạn|con|cháu|ông|bà|o|mệ|má|mạ|thím|cậu|mợ|dượng|tao|choa|nhà|hàng|đơn|gồm|số|lượng|mỗi|thứ|tổng|không|nữa|dặn|kêu|nhờ|người|sốp|làm|chia|xíu|tí|chút|ít|vẫn|cũng|bên|e|mớ|hết|món|phần|loại|rút|mới|riêng|biết|hông|lộn|nhầm|ra|đi|hay|nhé|nha|hai)$/u;
const SAFE_LEAD = /^(?:hai|con|còn|ông|bà|mơ)$/u;
const TRAIL = lexicon('nha nhé nhe nghe nghen nhen hen hí hè hỉ nè nờ ạ à á ơi em chị anh cô chú bác dì con cháu shop ad o mệ đi luôn giùm giúp hộ với thôi nữa rồi cho để tui mình tôi đây đó ấy đấy này ni nớ là thì còn lấy mua đặt mỗi số lượng khoảng chừng tầm hết cả của nhé hả hông không ko vậy rứa ra lại bạn b c e a mậy chừng cỡ xuống lên bên đơn mà giống nhá nhaa nka nhoa có cũng nào hàng trước coi xem lun chung bớt giảm thêm');
/** Words that begin what the goods are for, or how they should be: no more of their name. */
const ASIDE = /^(?:chứ|chớ|để|cho|đặng|nấu|ăn|làm|về|đem|con nào|trái nào|quả nào|loại nào|loại|lựa|chọn|còn|tiền|vừa|chín|cỡ|tầm|trong|ở|được|đủ|dư|cuối|nào|nhiêu|giá|không|có|sao|gì|mấy|gửi|mang|lên|biếu|vẫn|khỏi|đừng|chia|như|giống|hệt|nhưng|mà|thì|tới|khi|nếu|giao|ship|hay|cắt|gói|bỏ|đóng|(?:nhà|hôm|bữa|sáng|chiều|mai|xong|rồi|nhớ))$/u;

const isLead = (piece: Piece, at: number): boolean => LEAD.test(piece.words[at] ?? '') || piece.tokens[at]?.kind === 'sign' || isOneOf(piece.tokens[at], PARTICLES);

/** Where the goods begin behind "cho chị lấy". */
export function endOfLead(piece: Piece, from = 0): number {
  let at = from;
  while (at < piece.tokens.length && isLead(piece, at)) {
    if (SAFE_LEAD.test(piece.words[at] ?? '') && (amountAt(piece.tokens, at)?.unit !== undefined || oneOfUnit(piece.tokens, at))) break;
    at += 1;
  }
  return at;
}

/** A price or the size of a pack ends a name: "mật ong 250k", "gạo bao 10kg". */
const isPrice = ({ tokens, words }: Piece, at: number): boolean => (isPack(words[at]) && tokens[at + 1]?.kind === 'number') || (tokens[at]?.kind === 'number' && (scaleOf(tokens[at + 1]) !== undefined || (tokens[at]?.value ?? 0) >= 1000));

/** A stretch of words cut down to what can be a name of goods, with what stands behind it. */
function nameIn(piece: Piece): { words: Token[]; rest: Token[] } {
  const from = endOfLead(piece);
  // "Chanh không hạt": a small word inside a name we know is part of it.
  const least = piece.tokens[from]?.bare ? from : Math.min(piece.tokens.length, from + goodsAt(piece.tokens, from));
  let to = least;
  while (to < piece.tokens.length && !(to > from && ASIDE.test(piece.words[to] ?? '')) && piece.tokens[to]?.kind !== 'sign' && !isPrice(piece, to)) to += 1;
  const rest = piece.tokens.slice(to);
  if (piece.words[to] === 'nhiêu' && piece.words[to - 1] === 'bao') to -= 1;
  const isTrail = (at: number): boolean => isOneOf(piece.tokens[at], TRAIL) || /^(?:nữa|luôn|nha|với)$/u.test(piece.words[at] ?? '');
  while (to > Math.max(from, least) && isTrail(to - 1)) to -= 1;
  const words = piece.tokens.slice(from, to);
  return words.every(({ word }) => NOISE.has(word)) ? { words: [], rest: piece.tokens.slice(from) } : { words, rest };
}

interface Run {
  amount?: Amount;
  piece: Piece;
}

const isBare = ({ unit, money, isOpen }: Amount): boolean => unit === undefined && money === undefined && !isOpen;

/** A number without a unit counts what follows when that is goods: "1 mắm nêm 1 mắm cái". */
function countsGoods({ tokens }: Piece, at: number, entries: Entry[] | undefined): boolean {
  return goodsAt(tokens, at) > 0 || (entries !== undefined && matchGoods(tokens.slice(at, at + 3).map(({ word }) => word), entries)?.from === 0);
}

const PACKS = /^(?:chai|túi|thùng|can|hộp|bao|hũ|lọ|lon|bịch|gói|bình|vỉ|giỏ|két|phuy|ché)$/;
const isPack = (unit: string | undefined): boolean => PACKS.test(unit ?? '');
const measures = (unit: string | undefined): boolean => /^(?:kg|lạng|g|lít|ml|xị|yến|tạ)$/.test(unit ?? '');

/** What one pack holds: "3 túi 500g hạt điều", "2 hộp 10 trứng", "gạo bao 10kg". */
function isPackSize({ words, tokens }: Piece, at: number, found: Amount, amount: Amount | undefined, from: number, before: Piece | undefined): boolean {
  if (found.unit === undefined && !found.isOpen) return false;
  const isBehindPack = at > 0 && isPack(words[at - 1]) && tokens[at - 2]?.kind !== 'number' && measures(found.unit) && (amount === undefined || from < at);
  const isBeside = amount !== undefined && from === at && isPack(amount.unit) && (measures(found.unit) || (before !== undefined && endOfLead(before) === before.tokens.length));
  return isBehindPack || isBeside;
}

/** The amounts of a piece with the words before and behind each. */
function runsOf(piece: Piece, entries: Entry[] | undefined): { before: Piece; runs: Run[] } {
  const { tokens } = piece;
  const runs: Run[] = [];
  let from = 0;
  let before: Piece | undefined;
  let amount: Amount | undefined;
  for (let at = 0; at < tokens.length; ) {
    const isFresh = at === endOfLead(piece, from) || at === from;
    const found = amountAt(tokens, at) ?? (isFresh ? oneOfUnit(tokens, at) : undefined);
    if (found && isPackSize(piece, at, found, amount, from, before)) {
      if (from === at) from = isOneOf(tokens[found.next - 1], EGGS) ? found.next - 1 : found.next;
      at = Math.max(found.next, at + 1);
      continue;
    }
    if (!found || isSize(piece, at, before !== undefined) || isEach(piece, found) || (amount !== undefined && isBare(found) && !countsGoods(piece, found.next, entries) && !(found.next === tokens.length && before !== undefined && endOfLead(before) < before.tokens.length && at > from))) {
      at += 1;
      continue;
    }
    if (before === undefined) before = partOf(piece, 0, at);
    else runs.push({ ...(amount && { amount }), piece: partOf(piece, from, at) });
    [amount, from, at] = [found, found.next, Math.max(found.next, at + 1)];
  }
  if (before === undefined) return { before: piece, runs: [] };
  return { before, runs: [...runs, { ...(amount && { amount }), piece: partOf(piece, from) }] };
}

const isMass = (amount: Amount | undefined): boolean => /^(?:kg|lạng|g)$/.test(amount?.unit ?? '');
const isPieceUnit = (amount: Amount | undefined): boolean => /^(?:con|trái|quả|củ|cây|cái)$/.test(amount?.unit ?? '');
/** "1 ký 2 con mực": two amounts of the same goods, and nobody knows which counts. */
const isHeaped = (run: Run | undefined): boolean => run?.amount !== undefined && run.piece.tokens.length === 0;

const EGGS = lexicon('trứng hột');

function wishOf(piece: Piece, entries: Entry[] | undefined, amount?: Amount): Wish {
  const { words, rest } = nameIn(piece);
  const said = words.map(({ word }) => word);
  const match = entries && said.length > 0 ? matchGoods(said, entries, amount?.unit) : undefined;
  return { words, rest, ...(match && { match }), ...(amount && { amount }) };
}

/** "30 trứng gà ri": the unit is part of the name too. */
function withEggs(run: Run): Piece {
  const last = run.piece.tokens[0];
  return isOneOf(last, EGGS) || !run.amount || !/^(?:trứng|hột)$/.test(run.amount.unit ?? '') ? run.piece : { ...run.piece, tokens: [eggToken(run.amount.unit ?? '', run.piece), ...run.piece.tokens], words: [run.amount.unit ?? '', ...run.piece.words] };
}

const eggToken = (word: string, { tokens }: Piece): Token => ({ kind: 'word', text: word, word, glued: false, bare: tokens[0]?.bare ?? false });

/** True when the words of a piece name goods: those of the catalogue, or any we know at their head. */
export function namesGoods(wish: Wish): boolean {
  return wish.match !== undefined || goodsAt(wish.words, 0) > 0 || (wish.words.length > 1 && goodsAt(wish.words, 1) > 0);
}

const VERB = /^(?:lấy|mua|đặt|cần|chốt|order)$/u;

/** Who wishes, before the verb, is no goods: "Trường Hoa Mai đặt 15 kg". Goods that stand there are kept. */
function withoutSubject(piece: Piece, entries: Entry[] | undefined): Piece {
  const verb = piece.words.findLastIndex((word) => VERB.test(word));
  if (verb <= 0) return piece;
  return namesGoods(wishOf(partOf(piece, 0, verb), entries)) ? piece : partOf(piece, verb);
}

const SIZE = /^(?:tầm|cỡ|size|nặng|trái|quả)$/u;
/** "2 ký rưỡi một con", "2kg/con": the weight of one. */
const isEach = ({ tokens, words }: Piece, { next, unit }: Amount): boolean => /^(?:kg|lạng|g)$/.test(unit ?? '') && /^(?:một|mỗi|1|\/)$/u.test(words[next] ?? '') && /^(?:con|trái|quả|củ|cây|cái)$/.test(readUnit(tokens, next + 1)?.unit ?? '') && next + 2 >= tokens.length - 2;

/** "Con gà tầm 2 cân", "lựa trái cỡ 3 ký": how big one should be, not how much. */
const isSize = (piece: Piece, at: number, counted: boolean): boolean => SIZE.test(piece.words[at - 1] ?? '') && (counted || /^(?:trái|quả|con|củ|loại|lựa|chọn)$/u.test(piece.words[at - 2] ?? ''));

/**
 * The wishes of one piece: "2 ký cam", "cam 2 ký", "hai chục trứng một chai nước mắm". `isPlain` is false when words stand before the amount that are no
 * goods: "gói giùm hai gói" is none.
 */
export function wishesOf(piece: Piece, entries: Entry[] | undefined): { wishes: Wish[]; isPlain: boolean } {
  const { before: head, runs } = runsOf(piece, entries);
  const before = runs.length > 0 ? withoutSubject(head, entries) : head;
  const first = wishOf(before, entries);
  if (runs.length === 0) return { wishes: first.words.length > 0 ? [first] : [], isPlain: true };
  const last = runs.at(-1);
  const behind = wishOf(last?.piece ?? piece, entries);
  const goodsFirst = namesGoods(first) && (!namesGoods(behind) || behind.words.length === 0);
  if (goodsFirst) {
    const names = [before, ...runs.slice(0, -1).map((run) => run.piece)];
    const wishes = runs.map((run, i) => ({ ...wishOf(names[i] ?? before, entries, run.amount), ...(i === runs.length - 1 && { rest: run.piece.tokens }) }));
    return { wishes: wishes.filter((wish, i) => i === 0 || namesGoods(wish)), isPlain: true };
  }
  const told = runs.map((run, i) => wishOf(withEggs(run), entries, isHeaped(runs[i - 1]) ? { isOpen: true, ...(run.amount?.unit !== undefined && { unit: run.amount.unit }), next: run.amount?.next ?? 0 } : run.amount)).filter((_, i) => !isHeaped(runs[i]) || i === runs.length - 1);
  // "Con cá lóc ký hai nướng trui": one weighs so much.
  const wishes = told.filter((wish, i) => i === 0 || namesGoods(wish) || !(isMass(wish.amount) && isPieceUnit(told[i - 1]?.amount)));
  return { wishes: namesGoods(first) && first.words.length > 0 ? [first, ...wishes] : wishes, isPlain: first.words.length === 0 || namesGoods(first) };
}

/** True for a word that only calls somebody. */
export const isPerson = (token: Token | undefined): boolean => isOneOf(token, PRONOUNS);
