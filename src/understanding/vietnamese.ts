import { readAddress } from './address';
import { formFor, readSelfName } from './address-form';
import { readBasis } from './basis';
import { judgePrice } from './bounds';
import { readChoice } from './choice';
import { hearCorrection } from './correction';
import { isAboutOthers, isWrittenOut } from './goods';
import { readIntent } from './intent';
import { readMoneyAnswer } from './money';
import { readOrder } from './order';
import { matchOrder, readWished } from './wish';
import { readPhone } from './phone';
import { readPlaceToday } from './place-today';
import { readAmountAnswer } from './quantity';
import { hearGoods } from './said-goods';
import { readYesNo } from './yes-no';

type HeardPhone = { kind: 'phone'; e164: string } | { kind: 'short' | 'long'; digits: number } | { kind: 'none' };

function heardPhone(text: string): HeardPhone {
  const reading = readPhone(text);
  if (reading.kind === 'phone' || reading.kind === 'migrated') return { kind: 'phone', e164: reading.e164 };
  return reading.kind === 'short' || reading.kind === 'long' ? { kind: reading.kind, digits: reading.digits } : { kind: 'none' };
}

/**
 * Everything this folder reads, as the one reader that flows and conversation/ are given. A number from before 2018 comes as today's number,
 * since it is read back; one that cannot be a phone at all is `none`.
 */
export function createVietnamese() {
  return {
    goods: hearGoods,
    correction: hearCorrection,
    basis: readBasis,
    likely: (dong: number, unit?: string, name?: string) => judgePrice(dong, unit, name)?.doubtful,
    isAboutOthers,
    isWrittenOut,
    money: (text: string, unit?: string) => readMoneyAnswer(text, unit === undefined ? {} : { unit }),
    quantity: (text: string, unit?: string) => readAmountAnswer(text, unit === undefined ? {} : { unit }),
    phone: heardPhone,
    address: (text: string) => {
      const reading = readAddress(text);
      return reading.looksRight ? reading.text : undefined;
    },
    placeToday: readPlaceToday,
    order: (text: string) => readOrder(text),
    wish: readWished,
    matched: matchOrder,
    choice: readChoice,
    yesNo: readYesNo,
    intent: readIntent,
    selfForm: (text: string) => {
      const self = readSelfName(text);
      return self === undefined ? undefined : formFor(self);
    },
  };
}
