import { normalise, wordsOf } from '../domain/text';
import { readIntent } from './intent';
import { core } from './name';
import { readNumber } from './numbers';
import { readOrder, type OrderLineReading, type OrderReading } from './order';
import { entriesOf, matchGoods, type Goods } from './orders/catalogue';
import { textOf, tokenise } from './tokens';

/** Longer than this, and not plainly about goods, it is talk. */
const MOST_WORDS_OF_A_NAME = 5;

/** Goods named where goods are in sight: an order, a change of one, an amount, a search, or a few words that mean nothing else. */
export function readWished(text: string): OrderReading | undefined {
  const order = readOrder(text);
  const says = order.lines.length > 0 || order.remove !== undefined || order.edit === 'again';
  if (says || order.address !== undefined || order.phone !== undefined || order.phones !== undefined) return order;
  if (order.time !== undefined || order.note !== undefined) return order;
  const counted = startsWithNumber(text) ? readOrder(`lấy ${text}`) : undefined;
  if (counted?.lines.some(({ words, money, quantity }) => words !== '' && (money ?? quantity) !== undefined)) return counted;
  const intent = readIntent(text, { isSeller: false, isManager: false });
  if (intent.kind === 'buy') return intent.order;
  if (intent.kind === 'search') return { ...order, lines: [{ words: intent.query }] };
  const words = nameOf(text);
  return intent.kind === 'none' && words !== '' && wordsOf(text).length <= MOST_WORDS_OF_A_NAME ? { ...order, lines: [{ words }] } : undefined;
}

/** "50 ngàn bưởi": in front of goods it needs no verb. */
const startsWithNumber = (text: string): boolean => readNumber(tokenise(normalise(text)), 0, { money: false }) !== undefined;

/** What a name alone would be: without "cho chị", "nha em". */
const nameOf = (text: string): string => textOf(core(tokenise(normalise(text)).filter(({ kind }) => kind === 'word')));

/** A line by its words alone, where the message as a whole says no more than before. */
function named(line: OrderLineReading, goods: Goods[]): OrderLineReading {
  const match = line.words === '' ? undefined : matchGoods(wordsOf(line.words), entriesOf(goods), line.quantity?.unit);
  if (line.words === '') return line;
  return { ...line, goods: match?.entries.map(({ id }) => id) ?? [], ...(match?.isLoose && { isAlike: true as const }) };
}

/** An order read again with the goods there are, so that its lines say which of them they mean. */
export function matchOrder<Order extends Partial<OrderReading> & { lines: OrderLineReading[] }>({ text, ...order }: Order, goods: Goods[]): Omit<Order, 'text'> {
  const again = text === undefined ? undefined : readOrder(text, goods);
  const isWhole = again !== undefined && again.lines.length >= order.lines.length && again.lines.every((line) => line.words === '' || line.goods !== undefined);
  return { ...order, lines: isWhole ? again.lines : order.lines.map((line) => named(line, goods)) };
}
