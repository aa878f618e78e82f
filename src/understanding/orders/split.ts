import { textOf } from '../tokens';
import { amountAt } from './amounts';
import type { Entry } from './catalogue';
import { namesGoods, wishesOf } from './lines';
import { partOf, type Piece } from './pieces';
import type { Sorted } from './sorted';
import { isDenied, isMovedOn, isOfPaying, timeIn } from './times';

const DELIVERS = /(?:^| )(?:giao|ship|nhận|lấy|ghé|qua|gửi|tới|chở|cần|đem)(?: |$)/u;
/** When somebody pays is no time of delivery. */
const PAYS = /(?:^| )(?:trả|lãnh|lương|thanh|chuyển(?! qua| sang)|tính|cọc)(?: |$)/u;
/** "Chuyển qua bốn giờ chiều": the time behind stands for the one before. */
const MOVES = /(?:^| )(?:đổi|dời|chuyển|thay|hẹn|lùi|thành)(?: [^ ]+){0,3}$/u;
const CHANGES = /(?:^| )(?:đổi|thay|sửa|chuyển|thế)(?: |$)/u;
const COUNTED = /^(?:[0-9]|một|hai|ba|bốn|năm|sáu|nửa)/u;
const NOT_GOODS = /(?:^| )(?:tên|địa chỉ|số)(?: |$)/u;

/** "Giảm từ 40 kg xuống 25 kg": what it was is left out. */
function withoutFirst(piece: Piece): Piece {
  const at = piece.words.indexOf('từ');
  const first = at < 0 ? undefined : amountAt(piece.tokens, at + 1);
  if (!first || !/^(?:xuống|lên|thành|sang|còn|qua|tới)$/u.test(piece.words[first.next] ?? '')) return piece;
  const rest = partOf(piece, first.next + 1);
  return { ...piece, tokens: [...piece.tokens.slice(0, at), ...rest.tokens], words: [...piece.words.slice(0, at), ...rest.words] };
}

/** "Thay vì 2 con gà thì cho anh 3 con vịt": the first is wanted no more. */
function insteadOf(piece: Piece, sorted: Sorted, entries: Entry[] | undefined): Piece[] | undefined {
  if (piece.words[0] !== 'thay' || piece.words[1] !== 'vì') return undefined;
  const then = piece.words.findIndex((word) => /^(?:thì|lấy)$/u.test(word));
  sorted.mentioned.push(...wishesOf(partOf(piece, 2, then < 0 ? undefined : then), entries).wishes.filter(namesGoods));
  return then < 0 ? [] : [partOf(piece, then + 1)];
}

/** "Đổi cam qua bưởi", "2 gói thành 4 gói": what is new counts; what was is only named. */
export function splitChange(whole: Piece, sorted: Sorted, entries: Entry[] | undefined): Piece[] {
  const other = insteadOf(whole, sorted, entries);
  if (other) return other;
  const not = whole.words.findIndex((word, i) => i > 0 && ((/^(?:chứ|chớ)$/u.test(word) && whole.words[i + 1] === 'không') || (word === 'thay' && /^(?:vì|cho)$/u.test(whole.words[i + 1] ?? ''))));
  if (not > 0 && whole.words[not] === 'thay') sorted.mentioned.push(...wishesOf(partOf(whole, not + 2), entries).wishes.filter(namesGoods));
  const piece = withoutFirst(not > 0 ? partOf(whole, 0, not) : whole);
  const isNew = (word: string, i: number): boolean => (word === 'thành' && piece.tokens[i]?.text === 'thành' && COUNTED.test(piece.words[i + 1] ?? '')) || (/^(?:thành|qua|sang|bằng)$/u.test(word) && CHANGES.test(piece.words.slice(0, i).join(' ')));
  const at = piece.words.findLastIndex((word, i) => i > 0 && isNew(word, i));
  if (at <= 0 || NOT_GOODS.test(piece.words.slice(0, at).join(' '))) return [piece];
  sorted.mentioned.push(...wishesOf(partOf(piece, 0, at), entries).wishes.filter(namesGoods));
  return [partOf(piece, at)];
}

/** Takes the time out of a piece. */
export function splitTime(piece: Piece, sorted: Sorted): Piece[] {
  const time = PAYS.test(piece.words.join(' ')) ? undefined : timeIn(piece);
  if (!time) return [piece];
  if (isOfPaying(piece.words.slice(time.to).join(' ')) || isOfPaying(piece.sentence.split(piece.words.slice(time.from, time.to).join(' '))[1] ?? '')) return [piece];
  const said = textOf(piece.tokens.slice(time.from, time.to));
  const isDelivery = DELIVERS.test(piece.clause);
  const isMoved = MOVES.test(piece.words.slice(0, time.from).join(' '));
  const before = piece.words.slice(0, time.from).join(' ');
  if (!isDenied(before, piece.words[time.to] ?? '') && (sorted.time === undefined || isMoved || (isDelivery && !sorted.isDelivery))) [sorted.time, sorted.isDelivery] = [said, isDelivery];
  const rest = [partOf(piece, 0, time.from), partOf(piece, time.to)].filter(({ tokens }) => tokens.length > 0);
  const next = partOf(piece, time.to);
  const then = timeIn(next);
  const onto = then && isMovedOn(before, said, `${said} ${next.words.slice(0, then.from).join(' ')}`.trim()) ? then : undefined;
  if (onto) {
    sorted.time = textOf(next.tokens.slice(onto.from, onto.to));
    return [partOf(piece, 0, time.from), partOf(next, onto.to)].filter(({ tokens }) => tokens.length > 0);
  }
  // A second time of the same piece stands for the first when it is moved there.
  return isMoved ? rest : rest.flatMap((part) => (part.tokens[0] === piece.tokens[time.to] && MOVES.test(part.words.slice(0, timeIn(part)?.from ?? 0).join(' ')) ? splitTime(part, sorted) : [part]));
}
