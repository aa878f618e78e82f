import { readMoney } from '../money';
import { isOneOf, lexicon, type Token } from '../tokens';
import { beginsGoods } from './heads';
import { readPack } from './sizes';
import { PRICE } from './words';

/** "lọ 1 lít giá 70 lọ nửa lít giá 40": the unit belongs to the pack that has its own price. */
function beginsNextPack(tokens: Token[], at: number): boolean {
  const pack = readPack(tokens, at);
  if (!pack) return false;
  const next = isOneOf(tokens[pack.next], PRICE) ? pack.next + 1 : pack.next;
  return readMoney(tokens, next) !== undefined && (next > pack.next || readMoney(tokens, next)?.sure === true);
}

const PIECE = lexicon('con cái củ trái quả hạt hột lá bông cây');
const SORT = lexicon('to nhỏ lớn bé nhỡ lỡ vừa bự đại non già tơ trống mái đực cái mẹ tươi khô xanh đỏ vàng tím trắng');
const MALE = lexicon('đực');
const FEMALE = lexicon('cái');
const MOST_WORDS = 4;

/** How many words stand at `at` before a price that begins without a sign between; undefined where none does. */
function wordsToPrice(tokens: Token[], at: number): number | undefined {
  for (let next = at; next <= at + MOST_WORDS && tokens[next]?.kind !== 'sign'; next += 1) {
    if (tokens[next]?.kind === 'number' || readMoney(tokens, next)?.sure === true) return readMoney(tokens, next) ? next - at : undefined;
  }
  return undefined;
}

/** The last price from `at` on is for one of the same ("ổi 8 ngàn trái xoài 10 ngàn trái"), so that each unit stands behind its price. */
const standsBehind = (tokens: Token[], at: number, word: string): boolean => tokens.slice(at + 1).some((token, i) => token.word === word && (tokens[at + i]?.kind === 'number' || readMoney(tokens, at + i) !== undefined || /^(?:k|ngàn|nghìn|ngan|nghin|tr|triệu|đ|đồng)$/.test(tokens[at + i]?.word ?? '')));

/**
 * Whether a unit behind a price is the first word of what is priced next: "đực 15tr cái 13tr", "90 nghìn hạt to 120 nghìn một cân",
 * "hành tím 20 ngàn củ tỏi 40 ngàn một ký", "lọ 1 lít giá 70 lọ nửa lít giá 40".
 */
export function goesWithNext(tokens: Token[], at: number): boolean {
  if (beginsNextPack(tokens, at)) return true;
  const token = tokens[at];
  if (!isOneOf(token, PIECE)) return false;
  const words = wordsToPrice(tokens, at + 1);
  if (words === undefined || token === undefined) return false;
  if (words === 0) return isOneOf(token, FEMALE) && tokens.slice(0, at).some((one) => isOneOf(one, MALE));
  if (standsBehind(tokens, at, token.word)) return false;
  return isOneOf(tokens[at + 1], SORT) || (token.word !== 'con' && beginsGoods(tokens, at + 1));
}
