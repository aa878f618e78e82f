import { streetAt } from '../places/street-names';
import { textOf } from '../tokens';
import { isSmallWord } from '../words';
import { amountAt } from './amounts';
import { goodsAt } from './goods-at';
import type { Entry } from './catalogue';
import { fetches, isLandmark, isPhoneLabel, namesUnit, opensPlace, placeSaid, wayIn, withoutLabel } from './contact';
import { isLessening, isRemoval, leavesOut } from './edits';
import { namesGoods, wishesOf, type Wish } from './lines';
import { asksOnly, tells, wishesNothing } from './no-order';
import { isCapital, nameIn, wisherIn } from './people';
import { partOf, type Piece } from './pieces';
import { endOfLead } from './runs';
import type { Sorted } from './sorted';
import { tellsWhatWas } from './was-before';
import { NEEDS_NOT, WITHOUT, hasAmount, isBareAmount, isBareWish, isCount, isCounted, isListed, isMeasured, isUnknownWish, opensWithAmount, saysHow } from './wish-kinds';

const THANKS = /^(?:dạ|cảm ơn|cám ơn|thanks|xin cảm ơn|chào|alo|hi|hello|ok|ừ|vâng|đúng rồi|vậy nha)(?: [^ ]+){0,3}$|^(?:(?:à|ủa|nha|nhé|dạ|ừ|ok) ?)+$/u;
/** Said, but nothing that whoever packs must know. */
const IDLE = /(?:^| )(?:địa chỉ [^ ]+ nhắn sau|nhắn sau|nhắn lại|kính gửi [^ ]+|để [^ ]+ nhắn|rồi nha|(?:còn lại|kia|khác|đó|này|kìa)(?: thì| cứ| vẫn| em| chị)* (?:giữ|để)? ?(?:nguyên|như cũ|y|không đổi|vậy)|tổng cộng|hết bao nhiêu)(?: |$)|^(?:(?:lấy|giữ|để) )?(?:mấy|các|những) (?:thứ|món|cái|loại|mặt hàng) (?:kia|kìa|khác|tê|nớ|còn lại)(?: |$)|^(?:chứ |chớ )?(?:[0-9]+|một|hai|ba|bốn|năm|mười)(?: [^ ]+){1,2} (?:ăn|xài|dùng|uống)(?: [^ ]+)? (?:không|chẳng) (?:hết|xuể|nổi)|^(?:[^ ]+ )?(?:như|giống|y)(?: như)? (?:hôm|bữa|ngày|đợt) (?:[0-9]{1,2}|mùng|mồng)(?: [^ ]+){0,2}$|^(?:[^ ]+ ){0,2}(?:đơn đặt hàng|đặt hàng|chốt đơn|lên đơn)(?: [^ ]+)?$/u;

/** A piece's words without "nha em" at both ends. */
function noteOf(piece: Piece): string {
  let [from, to] = [0, piece.tokens.length];
  const around = (at: number): boolean => isSmallWord(piece.tokens[at]) && !/^(?:đi|con|còn|với)$/u.test(piece.words[at] ?? '');
  while (from < to && around(from)) from += 1;
  while (to > from && (around(to - 1) || /^(?:em|chị|anh|shop|ad|bạn|cháu)$/u.test(piece.words[to - 1] ?? ''))) to -= 1;
  return textOf(piece.tokens.slice(from, to));
}

