import { unitOf } from '../../domain/quantity';
import { readAmount } from '../amounts';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { isSmallWord } from '../words';
import { ANIMALS, CLAUSE, heldAt, isMagnitude, type Held, type Many } from './held';
import { ONE, readSum, type Sum } from './sums';
import { isVagueAt } from './vague';

/** One amount of money in a text, with what it is for. `before` is the amount of goods that was named ahead of it, whether the price is for it or not. */
export interface Mention {
  from: number;
  next: number;
  min: number;
  max: number;
  /** It names its size (k, ngàn, đ) or what it is for, and is not just a number. */
  sure: boolean;
  vague: boolean;
  per?: Many;
  /** What it is for was said right behind it: "/kg", "một ký". */
  isPerBehind: boolean;
  before?: Many & { from: number };
}

/** "tám chín chục chi đó một ký". */
const FILLERS = lexicon('chi gì đó đấy nớ chừng thôi chẵn');
const OVER = lexicon('trên');
/** "trăm hai mấy". */
const AND_SOME = lexicon('mấy');
const GETS = lexicon('được cho');
const TOGETHER = lexicon('hết tổng');
const WITH = lexicon('với và cùng cộng');
const FEW = lexicon('ba bảy mươi');

/** Where "chi đó" ends before "một ký"; `at` itself when no such words lead there. */
function pastFillers(tokens: Token[], at: number): number {
  let end = at;
  while (end < at + 2 && isOneOf(tokens[end], FILLERS)) end += 1;
  const isOne = isOneOf(tokens[end], ONE) || tokens[end]?.text === '1' || tokens[end]?.text === '/';
  return isOne && readUnit(tokens, end + 1) ? end : at;
}

/** What follows a price: "/kg", "/3kg", "một ký", "1 hộp"; behind plain money also "ký", "bốn bó", "được 3 ký". */
function readPer(tokens: Token[], behind: number, sum: Sum, isFree: boolean): (Many & { next: number }) | undefined {
  const at = pastFillers(tokens, behind);
  const slash = tokens[at]?.text === '/' || (isOneOf(tokens[at], OVER) && readUnit(tokens, isOneOf(tokens[at + 1], ONE) ? at + 2 : at + 1) !== undefined);
  const from = slash || (sum.sure && isOneOf(tokens[at], GETS)) ? at + 1 : at;
  const one = isOneOf(tokens[from], ONE) || tokens[from]?.text === '1';
  const amount = readAmount(tokens, from);
  const isSaid = sum.sure || (sum.isRound === true && amount !== undefined && amount.next > from + 1);
  if (amount && (slash || one || (isSaid && isFree))) return { qty: amount.value, unit: amount.unit, next: amount.next };
  const unit = readUnit(tokens, one ? from + 1 : from);
  if (!unit || (!slash && !one && (!sum.sure || !isFree))) return undefined;
  const isCall = !slash && !one && unit.unit === 'con' && (tokens[unit.next]?.kind !== 'word' || isSmallWord(tokens[unit.next])) && !isEach(tokens, unit.next);
  return isCall ? undefined : { qty: 1, unit: unit.unit, next: unit.next };
}

/** "bò 18 triệu con": one of the animals that were named, when nobody is called. */
const isEach = (tokens: Token[], next: number): boolean => (tokens[next] === undefined || tokens[next]?.kind !== 'word') && tokens.slice(0, next).some((token) => isOneOf(token, ANIMALS));

/** "vài chục ngàn", "mấy trăm nghìn": where money ends that nobody can count; undefined when none begins. */
function endOfVague(tokens: Token[], at: number): number | undefined {
  if (!isVagueAt(tokens, at)) return undefined;
  let end = at + 1;
  while (isOneOf(tokens[end], FEW)) end += 1;
  if (!isMagnitude(tokens[end])) return undefined;
  while (isMagnitude(tokens[end])) end += 1;
  return end;
}

/** "sau", "nam", "ba" in a message without accents are other words more often than money. */
const isDoubtful = (tokens: Token[], at: number, next: number): boolean => next === at + 1 && tokens[at]?.bare === true && tokens[at]?.kind === 'word';

/** "2 con gà mái 3 ký". */
const MOST_WORDS_OF_AN_ANIMAL = 3;

/** "vỉ 30 trứng 90k", "con 2 ký 300k", "2 con gà 3 ký 360k": what is in the pack or what the animals weigh, no amount of its own. */
function isSize(held: (Many & { next: number }) | undefined, amount: Many & { from: number }): boolean {
  if (!held) return false;
  if (held.unit === 'con' && unitOf(amount.unit).dimension === 'mass') return amount.from - held.next <= MOST_WORDS_OF_AN_ANIMAL;
  return held.next === amount.from && held.qty === 1 && unitOf(held.unit).dimension === 'pack' && amount.unit !== 'con';
}

/** All money that is named in the tokens, in order; `masked` ones only look like numbers. */
export function moneyMentions(tokens: Token[], masked: boolean[]): Mention[] {
  const mentions: Mention[] = [];
  let held: Held | undefined;
  let first: number | undefined; // where the first amount of the clause stands
  for (let at = 0; at < tokens.length; ) {
    if (CLAUSE.test(tokens[at]?.text ?? '') && !(tokens[at]?.text === ')' && tokens[at + 1]?.text === ':')) held = undefined; // "sỉ (từ 100kg): 27k"
    if (isOneOf(tokens[at], TOGETHER) && held && tokens.slice(first ?? held.from, at).some((token) => isOneOf(token, WITH))) held = undefined; // "hai bao lúa với con gà hết 1 triệu"
    const sum = masked[at] ? undefined : readSum(tokens, at);
    if (sum) {
      const after = readPer(tokens, sum.next, sum, held === undefined);
      if (!sum.sure && !after && isDoubtful(tokens, at, sum.next)) {
        at = sum.next;
        continue;
      }
      const per = after ? { qty: after.qty, unit: after.unit } : held && { qty: held.qty, unit: held.unit };
      mentions.push({ from: at, next: after?.next ?? sum.next, min: sum.min, max: sum.max, vague: isOneOf(tokens[sum.next], AND_SOME), isPerBehind: after !== undefined, sure: sum.sure || after !== undefined, ...(per ? { per } : {}), ...(held ? { before: { qty: held.qty, unit: held.unit, from: held.from } } : {}) });
      held = undefined;
      at = after?.next ?? sum.next;
      continue;
    }
    const vague = masked[at] ? undefined : endOfVague(tokens, at);
    if (vague !== undefined) mentions.push({ from: at, next: vague, min: 0, max: 0, vague: true, isPerBehind: false, sure: true });
    const amount = masked[at] ? undefined : heldAt(tokens, at, held === undefined);
    if (held === undefined) first = amount?.from;
    if (amount && !isSize(held, amount)) held = { qty: amount.qty, unit: amount.unit, from: amount.from, next: amount.next };
    at = vague ?? amount?.next ?? at + 1;
  }
  return mentions;
}
