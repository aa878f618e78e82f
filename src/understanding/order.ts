import type { Quantity } from '../domain/quantity';
import { normalise } from '../domain/text';
import { looksLikeAddress, readAddress } from './address';
import { knownGoodsAt, namesKnownGoods } from './goods';
import { maskedTokens } from './masks';
import { endOfOpenAmount, readPrice } from './money';
import { core } from './name';
import { findPhones } from './phone';
import { isUnit } from './place';
import { readQuantity } from './quantity';
import { MAX_READ, isOneOf, lexicon, textOf, tokenise, type Token } from './tokens';
import { readUnit } from './units';

/** One wish: words for the goods ('' when none were said) and how much, with a unit or as a bare number. */
export interface OrderLineReading {
  words: string;
  quantity?: Quantity;
  bare?: number;
}

/** What a buyer's message asks for. `phone` is E.164; `remove` are goods they no longer want ("không lấy cam"). */
export interface OrderReading {
  lines: OrderLineReading[];
  phone?: string;
  address?: string;
  name?: string;
  remove?: string[];
}

const AND = lexicon('với và cùng vs');
/** The comma of an amount ("1,5 ký") ends nothing. */
const CLAUSE_END = /(?<!(?:^|\D)\d{1,3}),|,(?!\d{1,3}\s*\p{L})|[;\n]|\.\s/u;
const DELIVER = /(?:^|\s)(?:giao|ship|gửi|gởi|chở|địa chỉ|đ\/c|dia chi|về)(?:\s+(?:về|tới|đến|qua|hàng|cho|ở|tại))*[\s:]+/giu;
const NAMED = /(?:^|[\s,])(?:tên(?: người nhận| em| chị| anh| tôi| tui| cô| chú)?|người nhận)(?:\s+là|\s*:)?\s+(\p{Lu}[\p{L} ]{0,40}?)(?=\s*(?:,|;|\n|$|\d|sđt|sdt|giao|ở|đt))/u;
/** "… được không?" at the end of a wish. */
const ASKING = /[\s,]*(?:được|dc|đc|có được)?\s+(?:không|ko|hông|hổng|khum|k)\s*(?:em|shop|con|ạ|vậy)?\s*\?*\s*$/iu;
/** "đổi 2 chai thành 3 chai": what was said before counts no more. */
const INSTEAD = /(?:^|\s)(?:đổi|sửa|doi|sua)(?: từ| tu)? \d+ ?\p{L}+ (?:thành|sang|qua|lại|thanh)(?=\s)/iu;
/** "à lộn, 2 chai": the correction is what counts. */
const SLIP = /^(?:(?:à|ủa|a|ua|dạ) )?(?:lộn|nhầm|lon|nham)(?: rồi| roi)?[\s,:.]+(?=\S)/iu;
/** "không lấy cam nữa lấy chuối": two things in one breath. */
const RATHER = /(nữa|nua)\s+(?=(?:mà |thì )?(?:lấy|mua|đặt|lay|dat)\s)/giu;
const NOT = lexicon('không ko k hông hổng khỏi đừng nỏ');
const TAKE = lexicon('lấy mua đặt');
const DROP = lexicon('bỏ bớt');
const LESS = lexicon('bớt');
const VAGUE = lexicon('vài mấy ít chút');
/** Units that are goods too: "5 trứng". */
const EGGS = new Set(['trứng', 'hột']);
const MOST_LINES = 20;

interface Parts {
  goods: string[];
  address?: string;
}

/** Clauses that are goods, and those that are the address: from "giao …" on, or the first clause that reads like a place. */
function partsOf(text: string): Parts {
  const goods: string[] = [];
  const address: string[] = [];
  for (const clause of text.split(CLAUSE_END).map((part) => part.trim()).filter(Boolean)) {
    const marker = [...clause.matchAll(DELIVER)].find((match) => isPlace(clause.slice(match.index + match[0].length)));
    if (marker) {
      const behind = clause.slice(marker.index + marker[0].length);
      if (marker.index > 0) goods.push(clause.slice(0, marker.index));
      address.push(behind);
    } else if ((address.length > 0 || !namesKnownGoods(clause)) && isPlace(clause)) address.push(clause);
    else if (address.length > 0 && !namesKnownGoods(clause) && isUnit(clause)) address.push(clause);
    else goods.push(clause);
  }
  const read = address.length > 0 ? readAddress(address.join(', ')) : undefined;
  return read && read.text !== '' ? { goods, address: read.text } : { goods };
}

/** Reads like a place and has no amount of goods in it. */
const isPlace = (clause: string): boolean => looksLikeAddress(clause) && !isLine(clause);

const isLine = (clause: string): boolean => tokenise(clause).some((_, at, tokens) => readQuantity(tokens, at) !== undefined);

/** An amount with its unit, "2-3 chai" as one, or digits right before goods: "2 cam 1 mật ong". */
function amountAt(tokens: Token[], at: number): { next: number } | undefined {
  const open = endOfOpenAmount(tokens, at);
  if (open !== undefined) return { next: open };
  return readQuantity(tokens, at) ?? (countsGoods(tokens, at) ? { next: at + 1 } : undefined);
}

/** "2 cam": a number in digits right before goods. */
export function countsGoods(tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && /^\d{1,3}$/.test(tokens[at]?.text ?? '') && knownGoodsAt(tokens.map(({ word }) => word), at + 1) > 0;
}

