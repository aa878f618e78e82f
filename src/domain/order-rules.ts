/** Where an order stands. The first five are its way to the buyer, the others end it. */
export type OrderState =
  | 'placed' | 'confirmed' | 'ready' | 'delivering' | 'delivered'
  | 'cancelled' | 'rejected' | 'expired' | 'returned';

/** As what somebody moves an order; `system` is a due time that has passed, or a bank's notice. */
export type OrderActor = 'buyer' | 'seller' | 'manager' | 'system';

/** Something that befalls an order. The notices about it bear the same name. */
export type OrderEvent =
  | 'placed' | 'confirmed' | 'unconfirmed' | 'restOffered' | 'restTaken' | 'edited' | 'reassigned'
  | 'ready' | 'unready' | 'weighed' | 'weightOffered' | 'weightAccepted' | 'weightKept' | 'weightDeclined' | 'handedOver' | 'takenBack' | 'delivered' | 'undelivered' | 'refused' | 'returned'
  | 'cancelled' | 'rejected' | 'expired' | 'reminded' | 'alerted' | 'complained'
  | 'feeMoved' | 'transferChosen' | 'paid' | 'unpaid' | 'refunded' | 'unrefunded' | 'transferReminded' | 'eveningAsked' | 'eveningConfirmed' | 'eveningDeclined';

/**
 * What a step does with the goods: nothing; holds them; frees them; they have left the house, or are back; the difference between old and new lines;
 * the same by the scale, where more is held even if it was not known to be there; or all that nobody holds is not there (`short`).
 */
export type StockEffect = 'none' | 'hold' | 'release' | 'sell' | 'unsell' | 'change' | 'weigh' | 'short';

/** Somebody who is told of a step, unless they took it themselves; `former` is the seller from whom it went to another one. */
export type Told = 'buyer' | 'seller' | 'former' | 'manager';

/** One row of the table: in these states these people may let this happen; where that leads, what the stock does and who is told. */
export interface OrderRule {
  event: OrderEvent;
  from: readonly OrderState[];
  /** Absent: it stays where it is. */
  to?: OrderState;
  by: readonly OrderActor[];
  stock: StockEffect;
  tells: readonly Told[];
  /** The event that takes it back, by the same person within ten minutes; it leads to where the step began. */
  undo?: OrderEvent;
  /** It is such an undo. */
  isUndo?: true;
}

const SELLING = ['seller', 'manager'] as const;
const EVERYBODY = ['buyer', 'seller', 'manager'] as const;
/** States in which an order is under way, and holds stock. */
export const OPEN_STATES = ['placed', 'confirmed', 'ready', 'delivering'] as const;
/** Taken, and not yet with the buyer: many a seller packs and hands over without a word. */
const UNDER_WAY = ['confirmed', 'ready', 'delivering'] as const;
/** Every state there is. */
export const ORDER_STATES: readonly OrderState[] = ['placed', 'confirmed', 'ready', 'delivering', 'delivered', 'cancelled', 'rejected', 'expired', 'returned'];

/** How long a step can be taken back by who took it, ms. */
export const UNDO_MS = 600_000;

