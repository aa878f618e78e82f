import { wordsOf } from '../domain/text';
import { readAddress } from './address';
import { formFor, readSelfName } from './address-form';
import { readChoice } from './choice';
import { namesKnownGoods } from './goods';
import { readIntent } from './intent';
import { readCorrection, readListing } from './listing';
import { readMoneyAnswer } from './money';
import { readOrder, type OrderLineReading, type OrderReading } from './order';
import { readPhone } from './phone';
import { readPlaceToday } from './place-today';
import { readAmountAnswer } from './quantity';
import { readYesNo } from './yes-no';

type HeardPhone = { kind: 'phone'; e164: string } | { kind: 'short' | 'long'; digits: number } | { kind: 'none' };

function heardPhone(text: string): HeardPhone {
  const reading = readPhone(text);
  if (reading.kind === 'phone' || reading.kind === 'migrated') return { kind: 'phone', e164: reading.e164 };
  return reading.kind === 'short' || reading.kind === 'long' ? { kind: reading.kind, digits: reading.digits } : { kind: 'none' };
}

/** Longer than this, and not plainly about goods, it is talk. */
const MOST_WORDS_OF_A_NAME = 5;

/** Goods named where goods are in sight: an order, a search, or a few words that mean nothing else. */
function readWished(text: string): OrderReading | undefined {
  const order = readOrder(text);
  if (order.address !== undefined || order.phone !== undefined) return { ...order, lines: order.lines.filter(isSure) };
  if (order.remove !== undefined) return order;
  const intent = readIntent(text, { isSeller: false, isManager: false });
  if (intent.kind === 'buy') return intent.order;
  if (intent.kind === 'search') return { lines: [{ words: intent.query }] };
  const isName = order.lines.length > 0 && wordsOf(text).length <= MOST_WORDS_OF_A_NAME;
  return intent.kind === 'none' && isName ? order : undefined;
}

/** Beside a place or a number, "đủ rồi" names no goods. */
const isSure = ({ words, quantity, bare }: OrderLineReading): boolean => quantity !== undefined || bare !== undefined || namesKnownGoods(words);

/**
 * Everything this folder reads, as the one reader that flows and conversation/ are given. A number from before 2018 comes as today's number,
 * since it is read back; one that cannot be a phone at all is `none`.
 */
export function createVietnamese() {
  return {
    listing: readListing,
    correction: readCorrection,
    money: (text: string, unit?: string) => readMoneyAnswer(text, unit === undefined ? {} : { unit }),
    quantity: (text: string, unit?: string) => readAmountAnswer(text, unit === undefined ? {} : { unit }),
    phone: heardPhone,
    address: (text: string) => {
      const reading = readAddress(text);
      return reading.looksRight ? reading.text : undefined;
    },
    placeToday: readPlaceToday,
    order: readOrder,
    wish: readWished,
    choice: readChoice,
    yesNo: readYesNo,
    intent: readIntent,
    selfForm: (text: string) => {
      const self = readSelfName(text);
      return self === undefined ? undefined : formFor(self);
    },
  };
}
