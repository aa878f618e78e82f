import { areConvertible, unitOf } from '../../domain/quantity';
import { fold, normalise } from '../../domain/text';
import { readAmount } from '../amounts';
import { findPhones } from '../phone';
import { isOneOf, lexicon, textOf, tokenise, type Token } from '../tokens';
import { isSmallWord } from '../words';
import type { Many } from './held';
import { moneyMentions, type Mention } from './mentions';
import { notFigures } from './not-figures';

/** A price from some amount on: of one unit, or of `per` together. Without `from` it is the wholesale price. */
export interface MoneyTier {
  dong: number;
  from?: Many;
  per?: number;
}

/** What a text says as money: a price with what it is for and its tiers, a deduction, a range, or money left open. */
export type MoneyReading =
  | { kind: 'price'; dong: number; per?: Many; tiers: MoneyTier[] }
  | { kind: 'deduction'; dong: number; per?: Many }
  | { kind: 'range'; min: number; max: number; per?: Many }
  | { kind: 'vague' };

const CUT = lexicon('giảm bớt trừ hạ');
const NEW = lexicon('còn nay giờ chừ xuống lên thành nhầm lộn mới sale');
const TIME = lexicon('tuần bữa hôm năm tháng đợt lứa vụ');
const THIS = lexicon('này ni nầy nay');
const NOT = lexicon('không ko hông hổng chẳng đừng k');
const TRULY = lexicon('phải');
const RETAIL = lexicon('lẻ');
const WHOLE = lexicon('nguyên cả');
const WHOLESALE = lexicon('sỉ buôn');
/** "hột vịt lộn" takes nothing back. */
const DUCK = lexicon('vịt cút');
const FROM_ON = lexicon('trở đổ');
const PRICE = lexicon('giá bán để chốt là hết tổng lẻ sỉ buôn tính nhỏ lớn to bé');
const OVER = lexicon('từ trên hơn');
const SELLS = lexicon('bán');
const TAKES = lexicon('lấy chốt để');
const UNDER = lexicon('dưới');
const ENOUGH = lexicon('mà thôi ừ à dạ');
const CORRECTS = lexicon('à ủa ờ á ấy');
/** "200 không bán", "90 hổng được": what follows a price that is refused. */
const GIVES = lexicon('bán được để chịu lấy đâu đủ');
const OFFERS = lexicon('bán trả để mua');
/** Money for something else than the goods. */
const ASIDE = lexicon('ship phí cước công cọc');
const MOST_WORDS_OF_GOODS = 4;
/** Words between two prices. */
const NO_GOODS = lexicon('bán giá để chốt là hết tổng lẻ sỉ buôn tính nhỏ lớn to bé còn nay giờ chừ xuống lên thành mới sale giảm bớt lấy mua trả từ trên dưới đến tới hay hoặc không ko chưa cũng được thêm hồi cũ chợ');
const OPEN = /\b(?:thuong luong|thoa thuan|huu nghi|lien he|tinh sau|noi sau|tuy (?:thoi diem|mua|nguoi|chi|anh|ban|minh|em|y|tam|gia|hang|loai|size|con|luc)|ib(?: gia)?|gia (?:ca )?(?:tt|ba con|re|mem|hat de|sinh vien|phai chang|hop ly|tot|uu dai|goc|tai vuon)|inbox|gia ca sau|hoi gia|(?:theo|bang|nhu) gia|gia (?:theo|nhu|cho|thi truong|nao cung)|(?:de )?biet gia|gia ca hoi|(?:coi|xem|ngo|thay) hang (?:roi|xong) (?:moi )?(?:noi|tinh|dinh|bao)|roi (?:noi|tinh|bao) gia|gia len xuong|may dong (?:thoi|a|ha)|nhan rieng|bao gia sau)\b/;

interface Said extends Mention {
  /** Words since the money before. */
  cue: Token[];
  /** So much of the goods that is named behind it as the least it holds for: "sỉ 12k/kg từ 50kg". */
  over?: Many;
}

const says = ({ cue }: Said, words: ReturnType<typeof lexicon>): boolean => cue.some((token, i) => isOneOf(token, words) && !isOneOf(cue[i - 1], NOT));
/** "không phải 90", "đừng trả 90", "200 không bán": no price that holds. */
function isDenied(tokens: Token[], { cue, next }: Said): boolean {
  if (cue.slice(-3).some((token, i, last) => isOneOf(token, NOT) && isOneOf(last[i + 1], TRULY))) return true;
  const isRefused = isOneOf(tokens[next], NOT) && isOneOf(tokens[next + 1], GIVES) && tokens[next + 2] !== undefined;
  return isRefused || (isOneOf(cue.at(-2), NOT) && isOneOf(cue.at(-1), OFFERS));
}

