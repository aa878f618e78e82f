import type { SaidHarvest } from '../../src/domain/harvest';
import type { ListingView } from '../../src/domain/listing';
import { areConvertible, quantityOf, type Quantity } from '../../src/domain/quantity';
import { isRefused } from '../../src/domain/refusal';
import type { SayOptions, Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

/** What a seller says of when goods are picked, and how much at most; `bare` is in what they are sold by. */
export interface HarvestWish {
  harvest?: SaidHarvest;
  quantity?: Quantity;
  bare?: number;
}

/** Goods are picked for who orders them, again or at another time: done at once, and said with its times; `undoing` offers to take it back. */
export async function changeHarvest(t: Talk, listing: ListingView, { harvest = {}, quantity, bare }: HarvestWish, undoing: SayOptions): Promise<void> {
  const { id, name, price: { unit } } = listing;
  const most = quantity ?? (bare === undefined ? undefined : quantityOf(bare, unit));
  const values = { goods: inSentence(name), name, unit };
  const said = most && areConvertible(most.unit, unit) ? most : undefined;
  const changed = await t.do('setHarvest', (s) => s.listings.setHarvest(id, harvest, said), [id]);
  if (isRefused(changed)) return t.say(`refused.${changed.refused}`, { ...values, ...changed.values, ...(changed.values?.['harvest'] as object | undefined) });
  const { after } = changed;
  return t.say('harvestSet', { ...values, price: after.price, left: after.left, ...after.harvest }, undoing);
}
