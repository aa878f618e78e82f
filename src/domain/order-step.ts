import { goodsTotal, type Order, type OrderHistory, type OrderLine } from './order';
import { UNDO_MS, findRule, isEverAllowed, type OrderActor, type OrderEvent, type OrderRule } from './order-rules';
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
  changes?: OrderChanges;
}

/** What a step may change besides the state. `offer: null` takes an offer away. */
export interface OrderChanges extends Partial<Pick<Order, 'lines' | 'delivery' | 'payment' | 'sellerId' | 'buyer'>> {
  offer?: Order['offer'] | null;
}

/** What moves in one listing: whole base units, added to what is on hand and to what is held. */
export interface StockMove {
  listingId: string;
  kind: 'held' | 'released' | 'sold';
  onHand: number;
  held: number;
}

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
export function planStep(order: Pick<Order, 'state' | 'history' | 'lines' | 'delivery'>, request: StepRequest): PlannedStep | StepRefusal {
  const { event, roles, now, changes = {} } = request;
  if (roles.length === 0) return refuse('noSuchOrder');
  const rule = findRule(event, order.state, roles);
  if (!rule) return isEverAllowed(event, roles) ? refuse('tooLate', { state: order.state }) : refuse('notAllowed');
  if (rule.isUndo && !canUndo(order, request)) return refuse('tooLate', { state: order.state });
  const as = rule.by.find((role) => roles.includes(role));
  if (as === undefined) return refuse('notAllowed');
  const lines = changes.lines ?? order.lines;
  const isRepriced = changes.lines !== undefined || changes.delivery !== undefined;
  return {
    rule,
    history: {
      opId: request.opId, event, at: now, by: request.by, as, from: order.state, to: rule.to ?? order.state,
      ...(request.channelId ? { channelId: request.channelId } : {}), ...(request.why === undefined ? {} : { why: request.why }),
    },
    changes: { ...changes, ...(isRepriced ? { total: goodsTotal(lines) + (changes.delivery ?? order.delivery).fee } : {}) },
    stock: movesOf(rule, order.lines, lines),
  };
}

/** The event that takes the last step back, when this person may still do so. */
export function undoOf(order: Pick<Order, 'history'>, by: string, now: Date): OrderEvent | undefined {
  const last = order.history.findLast((one) => one.as !== 'system');
  const rule = last && findRule(last.event, last.from ?? last.to, [last.as]);
  return last && rule?.undo && last.by === by && now.getTime() - last.at.getTime() <= UNDO_MS ? rule.undo : undefined;
}

const canUndo = (order: Pick<Order, 'history'>, { event, by, now }: StepRequest): boolean => undoOf(order, by, now) === event;

function movesOf({ stock }: OrderRule, before: OrderLine[], after: OrderLine[]): StockMove[] {
  switch (stock) {
    case 'none': return [];
    case 'hold': return differences([], after);
    case 'release': return differences(before, []);
    case 'change': return differences(before, after);
    case 'sell': return totals(before).map(([listingId, base]) => ({ listingId, kind: 'sold', onHand: -base, held: -base }));
    case 'unsell': return totals(before).map(([listingId, base]) => ({ listingId, kind: 'sold', onHand: base, held: base }));
  }
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
