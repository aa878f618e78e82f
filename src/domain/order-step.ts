import type { Dong } from './money';
import { goodsTotal, type Order, type OrderHistory, type OrderLine } from './order';
import { UNDO_MS, findRule, isEverAllowed, type OrderActor, type OrderEvent, type OrderRule } from './order-rules';
import { paymentAfter } from './payment';
import { refuse, type Refusal } from './refusal';

/** Who wants what to happen to an order, and when. `changes` are what the event itself changes: new lines, another address, the payment. */
export interface StepRequest {
  event: OrderEvent;
  opId: string;
  /** A member's or contact's id, or 'system'. */
  by: string;
  /** As what they may act on this order; none: they do not even know of it. */
  roles: readonly OrderActor[];
  channelId?: string;
  now: Date;
  why?: string;
  /** The money that came in with `paid`, đồng. */
  amount?: Dong;
  changes?: OrderChanges;
}

/** What a step may change besides the state. `offer: null` takes an offer away. */
export interface OrderChanges extends Partial<Pick<Order, 'lines' | 'delivery' | 'payment' | 'sellerId' | 'buyer'>> {
  offer?: Order['offer'] | null;
}

/**
 * What moves in one listing: whole base units, added to what is on hand and to what is held. `found` holds goods whether or not they were known
 * to be there; `lost` takes from what nobody holds, as much as there is of it at most.
 */
export interface StockMove {
  listingId: string;
  kind: 'held' | 'released' | 'sold' | 'found' | 'lost';
  onHand: number;
  held: number;
}

/** Lost is all that nobody holds. */
export const ALL_THAT_IS_FREE = Number.MAX_SAFE_INTEGER;

/** A step that may be taken: nothing has happened yet. */
export interface PlannedStep {
  rule: OrderRule;
  history: OrderHistory;
  changes: OrderChanges & { total?: number };
  stock: StockMove[];
}

/** Why an order cannot take a step: nobody's to see, never this person's to do, or too late (`state`: where it is by now). */
export type StepRefusal = Refusal<'noSuchOrder' | 'notAllowed' | 'tooLate'>;

/**
 * What a step does, by the table of rules and nothing else: new state, line of history, moves of stock. Pure, so that the services, the fakes of the
 * transcripts and the property tests all go by it. An undo is only for who took the last step, within ten minutes.
 */
export function planStep(order: Pick<Order, 'state' | 'history' | 'lines' | 'delivery' | 'offer' | 'total' | 'payment'>, request: StepRequest): PlannedStep | StepRefusal {
  const { event, roles, now, changes = {} } = request;
  if (roles.length === 0) return refuse('noSuchOrder');
  const rule = findRule(event, order.state, roles);
  if (!rule) return isEverAllowed(event, roles) ? refuse('tooLate', { state: order.state }) : refuse('notAllowed');
  if (rule.isUndo && !canUndo(order, request)) return refuse('tooLate', { state: order.state });
  const as = rule.by.find((role) => roles.includes(role));
  if (as === undefined) return refuse('notAllowed');
  const lines = changes.lines ?? order.lines;
  const isRepriced = changes.lines !== undefined || changes.delivery !== undefined;
  const total = isRepriced ? goodsTotal(lines) + (changes.delivery ?? order.delivery).fee : order.total;
  const to = targetOf(rule, order);
  const amount = moneyOf(order, request);
  const payment = paymentAfter(changes.payment ?? order.payment, { event, amount }, { state: to, total });
  return {
    rule,
    history: {
      opId: request.opId, event, at: now, by: request.by, as, from: order.state, to,
      ...(request.channelId ? { channelId: request.channelId } : {}), ...(request.why === undefined ? {} : { why: request.why }),
      ...(amount === undefined ? {} : { amount }),
    },
    changes: {
      ...changes,
      ...(isRepriced ? { total } : {}),
      ...(payment === order.payment ? {} : { payment }),
      ...(endsOffer(order, rule, changes) ? { offer: null } : {}),
    },
    stock: movesOf(rule, order, { lines, offer: changes.offer }),
  };
}

