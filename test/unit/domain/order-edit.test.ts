import type { DeliveryRules, DeliveryWay } from '../../../src/domain/delivery';
import type { OrderLine } from '../../../src/domain/order';
import { deliveryTo, feeWith, lackingWith, movedTo } from '../../../src/domain/order-edit';
import type { CoopSettings } from '../../../src/domain/coop';
import type { OrderState } from '../../../src/domain/order-rules';

const HOME = '15 Lê Lợi, phường Hải Châu, Đà Nẵng';
const AWAY = '20 Ngô Quyền, phường Sơn Trà, Đà Nẵng';
const RULES: DeliveryRules = { fee: 15_000, freeFrom: 300_000, wards: [{ name: 'Sơn Trà', fee: 20_000 }], points: [] };

interface Given {
  fee?: number;
  joined?: string;
  address?: string;
  way?: DeliveryWay;
  point?: string;
  state?: OrderState;
  goods?: number;
}

const order = (code: string, { fee = 0, joined, address = HOME, way = 'deliver', point, state = 'placed', goods = 50_000 }: Given = {}) => ({
  code, state, buyer: { name: 'Thuỷ', phone: '+84905123456', address, contactId: 'c' },
  delivery: { way, fee, ...(point === undefined ? {} : { point }), ...(joined === undefined ? {} : { joined }) },
  lines: [{ amount: goods } as OrderLine], // only what the goods cost counts here
});

const first = order('1041', { fee: 15_000 });

test('another ward has its own fee; the same place written otherwise keeps the one that was agreed', () => {
  expect(deliveryTo(first, [], RULES, AWAY)).toEqual({ delivery: { way: 'deliver', fee: 20_000 }, fee: 20_000, isSame: false });
  expect(deliveryTo(order('1041', { fee: 12_000 }), [], RULES, '15 le loi phuong hai chau da nang')).toMatchObject({ fee: 12_000, isSame: true });
  expect(deliveryTo(first, [], RULES, '7 Núi Thành, phường Hải Châu')).toMatchObject({ fee: 15_000, isSame: true });
});

test('what the co-op tells later is told as such, unless it was so before', () => {
  const untold = { wards: [{ name: 'Hải Châu', fee: 15_000 }], points: [] };
  expect(deliveryTo(first, [], untold, AWAY)).toEqual({ delivery: { way: 'deliver', fee: 0 }, isSame: false });
  expect(deliveryTo(order('1041', { address: AWAY }), [], untold, '3 Trần Phú, phường Thanh Khê')).toMatchObject({ isSame: true });
  expect(deliveryTo(order('1041', { address: AWAY }), [], untold, HOME)).toMatchObject({ fee: 15_000, isSame: false });
});

test('the order with the fee of a basket goes on carrying it, by all its goods; its fellow is parted with a fee of its own, or goes along again', () => {
  const fellow = order('1042', { goods: 260_000 });
  expect(deliveryTo(first, [fellow], RULES, AWAY)).toMatchObject({ delivery: { fee: 0 }, fee: 0, isSame: false });
  expect(deliveryTo(fellow, [first], RULES, AWAY)).toMatchObject({ delivery: { way: 'deliver', fee: 20_000 }, isSame: false });
  const gone = order('1041', { fee: 20_000, address: AWAY });
  expect(deliveryTo(fellow, [gone], RULES, AWAY)).toEqual({ delivery: { way: 'deliver', fee: 0, joined: '1041' }, fee: 0, isSame: false });
});

test('one that went along is parted; back at that place it goes along again, as long as the other has not left', () => {
  const along = order('1042', { joined: '1041' });
  expect(deliveryTo(along, [first], RULES, AWAY)).toEqual({ delivery: { way: 'deliver', fee: 20_000 }, fee: 20_000, isSame: false });
  const parted = order('1042', { fee: 20_000, address: AWAY });
  expect(deliveryTo(parted, [first], RULES, HOME)).toMatchObject({ delivery: { fee: 0, joined: '1041' } });
  expect(deliveryTo(parted, [order('1041', { fee: 15_000, state: 'delivering' })], RULES, HOME).delivery).toEqual({ way: 'deliver', fee: 15_000 });
});

