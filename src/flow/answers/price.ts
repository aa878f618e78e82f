import { likelyPrice, type Dong } from '../../domain/money';
import { nothing, type Answer, type Read } from '../answer';
import type { ChoiceSpec, Input } from '../flow';
import type { Reader } from '../reader';

/** The key of a choice that takes a price; its amount stands behind the colon. */
const THIS = 'price:';

/**
 * What one unit costs, in đồng. An unlikely amount is refused with `doubtful` {dong, likely}; the likely one and the one that
 * was said stand there as buttons. `doubt` is an unlikely amount heard elsewhere: then the question begins with these buttons. A new
 * price is measured by the one before (`was`), which says more than what such goods cost anywhere.
 */
export function price(unit?: string, doubt?: { dong: Dong; likely: Dong }, was?: Dong): Answer<Dong> {
  return {
    choices: doubt ? bothPrices(doubt.dong, doubt.likely) : [],
    takesNumbers: true,
    read: (input, reader) => readPrice(input, reader, unit, was),
  };
}

/** What one unit costs, when `prices` were said and one of them is it; the first of them is for each, the last when it is for all. */
export function oneOfPrices(unit: string, prices: Dong[]): Answer<Dong> {
  return {
    choices: prices.map(thisPrice),
    takesNumbers: true,
    read: (input, reader) => {
      const basis = input.text === undefined ? undefined : reader.basis(input.text);
      const plain = readPrice(input, reader, unit);
      const isSaidAgain = !('value' in plain) || plain.value === prices[0];
      const dong = basis === 'all' && isSaidAgain ? prices.at(-1) : basis === 'each' && 'nothing' in plain ? prices[0] : undefined;
      return dong === undefined ? plain : { value: dong };
    },
  };
}

function readPrice(input: Input, reader: Reader, unit?: string, was?: Dong): Read<Dong> {
  if (input.choice?.startsWith(THIS)) return { value: Number(input.choice.slice(THIS.length)) };
  const heard = input.text === undefined ? undefined : reader.money(input.text, unit);
  if (!heard) return nothing;
  const { dong } = heard;
  const likely = was === undefined ? heard.doubtful : likelyPrice(dong, was);
  if (likely === undefined) return { value: dong };
  return { reason: 'doubtful', values: { dong, likely }, choices: bothPrices(dong, likely) };
}

const thisPrice = (dong: Dong): ChoiceSpec => ({ key: `${THIS}${dong}`, labelKey: 'common:thisPrice', values: { dong } });

function bothPrices(dong: Dong, likely: Dong): ChoiceSpec[] {
  return [thisPrice(likely), { key: `${THIS}${dong}`, labelKey: 'common:keepPrice', values: { dong } }];
}