const TAKING = /^(?:[^ ]+ ){0,2}(?:lấy|cho|đặt|mua|cần|để) /u;
const CORRECTS = /(?:^| )(?:à|ủa|á|ý|í|ấy|ui|ôi|ối|ơ|chết|dạ|ừ|khoan|anh) (?:mà )?(?:lộn|nhầm|không|thôi|khoan|quên|mà)(?: |$)|^(?:lộn|nhầm)(?: rồi)?/u;
const EACH = /(?:^| )mỗi (?:thứ|loại|món|cái|giống)(?: |$)/u;
/** "Chị Sáu ơi". */
const CALLS = /^(?:[^ ]+ ){1,3}ơi$/u;
/** What each one should be like: "con nào mập thì lấy", "2 ký rưỡi một con". */
const OF_ONE = /^(?:con|trái|quả|loại|cái|bó|chai) nào(?: |$)|(?:^| )trở lên(?: |$)|(?:ký|kg|cân|lạng)(?: rưỡi| [0-9])? (?:một|mỗi|1) (?:con|trái|quả|củ)$|^(?:mỗi|một|1) (?:con|trái|quả|củ|chai|hũ|gói|bịch|hộp|túi|cái)(?: (?:cỡ|tầm|khoảng|chừng|nặng|được|chứa|đựng))* (?:[0-9]|nửa|hai|ba|bốn|năm|sáu|ký|kg|cân|lạng)|^[0-9.,]+ (?:g|kg|ml|lít|gam) \/ /u;
/** "Tầm ký tám ký chín" behind one counted singly. */
const SIZED = /^(?:tầm|cỡ|nặng|khoảng|chừng)(?: [^ ]+){0,4} (?:ký|kg|cân|lạng)(?: |$)/u;
const ANY_KIND = /(?:^| )(?:gì|nào|loại nào|con nào) cũng(?: |$)/u;
const EMPTY_DELIVERY = /^(?:(?:đổi|sửa|địa|chỉ|lại|giao|ship|gửi|nhận|hàng|cho|em|chị|anh|cô|chú|bác|dì|mình|tui|o|giùm|giúp|tới|lúc|vô|vào|nha|nhé|nghe|cần|mới|thì|là|ngày|hôm|ghé|qua|về) ?)+$/u;

/** What is neither wish nor place: thanks, labels, calls. */
function isIdle(piece: Piece, plain: string): boolean {
  if (goodsAt(piece.tokens, 0) === piece.tokens.length) return false;
  return isPhoneLabel(piece) || (THANKS.test(plain) && !piece.tokens.some((_, at) => amountAt(piece.tokens, at)?.unit !== undefined)) || IDLE.test(plain) || EMPTY_DELIVERY.test(plain) || CALLS.test(plain);
}

/** Puts a piece where it belongs: a wish, a place, a name, a note, or nothing. */
export function sortPiece(whole: Piece, sorted: Sorted, entries: Entry[] | undefined): void {
  const piece = withoutLabel(whole);
  const plain = piece.words.join(' ');
  if (CORRECTS.test(plain)) sorted.corrects = true;
  if (isIdle(piece, plain)) return;
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
  const wisher = wishesOf(piece, entries).wishes.some(hasAmount) ? undefined : wisherIn(piece);
  if (wisher !== undefined && !(/(?:^| )ở(?: |$)/u.test(plain) && placeSaid(piece) === 'yes')) {
    sorted.name ??= wisher;
    return;
  }
  const named = nameIn(piece);
  if (named?.isWhole && sorted.places.length > 0 && isPlaceName(piece, sorted)) {
    sorted.places.push(piece);
    return;
  }
  if (named && !(placeSaid(piece) === 'yes' && named.isWhole && !/(?:^| )(?:nhận|tên|hệ|là)(?: |$)/u.test(plain))) sorted.name ??= named.name;
  if (named?.before !== undefined && sorted.name === named.name) {
    sortPiece(partOf(piece, 0, named.before), sorted, entries);
    return;
  }
  if (named?.to !== undefined && sorted.name === named.name) {
    sortPiece(partOf(piece, named.to), sorted, entries);
    return;
  }
  if (named?.isWhole && sorted.name === named.name) return;
  sortWishes(piece, plain, sorted, entries);
}

/** "104 Trần Phú, Phan Rang": behind a street a name that no title stands before is a town; behind a landmark it may be the street. */
function isPlaceName(piece: Piece, { places }: Sorted): boolean {
  if (!piece.tokens.every(isCapital)) return false;
  const words = piece.tokens.map(({ text }) => ({ text }));
  return namesUnit(piece) || (streetAt(words, 0) === words.length && isLandmark(places.at(-1)));
}

/** "Còn đường mía không": what is asked for, though we do not know it. */
function unknownIn(piece: Piece): Wish[] {
  const from = piece.words.findLastIndex((word) => /^(?:còn|có|bán)$/u.test(word));
  const to = piece.words.findIndex((word, i) => i > from && /^(?:không|chưa)$/u.test(word));
  return from >= 0 && to - from > 1 && to - from < 6 ? [{ words: piece.tokens.slice(from + 1, to), rest: [] }] : [];
}

