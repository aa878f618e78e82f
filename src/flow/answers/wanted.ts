import { unitOf, type Quantity } from '../../domain/quantity';
import type { Answer } from '../answer';
import { amount } from './amount';

/** Key of the choice that takes nothing of it. */
const NONE = 'none';

/** An amount with the words said beside it, which may name other goods than those in sight. */
export type Wanted = Quantity & { words?: string };

/** How much of goods in sight somebody wants, one of its unit by a button. Refuses what `amount` refuses. */
export function wanted(unit: string, left: Quantity): Answer<Wanted> {
  const one = { base: unitOf(unit).factor, unit };
  const asked = amount(unit, left);
  return {
    ...asked,
    choices: left.base >= one.base ? [{ key: 'one', values: { unit } }] : [],
    read: (input, reader) => {
      if (input.choice === 'one') return { value: one };
      const read = asked.read(input, reader);
      const words = input.text === undefined ? '' : (reader.order(input.text).lines[0]?.words ?? '');
      return 'value' in read && words !== '' ? { value: { ...read.value, words } } : read;
    },
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
