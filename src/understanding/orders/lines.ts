import { scaleOf } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PRONOUNS } from '../words';
import { type Amount } from './amounts';
import { goodsAt } from './goods-at';
import { NOISE, matchGoods, matchTokens, type Entry, type Match } from './catalogue';
import { isBound, isWeight } from './name-ends';
import { isCapital, wisherIn } from './people';
import { partOf, type Piece } from './pieces';
import { EGGS, endOfLead, isPack, runsOf, type Run } from './runs';

/** One wish of an order: the words that name goods, what they mean in the catalogue, and how much. */
export interface Wish {
  words: Token[];
  match?: Match;
  amount?: Amount;
  /** What was said behind the goods: "còn nhảy". */
  rest: Token[];
}

const TRAIL = lexicon('ik ikk đê liền gấp nha nhé nhe nghe nghen nhen hen hí hè hỉ nè nờ ạ à á ơi em chị anh cô chú bác dì con cháu shop ad o mệ đi luôn giùm giúp hộ với thôi nữa rồi cho để tui mình tôi đây đó ấy đấy này ni nớ là thì còn lấy mua đặt mỗi số khoảng chừng tầm hết cả của nhé hả hông không ko vậy rứa ra lại bạn b c e a mậy chừng cỡ xuống lên qua sang bên mà giống nhá nhaa nka nhoa có cũng nào hàng trước coi xem lun chung bớt giảm thêm');
/** Before an amount "tầm" is about; behind one it can only be the name's. */
const ABOUT = lexicon('tầm cỡ');
/** The same where marks are lacking: "lai" may be lai, "mo" mơ. */
const BARE_TRAIL = lexicon('nha nhé nhe nghe nghen nhen hí ạ à ơi em chị anh cô chú bác con shop đi luôn giùm giúp với thôi nữa rồi cho tui mình lấy mua đặt nhá nka lun b c e a');
/** Words that begin what the goods are for, or how they should be: no more of their name. */
const ASIDE = /^(?:gồm|lột|nhắm|đợt|liền|gấp|kèm|giỗ|đám|mừng|tặng|gởi|gủi|ik|chứ|chớ|để|cho|đặng|nấu|ăn|làm|nhậu|cúng|đãi|uống|vắt|thắp|bày|về|đem|con nào|trái nào|quả nào|loại nào|loại|lựa|chọn|còn|tiền|vừa|chín|giờ|nhầm|chỉ|cỡ|tầm|tùy|trong|ở|được|đủ|dư|cuối|nào|nhiêu|giá|không|có|sao|gì|mấy|gửi|mang|lên|biếu|vẫn|khỏi|đừng|chia|như|giống|hệt|nhưng|mà|thì|tới|khi|nếu|giao|ship|hay|cắt|gọt|nạo|hầm|gói|bỏ|đóng|nha|nhé|ạ|nghen|nhen|giùm|giúp|hộ|vô|vào|thay|mỗi|ít|nhiều|đó|ấy|này|kia|nọ|tê|(?:nhà|hôm|bữa|sáng|chiều|mai|xong|rồi|nhớ))$/u;

/** A price or the size of a pack ends a name: "mật ong 250k", "gạo bao 10kg". */
const isPrice = ({ tokens, words }: Piece, at: number): boolean => (isPack(words[at]) && tokens[at + 1]?.kind === 'number') || (tokens[at]?.kind === 'number' && (scaleOf(tokens[at + 1]) !== undefined || (tokens[at]?.value ?? 0) >= 1000));

/** Right behind an amount goods we know begin the name, whatever else the word may be: "1kg oi" is guava. */
const isGoodsFirst = ({ tokens }: Piece, entries: Entry[] | undefined): boolean => {
  if (entries === undefined) return goodsAt(tokens, 0) > 0;
  const match = matchGoods(tokens.slice(0, 3).map(({ word }) => word), entries);
  return match?.from === 0 && (!match.isLoose || goodsAt(tokens, 0) > 0);
};

/** "Con to", "trái vừa": what one should be like. */
const SIZED = /^(?:con|trái|quả|củ|cây|bó|loại|hũ|chai|bịch) (?:nào|to|nhỏ|lớn|bự|vừa|già|non|đẹp|chín|xanh|tươi|mập|ốm)(?: |$)|^(?:qua|sang|xuống|ra|lên|vô|đến) (?:nhà|quán|chỗ|tiệm|trường|chợ|bến|xưởng|vườn|rẫy|cổng|chung|tòa|kho|ktx|bệnh|công|văn)(?: |$)|^(?:ngon|tươi|ngọt|rẻ) (?:quá|ghê|lắm|thiệt)|^chấm (?:cùng|với)|^số lượng|^bắt đầu|^gom (?:giao|chung)|^(?:xay|nấu|thái|chặt|luộc|kho) (?:mịn|nhỏ|mỏng|khúc|miếng|canh|súp|cháo|chín)/u;

