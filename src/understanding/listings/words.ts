import { isOneOf, lexicon, type Lexicon, type Token } from '../tokens';

/** Words of listings that more than one reader asks for. */
export const LEFT = lexicon('còn');
export const HAVE = lexicon('có sẵn tồn kho sl lượng hiện tổng được nặng');
export const ABOUT = lexicon('khoảng chừng độ cỡ tầm gần hơn chỉ là lại cũng những đúng đang vẫn thì cộng tới khoản nữa được đâu tận');
export const PRICE = lexicon('giá gía');
export const ONE = lexicon('một mỗi mốt');
export const UP_TO = lexicon('đến tới hoặc hay');
export const NOW = lexicon('nay giờ chừ còn');
export const RETAIL = lexicon('lẻ');
export const WHOLESALE = lexicon('sỉ sĩ buôn');
export const ALL = lexicon('nguyên cả hết trọn bầy đàn lứa trọn');
export const FROM = lexicon('từ trên lấy mua');

/** True when one of the tokens is one of the words. */
export const has = (tokens: Token[], words: Lexicon): boolean => tokens.some((token) => isOneOf(token, words));

/** Whether `phrase` (words parted by blanks, accents kept) begins at `at`. */
export function saysAt(tokens: Token[], at: number, phrase: Lexicon[]): boolean {
  return phrase.every((words, i) => isOneOf(tokens[at + i], words));
}

const phraseOf = (text: string): Lexicon[] => text.split(' ').map(lexicon);

/** Phrases of several words, compiled: phrases('thương lượng|thỏa thuận'). */
export const phrases = (text: string): Lexicon[][] => text.split('|').map((one) => phraseOf(one.trim()));

/** How many tokens the longest of the phrases that begin at `at` takes up, 0 when none begins there. */
export function phraseAt(tokens: Token[], at: number, list: Lexicon[][]): number {
  return Math.max(0, ...list.filter((phrase) => saysAt(tokens, at, phrase)).map((phrase) => phrase.length));
}

/** Whether one of the phrases stands anywhere in the tokens. */
export function hasPhrase(tokens: Token[], list: Lexicon[][]): boolean {
  return tokens.some((_, at) => phraseAt(tokens, at, list) > 0);
}
