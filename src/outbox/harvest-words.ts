import { formatsOf } from '../i18n/formats';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { Quantity } from '../domain/quantity';
import type { ContactRow } from '../store/contacts';

/** So many orders are named one by one: more no phone shows at once. */
const MOST_NAMED = 25;

interface Ordered {
  code: string;
  buyer: string;
  quantity: Quantity;
}

/** How much of a harvest goes to whom, an order a line. */
export function harvestValues(values: Record<string, unknown>, { language = SOURCE_LANGUAGE }: Pick<ContactRow, 'language'>, words: Words): Record<string, unknown> {
  const { orders = [], name = '' } = values as { orders?: Ordered[]; name?: string }; // written by services/harvests alone
  const say = (key: string, more: Record<string, unknown>) => words.say(language, `notice:harvest.${key}`, more);
  const { quantityShort } = formatsOf(language);
  const lines = orders.slice(0, MOST_NAMED).map(({ code, buyer, quantity }) => say('order', { code, buyer, amount: quantityShort(quantity, name) }));
  const others = orders.length > MOST_NAMED ? [say('others', { count: orders.length - MOST_NAMED })] : [];
  return { goods: `${name.charAt(0).toLowerCase()}${name.slice(1)}`, lines: [...lines, ...others].join('\n') };
}