/** Where one wish ends and the next begins: at "với", "và", "+", and before a second amount. */
function wishes(tokens: Token[]): Token[][] {
  const rows: Token[][] = [[]];
  const masked = maskedTokens(tokens);
  let hasAmount = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const amount = masked[at] ? undefined : amountAt(tokens, at);
    const parts = isOneOf(token, AND) || token?.text === '+' || token?.text === '&';
    if (parts || (amount && hasAmount)) {
      rows.push([]);
      hasAmount = false;
    }
    const next = amount?.next ?? at + 1;
    if (!parts) rows[rows.length - 1]?.push(...tokens.slice(at, next));
    hasAmount ||= amount !== undefined;
    at = next;
  }
  return rows.filter((row) => row.length > 0);
}

/** The words of a wish that name goods, without "cho chị", "lấy", "nha em". */
function wordsIn(tokens: Token[], used: boolean[]): string {
  const rows: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (used[at] || token.kind === 'sign') rows.push([]);
    else rows[rows.length - 1]?.push(token);
  });
  return rows.map((row) => textOf(core(row))).filter((words) => words !== '').join(' ');
}

function readWish(tokens: Token[]): OrderLineReading | undefined {
  const used = tokens.map((token, at) => isOneOf(token, VAGUE) || (isOneOf(tokens[at - 1], VAGUE) && readUnit(tokens, at) !== undefined));
  const masked = maskedTokens(tokens);
  const line: { quantity?: Quantity; bare?: number } = {};
  for (let at = 0; at < tokens.length; at += 1) {
    if (masked[at] || used[at]) continue;
    const open = endOfOpenAmount(tokens, at);
    if (open !== undefined) {
      used.fill(true, at, open);
      continue;
    }
    const price = readPrice(tokens, at);
    const amount = readQuantity(tokens, at);
    if (price?.sure && !amount) used.fill(true, at, price.next);
    else if (amount && !line.quantity) {
      line.quantity = amount.quantity;
      used.fill(true, at, amount.next);
    } else if (tokens[at]?.kind === 'number' && Number.isInteger(tokens[at]?.value)) {
      line.bare ??= tokens[at]?.value;
      used[at] = true;
    }
  }
  const said = wordsIn(tokens, used);
  const words = said === '' && line.quantity && EGGS.has(line.quantity.unit) ? line.quantity.unit : said;
  if (line.quantity) return { words, quantity: line.quantity };
  if (line.bare !== undefined && line.bare > 0) return { words, bare: line.bare };
  return words === '' ? undefined : { words };
}

/** Beside other wishes, words without an amount count only when they name goods: "làm sẵn nha" is none. */
function isWish(line: OrderLineReading): boolean {
  return line.quantity !== undefined || line.bare !== undefined || namesKnownGoods(line.words);
}

/** "không lấy cam", "bỏ cam": the goods that are taken off. */
function removed(tokens: Token[]): string | undefined {
  const at = tokens.findIndex((token, i) => (isOneOf(token, NOT) && isOneOf(tokens[i + 1], TAKE)) || (i === 0 && isOneOf(token, DROP)));
  if (at < 0) return undefined;
  const from = isOneOf(tokens[at], DROP) ? at + 1 : at + 2;
  const rest = tokens.slice(from).filter((token) => token.word !== 'nữa');
  // "Bớt 1 chai" says by how much, not what is left: no line, and nothing is taken off.
  return rest.some((_, i) => readQuantity(rest, i)) && isOneOf(tokens[at], LESS) ? '' : wordsIn(rest, rest.map(() => false));
}

/**
 * What a buyer wants in one message: "cho chị 2 chai mật ong rừng", "2 ký cam với 1 chai mật hoa cà phê, giao 15 Lê Lợi …, 0905 123 456".
 * Extracts only; a number that is no valid phone is left out. Never throws.
 */
export function readOrder(message: string): OrderReading {
  let text = normalise(message.slice(0, MAX_READ)).replace(ASKING, '').replace(INSTEAD, '').replace(RATHER, '$1, ').replace(SLIP, '');
  const phones = findPhones(text);
  const valid = phones.map(({ reading }) => reading).find((reading) => reading.kind === 'phone');
  for (const phone of phones.reverse()) text = `${text.slice(0, phone.start)},${text.slice(phone.end)}`;
  text = text.replace(/(?:^|[\s,])(?:sđt|sdt|đt|số điện thoại|điện thoại|so dien thoai)\s*[:.]?\s*(?=,)/giu, ' ');
  const name = NAMED.exec(text);
  if (name) text = `${text.slice(0, name.index)}, ${text.slice(name.index + name[0].length)}`;
  const { goods, address } = partsOf(text);
  const rows = goods.flatMap((clause) => wishes(tokenise(clause)));
  const remove = rows.map(removed).filter((words): words is string => words !== undefined && words !== '');
  const lines = rows.filter((row) => removed(row) === undefined).map(readWish).filter((line) => line !== undefined);
  return {
    lines: lines.filter((line) => lines.length === 1 || isWish(line)).slice(0, MOST_LINES),
    ...(valid?.kind === 'phone' && { phone: valid.e164 }),
    ...(address !== undefined && { address }),
    ...(name?.[1] !== undefined && { name: name[1].trim() }),
    ...(remove.length > 0 && { remove }),
  };
}
