import { textOf } from '../tokens';
import { isSmallWord } from '../words';
import { amountAt, goodsAt } from './amounts';
import type { Entry } from './catalogue';
import { fetches, isPhoneLabel, namesUnit, opensPlace, placeSaid, wayIn, withoutLabel } from './contact';
import { isRemoval } from './edits';
import { namesGoods, wishesOf, type Wish } from './lines';
import { asksOnly, tells, wishesNothing } from './no-order';
import { nameIn } from './people';
import { partOf, type Piece } from './pieces';
import { endOfLead } from './runs';
import { timeIn } from './times';

/** What the pieces of a message turned out to be. */
export interface Sorted {
  wishes: { wish: Wish; piece: Piece; isRemoved: boolean; corrects: boolean }[];
  /** "À lộn" was said: what comes next stands for what was said before. */
  corrects: boolean;
  asks: boolean;
  /** "Rau gì cũng được". */
  isAnyKind: boolean;
  /** The time stands beside a word of delivery. */
  isDelivery: boolean;
  mentioned: Wish[];
  places: Piece[];
  /** How it travels: "gởi xe về Đà Lạt". */
  ways: Piece[];
  notes: string[];
  name?: string;
  time?: string;
}

const THANKS = /^(?:dạ|cảm ơn|cám ơn|thanks|xin cảm ơn|chào|alo|hi|hello|ok|ừ|vâng|đúng rồi|vậy nha)(?: [^ ]+){0,3}$|^(?:(?:à|ủa|nha|nhé|dạ|ừ|ok) ?)+$/u;
/** Said, but nothing that whoever packs must know. */
const IDLE = /(?:^| )(?:địa chỉ [^ ]+ nhắn sau|nhắn sau|nhắn lại|kính gửi [^ ]+|để [^ ]+ nhắn|rồi nha|tổng cộng|hết bao nhiêu)(?: |$)|^(?:[^ ]+ ){0,2}(?:đơn đặt hàng|đặt hàng|chốt đơn|lên đơn)(?: [^ ]+)?$/u;

/** A piece's words without "nha em" at both ends. */
function noteOf(piece: Piece): string {
  let [from, to] = [0, piece.tokens.length];
  const around = (at: number): boolean => isSmallWord(piece.tokens[at]) && !/^(?:đi|con|còn|với)$/u.test(piece.words[at] ?? '');
  while (from < to && around(from)) from += 1;
  while (to > from && (around(to - 1) || /^(?:em|chị|anh|shop|ad|bạn|cháu)$/u.test(piece.words[to - 1] ?? ''))) to -= 1;
  return textOf(piece.tokens.slice(from, to));
}

/** Takes the time out of a piece. */
export function splitTime(piece: Piece, sorted: Sorted): Piece[] {
  const time = PAYS.test(piece.words.join(' ')) ? undefined : timeIn(piece);
  if (!time) return [piece];
  const said = textOf(piece.tokens.slice(time.from, time.to));
  const isDelivery = DELIVERS.test(piece.clause);
  if (sorted.time === undefined || (isDelivery && !sorted.isDelivery)) [sorted.time, sorted.isDelivery] = [said, isDelivery];
  return [partOf(piece, 0, time.from), partOf(piece, time.to)].filter(({ tokens }) => tokens.length > 0);
}

