import type { OrderState, OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import { photos, told, words } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { isBuyerOf, isNamed, ownOrder } from './parts/find-order';
import { mentions } from './parts/goods-list';
import { inSentence } from './parts/wording';

const LONGEST = 300;
const LOOKED_AT = 10;
const WITH_BUYER: OrderState[] = ['delivered', 'delivering', 'ready', 'confirmed'];

/** A buyer is not content with goods that came: seller and managers get the words with a photo. Nothing is decided here. */
export const complain = flow('complain', async (t) => {
  const said = t.given<string>('text');
  const order = await ownOrder(t, await whichFits(t, said));
  const person = { offers: [{ key: 'person', labelKey: 'common:person', go: { flow: 'person', given: { about: 'complain' } } }] };
  if (!order || !isBuyerOf(t, order)) return t.say(isNamed(t) ? 'notFound' : 'none', { code: t.given('code') }, person);
  const { id, code, lines, state, sellerCall: seller } = order;
  const values = { code, seller, name: inSentence(lines[0]?.name ?? ''), others: lines.length - 1 };
  if (!WITH_BUYER.includes(state)) return t.say(state === 'placed' ? 'tooEarly' : 'ended', values, person);
  const heard = said === undefined ? await t.ask('what', told(LONGEST), values) : { words: said, photos: [] };
  const text = heard.words ?? (await t.ask('words', words(LONGEST), values));
  const shown = t.given<string[]>('shown') ?? (heard.photos.length > 0 ? heard.photos : await t.ask('photo', photos(), values));
  const done = await t.do('complain', (s) => s.orders.complain(id, text.slice(0, LONGEST), shown[0]));
  if (isRefused(done)) return t.say('ended', values, person);
  return t.say(lines.length > 1 ? 'done.several' : 'done', values, person);
});

/** Of several orders those that came rather than those on their way, and of them those with the goods that the words name. */
async function whichFits(t: Talk, said = ''): Promise<(order: OrderView) => boolean> {
  const orders = isNamed(t) ? [] : (await t.look((s) => s.orders.ofBuyer(LOOKED_AT))).filter(({ state }) => WITH_BUYER.includes(state));
  const came = narrowed(orders, ({ state }) => state === 'delivered' || state === 'delivering');
  const fitting = narrowed(came, ({ lines }) => lines.some(({ name }) => mentions(said, name)));
  return ({ id }) => fitting.some((one) => one.id === id);
}

const narrowed = (orders: OrderView[], fits: (order: OrderView) => boolean): OrderView[] => (orders.some(fits) ? orders.filter(fits) : orders);
