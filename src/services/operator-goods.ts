import { readCode } from '../domain/coop';
import { areConvertible } from '../domain/quantity';
import { refuse } from '../domain/refusal';
import type { Session } from '../store/database';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';
import { insertListing } from './listing-opening';
import type { OperatorServices } from './operator';
import { membersNamed } from './operator-input';

/** Adding goods for a seller. */
export function operatorGoods(tools: Tools, now: () => Date): Pick<OperatorServices, 'addListing'> {
  return { addListing: (listing) => inTransaction(tools.stores.database, (session) => addListing(tools, now(), listing, session)) };
}

async function addListing(
  tools: Tools,
  now: Date,
  listing: Parameters<OperatorServices['addListing']>[0],
  session: Session,
): ReturnType<OperatorServices['addListing']> {
  const { stores, newId } = tools;
  const { coopCode: _coop, seller: named, ...goods } = listing;
  const { price, stock } = goods;
  const coop = await stores.coops.byCode(readCode(listing.coopCode) ?? '', session);
  if (!coop) return refuse('noSuchCoop');
  if (!Number.isSafeInteger(price.dong) || price.dong <= 0) return refuse('badPrice');
  if (!areConvertible(stock.unit, price.unit)) return refuse('otherUnit', { unit: price.unit });
  const [seller, ...others] = membersNamed(named, await stores.members.withRole([coop.id], 'seller', session));
  if (!seller) return refuse('noSuchSeller');
  if (others.length > 0) return refuse('manySellers');

  const row = await insertListing(tools, seller, goods, false, { opId: `operator/${newId()}`, now, by: 'operator', session });
  await stores.audit.add({ _id: newId(), ownerId: coop.id, at: now, by: 'operator', what: 'listingAdded', about: row._id }, session);
  return { code: row.code, id: row._id };
}
