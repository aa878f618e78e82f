import type { Dong } from '../../src/domain/money';
import { inUnit, type Quantity } from '../../src/domain/quantity';
import type { OpenPrice } from '../../src/domain/said-goods';
import { oneOfPrices, price, saleUnit } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { inSentence, unitOfStock } from './wording';

const LIKELY_UNITS = ['kg', 'chai', 'trái'];

/** In what the goods are priced: as was said with the price; of a price without a unit it is asked, else it is as the stock was counted. */
export async function unitOfGoods(t: Talk, name: string): Promise<string> {
  const stock = t.given<Quantity>('stock') ?? t.given<Quantity>('openStock');
  const isOpen = t.given('isUnitOpen') !== undefined;
  if (t.given('unit') === undefined && stock && !isOpen) return unitOfStock(stock);
  const likely = stock ? [...new Set([unitOfStock(stock), ...LIKELY_UNITS])].slice(0, 3) : LIKELY_UNITS;
  const dong = t.given<Dong>('price') ?? t.given<OpenPrice>('open')?.dong;
  return t.ask('unit', saleUnit(likely), { goods: inSentence(name), dong }, { as: isOpen && dong !== undefined ? 'unit.priced' : undefined });
}

/** What one costs: as it was said, or asked in words that show what was understood of it. */
export async function priceOfGoods(t: Talk, name: string, unit: string): Promise<Dong> {
  const goods = inSentence(name);
  const stock = t.given<Quantity>('stock');
  const doubt = t.given<{ dong: Dong; doubtful: Dong }>('doubtful');
  const open = t.given<OpenPrice>('open');
  const isMissing = t.given('price') === undefined;
  if (isMissing && t.given('photos') !== undefined && t.given('failedPhotos') !== undefined) await t.say('havePhoto');
  else if (isMissing && stock && !open) await t.say('haveStock', { goods, stock, name });
  const values = { goods, unit, name, note: t.given('note'), dong: doubt?.dong ?? open?.dong, likely: doubt?.doubtful };
  if (doubt) return t.ask('price', price(unit, { dong: doubt.dong, likely: doubt.doubtful }), values, { as: 'price.doubtful' });
  if (open) return openPrice(t, open, values);
  return t.ask('price', price(unit), values, { as: wordingOfPrice(t) });
}

interface Values extends Record<string, unknown> {
  unit: string;
}

async function openPrice(t: Talk, open: OpenPrice, values: Values): Promise<Dong> {
  const { unit } = values;
  if (open.kind === 'range') return t.ask('price', oneOfPrices(unit, [open.dong, open.most]), { ...values, most: open.most }, { as: 'price.range' });
  if (open.kind === 'unsure') return t.ask('price', price(unit), values, { as: 'price.unsure' });
  const { dong, many } = open;
  if (open.kind === 'together') return t.ask('price', price(unit), { ...values, many }, { as: 'price.together' });
  const one = Math.round(dong / inUnit(many, many.unit));
  return t.ask('price', oneOfPrices(unit, [dong, one]), { ...values, many, one }, { as: 'price.each' });
}

function wordingOfPrice(t: Talk): string | undefined {
  if (t.heard('note')) return 'price.noted';
  return t.heard('photos') && t.given('failedPhotos') === undefined ? 'price.photo' : undefined;
}
