import type { Dong } from '../domain/money';
import type { Quantity } from '../domain/quantity';
import { maskedTokens } from './masks';
import { readPrice, type PriceFound } from './money';
import { core } from './name';
import { endOfRange } from './numbers';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, textOf, tokenise, type Lexicon, type Token } from './tokens';
import { trimmed } from './words';

/** A change a seller tells of goods that are on sale. `goods` are their words for them; absent when only one thing can be meant. */
export type Update =
  | { kind: 'soldOut'; goods?: string }
  /** Without `dong` they say that it changes, not to what: "cam giảm 5k", "giá cam 25-30". */
  | { kind: 'price'; goods?: string; dong?: Dong; unit?: string }
  /** Without `quantity` it was left open ("còn 2-3 ký"). `isMore`: so much came on top of what is there ("có thêm 5 chục"). */
  | { kind: 'stock'; goods?: string; quantity?: Quantity; isMore?: true }
  | { kind: 'hide'; goods?: string }
  | { kind: 'show'; goods?: string }
  | { kind: 'undo'; goods?: string };

type Reading = (tokens: Token[]) => Update | undefined;

const GONE = lexicon('hết cháy');
const BY_AND_BY = lexicon('mai mốt tuần tháng bữa sau');
const SOLD_OUT_WORDS = lexicon('hết cháy hàng sạch trơn trọi ráo rồi r bán đã báo giờ nay bữa hôm luôn là con em nghe nha');
const FOR = lexicon('giùm dùm hộ cho');
const HIDE = lexicon('ẩn cất gỡ xoá');
const STOP = lexicon('tạm ngưng khoan ngừng dừng đừng không ko k nỏ thôi');
/** "Không bán gà" may be anything; "không bán gà nữa" stops it. */
const NOT = lexicon('không ko k nỏ thôi');
const NO_MORE = lexicon('nữa');
const STOPPED = lexicon('bán ẩn ngưng');
const HIDING_WORDS = lexicon('ẩn cất gỡ xoá đừng không ko k nỏ thôi nữa để đó tạm ngưng khoan ngừng dừng bán xuống bài hàng đăng món đã đi giúp bớt lại');
const OPENING = lexicon('mở bán hiện lại có hàng rồi bài đăng chừ giờ');
const ON_SALE = lexicon('có bán');
const REOPEN = lexicon('mở hiện');
const AGAIN = lexicon('lại');
const RAISE = lexicon('lên tăng giảm xuống đổi sửa hạ bớt');
/** "Cam chừ 30" is the price of today. */
const NOW = lexicon('chừ giờ');
const PRICE = lexicon('giá gía');
const PRICE_ADD = lexicon('lên tăng giảm xuống còn thành đổi sửa hạ giá nay giờ chừ bán là mới lại cho ra có');
const LEFT = lexicon('còn có');
const STOCK_ADD = lexicon('hái thu gặt nhổ đào vắt nhập rồi r còn có chỉ chừng khoảng độ cỡ được lại nay giờ chừ ngoài ni nhà tầm hiện thêm mới');
const MORE = lexicon('thêm');
const HARVEST = lexicon('hái thu gặt nhổ đào vắt nhập');
const UNDO = lexicon('cũ');
const AS = lexicon('như y');
const STILL = lexicon('còn mà');
const SLIP = lexicon('ủa lộn nhầm rồi à');
const OTHER = lexicon('ai nào gì không ko hông hổng mấy nhiêu sao chưa tiền hạn pin giờ');
const MOST_WORDS = 14;

const has = (tokens: Token[], words: Lexicon): boolean => tokens.some((token) => isOneOf(token, words));

/** The words that are left for the goods once `known` are taken out; undefined when none are. */
function goodsIn(tokens: Token[], known: Lexicon, used: boolean[] = []): { goods?: string } {
  const rows: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (used[at] || token.kind === 'sign' || isOneOf(token, known)) rows.push([]);
    else rows[rows.length - 1]?.push(token);
  });
  const words = rows.map((row) => textOf(core(row))).find((row) => row !== '');
  return words === undefined ? {} : { goods: words };
}

/** "như cũ", "trả lại như cũ", "ủa lộn, mật ong còn mà". */
const undo: Reading = (tokens) => {
  const asBefore = tokens.some((token, at) => isOneOf(token, UNDO) && isOneOf(tokens[at - 1], AS));
  const still = tokens.findIndex((token, at) => isOneOf(token, STILL) && token.word !== 'mà' && ['mà', 'ma'].includes(tokens[at + 1]?.word ?? ''));
  if (still >= 0) return { kind: 'undo', ...goodsIn(tokens.slice(0, still), SLIP) };
  return asBefore && tokens.length <= 8 ? { kind: 'undo' } : undefined;
};

/** "hết mật ong rồi con ơi", "cam hết sạch", "cháy hàng"; with a number in it, it is about something else. */
const soldOut: Reading = (tokens) => {
  if (!has(tokens, GONE) || tokens.some((token) => token.kind === 'number') || has(tokens, OTHER)) return undefined;
  const comesBack = tokens.findIndex((token) => token.kind === 'sign');
  const { goods } = goodsIn(comesBack > 0 && has(tokens.slice(comesBack), BY_AND_BY) ? tokens.slice(0, comesBack) : tokens, SOLD_OUT_WORDS);
  if (goods !== undefined && goods.split(' ').length > 5) return undefined;
  return { kind: 'soldOut', ...(goods !== undefined && { goods }) };
};

