import { unitOf } from '../../domain/quantity';
import { CHUC, digitWord, HUNDRED, isNear, plainDigit, scaleBehind, TEN, TENS } from '../number-words';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';

const SOME = lexicon('vài dăm');
/** "hàng chục", "hàng trăm". */
const IN_ROWS = lexicon('hàng');
const HOW_MANY = lexicon('mấy');
const ASKING = lexicon('vậy hả thế rứa zậy hỉ');
const LITTLE = lexicon('ít chút xíu');
const LEAST = lexicon('nhất ra hơn nữa');
const ABOUT_TEN = 'mươi';
const PAIR = lexicon('đôi');
const FIVE = lexicon('năm');
const THREE = lexicon('ba');
const MANY = lexicon('nhiều');
const HOW = lexicon('bao');

const isScale = (token: Token | undefined): boolean => scaleBehind(token) !== undefined || isNear(token, HUNDRED) || isNear(token, CHUC) || isNear(token, TENS);
const isNumeral = (token: Token | undefined): boolean => token?.kind === 'number' || digitWord(token) !== undefined || isOneOf(token, TEN) || isScale(token);

/** "mấy ký", "mấy trăm", "hai mấy": some. "Mấy chị ơi", "mấy giờ" are not. */
function isSome(tokens: Token[], at: number): boolean {
  if (!isOneOf(tokens[at], HOW_MANY)) return false;
  const unit = readUnit(tokens, at + 1);
  const isAsked = tokens.slice(unit?.next ?? at + 1, at + 6).some((token) => token.text === '?' || isOneOf(token, ASKING));
  return !isAsked && (isScale(tokens[at + 1]) || unit !== undefined || isNumeral(tokens[at - 1]));
}

/** "một đôi ký": one or two; "một đôi gà" is a pair. */
function isWeight(tokens: Token[], at: number): boolean {
  const unit = readUnit(tokens, at);
  return unit !== undefined && unitOf(unit.unit).dimension === 'mass';
}

/** True where an amount without a number begins: "vài trái", "một ít", "đôi ba ký", "năm ba con", "hai mấy ký", "mươi trái". */
export function isVagueAt(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (isOneOf(token, SOME) && !(token?.bare && token.word === 'dam' && !isNumeral(tokens[at + 1]))) return true;
  if (isOneOf(token, IN_ROWS) && isScale(tokens[at + 1]) && tokens[at + 1]?.word !== 'k') return true; // "còn hàng k shop": or not
  if (isSome(tokens, at)) return true;
  if (isOneOf(token, LITTLE) && !isOneOf(tokens[at + 1], LEAST)) return true;
  if (token?.word === ABOUT_TEN && digitWord(tokens[at + 1]) === undefined && !isNumeral(tokens[at - 1]) && plainDigit(tokens[at - 1]) === undefined) return true;
  if (isOneOf(token, FIVE) && isOneOf(tokens[at + 1], THREE)) return readUnit(tokens, at + 2) !== undefined;
  return isOneOf(token, PAIR) && (isOneOf(tokens[at + 1], THREE) || isScale(tokens[at + 1]) || isWeight(tokens, at + 1));
}

/** True when a number is left open by what stands right behind its first words: "hai mấy", "mười mấy", "trăm mấy", "một ít". */
export function isLeftOpen(tokens: Token[], from: number, next: number): boolean {
  return [...tokens.slice(from + 1, next + 1).keys()].some((i) => isVagueAt(tokens, from + 1 + i));
}

/** "Nhiều lắm": said of no number, but "bao nhiêu" asks. */
export function saysMany(tokens: Token[]): boolean {
  return tokens.some((token, at) => isOneOf(token, MANY) && !isOneOf(tokens[at - 1], HOW));
}
