import { quantityOf, type Quantity } from '../domain/quantity';
import { readPriceAt } from './listings/prices';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, textOf, tokenise, type Token } from './tokens';
import { readUnit } from './units';

/** How goods are sold, as it was said beside name, price and stock. */
export interface SaidSaleTerms {
  minimum?: Quantity;
  step?: Quantity;
  tiers?: { from: Quantity; dong: number; unit?: string }[];
}

const SELL = lexicon('bán lấy mua giao nhận đặt');
const FROM = lexicon('từ');
const LEAST = [lexicon('tối ít'), lexicon('thiểu nhất')] as const;
const ON = [lexicon('trở'), lexicon('lên đi')] as const;
const ONLY_THEN = lexicon('mới');
const WHOLE = lexicon('chẵn');
const EACH = lexicon('từng');
const LEADS_TO_PRICE = lexicon('giá thì còn tính là bán');

/** Without one of these no message says anything of it, and most have none. */
const MAY_SAY = /t[ừưu]|ch[ẵa]n|thi[ểe]u|nh[ấa]t/i;

interface Found {
  terms: SaidSaleTerms;
  next: number;
}

const skip = (tokens: Token[], at: number, words: Parameters<typeof isOneOf>[1]): number => {
  let next = at;
  while (isOneOf(tokens[next], words)) next += 1;
  return next;
};
const skipPair = (tokens: Token[], at: number, [first, second]: readonly [Parameters<typeof isOneOf>[1], Parameters<typeof isOneOf>[1]]): number =>
  isOneOf(tokens[at], first) && isOneOf(tokens[at + 1], second) ? at + 2 : at;

/** "Bán từ 5 ký", "tối thiểu 5 ký", "từ 5 ký mới giao"; with a price behind it is a tier: "từ 10 ký 18k". */
function fromAt(tokens: Token[], at: number): Found | undefined {
  const verb = skip(tokens, at, SELL);
  const least = skipPair(tokens, verb, LEAST);
  const lead = least > verb ? skip(tokens, skip(tokens, least, SELL), FROM) : skip(tokens, verb, FROM);
  if (lead === verb) return undefined;
  const from = readQuantity(tokens, lead);
  if (!from) return undefined;
  const tail = skipPair(tokens, from.next, ON);
  const price = readPriceAt(tokens, skip(tokens, tail, LEADS_TO_PRICE));
  if (price?.dong !== undefined && price.most === undefined) return { terms: { tiers: [{ from: from.quantity, dong: price.dong, unit: price.per?.unit }] }, next: price.next };
  const isOnlyThen = isOneOf(tokens[tail], ONLY_THEN);
  if (least === verb && verb === at && !isOnlyThen) return undefined;
  return { terms: { minimum: from.quantity }, next: isOnlyThen ? skip(tokens, tail + 1, SELL) : tail };
}

/** "Lấy chẵn ký", "bán từng nửa ký". */
function stepAt(tokens: Token[], at: number): Found | undefined {
  const verb = skip(tokens, at, SELL);
  const isWhole = isOneOf(tokens[verb], WHOLE);
  if (!isWhole && !(verb > at && isOneOf(tokens[verb], EACH))) return undefined;
  const amount = readQuantity(tokens, verb + 1);
  const unit = amount ? undefined : readUnit(tokens, verb + 1);
  const step = amount?.quantity ?? (unit && quantityOf(1, unit.unit));
  return step && { terms: { step }, next: amount?.next ?? unit?.next ?? verb + 1 };
}

/**
 * Takes out of a message how goods are sold: from how much, in what steps, and, with `tiers`, from how much on they are cheaper; with the message
 * without it, so that none of its numbers is taken for stock or price. Never throws.
 */
export function takeSaleTerms(message: string, { tiers }: { tiers: boolean }): { terms: SaidSaleTerms; rest: string } {
  if (!MAY_SAY.test(message.normalize('NFC'))) return { terms: {}, rest: message };
  const tokens = tokenise(message);
  const rest: Token[] = [];
  const terms: SaidSaleTerms = {};
  for (let at = 0; at < tokens.length; at += 1) {
    const found = stepAt(tokens, at) ?? fromAt(tokens, at);
    const token = tokens[at];
    if (!token) continue;
    if (!found || (found.terms.tiers && !tiers)) {
      rest.push(token);
      continue;
    }
    Object.assign(terms, found.terms, found.terms.tiers ? { tiers: [...(terms.tiers ?? []), ...found.terms.tiers] } : {});
    at = found.next - 1;
  }
  return Object.keys(terms).length === 0 ? { terms, rest: message } : { terms, rest: textOf(rest).replace(/(?:\s*[,;]\s*)+/g, ', ').replace(/^, |,\s*$/g, '') };
}
