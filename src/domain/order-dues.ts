import type { CoopSettings } from './coop';
import { askAtFor, canStillAsk, firstHarvest, type Harvest } from './harvest';
import type { DueKind, Order, OrderDue } from './order';
import { findRule, type OrderEvent, type OrderState } from './order-rules';
import { wakingAfter } from './quiet-hours';

/** What an alarm lets happen, and while an order is what it is kept. Of one `chain` that are late together only the latest goes off. */
interface Alarm {
  event: OrderEvent;
  while: readonly OrderState[];
  chain: 'seller' | 'transfer' | 'evening';
  /** Only while money is waited for, or while it is paid when the goods come. */
  only?: 'awaitingTransfer' | 'cod';
  /** The word that its people are told by. */
  why?: 'unpaid' | 'unasked';
}

const BEFORE_PACKING = ['placed', 'confirmed'] as const;
const OPEN = ['placed', 'confirmed', 'ready', 'delivering'] as const;

/** Every alarm that an order can have. */
export const ALARMS: Readonly<Record<DueKind, Alarm>> = {
  remindSeller: { event: 'reminded', while: ['placed'], chain: 'seller' },
  remindSellerAgain: { event: 'reminded', while: ['placed'], chain: 'seller' },
  alertManagers: { event: 'alerted', while: ['placed'], chain: 'seller' },
  expire: { event: 'expired', while: ['placed'], chain: 'seller' },
  remindTransfer: { event: 'transferReminded', while: OPEN, chain: 'transfer', only: 'awaitingTransfer' },
  lapseTransfer: { event: 'expired', while: OPEN, chain: 'transfer', only: 'awaitingTransfer', why: 'unpaid' },
  askEvening: { event: 'eveningAsked', while: BEFORE_PACKING, chain: 'evening', only: 'cod' },
  releaseUnasked: { event: 'expired', while: BEFORE_PACKING, chain: 'evening', only: 'cod', why: 'unasked' },
};

/** With these the seller is asked (anew) whether they take the order: their time begins. */
const ASKING: ReadonlySet<OrderEvent> = new Set(['placed', 'unconfirmed', 'edited', 'reassigned']);
/** The seller has answered, and the buyer is asked: only the expiry goes on. */
const ANSWERING: ReadonlySet<OrderEvent> = new Set(['restOffered']);
const REMINDERS: ReadonlySet<DueKind> = new Set(['remindSeller', 'remindSellerAgain', 'alertManagers']);
const MINUTE_MS = 60_000;

/** With these the buyer says that they want it: as it is asked in the evening. */
const WANTING: ReadonlySet<OrderEvent> = new Set(['placed', 'edited', 'reassigned', 'eveningConfirmed']);
const EVENING: ReadonlySet<DueKind> = new Set(['askEvening', 'releaseUnasked']);

/** An order as far as its alarms go by it. */
export type Alarmed = Pick<Order, 'state' | 'payment'> & { dues: readonly OrderDue[]; lines: readonly { harvest?: Harvest }[] };

/**
 * The alarms of an order from a step on, the next one first. `order` is as the step leaves it, but for its `dues` from before. With quiet hours
 * reminders count the time in which people are awake, and so never fall into the night; an expiry and a lapse keep to the clock, and are told in the morning.
 */
export function duesAfter(order: Alarmed, event: OrderEvent, settings: Pick<CoopSettings, 'timers' | 'quietHours'>, now: Date): OrderDue[] {
  const later = settings.quietHours ? wakingAfter : byClock;
  const fresh = [...(ASKING.has(event) ? forSeller(settings.timers, now, later) : []), ...forTransfer(order, now, later), ...forHarvest(order, event, settings, now)];
  const isOver = ({ kind }: OrderDue): boolean =>
    fresh.some((due) => due.kind === kind) || (ANSWERING.has(event) && REMINDERS.has(kind)) || (WANTING.has(event) && EVENING.has(kind));
  return [...order.dues.filter((due) => !isOver(due)), ...fresh].filter((due) => isOfUse(due, order)).sort(byTime);
}

