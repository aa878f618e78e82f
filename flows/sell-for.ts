import { isManager, type Member } from '../src/domain/member';
import { pick, words } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';

const MOST_LETTERS = 60;
/** What was already heard of the goods and is handed on to `sell`. */
const GOODS = [
  'name', 'price', 'doubtful', 'unit', 'isUnitOpen', 'open', 'stock', 'openStock', 'terms', 'wholesale', 'weight', 'isLocalMeasure', 'note', 'photos', 'failedPhotos', 'waiting', 'place', 'isShared',
];

/** A manager offers goods for a seller who cannot: finds the seller, and goes on as that seller would. */
export const sellFor = flow('sell-for', async (t) => {
  if (!isManager(t.person)) return t.say('refused.notManager');
  const wanted = await t.ask('seller', words(MOST_LETTERS));
  const found = await t.look((s) => s.people.sellersNamed(wanted));
  const seller = await oneSeller(t, found);
  if (!seller) return t.say('notFound', { words: wanted }, { offers: [{ key: 'invite', go: { flow: 'invite', given: { role: 'seller', name: wanted } } }] });
  const goods = Object.fromEntries(GOODS.map((step) => [step, t.given(step)]));
  await t.go('sell', { ...goods, forSeller: seller.id, sellerCall: seller.call ?? seller.name });
});

async function oneSeller(t: Talk, found: Member[]): Promise<Member | undefined> {
  if (found.length <= 1) return found[0];
  const id = await t.ask('which', pick(found.slice(0, 3).map((one) => ({ key: one.id, label: one.call ?? one.name }))));
  return found.find((one) => one.id === id);
}
