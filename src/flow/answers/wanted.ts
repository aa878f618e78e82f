import { unitOf, type Quantity } from '../../domain/quantity';
import { isSold, nearestSold, type SaleTerms } from '../../domain/sale-terms';
import type { Answer } from '../answer';
import { amount } from './amount';

/** Key of the choice that takes nothing of it. */
const NONE = 'none';
/** Key of the choice that waits until there is more. */
const WAIT = 'wait';

/** An amount with the words said beside it, which may name other goods than those in sight. */
export type Wanted = Quantity & { words?: string };

/** How much of goods in sight somebody wants, one of its unit by a button, or what is nearest to that and sold. Refuses what `amount` refuses. */
export function wanted(unit: string, left: Quantity, terms: SaleTerms = {}): Answer<Wanted> {
  const single = { base: unitOf(unit).factor, unit };
  const one = isSold(single, terms, left) ? single : (nearestSold(single, terms, left)[0] ?? single);
  const asked = amount(unit, left);
  return {
    ...asked,
    choices: left.base >= one.base ? [{ key: 'one', values: { amount: one } }] : [],
    read: (input, reader) => {
      if (input.choice === 'one') return { value: one };
      const read = asked.read(input, reader);
      const words = input.text === undefined ? '' : (reader.order(input.text).lines[0]?.words ?? '');
      return 'value' in read && words !== '' ? { value: { ...read.value, words } } : read;
    },
  };
}

/** Keys of the amounts that are offered. */
const OFFERED = ['all', 'other'];

/**
 * Whether somebody takes what is offered: all that is `left` after asking for more, or what they may have meant ("2-3 ký": both, at most two). One of
 * these, another amount, or `none`; a plain yes takes it when one is offered. Refuses what `amount` refuses, and politeness with `polite`.
 */
export function leftover(unit: string, left: Quantity, offers: Quantity[] = [left]): Answer<Quantity | 'none'> {
  const asked = amount(unit, left);
  const offered = offers.slice(0, 2);
  return {
    ...asked,
    choices: [...offered.map((one, index) => ({ key: OFFERED[index] ?? '', labelKey: 'common:takeAll', values: { left: one } })), { key: NONE }],
    read: (input, reader) => {
      if (input.choice === NONE) return { value: NONE };
      const chosen = input.choice === undefined ? undefined : offered[OFFERED.indexOf(input.choice)];
      if (chosen) return { value: chosen };
      const word = input.text === undefined ? undefined : reader.yesNo(input.text);
      if (word === 'yes' && offered.length === 1 && offered[0]) return { value: offered[0] };
      if (word === 'no') return { value: NONE };
      return word === 'polite' ? { reason: 'polite' } : asked.read(input, reader);
    },
  };
}

/** The same for amounts nearest to one that is not sold: other amounts that are not sold either are refused with `notSold`. */
export function nearestAmounts(unit: string, left: Quantity, terms: SaleTerms, said: Quantity): Answer<Quantity | 'none'> {
  const asked = leftover(unit, left, nearestSold(said, terms, left).map(({ base }) => ({ base, unit })));
  return {
    ...asked,
    choices: [...asked.choices.slice(0, -1), { key: NONE }],
    read: (input, reader) => {
      const read = asked.read(input, reader);
      return 'value' in read && read.value !== NONE && !isSold(read.value, terms, left) ? { reason: 'notSold' } : read;
    },
  };
}

/** The same for all that is left, with waiting for more beside it. */
export function leftoverOrWait(unit: string, left: Quantity): Answer<Quantity | 'none' | 'wait'> {
  const asked = leftover(unit, left);
  return {
    ...asked,
    choices: [...asked.choices.slice(0, 1), { key: WAIT }, { key: NONE }],
    read: (input, reader) => (input.choice === WAIT ? { value: WAIT } : asked.read(input, reader)),
  };
}
