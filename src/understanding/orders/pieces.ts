import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { goodsAt } from './goods-at';
import { tidyText, withoutTalk } from './tidy';

/** A stretch of a message that is about one thing: tokens as typed, beside them the same words in plain spelling. */
export interface Piece {
  tokens: Token[];
  words: string[];
  /** It ends with a question mark. */
  asks: boolean;
  /** The plain words between two signs. */
  sentence: string;
  /** The plain words of all that "và" and "với" join it with. */
  clause: string;
}

const SHORT_FORM = lexicon('tp tt tx p q h x kp đ s ql th st');
const AND = new Set(['với', 'và', 'cùng', '+']);
const WHO = '(?:em|chị|anh|cô|chú|bác|dì|mình|tui|bạn|con|cháu|ông|bà|o|mệ|má|mạ|thím|cậu|mợ|dượng|tao|choa)';
/** Words that begin a new matter in a message without punctuation. */
const BEGINS = new RegExp(
  `^(?:(?:giao|ship|chở|đem|mang) (?!dịch|lưu|hàng)|về (?:[0-9]|đường|thôn|xã|phường|kiệt|hẻm|số|tổ|ấp|ngõ)|(?:gửi|về|lên|ra) (?:vô|về|xe|chành|qua|ra|lên|tới|đến|hàng|cho)|địa chỉ|nhà (?:ở|số) |nhà ${WHO} (?:ở|kế|gần|số|tại|ngay|cạnh|chỗ|trong|đường|[0-9])|(?:${WHO}|nội|ngoại) (?:đang )?ở |(?:số )?điện thoại|sđt |(?:người nhận|tên người|tên ${WHO}|tên là|tên:)|(?:thì|để) (?:lấy|mua|đặt) |(?:cho|để|lấy|bán cho|đặt|gửi) ${WHO} (?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục|vài|mấy|ký|cân|con|chai|bó|hũ|hộp|gói|nải)|số không |gọi (?:trước|điện|cho)|alo (?:trước|cho)|(?:còn|được) thì (?:lấy|cho|để|bán)|(?:à|ủa|á|ý|í|ấy|ui|ối) (?:không|lộn|nhầm|quên|mà|thôi|khoan)|thôi [^ ]+ (?:lấy|cho|để|còn) (?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục) |mà sao |mà thôi |thay vì chỗ|(?:nhầm|lộn) rồi |bếp ăn |anh (?:nhầm|lộn) |(?:hồi (?:nãy|sáng|hôm|trưa)|lúc nãy|khi nãy) (?:[^ ]+ )?(?:đặt|nói|lấy|ghi|mua) |${WHO} (?:tên )?là [^ ]+$|đưa (?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục) |(?:à|ủa|á|ý|ấy|ờ|thôi|không|khoan)(?: (?:lấy|cho|để|làm|em|chị|anh|cô|bác|con))* (?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục) ?(?:[0-9]|ký|kg|cân|con|chai|bó|hũ|hộp|gói|nải|trái|quả|chục|thùng|lít|lạng|bịch|túi|két|bao|lon|vỉ|mớ|cái)|rồi (?:thêm|cho|chục|bó|hũ|chai|gói|ký|con|nải|[0-9]|một|hai|ba|nửa)|thêm (?:[0-9]|một|hai|ba|bốn|nửa|chục)|(?:không|đừng|khỏi) (?:lấy|mua) |(?:nhưng|riêng) |${WHO} (?:trả|chạy|ghé|đóng hàng|đem|bán quán|đi vắng|đang|chuyển|ck|đợi|chờ|nhắn) ?|còn [^ ]+ (?:[^ ]+ ){0,2}(?:để|vẫn|giữ|thì) |được mấy thì |mà (?:lấy|thêm|cho|mua|đặt|sửa|đổi) |lấy thêm (?:[0-9]|một|hai|ba|bốn|năm|nửa))`,
  'u',
);

/** "Người nhận:" belongs to what follows. */
const OPENS_FIELD = /^(?:nhận|tên|hệ|chỉ|nhan|ten|he|chi)$/u;

/** The first words of BEGINS. */
const BEGINNERS = new Set(
  'giao ship chở đem mang gửi về lên ra địa nhà em chị anh cô chú bác dì mình tui bạn con cháu ông bà o mệ má mạ thím cậu mợ dượng tao choa số điện sđt người tên thì để cho lấy bán đặt gọi alo trước còn được thôi à ủa á ý ấy khoan không đừng khỏi rồi thêm nhưng riêng mà ờ í ui ối đưa thay bếp hồi lúc khi nội ngoại'.split(' '),
);
/** A longer message is no order: what is behind is not read. */
const MOST_TOKENS = 200;

