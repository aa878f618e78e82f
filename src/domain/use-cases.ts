import type { CheckoutTerms, TermsAsked } from './checkout';
import type { Coop } from './coop';
import type { DeliveryWay } from './delivery';
import type { Harvest, SaidHarvest } from './harvest';
import type { KnownGoods, ListingView, NewListing } from './listing';
import type { DeliveryDetails, Language, Member, Role } from './member';
import type { Dong } from './money';
import type { OrderView } from './order';
import type { OrderMoney } from './order-money';
import type { OrderMoves } from './order-moves';
import type { StepRefusal } from './order-step';
import type { PayWay } from './payment';
import type { Quantity } from './quantity';
import type { Refusal } from './refusal';
import type { OrderStatements } from './statement';
import type { WaitServices } from './wait';

/**
 * The use cases as flows see them: bound to one person, so that every call is checked for who may do it and carries their
 * co-op or owner. Reading ones are for `look`; those marked "changes" are for `do`, run in the turn's own transaction, and
 * happen once per step however often it is repeated. Refusals come back as values.
 */
export interface Services {
  listings: ListingServices;
  orders: OrderServices;
  people: PeopleServices;
  coops: CoopServices;
  questions: QuestionServices;
  waits: WaitServices;
}

/** A stretch of a list: `limit` of it, after the first `skip`. */
export interface Page {
  limit: number;
  skip: number;
}

/** What a change of a listing did, for the sentence about it. */
export interface ListingChange {
  before: ListingView;
  after: ListingView;
}

/** Goods: looking at them, putting them on sale, changing them. */
export interface ListingServices {
  /** Open goods of the person's co-ops that are not paused, newest first. */
  newest(page: Page): Promise<ListingView[]>;
  /** What can be ordered now, by name and unit, newest first, the newest few hundred: what an order is matched with. */
  catalogue(): Promise<KnownGoods[]>;
  /** Open goods whose names answer these words, best first; accents and one slip do not matter. */
  search(words: string, page: Page): Promise<ListingView[]>;
  /** Open goods most like this one, itself left out. */
  similar(listingId: string, limit: number): Promise<ListingView[]>;
  /** One listing of the person's co-ops, removed ones too; undefined when there is none they may see. */
  byId(listingId: string): Promise<ListingView | undefined>;
  /** The seller's own goods, removed ones left out, newest first. */
  mine(): Promise<ListingView[]>;
  /** The seller's own goods that these words name, best first. */
  mineNamed(words: string): Promise<ListingView[]>;
  /** Goods of the manager's co-op that these words name. Managers only: others get none. */
  ofCoopNamed(words: string): Promise<ListingView[]>;
  /** When goods would be picked and until when orders would be taken, from what the seller said of it; undefined when that is over. */
  harvestOf(said: SaidHarvest): Promise<Harvest | undefined>;
  /** How goods of the person's co-op wrote this name so far, when it comes without accents and they agree; else undefined. */
  writtenBefore(name: string): Promise<string | undefined>;

  /** changes: puts goods on sale, or before a manager when the co-op wants to see them first. `forSellerId`: a manager acts for a seller. */
  open(listing: NewListing, forSellerId?: string): Promise<ListingView | Refusal<'notSeller' | 'coopPaused'>>;
  /** changes: a new price; placed orders keep theirs. */
  changePrice(listingId: string, dong: Dong): Promise<ListingChange | Refusal<'notYours' | 'gone'>>;
  /** changes: what is there now, held goods included; sold-out goods with some left are open again. Refused below what orders hold. */
  setStock(listingId: string, onHand: Quantity): Promise<ListingChange | Refusal<'notYours' | 'gone' | 'belowHeld' | 'otherUnit'>>;
  /**
   * changes: the goods are picked for who orders them; `most` is how much of it at most (absent: as before), beside what
   * orders for earlier harvests hold. `promised` {harvest}: buyers have ordered for another time already.
   * `tooLate`: nobody could order any more.
   */
  setHarvest(listingId: string, said: SaidHarvest, most?: Quantity): Promise<ListingChange | Refusal<'notYours' | 'gone' | 'belowHeld' | 'otherUnit' | 'promised' | 'tooLate'>>;
  /** changes: nothing left to order at once; orders already placed keep what they hold. */
  markSoldOut(listingId: string): Promise<ListingChange | Refusal<'notYours' | 'gone'>>;
  /** changes: hidden from buyers. The seller, or a manager of the co-op. */
  hide(listingId: string): Promise<ListingChange | Refusal<'notYours' | 'gone'>>;
  /** changes: on sale again (from hidden or sold out, with what was on hand). */
  show(listingId: string): Promise<ListingChange | Refusal<'notYours' | 'gone' | 'nothingLeft'>>;
  /** changes: takes back the person's last change of goods of at most ten minutes ago; the very listing when given. */
  undo(listingId?: string): Promise<ListingChange | Refusal<'nothingToUndo'>>;
  /** changes: a manager's yes or no to a listing that waits for it. */
  decide(listingId: string, isApproved: boolean): Promise<ListingView | Refusal<'notManager' | 'alreadyDecided'>>;
}

