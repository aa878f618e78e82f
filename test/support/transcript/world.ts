import type { SettingsChange } from '../../../src/domain/coop';
import type { ListingState } from '../../../src/domain/listing';
import type { AddressForm, DeliveryDetails, Role } from '../../../src/domain/member';
import type { UnitPrice } from '../../../src/domain/money';
import type { OrderPayment, OrderState } from '../../../src/domain/order';
import type { Quantity } from '../../../src/domain/quantity';
import type { SaleTerms } from '../../../src/domain/sale-terms';

/** Somebody as the set-up tells of them. Without roles they are no member: a buyer, or somebody nobody knows. */
export interface PersonSetUp {
  /** Name of the co-op or union whose channel they write on; the first one when left out. */
  at?: string;
  roles?: Role[];
  /** Name of the co-op they are a member of. */
  coop?: string;
  /** How the manager speaks of them; gives the form of address. */
  call?: string;
  phone?: string;
  address?: AddressForm;
}

export interface GoodsSetUp extends SaleTerms {
  /** Name of the seller in the transcript. */
  seller: string;
  name: string;
  price: UnitPrice;
  /** How many of the price's unit. */
  stock: number;
  state: ListingState;
  photos: string[];
}

export interface OrderSetUp {
  buyer: string;
  /** Names of goods, and how many of their price's unit. */
  lines: { goods: string; amount: number }[];
  state: OrderState;
}

export interface InviteSetUp {
  /** The inviting manager, and who is invited, as the transcript names them. */
  manager: string;
  whom: string;
  role: Exclude<Role, 'buyer'>;
  call?: string;
  code: string;
}

/** What the sentences at the beginning of a transcript make true. Names are those of the transcript. */
export interface Founding {
  /** Names of the co-ops and unions that there are. */
  owners(): string[];
  /** Goods by name, with the unit of their price. */
  catalogue(): Promise<{ name: string; unit: string }[]>;
  addUnion(name: string): Promise<void>;
  addCoop(name: string, coop: { union?: string; phone?: string; publishFirst?: boolean }): Promise<void>;
  pause(coop: string, reason: string): Promise<void>;
  /** Settings of a co-op, as `cho coop set` changes them. */
  setCoop(coop: string, change: SettingsChange): Promise<void>;
  /** An account that buyers transfer to. */
  openBank(coop: string): Promise<void>;
  /** A transfer that came in and pays for nothing by itself. */
  addTransfer(coop: string, amount: number, purpose: string): Promise<void>;
  setClock(at: Date): Promise<void>;
  addPerson(name: string, person: PersonSetUp): Promise<void>;
  /** Delivery details that somebody let be kept. */
  keep(name: string, delivery: DeliveryDetails): Promise<void>;
  addGoods(goods: GoodsSetUp): Promise<void>;
  addOrder(order: OrderSetUp): Promise<void>;
  addInvite(invite: InviteSetUp): Promise<void>;
  ask(name: string, text: string, goods: string): Promise<void>;
  markUnreached(code: string): Promise<void>;
  /** How far the weight of an order may differ, as its buyer agreed to. */
  allowDifference(code: string, percent: number): Promise<void>;
}

/** What the `=>` lines look at. */
export interface Facts {
  goodsNames(): Promise<string[]>;
  /** The newest listing of that name that is not removed. */
  listing(name: string): Promise<{ state: ListingState; price: UnitPrice; onHand: Quantity; left: Quantity; photos: string[]; note?: string } | undefined>;
  orders(): Promise<{ code: string; state: OrderState; total: number; payment: OrderPayment }[]>;
  member(name: string): Promise<{ coop: string; roles: Role[]; phone?: string } | undefined>;
  /** The words that somebody agreed to. */
  consents(name: string): Promise<string[]>;
  hasConsented(name: string): Promise<boolean>;
  delivery(name: string): Promise<DeliveryDetails | undefined>;
  /** What somebody was told outside their own turns since the set-up, oldest first; `text` is what a question asked. */
  notices(name: string): Promise<{ kind: string; text?: unknown }[]>;
  isSilentTowards(name: string): Promise<boolean>;
  /** Names of goods that somebody has begun to offer. */
  drafts(name: string): Promise<unknown[]>;
  coop(name: string): Promise<{ pausedFor?: string } | undefined>;
  answerTo(question: string): Promise<string | undefined>;
}
