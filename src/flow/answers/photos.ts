import { nothing, type Answer } from '../answer';

/** Photos, as media ids; an empty list when the person has none to send. Refuses unusable ones with `failed`. */
export function photos(): Answer<string[]> {
  return {
    choices: [{ key: 'none' }],
    read: (input) => {
      if (input.choice === 'none') return { value: [] };
      if (input.photos.length > 0) return { value: input.photos };
      return input.failedPhotos > 0 ? { reason: 'failed' } : nothing;
    },
  };
}
