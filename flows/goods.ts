import type { ListingView } from '../src/domain/listing';
import { oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { pickGoods } from './parts/pick-goods';

const OF_OPEN = ['price', 'stock', 'soldOut'] as const;
const OF_OTHERS = ['show', 'stock', 'price'] as const;

/** A seller's own goods: a list, then one of them, then what to change of it. */
export const goods = flow('goods', async (t) => {
  const mine = await t.look((s) => s.listings.mine());
  const listing = await pickGoods(t, mine);
  if (!listing) return t.say('none', {}, { offers: [{ key: 'sell', labelKey: 'common:go.sell', go: { flow: 'sell' } }] });
  await changeOne(t, listing);
}, { isLight: true });

async function changeOne(t: Talk, { id, name, price, left, state, photos }: ListingView): Promise<void> {
  if (state === 'pending') return t.say('pending', { name });
  const keys = state === 'open' ? OF_OPEN : OF_OTHERS;
  const values = { name, price, left };
  const kind = await t.ask('what', oneOf<string>(keys), values, { as: state === 'open' ? undefined : `what.${state}`, photo: photos[0] });
  await t.go('change', { listingId: id, kind });
}