/** Goods that a piece speaks of, wherever they stand in it: "cho hỏi còn sầu riêng không". */
function heard(piece: Piece, wishes: Wish[], entries: Entry[] | undefined): Wish[] {
  const named = wishes.filter(namesGoods);
  const at = piece.tokens.findIndex((_, i) => goodsAt(piece.tokens, i) > (piece.tokens[i]?.bare ? 1 : 0));
  if (named.length === 0 && at < 0) return unknownIn(piece);
  return named.length > 0 ? named : wishesOf(partOf(piece, at, at + goodsAt(piece.tokens, at)), entries).wishes.filter(namesGoods);
}

/** The words of a piece, those of goods as typed: "bo" behind an amount is no bỏ. */
function quietOf(piece: Piece, wishes: Wish[]): string {
  const goods = new Set(wishes.flatMap((wish) => wish.words.slice(0, Math.max(goodsAt(wish.words, 0), wish.match?.till ?? 0))));
  return piece.words.map((word, i) => (piece.tokens[i] && goods.has(piece.tokens[i]) ? piece.tokens[i].word : word)).join(' ');
}

/** What one of the goods before should be like, no wish of its own: "2 ký rưỡi một con", "tầm ký tám". */
function isOfOne(piece: Piece, plain: string, [wish]: Wish[], { wishes }: Sorted): boolean {
  const isWished = wish?.amount?.qty !== undefined && namesGoods(wish) && (wish.amount.isImplied !== true || endOfLead(piece) > 0);
  if (OF_ONE.test(plain)) return !(isWished && (/^[0-9]/u.test(plain) || TAKING.test(plain)));
  return SIZED.test(plain) && /^(?:con|trái|quả|củ)$/u.test(wishes.at(-1)?.wish.amount?.unit ?? '');
}

/** "Thành mắm rươi được không", "tổng 25 lít nước mắm" said first: wishes, though they ask or count together. */
function isWishedStill(piece: Piece, plain: string, wishes: Wish[], sorted: Sorted): boolean {
  if (leavesOut(plain)) return true;
  if (sorted.changes && /^(?:thành|sang|qua|bằng) .*(?:^| )(?:được|kịp) không(?: [^ ]+){0,2}$/u.test(plain)) return true;
  return sorted.wishes.length === 0 && !piece.asks && /^(?:tổng|tổng cộng|cả thảy) (?:là )?[0-9]/u.test(plain) && wishes.some((wish) => namesGoods(wish) && wish.amount?.unit !== undefined);
}