/** "mở bán lại cam", "cam có lại", "hiện lại". */
const show: Reading = (tokens) => {
  const at = tokens.findIndex((token) => isOneOf(token, AGAIN));
  const reopens = at < 0 && isOneOf(tokens[0], REOPEN) && tokens.length <= 6 && tokens.length > 1;
  const opens = reopens || (at >= 0 && (isOneOf(tokens[at - 1], OPENING) || isOneOf(tokens[at + 1], ON_SALE)));
  if (!opens || has(tokens, GONE) || tokens.some((token) => token.kind === 'number')) return undefined;
  return { kind: 'show', ...goodsIn(tokens, OPENING) };
};

/** "tạm ẩn cam", "ẩn bài cam", "khoan bán cam". */
const hide: Reading = (tokens) => {
  if (tokens.some((token) => token.kind === 'number')) return undefined;
  const stops = tokens.some((token, at) => isOneOf(token, STOP) && isOneOf(tokens[at + 1], STOPPED) && (!isOneOf(token, NOT) || has(tokens.slice(at + 2), NO_MORE)));
  const rests = tokens.some((token, at) => token.word === 'để' && tokens[at + 1]?.word === 'đó');
  if (!(rests || isOneOf(tokens[0], HIDE) || isOneOf(tokens[1], HIDE) || stops)) return undefined;
  const forWhom = tokens.findIndex((token, at) => at > 0 && isOneOf(token, FOR));
  return { kind: 'hide', ...goodsIn(forWhom < 0 ? tokens : tokens.slice(0, forWhom), HIDING_WORDS) };
};

/** "Chừ còn 5 ký": an amount. Behind "chừ" a price stands at once, and nothing but its unit behind it. */
function isNoPrice(tokens: Token[], at: number, { next, sure }: PriceFound): boolean {
  const isBehindNow = tokens.some((token) => isOneOf(token, NOW)) && !tokens.some((token) => isOneOf(token, RAISE) || isOneOf(token, PRICE));
  return isBehindNow && (!isOneOf(tokens[at - 1], NOW) || (!sure && readQuantity(tokens, at) !== undefined) || trimmed(tokens.slice(next)).length > 0);
}

/** "cam lên 30 nghe", "mật ong tăng lên 270k", "giá cam 30", "cam giảm còn 25k"; of a difference ("giảm 5k") only that it changes. */
const price: Reading = (tokens) => {
  const raises = tokens.findIndex((token) => isOneOf(token, RAISE) || isOneOf(token, NOW));
  const named = isOneOf(tokens[0], PRICE) || isOneOf(tokens[1], PRICE);
  if (raises < 0 && !named) return undefined;
  const masked = maskedTokens(tokens);
  for (let at = Math.max(raises, 0) + 1; at < tokens.length; at += 1) {
    if (masked[at] || (!named && !isOneOf(tokens[at - 1], PRICE_ADD))) continue;
    const found = readPrice(tokens, at);
    if (!found || isNoPrice(tokens, at, found)) continue;
    const isOpen = /^(giảm|giam|bớt|bot|tăng|tang|hạ|ha)$/u.test(tokens[at - 1]?.word ?? '') || endOfRange(tokens, at) !== undefined;
    if (isOpen) return { kind: 'price', ...goodsIn(tokens.slice(0, at), PRICE_ADD) };
    const used = tokens.map((_, i) => i >= at && i < found.next);
    return { kind: 'price', ...goodsIn(tokens, PRICE_ADD, used), dong: found.dong, ...(found.unit !== undefined && { unit: found.unit }) };
  }
  return undefined;
};

/** "Măng khô có lại rồi, 5 ký". */
const isBackWith = (before: Token[]): boolean => before.some((token, at) => isOneOf(token, AGAIN) && (isOneOf(before[at - 1], LEFT) || isOneOf(before[at + 1], LEFT)));

/** "Cam còn 2-3 ký": how many is asked. */
function leavesOpen(tokens: Token[], at: number, end: number): Update | undefined {
  const amount = readQuantity(tokens, end - 1);
  if (!amount || !has(tokens.slice(Math.max(0, at - 3), at), LEFT)) return undefined;
  return { kind: 'stock', ...goodsIn(tokens, STOCK_ADD, tokens.map((_, i) => i >= at && i < amount.next)) };
}

/** "mật ong còn 5 lít", "có 10 lít mật ong", "chỉ còn 5 lít", "có thêm 5 lít mật ong"; a bare "thêm 1 chai" is a buyer's. */
const stock: Reading = (tokens) => {
  const masked = maskedTokens(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const open = masked[at] ? undefined : endOfRange(tokens, at);
    if (open !== undefined) return leavesOpen(tokens, at, open);
    const found = masked[at] ? undefined : readQuantity(tokens, at);
    if (!found) continue;
    const before = tokens.slice(Math.max(0, at - 3), at);
    const isMore = has(before, MORE);
    const saysLeft = (isMore && has(tokens.slice(0, at), HARVEST)) || isBackWith(tokens.slice(0, at)) || has(before, LEFT) || (tokens[at - 1]?.bare === true && tokens[at - 1]?.word === 'con');
    const used = tokens.map((_, i) => i >= at && i < found.next);
    return saysLeft ? { kind: 'stock', ...goodsIn(tokens, STOCK_ADD, used), quantity: found.quantity, ...(isMore && { isMore }) } : undefined;
  }
  return undefined;
};

/**
 * What a seller's short message changes of goods on sale: sold out, price, stock, hidden, shown again, or the last change taken back.
 * Undefined when it is none of these, or a question, or a story.
 */
export function readUpdate(message: string): Update | undefined {
  const tokens = tokenise(message);
  if (tokens.length === 0 || tokens.length > MOST_WORDS + 4 || tokens.some((token) => token.text === '?')) return undefined;
  for (const reading of [undo, hide, show, price, stock, soldOut]) {
    const update = reading(tokens);
    if (update) return update;
  }
  return undefined;
}
