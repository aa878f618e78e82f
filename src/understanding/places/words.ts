import { fold, hasAccents } from '../../domain/text';
import { readNumber } from '../numbers';
import { tokenise } from '../tokens';

/** A word or sign of an address, with where it stands. */
export interface Word {
  text: string;
  start: number;
  end: number;
  isSign: boolean;
  /** A comma, a line's end, a bracket or a full stop stands before it. */
  breakBefore: boolean;
  /** No blank before it. */
  glued: boolean;
}

const PIECE = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[^\s\p{L}\p{N}]|\n/gu;
/** What stands before a dot that ends nothing: "P. Bến Nghé", "TP.HCM", "TT. Sịa", "Đ. Lê Lợi". */
const SHORT = /^(?:p|f|q|h|x|t|tp|tt|tx|đ|d|kp|kđt|ql|tl|dt|số|so|s)$/iu;
const BREAK = /^[,;|()[\]\n:]$/u;

/** The words and signs of a text, at most `most`; commas and the like are no signs but breaks before the next word. */
export function wordsOfPlace(text: string, most = 160): Word[] {
  const words: Word[] = [];
  let breakBefore = true;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (words.length >= most) break;
    const last = words[words.length - 1];
    const glued = index > 0 && last?.end === index;
    if (BREAK.test(piece)) breakBefore = true;
    else if (piece === '.') breakBefore ||= !(last?.end === index && (SHORT.test(last.text) || (/\d$/.test(last.text) && /^\d/.test(text.slice(index + 1, index + 2)))));
    else {
      words.push({ text: piece, start: index, end: index + piece.length, isSign: /^[^\p{L}\p{N}]/u.test(piece), breakBefore, glued });
      // A dash with blanks around it parts an address as a comma does; a name with a dash is put together again.
      breakBefore = piece === '-' || piece === '–' ? !glued : false;
      if (piece === '–') Object.assign(words[words.length - 1] ?? {}, { text: '-' });
    }
  }
  return withNumbers(words);
}

const NUMBERED = /^(?:phường|quận|phuong|quan)$/iu;
const NUMBER_WORD = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|mot|bon|nam|sau|bay|tam|chin|muoi|lam|tu)$/u;
const BEHIND_NUMBER = /^(?:phường|quận|huyện|tỉnh|thành|tp|q|phuong|quan|huyen|tinh|thanh)$/iu;

/** "phường mười hai quận mười": numbers that were said become one word of digits, where nothing else of a name follows. */
function withNumbers(words: Word[]): Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    let end = at;
    while (NUMBERED.test(kept[kept.length - 1]?.text ?? '') && words[end] && !words[end]?.breakBefore && NUMBER_WORD.test(words[end]?.text ?? '')) end += 1;
    const tokens = end > at ? tokenise(words.slice(at, end).map(({ text }) => text).join(' ')) : [];
    const number = end > at ? readNumber(tokens, 0, { money: false }) : undefined;
    const isWhole = number?.next === tokens.length && (!words[end] || words[end]?.breakBefore === true || words[end]?.isSign === true || BEHIND_NUMBER.test(words[end]?.text ?? ''));
    kept.push(number && isWhole ? { ...word, text: String(number.value), end: words[end - 1]?.end ?? word.end } : word);
    at = number && isWhole ? end : at + 1;
  }
  return kept;
}

/** Words of one meaning, with their marks and without. */
export interface WordList {
  exact: Set<string>;
  folded: Set<string>;
}

/** A list from words parted by blanks. */
export function wordList(words: string): WordList {
  const list = words.split(' ').map((word) => word.normalize('NFC'));
  return { exact: new Set(list), folded: new Set(list.map(fold)) };
}

/** A word with marks must be one of them with its marks ("khỏi" is no "khối"); one without may have lost them. */
export function isOf({ exact, folded }: WordList, word: Word | undefined): boolean {
  const text = word?.text.toLowerCase() ?? '';
  return exact.has(text) || (!hasAccents(text) && folded.has(text));
}
