import type { SaidDetails } from '../../domain/said-order';
import { nothing, type Answer, type Read } from '../answer';
import type { HeardOrder, Reader } from '../reader';

/** What a buyer corrects by saying it: another number, another place, a time, a note, another amount or other goods. */
export interface CheckoutChange extends SaidDetails {
  /** More goods, other amounts, goods to be taken off. */
  order?: HeardOrder;
}

/** What such a question is answered with. */
export type KeyOrChange<Key extends string> = { kind: 'key'; key: Key } | { kind: 'change'; change: CheckoutChange };

interface Options<Key extends string> {
  yes: Key;
  no?: Key;
  /** What "như lần trước" means. */
  again?: Key;
  /** The button that asks for a correction in words: it is refused with `howTo`, which says how. */
  fix?: string;
}

/**
 * One of the buttons, or a correction that is said ("số khác 0905 123 456", "lấy 3 ký"). Refuses politeness with `polite`, half a
 * phone number with `short` or `long` {digits}, and the `fix` button with `howTo`.
 */
export function keyOrChange<Key extends string>(keys: readonly Key[], { yes, no, fix, again }: Options<Key>): Answer<KeyOrChange<Key>> {
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
      const change = readChange(text, reader);
      const isAgain = again !== undefined && 'value' in change && change.value.change.order?.edit === 'again';
      return isAgain ? { value: { kind: 'key', key: again } } : change;
    },
  };
}

function readChange(text: string, reader: Reader): Read<{ kind: 'change'; change: CheckoutChange }> {
  const number = reader.phone(text);
  const heard = reader.order(text);
  if (heard.edit === 'cancel') return nothing;
  const { phones, name, note, time } = heard;
  const isAboutGoods = heard.lines.length > 0 || heard.remove !== undefined || heard.edit === 'again';
  if (!isAboutGoods && (number.kind === 'short' || number.kind === 'long')) return { reason: number.kind, values: { digits: number.digits } };
  const phone = heard.phone ?? (phones === undefined && number.kind === 'phone' ? number.e164 : undefined);
  const address = heard.address ?? (isAboutGoods ? undefined : reader.address(text));
  const said = { phone, phones, address, name, note, time };
  if (!isAboutGoods && Object.values(said).every((one) => one === undefined)) return nothing;
  return { value: { kind: 'change', change: isAboutGoods ? { ...said, order: heard } : said } };
}
