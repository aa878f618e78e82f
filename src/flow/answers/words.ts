import { nothing, type Answer } from '../answer';
import type { ChoiceSpec } from '../flow';

/** Words as they are said, without line breaks; refuses more than `max` characters with `tooLong` {max}. */
export function words(max: number, choices: ChoiceSpec[] = []): Answer<string> {
  return {
    choices,
    isOpen: true,
    read: (input) => {
      if (input.choice !== undefined) return choices.some((one) => one.key === input.choice) ? { value: input.choice } : nothing;
      const text = input.text?.replace(/\s+/g, ' ').trim();
      if (!text) return nothing;
      return text.length > max ? { reason: 'tooLong', values: { max } } : { value: text };
    },
  };
}
