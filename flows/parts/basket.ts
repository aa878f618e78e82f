import type { SaidDetails } from '../../src/domain/said-order';
import type { DeliveryWay } from '../../src/domain/delivery';
import type { KnownGoods } from '../../src/domain/listing';
import type { Joined } from '../../src/domain/joining';
import type { PayWay } from '../../src/domain/payment';
import { areConvertible } from '../../src/domain/quantity';
import type { Talk } from '../../src/flow/flow';
import type { HeardLine, HeardOrder } from '../../src/flow/reader';
import type { CartLine } from './goods-list';
import { inSentence } from './wording';

/** What was said beside the goods: where they go, to whom, when, and what else. */
export interface OrderDetails extends SaidDetails {
  way?: DeliveryWay;
  /** Where the goods are fetched. */
  point?: string;
  pay?: PayWay;
  /** The order under way that it goes along with; 'apart' when that was turned down, or it has left. */
  joins?: Joined | 'apart';
}

/** What is known of it by now; what the last message said wins, and a note is added to those before. */
export function detailsOf(t: Talk, said: OrderDetails = t.given<HeardOrder>('order') ?? {}): OrderDetails {
  const phone = said.phone ?? (said.phones ? undefined : t.given<string>('phone'));
  return {
    phone,
    phones: said.phones ?? (phone === undefined ? t.given('phones') : undefined),
    address: said.address ?? t.given('address'),
    name: said.name ?? t.given('name'),
    note: noteOf(t.given('note'), said.note),
    time: said.time ?? t.given('time'),
    way: t.given('way'),
    point: t.given('point'),
    pay: t.given('pay'),
    joins: t.given('join') ?? t.given('joins'),
  };
}

function noteOf(before: string | undefined, said: string | undefined): string | undefined {
  return before === undefined || said === undefined || before.includes(said) ? (before ?? said) : `${before}, ${said}`;
}

/** Whether enough was said to go on to where it goes. */
export const isDelivered = ({ phone, phones, address }: OrderDetails): boolean => phone !== undefined || phones !== undefined || address !== undefined;

/** The line of a basket that an amount without goods is about: the last one counted like it, else the last. */
export function lineMeant(cart: CartLine[], { quantity, open }: HeardLine): CartLine | undefined {
  const unit = quantity?.unit ?? open?.unit;
  return cart.findLast((line) => unit !== undefined && areConvertible(line.quantity.unit, unit)) ?? cart.at(-1);
}

/** The basket without what they no longer want ("bỏ cam"), and says so; with what was taken off. */
export async function withoutRemoved(t: Talk): Promise<{ cart: CartLine[]; removed: CartLine[] }> {
  const whole = t.given<CartLine[]>('cart') ?? [];
  let cart = whole;
  for (const words of t.given<HeardOrder>('order')?.remove ?? []) {
    const goods = await goodsIn(t, cart);
    const [line] = t.understand((reader) => reader.matched({ lines: [{ words }] }, goods)).lines;
    const found = goods.filter(({ id }) => line?.goods?.includes(id));
    for (const { name } of found) await t.say('removed', { name: inSentence(name) });
    if (found.length === 0) await t.say('notInCart', { words });
    cart = cart.filter(({ listingId }) => !found.some(({ id }) => id === listingId));
  }
  return { cart, removed: whole.filter((line) => !cart.includes(line)) };
}

async function goodsIn(t: Talk, cart: CartLine[]): Promise<KnownGoods[]> {
  const goods: KnownGoods[] = [];
  for (const { listingId } of cart) {
    const listing = await t.look((s) => s.listings.byId(listingId));
    if (listing) goods.push({ id: listing.id, name: listing.name, unit: listing.price.unit });
  }
  return goods;
}

/** The goods of their last order as wishes, at today's prices; says what is gone, or that there was no order. */
export async function lastTime(t: Talk): Promise<HeardLine[]> {
  const [order] = await t.look((s) => s.orders.ofBuyer(1));
  if (!order) await t.say('again.none');
  const lines: HeardLine[] = [];
  for (const [index, { listingId, name, quantity }] of (order?.lines ?? []).entries()) {
    const listing = await t.look((s) => s.listings.byId(listingId));
    if (listing?.state === 'open' && listing.left.base > 0) lines.push({ words: name, quantity, goods: [listingId] });
    else await t.each('again', index).say('gone', { name: inSentence(name) });
  }
  return lines;
}
