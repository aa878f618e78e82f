import { nothing, type Answer } from '../answer';

/** How many digits an invitation has. */
export const INVITE_DIGITS = 8;

/** The digits of an invitation, however they are grouped. Refuses `short` and `long` ones with {digits}, how many there are. */
export function inviteCode(): Answer<string> {
  return {
    choices: [],
    read: (input) => {
      const digits = (input.text ?? '').replace(/\D/g, '');
      if (digits.length === 0) return nothing;
      if (digits.length === INVITE_DIGITS) return { value: digits };
      return { reason: digits.length < INVITE_DIGITS ? 'short' : 'long', values: { digits: digits.length } };
    },
  };
}
