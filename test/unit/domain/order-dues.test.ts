import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/coop';
import type { DueKind, OrderDue } from '../../../src/domain/order';
import { ALARMS, duesAfter, goesOff, type Alarmed } from '../../../src/domain/order-dues';
import { findRule, ORDER_STATES } from '../../../src/domain/order-rules';
import { isNight } from '../../../src/domain/quiet-hours';

const settings = DEFAULT_SETTINGS;
const HOUR_MS = 3_600_000;
/** "2 09:30" is half past nine in the morning of 2 March 2026, in Vietnam. */
const at = (there: string): Date => new Date(`2026-03-${there.replace(/^(\d) /, '0$1T')}:00+07:00`);
const due = (kind: DueKind, there: string): OrderDue => ({ kind, at: at(there) });
const said = (dues: readonly OrderDue[]): string[] => dues.map(({ kind, at: time }) => `${kind} ${new Date(time.getTime() + 7 * HOUR_MS).toISOString().slice(9, 16).replace('T', ' ')}`);
const COD = { state: 'cod', received: 0, refund: 0 } as const;
const order = (more: Partial<Alarmed> = {}): Alarmed => ({ state: 'placed', payment: COD, dues: [], lines: [], ...more });
const awaiting = (until: string) => ({ state: 'awaitingTransfer', received: 0, refund: 0, until: at(until) }) as const;

test.each([
  ['by day', '2 09:00', ['remindSeller 2 09:30', 'remindSellerAgain 2 11:00', 'alertManagers 2 13:00', 'expire 3 09:00']],
  ['in the evening: the rest of the wait comes in the morning', '2 21:50', ['remindSeller 3 06:20', 'remindSellerAgain 3 07:50', 'alertManagers 3 09:50', 'expire 3 21:50']],
  ['at night: the wait begins when the seller is told', '2 23:00', ['remindSeller 3 06:30', 'remindSellerAgain 3 08:00', 'alertManagers 3 10:00', 'expire 3 23:00']],
])('placed %s', (_when, placed, expected) => {
  expect(said(duesAfter(order(), 'placed', settings, at(placed)))).toEqual(expected);
});

test('a co-op has its own waits; what comes after the end is left out', () => {
  expect(said(duesAfter(order(), 'placed', { ...settings, timers: { ...settings.timers, remind: 15, remindAgain: 60, alert: 600, expire: 180 } }, at('2 09:00')))).toEqual(['remindSeller 2 09:15', 'remindSellerAgain 2 10:00', 'expire 2 12:00']);
});

test('a co-op that works at night is reminded by the clock', () => {
  expect(said(duesAfter(order(), 'placed', { ...settings, quietHours: false }, at('2 23:00')))).toEqual(['remindSeller 2 23:30', 'remindSellerAgain 3 01:00', 'alertManagers 3 03:00', 'expire 3 23:00']);
});

const PICKED = [{ harvest: { at: at('3 06:00'), cutOff: at('2 20:00') } }];

test.each([
  ['ordered', 'placed', order({ lines: PICKED }), '2 09:00', ['askEvening 2 18:00']],
  ['ordered shortly before the evening', 'placed', order({ lines: PICKED }), '2 16:30', []],
  ['asked', 'eveningAsked', order({ lines: PICKED, state: 'confirmed' }), '2 18:00', ['releaseUnasked 2 20:00']],
  ['still wanted', 'eveningConfirmed', order({ lines: PICKED, dues: [due('releaseUnasked', '2 20:00')] }), '2 18:10', []],
  ['changed once asked', 'edited', order({ lines: PICKED, dues: [due('releaseUnasked', '2 20:00')] }), '2 18:10', []],
  ['to be paid before', 'placed', order({ lines: PICKED, payment: awaiting('2 19:00') }), '2 09:00', []],
  ['paid once asked', 'paid', order({ lines: PICKED, payment: { ...COD, state: 'paid' }, dues: [due('releaseUnasked', '2 20:00')] }), '2 18:10', []],
] as const)('of goods that are picked for it: %s', (_what, event, after, now, expected) => {
  expect(said(duesAfter(after, event, settings, at(now))).filter((one) => /Evening|Unasked/.test(one))).toEqual(expected);
});

