import { beginsGoods } from '../listings/heads';
import { maskedTokens } from '../masks';
import { readPriceAt, type Price } from '../listings/prices';
import { readQuantity } from '../quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import { trimmed } from '../words';
import { goodsIn, has, usedUp, type Reading } from './clause';

/** "Cam chừ 30", "bữa ni cam 30" is the price of today. */
const NOW = lexicon('chừ giờ');
const PRICE = lexicon('giá gía');
const DOWN = lexicon('giảm bớt hạ xuống trừ sụt tụt');
const CHANGES = lexicon('lên tăng giảm xuống đổi sửa hạ bớt tụt sụt');
/** Right before money they tell the difference, not the price. */
const BY = lexicon('giảm bớt hạ trừ tăng thêm cộng');
const TO = lexicon('lên xuống tụt sụt còn thành đổi sửa giá gía nay giờ chừ bán là mới tới đến ra có');
const BETWEEN = lexicon('lại cho nữa đi giùm dùm giúp mỗi một ký kg');
const ADDED = lexicon('thêm cộng');
const KNOWN = lexicon('tụt sụt lên tăng giảm xuống còn thành đổi sửa hạ giá gía nay giờ chừ bán là mới lại cho ra có bớt thêm trừ cộng nữa tới đến hôm bữa ngày');
const EDIT = lexicon('sửa đổi chỉnh');
const MOST_WORDS_BEFORE = 4;
const MOST_WORDS_OF_A_PLEA = 7;
const COUNTS = lexicon('còn có');
const PERCENT = lexicon('phần');

/** "Chừ còn 5 ký": an amount. Behind "chừ" a price stands at once, and nothing but its unit behind it. */
function isNoPrice(tokens: Token[], at: number, { next, sure }: Price & { next: number }): boolean {
  if (!has(tokens, NOW) || has(tokens, CHANGES) || has(tokens, PRICE)) return false;
  return !isOneOf(tokens[at - 1], NOW) || (!sure && readQuantity(tokens, at) !== undefined) || trimmed(tokens.slice(next)).length > 0;
}

/** The word in front of money that says what the money is: "cam giảm cho 5k" has giảm. */
function cueBefore(tokens: Token[], at: number): Token | undefined {
  let back = at - 1;
  while (isOneOf(tokens[back], BETWEEN)) back -= 1;
  return tokens[back];
}

function percentAt(tokens: Token[], at: number): number | undefined {
  const value = tokens[at]?.kind === 'number' ? tokens[at]?.value : undefined;
  const isPercent = tokens[at + 1]?.text === '%' || (isOneOf(tokens[at + 1], PERCENT) && tokens[at + 2] !== undefined);
  return isPercent && value !== undefined && value > 0 && value < 100 ? value : undefined;
}

const sign = (tokens: Token[], at: number): number => (has(tokens.slice(0, at), DOWN) ? -1 : 1);

/** "mật ong thêm 20 ngàn": plainly money, though no word of prices stands there; "thêm 5 chục trứng" counts eggs. */
const addsMoney = (tokens: Token[], at: number): boolean => isOneOf(tokens[at - 1], ADDED) && readPriceAt(tokens, at)?.sure === true && readQuantity(tokens, at) === undefined;

/** "sửa giá", "đổi giá cam giùm cô": to what is asked. */
const asksToChange = (tokens: Token[]): boolean =>
  tokens.length <= MOST_WORDS_OF_A_PLEA && tokens.every(({ kind }) => kind !== 'number') && tokens.some((token, at) => isOneOf(token, EDIT) && isOneOf(tokens[at + 1], PRICE));

/**
 * "cam lên 30 nghe", "mật ong tăng lên 270k", "giá cam 30", "cam giảm còn 25k" name the new price; "cam giảm 5k", "tăng 10%" the difference. Of a range
 * only that the price changes.
 */
export const price: Reading = (tokens) => {
  const changes = tokens.findIndex((token) => isOneOf(token, CHANGES) || isOneOf(token, NOW));
  const named = tokens.findIndex((token, at) => isOneOf(token, PRICE) && !beginsGoods(tokens, at)); // "giá đỗ" is goods
  const isNamed = named >= 0 && named <= MOST_WORDS_BEFORE && tokens.slice(0, named).every(({ kind }) => kind === 'word');
  const masked = maskedTokens(tokens);
  for (let at = Math.max(changes, 0) + 1; at < tokens.length; at += 1) {
    const cue = cueBefore(tokens, at);
    if (changes < 0 && !isNamed && !addsMoney(tokens, at)) continue;
    const percent = isOneOf(cue, BY) || isOneOf(cue, CHANGES) ? percentAt(tokens, at) : undefined;
    if (percent !== undefined) return { kind: 'price', ...goodsIn(tokens.slice(0, at), KNOWN), percent: sign(tokens, at) * percent };
    if (masked[at] || (!isNamed && !isOneOf(cue, TO) && !isOneOf(cue, BY))) continue;
    const found = readPriceAt(tokens, at);
    const isOffer = changes < 0 && named > 1 && found?.sure === true; // "cam sành giá 25k một ký"
    const isCount = isOneOf(cue, COUNTS) && !found?.sure && readQuantity(tokens, at) !== undefined;
    if (found?.dong === undefined || isOffer || isCount || isNoPrice(tokens, at, found)) continue;
    const goods = goodsIn(tokens, KNOWN, usedUp(tokens, at, found.next));
    if (found.most !== undefined || (found.per?.n ?? 1) !== 1) return { kind: 'price', ...goods };
    const unit = found.per === undefined ? {} : { unit: found.per.unit };
    return isOneOf(cue, BY) ? { kind: 'price', ...goods, by: sign(tokens, at) * found.dong, ...unit } : { kind: 'price', ...goods, dong: found.dong, ...unit };
  }
  return asksToChange(tokens) ? { kind: 'price', ...goodsIn(tokens, KNOWN) } : undefined;
};
