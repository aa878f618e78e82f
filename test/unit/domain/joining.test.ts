import type { DeliveryWay } from '../../../src/domain/delivery';
import { canJoin, joinableAmong } from '../../../src/domain/joining';
import { ORDER_STATES, type OrderState } from '../../../src/domain/order-rules';

const PLACE = '15 Lê Lợi, phường Hải Châu, Đà Nẵng';
const order = (state: OrderState, { way = 'deliver' as DeliveryWay, address = PLACE, hour = 1 } = {}) =>
  ({ state, delivery: { way, fee: 0 }, buyer: { name: 'Thuỷ', phone: '+84905123456', address, contactId: 'c' }, createdAt: new Date(hour * 3_600_000) });

test('goods go along with what has not left yet', () => {
  expect(ORDER_STATES.filter((state) => canJoin(order(state), { address: PLACE }))).toEqual(['placed', 'confirmed', 'ready']);
});

test.each([
  ['15 le loi phuong hai chau da nang', true], ['15 Lê Lợi - Phường Hải Châu - Đà Nẵng.', true], ['16 Lê Lợi, phường Hải Châu, Đà Nẵng', false], ['5 Lê Lợi, phường Hải Châu, Đà Nẵng', false], ['', false],
])('to the same place, however it is written: "%s"', (address, isSame) => {
  expect(canJoin(order('placed'), { address })).toBe(isSame);
});

test('by the same way, and not when they are fetched', () => {
  expect(canJoin(order('placed'), { way: 'coach', address: PLACE })).toBe(false);
  expect(canJoin(order('placed', { way: 'coach' }), { way: 'coach', address: PLACE })).toBe(true);
  expect(canJoin(order('placed', { way: 'pickup' }), { way: 'pickup', address: PLACE })).toBe(false);
});

test('with the newest of several', () => {
  const orders = [order('placed', { hour: 1 }), order('confirmed', { hour: 3 }), order('delivering', { hour: 4 }), order('ready', { hour: 2 })];
  expect(joinableAmong(orders, { address: PLACE })).toBe(orders[1]);
  expect(joinableAmong([order('delivered')], { address: PLACE })).toBeUndefined();
});