const ROUNDS_OFF = /^(?:nha|nhé|nghe|nghen|nhen|á|ạ|hí|hè|nờ|em|chị)$/u;
const POINTS = /^(?:đó|ấy|này|kia|nọ|tê)$/u;
/** Words that end a name even as the last ones. */
const ENDS_SURELY = /^(?:trong|vào|lúc|trước|chia|ik|liền|gấp|nha|nhé|ạ|giùm|giúp|hộ|đó|ấy|này|kia|nọ|tê|nào|gì|sao|không|chín|mấy|nhiêu|thì|mà|còn|được|đủ|mai|nhà|xong|cúng|nhậu|đãi|ăn|loại|cỡ|vẫn|tiền|giá|khỏi|thôi)$/u;

/** "3 ký cam chị sửa thành": who does something begins no more of the name. */
const DOES_NEXT = /^(?:sửa|đổi|lấy|mua|đặt|bớt|thêm|giảm|tăng|gửi|giao|ship|chuyển|thay|ghé|nhận)$/u;
/** True where the words behind goods are no more of their name. */
function endsName(piece: Piece, from: number, at: number): boolean {
  if ((piece.tokens[at]?.kind === 'sign' && piece.tokens[at]?.text !== "'") || isPrice(piece, at)) return true;
  const word = piece.words[at] ?? '';
  if (at === from) return false;
  if (isBound(piece, at) || isWeight(piece, at) || (isPerson(piece.tokens[at]) && DOES_NEXT.test(piece.words[at + 1] ?? ''))) return true;
  if (word === 'giống' && /^\p{Lu}/u.test(piece.tokens[at + 1]?.text ?? '')) return false;
  // "Chả cá Nha Trang".
  if (isCapital(piece.tokens[at]) && isCapital(piece.tokens[at + 1])) return false;
  // "Hạt chia", "cá tầm": as the last word it is what the goods are called; what is done with them has words behind it.
  if (!ENDS_SURELY.test(word) && piece.words.slice(at + 1).every((rest) => ROUNDS_OFF.test(rest))) return false;
  // Typed bare, "lac do" is red: đỏ, no đó.
  if (piece.tokens[at]?.bare === true && POINTS.test(word)) return false;
  return ASIDE.test(word) || SIZED.test(piece.words.slice(at, at + 2).join(' '));
}

/** How far the words of one listing go: they belong to its name whatever else they may be. */
function endOfMatch({ tokens }: Piece, from: number, entries: Entry[] | undefined): number {
  const match = entries && matchGoods(tokens.slice(from, from + 8).map(({ word }) => word), entries);
  return match && match.from === 0 ? from + match.till : from;
}

/** "Cho o Bưởi nghe": who gets it. */
const isRecipient = ({ tokens, words }: Piece): boolean => /^(?:cho|đưa|để)$/u.test(words[0] ?? '') && isOneOf(tokens[1], PRONOUNS) && /^\p{Lu}\p{Ll}/u.test(tokens[2]?.text ?? '');
/** "Một can cho rẻ": what it is for, no name. */
const isPurpose = ({ tokens, words }: Piece): boolean => /^(?:cho|để|đặng)$/u.test(words[0] ?? '') && !isOneOf(tokens[1], PRONOUNS) && goodsAt(tokens, 1) === 0;

/** "2 hũ như ban đầu": as it was, no name. */
const LIKE_BEFORE = /^(?:như|giống|hệt|y như|y chang|chang) (?!quỳnh)/u;

