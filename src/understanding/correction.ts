import type { SaidCorrection } from '../domain/said-goods';
import { normalise } from '../domain/text';
import { readHarvest } from './listings/harvest';
import { PRICE } from './listings/words';
import { readPriceAt } from './listings/prices';
import { maskedTokens } from './masks';
import { core } from './name';
import { endOfRange } from './numbers';
import { findPhones } from './phone';
import { readQuantity } from './quantity';
import { takeSaleTerms } from './sale-terms';
import { MAX_READ, isOneOf, lexicon, textOf, tokenise, type Token } from './tokens';
import { readUnit } from './units';
import { price as priceUpdate } from './updates/price';
import { trimmed } from './words';

const SLIP = lexicon('lộn nhầm quên');
const NOT = lexicon('không hông hổng ko k hong');
const TRULY = lexicon('phải');
const BUT = lexicon('mà');
const RATHER = lexicon('chứ chớ');
const NAME = lexicon('tên');
const CHANGE = lexicon('đổi sửa');
const NAMING = lexicon('là thành lại');
const BY = lexicon('theo tính bán là qua sang đổi thành giá một mỗi');
const AS = lexicon('theo qua sang');
const MORE = lexicon('thêm cộng');
const MOST_WORDS_OF_A_NAME = 6;

/** What counts in "không phải 250 mà 270", "27 chứ không phải 25", "à nhầm, 270", "à không, 15 chai"; `isTakenBack`: something was said wrong before. */
function whatCounts(tokens: Token[]): { tokens: Token[]; isTakenBack: boolean } {
  const denies = tokens.findIndex((token, at) => isOneOf(token, NOT) && isOneOf(tokens[at + 1], TRULY));
  const but = denies < 0 ? -1 : tokens.findIndex((token, at) => at > denies && isOneOf(token, BUT));
  if (but >= 0) return { tokens: [...tokens.slice(0, 1), ...tokens.slice(but + 1)], isTakenBack: true };
  if (denies > 0 && isOneOf(tokens[denies - 1], RATHER)) {
    const end = tokens.findIndex((token, at) => at > denies && token.kind === 'sign');
    return { tokens: [...tokens.slice(0, denies - 1), ...(end < 0 ? [] : tokens.slice(end))], isTakenBack: true };
  }
  const slip = tokens.findLastIndex((token, at) => isOneOf(token, SLIP) || (isOneOf(token, NOT) && (tokens[at - 1]?.word === 'à' || (at <= 2 && tokens[at + 1]?.kind === 'sign'))));
  const end = denies === 0 ? 2 : slip + 1;
  return { tokens: tokens.slice(end), isTakenBack: end > 0 };
}

/** "tên là mật ong hoa", "đổi tên thành …", "sửa tên lại là …". */
function newName(tokens: Token[]): string | undefined {
  const at = tokens.findIndex((token) => isOneOf(token, NAME));
  if (at < 0 || at > 3 || !(at === 0 || isOneOf(tokens[at + 1], NAMING) || tokens.slice(0, at).some((token) => isOneOf(token, CHANGE)))) return undefined;
  let from = at + 1;
  while (isOneOf(tokens[from], NAMING) || tokens[from]?.text === ':') from += 1;
  return nameOf(tokens.slice(from));
}

function nameOf(tokens: Token[]): string | undefined {
  const end = tokens.findIndex((token) => /^[,.;!?]$/.test(token.text));
  const words = core(end < 0 ? tokens : tokens.slice(0, end));
  if (words.length === 0 || words.length > MOST_WORDS_OF_A_NAME || words[0]?.kind !== 'word') return undefined;
  return textOf(words).replace(/^\p{L}/u, (first) => first.toUpperCase());
}