/** A basket as it was read back and agreed to, and where it goes. */
export interface NewOrder {
  lines: { listingId: string; quantity: Quantity }[];
  delivery: DeliveryDetails;
  /** Absent: to the door. */
  way?: DeliveryWay;
  /** With `pickup`: where, as the co-op calls it. */
  point?: string;
  /** Absent: when the goods come. `transfer` waits for the money from now on; its square is `payByTransfer`'s. */
  pay?: PayWay;
  /** An order of theirs that has not left yet, to the same place: one delivery, no second fee. */
  joins?: string;
  /** In the buyer's words, at most `MOST_WISHED` characters each. */
  note?: string;
  wishedTime?: string;
}

/** Why a basket cannot be ordered as it is; its values are told at `place`. */
export type PlaceRefusal = Refusal<'notEnoughStock' | 'soldOut' | 'coopPaused' | 'noConsent' | 'payOtherwise' | 'joinGone' | 'belowMinimum' | 'notSold' | 'tooManyOrders'>;
export type OrderRefusal = StepRefusal;

/** Orders: placing them, seeing them, moving them on. */
export interface OrderServices extends OrderMoves, OrderMoney, OrderStatements {
  /** What a basket would be ordered on, as the co-op has set it: to be told before the yes. */
  terms(asked: TermsAsked): Promise<CheckoutTerms>;
  /**
   * changes: places one order per seller, all or none, and holds the stock. Refused with `notEnoughStock`
   * {listingId, name, left} or `soldOut` {listingId, name}, `coopPaused` {reason}, `notSold` {listingId, name} in that amount, `belowMinimum`.
   */
  place(order: NewOrder): Promise<OrderView[] | PlaceRefusal>;
  /** Orders of the buyer, newest first. */
  ofBuyer(limit: number): Promise<OrderView[]>;
  /** Placed orders that wait for this seller's yes, oldest first. */
  waitingForSeller(): Promise<OrderView[]>;
  /** Confirmed orders that this seller has not packed yet, oldest first. */
  toPack(): Promise<OrderView[]>;
  /** Orders of the manager's co-op: of today (Asia/Ho_Chi_Minh), waiting for a yes, or not reached. Managers only. */
  ofCoop(which: 'today' | 'waiting' | 'unreached'): Promise<OrderView[]>;
  /** One order that the person may see: its buyer, its seller, a manager of its co-op. */
  byCode(code: string): Promise<OrderView | undefined>;
  /** As byCode, by the id. */
  byId(orderId: string): Promise<OrderView | undefined>;
  /** changes: by its seller or a manager. `tooLate` {state} when it is not waiting any more. */
  confirm(orderId: string): Promise<OrderView | OrderRefusal>;
  /** changes: takes back one's own last step on it within ten minutes, where the table of rules has an undo. `tooLate` otherwise. */
  undo(orderId: string): Promise<OrderView | OrderRefusal>;
  /** changes: the goods of a confirmed order are packed; by its seller or a manager. */
  ready(orderId: string): Promise<OrderView | OrderRefusal>;
  /** changes: by its seller or a manager; `why` is a word for the buyer: the goods are gone, or not enough. */
  reject(orderId: string, why: 'soldOut' | 'notEnough'): Promise<OrderView | OrderRefusal>;
  /** changes: by its buyer (or a manager), while it is not confirmed. */
  cancel(orderId: string): Promise<OrderView | OrderRefusal>;
}

