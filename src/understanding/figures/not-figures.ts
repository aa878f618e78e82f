import { unitOf } from '../../domain/quantity';
import { maskedTokens } from '../masks';
import { digitWord, HUNDRED, isHalf, scaleBehind, scaleOf, TEN, TENS } from '../number-words';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { isShareOf } from './fractions';

const KIN = lexicon('chú cô dì cậu anh chị bác ông bà o mệ thím dượng mợ út ả eng thằng');
const PLACES = lexicon('thôn tổ xóm khối ấp khu đội lô kiệt hẻm ngõ ngách phường quận đường loại hạng tháng mùng mồng lớp nhà');
const NUMBER_OF = lexicon('số');
const HOUSES = lexicon('nhà đường phố kiệt hẻm ngõ ql tl');
const VARIETY = lexicon('om ir jasmine vd tbr');
const FRAGRANT = lexicon('thơm hoa hương');
const KIND_OF = lexicon('đài bắc nàng hoa');
const GIFT = lexicon('tặng');
/** "1 đổi 1". */
const SWAP = lexicon('đổi');
const MEASURES = lexicon('brix độ ph mã tầng lầu phòng bàn');
/** What is counted besides goods: "tổng 2 món 235k". */
const COUNTED = lexicon('món người loại thứ kiểu khách hộ đổi');
const KINDS = lexicon('loại hạng thứ');
const EACH = lexicon('mỗi từng');
const DEGREE = lexicon('độ');
const UP_TO = lexicon('đến tới');
const DAYTIME = lexicon('sáng trưa chiều tối khuya');
const CLOCK = lexicon('giờ h tuổi');
/** Counts of time are numbers; times of day, dates and ages are not. */
const SPAN = lexicon('ngày tuần phút độ lứa tháng');
const AGE = lexicon('tuổi');
const YEAR_BEHIND = lexicon('ngoái nay ni trước sau tới kia rồi học nào mới qua xưa');
const YEAR_BEFORE = lexicon('mọi mỗi hàng đầu cuối quanh trong cả sang qua');
const FIVE = lexicon('năm');
const NOT = lexicon('không');
const RIPE = lexicon('chín');
const BEFORE_RIPE = lexicon('còn lấy có bán cho cần mua thêm bớt tầm chừng khoảng cỡ là được đúng tới số dạ ừ giá để');
const IDIOMS =
  'một mình|một khi|một lát|một chiều|một nắng|ba chỉ|ba rọi|ba ba|ba kích|ba khía|ba má|ba mẹ|ba ơi|ba tui|ba gác|ba lô|năm roi|bánh ít|bốn mùa|hai bên|tám chuyện|chín cây|chín mọng|chín rục|chín tới|chín đỏ|chín vàng|mười phân vẹn mười|trăm phần trăm'
    .split('|')
    .map((idiom) => idiom.split(' ').map(lexicon));
/** Typed bare these are other words: "nam chau" is five pots, too. */
const MARKED_IDIOMS =
  'ba sa|ba hoa|ba phải|ba láp|ba xạo|ba trợn|ba chìm bảy nổi|ba cọc ba đồng|năm hết tết đến|năm cùng tháng tận|năm thì mười họa|năm cha ba mẹ|chín bỏ làm mười|chín suối|chín chắn|chín muồi|chín nục|mười mươi rồi|rõ mười mươi|mười phần chắc chín|một vốn bốn lời|một công đôi việc|một nắng hai sương|trăm hoa đua nở|trăm sự|trăm dâu đổ đầu tằm|bốn phương|bốn bể|năm châu|hai lúa|tám vía'
    .split('|')
    .map((idiom) => idiom.split(' ').map(lexicon));
const ALL_IDIOMS = [...IDIOMS, ...MARKED_IDIOMS];

const counts = (tokens: Token[], at: number): boolean =>
  readUnit(tokens, at) !== undefined || scaleOf(tokens[at]) !== undefined || isOneOf(tokens[at], TENS) || isOneOf(tokens[at], HUNDRED) || isHalf(tokens[at]) || digitWord(tokens[at]) !== undefined;

const CALL = lexicon('ơi à');

/** "Chú Tư", "O Sáu", "anh Bảy": a rank in the family. "Bác hai ký" is an amount, unless somebody writes Hai. */
function isName(tokens: Token[], at: number): boolean {
  if (isOneOf(tokens[at + 1], CALL)) return true;
  return isOneOf(tokens[at - 1], KIN) && (/^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '') || !counts(tokens, at + 1));
}

/** "năm ngoái", "mọi năm": the word for five is a year. */
const isYear = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at], FIVE) && (isOneOf(tokens[at + 1], YEAR_BEHIND) || isOneOf(tokens[at - 1], YEAR_BEFORE) || (tokens[at + 1]?.kind === 'number' && /^(?:19|20)\d\d$/.test(tokens[at + 1]?.text ?? '')));

/** "chuối chín": the word for nine behind goods is ripe. */
const isRipe = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at], RIPE) && tokens[at - 1]?.kind === 'word' && !isOneOf(tokens[at - 1], BEFORE_RIPE) && !counts(tokens, at - 1) && !isOneOf(tokens[at - 1], TEN) && !counts(tokens, at + 1);

/** "không" is no number but before what only a number has behind it. */
const isNo = (tokens: Token[], at: number): boolean => isOneOf(tokens[at], NOT) && !/^(?:độ|đồng|phẩy|phảy|chấm|trăm|do|phay)$/.test(tokens[at + 1]?.word ?? '') && digitWord(tokens[at - 1]) === undefined && scaleOf(tokens[at - 1]) === undefined;

const isNumeral = (token: Token | undefined): boolean => token?.kind === 'number' || digitWord(token) !== undefined || isOneOf(token, TEN);

