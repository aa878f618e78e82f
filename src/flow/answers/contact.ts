import { nothing, type Answer } from '../answer';
import type { ChoiceSpec } from '../flow';

/** A phone number, E.164. Refuses `short` or `long` numbers with the count of digits they have. */
export function phone(choices: ChoiceSpec[] = []): Answer<string> {
  return {
    choices,
    takesNumbers: choices.length === 0,
    read: (input, reader) => {
      if (input.choice !== undefined) return { value: input.choice };
      const heard = input.text === undefined ? undefined : reader.phone(input.text);
      if (!heard || heard.kind === 'none') return nothing;
      return heard.kind === 'phone' ? { value: heard.e164 } : { reason: heard.kind, values: { digits: heard.digits } };
    },
  };
}

/** Where to deliver, one line as they wrote it; a landmark will do, Refuses a mere yes, no or "đợi chút" with `polite`, less than six letters with `vague`, over 300 with `tooLong`. */
export function address(choices: ChoiceSpec[] = []): Answer<string> {
  return {
    choices,
    isOpen: true,
    read: (input, reader) => {
      if (input.choice !== undefined) return { value: input.choice };
      if (input.text === undefined) return nothing;
      if (reader.yesNo(input.text)) return { reason: 'polite' };
      const line = (reader.address(input.text) ?? input.text).replace(/\s+/g, ' ').trim();
      if (line.length > 300) return { reason: 'tooLong', values: { max: 300 } };
      return line.replace(/[^\p{L}\p{N}]/gu, '').length < 6 ? { reason: 'vague' } : { value: line };
    },
  };
}