test('one that others go along with carries its own fee wherever it goes', () => {
  const other = order('1043', { fee: 20_000, address: AWAY });
  expect(deliveryTo(first, [order('1042', { joined: '1041' }), other], RULES, AWAY).delivery).toEqual({ way: 'deliver', fee: 20_000 });
});

test('what was to be fetched is brought; a coach takes the same wherever it goes', () => {
  expect(deliveryTo(order('1041', { way: 'pickup', address: 'kho', point: 'kho' }), [], RULES, AWAY)).toEqual({ delivery: { way: 'deliver', fee: 20_000 }, fee: 20_000, isSame: false });
  const coach = order('1041', { way: 'coach', point: 'xe Minh', fee: 30_000 });
  expect(deliveryTo(coach, [], { ...RULES, coach: 30_000 }, AWAY)).toEqual({ delivery: { way: 'coach', fee: 30_000, point: 'xe Minh' }, fee: 30_000, isSame: true });
});

test('an offer that stands costs what it does at the new place', () => {
  const offered = { ...first, offer: { kind: 'rest' as const, lines: [], total: 42_000, at: new Date(0) } };
  expect(movedTo(offered, deliveryTo(offered, [], RULES, AWAY), AWAY)).toMatchObject({ buyer: { address: AWAY }, delivery: { fee: 20_000 }, offer: { total: 47_000 } });
  expect(movedTo(first, deliveryTo(first, [], RULES, AWAY), AWAY)).not.toHaveProperty('offer');
});

test('less than the co-op takes an order for is lacking something, by all of its basket that has not ended; no less, and what goes along, never is', () => {
  const coop = { coopName: 'HTX Xanh', settings: { minimumOrder: 100_000 } as CoopSettings }; // only the least order counts here
  const lines = (amount: number) => [{ amount } as OrderLine]; // only what the goods cost counts here
  const asked = order('1041', { goods: 120_000 });
  expect(lackingWith(asked, [], coop, lines(80_000))).toEqual({ coopName: 'HTX Xanh', minimum: 100_000, goods: 80_000, lacking: 20_000 });
  expect(lackingWith(asked, [], coop, lines(100_000))).toBeUndefined();
  expect(lackingWith(asked, [order('1042', { goods: 20_000 })], coop, lines(80_000))).toBeUndefined();
  expect(lackingWith(asked, [order('1042', { goods: 20_000, state: 'rejected' })], coop, lines(80_000))).toMatchObject({ lacking: 20_000 });
  expect(lackingWith(order('1041', { goods: 50_000 }), [], coop, lines(60_000))).toBeUndefined();
  expect(lackingWith(order('1042', { goods: 50_000, joined: '1041' }), [asked], coop, lines(10_000))).toBeUndefined();
});

test('more goods that are brought for nothing carry no fee any more, what goes along counted; fewer bring none back', () => {
  const lines = (goods: number) => order('1041', { goods }).lines;
  expect(feeWith(first, [], RULES, lines(299_000))).toBe(15_000);
  expect(feeWith(first, [], RULES, lines(300_000))).toBe(0);
  expect(feeWith(first, [order('1042', { goods: 200_000 })], RULES, lines(100_000))).toBe(0);
  expect(feeWith(first, [order('1042', { goods: 200_000, state: 'cancelled' })], RULES, lines(100_000))).toBe(15_000);
  expect(feeWith(first, [order('1042', { goods: 200_000, address: AWAY })], RULES, lines(100_000))).toBe(15_000);
  expect(feeWith(order('1041', { goods: 400_000 }), [], RULES, lines(100_000))).toBe(0);
  expect(feeWith(order('1041', { fee: 15_000, goods: 400_000 }), [], RULES, lines(350_000))).toBe(15_000);
  expect(feeWith(order('1041', { fee: 30_000, way: 'coach' }), [], RULES, lines(900_000))).toBe(30_000);
});