test('who was not asked in time is not asked any more, and keeps the order', () => {
  const late = order({ lines: PICKED, state: 'confirmed', dues: [due('askEvening', '2 18:00')] });
  expect(goesOff(late, at('2 19:30'))?.due).toEqual(due('askEvening', '2 18:00'));
  expect(goesOff(late, at('2 19:31'))).toEqual({ rest: [] });
});

const WAITING = [due('remindSellerAgain', '2 11:00'), due('alertManagers', '2 13:00'), due('expire', '3 09:00')];

test.each([
  ['taken', 'confirmed', order({ state: 'confirmed', dues: WAITING }), []],
  ['cancelled', 'cancelled', order({ state: 'cancelled', dues: WAITING }), []],
  ['reminded', 'reminded', order({ dues: WAITING }), ['remindSellerAgain 2 11:00', 'alertManagers 2 13:00', 'expire 3 09:00']],
  ['answered with a part', 'restOffered', order({ dues: WAITING }), ['expire 3 09:00']],
  ['changed', 'edited', order({ dues: WAITING }), ['remindSeller 2 10:30', 'remindSellerAgain 2 12:00', 'alertManagers 2 14:00', 'expire 3 10:00']],
  ['given back', 'unconfirmed', order({ dues: [] }), ['remindSeller 2 10:30', 'remindSellerAgain 2 12:00', 'alertManagers 2 14:00', 'expire 3 10:00']],
  ['to be paid by noon', 'transferChosen', order({ state: 'confirmed', payment: awaiting('2 12:00') }), ['remindTransfer 2 11:00', 'lapseTransfer 2 12:00']],
  ['to be paid in the night', 'transferChosen', order({ state: 'confirmed', payment: awaiting('2 23:00') }), ['remindTransfer 2 16:30', 'lapseTransfer 2 23:00']],
  ['paid', 'paid', order({ state: 'confirmed', payment: { ...COD, state: 'paid' }, dues: [due('remindTransfer', '2 11:00'), due('lapseTransfer', '2 12:00')] }), []],
  ['reminded to pay', 'transferReminded', order({ state: 'confirmed', payment: awaiting('2 12:00'), dues: [due('lapseTransfer', '2 12:00')] }), ['lapseTransfer 2 12:00']],
  ['packed unpaid', 'ready', order({ state: 'ready', payment: awaiting('2 12:00'), dues: [due('remindTransfer', '2 11:00'), due('lapseTransfer', '2 12:00')] }), ['remindTransfer 2 11:00', 'lapseTransfer 2 12:00']],
  ['handed over too late to be paid in time', 'handedOver', order({ state: 'delivering', payment: awaiting('2 09:00') }), []],
] as const)('%s', (_what, event, after, expected) => {
  expect(said(duesAfter(after, event, settings, at('2 10:00')))).toEqual(expected);
});

test('a reminder to pay that would come in the night comes in the morning, or not at all when it is over by then', () => {
  const until = (end: string) => said(duesAfter(order({ state: 'confirmed', payment: awaiting(end) }), 'transferChosen', settings, at('2 21:00')));
  expect(until('3 09:00')).toEqual(['remindTransfer 3 06:00', 'lapseTransfer 3 09:00']);
  expect(until('3 05:00')).toEqual(['lapseTransfer 3 05:00']);
});

const ALL = [due('remindSeller', '2 09:30'), ...WAITING];

test.each([
  ['nothing yet', '2 09:29', undefined, undefined],
  ['the first reminder', '2 09:30', 'remindSeller', ['remindSellerAgain 2 11:00', 'alertManagers 2 13:00', 'expire 3 09:00']],
  ['the second alone, after two hours without us', '2 11:30', 'remindSellerAgain', ['alertManagers 2 13:00', 'expire 3 09:00']],
  ['the alarm of managers alone, after five', '2 14:00', 'alertManagers', ['expire 3 09:00']],
  ['the end alone, after 26', '3 11:00', 'expire', []],
])('goes off: %s', (_what, now, kind, rest) => {
  const found = goesOff(order({ dues: ALL }), at(now));
  expect(found?.due?.kind).toBe(kind);
  expect(found && said(found.rest)).toEqual(rest);
});