const CORRECTS = /(?:^| )(?:à|ủa|á|ý|ấy|dạ) (?:mà|lộn|nhầm|không|quên)(?: |$)|^(?:lộn|nhầm)(?: rồi)?/u;
const EACH = /(?:^| )mỗi (?:thứ|loại|món|cái|giống)(?: |$)/u;
/** "Chị Sáu ơi". */
const CALLS = /^(?:[^ ]+ ){1,3}ơi$/u;
const DELIVERS = /(?:^| )(?:giao|ship|nhận|lấy|ghé|qua|gửi|tới|chở|cần|đem)(?: |$)/u;
/** What each one should be like: "con nào mập thì lấy", "2 ký rưỡi một con". */
const OF_ONE = /^(?:con|trái|quả|loại|cái|bó|chai) nào(?: |$)|(?:^| )trở lên(?: |$)|(?:ký|kg|cân|lạng)(?: rưỡi| [0-9])? (?:một|mỗi|1) (?:con|trái|quả|củ)$|^(?:mỗi|một|1) (?:con|trái|quả|củ|chai|hũ|gói|bịch|hộp|túi|cái)(?: (?:cỡ|tầm|khoảng|chừng|nặng|được|chứa|đựng))* (?:[0-9]|nửa|hai|ba|bốn|năm|sáu|ký|kg|cân|lạng)/u;
const WITHOUT = /^(?:không|nhiều|đừng|khỏi|ít|bớt|thêm nhiều) /u;
const ANY_KIND = /(?:^| )(?:gì|nào|loại nào|con nào) cũng(?: |$)/u;
/** When somebody pays is no time of delivery. */
const PAYS = /(?:^| )(?:trả|lãnh|lương|thanh|chuyển|tính|cọc)(?: |$)/u;
/** "Đổi cam qua bưởi", "2 gói thành 4 gói": what is new counts; what was is only named. */
export function splitChange(whole: Piece, sorted: Sorted, entries: Entry[] | undefined): Piece[] {
  const not = whole.words.findIndex((word, i) => i > 0 && /^(?:chứ|chớ)$/u.test(word) && whole.words[i + 1] === 'không');
  const piece = not > 0 ? partOf(whole, 0, not) : whole;
  const at = piece.words.findLastIndex((word, i) => i > 0 && ((word === 'thành' && whole.tokens[i]?.text === 'thành' && /^(?:[0-9]|một|hai|ba|bốn|năm|sáu|nửa)/u.test(whole.words[i + 1] ?? '')) || (/^(?:thành|qua|sang|bằng)$/u.test(word) && /(?:^| )(?:đổi|thay|sửa|chuyển)(?: |$)/u.test(piece.words.slice(0, i).join(' ')))));
  if (at <= 0 || /(?:^| )(?:tên|địa chỉ|số)(?: |$)/u.test(piece.words.slice(0, at).join(' '))) return [piece];
  sorted.mentioned.push(...wishesOf(partOf(piece, 0, at), entries).wishes.filter(namesGoods));
  return [partOf(piece, at)];
}

/** True when a wish says how much. */
export const hasAmount = (wish: Wish): boolean => wish.amount !== undefined;
const EMPTY_DELIVERY = /^(?:(?:giao|ship|gửi|nhận|hàng|cho|em|chị|anh|cô|chú|bác|dì|mình|tui|o|giùm|giúp|tới|lúc|vô|vào|nha|nhé|nghe|cần|mới|thì|là|ngày|hôm) ?)+$/u;

/** What is neither wish nor place: thanks, labels, calls. */
function isIdle(piece: Piece, plain: string): boolean {
  return isPhoneLabel(piece) || THANKS.test(plain) || IDLE.test(plain) || EMPTY_DELIVERY.test(plain) || CALLS.test(plain);
}

/** Puts a piece where it belongs: a wish, a place, a name, a note, or nothing. */
export function sortPiece(whole: Piece, sorted: Sorted, entries: Entry[] | undefined): void {
  const piece = withoutLabel(whole);
  const plain = piece.words.join(' ');
  if (isIdle(piece, plain)) return;
  if (CORRECTS.test(plain)) sorted.corrects = true;
  const way = wayIn(piece);
  if (way >= 0) {
    if (way > 0) sortPiece(partOf(piece, 0, way), sorted, entries);
    sorted.notes.push(noteOf(partOf(piece, way)));
    sorted.ways.push(partOf(piece, way));
    return;
  }
  if (fetches(plain) && !wishesOf(piece, entries).wishes.some((wish) => hasAmount(wish) && namesGoods(wish))) {
    sorted.notes.push(noteOf(piece));
    return;
  }
  const named = nameIn(piece);
  if (named && !(placeSaid(piece) === 'yes' && named.isWhole && !/(?:^| )(?:nhận|tên|hệ)(?: |$)/u.test(plain))) sorted.name ??= named.name;
  if (named?.isWhole && sorted.name === named.name) return;
  sortWishes(piece, plain, sorted, entries);
}

/** Told of goods in a piece: an amount with a unit, of money, or of goods that are known. */
const isCounted = (wish: Wish): boolean => hasAmount(wish) && (wish.amount?.unit !== undefined || wish.amount?.money !== undefined || wish.amount?.isOpen === true || namesGoods(wish));