/** Where a sentence or a row ends. A dot inside "Tp.HCM" or behind "P." is none. */
function endsAt(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'sign') return false;
  if (token.text === '.') return !isOneOf(tokens[at - 1], SHORT_FORM) && !(tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'number' && /\d$/.test(tokens[at - 1]?.text ?? ''));
  if (/^[-–—]$/.test(token.text)) return !token.glued || !tokens[at + 1]?.glued;
  if (token.text === ':' && tokens[at + 1]?.kind === 'number' && readUnit(tokens, at + 2) && [1, 2, 3].some((back) => goodsAt(tokens, at - back) === back)) return false;
  if (token.text === ':') return !OPENS_FIELD.test(tokens[at - 1]?.word ?? '') && !tokens[at + 1]?.glued;
  return /^[,;?!()]$/.test(token.text);
}

/** "À thôi 3 ký" is one. */
const goesOn = (words: string[], at: number): boolean => /^(?:à|ủa|á|ý|í|ấy|ờ|khoan)$/u.test(words[at - 1] ?? '') && /^(?:thôi|không|khoan|mà)$/u.test(words[at] ?? '');

const FROM_MARK = new Set(['chuyển', 'đổi', 'sửa', 'nhờ', 'dặn', 'kêu', 'giùm', 'bán', 'gửi', 'giao', 'của', 'nhà', 'nếu', 'khi', 'sầu', 'để', 'gói', 'bỏ', 'cho', 'lấy', 'đặt', 'mua', 'cộng', 'xin', 'số', 'địa', 'nhà', 'sđt', 'chỉ', 'giờ', 'ngày', 'đừng', 'khỏi']);

/** "Em ở buôn Cuôr Đăng em lấy hai bao": behind where they are comes what they wish. */
const ORDERS = new RegExp(`^${WHO} (?:lấy|mua|đặt|chốt) (?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục)`, 'u');
const isBehindPlace = (words: string[], from: number, at: number): boolean => at - from > 2 && words.slice(from, at - 1).some((word) => /^(?:ở|về|tại|là)$/u.test(word)) && ORDERS.test(words.slice(at, at + 4).join(' '));

/** Cuts a stretch where a word begins a new matter, and at "với" and "và". */
function cutInside(tokens: Token[], words: string[]): { from: number; to: number; begins: boolean }[] {
  const parts: { from: number; to: number; begins: boolean }[] = [];
  let from = 0;
  let isFresh = true;
  tokens.forEach((_, at) => {
    const isAnd = AND.has(words[at] ?? '') && at > from && at < tokens.length - 1 && words[at - 1] !== 'giúp';
    const isAny = at > from && /^(?:nào|gì)$/u.test(words[at + 1] ?? '') && words[at + 2] === 'cũng';
    const begins = isAny || at > from && BEGINNERS.has(words[at] ?? '') && !FROM_MARK.has(words[at - 1] ?? '') && !goesOn(words, at) && (BEGINS.test(words.slice(at, at + 5).join(' ')) || isBehindPlace(words, from, at));
    if (!isAnd && !begins) return;
    parts.push({ from, to: at, begins: isFresh });
    [from, isFresh] = [isAnd ? at + 1 : at, !isAnd];
  });
  return [...parts, { from, to: tokens.length, begins: isFresh }];
}

/** The pieces of a message, in order. */
export function piecesOf(text: string): Piece[] {
  const { tokens, words } = tidyText(text, MOST_TOKENS);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && !endsAt(tokens, at)) continue;
    const asks = tokens[at]?.text === '?';
    const { start, end } = withoutTalk(tokens, words, from, at);
    const sentence = words.slice(start, end).join(' ');
    const parts = end > start ? cutInside(tokens.slice(start, end), words.slice(start, end)) : [];
    parts.forEach((part, i) => {
      const first = parts.slice(0, i + 1).findLast(({ begins }) => begins)?.from ?? 0;
      const next = parts.slice(i + 1).find(({ begins }) => begins)?.from ?? end - start;
      const piece = { tokens: tokens.slice(start + part.from, start + part.to), words: words.slice(start + part.from, start + part.to), asks: asks && next === end - start, sentence, clause: words.slice(start + first, start + next).join(' ') };
      if (piece.tokens.some(({ kind }) => kind !== 'sign')) pieces.push(piece);
    });
    from = at + 1;
  }
  return pieces;
}

/** A part of a piece. */
export const partOf = (piece: Piece, from: number, to = piece.tokens.length): Piece => ({ ...piece, tokens: piece.tokens.slice(from, to), words: piece.words.slice(from, to) });

/** Where a pattern stands in the plain words, as places of tokens; undefined when it does not. */
export function placeIn(words: string[], pattern: RegExp): { from: number; to: number } | undefined {
  const said = words.join(' ');
  const found = pattern.exec(said);
  if (!found) return undefined;
  const lead = found[0].startsWith(' ') ? 1 : 0;
  const before = said.slice(0, found.index + lead);
  const from = before === '' ? 0 : before.trimEnd().split(' ').length;
  return { from, to: from + found[0].trim().split(' ').length };
}
