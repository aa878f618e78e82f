import type { BasketEdit, SaidDetails } from '../domain/said-order';
import { quantityOf, type Quantity } from '../domain/quantity';
import { fold, normalise, wordsOf } from '../domain/text';
import { readNumberPhrase } from './figures/number-phrase';
import { countsGoods } from './goods';
import type { Goods } from './orders/catalogue';
import { readDelivery, readWholeOrder, type Delivery, type WholeOrder } from './orders/read-whole-order';
import { phonesSaid } from './phones-said';
import { readAmountAnswer } from './quantity';
import { MAX_READ, tokenise } from './tokens';

/** An amount that says no number ("vài ký", "2 3 ký"): as it was said, and the ends of a range. */
export interface OpenAmount {
  said: string;
  unit?: string;
  between?: [number, number];
}

/** One wish: words for the goods ('' when none were said) and how much: of a unit, a bare number, for how much money, or left open. */
export interface OrderLineReading {
  words: string;
  quantity?: Quantity;
  bare?: number;
  money?: number;
  open?: OpenAmount;
  /** Ids of the goods it means, when there were goods to choose from; `isAlike`: none is called so, those are like it. */
  goods?: string[];
  isAlike?: true;
}

/** What a buyer's message asks for. Phones are E.164; `phones` stands for `phone` where several numbers were said. */
export interface OrderReading extends SaidDetails {
  /** The message, to be read again when the goods are known. */
  text: string;
  lines: OrderLineReading[];
  edit?: BasketEdit;
  /** Words of goods they no longer want ("không lấy cam"). */
  remove?: string[];
}

/** "à lộn, 2 chai", "à không, 2 thôi": the correction is what counts. */
const SLIP = /^(?:(?:à|ủa|a|ua|dạ|ý|ấy) )?(?:lộn|nhầm|không|ko|lon|nham|khong)(?: rồi| roi| phải| phai)?[\s,:.]+(?=\S)/iu;
/** "Ít chín thôi", "gọi trước khi giao": for whoever packs or delivers, when nothing else is said. Folded. */
const FOR_THE_PACKER = /^(?:(?:a|da|nho|dan|note|luu y|ghi chu|them la|cho) )*(?:nho |dan |note |luu y|ghi chu|goi (?:truoc|dien|cho)|alo truoc|(?:lua|chon|boc|dong|cat|got|rua|lam sach|goi ky|goi can than|goi rieng|de rieng) ?|(?:it|hoi|dung|chin|khong)(?: \S+)? (?:chin|gia|non|cay|ngot|dap|thoi|vua|qua)|giao (?:gio|trong gio|ngoai gio|tan|cuoi|buoi))/u;
/** "Lấy 2 con gà nhé được không?" is a wish. */
const POLITELY = /[\s,]*(?:được|dc|đc)\s+(?:không|ko|hông|hổng|khum)\s*(?:em|shop|con|ạ|vậy)?\s*\?*\s*$/iu;
/** "Không lấy cam nữa lấy chuối": two things in one breath. */
const RATHER = /(nữa|nua)\s+(?=(?:mà |thì )?(?:lấy|mua|đặt|lay|dat)\s)/giu;
const ASKS = /\?|(?:^|\s)(?:không|ko|chưa|hông|hổng|khong|chua)\s*(?:em|shop|con|ạ|vậy|chị|anh)?\s*$/iu;
/** Before a name that is written small. */
const NAMES = /(?:^|\s)(?:tên|ten|người nhận|nguoi nhan)(?=\s)/iu;
/** "Loại 2 cho chị 2 chai": which of those in sight. */
const WHICH = /^(?:loại|cái|món|thứ|số|loai|cai|mon|thu|so)(?=\s)/iu;
const DELIVERS = /(?:^|\s)(?:giao|ship|nhận|nhan|gửi|gui|chở|đem)(?=\s)/iu;
const MOST_WORDS_OF_A_TIME = 4;
/** Longer messages that order nothing are talk. */
const MOST_WORDS = 12;

function openOf({ line: { unit }, said }: WholeOrder['lines'][number]): OpenAmount {
  const range = said === undefined ? undefined : readNumberPhrase(said);
  const between = range?.kind === 'range' ? { between: [range.min, range.max] as [number, number] } : {};
  return { said: said ?? '', ...(unit !== undefined && { unit }), ...between };
}

function lineOf(read: WholeOrder['lines'][number]): OrderLineReading {
  const { line: { item, qty, unit, money }, isOpen, goods } = read;
  const quantity = qty !== undefined && unit !== undefined ? quantityOf(qty, unit) : undefined;
  return {
    words: item ?? '',
    ...(quantity && quantity.base > 0 && { quantity }),
    ...(qty !== undefined && unit === undefined && { bare: qty }),
    ...(money !== undefined && { money }),
    ...(isOpen && { open: openOf(read) }),
    ...(goods && { goods: goods.ids, ...(goods.isLoose && { isAlike: true as const }) }),
  };
}

