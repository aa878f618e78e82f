import { fold, hasAccents, normalise } from '../domain/text';
import { withoutTelex } from './telex';

/** How much of a message is read: nobody describes goods in more, and a pasted book must not cost time. */
export const MAX_READ = 800;

/** One word, number or sign of a message. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** As typed. */
  text: string;
  /** Lower case, tone marks on oa, oe, uy in one place. */
  word: string;
  /** Only numbers: what the digits say, "250.000" → 250000, "22,5" → 22.5. */
  value?: number;
  /** No blank before it. */
  glued: boolean;
  /** The whole message was typed without accents, so this word may stand for any word that folds to it. */
  bare: boolean;
}

/**
 * A token that reads otherwise. Every token has the same fields in the same order, which V8 reads several times as fast: `{ ...token, word }` would give each
 * a shape of its own.
 */
export const changed = ({ kind, text, word, glued, bare, value }: Token, to: Partial<Pick<Token, 'text' | 'word' | 'bare' | 'glued'>>): Token =>
  ({ kind, text: to.text ?? text, word: to.word ?? word, glued: to.glued ?? glued, bare: to.bare ?? bare, value });

/** A set of words that can be asked whether a token is one of them. */
export interface Lexicon {
  exact: Set<string>;
  folded: Set<string>;
}

const OLD_TONES: Record<string, string> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe', uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
};

/** "nhaaa" is nha; "kkk" is laughter and stays. */
function notDrawnOut(word: string): string {
  const last = word.at(-1) ?? '';
  if (word.length < 4 || word.at(-2) !== last || word.at(-3) !== last || !/\p{L}/u.test(last)) return word;
  let end = word.length;
  while (end > 0 && word[end - 1] === last) end -= 1;
  return end === 0 ? word : word.slice(0, end + 1);
}

/** A word in lower case, its tone where the old style puts it, so that huỷ and hủy are one word; drawn out ("nhaaa") it is the same. */
export function keyOf(word: string): string {
  const before = keys.get(word);
  if (before !== undefined) return before;
  const key = keyAnew(word);
  if (word.length <= LONGEST_WORD && keys.size < MOST_REMEMBERED) keys.set(word, key);
  return key;
}

/** Words that were seen before: the same few thousand come again and again. Bounded, and no answer depends on it. */
const keys = new Map<string, string>();
const LONGEST_WORD = 12;
const MOST_REMEMBERED = 20_000;

