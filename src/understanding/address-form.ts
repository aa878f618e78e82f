import type { AddressForm } from '../domain/member';
import { fold } from '../domain/text';
import { digitWord } from './numbers';
import { isOneOf, lexicon, tokenise, type Lexicon, type Token } from './tokens';
import { readUnit } from './units';

const ELDERS = ['bác', 'cô', 'chú', 'dì', 'cậu', 'thím', 'dượng', 'ông', 'bà', 'o', 'mệ', 'ôn'];
const KIN = [...ELDERS, 'anh', 'chị', 'tui', 'tôi', 'em', 'con', 'cháu'];
/** Without accents these are everyday words of another kind, or two forms at once (co: cô, có; ba: bà, ba; ong: ông, ong). */
const UNSAFE_BARE = new Set(['cô', 'bà', 'ông', 'ôn', 'o', 'cậu', 'con', 'mệ', 'em', 'dì']);

const DOING = lexicon(
  'bán mua có còn cần muốn lấy đặt hỏi gửi gởi nhắn đang ở không ko k chưa cũng định tính xin ưng coi xem hết hái trồng nuôi đợi chờ bận già quên đọc thấy biết hiểu soạn giao đăng sửa đây nè mới ra vô đi về nhận để cho',
);
const BEFORE_DOING = lexicon('dạ ừ ừa ờ thôi rồi mà thì giờ chừ nay ủa à lộn ni đợi để mai sáng chiều hôm thế rứa vậy nhưng với alo ơi');
const GIVING = lexicon('cho để giùm dùm giúp');
const GIVING_BEFORE = lexicon('giao gửi gởi đưa chở ship bán nhắn gọi báo');
const AFTER_GIVING = lexicon('xin hỏi mua coi xem gặp đặt lấy thêm với nửa vài mấy một hai ba bốn năm sáu bảy tám chín mười soạn biết đăng ký chục');
const HOME = lexicon('còn có bán trồng nuôi hết mới vừa');
const QUESTION = lexicon('gì chi không ko k hông hổng khum nhiêu nhiu mấy chưa sao răng mô đâu hả nào');

function kinAt(token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined;
  const exact = KIN.find((kin) => kin === token.word);
  if (exact && !(token.bare && UNSAFE_BARE.has(exact) && exact !== 'o')) return exact;
  return token.bare ? KIN.find((kin) => !UNSAFE_BARE.has(kin) && fold(kin) === token.word) : undefined;
}

const isClauseStart = (tokens: Token[], at: number): boolean => at === 0 || tokens[at - 1]?.kind === 'sign' || isOneOf(tokens[at - 1], BEFORE_DOING);
const isName = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
const some = (tokens: Token[], words: Lexicon): boolean => tokens.some((token) => isOneOf(token, words) || token.text === '?');

/** "cô bán …", "chú đang …" at the head of a clause that asks nothing. */
function speaksOfOwnDoing(tokens: Token[], at: number): boolean {
  if (!isClauseStart(tokens, at) || !isOneOf(tokens[at + 1], DOING)) return false;
  const ahead = tokens.slice(at + 1, at + 9);
  const end = ahead.findIndex((token) => token.text === ',' || token.text === '.' || token.text === ';');
  const clause = end < 0 ? ahead : ahead.slice(0, end);
  return !some(clause.slice(1), QUESTION) && !clause.some((token) => token.word === 'ơi');
}

/** "cho chị 2 ký", "để cô soạn", "cho chị hỏi", but not "giao cho cô Năm". */
function asksForOneself(tokens: Token[], at: number): boolean {
  if (!isOneOf(tokens[at - 1], GIVING)) return false;
  const next = tokens[at + 1];
  if (isOneOf(tokens[at - 2], GIVING_BEFORE) && (!next || next.kind === 'sign' || isName(next))) return tokens[at - 2]?.word === 'bán' && !isName(next);
  if (digitWord(next) !== undefined && !readUnit(tokens, at + 2)) return false;
  return next?.kind === 'number' || isOneOf(next, AFTER_GIVING);
}

/** "nhà chú còn 2 tạ", "vườn cô có". */
function speaksOfOwnHome(tokens: Token[], at: number): boolean {
  return /^(nhà|nha|vườn|vuon|rẫy|ray)$/u.test(tokens[at - 1]?.word ?? '') && isOneOf(tokens[at + 1], HOME) && !some(tokens.slice(at + 2, at + 8), lexicon('không ko hông hổng'));
}

/**
 * The word people use of themselves in a message: "cô bán", "cho chị 2 ký", "nhà chú còn", also tui, em, con. Undefined when they name
 * only others: "cô ơi", "giao cho cô Năm", a question to the shop ("chị có mật ong không"), the name of goods.
 */
export function readSelfName(message: string): string | undefined {
  const tokens = tokenise(message);
  for (let at = 0; at < tokens.length; at += 1) {
    const kin = kinAt(tokens[at]);
    if (!kin || isName(tokens[at + 1])) continue;
    if (speaksOfOwnDoing(tokens, at) || asksForOneself(tokens, at) || speaksOfOwnHome(tokens, at)) return kin;
  }
  return undefined;
}

/** How the bot answers somebody who calls themselves `self`: elders get their own word and "con", anh and chị get "em", others no word at all. */
export function formFor(self: string): AddressForm {
  if (ELDERS.includes(self)) return { you: self, me: 'con' };
  return self === 'anh' || self === 'chị' ? { you: self, me: 'em' } : { me: 'em' };
}
