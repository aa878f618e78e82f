import { likelyPrice, type Dong } from '../../domain/money';
import { nothing, type Answer } from '../answer';
import type { ChoiceSpec } from '../flow';

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
    read: (input, reader) => {
      if (input.choice?.startsWith(THIS)) return { value: Number(input.choice.slice(THIS.length)) };
      const heard = input.text === undefined ? undefined : reader.money(input.text, unit);
      if (!heard) return nothing;
      const { dong } = heard;
      const likely = was === undefined ? heard.doubtful : likelyPrice(dong, was);
      if (likely === undefined) return { value: dong };
      return { reason: 'doubtful', values: { dong, likely }, choices: bothPrices(dong, likely) };
    },
  };
}

function bothPrices(dong: Dong, likely: Dong): ChoiceSpec[] {
  return [
    { key: `${THIS}${likely}`, labelKey: 'common:thisPrice', values: { dong: likely } },
    { key: `${THIS}${dong}`, labelKey: 'common:keepPrice', values: { dong } },
  ];
}