function keyAnew(word: string): string {
  return notDrawnOut(word.normalize('NFC').toLowerCase()).replace(/(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u, (pair) => OLD_TONES[pair] ?? pair);
}

/** A lexicon of words parted by blanks, accents kept: lexicon('ngàn nghìn'). */
export function lexicon(words: string): Lexicon {
  const keys = words.split(/\s+/).filter(Boolean).map(keyOf);
  return { exact: new Set(keys), folded: new Set(keys.map(fold)) };
}

/** True when the token is one of the words: letter for letter, or folded when the whole message came without accents. */
export function isOneOf(token: Token | undefined, words: Lexicon): boolean {
  if (!token || token.kind !== 'word') return false;
  return words.exact.has(token.word) || (token.bare && words.folded.has(token.word));
}

/** What a run of digits with dots and commas says: three digits after each sign are thousands, one or two are decimals. */
function digitsValue(text: string): number {
  if (/^[1-9]\d{0,2}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  const thousandsThenPart = /^([1-9]\d{0,2}(?:([.,])\d{3})+)(?!\2)[.,](\d{1,2})$/.exec(text);
  if (thousandsThenPart) return Number(`${thousandsThenPart[1]?.replace(/[.,]/g, '')}.${thousandsThenPart[3]}`);
  const decimal = Number(text.replace(/[.,]+/, '.'));
  return Number.isNaN(decimal) ? Number(text.replace(/[.,]/g, '')) : decimal; // "0.220.416"
}

// A variety, a house number or a code (ST25, K12, 3f8a) is one word; a number takes its dots and commas.
const PIECES = /\d+\p{L}+\d+\p{L}[\p{L}\d]*|\p{L}+\d[\p{L}\d]*|\p{L}+|\d+(?:[.,]{1,2}\d+)*|[^\s\p{L}\d]/gu;
const LEAD_GLUED_TO_DIGITS = /(?<![\p{L}\d])(giá|gia|còn|con|có|bán|lấy)(?=\d)/giu;
/** "rừng250k", "cam25kg": a blank was forgotten. */
const GLUED_PRICE = /^(?=.*[^\x00-\x7F].*\d)\p{L}+\d|^\p{L}{2,}\d+(?:k|tr|đ|kg|ký|chai|lít)$/iu;
/** "ĐV108": letters that are no word. */
const VARIETY = /^[BCDĐGHKLMNPQRSTVX]{2,3}\d{2,4}$/u;
const SIGN = /^[.,;:/+\-–—~?!()%₫"'=#]$/u;

/** The raw pieces; letters glued behind digits come apart from what follows them (1tr2, 12con, 2k5). */
function pieces(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const comesApart = /^\p{L}+\d/u.test(piece) && (/\d/.test(text[index - 1] ?? '') || (GLUED_PRICE.test(piece) && !VARIETY.test(piece)));
    if (!comesApart) found.push({ text: piece, start: index });
    else for (const part of piece.matchAll(/\p{L}+|\d+/gu)) found.push({ text: part[0], start: index + part.index });
  }
  return found;
}

/** "1/2 ký": half of a unit that knows halves; elsewhere a slash is part of an address or a price. */
const HALF = /(?<![\d/])1\/2(?= *(?:ký|kí|ky|ki|kg|lít|lit|chục|chuc|yến|tạ|tấn)(?!\p{L}))/giu;

/** "1 450 000": thousands parted by blanks, at least twice or before three noughts; "905 118 276" may be a phone. */
const BLANK_THOUSANDS = /(?<![\d.,])[1-9]\d?(?: \d{3}){2,}(?![\d.,]| ?\d)|(?<![\d.,])[1-9]\d\d(?: \d{3}){1,3} \d00(?![\d.,]| ?\d)|(?<![\d.,])[1-9]\d{0,2} 000(?![\d.,]| ?\d)/g;
/** "1OO", "5Ok": a letter O among digits is a nought. */
const LETTER_O = /(?<![\p{L}\d])\d[\doO]{0,9}[oO]\d{0,9}(?=$|[^\p{L}\d]|(?:k|kg|tr|đ)(?!\p{L}))/gu;
const HALVES: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' };

/** Digits as phones and posts write them, in the one form that is read: "1 450 000" 1.450.000, "2½" 2,5, "1/2 ký" 0,5 ký. */
function plainDigits(text: string): string {
  return text
    .replace(LETTER_O, (run) => run.replace(/o/gi, '0'))
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/(\d*)([½¼¾])/g, (_, whole: string, part: string) => `${whole || '0'},${HALVES[part] ?? ''}`)
    .replace(BLANK_THOUSANDS, (run) => run.replaceAll(' ', '.'))
    .replace(HALF, '0,5');
}

/** The last texts that were parted: the readers of one message part it one after the other. No answer depends on it. */
const lately: { text: string; tokens: readonly Readonly<Token>[] }[] = [];
const MOST_KEPT = 3;

/** A message as words, numbers and signs; line breaks read as semicolons, emoji are left out. Reads at most MAX_READ characters. */
export function tokenise(message: string): Token[] {
  const read = message.slice(0, MAX_READ);
  const before = lately.find(({ text }) => text === read);
  if (before) return [...before.tokens];
  const tokens = parted(read);
  lately.push({ text: read, tokens });
  if (lately.length > MOST_KEPT) lately.shift();
  return [...tokens];
}

function parted(message: string): Token[] {
  const text = plainDigits(withoutTelex(normalise(message)).replaceAll('\n', ' ; ').replace(LEAD_GLUED_TO_DIGITS, '$1 '));
  const bare = !hasAccents(text);
  const tokens: Token[] = [];
  for (const piece of pieces(text)) {
    const glued = piece.start > 0 && text[piece.start - 1] !== ' ';
    const kind = /^\d[\d.,]*$/.test(piece.text) ? 'number' : /^[\p{L}\d]/u.test(piece.text) ? 'word' : 'sign';
    const value = kind === 'number' ? digitsValue(piece.text) : undefined;
    if (kind !== 'sign' || SIGN.test(piece.text)) tokens.push({ kind, text: piece.text, word: keyOf(piece.text), glued, bare, value });
  }
  return withThousands(tokens);
}

const BRANCH = /^c[àa]nh$/;
/** "năm mươi cành một mớ"; "hai cành một chậu" are branches. */
const TENS_SAID = /^(?:mươi|mười|chục|trăm|lăm|nhăm|rưỡi)$/;
const FOR_ONE = /^(?:một|mot|1|mỗi|moi|\/)$/;
const KILOS = /^(?:kg|ký|kí|cân|ky|ki|can|lạng|lang|yến|yen|tạ|ta)$/;
/** "250 cành" in answer to a question. */
const SHORT_ANSWER = 4;

/** "45 cành một cân", "320 cành/kg": slang for thousands, where no branch can be meant; "bó 10 cành", "7k một cành" are branches. */
function withThousands(tokens: Token[]): Token[] {
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.kind !== 'word' || !BRANCH.test(token.word) || (before?.kind !== 'number' && !TENS_SAID.test(before?.word ?? ''))) return;
    const [after, next] = [tokens[at + 1], tokens[at + 2]];
    const isPriced = FOR_ONE.test(after?.word ?? '') ? next?.kind === 'word' && !BRANCH.test(next.word) : KILOS.test(after?.word ?? '');
    if (isPriced || (after === undefined && tokens.length <= SHORT_ANSWER)) tokens[at] = changed(token, { word: token.bare ? 'ngan' : 'ngàn' });
  });
  return tokens;
}

/** Tokens written out again, blanks where they were. */
export function textOf(tokens: Token[]): string {
  return tokens.map((token, i) => (i > 0 && !token.glued ? ' ' : '') + token.text).join('');
}
