import type { Coop } from '../domain/coop';
import type { ListingView } from '../domain/listing';
import type { Member } from '../domain/member';
import type { OrderView } from '../domain/order';
import { withSteps } from '../domain/sale-terms';
import { leftOf, onHandOf } from '../domain/stock';
import type { Session } from '../store/database';
import type { ListingRow } from '../store/listings';
import type { OrderRow } from '../store/orders';
import type { Stores } from '../store/stores';

/** Listings as people see them, with seller and co-op by name: two finds however many they are. */
export async function viewListings(stores: Stores, rows: ListingRow[], session?: Session): Promise<ListingView[]> {
  const names = await namesFor(stores, rows, session);
  return rows.map((row) => ({
    id: row._id,
    coopId: row.coopId,
    code: row.code,
    sellerId: row.sellerId,
    name: row.name,
    photos: row.photos,
    price: row.price,
    ...withSteps(row, row.price.unit, names.coop(row.coopId)?.settings.steps ?? []),
    state: row.state,
    ...(row.note ? { note: row.note } : {}),
    ...(row.harvest ? { harvest: row.harvest } : {}),
    left: leftOf(row),
    onHand: onHandOf(row),
    sellerCall: callOf(names.seller(row.sellerId)),
    coopName: names.coop(row.coopId)?.name ?? '',
  }));
}

/** Orders as people see them. */
export async function viewOrders(stores: Stores, rows: OrderRow[], session?: Session): Promise<OrderView[]> {
  const names = await namesFor(stores, rows, session);
  return rows.map((row) => {
    const { _id: id, coopId, code, basket, state, sellerId, buyer, lines, total, delivery, payment, tolerance, offer, history, isUnreached, createdAt, note, wishedTime } = row;
    const seller = names.seller(sellerId);
    return {
      id, coopId, code, basket, state, sellerId, buyer, lines, total, delivery, payment, tolerance, history, isUnreached, createdAt,
      ...(offer ? { offer } : {}),
      ...(note ? { note } : {}),
      ...(wishedTime ? { wishedTime } : {}),
      sellerCall: callOf(seller),
      ...(seller?.phone ? { sellerPhone: seller.phone } : {}),
      coopName: names.coop(coopId)?.name ?? '',
    };
  });
}

/** How somebody is spoken of: what the manager calls them, or their name. */
export const callOf = (member: Member | undefined): string => member?.call ?? member?.name ?? '';

interface Names {
  seller(id: string): Member | undefined;
  coop(id: string): Coop | undefined;
}

async function namesFor({ members, coops }: Stores, rows: { sellerId: string; coopId: string }[], session?: Session): Promise<Names> {
  if (rows.length === 0) return { seller: () => undefined, coop: () => undefined };
  const coopIds = [...new Set(rows.map((row) => row.coopId))];
  const sellers = byId(await members.byIds([...new Set(rows.map((row) => row.sellerId))], coopIds, session));
  const owners = byId(await coops.byIds(coopIds, session));
  return { seller: (id) => sellers.get(id), coop: (id) => owners.get(id) };
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