/** "90 à không 95", "18 đồng con? không, 180", "15k... à 15k": said anew. */
function isCorrection({ cue }: Said): boolean {
  const sign = cue.findLastIndex(({ kind }) => kind === 'sign');
  const isTakenBack = (sign >= 0 || isOneOf(cue[0], CORRECTS)) && isOneOf(cue.at(-1), ENOUGH) && cue.slice(sign + 1).every((token) => isOneOf(token, ENOUGH)); // "hai trăm ba, mà thôi hai trăm hai"
  if (isTakenBack) return true;
  const last = cue.findLastIndex(({ kind }) => kind === 'word');
  const [before, word] = [cue[last - 1], cue[last]];
  return (isOneOf(word, NOT) && isOneOf(before, CORRECTS)) || ((isOneOf(word, NOT) || isOneOf(word, CORRECTS)) && before?.kind === 'sign');
}
/** "2 triệu mốt một con, bác lấy 2 triệu": a lower price that somebody would take. */
const isTaken = ({ cue, before, per, max }: Said, first: Said | undefined): boolean =>
  first !== undefined && before === undefined && per === undefined && max < eachOf(first) && max * 2 > eachOf(first) && isOneOf(cue[cue.length - 1], TAKES);
const isCut = (one: Said): boolean => says(one, CUT);
/** A price that replaces another: "nay còn 75", "giảm còn 70k", "xuống 105". A còn alone counts what is left. */
const isNew = (one: Said, i: number): boolean => {
  const cue = one.cue.filter((token, at) => !isOneOf(one.cue[at - 1], FROM_ON) && !isOneOf(one.cue[at - 1], DUCK) && !isOneOf(token, FROM_ON));
  const isThisTime = cue.some((token, at) => isOneOf(token, TIME) && isOneOf(cue[at + 1], THIS));
  return (isThisTime || says({ ...one, cue }, NEW) || isCorrection(one)) && (i > 0 || isCut(one));
};
const fromOn = (tokens: Token[], { before, from }: Said): boolean =>
  before !== undefined && (isOneOf(tokens[before.from - 1], OVER) || tokens.slice(before.from, from).some((token) => isOneOf(token, FROM_ON)));
/** "dưới 10kg 20k": each of so many. */
const isUnder = (tokens: Token[], { before }: Said): boolean => before !== undefined && isOneOf(tokens[before.from - 1], UNDER);

/** The price of one unit, as far as the money before says what it is for. */
const eachOf = ({ max, per }: Mention): number => max / (per?.qty ?? 1);

const isMore = (many: Many, base: Many | undefined): boolean =>
  base === undefined || !areConvertible(many.unit, base.unit) || many.qty * unitOf(many.unit).factor > base.qty * unitOf(base.unit).factor;

/** "lấy ba hũ thì trăm mốt", "từ yến trở lên 55", "5 bịch 110k": a lower price for more. Money above that of one is for all of them. */
function tierOf(tokens: Token[], one: Said, base: Said): MoneyTier | undefined {
  const { per, max } = one;
  const before = one.before ?? (one.isPerBehind && per && per.qty > 1 ? per : undefined);
  if (!before || !isMore(before, base.per)) return undefined;
  const from = { qty: before.qty, unit: before.unit };
  const isEach = fromOn(tokens, one) || per === undefined || per.qty !== before.qty || per.unit !== before.unit || max <= eachOf(base);
  return isEach || before.qty === 1 ? { dong: max, from } : { dong: max, from, per: before.qty };
}

function wholesaleTiers(said: Said[], base: Said): MoneyTier[] {
  const isWholesale = (one: Said): boolean => says(one, WHOLESALE) || (says(base, RETAIL) && one.over !== undefined);
  return said.filter((one) => one !== base && isWholesale(one)).map(({ max, before, over }) => {
    const from = before ?? over;
    return { dong: max, ...(from ? { from: { qty: from.qty, unit: from.unit } } : {}) };
  });
}

/** "200 gốc mai 60 triệu", "3 bắp 20": a number before a word that nothing prices, with money of more weight right behind, counts that word. */
function withoutCounts(said: Said[]): Said[] {
  return said.filter((one, i) => {
    const after = said[i + 1];
    const isBare = !one.sure && one.per === undefined && !one.vague && one.min === one.max;
    const isBeforeNoun = after?.from !== undefined && after.cue.length > 0 && after.cue.length <= MOST_WORDS_OF_GOODS && after.cue.every((token) => token.kind === 'word' && !isOneOf(token, NO_GOODS) && !isSmallWord(token));
    return !(isBare && isBeforeNoun && (after?.sure === true ? after.min > one.max : one.max < 10_000 && (after?.min ?? 0) >= 10_000));
  });
}

/** What is left when some of it is plainly money: numbers that count something else go, and what is paid for the way. */
function plainMoney(said: Said[]): Said[] {
  const goods = said.filter((one) => !says({ ...one, cue: one.cue.slice(-2) }, ASIDE));
  const kept = withoutCounts(goods.length > 0 ? goods : said);
  return kept.some(({ sure }) => sure) ? kept.filter((one) => one.sure || one.per || says(one, PRICE) || says(one, NEW) || isCut(one)) : kept;
}

