import { fold, hasAccents } from '../../domain/text';
import { plainWords } from '../spelling';
import { changed, isOneOf, lexicon, tokenise, type Token } from '../tokens';
import { withAccents } from './accents';
import { goodsAt } from './goods-at';

const NUMBER = /^(?:\d[\d.,]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua|ruoi)$/;
const FLUID = /^(?:dam|cot|bia|dau|ruou|nuoc|mam|mat|giam|xang|sua|nhot|tuong|con)$/;

/** Typed bare behind a number, "can" is cân but before what is poured, and "ta" before eggs a dozen. */
function withMarks(tokens: Token[]): Token[] {
  return tokens.map((token, at) => {
    if (!NUMBER.test(tokens[at - 1]?.word ?? '')) return token;
    if (token.word === 'can' && !token.bare) return goodsAt(tokens, at + 1) > 0 && !FLUID.test(fold(tokens[at + 1]?.word ?? '')) ? changed(token, { word: 'cân' }) : token;
    if (!token.bare) return token;
    if (token.word === 'can' && !tokens.slice(at + 1, at + 3).some(({ word }) => FLUID.test(word))) return changed(token, { word: 'cân' });
    return token.word === 'ta' && /^(?:trung|hot)$/.test(tokens[at + 1]?.word ?? '') ? changed(token, { word: 'tá' }) : token;
  });
}

