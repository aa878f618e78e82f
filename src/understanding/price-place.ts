import { quantityOf, unitOf } from '../domain/quantity';
import { knownGoodsAt } from './goods';
import { readMoney, readPrice, readUnitFirst, type PriceFound } from './money';
import { digitWord } from './numbers';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, type Token } from './tokens';
import { readUnit } from './units';

/** A price with the tokens it takes up. */
export interface PlacedPrice extends PriceFound {
  from: number;
}

const PRICE = lexicon('giá gía gia');
const AFTER_PRICE = lexicon('là chỉ bán khoảng chừng tầm đồng mới nay giờ chừ lên còn xuống thành mỗi cả');
const NOT_THE_PRICE = lexicon('giảm bớt trừ ship tặng cọc phí');
const STOCK = lexicon('còn lượng sl có tồn kho');
const TO_A_PLACE = lexicon('giao gửi gởi về tới ở đường');
const OLD = lexicon('cũ trước');
const MOST_IN_A_TOTAL = 10;

type Places = (tokens: Token[], masked: boolean[], at: number) => PlacedPrice | undefined;

const isFree = (tokens: Token[], masked: boolean[], at: number): boolean => !masked[at] && !isOneOf(tokens[at - 1], NOT_THE_PRICE);

/** "giá 27", "giá là 250k/lít", "giá mỗi ký 25": the word says that a price comes. */
const afterTheWord: Places = (tokens, masked, at) => {
  if (!isOneOf(tokens[at], PRICE) || isOneOf(tokens[at + 1], OLD)) return undefined;
  let next = at + 1;
  while (next < at + 4 && (isOneOf(tokens[next], AFTER_PRICE) || tokens[next]?.text === ':' || tokens[next]?.text === '=')) {
    const unitFirst = unitThenMoney(tokens, masked, next);
    if (unitFirst) return { ...unitFirst, from: at };
    next += 1;
  }
  if (masked[next]) return undefined;
  const price = unitThenMoney(tokens, masked, next) ?? readPrice(tokens, next);
  return price && { ...price, from: at };
};

/** "mỗi con 350", "1 ký 25k", "một chai 180". */
const unitThenMoney: Places = (tokens, masked, at) => {
  const price = masked[at] ? undefined : readUnitFirst(tokens, at);
  return price && !masked.slice(at, price.next).some(Boolean) ? { ...price, from: at } : undefined;
};

/** "hành lá mớ 5k", "gà ta con 350k": the unit word right before plain money, when the words before are no number and no name. */
const unitBeforeMoney: Places = (tokens, masked, at) => {
  const unit = tokens[at - 1]?.kind === 'word' && !masked[at] ? readUnit(tokens, at) : undefined;
  const words = tokens.map((token) => token.word);
  if (!unit || unit.unit === 'bánh' || (unitOf(unit.unit).dimension === 'count' && unit.unit !== 'con')) return undefined;
  if (knownGoodsAt(words, at - 1) > 1 || digitWord(tokens[at - 1]) !== undefined) return undefined;
  const price = readPrice(tokens, unit.next);
  return price?.sure && price.unit === undefined ? { ...price, unit: unit.unit, from: at } : undefined;
};

/** "250k", "1tr2", "25 một ký", "250.000đ/chai": what can only be money. */
const plainMoney: Places = (tokens, masked, at) => {
  if (!isFree(tokens, masked, at)) return undefined;
  const price = readPrice(tokens, at);
  return price?.sure ? { ...price, from: at } : undefined;
};

/** "3 ký 100", "10 trái 40k": a small amount and what all of it costs; behind "còn" it is the stock and a unit price instead. */
const totalOfSome: Places = (tokens, masked, at) => {
  if (masked[at] || isOneOf(tokens[at - 1], STOCK) || tokens[at]?.kind !== 'number') return undefined;
  const some = readQuantity(tokens, at);
  if (!some || masked[some.next]) return undefined;
  const unit = unitOf(some.quantity.unit);
  const many = some.quantity.base / unit.factor;
  const money = readMoney(tokens, some.next);
  if (!money || many <= 1 || many > MOST_IN_A_TOTAL || unit.dimension === 'pack' || unit.code === 'chục' || money.dong < 10_000) return undefined;
  if (readUnit(tokens, money.next) || tokens[money.next]?.text === '/') return undefined;
  const one = quantityOf(1, unit.code);
  return one && { dong: Math.round((money.dong * one.base) / some.quantity.base), unit: unit.code, next: money.next, sure: true, from: at };
};

/** "tiêu 350", "heo 95", but not "1ký5": a number that nothing else explains. */
const loneNumber: Places = (tokens, masked, at) => {
  const token = tokens[at];
  if (!isFree(tokens, masked, at) || token?.kind !== 'number' || tokens[at - 1]?.kind !== 'word') return undefined;
  if (isOneOf(tokens[at - 1], STOCK) || isOneOf(tokens[at - 1], TO_A_PLACE) || /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) return undefined;
  const money = readMoney(tokens, at);
  const value = token.value ?? 0;
  const isRest = token.glued && readUnit(tokens, at - 1) !== undefined;
  const isOdd = isRest || value < 5 || (value >= 1000 && value % 100 !== 0);
  if (!money || isOdd || readUnit(tokens, money.next)) return undefined;
  return { dong: money.dong, next: money.next, sure: false, from: at };
};

/** Where the price of a listing stands: named as one, then plainly money, then by what is around it. Undefined when there is none. */
export function findPrice(tokens: Token[], masked: boolean[], allowLone: boolean): PlacedPrice | undefined {
  const kinds: Places[] = allowLone ? [afterTheWord, totalOfSome, unitThenMoney, unitBeforeMoney, plainMoney, loneNumber] : [afterTheWord, unitThenMoney, plainMoney];
  for (const find of kinds) {
    for (let at = 0; at < tokens.length; at += 1) {
      const price = find(tokens, masked, at);
      if (price) return price;
    }
  }
  return undefined;
}
