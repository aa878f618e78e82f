import fc from 'fast-check';
import type { Order, OrderPayment } from '../../../src/domain/order';
import { planStep, undoOf } from '../../../src/domain/order-step';
import { codesIn, dueOf, judgeTransfer, paymentAfter, type Transfer } from '../../../src/domain/payment';

const COD: OrderPayment = { state: 'cod', received: 0, refund: 0 };
const UNTIL = new Date('2026-11-29T05:00:00Z');
const AWAITED: OrderPayment = { ...COD, state: 'awaitingTransfer', until: UNTIL };
const at = (state: Order['state'], total = 204_000) => ({ state, total });

type MoneyOrder = Parameters<typeof judgeTransfer>[1][number];
const order = (code: string, more: Partial<MoneyOrder> = {}): MoneyOrder => ({ id: `id-${code}`, code, state: 'placed', total: 204_000, payment: AWAITED, ...more });
const transfer = (purpose: string, more: Partial<Transfer> = {}): Transfer => ({ amount: 204_000, purpose, isOurs: true, ...more });

test.each<[string, string[], string[]]>([
  ['DH1041', ['1041'], []],
  ['MBVCB.3278907687.DH1041.CT tu 0123499999 NGUYEN VAN A', ['1041'], []],
  ['dh 1041', ['1041'], []],
  ['Thanh toán đơn hàng 1041', ['1041'], []],
  ['don so 1041 va DH1042', ['1041', '1042'], []],
  ['1041', [], ['1041']],
  ['FT23300012345678 chuyen tien 1041', [], ['1041']],
  ['DH10412345', [], []],
  ['tien mat ong', [], []],
])('order numbers in "%s"', (purpose, sure, maybe) => {
  expect(codesIn(purpose)).toEqual({ sure, maybe });
});

test.each<[string, Transfer, MoneyOrder[], ReturnType<typeof judgeTransfer>]>([
  ['exact', transfer('DH1041'), [order('1041')], { is: 'exact', pays: [{ orderId: 'id-1041', amount: 204_000 }] }],
  ['two orders of one basket', transfer('DH1041 DH1042', { amount: 254_000 }), [order('1041'), order('1042', { total: 50_000 })], { is: 'exact', pays: [{ orderId: 'id-1041', amount: 204_000 }, { orderId: 'id-1042', amount: 50_000 }] }],
  ['cash was agreed, money came', transfer('DH1041'), [order('1041', { payment: COD })], { is: 'exact', pays: [{ orderId: 'id-1041', amount: 204_000 }] }],
  ['a bare number and the very amount', transfer('1041'), [order('1041')], { is: 'exact', pays: [{ orderId: 'id-1041', amount: 204_000 }] }],
  ['a bare number and another amount', transfer('1041', { amount: 200_000 }), [order('1041')], { is: 'unclear', why: 'noCode' }],
  ['wrong amount', transfer('DH1041', { amount: 200_000 }), [order('1041')], { is: 'unclear', why: 'wrongAmount', orderId: 'id-1041' }],
  ['after the order lapsed', transfer('DH1041'), [order('1041', { state: 'expired' })], { is: 'unclear', why: 'late', orderId: 'id-1041' }],
  ['a second time', transfer('DH1041'), [order('1041', { payment: { ...AWAITED, state: 'paid', received: 204_000 } })], { is: 'unclear', why: 'twice', orderId: 'id-1041' }],
  ['no such order', transfer('DH9999'), [], { is: 'unclear', why: 'noCode' }],
  ['no number', transfer('tien rau'), [order('1041')], { is: 'unclear', why: 'noCode' }],
  ['another account, our number', transfer('DH1041', { isOurs: false }), [order('1041')], { is: 'unclear', why: 'otherAccount', orderId: 'id-1041' }],
  ['another account, nothing of ours', transfer('luong thang 11', { isOurs: false }), [], { is: 'foreign' }],
])('a transfer is judged: %s', (_, given, orders, verdict) => {
  expect(judgeTransfer(given, orders)).toEqual(verdict);
});

