import { nothing, type Answer } from '../answer';
import { words } from './words';

/** What somebody tells, in words, by photos (media ids), or both. Refuses more than `max` characters with `tooLong` {max}. */
export function told(max: number): Answer<{ words?: string; photos: string[] }> {
  const said = words(max);
  return {
    choices: [],
    isOpen: true,
    read: (input, reader) => {
      const read = input.text === undefined ? nothing : said.read(input, reader);
      if ('reason' in read) return read;
      if (!('value' in read) && input.photos.length === 0) return nothing;
      return { value: { ...('value' in read ? { words: read.value } : {}), photos: input.photos } };
    },
  };
}
