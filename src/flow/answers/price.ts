import type { Dong } from '../../domain/money';
import { nothing, type Answer } from '../answer';

/** The key of the choice that takes the likely price; its amount stands behind the colon. */
const LIKELY = 'likely:';

/**
 * What one unit costs, in đồng. An unlikely amount is refused with `doubtful` {dong, likely} and the likely one as a button;
 * saying the same amount again is taken at its word.
 */
export function price(unit?: string): Answer<Dong> {
  return {
    choices: [],
    read: (input, reader) => {
      if (input.choice?.startsWith(LIKELY)) return { value: Number(input.choice.slice(LIKELY.length)) };
      const heard = input.text === undefined ? undefined : reader.money(input.text, unit);
      if (!heard) return nothing;
      if (heard.doubtful === undefined) return { value: heard.dong };
      return {
        reason: 'doubtful',
        values: { dong: heard.dong, likely: heard.doubtful, unit },
        choices: [{ key: `${LIKELY}${heard.doubtful}`, labelKey: 'common:thisPrice', values: { dong: heard.doubtful } }],
      };
    },
  };
}
