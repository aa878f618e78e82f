import type { Quantity } from '../domain/quantity';
import { PHRASES, isPhrase } from './phrases';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, type Token } from './tokens';
import { PRONOUNS } from './words';

/** What a seller or a manager says to an order. `left` is what they still have, `isRefused` without saying why; `code` is the order's number as typed. */
export type OrderAnswer =
  | { kind: 'confirmOrder'; code?: string }
  | { kind: 'rejectOrder'; code?: string; left?: Quantity; isGone?: true; isRefused?: true }
  | { kind: 'ready'; code: string };

const NOT = lexicon('không ko k kg nỏ hổng hông chưa');
const ENOUGH = lexicon('đủ');
const SHORT = lexicon('thiếu');
const TAKE = lexicon('nhận');
const GONE = lexicon('hết');
const DONE = lexicon('xong');
const ORDER_WORDS = lexicon('đơn số hàng rồi soạn xong r mã của');
const LET = lexicon('để');
const LAY_OUT = lexicon('soạn chuẩn');
const PACK = lexicon('soạn');
const MOST_WORDS = 8;
const FOR = lexicon('thay giùm hộ');

/** An order's code in a message: three to six digits that are no amount; `rest` are the other words. */
function codeIn(tokens: Token[]): { code?: string; rest: Token[] } {
  const at = tokens.findIndex((token, i) => token.kind === 'number' && /^\d{3,6}$/.test(token.text) && !readQuantity(tokens, i));
  const code = tokens[at]?.text;
  return code === undefined ? { rest: tokens } : { code, rest: tokens.filter((_, i) => i !== at) };
}

const withCode = (code: string | undefined): { code?: string } => (code === undefined ? {} : { code });
const onlyWords = (tokens: Token[]): Token[] => tokens.filter((token) => token.kind !== 'sign' && !isOneOf(token, ORDER_WORDS));

/** "không đủ con ơi, còn 3 ký", "thiếu 2 ký" (says nothing of what is left), "hết hàng 1042". */
function reject(tokens: Token[]): OrderAnswer | undefined {
  const { code, rest } = codeIn(tokens);
  const notEnough = rest.some((token, at) => isOneOf(token, NOT) && isOneOf(rest[at + 1], ENOUGH)) || isOneOf(rest[0], SHORT);
  const gone = code !== undefined && isOneOf(rest[0], GONE);
  const refuses = code !== undefined && rest.some((token, at) => isOneOf(token, NOT) && isOneOf(rest[at + 1], TAKE));
  const declines = isPhrase(rest, PHRASES.decline);
  if (!notEnough && !gone && !refuses && !declines) return undefined;
  const left = isOneOf(rest[0], SHORT) ? undefined : rest.map((_, at) => readQuantity(rest, at)).find((found) => found !== undefined)?.quantity;
  return { kind: 'rejectOrder', ...withCode(code), ...(left && { left }), ...(gone && !left && { isGone: true as const }), ...(!notEnough && !gone && { isRefused: true as const }) };
}

/** "nhận", "nhận đơn 1042", "ừ có, để cô soạn", "nhận thay cô Ba". */
function confirm(tokens: Token[]): OrderAnswer | undefined {
  const { code, rest } = codeIn(tokens);
  const asks = tokens.some((token) => isOneOf(token, NOT) || token.text === '?');
  const willLay = !asks && tokens.length <= MOST_WORDS && rest.some((token, at) => isOneOf(token, PRONOUNS) && isOneOf(rest[at + 1], PACK));
  const lays = willLay || rest.some((token, at) => isOneOf(token, LET) && (isOneOf(rest[at + 1], LAY_OUT) || (isOneOf(rest[at + 1], PRONOUNS) && isOneOf(rest[at + 2], LAY_OUT))));
  const takes = isOneOf(rest[0], TAKE) && (isOneOf(rest[1], FOR) || isOneOf(rest[2], FOR));
  if (lays || takes || isPhrase(rest, PHRASES.confirm)) return { kind: 'confirmOrder', ...withCode(code) };
  return code !== undefined && isOneOf(rest[0], TAKE) && onlyWords(rest).length <= 2 ? { kind: 'confirmOrder', code } : undefined;
}

/** "xong 1042", "soạn xong đơn 1042 rồi". */
function ready(tokens: Token[]): OrderAnswer | undefined {
  const { code, rest } = codeIn(tokens);
  return code !== undefined && rest.some((token) => isOneOf(token, DONE)) && rest.length <= 6 && !rest.some((token) => isOneOf(token, NOT)) ? { kind: 'ready', code } : undefined;
}

/** What a message answers to an order; undefined when it is about something else. A bare "hết" is about goods, not an order. */
export function readOrderAnswer(tokens: Token[]): OrderAnswer | undefined {
  return reject(tokens) ?? ready(tokens) ?? confirm(tokens);
}
