import type { Person } from '../domain/member';
import type { Services } from '../domain/use-cases';
import type { Database } from '../store/database';
import { Fault } from '../errors';
import { createStores } from '../store/stores';
import { bankServices, type BankServices } from './bank-transfers';
import type { Matcher, Tools } from './bound';
import { consentServices } from './consents';
import type { Act, AfterCommit } from './context';
import { coopServices } from './coops';
import { handoverServices } from './handover';
import { joinRequestServices } from './join-requests';
import { joiningServices } from './joining';
import { harvestDue, listingHarvests } from './harvests';
import { listingChanges } from './listing-changes';
import { listingOpening } from './listing-opening';
import { listingReads } from './listing-reads';
import { operatorServices, type OperatorServices } from './operator';
import { fireDues } from './order-dues';
import { orderServices } from './orders';
import { questionServices } from './questions';
import { writeStatement } from './statements';
import { lapse } from './wait-line';
import { waitServices } from './waits';

export type { BankServices } from './bank-transfers';
export type { Matcher, SquareFacts } from './bound';
export type { Act, Actor, AfterCommit } from './context';
export type { OperatorServices } from './operator';
export type { Services } from '../domain/use-cases';

/** Alarms of orders. */
export interface DueServices {
  /** Lets what is due of an order by now happen, each alarm once whoever else asks; gives what is to be told of it. */
  fire(order: { coopId: string; orderId: string }): Promise<AfterCommit[]>;
}

/** What sellers are told of an evening. */
export interface StatementServices {
  /** Leaves the notice of a seller's day that is due, once whoever else asks; gives what is to be told of it. */
  write(day: { coopId: string; statementId: string }): Promise<AfterCommit[]>;
}

/** Alarms of what is held for those who waited. */
export interface LineServices {
  /** Gives an offer whose time is over to the next, once whoever else asks; gives what is to be told, and when its time is over if it is not. */
  lapse(place: { coopId: string; waitId: string }): Promise<{ after: AfterCommit[]; dueAt?: Date }>;
}

/** What is due of goods that are picked for who ordered them. */
export interface HarvestServices {
  /** Ends the time to order and tells the seller how much to pick, later asks for another harvest, each once whoever else asks; gives what is to be told, and when the next is due. */
  fire(listing: { coopId: string; listingId: string }): Promise<{ after: AfterCommit[]; dueAt?: Date }>;
}

/** What the use cases are made with. */
export interface ServicesDependencies {
  database: Database;
  matcher: Matcher;
  newId(): string;
  /** 0 to 1, not guessable: invite codes are made of it. */
  random(): number;
  /** The clock of alarms and of the operator's calls; acts of people bring their own moment. */
  now(): Date;
  /** Draws squares for transfers, where people talk; the operator shows none. */
  drawSquare?: Tools['drawSquare'];
}

/**
 * The use cases of the shop. `bind` gives those of one person in one act; a change runs in the act's session and leaves its bells in
 * `act.after`. What an act changes about the person (joined, consented) is changed on `person` too, for the rest of the turn.
 */
export function createServices({ database, matcher, newId, random, now, drawSquare = drawNone }: ServicesDependencies): {
  bind(person: Person, act: Act): Services;
  operator: OperatorServices;
  dues: DueServices;
  lines: LineServices;
  harvests: HarvestServices;
  statements: StatementServices;
  banks: BankServices;
} {
  const tools = { stores: createStores(database), matcher, newId, random, drawSquare };
  return {
    bind: (person, act) => {
      const bound = { ...tools, person, act };
      return {
        listings: { ...listingReads(bound), ...listingOpening(bound), ...listingChanges(bound), ...listingHarvests(bound) },
        orders: orderServices(bound),
        people: { ...consentServices(bound), ...joiningServices(bound), ...joinRequestServices(bound), ...handoverServices(bound) },
        coops: coopServices(bound),
        questions: questionServices(bound),
        waits: waitServices(bound),
      };
    },
    operator: operatorServices(tools, now),
    dues: { fire: (order) => fireDues(tools, { ...order, now: now() }) },
    lines: { lapse: (place) => lapse(tools, { ...place, now: now() }) },
    harvests: { fire: (listing) => harvestDue(tools, { ...listing, now: now() }) },
    statements: { write: (day) => writeStatement(tools, { ...day, now: now() }) },
    banks: bankServices(tools, now),
  };
}

const drawNone: Tools['drawSquare'] = () => Promise.reject(new Fault('flowBroken', 'squares are drawn where people talk'));
