import { nothing, type Answer, type Read } from '../answer';
import type { HeardLine, Reader } from '../reader';

/** What a buyer corrects by saying it: another number, another place, another amount or more goods. */
export interface CheckoutChange {
  phone?: string;
  address?: string;
  name?: string;
  lines?: HeardLine[];
  /** Words of goods to be taken off. */
  remove?: string[];
}

/** What such a question is answered with. */
export type KeyOrChange<Key extends string> = { kind: 'key'; key: Key } | { kind: 'change'; change: CheckoutChange };

interface Options<Key extends string> {
  yes: Key;
  no?: Key;
  /** The button that asks for a correction in words: it is refused with `howTo`, which says how. */
  fix?: string;
}

/**
 * One of the buttons, or a correction that is said ("số khác 0905 123 456", "lấy 3 ký"). Refuses politeness with `polite`, half a
 * phone number with `short` or `long` {digits}, and the `fix` button with `howTo`.
 */
export function keyOrChange<Key extends string>(keys: readonly Key[], { yes, no, fix }: Options<Key>): Answer<KeyOrChange<Key>> {
  const shown = fix === undefined ? [...keys] : [keys[0] as string, fix, ...keys.slice(1)];
  return {
    choices: shown.map((key) => ({ key })),
    read: ({ choice, text }, reader) => {
      if (fix !== undefined && choice === fix) return { reason: 'howTo' };
      const key = keys.find((one) => one === choice);
      if (key) return { value: { kind: 'key', key } };
      if (text === undefined) return nothing;
      const word = reader.yesNo(text);
      if (word === 'polite') return { reason: 'polite' };
      if (word === 'yes') return { value: { kind: 'key', key: yes } };
      if (word === 'no') return no === undefined ? nothing : { value: { kind: 'key', key: no } };
      return readChange(text, reader);
    },
  };
}

function readChange(text: string, reader: Reader): Read<{ kind: 'change'; change: CheckoutChange }> {
  const number = reader.phone(text);
  if (number.kind === 'short' || number.kind === 'long') return { reason: number.kind, values: { digits: number.digits } };
  const heard = reader.order(text);
  const phone = number.kind === 'phone' ? number.e164 : heard.phone;
  const address = heard.address ?? reader.address(text);
  const isAboutGoods = address === undefined && phone === undefined;
  const lines = heard.lines.filter((line) => line.quantity !== undefined || (isAboutGoods && line.bare !== undefined));
  if (isAboutGoods && lines.length === 0 && !heard.remove && heard.name === undefined) return nothing;
  return { value: { kind: 'change', change: { phone, address, name: heard.name, lines: lines.length > 0 ? lines : undefined, remove: heard.remove } } };
}