/** An invitation as the invited one sees it before saying yes. */
export interface InviteView {
  id: string;
  coopId: string;
  coopName: string;
  role: Role;
  name?: string;
  call?: string;
  /** How the inviting manager is spoken of, when known. */
  invitedBy?: string;
}

/** People: what may be kept of them, how they join, and when a human talks with them. */
export interface PeopleServices {
  /** changes: the person agreed to these very words. */
  consent(words: string): Promise<void>;
  /** changes: kept for next time; refused without consent. */
  keepDelivery(delivery: DeliveryDetails): Promise<Refusal<'noConsent'> | { kept: true }>;
  /** changes: forgets name, phone, address and consent of a buyer. Open orders keep what they need. */
  forget(): Promise<{ forgotten: true }>;
  /** changes: what this person is spoken to in from now on, notices too. */
  setLanguage(language: Language): Promise<{ language: Language }>;
  /** changes: looks a code up and counts wrong tries: five lock the contact for an hour. */
  checkInvite(digits: string): Promise<InviteView | Refusal<'wrongCode' | 'usedCode' | 'expiredCode' | 'locked'>>;
  /** changes: they said that they are the invited one: from now on they are addressed as the invitation speaks of them. */
  recognise(inviteId: string): Promise<{ recognised: true }>;
  /** changes: joins by a code that was checked. A manager's code needs a yes once the co-op has one: `waitsForManager`. */
  join(inviteId: string, details: { name?: string; phone?: string }): Promise<
    { member: Member; waitsForManager: boolean } | Refusal<'usedCode' | 'expiredCode' | 'wrongCode'>
  >;
  /** changes: asks the managers whether this person may sell; at most once a day. */
  askToSell(name: string): Promise<{ asked: true; managers: number } | Refusal<'alreadyAsked'>>;
  /** changes: a manager's answer to that, or to a manager's code. */
  answerJoin(requestId: string, isAccepted: boolean): Promise<{ name: string } | Refusal<'notManager' | 'alreadyDecided'>>;
  /** changes: a manager's invitation, for seven days; its code joins on any channel of the co-op. */
  invite(role: Exclude<Role, 'buyer'>, name?: string, call?: string): Promise<{ code: string } | Refusal<'notManager'>>;
  /** Sellers of the manager's co-op that these words name. */
  sellersNamed(words: string): Promise<Member[]>;
  /** changes: the bot keeps quiet here and managers are told who it is. */
  callHuman(about: string): Promise<{ number: number; managers: number; /** of the co-op that was called, E.164 */ phone: string; /** All managers sleep: they answer in the morning. */ isAtNight?: true }>;
  /** changes: managers learn that something came which the bot cannot read (a voice note, a place); at most once an hour for a person and kind. */
  reportAttachment(kind: string): Promise<{ reported: boolean }>;
  /** changes: managers learn that somebody wants the account changed, or was asked for a code; at most once an hour for a person. It stands in the audit log every time. */
  reportScam(about: 'account' | 'code'): Promise<{ reported: boolean }>;
  /** changes: a manager gives a conversation back to the bot, by its short number. */
  handBack(number: number): Promise<{ name?: string } | Refusal<'notManager' | 'noSuchNumber' | 'notPaused'>>;
}

/** The co-op that somebody deals with, and whether it sells. */
export interface CoopServices {
  /** The co-op of the member, or of the channel; on a union's channel for others: the union's name and its first co-op's phone. */
  mine(): Promise<{ id: string; name: string; phone: string; managerCall?: string; paused?: Coop['paused'] }>;
  /** changes: the co-op sells nothing until `resume`; buyers are told the reason. */
  pause(reason: string): Promise<{ paused: true } | Refusal<'notManager'>>;
  /** changes: sells again. */
  resume(): Promise<{ resumed: true } | Refusal<'notManager' | 'notPaused'>>;
}

/** A buyer's free question about goods. */
export interface QuestionView {
  id: string;
  text: string;
  listingName: string;
}

/** Free questions of buyers, and the sellers' answers. */
export interface QuestionServices {
  /** changes: sends it to the seller. */
  ask(listingId: string, text: string): Promise<{ sellerCall: string }>;
  /** The question, when it was put to this person. */
  byId(questionId: string): Promise<QuestionView | undefined>;
  /** changes: sends the answer back to who asked. */
  answer(questionId: string, text: string): Promise<{ answered: true } | Refusal<'noSuchQuestion'>>;
}
