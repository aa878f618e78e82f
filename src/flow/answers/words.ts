import { isWrittenAsName } from '../../domain/text';
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

/** What somebody or something is called: words too, but never a mere yes or no. */
export function aName(max: number, choices: ChoiceSpec[] = []): Answer<string> {
  const any = words(max, choices);
  return {
    choices,
    isOpen: true,
    read: (input, reader) => (input.choice === undefined && input.text !== undefined && !isWrittenAsName(input.text) && reader.yesNo(input.text) ? nothing : any.read(input, reader)),
  };
}
