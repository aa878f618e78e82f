import type { DeliveryWay } from './delivery';
import type { Order, OrderState } from './order';
import { fold } from './text';

/** An order that another may go along with: one delivery, one fee. */
export interface Joined {
  orderId: string;
  code: string;
}

/** States in which goods have not left yet, so that more can go along. */
export const JOINABLE: readonly OrderState[] = ['placed', 'confirmed', 'ready'];

/** Whether goods that go this way to this place can go along with an order. What is fetched needs no company. */
export function canJoin({ state, delivery, buyer }: Pick<Order, 'state' | 'delivery' | 'buyer'>, { way = 'deliver', address }: { way?: DeliveryWay; address: string }): boolean {
  return JOINABLE.includes(state) && way !== 'pickup' && delivery.way === way && isSamePlace(buyer.address, address);
}

/** The order that these goods would go along with: of those that can be, the newest. */
export function joinableAmong<Row extends Pick<Order, 'state' | 'delivery' | 'buyer' | 'createdAt'>>(orders: readonly Row[], place: Parameters<typeof canJoin>[1]): Row | undefined {
  return orders.filter((order) => canJoin(order, place)).reduce<Row | undefined>((newest, one) => (newest && newest.createdAt > one.createdAt ? newest : one), undefined);
}

/** The same place written with other marks, commas or capitals is the same place. */
export const isSamePlace = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (address: string): string => fold(address).replace(/[^\p{L}\d]+/gu, ' ').trim();