/** "Hai chai", "à lộn, 3 ký" alone. */
function amountAlone(text: string): OrderLineReading[] {
  const amount = readAmountAnswer(text.replace(SLIP, ''));
  if (!amount) return [];
  return 'quantity' in amount ? [{ words: '', quantity: amount.quantity }] : [{ words: '', bare: amount.bare }];
}

/** What tells whoever packs something: more than one word of it. */
const noteFrom = (note: string | undefined): string | undefined => note?.split(', ').filter((part) => part.includes(' ')).join(', ') || undefined;

/** Of a message that orders nothing: a time or a note only when it is that. */
function deliveryAlone(text: string): Delivery {
  const { place, name, note, time } = readDelivery(text);
  const { length } = wordsOf(text);
  const isWish = length <= MOST_WORDS && !ASKS.test(text);
  const isTime = isWish && (length <= MOST_WORDS_OF_A_TIME || DELIVERS.test(text));
  return {
    ...(place !== undefined && { place }),
    ...(name !== undefined && (/^\p{Lu}/u.test(name) || NAMES.test(text)) && { name }),
    ...(isTime && time !== undefined && { time }),
    ...(isWish && note !== undefined && FOR_THE_PACKER.test(fold(note)) && { note }),
  };
}

/** What is said of the way to the buyer. "Như hôm trước" sounds like a place and is none. */
function deliveryOf(whole: WholeOrder | undefined, text: string): Delivery {
  const { place, note, ...rest } = whole ?? deliveryAlone(text);
  const isPlace = place !== undefined && (whole?.edit !== 'again' || /[\d\p{Lu}]/u.test(place));
  return { ...rest, ...(isPlace && { place }), note: noteFrom(note) };
}

/** "Cam": goods that are named alone are looked for, not ordered. */
const isMereName = (text: string, { edit, lines: [read, ...others] }: WholeOrder): boolean =>
  edit === undefined && others.length === 0 && read?.line.qty === undefined && !read?.isOpen && read?.line.money === undefined && fold(text) === fold(read?.line.item ?? '');

/** "2 cam 1 mật ong": goods that are counted are wished for, though no word says so. */
function wholeOrder(text: string, goods: Goods[] | undefined): WholeOrder | undefined {
  const whole = readWholeOrder(text, goods);
  if (whole && isMereName(text, whole)) return undefined;
  return whole ?? (countsGoods(tokenise(text), 0) ? readWholeOrder(`lấy ${text}`, goods) : undefined);
}

/**
 * What a buyer wants in one message: "cho chị 2 chai mật ong rừng", "2 ký cam với 1 chai mật hoa cà phê, giao 15 Lê Lợi …, 0905 123 456"; or what is
 * to change: "bớt 1 ký", "đổi cam thành bưởi". With `goods` its lines say which of them they mean. Extracts only; never throws.
 */
export function readOrder(message: string, goods?: Goods[]): OrderReading {
  if (goods) return read(message, goods);
  if (last?.message !== message) last = { message, reading: read(message, undefined) };
  return last.reading;
}

/** Several rules ask what one message orders, and it is read once. No answer depends on it. */
let last: { message: string; reading: OrderReading } | undefined;

function read(message: string, goods: Goods[] | undefined): OrderReading {
  const text = normalise(message.slice(0, MAX_READ));
  const phones = phonesSaid(text).map(({ e164 }) => e164);
  const whole = wholeOrder(text.replace(POLITELY, '').replace(RATHER, '$1, '), goods);
  const alone = whole === undefined && phones.length === 0 ? amountAlone(text) : [];
  const { place, name, note, time }: Delivery = alone.length > 0 ? {} : deliveryOf(whole, text);
  const { lines, ...change } = whole ? changeOf(whole) : { lines: alone };
  const [line, ...others] = lines;
  const isWhich = line?.words === '' && others.length === 0 && note !== undefined && WHICH.test(note);
  return {
    text,
    lines: isWhich ? [{ ...line, words: note }] : lines,
    ...change,
    ...(phones.length === 1 && { phone: phones[0] }),
    ...(phones.length > 1 && { phones }),
    ...(place !== undefined && { address: place }),
    ...(name !== undefined && { name }),
    ...(note !== undefined && !isWhich && { note }),
    ...(time !== undefined && { time }),
  };
}

/** What is taken off needs no line: its words say it. */
function changeOf({ edit, lines, off }: WholeOrder): Pick<OrderReading, 'lines' | 'edit' | 'remove'> {
  const remove = off.length > 0 ? { remove: off } : {};
  return edit === 'remove' ? { lines: [], ...remove } : { lines: lines.map(lineOf), ...(edit && { edit }), ...remove };
}