/** A stretch of words cut down to what can be a name of goods, with what stands behind it. */
function nameIn(piece: Piece, entries: Entry[] | undefined, isBehind: boolean): { words: Token[]; rest: Token[] } {
  if ((isBehind && isPurpose(piece)) || isRecipient(piece) || LIKE_BEFORE.test(piece.words.slice(0, 3).join(' '))) return { words: [], rest: piece.tokens };
  const isFirst = isBehind && isGoodsFirst(piece, entries);
  // "5kg đinh": right behind an amount a word counts as typed, not as repaired.
  const isTyped = isBehind && piece.tokens[0]?.bare === false && piece.tokens[0].word !== piece.words[0];
  const from = isFirst || isTyped ? 0 : endOfLead(piece);
  // "Chanh không hạt": a small word inside a name we know is part of it.
  const known = goodsAt(piece.tokens, from);
  const isWeak = piece.tokens[from]?.bare === true && (known < 2 || isOneOf(piece.tokens[from + known - 1], TRAIL));
  const least = Math.max(isWeak ? from + (isFirst ? 1 : 0) : Math.min(piece.tokens.length, from + known), endOfMatch(piece, from, entries));
  let to = least;
  while (to < piece.tokens.length && !endsName(piece, from, to)) to += Math.max(1, goodsAt(piece.tokens, to) > 1 ? goodsAt(piece.tokens, to) : 1);
  to = Math.min(to, piece.tokens.length);
  const rest = piece.tokens.slice(to);
  if (piece.words[to] === 'nhiêu' && piece.words[to - 1] === 'bao') to -= 1;
  const trail = piece.tokens[from]?.bare ? BARE_TRAIL : TRAIL;
  const isTrail = (at: number): boolean => (isOneOf(piece.tokens[at], trail) && !(isBehind && isOneOf(piece.tokens[at], ABOUT))) || /^(?:nữa|luôn|nha|với)$/u.test(piece.words[at] ?? '');
  while (to > Math.max(from, least) && isTrail(to - 1)) to -= 1;
  const words = piece.tokens.slice(from, to);
  return words.every(({ word, kind }) => NOISE.has(word) || kind === 'number') ? { words: [], rest: piece.tokens.slice(from) } : { words, rest };
}

const isMass = (amount: Amount | undefined): boolean => /^(?:kg|lạng|g)$/.test(amount?.unit ?? '');
const isPieceUnit = (amount: Amount | undefined): boolean => /^(?:con|trái|quả|củ|cây|cái)$/.test(amount?.unit ?? '');
/** "1 ký 2 con mực": two amounts of the same goods, and nobody knows which counts. */
const isHeaped = (run: Run | undefined): boolean => run?.amount !== undefined && run.piece.tokens.length === 0;

/** "2 hũ nhỏ": the only listing that has both words in its name. */
function sizedMatch(rest: Token[], entries: Entry[], unit: string | undefined): Match | undefined {
  const [size] = rest;
  if (!size || unit === undefined) return undefined;
  const found = entries.filter(({ words }) => words.includes(unit) && words.includes(size.word));
  return found.length === 1 ? { entries: found, isLoose: false, from: 0, till: 0 } : undefined;
}

function wishOf(piece: Piece, entries: Entry[] | undefined, amount?: Amount, isBehind = false): Wish {
  const { words, rest } = nameIn(piece, entries, isBehind);
  const match = entries && (words.length > 0 ? matchTokens(words, entries, amount?.unit) : sizedMatch(rest, entries, amount?.unit));
  return { words, rest, ...(match && { match }), ...(amount && { amount }) };
}

/** "30 trứng gà ri": the unit is part of the name too. */
function withEggs(run: Run): Piece {
  const last = run.piece.tokens[0];
  return isOneOf(last, EGGS) || !run.amount || !/^(?:trứng|hột)$/.test(run.amount.unit ?? '') ? run.piece : { ...run.piece, tokens: [eggToken(run.amount.unit ?? '', run.piece), ...run.piece.tokens], words: [run.amount.unit ?? '', ...run.piece.words] };
}

const eggToken = (word: string, { tokens }: Piece): Token => ({ kind: 'word', text: word, word, glued: false, bare: tokens[0]?.bare ?? false, value: undefined });

/** True when the words of a piece name goods: those of the catalogue, or any we know at their head. */
export function namesGoods(wish: Wish): boolean {
  return wish.match !== undefined || goodsAt(wish.words, 0) > 0 || (wish.words.length > 1 && goodsAt(wish.words, 1) > (wish.words[1]?.bare ? 1 : 0));
}

const VERB = /^(?:lấy|mua|đặt|cần|chốt|order)$/u;

/** Who wishes, before the verb, is no goods: "Trường Hoa Mai đặt 15 kg". Goods that stand there are kept. */
function withoutSubject(piece: Piece, entries: Entry[] | undefined): Piece {
  const verb = piece.words.findLastIndex((word) => VERB.test(word));
  if (verb <= 0) return piece;
  return wisherIn(piece) === undefined && namesGoods(wishOf(partOf(piece, 0, verb), entries)) ? piece : partOf(piece, verb);
}

const CHANGED = /(?:^| )(?:giảm|bớt|tăng|thêm|đổi|sửa|trừ)(?: |$)/u;
/** What is done with goods begins no name of them. */
const DOES = /^(?:gói|cắt|chia|giao|ship|gọi|chờ|đợi|trả|tính|còn|nhà|có|đóng|bỏ|làm|thái|xay|để|chặt|lựa|chọn|tổng|hết|được|nặng|cỡ|tầm|mỗi)$/u;

