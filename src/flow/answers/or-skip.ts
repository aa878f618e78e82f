import type { Answer } from '../answer';

/** The same question with a button `skip` that leaves it open. */
export function orSkip<T>(answer: Answer<T>): Answer<T | 'skip'> {
  return {
    ...answer,
    choices: [{ key: 'skip' }],
    read: (input, reader) => (input.choice === 'skip' ? { value: 'skip' } : answer.read(input, reader)),
  };
}