/** Which money is the price, when several are named: the retail one, the newest, or the first. */
function chosen(tokens: Token[], said: Said[]): Said | undefined {
  const plain = said.filter((one) => !one.vague);
  const retail = plain.find((one) => says(one, RETAIL));
  if (retail && plain.some((one) => one !== retail && (says(one, WHOLESALE) || says(one, WHOLE) || one.over || fromOn(tokens, one)))) return retail;
  const few = plain.find((one) => isUnder(tokens, one));
  if (few && plain.some((one) => fromOn(tokens, one))) return few;
  const single = plain.find(({ per }) => per?.qty === 1);
  if (single && plain[0]?.per && plain[0].per.qty > 1 && plain[0].per.unit === single.per?.unit && single.max < plain[0].max) return single;
  return plain.findLast((one) => isNew(one, said.indexOf(one)) && one.before === undefined) ?? plain.findLast((one, i) => i === 0 && isNew(one, i)) ?? plain.findLast((one, i) => i > 0 && isTaken(one, plain[0])) ?? plain.find((one) => !isCut(one)) ?? plain[0];
}

/** Nobody says a price in more words; what is pasted behind must not cost time. */
const MOST_TOKENS = 150;

const OTHERS = lexicon('chợ tiệm siêu gốc cũ ngoài trước thị');
/** "giá chợ 35, nhà em bán 30": what it costs elsewhere or cost before, when another price follows. */
const isOfOthers = ({ cue }: Said): boolean => cue.slice(-4).some((token) => isOneOf(token, OTHERS) && !token.bare);

function readingOf(tokens: Token[], said: Said[]): MoneyReading | undefined {
  const base = chosen(tokens, said);
  if (!base) return said.length > 0 ? { kind: 'vague' } : undefined;
  const isNewer = isNew(base, said.indexOf(base));
  if (isCut(base) && !isNewer) return { kind: 'deduction', dong: base.max, ...(base.isPerBehind && base.per ? { per: base.per } : {}) };
  const isForAll = fromOn(tokens, base) || isUnder(tokens, base);
  const shared = says(base, RETAIL) ? said.find((one) => one !== base && one.per?.qty === 1)?.per : undefined;
  const per = isForAll && base.per ? { qty: 1, unit: base.per.unit } : (base.per ?? shared);
  if (base.min < base.max) return { kind: 'range', min: base.min, max: base.max, ...(per ? { per } : {}) };
  const isLater = (one: Said, i: number): boolean => i > said.indexOf(base) || (says(base, RETAIL) && says(one, WHOLE)) || fromOn(tokens, one) || (one.per !== undefined && one.per.qty > 1);
  const others = isNewer ? [] : said.filter((one, i) => one !== base && !says(one, WHOLESALE) && !one.over && isLater(one, i));
  const tiers = [...wholesaleTiers(said, base), ...others.flatMap((one) => (one.vague || isCut(one) ? [] : tierOf(tokens, one, { ...base, ...(per ? { per } : {}) }) ?? []))];
  return { kind: 'price', dong: base.max, ...(per ? { per } : {}), tiers };
}

/** "12k/kg từ 50kg", "16k5/kg cho xe trên 5 tấn": the amount behind a price that it holds from. */
function leastBehind(tokens: Token[], from: number, to: number): Many | undefined {
  const at = tokens.findIndex((token, i) => i >= from && i < Math.min(to, from + 4) && isOneOf(token, OVER));
  const amount = at < 0 ? undefined : readAmount(tokens, at + 1);
  return amount && amount.next <= to && !tokens.slice(from, at).some(({ text }) => /^[,;.]$/.test(text)) ? { qty: amount.value, unit: amount.unit } : undefined;
}

/** Signs that stand for words of a price: "159k → 119k", "sỉ (≥100kg)". */
const withWords = (text: string): string => text.replace(/[→➡⇒]\uFE0F?|[-=]>/gu, ' còn ').replace(/≥|>=/g, ' từ ');

/** The money that a text names, the one that holds when there are several. Undefined when it names none. */
export function readMoneyPhrase(message: string): MoneyReading | undefined {
  let text = withWords(normalise(message));
  for (const { start, end } of findPhones(text).reverse()) text = `${text.slice(0, start)}; ${text.slice(end)}`;
  const tokens = tokenise(text).slice(0, MOST_TOKENS);
  const mentions = moneyMentions(tokens, notFigures(tokens, { money: true }));
  const said = mentions.map((one, i): Said => {
    const over = leastBehind(tokens, one.next, mentions[i + 1]?.from ?? tokens.length);
    return { ...one, cue: tokens.slice(mentions[i - 1]?.next ?? 0, one.from), ...(over && { over }) };
  });
  const held = said.filter((one) => !isDenied(tokens, one));
  const kept = held.length > 1 && held[0] && isOfOthers(held[0]) ? held.slice(1) : held;
  const isSaidAnew = kept.length < held.length;
  if (!isSaidAnew && !kept.some((one, i) => one.sure || one.min < one.max || isNew(one, i) || isOneOf(one.cue[one.cue.length - 1], SELLS)) && OPEN.test(fold(textOf(tokens)))) return { kind: 'vague' };
  return readingOf(tokens, plainMoney(kept));
}
