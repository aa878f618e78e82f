import { costOf } from '../src/domain/sale-terms';
import { goodsOr } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import type { HeardOrder } from '../src/flow/reader';
import { detailsOf, isDelivered, lastTime, lineMeant, withoutRemoved } from './parts/basket';
import type { CartLine } from './parts/goods-list';
import { takeLine } from './parts/how-much';
import { findWished, type Wish } from './parts/wish';
import { inSentence } from './parts/wording';

/**
 * Turns wishes into a basket: finds the goods, agrees on how much, asks for more. What was chosen travels on as `cart`, so that
 * nothing in it is searched again. Ends in checkout, at once when phone or address came along.
 */
export const buy = flow('buy', async (t) => {
  const order = t.given<HeardOrder>('order');
  if (order?.text !== undefined) return matchGoods(t, order);
  const { cart, removed } = await withoutRemoved(t);
  const wishes = wishesOf(t, cart, removed);
  if (wishes.length > 0) return takeWishes(t, cart, wishes);
  const details = detailsOf(t);
  if (cart.length === 0) return t.given('cart') || order?.lines ? sayNothing(t) : t.go('browse');
  if (order && isDelivered(details)) return t.go('checkout', { cart, ...details });
  const reply = await t.ask('more', goodsOr([{ key: 'enough' }, { key: 'browse' }], { no: 'enough' }));
  if (reply.kind === 'order') return t.go('buy', { cart, order: reply.order, ...detailsOf(t, reply.order) });
  if (reply.kind === 'choice' && reply.key === 'browse') return t.go('browse', { cart });
  return t.go('checkout', { cart, ...details });
});

/** An order as it was said is read once more with the goods there are; what it means then travels on. */
async function matchGoods(t: Talk, order: HeardOrder): Promise<void> {
  const goods = await t.look((s) => s.listings.catalogue());
  const { edit, ...matched } = t.understand((reader) => reader.matched(order, goods));
  const lines = edit === 'again' ? [...(await lastTime(t)), ...matched.lines] : matched.lines;
  return t.go('buy', { cart: t.given('cart'), order: { ...matched, lines, ...(edit !== 'again' && { edit }) }, ...detailsOf(t) });
}

/** What was said of goods, by what is in the basket: a bare amount is about goods there, and so is a change of what could be several. */
function wishesOf(t: Talk, cart: CartLine[], removed: CartLine[]): Wish[] {
  const listingId = t.given<string>('listingId');
  if (listingId !== undefined) return [{ quantity: t.given('quantity'), bare: t.given('bare'), ...t.given<Wish>('wish'), words: '', listingId }];
  const { lines = [], edit } = t.given<HeardOrder>('order') ?? {};
  const [taken, ...others] = removed;
  return lines.map((line) => {
    if (line.words === '') return { ...line, listingId: lineMeant(cart, line)?.listingId };
    const chosen = edit === undefined ? [] : cart.filter((one) => line.goods?.includes(one.listingId));
    const isSwap = edit === 'replace' && lines.length === 1 && others.length === 0 && isUncounted(line);
    return { ...line, ...(chosen[0] && chosen.length === 1 && { goods: [chosen[0].listingId] }), ...(isSwap && taken && { quantity: taken.quantity }) };
  });
}

/** "Đổi cam thành bưởi" says no amount: as much as there was. */
const isUncounted = ({ quantity, bare, money, open }: Wish): boolean => [quantity, bare, money, open].every((one) => one === undefined);

async function takeWishes(t: Talk, cart: CartLine[], wishes: Wish[]): Promise<void> {
  const details = detailsOf(t);
  const edit = t.given<HeardOrder['edit']>('edit') ?? t.given<HeardOrder>('order')?.edit;
  const isOnly = wishes.length === 1;
  let next = cart;
  for (const [index, wish] of wishes.entries()) {
    const line = t.each('line', index);
    const found = await findWished(line, wish, isOnly);
    if (found === 'other') return t.go('buy', { cart: next, order: otherWish(line), ...details });
    if (found === 'absent' && isOnly && cart.length === 0) return t.go('search', { words: wish.words, quantity: wish.quantity });
    if (found === 'absent') await line.say('none', { words: wish.words });
    if (found === 'wait') return t.go('wait', { listingId: wish.listingId, quantity: wish.quantity ?? t.given('wanted'), then: { cart: next, ...details } });
    if (typeof found === 'string') continue;
    if (isOnly && wish.listingId === undefined) {
      return t.go('buy', { cart, listingId: found.listing.id, wish: found.wish, edit, ...details });
    }
    const taken = await takeLine(line, found, next, edit);
    if (!Array.isArray(taken)) return t.go('wait', { listingId: found.listing.id, quantity: taken.wait, isAsked: true, then: { cart: next, order: { lines: wishes.slice(index + 1) }, ...details } });
    next = taken;
  }
  if (next.length === 0) return sayNothing(t);
  if (isDelivered(details)) return t.go('checkout', { cart: next, ...details });
  await sayAdded(t, cart, next);
  return t.go('buy', { cart: next, goods: next.at(-1)?.listingId, ...details });
}

async function sayNothing(t: Talk): Promise<void> {
  return t.say('nothing', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
}

function otherWish(line: Talk): HeardOrder {
  const reply = line.given<{ order?: HeardOrder }>('goods') ?? line.given<{ order?: HeardOrder }>('instead');
  return reply?.order ?? { lines: [] };
}

async function sayAdded(t: Talk, cart: CartLine[], next: CartLine[]): Promise<void> {
  for (const [index, line] of next.filter((one) => !cart.includes(one)).entries()) {
    const listing = await t.look((s) => s.listings.byId(line.listingId));
    const values = listing && { amount: line.quantity, name: inSentence(listing.name), sum: costOf(listing, line.quantity) };
    if (values) await t.each('added', index).say(index === 0 ? 'first' : 'next', values);
  }
}
