import { normalise } from '../domain/text';
import { englishChoice, toVietnamese, type Intent } from '../understanding';
import type { Mind } from './mind';

/** A mind for what people write in English: what the phrasebook knows is read as its Vietnamese, all else as it stands. */
export function readingEnglish(mind: Mind): Mind {
  const wanted = (text: string): string => toVietnamese(text, { ambiguous: 'none' });
  return {
    ...mind,
    listing: (text) => mind.listing(toVietnamese(text)),
    correction: (text) => mind.correction(toVietnamese(text)),
    money: (text, unit) => mind.money(toVietnamese(text, { unit }), unit),
    quantity: (text, unit) => mind.quantity(toVietnamese(text, { unit }), unit),
    address: (text) => mind.address(toVietnamese(text)),
    order: (text) => mind.order(wanted(text)),
    wish: (text) => mind.wish(wanted(text)),
    choice: (text, labels) => mind.choice(englishChoice(text, labels), labels),
    yesNo: (text) => mind.yesNo(toVietnamese(text)),
    intent: (text, as) => intentIn(mind, text, as),
  };
}

/** A question goes to its seller in the words it was asked in; an unknown sentence with a question mark is one. */
function intentIn(mind: Mind, text: string, as: Parameters<Mind['intent']>[1]): Intent {
  const vietnamese = toVietnamese(text);
  const intent = mind.intent(vietnamese, as);
  if (intent.kind === 'buy') return mind.intent(toVietnamese(text, { ambiguous: 'none' }), as);
  if (intent.kind === 'question') return { ...intent, text };
  const isUnknown = (intent.kind === 'none' || intent.kind === 'search') && vietnamese === normalise(text);
  return isUnknown && /\?\s*$/u.test(text) ? { kind: 'question', text } : intent;
}
