import type { TryBook, TryListing, TryOrder } from '../../api';

/** What changed in the book when it was last told. */
export interface BookNews {
  /** Codes of orders and goods that were not there before. */
  added: ReadonlySet<string>;
  /** Codes of those that are otherwise than before. */
  changed: ReadonlySet<string>;
  /** For the ear, one each. */
  orders: TryOrder[];
  listings: TryListing[];
}

export const NO_NEWS: BookNews = { added: new Set(), changed: new Set(), orders: [], listings: [] };

const isOther = (before: unknown, now: unknown): boolean => JSON.stringify(before) !== JSON.stringify(now);

/** Compares two books: orders by their state, goods by what is left and held. Nothing new gives `NO_NEWS`. */
export function findNews(before: TryBook, now: TryBook): BookNews {
  const orderWas = new Map(before.orders.map((order) => [order.code, order]));
  const listingWas = new Map(before.listings.map((listing) => [listing.code, listing]));
  const orders = now.orders.filter((order) => isOther(orderWas.get(order.code)?.state, order.state) || isOther(orderWas.get(order.code)?.unreached, order.unreached));
  const listings = now.listings.filter((listing) => isOther(standOf(listingWas.get(listing.code)), standOf(listing)));
  if (orders.length + listings.length === 0) return NO_NEWS;
  const codes = [...orders, ...listings].map(({ code }) => code);
  const isNew = (code: string): boolean => !orderWas.has(code) && !listingWas.has(code);
  return { added: new Set(codes.filter(isNew)), changed: new Set(codes.filter((code) => !isNew(code))), orders, listings };
}

const standOf = (listing?: TryListing): unknown => listing && [listing.state, listing.left, listing.held, listing.price];
