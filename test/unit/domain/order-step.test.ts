import { goodsTotal, type Order } from '../../../src/domain/order';
import { ORDER_RULES, findRule, toldOf } from '../../../src/domain/order-rules';
import { planStep, undoOf, type StepRequest } from '../../../src/domain/order-step';

const NOON = new Date('2026-03-02T05:00:00Z');
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

type Steps = Parameters<typeof planStep>[0];

const line = (listingId: string, kilos: number): Order['lines'][number] => ({
  listingId, code: '1', name: 'Cam sành', quantity: { base: kilos * 1000, unit: 'kg' }, price: { dong: 27_000, unit: 'kg' }, amount: kilos * 27_000,
});

const placed: Steps = {
  state: 'placed',
  lines: [line('cam', 2), line('xoài', 1)],
  delivery: { way: 'deliver', fee: 15_000 },
  total: 96_000,
  payment: { state: 'cod', received: 0, refund: 0 },
  history: [{ opId: 'op-0', event: 'placed', at: NOON, by: 'buyer', as: 'buyer', to: 'placed' }],
};
const by = (who: string, event: StepRequest['event'], more: Partial<StepRequest> = {}): StepRequest =>
  ({ event, opId: `op-${event}`, by: who, roles: [who as 'seller'], now: NOON, ...more });

/** The order after a step that must be allowed. */
function after(order: Steps, request: StepRequest): Steps {
  const step = planStep(order, request);
  if ('refused' in step) throw new Error(step.refused);
  return { ...order, state: step.history.to, lines: step.changes.lines ?? order.lines, history: [...order.history, step.history] };
}

test('the table names each event once for each state and actor, and an undo leads back to where the step began', () => {
  const names = ORDER_RULES.flatMap((rule) => rule.from.flatMap((state) => rule.by.map((actor) => `${rule.event} ${state} ${actor}`)));
  expect(names).toEqual([...new Set(names)]);
  for (const rule of ORDER_RULES.filter(({ undo }) => undo !== undefined)) {
    const back = ORDER_RULES.find(({ event }) => event === rule.undo);
    expect(back).toMatchObject({ isUndo: true, from: rule.to ? [rule.to] : rule.from });
    expect(rule.by).toEqual(expect.arrayContaining([...(back?.by ?? ['nobody'])]));
    if (rule.to) expect(rule.from).toContain(back?.to);
    expect([rule.stock, back?.stock]).toEqual(rule.stock === 'sell' ? ['sell', 'unsell'] : ['none', 'none']);
  }
});

test('stock is held on the way to the buyer and nowhere else', () => {
  for (const { event, from, to, stock } of ORDER_RULES.filter((rule) => rule.to !== undefined && rule.from.length > 0)) {
    const holds = (state: string | undefined): boolean => ['placed', 'confirmed', 'ready', 'delivering'].includes(state ?? '');
    for (const state of from) {
      if (holds(state) && !holds(to)) expect([event, stock]).toEqual([event, to === 'delivered' ? 'sell' : 'release']);
      if (holds(state) && holds(to)) expect(['none', 'change']).toContain(stock);
    }
  }
});

test('each person may only what the table gives them', () => {
  expect(planStep(placed, by('buyer', 'confirmed'))).toEqual({ refused: 'notAllowed' });
  expect(planStep(placed, { ...by('stranger', 'cancelled'), roles: [] })).toEqual({ refused: 'noSuchOrder' });
  expect(planStep(after(placed, by('seller', 'confirmed')), by('buyer', 'cancelled'))).toEqual({ refused: 'tooLate', values: { state: 'confirmed' } });
  expect(findRule('cancelled', 'confirmed', ['manager'])?.stock).toBe('release');
  expect(toldOf('placed')).toEqual(['seller', 'manager']);
});

test('cancelling frees every listing of the order; delivering sells it', () => {
  const cancelled = planStep(placed, by('buyer', 'cancelled'));
  expect(cancelled).toMatchObject({ stock: [{ listingId: 'cam', kind: 'released', onHand: 0, held: -2000 }, { listingId: 'xoài', kind: 'released', onHand: 0, held: -1000 }] });
  const ready = after(after(placed, by('seller', 'confirmed')), by('seller', 'ready'));
  const sold = planStep(ready, by('buyer', 'delivered'));
  expect(sold).toMatchObject({ history: { from: 'ready', to: 'delivered', as: 'buyer' }, stock: [{ kind: 'sold', onHand: -2000, held: -2000 }, { kind: 'sold', onHand: -1000, held: -1000 }] });
});