/** Everything that can happen to an order. docs/orders.md is generated from it. */
export const ORDER_RULES: readonly OrderRule[] = [
  { event: 'placed', from: [], to: 'placed', by: ['buyer'], stock: 'hold', tells: ['seller', 'manager'] },
  { event: 'edited', from: ['placed'], by: ['buyer'], stock: 'change', tells: ['seller', 'manager'] },
  { event: 'confirmed', from: ['placed'], to: 'confirmed', by: SELLING, stock: 'none', tells: EVERYBODY, undo: 'unconfirmed' },
  { event: 'unconfirmed', from: ['confirmed'], to: 'placed', by: SELLING, stock: 'none', tells: EVERYBODY, isUndo: true },
  { event: 'restOffered', from: ['placed'], by: SELLING, stock: 'short', tells: EVERYBODY },
  { event: 'restTaken', from: ['placed'], to: 'confirmed', by: ['buyer'], stock: 'change', tells: ['seller', 'manager'] },
  { event: 'reassigned', from: ['placed'], by: ['manager'], stock: 'change', tells: ['buyer', 'seller', 'former', 'manager'] },
  { event: 'rejected', from: ['placed'], to: 'rejected', by: SELLING, stock: 'release', tells: EVERYBODY },
  { event: 'cancelled', from: ['placed'], to: 'cancelled', by: ['buyer', 'manager'], stock: 'release', tells: EVERYBODY },
  { event: 'cancelled', from: ['confirmed', 'ready'], to: 'cancelled', by: ['manager'], stock: 'release', tells: EVERYBODY },
  { event: 'expired', from: ['placed', 'confirmed'], to: 'expired', by: ['system'], stock: 'release', tells: EVERYBODY },
  { event: 'weighed', from: ['confirmed', 'ready'], by: SELLING, stock: 'weigh', tells: EVERYBODY },
  { event: 'weightOffered', from: ['confirmed', 'ready'], by: SELLING, stock: 'none', tells: EVERYBODY },
  { event: 'weightAccepted', from: ['confirmed', 'ready'], by: ['buyer'], stock: 'weigh', tells: ['seller', 'manager'] },
  { event: 'weightKept', from: ['confirmed', 'ready'], by: ['buyer'], stock: 'none', tells: ['seller', 'manager'] },
  { event: 'weightDeclined', from: ['confirmed', 'ready'], to: 'cancelled', by: ['buyer'], stock: 'release', tells: ['seller', 'manager'] },
  { event: 'ready', from: ['confirmed'], to: 'ready', by: SELLING, stock: 'none', tells: EVERYBODY, undo: 'unready' },
  { event: 'unready', from: ['ready'], to: 'confirmed', by: SELLING, stock: 'none', tells: EVERYBODY, isUndo: true },
  { event: 'handedOver', from: ['confirmed', 'ready'], to: 'delivering', by: SELLING, stock: 'none', tells: EVERYBODY, undo: 'takenBack' },
  { event: 'takenBack', from: ['delivering'], to: 'ready', by: SELLING, stock: 'none', tells: EVERYBODY, isUndo: true },
  { event: 'delivered', from: UNDER_WAY, to: 'delivered', by: EVERYBODY, stock: 'sell', tells: EVERYBODY, undo: 'undelivered' },
  { event: 'undelivered', from: ['delivered'], to: 'delivering', by: EVERYBODY, stock: 'unsell', tells: EVERYBODY, isUndo: true },
  { event: 'refused', from: UNDER_WAY, to: 'returned', by: SELLING, stock: 'release', tells: EVERYBODY },
  { event: 'returned', from: ['delivered'], to: 'returned', by: ['manager'], stock: 'none', tells: EVERYBODY },
  { event: 'complained', from: [...UNDER_WAY, 'delivered'], by: ['buyer'], stock: 'none', tells: ['seller', 'manager'] },
  { event: 'reminded', from: ['placed'], by: ['system'], stock: 'none', tells: ['seller'] },
  { event: 'alerted', from: ['placed'], by: ['system'], stock: 'none', tells: ['manager'] },
  { event: 'transferReminded', from: OPEN_STATES, by: ['system'], stock: 'none', tells: ['buyer'] },
  { event: 'eveningAsked', from: ['placed', 'confirmed'], by: ['system'], stock: 'none', tells: ['buyer'] },
  { event: 'eveningConfirmed', from: ['placed', 'confirmed'], by: ['buyer', 'manager'], stock: 'none', tells: [] },
  { event: 'eveningDeclined', from: ['placed', 'confirmed'], to: 'cancelled', by: ['buyer'], stock: 'release', tells: ['seller', 'manager'] },
  { event: 'feeMoved', from: OPEN_STATES, by: ['system'], stock: 'none', tells: EVERYBODY },
  { event: 'transferChosen', from: OPEN_STATES, by: ['buyer'], stock: 'none', tells: ['seller', 'manager'] },
  { event: 'paid', from: ORDER_STATES, by: ['manager', 'system'], stock: 'none', tells: EVERYBODY, undo: 'unpaid' },
  { event: 'unpaid', from: ORDER_STATES, by: ['manager'], stock: 'none', tells: EVERYBODY, isUndo: true },
  { event: 'refunded', from: ORDER_STATES, by: ['manager'], stock: 'none', tells: ['buyer', 'seller'], undo: 'unrefunded' },
  { event: 'unrefunded', from: ORDER_STATES, by: ['manager'], stock: 'none', tells: ['buyer', 'seller'], isUndo: true },
];

/** The rule by which one of these roles may let this happen in this state; undefined when none does. */
export function findRule(event: OrderEvent, state: OrderState, roles: readonly OrderActor[]): OrderRule | undefined {
  return ORDER_RULES.find((rule) => rule.event === event && rule.from.includes(state) && rule.by.some((role) => roles.includes(role)));
}

/** Who is told of an event, whoever let it happen. */
export const toldOf = (event: OrderEvent): readonly Told[] => ORDER_RULES.find((rule) => rule.event === event)?.tells ?? [];

/** Whether one of these roles may ever let this happen, in whatever state. */
export const isEverAllowed = (event: OrderEvent, roles: readonly OrderActor[]): boolean =>
  ORDER_RULES.some((rule) => rule.event === event && rule.by.some((role) => roles.includes(role)));

/** States in which an order holds stock. */
export const holdsStock = (state: OrderState): boolean => (OPEN_STATES as readonly OrderState[]).includes(state);
