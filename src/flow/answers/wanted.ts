import { unitOf, type Quantity } from '../../domain/quantity';
import type { Answer } from '../answer';
import { amount } from './amount';

/** Key of the choice that takes nothing of it. */
const NONE = 'none';

/** How much of goods in sight somebody wants, one of its unit by a button. Refuses what `amount` refuses. */
export function wanted(unit: string, left: Quantity): Answer<Quantity> {
  const one = { base: unitOf(unit).factor, unit };
  const asked = amount(unit, left);
  return {
    ...asked,
    choices: left.base >= one.base ? [{ key: 'one', values: { word: unitOf(unit).word } }] : [],
    read: (input, reader) => (input.choice === 'one' ? { value: one } : asked.read(input, reader)),
  };
}

/** Whether somebody takes what is left after asking for more: all of it, another amount, or `none`. */
export function leftover(unit: string, left: Quantity): Answer<Quantity | 'none'> {
  const asked = amount(unit, left);
  return {
    ...asked,
    choices: [{ key: 'all', labelKey: 'common:takeAll', values: { left } }, { key: NONE }],
    read: (input, reader) => {
      if (input.choice === NONE) return { value: NONE };
      const word = input.text === undefined ? undefined : reader.yesNo(input.text);
      if (word === 'yes') return { value: left };
      if (word === 'no') return { value: NONE };
      return word === 'polite' ? { reason: 'polite' } : asked.read(input, reader);
    },
  };
}