/** Where the numeral that begins at `at` ends, word by word. */
function endOfNumeral(tokens: Token[], at: number): number {
  let end = at + 1;
  while (isNumeral(tokens[end]) || isOneOf(tokens[end], TENS)) end += 1;
  return end;
}

/** "bấm số 3" is a number, "số nhà 12", "nhà số 12", "số 12 đường Lê Lợi" are places. */
function isChosen(tokens: Token[], at: number): boolean {
  const beside = [tokens[at - 2], tokens[at + 1]];
  return isOneOf(tokens[at - 1], NUMBER_OF) && !beside.some((token) => isOneOf(token, HOUSES)) && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
}

/** "can 5 lít": how much is in a pack is no amount of it, but a number. */
const isSize = (tokens: Token[], at: number): boolean => {
  const [pack, unit] = [readUnit(tokens, at - 1), readUnit(tokens, at + 1)];
  return pack?.next === at && unit !== undefined && unitOf(pack.unit).dimension === 'pack' && /mass|volume/.test(unitOf(unit.unit).dimension);
};

const isSpan = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at + 1], SPAN) && !isOneOf(tokens[at + 2], AGE) && !isOneOf(tokens[at - 1], SPAN) && !isOneOf(tokens[at - 1], PLACES) && tokens[at - 1]?.text !== '/';

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');

/** "số nhà 15", "15 Lê Lợi", "K12/5": where somebody lives. */
function isAddress(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.text === '/' && /\d$/.test(tokens[at - 2]?.text ?? '') && tokens[at - 2]?.kind === 'word') return true;
  return (isOneOf(before, PLACES) && !counts(tokens, at + 1)) || (isCapital(after) && isCapital(tokens[at + 2]) && readUnit(tokens, at + 1) === undefined && after?.glued === false);
}

/** "Đài Thơm 8", "OM 18", "IR 504": a kind of rice. */
const isVariety = (tokens: Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && !counts(tokens, at + 1) && (isOneOf(tokens[at - 1], VARIETY) || (isOneOf(tokens[at - 1], FRAGRANT) && isOneOf(tokens[at - 2], KIND_OF)));

/** "mỗi loại 2 ký" grades nothing. */
const isOfEachKind = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at - 1], KINDS) && isOneOf(tokens[at - 2], EACH) && tokens[at]?.kind === 'number' && readUnit(tokens, at + 1) !== undefined;

/** "5 rưỡi sáng", "hồi sáu rưỡi chiều". */
const isHour = (tokens: Token[], at: number): boolean => {
  const isNumber = tokens[at]?.kind === 'number' || digitWord(tokens[at]) !== undefined || isOneOf(tokens[at], TEN);
  return isNumber && isHalf(tokens[at + 1]) && isOneOf(tokens[at + 2], DAYTIME);
};

/** "mua 3 tặng 1", "độ brix 18", "năm 2026". */
function isNoMoney(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (isOneOf(before, SWAP) && tokens[at - 2]?.kind === 'number') return true;
  if (isOneOf(before, GIFT) || isOneOf(after, GIFT)) return scaleBehind(after) === undefined;
  if (isOneOf(before, FIVE)) return /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '');
  const isAbout = isOneOf(before, DEGREE) && (isOneOf(after, UP_TO) || /^[-–~]$/.test(after?.text ?? '')); // "độ 80 đến 100 nghìn"
  return (isOneOf(before, MEASURES) && scaleBehind(after) === undefined && !isAbout) || isOneOf(after, COUNTED);
}

/**
 * Which tokens look like numbers and count nothing: grades, places, times, dates, ages and varieties (masks.ts), and words that are numbers only by their
 * letters: people's ranks (chú Tư), năm for a year, chín for ripe, ba chỉ, không. Spans of time (10 ngày) and shares (20%) are figures, but no money.
 */
export function notFigures(tokens: Token[], { money }: { money: boolean }): boolean[] {
  const masked = maskedTokens(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const idiom = (tokens[at]?.bare ? IDIOMS : ALL_IDIOMS).find((words) => words.every((word, i) => isOneOf(tokens[at + i], word)));
    if (idiom) masked.fill(true, at, at + idiom.length);
    if (money && tokens[at]?.kind === 'number' && isNoMoney(tokens, at)) masked[at] = true;
    if (isHour(tokens, at)) masked.fill(true, at, at + 2);
    if (isOfEachKind(tokens, at)) masked[at] = false;
    if (masked[at] && !money && tokens[at + 1]?.text === '/' && isShareOf(tokens, at + 3)) masked.fill(false, at, at + 3);
    if (isVariety(tokens, at)) masked[at] = true;
    if (!isNumeral(tokens[at]) || (at > 0 && isNumeral(tokens[at - 1]))) continue;
    if (tokens[at]?.kind === 'number') {
      if (masked[at] && !money && (isChosen(tokens, at) || isSpan(tokens, at) || isOneOf(tokens[at + 1], AGE) || tokens[at + 1]?.text === '%' || isSize(tokens, at))) masked[at] = false;
      if (isAddress(tokens, at)) masked[at] = true;
      continue;
    }
    const end = endOfNumeral(tokens, at);
    const isTime = isOneOf(tokens[end], CLOCK) || (isOneOf(tokens[end], SPAN) && (money || isOneOf(tokens[end + 1], AGE)));
    if ((money && isOneOf(tokens[end], COUNTED)) || isTime || (isOneOf(tokens[at - 1], PLACES) && !counts(tokens, end))) masked.fill(true, at, end);
    if (isName(tokens, at) || isYear(tokens, at) || isRipe(tokens, at) || isNo(tokens, at)) masked[at] = true;
  }
  return masked;
}
