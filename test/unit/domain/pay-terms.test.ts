import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/coop';
import { payTermsOf, type OpenOrder, type PayPart, type Standing } from '../../../src/domain/pay-terms';

const stranger: Standing = { isKnown: false, paysFirst: false, open: [] };
const cash = (basket: string, goods: number): OpenOrder => ({ basket, goods, payment: { state: 'cod', received: 0 } });
const awaited = (basket: string, goods: number): OpenOrder => ({ basket, goods, payment: { state: 'awaitingTransfer', received: 0 } });
const paid = (basket: string, goods: number): OpenOrder => ({ basket, goods, payment: { state: 'paid', received: goods } });
const settings = { ...DEFAULT_SETTINGS, newBuyerMost: 1_000_000, newBuyerOrders: 3 };
const part = (more: Partial<PayPart> = {}): PayPart => ({ settings, hasBank: true, standing: stranger, goods: 400_000, isJoined: false, ...more });
const open = (...orders: OpenOrder[]): Partial<PayPart> => ({ standing: { ...stranger, open: orders } });

test.each<[string, Partial<PayPart>, string[], object | undefined]>([
  ['a first order within the limit', {}, ['cod', 'transfer'], undefined],
  ['without an account', { hasBank: false }, ['cod'], undefined],
  ['just the limit', { goods: 1_000_000 }, ['cod', 'transfer'], undefined],
  ['too much at once', { goods: 1_000_001 }, ['transfer'], { why: 'tooMuch', most: 1_000_000 }],
  ['too much with what is under way', open(cash('a', 700_000)), ['transfer'], { why: 'tooMuch', most: 1_000_000 }],
  ['too much, and no account', { ...open(cash('a', 700_000)), hasBank: false }, [], { why: 'tooMuch', most: 1_000_000 }],
  ['what was paid for does not count', open(paid('a', 900_000), paid('b', 900_000), paid('c', 900_000)), ['cod', 'transfer'], undefined],
  ['a transfer that is waited for is no money, but an order', open(awaited('a', 900_000), awaited('b', 900_000)), ['cod', 'transfer'], undefined],
  ['too many orders', open(awaited('a', 1), awaited('b', 1), cash('c', 1)), [], { why: 'tooMany', most: 3 }],
  ['orders of one basket are one', open(cash('a', 1), cash('a', 1), cash('a', 1), cash('b', 1)), ['cod', 'transfer'], undefined],
  ['one that goes along with another is no further one', { ...open(awaited('a', 1), awaited('b', 1), cash('c', 1)), isJoined: true }, ['cod', 'transfer'], undefined],
  ['a known buyer', { goods: 9_000_000, standing: { ...stranger, isKnown: true, open: ['a', 'b', 'c', 'd'].map((id) => cash(id, 1_000_000)) } }, ['cod', 'transfer'], undefined],
  ['a manager wants their money first, known or not', { standing: { ...stranger, isKnown: true, paysFirst: true } }, ['transfer'], { why: 'asked', most: 0 }],
  ['first buyers transfer', { settings: { ...settings, newBuyerPays: 'first' } }, ['transfer'], { why: 'firstTime', most: 0 }],
  ['first buyers transfer, known ones need not', { settings: { ...settings, newBuyerPays: 'first' }, standing: { ...stranger, isKnown: true } }, ['cod', 'transfer'], undefined],
  ['no limits', { settings: { ...settings, newBuyerMost: 0, newBuyerOrders: 0 }, goods: 99_000_000, ...open(...['a', 'b', 'c', 'd'].map((id) => cash(id, 1_000_000))) }, ['cod', 'transfer'], undefined],
])('%s', (_name, more, ways, limit) => {
  expect(payTermsOf([part(more)])).toEqual({ ways, ...(limit ? { limit } : {}) });
});

test('of several co-ops only what all of them take is left', () => {
  expect(payTermsOf([part(), part({ hasBank: false })])).toEqual({ ways: ['cod'] });
  expect(payTermsOf([part({ standing: { ...stranger, paysFirst: true } }), part()])).toEqual({ ways: ['transfer'], limit: { why: 'asked', most: 0 } });
  expect(payTermsOf([part({ standing: { ...stranger, paysFirst: true } }), part({ hasBank: false })])).toEqual({ ways: [], limit: { why: 'asked', most: 0 } });
});

const anOrder = fc.record({ basket: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), goods: fc.integer({ min: 1, max: 1_500_000 }), payment: fc.constantFrom(cash('', 0).payment, awaited('', 0).payment, paid('', 9).payment) });
const aStanding = fc.record({ isKnown: fc.boolean(), paysFirst: fc.boolean(), open: fc.array(anOrder, { maxLength: 8 }) });

test('whatever is under way: who never bought is never let have more cash goods than the limit, and every no has its reason', () => {
  fc.assert(fc.property(aStanding, fc.integer({ min: 1, max: 2_000_000 }), fc.boolean(), (standing, goods, hasBank) => {
    const { ways, limit } = payTermsOf([part({ standing, goods, hasBank })]);
    const held = standing.open.filter(({ payment }) => payment.state === 'cod').reduce((sum, one) => sum + one.goods, 0);
    if (ways.includes('cod')) expect(standing.isKnown || held + goods <= settings.newBuyerMost).toBe(true);
    if (ways.includes('cod')) expect(standing.paysFirst).toBe(false);
    if (ways.includes('transfer')) expect(hasBank).toBe(true);
    expect(limit === undefined).toBe(ways.includes('cod'));
    if (standing.isKnown && !standing.paysFirst) expect(ways).toContain('cod');
  }));
});

test('what a buyer may order never shrinks when an order comes to an end', () => {
  fc.assert(fc.property(aStanding, fc.integer({ min: 1, max: 2_000_000 }), (standing, goods) => {
    const before = payTermsOf([part({ standing, goods })]).ways;
    const after = payTermsOf([part({ standing: { ...standing, open: standing.open.slice(1) }, goods })]).ways;
    expect(after).toEqual(expect.arrayContaining(before));
  }));
});
