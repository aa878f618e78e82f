import type { CheckoutTerms } from '../src/domain/checkout';
import type { DeliveryWay } from '../src/domain/delivery';
import type { ListingView } from '../src/domain/listing';
import type { DeliveryDetails } from '../src/domain/member';
import type { Dong } from '../src/domain/money';
import { isRefused } from '../src/domain/refusal';
import { costOf, priceFor } from '../src/domain/sale-terms';
import { keyOrChange, type CheckoutChange } from '../src/flow/answers';
import { flow, type FlowRun, type Input, type Overheard, type Talk } from '../src/flow/flow';
import type { Reader } from '../src/flow/reader';
import type { OrderDetails } from './parts/basket';
import { askConsent } from './parts/consent';
import { askDelivery, askFetching, knownDelivery } from './parts/delivery';
import { whose, type CartLine } from './parts/goods-list';
import { askForMore, lackingNow } from './parts/minimum-order';
import { sayPlaced, solveRefusal } from './parts/placing';
import { askJoin, askPay, askWay, linesOf, sayTerms, termsShown } from './parts/terms';
import { inSentence } from './parts/wording';

/**
 * From a basket to placed orders: consent before anything is kept, where the goods go, everything read back once, one tap.
 * A correction or goods that someone else took lead back to the reading back with what is known by then.
 */
export const checkout = flow('checkout', async (t) => {
  const cart = t.given<CartLine[]>('cart') ?? [];
  if (cart.length === 0) return t.go('browse');
  const items = await itemsOf(t, cart);
  if (items.some(isRepriced)) return tellPrices(t, items);
  const lacking = await lackingNow(t, cart);
  if (lacking && !lacking.mayJoin) return askForMore(t, cart, lacking);
  await askConsent(t, cart);
  const how = await askWay(t, cart);
  const delivery = how.point === undefined ? await askDelivery(t, cart) : await askFetching(t, how.point);
  const { note, time, pay: paying, joins: known } = knownDelivery(t);
  const joins = await askJoin(t, cart, { ...delivery, note, time, ...how, pay: paying });
  if (lacking && !joins) return askForMore(t, cart, lacking);
  const pay = await askPay(t, cart, joins);
  if (pay === undefined) return;
  const details = { ...delivery, note, time, ...how, pay, joins: joins ?? known };
  const terms = await termsShown(t, cart, details);
  if (!terms) return t.go('checkout', { cart, ...details, ...(how.way === 'pickup' ? { address: undefined } : {}) });
  const reply = await readBack(t, items, terms, details);
  if (reply === 'drop') return t.say('dropped', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
  if (reply !== 'order') return change(t, cart, details, reply);
  const lock = cart.map((line) => line.listingId);
  await keep(t, { delivery, way: how.way, lock });
  const placed = await t.do('placed', (s) => s.orders.place({ lines: linesOf(cart), delivery, note, wishedTime: time, ...how, pay, joins: joins?.orderId }), lock);
  if (isRefused(placed)) return solveRefusal(t, cart, details, placed);
  return sayPlaced(t, placed);
}, { listen: overhearDelivery });

/** Number and place in one message answer both questions, whichever of them is in hand. */
function overhearDelivery({ text }: Input, run: FlowRun, reader: Reader): Overheard | undefined {
  if (text === undefined || (run.waitingFor !== 'phone' && run.waitingFor !== 'address')) return undefined;
  const { phone, address, name, note, time } = reader.order(text);
  if (phone === undefined || address === undefined) return undefined;
  const said = { phone, address, name, note, time };
  return { heard: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

interface Item {
  line: CartLine;
  listing: ListingView;
  sum: Dong;
}

/** Lines, sum, place and number on one card; ends with a tap, or with what is to be changed. */
async function readBack(t: Talk, items: Item[], terms: CheckoutTerms, delivery: DeliveryDetails & OrderDetails): Promise<'order' | 'drop' | CheckoutChange> {
  const sellers = [...new Set(items.map(({ listing }) => listing.sellerId))];
  await t.say(sellers.length > 1 ? 'readBackSeveral' : 'readBack', { seller: items[0] && whose(t.person, items[0].listing), count: sellers.length });
  for (const [index, { line, listing, sum }] of items.entries()) {
    const values = { amount: line.quantity, name: inSentence(listing.name), seller: whose(t.person, listing), sum };
    await t.each('line', index).say(sellers.length > 1 ? 'itemOf' : 'item', values);
    if (listing.harvest) await t.each('line', index).say('picked', { ...listing.harvest });
  }
  if (delivery.time !== undefined) await t.say('wishedTime', { time: delivery.time });
  if (delivery.note !== undefined) await t.say('note', { note: delivery.note });
  const total = await sayTerms(t, { terms, goods: items.reduce((all, { sum }) => all + sum, 0), details: delivery });
  const as = delivery.way === 'pickup' || delivery.way === 'coach' ? `confirm.${delivery.way}` : undefined;
  const reply = await t.ask('confirm', keyOrChange(['order', 'drop'] as const, { yes: 'order', no: 'drop', fix: 'fix' }), { ...delivery, total }, { as });
  return reply.kind === 'key' ? reply.key : reply.change;
}

/** Where to deliver next time; a place of the co-op, where goods are fetched, is no address of theirs. `lock`: what the same turn orders. */
async function keep(t: Talk, { delivery, way, lock }: { delivery: DeliveryDetails; way: DeliveryWay; lock: string[] }): Promise<void> {
  const address = way === 'pickup' ? t.person.delivery?.address : delivery.address;
  if (address !== undefined) await t.do('kept', (s) => s.people.keepDelivery({ ...delivery, address }), lock);
}

async function itemsOf(t: Talk, cart: CartLine[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const line of cart) {
    const listing = await t.look((s) => s.listings.byId(line.listingId));
    if (listing) items.push({ line, listing, sum: costOf(listing, line.quantity) });
  }
  return items;
}

const isRepriced = ({ line, listing }: Item): boolean => line.dong !== undefined && line.dong !== priceFor(listing, line.quantity).dong;

/** Nobody orders at another price than the one read back: the change is told, and all is read back again. */
async function tellPrices(t: Talk, items: Item[]): Promise<void> {
  for (const [index, { line, listing }] of items.filter(isRepriced).entries()) {
    const priceWas = { dong: line.dong, unit: listing.price.unit };
    await t.each('line', index).say('repriced', { name: inSentence(listing.name), price: priceFor(listing, line.quantity), priceWas });
  }
  const cart = items.map(({ line, listing }) => ({ ...line, dong: priceFor(listing, line.quantity).dong }));
  return t.go('checkout', { cart, ...knownDelivery(t) });
}

/** What is said anew wins over what was known; goods go through buy, which comes back by itself. */
async function change(t: Talk, cart: CartLine[], known: OrderDetails, { order, ...said }: CheckoutChange): Promise<void> {
  const way = said.address === undefined ? known.way : 'deliver';
  const place = known.way === 'pickup' ? { address: undefined } : {};
  const joins = said.address === undefined ? known.joins : undefined;
  const anew = { ...known, ...place, way, joins, ...(way === 'pickup' ? {} : { point: undefined }), ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), ...(said.phones && { phone: undefined }) };
  return order ? t.go('buy', { cart, ...anew, order }) : t.go('checkout', { cart, ...anew });
}