function sortWishes(piece: Piece, said: string, sorted: Sorted, entries: Entry[] | undefined): void {
  const { wishes, isPlain, isGoodsFirst } = wishesOf(piece, entries, sorted.isList);
  if (isGoodsFirst) sorted.isList = true;
  const plain = quietOf(piece, wishes);
  const clause = piece.clause.replace(said, plain);
  const counted = wishes.filter((wish) => (isCounted(wish) || (isGoodsFirst && hasAmount(wish)) || isListed(piece, wish, sorted)) && !(sorted.wishes.length > 0 && saysHow(piece, wish)) && (wish.amount?.isImplied !== true || namesGoods(wish) || endOfLead(piece) > 0 || (piece.clause !== said && wish.words.length > 0)));
  const isHow = counted.length === 0 && sorted.wishes.length > 0 && wishes.some((wish) => hasAmount(wish) && saysHow(piece, wish));
  if (isHow || NEEDS_NOT.test(plain) || isOfOne(piece, plain, wishes, sorted)) {
    sorted.notes.push(noteOf(piece));
    return;
  }
  if (tellsWhatWas(plain, wishes, sorted)) return;
  if (opensPlace(plain) && !counted.some(namesGoods)) {
    sorted.places.push(piece);
    return;
  }
  if (ANY_KIND.test(plain)) {
    sorted.isAnyKind = /(?:^| )(?:gì|loại nào) cũng/u.test(plain);
    return;
  }
  if (!sorted.isSure && !isWishedStill(piece, plain, wishes, sorted) && (piece.asks || asksOnly(plain) || asksOnly(clause) || wishesNothing(plain) || wishesNothing(clause) || tells(piece.sentence))) {
    sorted.mentioned.push(...heard(piece, wishes, entries));
    sorted.asks = true;
    return;
  }
  const isGoods = opensWithAmount(piece, counted) || (counted.some(isMeasured) && !opensPlace(plain)) || (counted[0]?.amount?.isImplied === true && endOfLead(piece) > 0) || (counted.length > 0 && wisherIn(piece) !== undefined) || (sorted.wishes.length > 0 && isCount(piece, said, counted, isBareAmount(sorted.wishes.at(-1)?.wish))) || counted.some((wish) => namesGoods(wish) && (wish.amount?.unit !== undefined || !/^\p{Lu}/u.test(wish.words[0]?.text ?? ''))) || /(?:^| )(?:số|sl) lượng(?: |$)/u.test(plain);
  const place = isGoods ? 'no' : placeSaid(piece);
  if (place === 'yes' || (!isGoods && sorted.places.length > 0 && !counted.some(namesGoods) && (place === 'maybe' || namesUnit(piece)))) {
    sorted.places.push(piece);
    return;
  }
  const head = partOf(piece, 0, Math.max(0, piece.tokens.findIndex((_, at) => amountAt(piece.tokens, at))));
  if (counted.length > 0 && /(?:^| )(?:ở|về|tới|đến|giao|qua|sang|lên|ra|xuống|mang|đem|ship|gửi|chở|đưa)(?: |$)/u.test(head.words.join(' ')) && placeSaid(head) === 'yes') sorted.places.push(head);
  if (counted.length > 0 && (isPlain || counted.some((wish) => namesGoods(wish) || (isMeasured(wish) && wish.words.length > 0)) || EACH.test(plain))) keepWishes(counted, wishes, piece, plain, sorted);
  else if ((wishes.some(namesGoods) && isBareWish(piece, wishes, entries)) || isUnknownWish(piece, plain, wishes, sorted)) keepWishes(wishes, wishes, piece, plain, sorted);
  else if (endOfLead(piece) < piece.tokens.length) {
    sorted.notes.push(noteOf(piece));
    if (!WITHOUT.test(plain)) sorted.mentioned.push(...heard(piece, wishes, entries));
  }
}

/** What stands behind the goods in their piece: where they go, or a note. */
function sortRest(rest: Piece, sorted: Sorted): void {
  const plain = rest.words.join(' ');
  const note = noteOf(rest);
  const inner = rest.words.findIndex((word, at) => at > 0 && /^(?:ở|tại|về|ra|xuống|lên|vô)$/u.test(word));
  if (/^(?:về|tới|đến|ở|tại|ra|lên|qua|sang|xuống|vô|giao|ship|gửi|nhà|số|kiệt|hẻm|ngõ|q[0-9]+|p[0-9]+)(?: |$)/u.test(plain) && placeSaid(rest) === 'yes') sorted.places.push(rest);
  else if (inner > 0 && placeSaid(partOf(rest, inner)) === 'yes') sorted.places.push(partOf(rest, inner));
  else if (note.includes(' ') && !/^(?:được|kịp) không/u.test(plain) && !/^(?:cho|để) (?:đám|lễ|giỗ|nhà|cháu|con)/u.test(note)) sorted.notes.push(note);
}

function keepWishes(goods: Wish[], all: Wish[], piece: Piece, plain: string, sorted: Sorted): void {
  const isRemoved = isRemoval(plain);
  const isAll = /(?:^| )(?:lấy|mua|hốt|múc|chốt|bao)(?: [^ ]+)? (?:hết|tất cả|trọn|nguyên lô|(?:cả|nguyên) (?:bầy|đàn|mớ|đám|lứa|lô|rổ))/u.test(plain);
  sorted.wishes.push(...goods.map((said) => (isAll && !said.amount ? { ...said, amount: { isOpen: true as const, next: 0 } } : said)).map((wish, i) => ({ wish, piece, isRemoved, isLess: isLessening(plain), corrects: i === 0 && (sorted.corrects || CORRECTS.test(plain)) })));
  sorted.corrects = false;
  const rest = all.at(-1)?.rest ?? [];
  const from = piece.tokens.length - rest.length;
  if (rest.length > 1 && rest.every((token, i) => token === piece.tokens[from + i])) sortRest(partOf(piece, from), sorted);
}
