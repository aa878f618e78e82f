import { maskedTokens } from '../masks';
import { digitWord, scaleOf } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PRONOUNS } from '../words';
import { beginsGoods } from './heads';
import { numbersInNames } from './named-numbers';
import { ONE, phraseAt, phrases } from './words';

const GRADE = lexicon('loại hạng size số đời');
const NOT_AFTER = lexicon('thôn tổ xóm ấp đội khu kiệt hẻm ngõ lô km');
const TIME = lexicon('tháng tuần ngày tuổi giờ');
const YEAR = lexicon('năm');
const ROI = lexicon('roi');
const FIELD = lexicon('sào công mẫu ha hecta');
const OLD = lexicon('tuổi');
const TENS = lexicon('mươi mười chục trăm');
const TEN = lexicon('mười');
const WEEK = lexicon('tuần kỳ phiên');
const UNTIL = lexicon('đến tới');
const TAKEN = lexicon('đặt tết chạp');

/** Numbers in words that count nothing: names of people (chị Sáu), grades (loại một), ages (năm năm tuổi), places (thôn năm). */
function maskedWords(tokens: Token[], masked: boolean[]): void {
  tokens.forEach((token, at) => {
    if (isOneOf(token, OLD)) {
      for (let back = at - 1; back >= at - 5 && (digitWord(tokens[back]) !== undefined || isOneOf(tokens[back], TENS) || isOneOf(tokens[back], YEAR) || isOneOf(tokens[back], TIME) || tokens[back]?.kind === 'number'); back -= 1) masked[back] = true;
    }
    if (isOneOf(token, TEN) && isOneOf(tokens[at + 1], TIME)) masked[at] = true;
    if (digitWord(token) === undefined) return;
    const isNamed = isOneOf(tokens[at - 1], PRONOUNS) && /^\p{Lu}\p{Ll}/u.test(token.text);
    const isGrade = isOneOf(tokens[at - 1], GRADE) || isOneOf(tokens[at - 1], NOT_AFTER);
    if (isNamed || isGrade || isOneOf(tokens[at + 1], TIME)) masked[at] = true;
  });
}

/** "45 đạm", how strong it is. */
const STRENGTH = lexicon('đạm');

const FISH_SAUCE = lexicon('mắm');
/** "nước mắm 40N", "40°N": how strong it is as bottlers write it. */
const isStrength = (tokens: Token[], at: number): boolean => tokens[at]?.kind === 'number' && tokens[at + 1]?.text === 'N' && tokens.slice(Math.max(0, at - 6), at).some((token) => isOneOf(token, FISH_SAUCE));
/** "ba chỉ", "mười giờ": a number in a name. */
const NAMED = phrases('ba chỉ|ba rọi|ba ba|ba khía|ba kích|bảy màu|mười giờ|ngũ cốc|bảy lá');
/** "28 tết", "23 chạp". */
const FEAST = lexicon('tết chạp');

/** "21 loại hạt", "3 màu", "5 vị": how many kinds of it, a part of the name. */
const KINDS = lexicon('loại món vị thứ màu mùi da');

const LENGTH = lexicon('cm mm mét phân tấc gang');
const METRES = lexicon('m li');
const ACROSS = lexicon('dài cao ngang rộng sâu hoành kính vanh khổ bề');
const ABOUT_AS = lexicon('khoảng tầm chừng cỡ độ gần hơn trên từ');
const DAY = lexicon('hôm chiều sáng trưa tối đêm');

/** "dài 8 phân", "cao 1m2", "50 cm": how long it is, and no amount. Gives where it ends, or `at`. */
function endOfLength(tokens: Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return at;
  const isUpTo = /^[-–~]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.kind === 'number';
  const unit = at + (isUpTo ? 3 : 1);
  const before = isOneOf(tokens[at - 1], ABOUT_AS) ? tokens[at - 2] : tokens[at - 1];
  // Typed bare, "phan" may be a phần.
  const isPlain = isOneOf(tokens[unit], LENGTH) && !(tokens[unit]?.bare === true && tokens[unit]?.word === 'phan');
  // "chiếu 1m6"
  const isGlued = !isUpTo && isOneOf(tokens[unit], METRES) && tokens[unit]?.glued === true && tokens[unit + 1]?.kind === 'number' && tokens[unit + 1]?.glued === true;
  if (!isPlain && !isGlued && !(isOneOf(before, ACROSS) && (isOneOf(tokens[unit], LENGTH) || isOneOf(tokens[unit], METRES)))) return at;
  return tokens[unit + 1]?.kind === 'number' && tokens[unit + 1]?.glued ? unit + 2 : unit + 1;
}