test('what concerns the seller and what concerns the money go off one after the other; the end goes first', () => {
  const both = order({ payment: awaiting('2 12:00'), dues: [due('remindSeller', '2 09:30'), due('remindTransfer', '2 10:30'), due('lapseTransfer', '2 12:00'), due('expire', '3 09:00')] });
  const first = goesOff(both, at('2 11:00'));
  expect([first?.due?.kind, first && said(first.rest)]).toEqual(['remindTransfer', ['remindSeller 2 09:30', 'lapseTransfer 2 12:00', 'expire 3 09:00']]);
  expect(goesOff(both, at('2 12:00'))?.due?.kind).toBe('lapseTransfer');
});

test('what has been overtaken is dropped without a word', () => {
  expect(goesOff(order({ state: 'confirmed', dues: [due('remindSeller', '2 09:30')] }), at('2 10:00'))).toEqual({ rest: [] });
});

test('packed goods do not lapse for want of money', () => {
  const packed = order({ state: 'ready', payment: awaiting('2 12:00'), dues: [due('lapseTransfer', '2 12:00')] });
  expect(goesOff(packed, at('2 12:00'))).toEqual({ rest: [] });
});

test('every alarm may happen by the table of rules in some of the states that it is for', () => {
  const forbidden = Object.entries(ALARMS).filter(([, { event, while: states }]) => !states.some((state) => findRule(event, state, ['system'])));
  expect(forbidden).toEqual([]);
});

test('the buyer is reminded of a transfer once, whatever else happens', () => {
  const steps = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 300 }), event: fc.constantFrom(...(['confirmed', 'ready', 'handedOver', 'weighed'] as const)) }), { maxLength: 12 });
  fc.assert(fc.property(steps, (taken) => {
    let now = at('2 07:00');
    const states = { confirmed: 'confirmed', ready: 'ready', handedOver: 'delivering', weighed: 'confirmed' } as const;
    let current = order({ payment: awaiting('3 07:00') });
    current = { ...current, dues: duesAfter(current, 'placed', settings, now) };
    const fired: string[] = [];
    for (const { minutes, event } of taken) {
      now = new Date(now.getTime() + minutes * 60_000);
      for (let found = goesOff(current, now); found; found = goesOff(current, now)) {
        if (found.due) fired.push(found.due.kind);
        current = { ...current, dues: found.due ? duesAfter({ ...current, dues: found.rest }, ALARMS[found.due.kind].event, settings, now) : found.rest };
      }
      current = { ...current, state: states[event] };
      current = { ...current, dues: duesAfter(current, event, settings, now) };
    }
    expect(fired.filter((kind) => kind === 'remindTransfer').length).toBeLessThanOrEqual(1);
  }));
});

test('however the clock jumps, each chain says one thing at most a jump, nobody is reminded at night, and nothing comes after the end', () => {
  const jumps = fc.array(fc.integer({ min: 1, max: 30 * 60 }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 24 * 60 }), jumps, (minute, minutes) => {
    let now = new Date(at('2 00:00').getTime() + minute * 60_000);
    let current = order({ dues: duesAfter(order(), 'placed', settings, now) });
    for (const { kind, at: time } of current.dues) expect(isNight(time) && kind !== 'expire').toBe(false);
    const fired: string[] = [];
    for (const jump of minutes) {
      now = new Date(now.getTime() + jump * 60_000);
      const found = goesOff(current, now);
      if (!found?.due) continue;
      const { event } = ALARMS[found.due.kind];
      fired.push(found.due.kind);
      const after = { ...current, dues: found.rest, ...(event === 'expired' ? { state: 'expired' as const } : {}) };
      current = { ...after, dues: duesAfter(after, event, settings, now) };
      expect(goesOff(current, now)).toBeUndefined();
    }
    expect(new Set(fired).size).toBe(fired.length);
    expect(fired.indexOf('expire')).toBe(fired.includes('expire') ? fired.length - 1 : -1);
  }));
});

test('an order that has ended has no alarms', () => {
  const ended = ORDER_STATES.filter((state) => !['placed', 'confirmed', 'ready', 'delivering'].includes(state));
  for (const state of ended) expect(duesAfter(order({ state, dues: ALL, payment: awaiting('2 12:00') }), 'cancelled', settings, at('2 10:00'))).toEqual([]);
});
