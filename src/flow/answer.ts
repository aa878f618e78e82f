import type { ChoiceSpec, Input, ItemSpec } from './flow';
import type { Reader } from './reader';

/**
 * What reading a reply gives: a value; a reason why it will not do (a locale key below the step's name, with its values);
 * or nothing that could be an answer at all.
 */
export type Read<T> =
  | { value: T }
  | { reason: string; values?: Record<string, unknown>; choices?: ChoiceSpec[] }
  | { nothing: true };

/** What a question accepts. */
export interface Answer<T> {
  choices: ChoiceSpec[];
  /** Goods shown side by side with the question. */
  items?: ItemSpec[];
  /** Takes any words at all (a name, a note): then a plain wish for something else is looked for first. */
  isOpen?: boolean;
  /** A typed number is an answer (how much, what price, a phone), not the number of a choice. */
  takesNumbers?: boolean;
  read(input: Input, reader: Reader): Read<T>;
}

/** For a reply that is no answer at all: it may be meant for something else. */
export const nothing = { nothing: true } as const;