/** The money that moves with a step: what came, what an undo says did not come, what went back. */
function moneyOf({ history, payment }: Pick<Order, 'history' | 'payment'>, { event, amount }: StepRequest): Dong | undefined {
  if (event === 'unpaid' || event === 'unrefunded') return lastStep(history)?.amount;
  return event === 'refunded' ? payment.refund : amount;
}

/** The event that takes the last step back, when this person may still do so. */
export function undoOf(order: Pick<Order, 'history'>, by: string, now: Date): OrderEvent | undefined {
  const last = lastStep(order.history);
  const rule = last && findRule(last.event, last.from ?? last.to, [last.as]);
  return last && rule?.undo && last.by === by && now.getTime() - last.at.getTime() <= UNDO_MS ? rule.undo : undefined;
}

const canUndo = (order: Pick<Order, 'history'>, { event, by, now }: StepRequest): boolean => undoOf(order, by, now) === event;

/** An undo leads to where the step that it takes back began. */
const targetOf = (rule: OrderRule, { state, history }: Pick<Order, 'state' | 'history'>): Order['state'] =>
  (rule.isUndo ? lastStep(history)?.from : undefined) ?? rule.to ?? state;

const lastStep = (history: OrderHistory[]): OrderHistory | undefined => history.findLast((one) => one.as !== 'system');

/** An offer is over when the goods change or go on their way without it; packed they may be while it stands. */
function endsOffer({ offer }: Pick<Order, 'offer'>, { to }: OrderRule, changes: OrderChanges): boolean {
  return offer !== undefined && changes.offer === undefined && (changes.lines !== undefined || (to !== undefined && to !== 'ready'));
}

function movesOf({ stock }: OrderRule, order: Pick<Order, 'lines' | 'offer'>, after: Pick<OrderChanges, 'offer'> & { lines: OrderLine[] }): StockMove[] {
  const before = order.lines;
  switch (stock) {
    case 'none': return [];
    case 'hold': return differences([], after.lines);
    case 'release': return [...differences(before, []), ...missing(order)];
    case 'change': return after.lines === before ? [] : [...differences(before, after.lines), ...missing(order)];
    case 'weigh': return differences(before, after.lines).map((move) => (move.held > 0 ? { ...move, kind: 'found' } : move));
    case 'short': return missing({ lines: before, offer: after.offer ?? undefined }).map(({ listingId }) => lost(listingId, ALL_THAT_IS_FREE));
    case 'sell': return totals(before).map(([listingId, base]) => ({ listingId, kind: 'sold', onHand: -base, held: -base }));
    case 'unsell': return totals(before).map(([listingId, base]) => ({ listingId, kind: 'sold', onHand: base, held: base }));
  }
}

const lost = (listingId: string, base: number): StockMove => ({ listingId, kind: 'lost', onHand: -base, held: 0 });

/** What the seller said is not there: nobody may order it once this order lets go of it. */
function missing({ lines, offer }: Pick<Order, 'lines' | 'offer'>): StockMove[] {
  return offer?.kind === 'rest' ? differences(lines, offer.lines).map(({ listingId, held }) => lost(listingId, -held)) : [];
}

/** What must be held more or less for these lines than for those before; what is freed comes first. */
function differences(before: OrderLine[], after: OrderLine[]): StockMove[] {
  const by = new Map(totals(after));
  for (const [listingId, base] of totals(before)) by.set(listingId, (by.get(listingId) ?? 0) - base);
  const moves = [...by].filter(([, held]) => held !== 0);
  return moves.sort(([, a], [, b]) => a - b).map(([listingId, held]) => ({ listingId, kind: held > 0 ? 'held' : 'released', onHand: 0, held }));
}

function totals(lines: OrderLine[]): [string, number][] {
  const by = new Map<string, number>();
  for (const { listingId, quantity } of lines) by.set(listingId, (by.get(listingId) ?? 0) + quantity.base);
  return [...by];
}
