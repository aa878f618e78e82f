import { namesKnownGoods } from '../goods';
import { normalise } from '../../domain/text';
import { isOffer, readListing } from '../listing';
import { countsGoods } from '../order';
import { readMoney } from '../money';
import { readQuantity } from '../quantity';
import { plainWords } from '../spelling';
import { readQuestion } from '../question';
import { MAX_READ, tokenise, type Token } from '../tokens';
import { ANYWHERE, type PlainIntent, type Rule } from './rules';
import { bareOf, isGreeting, isNo, isThanks, isYes } from './small-talk';
import { GONE, OFFERING, PRICES, TAKING_BACK, WANTING } from './trade-rules';

/** Longer messages are read up to here: a wish is short. */
const MOST_WORDS = 60;
const SIGNS: [RegExp, PlainIntent][] = [
  [/^[\s👍👌✅🆗💯☑✔🏻🏼🏽🏾🏿\uFE0F]+$/u, 'yes'],
  [/^[\s👋🙋🏻🏼🏽🏾🏿\uFE0F]+$/u, 'greet'],
  [/^[\s👎❌🚫🙅🏻🏼🏽🏾🏿\uFE0F]+$/u, 'no'],
  [/^[?？\s]+$/u, 'help'],
];

const find = (rules: Rule[], text: string): PlainIntent | undefined => rules.find(([, pattern]) => pattern.test(text))?.[0];

/** A question about something else than the goods' being there or their price. */
const ASKS = /(?:^| )(?:không|chưa|hả|hử|sao|gì|nào|đâu|mấy|bao|\?)(?: [^ ]+){0,3}$/u;

/** "Hết chưa?" asks. */
const ASKS_IF_GONE = /(?:^| )(?:chưa|hả|hử|sao|\?|(?:có|còn)(?: [^ ]+){0,4} không)$/u;

/** "Ship về Huế mấy ngày tới": for the seller to answer. */
const ABOUT_DELIVERY = /(?:^| )(?:ship|giao|gửi|cước|phí)(?: [^ ]+){0,5} (?:m[ấá]y|bao|nhiêu|không|đâu|sao)(?: |$)/u;

/** What went wrong with goods that came. */
const COMPLAINS = /(?:^| )(?:hư|bể|thối|úng|dập|thiếu|nát|héo|chết|sai)(?: |$)/u;

const hasAmount = (tokens: Token[]): boolean => tokens.some((_, at) => readQuantity(tokens, at) !== undefined || countsGoods(tokens, at) || readMoney(tokens, at)?.sure === true);

/** Goods with a price, or with what is left of them: an offer. Otherwise goods with an amount are a wish. */
function byGoods(text: string, tokens: Token[], words: string[]): PlainIntent {
  const listing = readListing(text);
  const plain = words.join(' ');
  const named = listing.name !== undefined && namesKnownGoods(text);
  const priced = listing.price !== undefined && (named || isOffer(listing));
  if (priced && !ASKS.test(plain)) return 'sell';
  if (named && hasAmount(tokens)) return /(?:^| )(?:có|còn|dư|được) /u.test(plain) && !/(?:^| )(?:lấy|mua|cho)(?: |$)/u.test(plain) ? 'sell' : 'buy';
  if (named && words.length <= 6 && !ASKS.test(plain) && !/(?:^| )(?:hôm|bữa|quá|bị)(?: |$)/u.test(plain)) return 'buy';
  return 'other';
}

/**
 * What a message wants, by itself, whoever says it and whatever was asked before: one of sixteen intents, `other` where none is plain. A bare number is
 * `other`: it belongs to the question that waits.
 */
export function readPlainIntent(message: string): PlainIntent {
  const text = normalise(message.slice(0, MAX_READ));
  const sign = SIGNS.find(([pattern]) => text !== '' && pattern.test(text));
  if (sign) return sign[1];
  const tokens = tokenise(text).slice(0, MOST_WORDS);
  const words = plainWords(tokens);
  const said = words.filter((word) => !/^[.,;:!()"'-]$/.test(word));
  const plain = said.join(' ');
  if (!/\p{L}/u.test(plain)) return 'other';
  if (isGreeting(said)) return 'greet';
  if (isThanks(said) && !isNo(said) && !hasAmount(tokens)) return 'thanks';
  if (!(said.includes('nữa') && find(TAKING_BACK, plain)) && isNo(said)) return 'no';
  if (said.includes('thôi') && bareOf(said).length === 0) return 'cancel';
  const back = find(TAKING_BACK, plain);
  if (back) return back;
  if (isYes(said)) return 'yes';
  const isOrder = hasAmount(tokens) && /(?:^| )(?:lấy|mua|đặt|chốt|order|(?:cho )?xin|(?:cho|để) (?:em|chị|anh|cô|chú|bác|dì|mình|tui|o|mệ))(?: |$)/u.test(plain) && !/(?:^| )(?:nhiêu|giá|đơn|chưa)(?: |$)/u.test(plain);
  if (isOrder && !find(OFFERING, plain)) return 'buy';
  const gone = ASKS_IF_GONE.test(bareOf(words).join(' ')) ? undefined : find(GONE, plain);
  return find(ANYWHERE, plain) ?? gone ?? byTrade(text, plain, tokens, words);
}

function byTrade(text: string, plain: string, tokens: Token[], words: string[]): PlainIntent {
  const offered = find(OFFERING, plain);
  if (offered && !/(?:^| )bán cho (?:em|tui|chị|anh|mình|cô|bác|dì|o|mệ)(?: |$)/u.test(plain) && !/(?:^| )có bán(?: |$)/u.test(plain)) return offered;
  if (ABOUT_DELIVERY.test(plain)) return 'other';
  const found = find(PRICES, plain) ?? find(WANTING, plain);
  if (found) return found;
  const end = words.findLastIndex((word) => bareOf([word]).length > 0 || word === '?');
  const question = readQuestion(tokens.slice(0, end + 1));
  if (question) return question.kind === 'search' ? 'buy' : 'other';
  return COMPLAINS.test(plain) ? 'other' : byGoods(text, tokens, words);
}
