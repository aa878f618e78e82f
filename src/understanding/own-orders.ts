import { PHRASES, isPhrase } from './phrases';
import { isOneOf, lexicon, type Token } from './tokens';

const BUY = lexicon('lấy mua đặt chốt');
const NOT = lexicon('không ko k hông hổng thôi nỏ khỏi');
const ABOUT_ORDERS = /(?:^|\s)(?:(?:đơn|don|hàng)(?: hàng)?(?: của \p{L}+| \p{L}+)? (?:tới|đến|đi tới|toi) (?:đâu|mô|chỗ mô|chỗ nào|dau|mo)|(?:chưa|chua) (?:thấy |thay )?(?:giao|co hang|có hàng)|(?:đơn|hàng)(?: \p{L}+){0,3} (?:bữa mô|khi mô|khi nào|bao giờ|chừng nào|hôm nào) giao|có đơn (?:mô|nào) (?:không|ko|k|hông|chưa)|có đơn (?:không|ko|k|hông|chưa)|đơn \d{3,6} (?:răng|tới mô|mô))/iu;
const CANCEL = /(?:^|\s)(?:huỷ|hủy|huy|bỏ)(?: giúp| giùm| dùm)?(?: đơn| don)?(?: hàng| số)* (\d{3,6})\b/iu;
/** One order by its number, and where it is: "đơn 1042 giao chưa", "1042 tới mô rồi", "chưa nhận được hàng 1042". */
const WHERE = /^(?:(?:đơn|don)(?: hàng| hang)?(?: số| so)? )?#?(\d{3,6}) (?:\p{L}+ ){0,2}?(?:(?:tới|toi|đến|den|đi tới|ở|o) (?:đâu|dau|mô|mo)|(?:sao|răng|rang)(?: rồi| roi| r| vậy| rứa)|(?:tới|toi|đến|giao|soạn|xong|đi|ship) ?(?:chưa|chua)|(?:chưa|chua) (?:tới|giao|đến|thấy|có))(?: .{0,20})?$|(?:chưa|chua) (?:nhận|thấy|nhan|thay)(?: được| dc| duoc)?(?: hàng| đơn| hang| don)? #?(\d{3,6})(?: .{0,12})?$/iu;
const ONE_ORDER = /^(?:cho \p{L}+ )?(?:xem |coi )?(?:đơn|don)(?: hàng| hang)?(?: số| so)? \d{3,6}(?: (?:đâu|tới đâu|sao|tới chưa|giao chưa|đang ở đâu)(?: rồi)?)?(?: (?:em|con|ạ|vậy))*\??$/iu;

/** The order that is asked for by its number. */
export function orderAskedFor(text: string): string | undefined {
  const where = WHERE.exec(text);
  return where?.[1] ?? where?.[2] ?? (ONE_ORDER.test(text) || ABOUT_ORDERS.test(text) ? /(?<![\d.,])\d{3,6}(?![\d.,]*\d)/.exec(text)?.[0] : undefined);
}

/** "đơn của tôi", "xem đơn 1042", "đơn 1042 đâu rồi", "có đơn nào không". */
export function asksForOrders(tokens: Token[], text: string): boolean {
  return isPhrase(tokens, PHRASES.myOrders) || ONE_ORDER.test(text) || ABOUT_ORDERS.test(text) || WHERE.test(text);
}

/** "huỷ đơn 1042", "không lấy nữa", "thôi k lấy cam nữa e". */
export function readCancel(tokens: Token[], text: string): { code?: string } | undefined {
  if (isPhrase(tokens, PHRASES.cancelOrder)) return {};
  const code = tokens.length <= 10 ? CANCEL.exec(text)?.[1] : undefined;
  if (code !== undefined) return { code };
  const at = tokens.findIndex((token, i) => isOneOf(token, NOT) && isOneOf(tokens[i + 1], BUY));
  const takesOther = at >= 0 && tokens.slice(at + 2).some((token) => isOneOf(token, BUY));
  if (takesOther) return undefined;
  const noMore = at >= 0 && tokens.slice(at).some((token) => token.word === 'nữa' || (token.bare && token.word === 'nua'));
  return noMore && !tokens.some((token) => token.kind === 'number') ? {} : undefined;
}
