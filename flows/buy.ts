import { amountOf } from '../src/domain/money';
import { goodsOr } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import type { HeardOrder } from '../src/flow/reader';
import { namedBy, type CartLine } from './parts/goods-list';
import { findWished, takeLine, type Wish } from './parts/wish';
import { inSentence } from './parts/wording';

/** What is known already of where the goods go. */
interface Delivery {
  phone?: string;
  address?: string;
  name?: string;
}

/**
 * Turns wishes into a basket: finds the goods, agrees on how much, asks for more. What was chosen travels on as `cart`, so that
 * nothing in it is searched again. Ends in checkout, at once when phone or address came along.
 */
export const buy = flow('buy', async (t) => {
  const cart = await withoutRemoved(t);
  const wishes = wishesOf(t, cart);
  if (wishes.length > 0) return takeWishes(t, cart, wishes);
  if (cart.length === 0) return t.given('cart') ? sayNothing(t) : t.go('browse');
  if (t.given('order') && isDelivered(deliveryOf(t))) return t.go('checkout', { cart, ...deliveryOf(t) });
  const reply = await t.ask('more', goodsOr([{ key: 'enough' }, { key: 'browse' }], { no: 'enough' }));
  if (reply.kind === 'order') return t.go('buy', { cart, order: reply.order, ...deliveryOf(t) });
  if (reply.kind === 'choice' && reply.key === 'browse') return t.go('browse', { cart });
  return t.go('checkout', { cart, ...deliveryOf(t) });
});

/** A bare amount ("lấy 3 ký thôi") is about the goods chosen last. */
function wishesOf(t: Talk, cart: CartLine[]): Wish[] {
  const listingId = t.given<string>('listingId');
  if (listingId !== undefined) return [{ listingId, words: '', quantity: t.given('quantity'), bare: t.given('bare') }];
  const lines = t.given<HeardOrder>('order')?.lines ?? [];
  return lines.map((line) => (line.words === '' ? { ...line, listingId: cart.at(-1)?.listingId } : line));
}

function deliveryOf(t: Talk): Delivery {
  const heard = t.given<HeardOrder>('order');
  return {
    phone: heard?.phone ?? t.given('phone'),
    address: heard?.address ?? t.given('address'),
    name: heard?.name ?? t.given('name'),
  };
}

async function takeWishes(t: Talk, cart: CartLine[], wishes: Wish[]): Promise<void> {
  const delivery = deliveryOf(t);
  const isOnly = wishes.length === 1;
  let next = cart;
  for (const [index, wish] of wishes.entries()) {
    const line = t.each('line', index);
    const found = await findWished(line, wish);
    if (found === 'other') return t.go('buy', { cart: next, order: otherWish(line), ...delivery });
    if (found === 'absent' && isOnly && cart.length === 0) return t.go('search', { words: wish.words });
    if (found === 'absent') await line.say('none', { words: wish.words });
    if (typeof found === 'string') continue;
    if (isOnly && wish.listingId === undefined) {
      return t.go('buy', { cart, listingId: found.listing.id, quantity: found.wish.quantity, bare: found.wish.bare, ...delivery });
    }
    const taken = await takeLine(line, found, next);
    if (taken) next = [...next.filter((one) => one.listingId !== taken.listingId), taken];
  }
  if (next.length === 0) return sayNothing(t);
  if (isDelivered(delivery)) return t.go('checkout', { cart: next, ...delivery });
  await sayAdded(t, cart, next);
  return t.go('buy', { cart: next, goods: next.at(-1)?.listingId, ...delivery });
}

const isDelivered = ({ phone, address }: Delivery): boolean => phone !== undefined || address !== undefined;

async function sayNothing(t: Talk): Promise<void> {
  return t.say('nothing', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
}

/** The basket without what they no longer want ("bỏ cam"), and says so. */
async function withoutRemoved(t: Talk): Promise<CartLine[]> {
  let cart = t.given<CartLine[]>('cart') ?? [];
  for (const words of t.given<HeardOrder>('order')?.remove ?? []) {
    const found: CartLine[] = [];
    for (const line of cart) {
      const listing = await t.look((s) => s.listings.byId(line.listingId));
      if (!listing || namedBy(words, [listing]).length === 0) continue;
      found.push(line);
      await t.say('removed', { name: inSentence(listing.name) });
    }
    if (found.length === 0) await t.say('notInCart', { words });
    cart = cart.filter((line) => !found.includes(line));
  }
  return cart;
}

function otherWish(line: Talk): HeardOrder {
  const reply = line.given<{ order?: HeardOrder }>('goods') ?? line.given<{ order?: HeardOrder }>('instead');
  return reply?.order ?? { lines: [] };
}

async function sayAdded(t: Talk, cart: CartLine[], next: CartLine[]): Promise<void> {
  for (const [index, line] of next.filter((one) => !cart.includes(one)).entries()) {
    const listing = await t.look((s) => s.listings.byId(line.listingId));
    const values = listing && { amount: line.quantity, name: inSentence(listing.name), sum: amountOf(line.quantity, listing.price) };
    if (values) await t.each('added', index).say(index === 0 ? 'first' : 'next', values);
  }
}
