import type { BankAccount } from './banks';
import type { DeliveryRules } from './delivery';
import type { Dong } from './money';
import type { Quantity } from './quantity';

/** Several co-ops under one roof (liên minh, liên hiệp), which may share a channel. */
export interface Union {
  id: string;
  code: string;
  name: string;
}

/** What a co-op has decided about its selling; `cho coop set` changes it. */
export interface CoopSettings {
  /** A new listing is open at once; off: a manager says yes first. */
  publishFirst: boolean;
  timers: OrderTimers;
  /** From 22:00 to 06:00 people are told nothing but answers; off for a co-op that works at night, as fishermen do. */
  quietHours: boolean;
  delivery: DeliveryRules;
  /** How far the weight of goods may differ from what was ordered without asking the buyer, who is told so before the yes; percent. */
  tolerance: number;
  /** Goods of one basket that cost less than this are not ordered. */
  minimumOrder?: Dong;
  /** In what steps goods are sold whose seller says nothing of it, one for a unit. */
  steps: Quantity[];
  /** What may be held, unpaid, for somebody who never bought here: đồng of goods in orders that are paid on delivery, and orders; 0: as much as they like. */
  newBuyerMost: Dong;
  newBuyerOrders: number;
  /** Whether somebody who never bought here may pay when the goods come, or transfers first. */
  newBuyerPays: 'any' | 'first';
  /** How many checkouts the co-op takes in an hour, and of one buyer; 0: as many as come. */
  ordersAnHour: number;
  buyerOrdersAnHour: number;
}

/**
 * How long an order waits, minutes: for its seller until they are reminded, reminded again, until managers are told, and until it expires; for a
 * transfer until it lapses. `statementAt`: how long after midnight (Asia/Ho_Chi_Minh) sellers are told what they sold that day. `askAt`,
 * `cutOffAt`: the same for the evening before a harvest, when cash buyers are asked whether they still want it, and until when orders are taken unless the seller says so.
 */
export interface OrderTimers {
  remind: number;
  remindAgain: number;
  alert: number;
  expire: number;
  transfer: number;
  statementAt: number;
  askAt: number;
  cutOffAt: number;
}

/** What a co-op has that decided nothing. */
export const DEFAULT_SETTINGS: CoopSettings = {
  publishFirst: true,
  quietHours: true,
  timers: { remind: 30, remindAgain: 120, alert: 240, expire: 1440, transfer: 1440, statementAt: 1200, askAt: 1080, cutOffAt: 1200 },
  delivery: { wards: [], points: [] },
  tolerance: 0,
  steps: [],
  newBuyerMost: 2_000_000,
  newBuyerOrders: 5,
  newBuyerPays: 'any',
  ordersAnHour: 600,
  buyerOrdersAnHour: 20,
};

/** What of the settings changes; what is not named stays, and null is as if it had never been decided. */
export type SettingsChange = Partial<Omit<CoopSettings, 'timers' | 'delivery' | 'minimumOrder'>> & {
  minimumOrder?: Dong | null;
  timers?: Partial<OrderTimers>;
  delivery?: { [Name in keyof DeliveryRules]?: DeliveryRules[Name] | null };
};

/** A tenant. `phone` is the one of a human, E.164. */
export interface Coop {
  id: string;
  code: string;
  name: string;
  phone: string;
  unionId?: string;
  /** Where buyers transfer to; without one there are no transfers. */
  bank?: BankAccount;
  settings: CoopSettings;
  /** Set while the co-op sells nothing; buyers are told the reason. */
  paused?: { reason: string; since: Date };
}

/** A connected page or OA; its owner is a co-op, or a union that shares it among its co-ops. Its token stays in the store, encrypted. */
export interface Channel {
  id: string;
  type: 'messenger' | 'zalo';
  externalId: string;
  ownerId: string;
}

const CODE = /^[A-Z0-9-]{2,20}$/;

/** The code as it is kept (capitals), or undefined when it is not 2 to 20 of A–Z, 0–9 and -. */
export function readCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return CODE.test(code) ? code : undefined;
}
