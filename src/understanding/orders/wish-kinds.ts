import { amountAt } from './amounts';
import type { Entry } from './catalogue';
import { isRemoval } from './edits';
import { goodsAt } from './goods-at';
import { namesGoods, type Wish } from './lines';
import type { Piece } from './pieces';
import { endOfLead } from './runs';
import type { Sorted } from './sorted';
import { textOf } from '../tokens';

/** True when a wish says how much. */
export const hasAmount = (wish: Wish): boolean => wish.amount !== undefined;

/** "Không hành", "ít đá": what should not be in it. */
export const WITHOUT = /^(?:không|nhiều|đừng|khỏi|ít|bớt|thêm nhiều) /u;

/** "Khỏi cần túi đá": what it need not be packed in or come with. */
export const NEEDS_NOT = /^(?:[^ ]+ )?(?:không|khỏi|đừng|hông) (?:cần|lấy|bỏ) (?:túi|bao|bịch|bọc|hộp|thùng|hóa|hoá|bill|ống|muỗng|đũa) (?:đá|ni|bóng|giấy|xốp|đơn|hút|đựng|riêng|muỗng|nilon)(?: |$)/u;

/** Told of goods in a piece: an amount with a unit, of money, or of goods that are known. */
export const isCounted = (wish: Wish): boolean => hasAmount(wish) && (wish.amount?.unit !== undefined || wish.amount?.money !== undefined || wish.amount?.isHeld === true || wish.amount?.isOpen === true || namesGoods(wish));

/** A number without a unit. */
export const isBareAmount = (wish: Wish | undefined): boolean => wish?.amount?.qty !== undefined && wish.amount.unit === undefined;
const TAKES = /(?:^| )(?:lấy|mua|đặt|chốt|cho|order|thành)(?: |$)/u;
/** So much by weight or volume. */
export const isMeasured = (wish: Wish): boolean => /^(?:kg|lạng|g|lít|ml|yến|tạ|tấn)$/.test(wish.amount?.unit ?? '');
/** "Hai bìa đậu" among other wishes: a number before what we do not know is a wish too. */
export const isListed = (piece: Piece, wish: Wish, { wishes }: Sorted): boolean =>
  wish.amount !== undefined && (wish.amount.qty ?? 0) <= 30 && (wishes.length > 0 || TAKES.test(piece.words.slice(0, endOfLead(piece)).join(' '))) && [0, endOfLead(piece)].some((at) => amountAt(piece.tokens, at)?.next === wish.amount?.next) && wish.words.length > 0 && wish.words.length < 6 && wish.rest.length < 3 && !piece.tokens.some(({ text }) => /^\p{Lu}/u.test(text));

/** "Xay hộ 2kg": what is done with goods that were wished for. */
const HANDLES = /^(?:xay|rang|cắt|chặt|gọt|nướng|luộc|băm|thái|chia|ép|hút|lọc|phi|đóng|gói|làm)$/u;

/** "2 ly ít đá", "5 trái gọt sẵn": how some of it should be. */
export const saysHow = ({ words }: Piece, wish: Wish): boolean => (HANDLES.test(words[0] ?? '') && /^(?:hộ|giùm|giúp|cho|ra|nhỏ|sẵn)$/u.test(words[1] ?? '')) || (wish.amount !== undefined && [0, -1].some((back) => /^(?:ít|nhiều|không|gọt|để|thêm)$/u.test(words[(wish.amount?.next ?? 0) + back] ?? ''))) || (wish.match === undefined && /^(?:ít|không|nhiều|gọt|cắt|để|làm|chia|gói|bỏ|đóng|xay|chặt|thái|luộc|loại|cỡ)$/u.test(wish.words[0]?.word ?? '') && goodsAt(wish.words, 0) === 0);

/** "2 bìa đậu", "với 1 phin": so much of what we do not know, no house. */
export const isCount = (piece: Piece, said: string, [wish]: Wish[], isCounting: boolean): boolean =>
  wish?.amount?.qty !== undefined && wish.amount.qty < 20 && (piece.clause !== said || wish.amount.next > endOfLead(piece) + 1 || isCounting) && !piece.tokens.some(({ text }) => /^\p{Lu}|^\//u.test(text)) && !/(?:^| )(?:số|kiệt|hẻm|ngõ|đường|phường|xã|thôn|tổ|ấp|xóm|quận|tầng|lầu|khu)(?: |$)/u.test(piece.words.join(' '));

/** "1 bịch đường": whatever the words could be, so much of them is no place. */
export const opensWithAmount = (piece: Piece, counted: Wish[]): boolean => (counted[0]?.amount?.money !== undefined || (counted[0]?.amount?.unit !== undefined && amountAt(piece.tokens, endOfLead(piece))?.unit !== undefined) || (counted[0]?.amount?.isHeld === true && amountAt(piece.tokens, endOfLead(piece))?.isHeld === true)) && !piece.tokens.some(({ text }, at) => at > 1 && /^\p{Lu}/u.test(text));

/** Goods without an amount: most of the piece, not something said about them. */
export const isBareWish = (piece: Piece, wishes: Wish[], entries: Entry[] | undefined): boolean => {
  const [wish] = wishes;
  return wish !== undefined && (entries === undefined ? goodsAt(wish.words, 0) > 0 : wish.match?.from === 0) && (wish.rest.length <= 2 || /(?:^| )lấy(?: [^ ]+)? (?:hết|tất cả|cả|trọn|nguyên) (?:chỗ|mớ|số|đám|bầy|đàn|lứa|lô)/u.test(piece.words.join(' ')) || isRemoval(piece.words.join(' '))) && !/(?:^| )(?:nào|gì|mới|cũng|vì)(?: |$)/u.test(piece.words.join(' ')) && (isRemoval(piece.words.join(' ')) || !WITHOUT.test(piece.words.join(' ')));
};

/** Words we do not know that are goods by where they stand: taken off, joined to goods without an amount, or told behind an amount without goods. */
export function isUnknownWish(piece: Piece, plain: string, [wish]: Wish[], { wishes }: Sorted): boolean {
  if (!wish || wish.amount || wish.words.length === 0 || wish.words.length > 4) return false;
  const last = wishes.at(-1);
  if (isRemoval(plain) && wishes.some(({ wish: before }) => textOf(before.words).toLowerCase() === textOf(wish.words).toLowerCase())) return true;
  if (isRemoval(plain)) return /^món |thôi khỏi|(?:vô|vào) đơn|ra khỏi đơn|(?:không|đừng|khỏi) (?:lấy|mua|đặt|cần) (?!gì|hàng|đơn|nữa|đâu|hết|luôn|nha|đi)/u.test(plain);
  if (last?.wish.amount && last.wish.words.length === 0) return (piece.tokens.length - wish.words.length < 3 && POINTED.test(plain)) || (piece.tokens.length <= 3 && wish.rest.length === 0 && !piece.tokens.some(({ text }) => /^\p{Lu}/u.test(text)));
  return last !== undefined && last.wish.amount === undefined && last.piece.clause === piece.clause && wish.rest.length < 3;
}
const POINTED = /^vẫn |(?:^| )(?:á|ấy|đó|nha|nghe|nhé)$/u;