function sortWishes(piece: Piece, plain: string, sorted: Sorted, entries: Entry[] | undefined): void {
  const { wishes, isPlain } = wishesOf(piece, entries);
  if (OF_ONE.test(plain)) {
    sorted.notes.push(noteOf(piece));
    return;
  }
  const counted = wishes.filter((wish) => isCounted(wish) && (wish.amount?.isImplied !== true || namesGoods(wish) || endOfLead(piece) > 0));
  if (opensPlace(plain) && !counted.some(namesGoods)) {
    sorted.places.push(piece);
    return;
  }
  if (ANY_KIND.test(plain)) {
    sorted.isAnyKind = /(?:^| )(?:gì|loại nào) cũng/u.test(plain);
    return;
  }
  if (piece.asks || asksOnly(plain) || asksOnly(piece.clause) || wishesNothing(plain) || wishesNothing(piece.clause) || tells(piece.sentence)) {
    sorted.mentioned.push(...wishes.filter(namesGoods));
    sorted.asks = true;
    return;
  }
  const place = opensWithAmount(piece, counted) || counted.some((wish) => namesGoods(wish) && (wish.amount?.unit !== undefined || !/^\p{Lu}/u.test(wish.words[0]?.text ?? ''))) || /(?:^| )(?:số|sl) lượng(?: |$)/u.test(plain) ? 'no' : placeSaid(piece);
  if (place === 'yes' || (sorted.places.length > 0 && !counted.some(namesGoods) && (place === 'maybe' || namesUnit(piece)))) {
    sorted.places.push(piece);
    return;
  }
  if (counted.length > 0 && (isPlain || counted.some(namesGoods) || EACH.test(plain))) keepWishes(counted, wishes, piece, plain, sorted);
  else if (wishes.some(namesGoods) && isBareWish(piece, wishes, entries)) keepWishes(wishes, wishes, piece, plain, sorted);
  else if (endOfLead(piece) < piece.tokens.length) {
    sorted.notes.push(noteOf(piece));
    if (!WITHOUT.test(plain)) sorted.mentioned.push(...wishes.filter(namesGoods));
  }
}

/** "1 bịch đường": whatever the words could be, so much of them is no place. */
const opensWithAmount = (piece: Piece, counted: Wish[]): boolean => counted[0]?.amount?.unit !== undefined && amountAt(piece.tokens, endOfLead(piece))?.unit !== undefined && !piece.tokens.some(({ text }, at) => at > 1 && /^\p{Lu}/u.test(text));

/** Goods without an amount: most of the piece, not something said about them. */
const isBareWish = (piece: Piece, wishes: Wish[], entries: Entry[] | undefined): boolean => {
  const [wish] = wishes;
  return wish !== undefined && (entries === undefined ? goodsAt(wish.words, 0) > 0 : wish.match?.from === 0) && (wish.rest.length <= 2 || isRemoval(piece.words.join(' '))) && !/(?:^| )(?:nào|gì|mới|cũng|vì)(?: |$)/u.test(piece.words.join(' ')) && (isRemoval(piece.words.join(' ')) || !WITHOUT.test(piece.words.join(' ')));
};

/** What stands behind the goods in their piece: where they go, or a note. */
function sortRest(rest: Piece, sorted: Sorted): void {
  const plain = rest.words.join(' ');
  const note = noteOf(rest);
  if (/^(?:về|tới|đến|ở|tại|ra|lên|giao|ship|gửi) /u.test(plain) && placeSaid(rest) === 'yes') sorted.places.push(rest);
  else if (note.includes(' ') && !/^(?:được|kịp) không/u.test(plain) && !/^(?:cho|để) (?:đám|lễ|giỗ|nhà|cháu|con)/u.test(note)) sorted.notes.push(note);
}

function keepWishes(goods: Wish[], all: Wish[], piece: Piece, plain: string, sorted: Sorted): void {
  const isRemoved = isRemoval(plain);
  const isAll = /(?:^| )(?:lấy|mua|hốt|múc|chốt|bao)(?: [^ ]+)? (?:hết|tất cả|trọn|nguyên lô)/u.test(plain);
  sorted.wishes.push(...goods.map((said) => (isAll && !said.amount ? { ...said, amount: { isOpen: true as const, next: 0 } } : said)).map((wish) => ({ wish, piece, isRemoved, corrects: sorted.corrects || CORRECTS.test(plain) })));
  sorted.corrects = false;
  const rest = all.at(-1)?.rest ?? [];
  const from = piece.tokens.length - rest.length;
  if (rest.length > 1 && rest.every((token, i) => token === piece.tokens[from + i])) sortRest(partOf(piece, from), sorted);
}
