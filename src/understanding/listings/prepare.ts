import { hasAccents, normalise } from '../../domain/text';
import { withoutSlips } from './slips';
import { findPhones } from '../phone';
import { changed, MAX_READ, tokenise, type Token } from '../tokens';

/** A list's marks in front of a line or an entry: "- ", "1) ", "2. ", "+ ". */
const BULLET = /(^|[\n;:])[^\S\n]*(?:[-+*•–—✔✓]|\d{1,2}[).])[^\S\n]+(?=\p{L})/gu;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\u20E3]+/gu;
/** "1OOk": letters O among the digits of an amount. */
const LETTER_O = /(?<=\d)[oO]{1,3}(?=[\d.,kKgGmM]|\s|$)/gu;
/** "3kg100k", "5kg500g": a blank was forgotten between an amount and the next. */
const GLUED_AMOUNTS = /(?<=\d)(kg|ky|ki|ký|kí|con|trái|quả|chai|hộp|hũ|gói|bó|lít|lit)(?=\d{1,6}(?:[.,]\d{1,3})?(?:k|tr|đ|ng|g|ml|lạng)(?![\p{L}\d]))/giu;
/** "14k g", "260k/k g": a blank too many. */
const SPLIT_KILO = /(?<=[\d/])k g(?!\p{L})/giu;
/** "29 k / kg". */
const APART = /(?<=\d) ?k ?\/ ?(?=\p{L})/giu;
/** ">5kg", "≥ 500 trái". */
const MORE_THAN = /[>≥]=? ?(?=\d)/gu;
/** Fewer marks than this share of the words: somebody types without accents, with a slip of one here and there. */
const HARDLY_ANY = 0.31;
const FEWEST = 5;
const UNIT_LIKE = /^(?:kg|ml|gr|tr|vnd|vnđ|htx|kgs)$/u;

/** The message without phones, emoji and bullets, glued amounts taken apart. */
function cleaned(message: string): string {
  let text = normalise(message.slice(0, MAX_READ));
  for (const phone of findPhones(text).reverse()) text = `${text.slice(0, phone.start)}, ${text.slice(phone.end)}`;
  return text
    .replace(EMOJI, ' , ')
    .replace(MORE_THAN, hasAccents(text) ? ' trên ' : ' tren ')
    .replace(BULLET, '$1 ')
    .replace(LETTER_O, (letters) => '0'.repeat(letters.length))
    .replace(SPLIT_KILO, 'kg')
    .replace(APART, 'k/')
    .replace(GLUED_AMOUNTS, '$1 ');
}

/**
 * A listing's message as tokens, cleaned of what is no word of it; phones and emoji become commas. In a message with hardly any accents each
 * word without may be read folded ("ban trung vit lôn").
 */
export function tokensOf(message: string): Token[] {
  const tokens = tokenise(cleaned(message));
  const words = tokens.filter(({ kind, word }) => kind === 'word' && word.length > 1 && !UNIT_LIKE.test(word));
  const marked = words.filter(({ word }) => hasAccents(word)).length;
  if (marked === 0 || words.length < FEWEST || marked > words.length * HARDLY_ANY) return withoutSlips(tokens);
  return withoutSlips(tokens.map((token) => (hasAccents(token.word) ? token : changed(token, { bare: true }))));
}
