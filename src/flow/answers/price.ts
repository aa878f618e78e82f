import type { Dong } from '../../domain/money';
import { nothing, type Answer } from '../answer';
import type { ChoiceSpec } from '../flow';

/** The key of a choice that takes a price; its amount stands behind the colon. */
const THIS = 'price:';

/**
 * What one unit costs, in đồng. An unlikely amount is refused with `doubtful` {dong, likely}; the likely one and the one that
 * was said stand there as buttons. `doubt` is an unlikely amount heard elsewhere: then the question begins with these buttons.
 */
export function price(unit?: string, doubt?: { dong: Dong; likely: Dong }): Answer<Dong> {
  return {
    choices: doubt ? bothPrices(doubt.dong, doubt.likely) : [],
    takesNumbers: true,
    read: (input, reader) => {
      if (input.choice?.startsWith(THIS)) return { value: Number(input.choice.slice(THIS.length)) };
      const heard = input.text === undefined ? undefined : reader.money(input.text, unit);
      if (!heard) return nothing;
      if (heard.doubtful === undefined) return { value: heard.dong };
      const { dong, doubtful: likely } = heard;
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