/**
 * The alarm that goes off by now, and those that are left. After a jump of the clock, or a day in which nothing ran, of those that are late only the
 * latest that still says something goes off: the end of an order before all, a later reminder instead of an earlier one. Without
 * `due` what was late has been overtaken. Undefined when nothing is late.
 */
export function goesOff(order: Alarmed, now: Date): { due?: OrderDue; rest: OrderDue[] } | undefined {
  const late = order.dues.filter(({ at }) => at <= now);
  if (late.length === 0) return undefined;
  const mayHappen = ({ kind }: OrderDue): boolean => findRule(ALARMS[kind].event, order.state, ['system']) !== undefined;
  const useful = late.filter((due) => isOfUse(due, order) && mayHappen(due) && isInTime(due, order, now)).sort(byTime);
  const due = useful.find(({ kind }) => ALARMS[kind].event === 'expired') ?? useful.at(-1);
  const rest = order.dues.filter((one) => one.at > now || (due && useful.includes(one) && ALARMS[one.kind].chain !== ALARMS[due.kind].chain));
  return { ...(due ? { due } : {}), rest };
}

function forSeller({ remind, remindAgain, alert, expire }: CoopSettings['timers'], now: Date, later: typeof wakingAfter): OrderDue[] {
  const reminder = (kind: DueKind, minutes: number): OrderDue => ({ kind, at: later(now, minutes * MINUTE_MS) });
  const end = new Date(now.getTime() + expire * MINUTE_MS);
  const reminders = [reminder('remindSeller', remind), reminder('remindSellerAgain', remindAgain), reminder('alertManagers', alert)];
  return [...reminders.filter(({ at }) => at < end), { kind: 'expire', at: end }];
}

/** Half-way to the end of the time for a transfer the buyer is reminded; nothing new when that end is the one that is waited for already. */
function forTransfer({ payment: { state, until }, dues }: Alarmed, now: Date, later: typeof wakingAfter): OrderDue[] {
  if (state !== 'awaitingTransfer' || !until || until <= now) return [];
  if (dues.some(({ kind, at }) => kind === 'lapseTransfer' && at.getTime() === until.getTime())) return [];
  const halfway = later(new Date((now.getTime() + until.getTime()) / 2));
  const isInTime = halfway > now && halfway < until;
  return [...(isInTime ? [{ kind: 'remindTransfer' as const, at: halfway }] : []), { kind: 'lapseTransfer', at: until }];
}

/** A buyer who pays when the goods come is asked in the evening before; once asked, what they do not answer is let go of at the cut-off. */
function forHarvest({ lines }: Alarmed, event: OrderEvent, settings: Pick<CoopSettings, 'timers' | 'quietHours'>, now: Date): OrderDue[] {
  const harvest = firstHarvest(lines);
  if (!harvest) return [];
  if (event === 'eveningAsked') return [{ kind: 'releaseUnasked', at: harvest.cutOff }];
  const at = WANTING.has(event) && event !== 'eveningConfirmed' ? askAtFor(harvest, settings, now) : undefined;
  return at ? [{ kind: 'askEvening', at }] : [];
}

/** Nobody is asked who could not answer any more: their order stands. */
function isInTime({ kind }: OrderDue, { lines }: Alarmed, now: Date): boolean {
  const harvest = kind === 'askEvening' ? firstHarvest(lines) : undefined;
  return harvest === undefined || canStillAsk(harvest, now);
}

function isOfUse({ kind }: OrderDue, { state, payment }: Alarmed): boolean {
  const alarm = ALARMS[kind];
  return alarm.while.includes(state) && (alarm.only === undefined || payment.state === alarm.only);
}

const byClock = (from: Date, ms = 0): Date => new Date(from.getTime() + ms);

const byTime = (a: OrderDue, b: OrderDue): number => a.at.getTime() - b.at.getTime();
