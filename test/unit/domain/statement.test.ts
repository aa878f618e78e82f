import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/coop';
import { boundsOf, dayOf } from '../../../src/domain/day';
import type { Order, OrderLine } from '../../../src/domain/order';
import { ORDER_STATES } from '../../../src/domain/order-rules';
import { isEmpty, statementDue, statementOf, type SoldMovement } from '../../../src/domain/statement';

type Sold = Pick<Order, 'id' | 'state' | 'lines' | 'payment'>;

const at = (there: string): Date => new Date(`2026-03-${there.replace(' ', 'T')}:00+07:00`);
const line = (listingId: string, name: string, base: number, amount: number, unit = 'kg'): OrderLine =>
  ({ listingId, code: listingId, name, quantity: { base, unit }, price: { dong: 20_000, unit }, amount });
const sold = (id: string, lines: OrderLine[], payment: Partial<Order['payment']> = {}, state: Order['state'] = 'delivered'): Sold =>
  ({ id, state, lines, payment: { state: 'cod', received: 0, refund: 0, ...payment } });
const movements = ({ id, lines }: Sold, times = -1): SoldMovement[] => lines.map(({ listingId, quantity }) => ({ orderId: id, listingId, base: quantity.base * times }));

test('goods of one name are added up, and the money is where it is', () => {
  const orders = [
    sold('a', [line('1', 'Cam sành', 2000, 40_000), line('2', 'Mật ong', 1, 180_000, 'chai')]),
    sold('b', [line('1', 'Cam sành', 10_000, 200_000)], { state: 'paid', received: 220_000 }),
    sold('c', [line('3', 'Cam sành', 500, 10_000)], { state: 'awaitingTransfer' }),
    sold('d', [line('1', 'Cam sành', 1000, 20_000)], { state: 'cod', received: 5000 }),
    sold('e', [line('1', 'Cam sành', 1000, 20_000)], { state: 'refundDue', received: 20_000, refund: 20_000 }, 'returned'),
  ];
  expect(statementOf(orders, orders.flatMap((order) => movements(order)))).toEqual({
    goods: [{ name: 'Cam sành', quantity: { base: 14_500, unit: 'kg' }, amount: 290_000 }, { name: 'Mật ong', quantity: { base: 1, unit: 'chai' }, amount: 180_000 }],
    total: 470_000, cash: 235_000, held: 205_000, owed: 10_000, back: 20_000,
  });
});

test('sold and taken back on one day is nothing; taken back on the next day it counts against that', () => {
  const order = sold('a', [line('1', 'Cam sành', 2000, 40_000)]);
  expect(isEmpty(statementOf([order], [...movements(order), ...movements(order, 1)]))).toBe(true);
  expect(statementOf([order], movements(order, 1))).toEqual({ goods: [{ name: 'Cam sành', quantity: { base: -2000, unit: 'kg' }, amount: -40_000 }], total: -40_000, cash: -40_000, held: 0, owed: 0, back: 0 });
});

const lines = fc.array(fc.record({ goods: fc.integer({ min: 0, max: 3 }), base: fc.integer({ min: 1, max: 20_000 }), amount: fc.integer({ min: 1, max: 2_000_000 }) }), { minLength: 1, maxLength: 4 });
const payment = fc.record({ state: fc.constantFrom('cod', 'awaitingTransfer', 'paid', 'refundDue', 'refunded'), received: fc.integer({ min: 0, max: 3_000_000 }), refund: fc.constant(0) });
const day = fc.array(fc.record({ lines, payment, state: fc.constantFrom(...ORDER_STATES), times: fc.constantFrom(-1, 0, 1) }), { maxLength: 12 });

test('whatever a day was: as much as the ledger says, for as much as its orders cost, and every đồng is somewhere', () => {
  fc.assert(fc.property(day, (made) => {
    const orders = made.map((one, i) => sold(String(i), one.lines.map(({ goods, base, amount }) => line(`${goods}`, `Hàng ${goods}`, base, amount)), one.payment, one.state));
    const ledger = orders.flatMap((order, i) => (made[i]?.times === 0 ? [...movements(order), ...movements(order, 1)] : movements(order, made[i]?.times)));
    const { goods, total, cash, held, owed, back } = statementOf(orders, ledger);
    const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(sum(goods.map(({ amount }) => amount))).toBe(total);
    expect(cash + held + owed + back).toBe(total);
    expect(total).toBe(sum(orders.map((order, i) => -(made[i]?.times ?? 0) * sum(order.lines.map(({ amount }) => amount)))));
    for (const listingId of ['0', '1', '2', '3']) {
      const told = sum(goods.filter(({ name }) => name === `Hàng ${listingId}`).map(({ quantity }) => quantity.base));
      expect(told).toBe(0 - sum(ledger.filter((one) => one.listingId === listingId).map(({ base }) => base)));
    }
  }));
});

test.each([
  ['in the morning: of the same evening', '02 08:00', DEFAULT_SETTINGS, '02 20:00'],
  ['just after midnight', '02 00:01', DEFAULT_SETTINGS, '02 20:00'],
  ['after the evening: when people are up again', '02 20:00', DEFAULT_SETTINGS, '03 06:00'],
  ['by night, where people work then', '02 23:59', { ...DEFAULT_SETTINGS, quietHours: false }, '03 00:00'],
  ['of a co-op that hears of it earlier', '02 08:00', { ...DEFAULT_SETTINGS, timers: { ...DEFAULT_SETTINGS.timers, statementAt: 1050 } }, '02 17:30'],
])('a day is told, sold %s', (_when, when, settings, expected) => {
  expect(statementDue(at(when), settings)).toEqual(at(expected));
});

test('a day is one of Vietnam', () => {
  expect([dayOf(at('02 00:00')), dayOf(at('02 06:59')), dayOf(at('02 23:59')), dayOf(at('03 00:00'))]).toEqual(['2026-03-02', '2026-03-02', '2026-03-02', '2026-03-03']);
  expect(boundsOf('2026-03-02')).toEqual({ from: at('02 00:00'), to: at('03 00:00') });
});
