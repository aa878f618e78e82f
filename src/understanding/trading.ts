import { namesKnownGoods } from './goods';
import { hasPhrase } from './phrases';
import { isOneOf, lexicon, textOf, type Token } from './tokens';
import { PRONOUNS, isSmallWord, trimmed } from './words';

const BUY = lexicon('lấy mua đặt chốt');
const GIVE = lexicon('cho để');
const ASKS = lexicon('hỏi xin coi xem gặp biết');
const SELL = lexicon('bán');
const OFFERING = lexicon('bán đăng rao');
const HOW = ['làm sao', 'làm răng', 'mần răng', 'làm thế nào', 'cách'];
const HOW_AT_THE_END = lexicon('răng sao');
const BUT_SELLING = lexicon('mua đăng đặt');
const TO_TRADE = lexicon('bán mua đăng đặt');
const MOST_WORDS_OF_A_PLEA = 9;
/** "Bán hết cam rồi", "bán được 20 ký" tell of what is sold; "đăng ký" is signing up. */
const SOLD = lexicon('hết được bớt');
const SIGNING_UP = lexicon('ký kí');
const POST = lexicon('đăng');
const WHO = lexicon('ai');
const NOT = lexicon('không ko k hông hổng thôi nỏ khỏi');
const HELPING = lexicon('giùm dùm giúp hộ ủng');
/** "chào em, chị muốn mua mật ong". */
const MOST_WORDS_BEFORE_A_WISH = 8;

/** "Mua răng rứa", "đăng bài răng hè"; "bán răng" asks for the price. */
function endsInHow(tokens: Token[]): boolean {
  const said = trimmed(tokens);
  return isOneOf(said[said.length - 1], HOW_AT_THE_END) && said.some((token) => isOneOf(token, BUT_SELLING));
}

/** "Làm răng mua rứa con", "chỉ o cách đăng bài với": not a wish, but how one makes it. */
export function asksHow(tokens: Token[]): boolean {
  return tokens.length <= MOST_WORDS_OF_A_PLEA && (hasPhrase(tokens, HOW) ? tokens.some((token) => isOneOf(token, TO_TRADE)) : endsInHow(tokens)) && !namesKnownGoods(textOf(tokens)) && !tokens.some((token) => token.kind === 'number');
}

/** "cho chị …", "để anh …", "bán cho tui …", "lấy …", "mua …" (but "mua giùm bà con" is a seller's plea). */
export function asksToBuy(tokens: Token[]): boolean {
  const pleads = tokens.some((token, at) => isOneOf(token, BUY) && isOneOf(tokens[at + 1], HELPING) && tokens.some((other) => other.word === 'bà'));
  const posts = tokens.some((token, at) => isOneOf(token, POST) && !isOneOf(tokens[at + 1], SIGNING_UP));
  if (pleads || posts) return false;
  const gives = tokens.some((token, at) => isOneOf(token, GIVE) && isOneOf(tokens[at + 1], PRONOUNS) && !isOneOf(tokens[at + 2], ASKS));
  const sells = tokens.some((token, at) => isOneOf(token, SELL) && isOneOf(tokens[at + 1], GIVE));
  const takes = tokens.slice(0, MOST_WORDS_BEFORE_A_WISH).some((token, at) => isOneOf(token, BUY) && !isOneOf(tokens[at - 1], NOT) && !isOneOf(tokens[at - 1], WHO));
  return gives || sells || takes;
}

/** "bán cam", "cô bán cam sành 25 một ký": says that somebody sells, whatever else is missing. */
export function saysOffer(tokens: Token[]): boolean {
  const at = tokens.findIndex((token) => !isSmallWord(token) && !isOneOf(token, PRONOUNS) && !/^(?:muốn|muon|cần|can|có|co|nay|hôm|hom|đang|dang|định|tính)$/u.test(token.word));
  const next = tokens[at + 1];
  if (isOneOf(tokens[at], SELL) && isOneOf(next, SOLD)) return false;
  return isOneOf(tokens[at], OFFERING) && !(isOneOf(next, SIGNING_UP) && !isOneOf(tokens[at], SELL));
}