/**
 * The wishes of one piece: "2 ký cam", "cam 2 ký", "hai chục trứng một chai nước mắm". `isPlain` is false when words stand before the amount that are no
* goods: "gói giùm hai gói" is none. `isList`: the message names goods first, so that unknown words before an amount are goods too.
 */
export function wishesOf(piece: Piece, entries: Entry[] | undefined, isList = false): Wishes {
  const known = isList ? readInList : readBefore;
  const before = known.get(piece);
  if (before && before.entries === entries) return before.wishes;
  const wishes = readWishes(piece, entries, isList);
  known.set(piece, { entries, wishes });
  return wishes;
}

/** "Bó rau má 2 bó": the number that is said counts. */
function withCounted(told: Wish[]): Wish[] {
  const isCounted = (wish: Wish, next: Wish | undefined): boolean => wish.amount?.isImplied === true && next?.words.length === 0 && next.amount?.unit === wish.amount.unit;
  return told.flatMap((wish, i) => (isCounted(wish, told[i + 1]) ? [{ ...wish, amount: told[i + 1]?.amount ?? wish.amount }] : i > 0 && isCounted(told[i - 1] ?? wish, wish) ? [] : [wish]));
}

interface Wishes {
  wishes: Wish[];
  isPlain: boolean;
  isGoodsFirst?: true;
}

/** A piece is looked at from several sides, both as one of a list and as none. */
const readBefore = new WeakMap<Piece, { entries: Entry[] | undefined; wishes: Wishes }>();
const readInList = new WeakMap<Piece, { entries: Entry[] | undefined; wishes: Wishes }>();

/** "Cam 2 ký dâu da 3 ký": behind goods that we know come others that we do not. */
const isLikeFirst = ({ words, amount }: Wish, first: Wish): boolean => namesGoods(first) && amount?.unit !== undefined && amount.isImplied !== true && words.length > 0 && words.length <= 3 && readUnit(words, 0) === undefined && !DOES.test(words[0]?.word ?? '');

function readWishes(piece: Piece, entries: Entry[] | undefined, isList: boolean): Wishes {
  const { before: head, runs } = runsOf(piece, entries);
  const before = runs.length > 0 ? withoutSubject(head, entries) : head;
  const first = wishOf(before, entries);
  if (runs.length === 0) return { wishes: first.words.length > 0 ? [first] : [], isPlain: true };
  const last = runs.at(-1);
  const behind = wishOf(last?.piece ?? piece, entries);
  const isUnknownFirst = (isList || CHANGED.test(before.words.slice(0, endOfLead(before)).join(' ')) || before.words[0] === 'còn') && runs.length === 1 && first.words.length > 0 && first.words.length < 6 && behind.words.length === 0 && !DOES.test(before.words[endOfLead(before)] ?? '');
  if ((namesGoods(first) && (!namesGoods(behind) || behind.words.length === 0)) || isUnknownFirst) {
    const names = [before, ...runs.slice(0, -1).map((run) => run.piece)];
    const wishes = runs.map((run, i) => ({ ...wishOf(names[i] ?? before, entries, run.amount), ...(i === runs.length - 1 && { rest: run.piece.tokens }) }));
    return { wishes: wishes.filter((wish, i) => i === 0 || namesGoods(wish) || isLikeFirst(wish, first)), isPlain: true, isGoodsFirst: true };
  }
  const told = runs.map((run, i) => wishOf(withEggs(run), entries, isHeaped(runs[i - 1]) ? { isOpen: true, ...(run.amount?.unit !== undefined && { unit: run.amount.unit }), next: run.amount?.next ?? 0 } : run.amount, run.amount?.unit !== undefined || run.amount?.money !== undefined)).filter((_, i) => !isHeaped(runs[i]) || i === runs.length - 1);
  // "Con cá lóc ký hai nướng trui": one weighs so much.
  const counted = withCounted(told);
  const priced = counted.filter((wish, i) => i === 0 || wish.amount?.money === undefined || wish.words.length > 0);
  const wishes = priced.filter((wish, i) => i === 0 || namesGoods(wish) || !(isMass(wish.amount) && isPieceUnit(priced[i - 1]?.amount)));
  return { wishes: namesGoods(first) && first.words.length > 0 ? [first, ...wishes] : wishes, isPlain: first.words.length === 0 || namesGoods(first) };
}

/** True for a word that only calls somebody. */
export const isPerson = (token: Token | undefined): boolean => isOneOf(token, PRONOUNS);
