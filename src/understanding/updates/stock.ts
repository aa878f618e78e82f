import { maskedTokens } from '../masks';
import { endOfRange, readNumber } from '../numbers';
import { readQuantity } from '../quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import { isSmallWord } from '../words';
import { goodsIn, has, usedUp, type Reading, type Update } from './clause';

const LEFT = lexicon('còn có');
const ADD = lexicon('hái thu gặt nhổ đào vắt nhập rồi r còn có chỉ chừng khoảng độ cỡ được lại nay giờ chừ ngoài ni nhà tầm hiện thêm mới nữa thôi bán vừa hết bớt đã hôm bữa ngày sáng chiều');
const STILL = lexicon('còn');
const ABOUT = lexicon('chừng khoảng độ cỡ chỉ có được đúng lại tầm');
/** Behind them stands a price: "giảm còn 25". */
const LOWERED = lexicon('giảm hạ bớt xuống sụt tụt giá');
const MOST_BARE = 1000;
const MORE = lexicon('thêm');
const AGAIN = lexicon('lại');
const HARVEST = lexicon('hái thu gặt nhổ đào vắt nhập');
const SELL = lexicon('bán');
const SOLD = lexicon('được hết bớt');
const ALREADY = lexicon('rồi r');
const JUST = lexicon('mới vừa đã');
const ON_TOP = lexicon('nữa');

/** "Măng khô có lại rồi, 5 ký". */
const isBackWith = (before: Token[]): boolean => before.some((token, at) => isOneOf(token, AGAIN) && (isOneOf(before[at - 1], LEFT) || isOneOf(before[at + 1], LEFT)));

/** "Cam còn 2-3 ký": how many is asked. */
function leavesOpen(tokens: Token[], at: number, end: number): Update | undefined {
  const amount = readQuantity(tokens, end - 1);
  if (!amount || !has(tokens.slice(Math.max(0, at - 3), at), LEFT)) return undefined;
  return { kind: 'stock', ...goodsIn(tokens, ADD, usedUp(tokens, at, amount.next)) };
}

/** "mới bán 3 ký", "bán được 20 ký rồi"; "bán thêm được 3 ký nữa" may be either. */
function tellsOfSale(tokens: Token[], at: number): { mayBeMore?: true } | undefined {
  const sells = tokens.findLastIndex((token, i) => i < at && isOneOf(token, SELL));
  if (sells < 0) return undefined;
  const between = tokens.slice(sells + 1, at);
  const isMore = has(between, MORE) || has(tokens.slice(at), ON_TOP);
  if (isMore && (has(between, SOLD) || has(between, MORE))) return { mayBeMore: true };
  return (has(between, SOLD) && has(tokens, ALREADY)) || isOneOf(tokens[sells - 1], JUST) ? {} : undefined;
}

/** "còn 5", "cam chỉ còn 5 thôi": a number of what the goods are sold by, with nothing behind it. */
function bareLeft(tokens: Token[], at: number): Update | undefined {
  let back = at - 1;
  while (isOneOf(tokens[back], ABOUT)) back -= 1;
  const isLeft = isOneOf(tokens[back], STILL) || (tokens[back]?.bare === true && tokens[back]?.word === 'con');
  const number = isLeft ? readNumber(tokens, at, { money: false }) : undefined;
  if (!number || number.scaled || number.value <= 0 || number.value >= MOST_BARE || !tokens.slice(number.next).every(isSmallWord)) return undefined;
  if (tokens.slice(0, back).some((token) => token.kind === 'number' || isOneOf(token, LOWERED))) return undefined;
  return { kind: 'stock', ...goodsIn(tokens, ADD, usedUp(tokens, at, number.next)), bare: number.value };
}

/** "mật ong còn 5 lít", "có 10 lít mật ong", "chỉ còn 5 lít", "có thêm 5 lít mật ong", "mới bán 3 ký"; a bare "thêm 1 chai" is a buyer's. */
export const stock: Reading = (tokens) => {
  const masked = maskedTokens(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const open = masked[at] ? undefined : endOfRange(tokens, at);
    if (open !== undefined) return leavesOpen(tokens, at, open);
    const found = masked[at] ? undefined : readQuantity(tokens, at);
    const bare = found || masked[at] ? undefined : bareLeft(tokens, at);
    if (bare) return bare;
    if (!found) continue;
    const goods = goodsIn(tokens, ADD, usedUp(tokens, at, found.next));
    const sale = tellsOfSale(tokens, at);
    if (sale) return { kind: 'sold', ...goods, quantity: found.quantity, ...sale };
    const before = tokens.slice(Math.max(0, at - 3), at);
    const isMore = has(before, MORE);
    const isLeft = has(before, LEFT) || (tokens[at - 1]?.bare === true && tokens[at - 1]?.word === 'con');
    const saysLeft = isLeft || isBackWith(tokens.slice(0, at)) || (isMore && has(tokens.slice(0, at), HARVEST));
    return saysLeft ? { kind: 'stock', ...goods, quantity: found.quantity, ...(isMore && { isMore }) } : undefined;
  }
  return undefined;
};