test.each<[string, OrderPayment, Parameters<typeof paymentAfter>[1], ReturnType<typeof at>, OrderPayment]>([
  ['all of it comes', AWAITED, { event: 'paid', amount: 204_000 }, at('placed'), { ...AWAITED, state: 'paid', received: 204_000 }],
  ['a part comes: the rest when the goods come', AWAITED, { event: 'paid', amount: 100_000 }, at('placed'), { ...AWAITED, state: 'cod', received: 100_000 }],
  ['too much comes', AWAITED, { event: 'paid', amount: 210_000 }, at('placed'), { ...AWAITED, state: 'refundDue', received: 210_000, refund: 6_000 }],
  ['it comes for an order that has lapsed', AWAITED, { event: 'paid', amount: 204_000 }, at('expired'), { ...AWAITED, state: 'refundDue', received: 204_000, refund: 204_000 }],
  ['it did not come after all', { ...AWAITED, state: 'paid', received: 204_000 }, { event: 'unpaid', amount: 204_000 }, at('placed'), AWAITED],
  ['a paid order is cancelled', { ...AWAITED, state: 'paid', received: 204_000 }, { event: 'cancelled' }, at('cancelled'), { ...AWAITED, state: 'refundDue', received: 204_000, refund: 204_000 }],
  ['the scale says less', { ...COD, state: 'paid', received: 204_000 }, { event: 'weighed' }, at('confirmed', 190_000), { ...COD, state: 'refundDue', received: 204_000, refund: 14_000 }],
  ['the scale says more', { ...COD, state: 'paid', received: 204_000 }, { event: 'weighed' }, at('confirmed', 210_000), { ...COD, received: 204_000 }],
  ['a part went back', { ...COD, state: 'refundDue', received: 204_000, refund: 14_000 }, { event: 'refunded', amount: 14_000 }, at('delivered', 190_000), { ...COD, state: 'paid', received: 190_000 }],
  ['all went back', { ...COD, state: 'refundDue', received: 204_000, refund: 204_000 }, { event: 'refunded', amount: 204_000 }, at('cancelled'), { ...COD, state: 'refunded' }],
  ['cash, cancelled', COD, { event: 'cancelled' }, at('cancelled'), COD],
])('the money of an order: %s', (_, before, step, after, expected) => {
  expect(paymentAfter(before, step, after)).toEqual(expected);
});

test('whatever comes and goes, what was received is what is asked for and what must go back, or less', () => {
  const event = fc.constantFrom<['paid' | 'refunded' | 'weighed' | 'cancelled', number]>(['paid', 70_000], ['paid', 204_000], ['refunded', 0], ['weighed', 150_000], ['weighed', 260_000], ['cancelled', 0]);
  fc.assert(fc.property(fc.array(event, { maxLength: 12 }), (events) => {
    let [payment, standing] = [AWAITED, at('placed')];
    for (const [name, number] of events) {
      if (name === 'weighed' && standing.state === 'placed') standing = at('placed', number);
      if (name === 'cancelled') standing = { ...standing, state: 'cancelled' };
      payment = paymentAfter(payment, { event: name, amount: name === 'refunded' ? payment.refund : number }, standing);
      const asked = standing.state === 'cancelled' ? 0 : standing.total;
      expect(payment.refund).toBe(Math.max(0, payment.received - asked));
      expect(dueOf({ ...standing, payment })).toBe(Math.max(0, asked - payment.received));
      expect(payment.state === 'refundDue').toBe(payment.refund > 0);
      expect(payment.state === 'paid').toBe(payment.received > 0 && payment.received === asked);
    }
  }));
});

test('a manager takes back what they noted as received, with its amount; a bank\'s word nobody does', () => {
  const placed = { state: 'placed' as const, lines: [], delivery: { way: 'deliver' as const, fee: 0 }, total: 204_000, payment: AWAITED, history: [] };
  const now = new Date('2026-11-28T05:00:00Z');
  const paid = planStep(placed, { event: 'paid', opId: 'op', by: 'hương', roles: ['manager'], now, amount: 204_000 });
  if ('refused' in paid) throw new Error(paid.refused);
  expect(paid).toMatchObject({ history: { amount: 204_000, to: 'placed' }, changes: { payment: { state: 'paid', received: 204_000 } }, stock: [] });
  const after = { ...placed, payment: paid.changes.payment ?? COD, history: [paid.history] };
  expect(undoOf(after, 'hương', now)).toBe('unpaid');
  expect(planStep(after, { event: 'unpaid', opId: 'op2', by: 'hương', roles: ['manager'], now })).toMatchObject({ history: { amount: 204_000 }, changes: { payment: AWAITED } });
  expect(undoOf({ history: [{ ...paid.history, by: 'system', as: 'system' }] }, 'hương', now)).toBeUndefined();
});