/** "lít", "tính theo lít", "một lít": nothing but what the goods are sold by. */
function unitIn(tokens: Token[], isTakenBack: boolean): string | undefined {
  const said = trimmed(tokens);
  let from = 0;
  while (isOneOf(said[from], BY)) from += 1;
  const unit = readUnit(said, from);
  const isSaid = isTakenBack || said.slice(0, from).some((token) => isOneOf(token, AS));
  return unit && isSaid && unit.next === said.length ? unit.unit : undefined;
}

const isPriceWord = (tokens: Token[], at: number): boolean => tokens.slice(Math.max(0, at - 3), at).some((token) => isOneOf(token, PRICE));

/** Price and stock that are named as such; a number alone is the price where something was taken back, else it picks a choice. */
function factsIn(tokens: Token[], isTakenBack: boolean): SaidCorrection {
  const masked = maskedTokens(tokens);
  const found: SaidCorrection = {};
  for (let at = 0; at < tokens.length; at += 1) {
    if (masked[at]) continue;
    const open = endOfRange(tokens, at);
    const priced = open === undefined && found.dong === undefined ? readPriceAt(tokens, at) : undefined;
    const amount = open === undefined ? readQuantity(tokens, at) : undefined;
    const isPrice = priced?.dong !== undefined && priced.most === undefined && (priced.per?.n ?? 1) === 1 && (priced.sure || isPriceWord(tokens, at) || (isTakenBack && !amount));
    if (priced?.dong !== undefined && isPrice) Object.assign(found, { dong: priced.dong, ...(priced.per && { unit: priced.per.unit }) });
    else if (amount && found.stock === undefined) Object.assign(found, tokens.slice(Math.max(0, at - 2), at).some((token) => isOneOf(token, MORE)) ? { more: amount.quantity } : { stock: amount.quantity });
    at = Math.max(at + 1, open ?? 0, (isPrice ? priced.next : amount?.next) ?? 0) - 1;
  }
  return found;
}

/** "270" behind "lộn": readPriceAt wants something in front of a number that nothing names. */
const withLead = (message: string): Token[] => tokenise(`, ${message}`);

/**
 * What a message corrects on goods that are shown: "giá 27, với lại còn tạ rưỡi thôi", "còn 15 chai", "à nhầm, 270", "không phải chai mà lít", "tên là mật
 * ong hoa", "giảm 5 ngàn". Empty when nothing is corrected; a bare number never is, since it picks a choice. Never throws.
 */
export function hearCorrection(message: string): SaidCorrection {
  const { until, harvest = until && { until }, rest: others } = readHarvest(message);
  const { terms, rest } = takeSaleTerms(others, { tiers: true });
  return { ...terms, ...correctionIn(rest), ...(harvest && { harvest }) };
}

function correctionIn(message: string): SaidCorrection {
  let text = normalise(message.slice(0, MAX_READ));
  for (const { start, end } of findPhones(text).reverse()) text = `${text.slice(0, start)}, ${text.slice(end)}`;
  const all = withLead(text);
  const name = newName(all.slice(1));
  if (name !== undefined) return { name };
  const { tokens, isTakenBack } = whatCounts(all);
  const unit = unitIn(tokens, isTakenBack);
  if (unit !== undefined) return { unit };
  const change = priceUpdate(tokens);
  if (change?.kind === 'price' && change.by !== undefined) return { by: change.by };
  if (change?.kind === 'price' && change.percent !== undefined) return { percent: change.percent };
  const isNamed = change?.kind === 'price' && change.dong !== undefined && change.goods === undefined;
  const facts = factsIn(tokens, isTakenBack);
  const dong = facts.dong ?? (isNamed ? change.dong : undefined);
  if (dong !== undefined || facts.stock || facts.more) return { ...facts, ...(dong !== undefined && { dong }) };
  const other = isTakenBack && !tokens.some(({ kind }) => kind === 'number') ? nameOf(tokens.filter(({ kind }, at) => at > 0 || kind !== 'sign')) : undefined;
  return other === undefined ? {} : { name: other };
}
