import { digitWord, isHalf } from '../number-words';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { isSmallWord } from '../words';

/** Money by the names of things: a củ is a million, a xị or lít a hundred thousand. All three are real goods too. */
const MILLION = lexicon('củ');
const HUNDRED_THOUSAND = lexicon('xị lít');
const BEFORE = lexicon('giá bán để chốt hết cọc trả đưa là tính khoảng tầm chừng cỡ thôi');
const BEHIND = lexicon('bớt không ko hông chứ chớ bao lận thôi thui đi nha nhé nghe hết cọc fix hà à hén chẵn tròn');
const ONE = lexicon('một mỗi');
const HALF_A = lexicon('nửa');

interface SlangFound {
  dong: number;
  next: number;
}

/** Nothing that a củ or a lít could be counting comes next: the end, small talk, or what the price is for. */
function endsSaying(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isSmallWord(token) || isOneOf(token, BEHIND)) return true;
  return ((isOneOf(token, ONE) || token.text === '1') && readUnit(tokens, at + 1) !== undefined) || (readUnit(tokens, at)?.unit === 'con' && tokens[at + 1]?.kind === 'word');
}

const isSaidAsMoney = (tokens: Token[], at: number, next: number): boolean =>
  isOneOf(tokens[at - 1], BEFORE) || isOneOf(tokens[next], BEHIND) || isOneOf(tokens[next], ONE) || (tokens[next]?.text === '1' && readUnit(tokens, next + 1) !== undefined);

/** "2 củ", "củ rưỡi", "chốt hai xị": money in slang, only where no goods fit. A lone "2 lít" is two litres. */
export function readSlang(tokens: Token[], at: number): SlangFound | undefined {
  if (isOneOf(tokens[at], HALF_A) && isOneOf(tokens[at + 1], MILLION) && endsSaying(tokens, at + 2)) return { dong: 500_000, next: at + 2 };
  const number = readNumber(tokens, at, { money: true });
  const word = number && !number.scaled ? number.next : at;
  const worth = isOneOf(tokens[word], MILLION) ? 1_000_000 : isOneOf(tokens[word], HUNDRED_THOUSAND) ? 100_000 : undefined;
  if (worth === undefined) return undefined;
  const typed = tokens[word + 1]?.kind === 'number' && /^[1-9]$/.test(tokens[word + 1]?.text ?? '') ? tokens[word + 1]?.value : undefined;
  const tenths = typed ?? digitWord(tokens[word + 1]);
  const rest = isHalf(tokens[word + 1]) ? 0.5 : tenths === undefined || readUnit(tokens, word + 2) ? 0 : tenths / 10;
  const next = word + (rest > 0 ? 2 : 1);
  if ((!number && rest === 0) || !endsSaying(tokens, next)) return undefined;
  // "1 củ 8" can be nothing else.
  const isPlain = worth === 1_000_000 && (at === 0 || tokens[at - 1]?.kind === 'sign' || typed !== undefined);
  return isPlain || isSaidAsMoney(tokens, at, next) ? { dong: Math.round(((number && word > at ? number.value : 1) + rest) * worth), next } : undefined;
}
