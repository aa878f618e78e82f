import { nothing, type Answer } from '../answer';
import type { ChoiceSpec, ItemSpec } from '../flow';
import type { HeardLine, HeardOrder, Reader } from '../reader';

/** What somebody says in front of goods: one of them, perhaps how much of it; other goods by name, or where to deliver; or one of the buttons. */
export type GoodsReply =
  | { kind: 'goods'; listingId: string; line?: HeardLine }
  | { kind: 'order'; order: HeardOrder }
  | { kind: 'choice'; key: string };

interface GoodsOptions {
  /** Goods in sight; the keys of their choices are ids of listings. */
  items?: ItemSpec[];
  /** The button that a plain no means ("thôi"). */
  no?: string;
}

/**
 * Goods in sight by tap, number or words ("loại 2 cho chị 2 chai"), other goods by name, or a button. Refuses mere
 * politeness with `polite`; a bare amount is for the only goods in sight, else it is passed on as an order without words.
 */
export function goodsOr(choices: ChoiceSpec[], { items = [], no }: GoodsOptions = {}): Answer<GoodsReply> {
  return {
    choices,
    items: items.length > 0 ? items : undefined,
    read: ({ choice, text }, reader) => {
      if (choice !== undefined) {
        if (items.some((item) => item.choice.key === choice)) return { value: { kind: 'goods', listingId: choice } };
        return choices.some((one) => one.key === choice) ? { value: { kind: 'choice', key: choice } } : nothing;
      }
      if (text === undefined) return nothing;
      const word = reader.yesNo(text);
      if (word === 'polite') return { reason: 'polite' };
      if (word === 'no' && no) return { value: { kind: 'choice', key: no } };
      return word ? nothing : readGoods(text, items, reader);
    },
  };
}

function readGoods(text: string, items: ItemSpec[], reader: Reader): ReturnType<Answer<GoodsReply>['read']> {
  const order = reader.wish(text);
  if (!order) return nothing;
  const [line, ...others] = order.lines;
  if (!line || others.length > 0 || order.edit === 'again') return { value: { kind: 'order', order } };
  const index = items.length === 1 && line.words === '' ? 0 : reader.choice(line.words, items.map((item) => item.title));
  const item = index === undefined ? undefined : items[index];
  if (!item) return { value: { kind: 'order', order } };
  const { key } = item.choice;
  const isPlain = order.phone === undefined && order.phones === undefined && order.address === undefined && order.note === undefined && order.time === undefined;
  if (isPlain) return { value: { kind: 'goods', listingId: key, line } };
  const { text: _text, ...known } = order;
  return { value: { kind: 'order', order: { ...known, lines: [{ ...line, goods: [key] }] } } };
}
