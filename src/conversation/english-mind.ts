import { normalise } from '../domain/text';
import { englishChoice, toVietnamese, type Intent } from '../understanding';
import type { Mind } from './mind';

/** A mind for what people write in English: what the phrasebook knows is read as its Vietnamese, all else as it stands. */
export function readingEnglish(mind: Mind): Mind {
  const wanted = (text: string): string => toVietnamese(text, { ambiguous: 'none' });
  return {
    ...mind,
    goods: (text) => mind.goods(toVietnamese(text)),
    basis: (text) => mind.basis(toVietnamese(text)),
    correction: (text) => mind.correction(toVietnamese(text)),
    money: (text, unit) => mind.money(toVietnamese(text, { unit }), unit),
    quantity: (text, unit) => mind.quantity(toVietnamese(text, { unit }), unit),
    address: (text) => mind.address(toVietnamese(text)),
    order: (text) => ({ ...mind.order(wanted(text)), text }),
    wish: (text) => withText(mind.wish(wanted(text)), text),
    matched: (order, goods) => mind.matched({ ...order, ...(order.text !== undefined && { text: wanted(order.text) }) }, goods),
    choice: (text, labels) => mind.choice(englishChoice(text, labels), labels),
    yesNo: (text) => mind.yesNo(toVietnamese(text)),
    intent: (text, as) => intentIn(mind, text, as),
  };
}

/** The message of an order stays as it was written: whoever reads it again translates it again. */
const withText = <Order extends object>(order: Order | undefined, text: string): (Order & { text: string }) | undefined => order && { ...order, text };

const intentToBuy = (intent: Intent, text: string): Intent => (intent.kind === 'buy' ? { ...intent, order: { ...intent.order, text } } : intent);

/** A question or a complaint goes to its seller in the words it was said in; an unknown sentence with a question mark is one. */
function intentIn(mind: Mind, text: string, as: Parameters<Mind['intent']>[1]): Intent {
  const vietnamese = toVietnamese(text);
  const intent = mind.intent(vietnamese, as);
  if (intent.kind === 'buy') return intentToBuy(mind.intent(toVietnamese(text, { ambiguous: 'none' }), as), text);
  if (intent.kind === 'question' || intent.kind === 'complain') return { ...intent, text };
  const isUnknown = (intent.kind === 'none' || intent.kind === 'search') && vietnamese === normalise(text);
  return isUnknown && /\?\s*$/u.test(text) ? { kind: 'question', text } : intent;
}
