import { areConvertible, quantityOf, type Quantity } from '../../domain/quantity';
import { nothing, type Answer, type Read } from '../answer';
import type { ChoiceSpec, Input } from '../flow';
import type { Reader } from '../reader';

/** The key of the choice that takes all that is left. */
const ALL = 'all';

/**
 * How much, in a unit that the goods are counted in. Refuses another unit with `otherUnit` {unit}, nothing at all with `zero`,
 * and more than `most` with `tooMuch` {left} and all that is left as a button. `choices` may stand beside it.
 */
export function amount(unit: string, most?: Quantity, choices: ChoiceSpec[] = []): Answer<Quantity> {
  return {
    choices,
    takesNumbers: true,
    read: (input, reader) => (input.choice === ALL && most ? { value: most } : readAmount(input, reader, unit, most)),
  };
}

/** The same question with a button `skip` that leaves it open. */
export function amountOrSkip(unit: string): Answer<Quantity | 'skip'> {
  return {
    choices: [{ key: 'skip' }],
    takesNumbers: true,
    read: (input, reader) => (input.choice === 'skip' ? { value: 'skip' } : readAmount(input, reader, unit)),
  };
}

function readAmount(input: Input, reader: Reader, unit: string, most?: Quantity): Read<Quantity> {
  const heard = input.text === undefined ? undefined : reader.quantity(input.text, unit);
  const quantity = heard?.quantity ?? (heard?.bare === undefined ? undefined : quantityOf(heard.bare, unit));
  if (!quantity) return heard ? { reason: 'zero' } : nothing;
  return judgeAmount(quantity, unit, most);
}

/** The same judgement for an amount heard elsewhere: the quantity as a value, or why it will not do. */
export function judgeAmount(quantity: Quantity, unit: string, most?: Quantity): ReturnType<Answer<Quantity>['read']> {
  if (!areConvertible(quantity.unit, unit)) return { reason: 'otherUnit', values: { unit, spoken: quantity.unit } };
  if (quantity.base <= 0) return { reason: 'zero' };
  if (most && quantity.base > most.base) {
    return { reason: 'tooMuch', values: { left: most }, choices: [{ key: ALL, labelKey: 'common:takeAll', values: { left: most } }] };
  }
  return { value: quantity };
}
