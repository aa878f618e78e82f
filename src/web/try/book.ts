import { formatsOf } from '../../i18n/formats';
import type { Words } from '../../i18n/words';
import type { TrialListing, TrialOrder, TrialReads } from '../../services/trial';
import type { Language, TryBook, TryListing, TryOrder } from './api';

/** What the shop has, as read once for all languages. */
export type RawBook = NonNullable<Awaited<ReturnType<TrialReads['book']>>>;

const STATES: Record<TrialListing['state'], TryListing['state']> = { open: 'open', hidden: 'hidden', soldout: 'soldOut', pending: 'waiting' };

/** The market book in the language asked for. */
export function tryBook({ orders, listings }: RawBook, language: Language, words: Words): TryBook {
  return { orders: orders.map((order) => orderIn(order, language)), listings: listings.map((listing) => listingIn(listing, language, words)) };
}

function orderIn({ lines, placedAt, ...rest }: TrialOrder, language: Language): TryOrder {
  const { quantityShort } = formatsOf(language);
  const goods = lines.map(({ quantity, name }) => `${quantityShort(quantity, name)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`).join(', ');
  return { ...rest, goods, placedAt: placedAt.getTime() };
}

function listingIn({ code, name, price, left, held, state, photo }: TrialListing, language: Language, words: Words): TryListing {
  return {
    code,
    name,
    price: formatsOf(language).unitPrice(price),
    left: left.base > 0 ? words.say(language, 'book:left', { left, name }) : words.say(language, 'book:none', {}),
    ...(held.base > 0 ? { held: words.say(language, 'book:held', { held, name }) } : {}),
    state: STATES[state],
    ...(photo ? { photo: `/media/${photo}?size=320` } : {}),
  };
}
