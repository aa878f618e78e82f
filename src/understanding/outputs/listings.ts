import { readListings, type Goods, type Tier } from '../listings';

const tierOf = ({ from, unit, dong, per }: Tier): unknown => ({ ...(from !== undefined && { from_qty: from }), ...(unit !== undefined && { unit }), price: dong, ...(per !== undefined && per !== 1 && { price_per: per }) });

function priceOf({ price }: Goods): object {
  if (!price) return {};
  const unit = price.unit === undefined ? {} : { price_unit: price.unit };
  if ('dong' in price) return { price: price.dong, ...(price.per !== 1 && { price_per: price.per }), ...unit };
  return 'min' in price ? { ...unit, price_min: price.min, price_max: price.max } : unit;
}

const itemOf = (goods: Goods): unknown => ({
  ...(goods.name !== undefined && { name: goods.name }),
  ...priceOf(goods),
  ...(goods.stock && { qty: goods.stock.n, qty_unit: goods.stock.unit }),
  ...(goods.eachKg && { each_kg: goods.eachKg }),
  ...(goods.totalKg !== undefined && { total_kg: goods.totalKg }),
  ...(goods.pack && { pack: goods.pack }),
  ...(goods.tiers.length > 0 && { tiers: goods.tiers.map(tierOf) }),
  ...(goods.negotiable && { negotiable: true }),
});

/** Goods as the output shape for listings. */
export const goodsOutput = (goods: Goods[]): { is_listing: true; items: unknown[]; ask: string[] } => ({ is_listing: true, items: goods.map(itemOf), ask: [...new Set(goods.flatMap(({ ask }) => ask))] });

/** A message as the output shape for listings. */
export function listingsOutput(input: unknown): unknown {
  const reading = readListings(typeof input === 'string' ? input : '');
  return 'act' in reading ? { is_listing: false, act: reading.act } : goodsOutput(reading.goods);
}
