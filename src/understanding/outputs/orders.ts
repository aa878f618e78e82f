import type { Goods } from '../orders/catalogue';
import { readWholeOrder } from '../orders/read-whole-order';

/** The goods that came with an input, those that are none left out. */
function goodsIn(catalogue: unknown): Goods[] | undefined {
  if (!Array.isArray(catalogue)) return undefined;
  return catalogue.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string') return [];
    return [{ id: 'id' in one ? String(one.id) : '', name: one.name, unit: 'unit' in one && typeof one.unit === 'string' ? one.unit : '' }];
  });
}

/** The order in a text, or in `{text, catalogue}`, as `cho understand --as orders` tells it. */
export function ordersOutput(input: unknown): unknown {
  const isObject = typeof input === 'object' && input !== null && 'text' in input;
  const text = isObject ? input.text : input;
  const order = typeof text === 'string' ? readWholeOrder(text, isObject && 'catalogue' in input ? goodsIn(input.catalogue) : undefined) : undefined;
  if (!order) return { is_order: false };
  const { lines, phone, address, name, note, time, missing, ask, edit } = order;
  return { is_order: true, lines: lines.map(({ line }) => line), phone, address, name, note, time, missing, ask, edit };
}
