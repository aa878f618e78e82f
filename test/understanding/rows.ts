import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { UNITS } from '../../src/domain/units';

/** The development sets of src/understanding: `<set>.jsonl`, and a third of the rows apart in `<set>.aside.jsonl`. */
export const SETS = ['numbers', 'money', 'listings', 'orders', 'addresses', 'phones', 'intents'] as const;
export type SetName = (typeof SETS)[number];

/** `main` is worked with; `aside` is looked at rarely, as a check on text that no rule was made for. */
export const PARTS = ['main', 'aside'] as const;
export type Part = (typeof PARTS)[number];

const words = z.string().trim().min(1);
const dong = z.int().positive();
const amount = z.number().positive();
const unit = z.enum(UNITS.map(({ code }) => code));
const span = z.tuple([amount, amount]).refine(([min, max]) => min <= max, 'the smaller one comes first');
const isRange = ({ min, max }: { min: number; max: number }) => min < max;
const oneOf = (...names: string[]) => z.array(z.enum(names)).refine((list) => new Set(list).size === list.length, 'said twice');
const vague = z.strictObject({ vague: z.literal(true) });
const e164 = z.string().regex(/^\+84\d{8,10}$/);

const number = z.union([
  z.number(),
  z.strictObject({ ordinal: z.int().positive() }),
  z.strictObject({ num: z.int().positive(), den: z.int().positive() }),
  z.strictObject({ value: z.number(), unit }),
  z.strictObject({ min: z.number(), max: z.number(), unit: unit.optional() }).refine(isRange),
  vague,
  z.null(),
]);

const per = { per_qty: amount.optional(), per_unit: unit.optional() };
const moneyTier = z.strictObject({ from_qty: amount.optional(), unit: unit.optional(), amount: dong, per_qty: amount.optional() });
const money = z.union([
  z.strictObject({ amount: dong, ...per, unit_price: dong.optional(), tiers: z.array(moneyTier).min(1).optional(), deduction: z.literal(true).optional() }),
  z.strictObject({ min: dong, max: dong, ...per }).refine(isRange),
  vague,
  z.null(),
]);

const tier = z.strictObject({ from_qty: amount.optional(), unit: unit.optional(), price: dong, price_per: amount.optional() });
const goods = z
  .strictObject({
    name: words.optional(),
    price: dong.optional(),
    price_per: amount.optional(),
    price_unit: unit.optional(),
    price_min: dong.optional(),
    price_max: dong.optional(),
    qty: amount.optional(),
    qty_unit: unit.optional(),
    each_kg: span.optional(),
    total_kg: amount.optional(),
    pack: z.strictObject({ size: amount, unit }).optional(),
    tiers: z.array(tier).min(1).optional(),
    negotiable: z.literal(true).optional(),
  })
  .refine((it) => it.price_per !== 1, 'price_per is left out when it is 1')
  .refine((it) => (it.price_min ?? 0) <= (it.price_max ?? Infinity), 'a range begins with the smaller price');

type Goods = z.infer<typeof goods>;
type Asked = { items: Goods[]; ask: string[] };
const isPriced = (it: Goods) => it.price !== undefined || it.price_min !== undefined || it.price_max !== undefined;
const asksForPrice = ({ items, ask }: Asked) => items.every(isPriced) || ask.includes('price');
const asksForName = ({ items, ask }: Asked) => items.every(({ name }) => name !== undefined) || ask.includes('name');
const asksForUnit = ({ items, ask }: Asked) =>
  items.every((it) => !isPriced(it) || it.price_unit !== undefined) || ask.includes('unit') || ask.includes('price_basis');