/** Signs and short forms that people type without blanks: "x5 gói", "so2 to5", "đc: 5A/12 Trần Phú". */
const unglued = (text: string): string =>
  text
    .replace(/&/g, hasAccents(text) ? ' và ' : ' va ')
    .replace(/(?<=\d[^,;.\n]{0,40})(?:là|cho) (?:tròn|đủ) [\d.,]+ ?\p{L}+/giu, '')
    .replace(/(?<![\p{L}\d])x ?(?=\d)/giu, ' ')
    .replace(/(?<![\p{L}\d])(so|số|to|tổ|thon|thôn|ap|ấp|xom|xóm|kiet|kiệt|hem|hẻm|ngo|ngõ|duong|đường|phuong|phường)(?=\d)/giu, '$1 ')
    .replace(/(?<=^|[,.;\n(]\s*)(?:đc|dc|đ\/c|d\/c)\s*:?\s*(?=\d|số|so |k\d|kiệt|kiet|hẻm|hem|ngõ|ngo |thôn|thon|tổ |ấp|ap |xóm|chung|lô|\p{Lu})/giu, hasAccents(text) ? 'địa chỉ ' : 'dia chi ');

/** A stretch between two signs that was typed without marks in a message that has them elsewhere: its words are as bare as those of a bare message. */
function withBareStretches(tokens: Token[]): Token[] {
  const rows: number[][] = [[]];
  tokens.forEach((token, at) => {
    if (/^[,;.?!]$/.test(token.text)) rows.push([]);
    else rows.at(-1)?.push(at);
  });
  const wordsOf = (row: number[]): number[] => row.filter((at) => tokens[at]?.kind === 'word');
  const unmarked = rows.filter((row) => wordsOf(row).length >= 3 && wordsOf(row).every((at) => !hasAccents(tokens[at]?.word ?? '')));
  if (unmarked.length === 0) return tokens;
  const plain = plainWords(tokens);
  const isLacking = (at: number): boolean => tokens[at]?.word !== plain[at] && hasAccents(plain[at] ?? '');
  const bare = new Set(unmarked.filter((row) => wordsOf(row).filter(isLacking).length >= 2).flat());
  return bare.size === 0 ? tokens : tokens.map((token, at) => (bare.has(at) ? changed(token, { bare: true }) : token));
}

/** "2 tui mac khen" is túi, "1 mam ngu qua" mâm: behind a figure hardly anything else is meant. */
function withPacks(tokens: Token[]): Token[] {
  return tokens.map((token, at) => {
    if (isHalf(tokens, at)) return changed(token, { word: 'nửa' });
    if (tokens[at - 1]?.kind !== 'number') return token;
    // "2kh": the key beside.
    if (token.word === 'kh' || token.word === 'kf') return changed(token, { word: 'kg' });
    const single = /^\p{L}+?(\p{L})\1+$/u.test(token.word) ? token.word.replace(/(\p{L})\1+$/u, '$1') : '';
    if (single.length > 1 && IS_UNIT.has(single)) return changed(token, { word: single });
    if (tokens[at + 1]?.kind !== 'word') return token;
    if (token.bare && token.word === 'bo' && IN_SETS.test(tokens[at + 1]?.word ?? '')) return changed(token, { word: 'bộ', bare: false });
    if (token.bare && /^(?:chau|thung)$/.test(token.word)) return changed(token, { word: token.word === 'chau' ? 'chậu' : 'thùng', bare: false });
    if ((token.bare || goodsAt(tokens, at + 1) > 0) && !/^(?:mung|mong|ngay|thu|so|hem|ngo|to)$/.test(tokens[at - 2]?.word ?? '') && token.word === 'tui' && !/^(?:lay|mua|dat|lấy|mua|đặt|muon|can|ghe)$/.test(tokens[at + 1]?.word ?? '')) return changed(token, { word: 'túi', bare: false });
    return token.word === 'mam' && ON_TRAY.test(tokens[at + 1]?.word ?? '') ? changed(token, { word: 'mâm', bare: false }) : token;
  });
}
/** "Lấy nữa trái mít": where an amount is awaited it is nửa. */
const isHalf = (tokens: Token[], at: number): boolean => tokens[at]?.word === 'nữa' && (at === 0 || /^(?:lấy|cho|mua|đặt|với|thêm|chị|em|anh|cô|,)$/u.test(tokens[at - 1]?.word ?? '')) && /^(?:ký|kg|cân|kí|lít|chục|trái|quả|con|lạng)$/u.test(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.kind === 'word';

/** Units that people type with a letter too many: "2kgg", "3 kýy". */
const IS_UNIT = new Set(['kg', 'ký', 'ky', 'kí', 'ki', 'chai', 'gói', 'goi', 'hộp', 'hop', 'bịch', 'bich', 'túi', 'hũ', 'hu', 'con', 'bó', 'bo', 'lít', 'lit', 'cân', 'can', 'lạng', 'thùng', 'trái', 'quả', 'chục']);
/** Sold in sets: "1 bo am chen" is a bộ, no bó. */
const IN_SETS = /^(?:am|khay|noi|ban|ghe|dao|do|chen|bat|ly|tach|quan|ao|coc|lu|tranh|ga|chan|bep|xoong|may|loa|den|phun|tuoi|cung|le|chum)$/;
const ON_TRAY = /^(?:ngu|qua|co|xoi|le|cung|com|trau|trai|hoa)$/;

const hasCapitals = (tokens: Token[]): boolean => tokens.some(({ text, word }) => text !== word && /^\p{Lu}/u.test(text));

/** Tokens with what they lack told apart where only one word can be meant. */
function tidied(tokens: Token[]): Token[] {
  if (tokens.length === 0) return tokens;
  const packed = withPacks(tokens);
  const stretched = tokens[0]?.bare === true ? packed : withBareStretches(packed);
  return withMarks(tokens[0]?.bare === true || !hasCapitals(tokens) ? withAccents(stretched) : stretched);
}

/** A message as tokens, tidied, and the same words in plain spelling. */
export interface Tidy {
  tokens: Token[];
  words: string[];
}

/** The message that was read last: the rules and what is learned read the same. No answer depends on it. */
let lately: (Tidy & { text: string; most: number; all: number }) | undefined;

/** A message's first tokens, at most so many, as both forms of them. */
export function tidyText(text: string, most: number): Tidy {
  if (lately?.text === text && lately.all <= Math.min(most, lately.most)) return lately;
  const all = tokenise(unglued(text));
  const tokens = tidied(all.slice(0, most));
  lately = { text, most, all: all.length, tokens, words: plainWords(tokens) };
  return lately;
}

const GREETS = /^(?:dạ|alo|ê|hi|hello|hey)$/u;
const CALLED = /^(?:em|chị|anh|cô|chú|bác|dì|bạn|con|cháu|ông|bà|o|mệ|thím|cậu|mợ|dượng|shop|ad|htx|hai|út)$/u;
const ROUNDS_OFF = lexicon('nha nhé nghen nhen ạ hí hè nờ');

/** A row of a message without "dạ chị ơi" before it and "nha em" behind it. */
export function withoutTalk(tokens: Token[], words: string[], from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  for (;;) {
    if (start < end - 1 && GREETS.test(words[start] ?? '') && tokens[start + 1]?.kind === 'word') start += 1;
    else if (start < end - 2 && CALLED.test(words[start] ?? '') && words[start + 1] === 'ơi') start += 2;
    else if (start < end - 3 && CALLED.test(words[start] ?? '') && words[start + 2] === 'ơi' && /^\p{Lu}/u.test(tokens[start + 1]?.text ?? '')) start += 3;
    else break;
  }
  for (;;) {
    const isCalled = CALLED.test(words[end - 1] ?? '') && isOneOf(tokens[end - 2], ROUNDS_OFF);
    if (end - start > 2 && isCalled) end -= 2;
    else if (end - start > 1 && isOneOf(tokens[end - 1], ROUNDS_OFF)) end -= 1;
    else break;
  }
  // "Số 30 phố Vọng cháu nhé": who is spoken to, behind a name.
  if (end < to && end - start > 3 && CALLED.test(words[end - 1] ?? '') && tokens[end - 1]?.text === tokens[end - 1]?.word && /^\p{Lu}/u.test(tokens[end - 2]?.text ?? '')) end -= 1;
  return { start, end };
}
