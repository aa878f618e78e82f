import type { TermsAsked } from './checkout';
import type { Dong } from './money';
import type { OrderView } from './order';
import type { StepRefusal } from './order-step';
import type { PayTerms } from './pay-terms';
import type { UnclearTransfer } from './payment';
import type { Refusal } from './refusal';

/** What a buyer is shown to pay an order by transfer: a picture with the square, and the same as facts. */
export interface TransferSquare {
  /** Of the picture; it belongs to the owner of the buyer's channel. */
  mediaId: string;
  orderId: string;
  code: string;
  /** What is still to be paid. */
  amount: Dong;
  purpose: string;
  coopName: string;
  bankName: string;
  /** In how many hours an order that has not been paid lapses, begun ones counted whole; absent when it does not. */
  hours?: number;
}

/** A transfer that came in and pays for nothing by itself. */
export interface OpenTransfer {
  id: string;
  amount: Dong;
  /** The words that came with it. */
  purpose: string;
  at: Date;
  why: UnclearTransfer;
  /** The order that it may be for. */
  order?: OrderView;
}

/** The money of orders. The software moves none: it shows what to pay, and writes down what people and banks say. */
export interface OrderMoney {
  /** How this basket can be paid by this person, and why not as they like. `joins`: one under way that it goes along with. */
  payTerms(basket: { lines: TermsAsked['lines']; joins?: string }): Promise<PayTerms>;
  /**
   * changes: a manager wants the money of whoever bought this before the goods are packed, from their next order at the co-op on; or not any more.
   * Gives how many orders they have not taken when they came. `noBank`: there is no account to transfer to.
   */
  askToPayFirst(orderId: string, isAsked: boolean): Promise<{ order: OrderView; refusals: number } | StepRefusal | Refusal<'noBank'>>;
  /**
   * changes: the buyer pays this order by transfer, and is given the square; from then on it is waited for as long as the co-op has set. Asked
   * again it is the same, shown again. `noBank`: the co-op has no account; `nothingDue`: it is paid.
   */
  payByTransfer(orderId: string): Promise<TransferSquare | StepRefusal | Refusal<'noBank' | 'nothingDue'>>;
  /** changes: a manager says that the money of this order is there; all that it still asks for. For an ended order it must go back. */
  noteReceived(orderId: string): Promise<OrderView | StepRefusal | Refusal<'nothingDue'>>;
  /** changes: a manager says that what had to go back of this order has. */
  noteRefunded(orderId: string): Promise<OrderView | StepRefusal | Refusal<'nothingDue'>>;
  /** Orders of the manager's co-op whose money must go back, oldest first. Managers only: others get none. */
  refundsDue(): Promise<OrderView[]>;
  /** Transfers of the manager's co-op that wait for a manager, oldest first. Managers only. */
  openTransfers(): Promise<OpenTransfer[]>;
  /** changes: the transfer is for this order, by its id or its code; without one for the order that it may be for. */
  takeTransfer(transferId: string, order?: { id: string } | { code: string }): Promise<OrderView | StepRefusal | Refusal<'notManager' | 'alreadyDecided'>>;
  /** changes: the transfer is for no order. */
  dismissTransfer(transferId: string): Promise<{ dismissed: true } | Refusal<'notManager' | 'alreadyDecided'>>;
}