const listing = z.union([
  z
    .strictObject({
      is_listing: z.literal(true),
      items: z.array(goods).min(1),
      ask: oneOf('price', 'unit', 'name', 'price_basis', 'weight_basis', 'quantity_basis', 'price_check'),
    })
    .refine(asksForPrice, 'a price that is not there must be asked')
    .refine(asksForName, 'a name that is not there must be asked')
    .refine(asksForUnit, 'a price without a unit must be asked about'),
  z.strictObject({ is_listing: z.literal(false), act: z.enum(['greeting', 'question', 'buyer', 'update', 'barter', 'other']) }),
]);

const place = z
  .strictObject({ street: words, ward: words, district: words, area: words, province: words, near: words })
  .partial()
  .refine((it) => Object.keys(it).length > 0, 'an address without parts is null');
const orderLine = z.strictObject({ item: words.optional(), qty: amount.optional(), unit: unit.optional(), money: dong.optional() });
const order = z.union([
  z.strictObject({
    is_order: z.literal(true),
    lines: z.array(orderLine),
    phone: e164.nullable(),
    address: place.nullable(),
    name: words.optional(),
    note: words.optional(),
    time: words.optional(),
    missing: oneOf('item', 'qty', 'phone', 'address'),
    ask: oneOf('item', 'qty', 'unit'),
    edit: z.enum(['add', 'less', 'remove', 'replace', 'cancel', 'again']).optional(),
  }),
  z.strictObject({ is_order: z.literal(false) }),
]);

const address = z.strictObject({
  system: z.enum(['old', 'new', 'either', 'unknown', 'none']),
  ...z.strictObject({ street: words, ward: words, district_old: words, province_old: words, ward_new: words, province_new: words }).partial().shape,
  ask: oneOf('street', 'ward', 'province', 'ward_new'),
});

const phone = z.strictObject({ e164, type: z.enum(['mobile', 'landline']), migrated_from: words.optional() });
const INTENTS = [
  ...['yes', 'no', 'cancel', 'back', 'undo', 'help', 'greet', 'sell', 'buy', 'my_orders', 'my_goods', 'price_question', 'human', 'sold_out', 'thanks'],
  'other',
];

const OUTPUTS: Record<SetName, z.ZodType> = {
  numbers: number,
  money,
  listings: listing,
  orders: order,
  addresses: address,
  phones: z.strictObject({ phones: z.array(phone) }),
  intents: z.strictObject({ intent: z.enum(INTENTS) }),
};

const catalogue = z.array(z.strictObject({ id: words, name: words, unit, price: dong })).min(1);
const withCatalogue = z.strictObject({ text: z.string(), catalogue });
const input = (set: SetName) => (set === 'orders' ? z.union([z.string(), withCatalogue]) : z.string());

/** What one line of a set's file must be: what was written, its best reading, and the others that are as right. */
export const rowOf = (set: SetName, part: Part) =>
  z
    .strictObject({
      id: z.string().regex(new RegExp(part === 'main' ? `^${set}-\\d{4}$` : `^${set}-a\\d{3,4}$`)),
      input: input(set),
      output: OUTPUTS[set],
      accept: z.array(OUTPUTS[set]).min(1).optional(),
      style: z.enum(['centre', 'south', 'north', 'no-accents', 'typo', 'dictation', 'teencode', 'formal']),
      note: words.optional(),
    })
    .refine(({ output, accept = [] }) => !accept.some((other) => isDeepStrictEqual(other, output)), 'an accepted reading is another than the best');

export type Row = z.infer<ReturnType<typeof rowOf>>;

/** Where the rows of a set lie; the file may not be there yet. */
export const fileOf = (set: SetName, part: Part) => join(__dirname, part === 'main' ? `${set}.jsonl` : `${set}.${part}.jsonl`);

/** The lines of a set's file as they stand, unchecked; none when there is no such file. */
export function linesOf(set: SetName, part: Part): string[] {
  const file = fileOf(set, part);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** The rows of a set, checked. It throws at a line that is no row. */
export const readRows = (set: SetName, part: Part): Row[] => linesOf(set, part).map((line) => rowOf(set, part).parse(JSON.parse(line)));