test('other lines hold the difference only, what is freed first, and the sum has the fee in it', () => {
  const lines = [line('cam', 3), line('ổi', 1)];
  const step = planStep(placed, by('buyer', 'edited', { changes: { lines } }));
  expect(step).toMatchObject({
    changes: { total: goodsTotal(lines) + 15_000 },
    stock: [{ listingId: 'xoài', kind: 'released', held: -1000 }, { listingId: 'cam', kind: 'held', held: 1000 }, { listingId: 'ổi', kind: 'held', held: 1000 }],
  });
});

test('the last step is taken back by who took it, within ten minutes, whatever the system did since', () => {
  const confirmed = after(placed, by('seller', 'confirmed'));
  const reminded = { ...confirmed, history: [...confirmed.history, { opId: 'alarm', event: 'transferReminded' as const, at: later(1), by: 'system', as: 'system' as const, from: 'confirmed' as const, to: 'confirmed' as const }] };
  expect(undoOf(reminded, 'seller', later(10))).toBe('unconfirmed');
  expect(undoOf(reminded, 'seller', later(11))).toBeUndefined();
  expect(planStep(reminded, { ...by('manager', 'unconfirmed'), now: later(2) })).toMatchObject({ refused: 'tooLate' });
  expect(planStep(reminded, { ...by('seller', 'unconfirmed'), now: later(2) })).toMatchObject({ history: { from: 'confirmed', to: 'placed' } });
});

const offered = (kind: 'rest' | 'weight', lines: Order['lines']): NonNullable<Order['offer']> => ({ kind, lines, total: goodsTotal(lines), at: NOON });

test('what the seller says is not there is free for nobody: at once, and when the order lets go of it', () => {
  const offer = offered('rest', [line('cam', 1), line('xoài', 1)]);
  const offering = planStep(placed, by('seller', 'restOffered', { changes: { offer } }));
  expect(offering).toMatchObject({ history: { to: 'placed' }, changes: { offer }, stock: [{ listingId: 'cam', kind: 'lost', held: 0 }] });
  const waiting = { ...placed, offer };
  const lost = { listingId: 'cam', kind: 'lost', onHand: -1000, held: 0 };
  expect(planStep(waiting, by('buyer', 'restTaken', { changes: { lines: offer.lines } }))).toMatchObject({
    history: { to: 'confirmed' }, changes: { offer: null, total: 54_000 + 15_000 }, stock: [{ listingId: 'cam', kind: 'released', held: -1000 }, lost],
  });
  const released = { stock: [{ kind: 'released', held: -2000 }, { kind: 'released', held: -1000 }, lost], changes: { offer: null } };
  expect(planStep(waiting, by('buyer', 'cancelled'))).toMatchObject(released);
  expect(planStep(waiting, by('system', 'expired'))).toMatchObject(released);
  expect(planStep(waiting, by('seller', 'confirmed'))).toMatchObject({ stock: [], changes: { offer: null } });
  expect(planStep(waiting, by('buyer', 'edited', { changes: { buyer: { name: 'An', phone: '+84905123456', address: 'Huế', contactId: 'buyer' } } }))).toMatchObject({ stock: [] });
});

test('what the scale shows is held whether or not it was free; less is freed, and an offer stands while the order is packed', () => {
  const confirmed = after(placed, by('seller', 'confirmed'));
  const weighing = (kilos: number) => planStep(confirmed, by('seller', 'weighed', { changes: { lines: [line('cam', kilos), line('xoài', 1)] } }));
  expect(weighing(2.5)).toMatchObject({ stock: [{ listingId: 'cam', kind: 'found', onHand: 0, held: 500 }] });
  expect(weighing(1.5)).toMatchObject({ stock: [{ listingId: 'cam', kind: 'released', held: -500 }] });
  const waiting = { ...confirmed, offer: offered('weight', [line('cam', 3), line('xoài', 1)]) };
  expect(planStep(waiting, by('seller', 'ready'))).not.toHaveProperty('changes.offer');
  expect(planStep(waiting, by('seller', 'handedOver'))).toMatchObject({ changes: { offer: null } });
  expect(planStep(waiting, by('buyer', 'weightDeclined'))).toMatchObject({ history: { to: 'cancelled' }, changes: { offer: null }, stock: [{ kind: 'released', held: -2000 }, { kind: 'released', held: -1000 }] });
});

test('an undo leads to where its step began, even when a step was left out', () => {
  const confirmed = after(placed, by('seller', 'confirmed'));
  const gone = after(confirmed, by('seller', 'handedOver'));
  expect(planStep(gone, by('seller', 'takenBack'))).toMatchObject({ history: { from: 'delivering', to: 'confirmed' } });
  const received = after(confirmed, by('buyer', 'delivered'));
  expect(planStep(received, by('buyer', 'undelivered'))).toMatchObject({ history: { to: 'confirmed' }, stock: [{ kind: 'sold', onHand: 2000, held: 2000 }, { listingId: 'xoài' }] });
});