/** "mới ngâm hôm 20": a day of the month. */
const isDay = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at - 1], DAY) && (tokens[at]?.value ?? 0) <= 31 && scaleOf(tokens[at + 1]) === undefined && tokens[at + 1]?.text !== '/' && !isOneOf(tokens[at + 1], ONE) && readUnit(tokens, at + 1) === undefined;

/** "5 roi" is a pomelo; "5 sào", "2 ha" a field. */
function maskedNames(tokens: Token[], masked: boolean[]): void {
  tokens.forEach((token, at) => {
    masked.fill(true, at, endOfLength(tokens, at));
    if (token.kind === 'number' && (token.value ?? 0) <= 31 && isOneOf(tokens[at + 1], FEAST)) masked[at] = true;
    if (isStrength(tokens, at) || (token.kind === 'word' && !token.bare && phraseAt(tokens, at, NAMED) > 0)) masked[at] = true;
    if ((token.kind === 'number' && isDay(tokens, at)) || isNeighbours(tokens, at)) masked[at] = true;
    if ((isOneOf(token, STRENGTH) || isOneOf(token, KINDS)) && tokens[at - 1]?.kind === 'number') masked[at - 1] = true;
    if (isOneOf(token, ROI) || isOneOf(token, FIELD)) {
      for (let back = at - 1; back >= at - 3 && (tokens[back]?.kind === 'number' || digitWord(tokens[back]) !== undefined); back -= 1) masked[back] = true;
    }
  });
}

const TO_NEIGHBOURS = lexicon('nha nhé nghe ơi cho các gửi kính cùng hỡi mời thưa dạ chào với');
const OF_NEIGHBOURS = lexicon('ơi dùng ủng nào mình gần nhé nha ai đặt ghé xem biết');

/** "ba con oi", "nha ba con", "kinh gui ba con": typed without accents the neighbours are no three of anything. */
const isNeighbours = (tokens: Token[], at: number): boolean =>
  tokens[at]?.bare === true && tokens[at]?.word === 'ba' && tokens[at + 1]?.word === 'con' &&
  (isOneOf(tokens[at - 1], TO_NEIGHBOURS) || isOneOf(tokens[at + 2], OF_NEIGHBOURS) || (at > 0 && tokens[at + 2] === undefined) || (at === 0 && !beginsGoods(tokens, 2)));

/** "mua 5 tặng 1", "1 đổi 1": offers of a shop, no amounts. */
const GIFT = lexicon('tặng đổi');
function maskedGifts(tokens: Token[], masked: boolean[]): void {
  tokens.forEach((token, at) => {
    if (!isOneOf(token, GIFT)) return;
    for (const near of [at - 1, at + 1]) if (tokens[near]?.kind === 'number') masked[near] = true;
  });
}

/** "giá trọn lô 9.600.000" is a price, "14 đường Lê Lợi" a house. */
const LOT = lexicon('lô');
const EACH = lexicon('mỗi');
const STREET = lexicon('đường phố kiệt hẻm');

const counts = (tokens: Token[], at: number): boolean => scaleOf(tokens[at]) !== undefined || readUnit(tokens, at) !== undefined || /^[/-]$/.test(tokens[at]?.text ?? '');

/** "báo giá tuần 48", "nhận đặt tết đến 25": no price. */
function isWeekOrDay(tokens: Token[], at: number): boolean {
  if (counts(tokens, at + 1)) return false;
  if (isOneOf(tokens[at - 1], WEEK)) return (tokens[at]?.value ?? 0) <= 53;
  return isOneOf(tokens[at - 1], UNTIL) && (tokens[at]?.value ?? 0) <= 31 && tokens.slice(Math.max(0, at - 6), at).some((token) => isOneOf(token, TAKEN));
}

/** Tokens that only look like amounts or prices. */
export function maskedOf(tokens: Token[]): boolean[] {
  const masked = maskedTokens(tokens);
  maskedWords(tokens, masked);
  maskedGifts(tokens, masked);
  maskedNames(tokens, masked);
  numbersInNames(tokens, masked);
  tokens.forEach((token, at) => {
    if (token.kind !== 'number') return;
    if (masked[at] && (token.value ?? 0) >= 1000 && isOneOf(tokens[at - 1], LOT)) masked[at] = false;
    if (isWeekOrDay(tokens, at) || (isOneOf(tokens[at - 1], ACROSS) && counts(tokens, at + 1) === false)) masked[at] = true;
    if (masked[at] && isOneOf(tokens[at - 1], KINDS) && isOneOf(tokens[at - 2], EACH)) masked[at] = false;
    if (isOneOf(tokens[at + 1], STREET) && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '')) masked[at] = true;
  });
  return masked;
}
