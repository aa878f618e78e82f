/** Latin letters without marks: "Mật ong ĐÀ" → "mat ong da". For searching and second comparisons only: folding makes different words alike. */
export function fold(text: string): string {
  if (text.length > LONGEST_WORD) return folded(text);
  const before = foldedWords.get(text);
  if (before !== undefined) return before;
  const plain = folded(text);
  if (foldedWords.size < MOST_REMEMBERED) foldedWords.set(text, plain);
  return plain;
}

/** Words that were folded before: the same few thousand come again and again. Bounded, and no answer depends on it. */
const foldedWords = new Map<string, string>();
const LONGEST_WORD = 12;
const MOST_REMEMBERED = 20_000;

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Words of precomposed Latin letters and ASCII signs, one blank between them: nothing about them is to be put right. */
const PLAIN = /^[!-~\u00C0-\u024F\u1E00-\u1EFF]+(?: [!-~\u00C0-\u024F\u1E00-\u1EFF]+)*$/;

/** Full-width signs of some keyboards, and the letters and digits that posts are decorated with (𝟐𝟓𝐤). */
const DRESSED_UP = /[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]/gu;

/**
 * Text as everything here expects it: NFC (phones send NFC, some pastes NFD), plain letters and digits for full-width, bold and keycap ones, no
 * zero-width or control characters, one plain space where any run of blanks was. Line breaks stay, since people part fields with them.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(DRESSED_UP, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)\uFE0F?\u20E3/g, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')
    .replace(/ *\n[\n ]*/g, '\n')
    .trim();
}

/** True when the text carries a Vietnamese mark or đ; text without one may have been typed without accents. */
export function hasAccents(text: string): boolean {
  // Letters without marks are ASCII, and most words that are asked about have only those.
  return !/^[\x00-\x7f]*$/.test(text) && /[đĐ]|\p{M}/u.test(text.normalize('NFD'));
}

/** The marks of one word, sorted; hỏi and ngã count as one, since many people mix them, and where a tone stands does not matter (hòa, hoà). */
function marksOf(word: string): string[] {
  const marks = word.normalize('NFD').replace(/đ/gi, 'd\u0335').match(/\p{M}/gu) ?? [];
  return marks.map((mark) => (mark === '\u0303' ? '\u0309' : mark)).sort();
}

/** True when two words are the same, or one is the other typed with some of its marks left out (rưng, rung and rừng). */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (fold(a) !== fold(b)) return false;
  const [few, many] = [marksOf(a), marksOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const rest = [...many];
  return few.every((mark) => {
    const at = rest.indexOf(mark);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** The words of a text in lower case, punctuation and emoji left out. */
export function wordsOf(text: string): string[] {
  return normalise(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True when two texts say the same words, with or without accents: "Dang ban" and "Đăng bán!", but not "bán" and "bàn". */
export function sameWords(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.length === right.length && left.length > 0 && left.every((word, i) => sameWord(word, right[i] ?? ''));
}

const NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

/** True for two words and more that all begin with a capital, as people write who they are: "Minh Liên". */
export function isWrittenAsName(text: string): boolean {
  return NAME.test(text.normalize('NFC').trim());
}
