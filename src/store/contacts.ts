import type { AddressForm, DeliveryDetails, Language } from '../domain/member';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** A person as one channel knows them. `_id` is the conversation's id too. */
export interface ContactRow {
  _id: string;
  ownerId: string;
  channelId: string;
  externalId: string;
  name?: string;
  memberId?: string;
  /** Short number by which managers name this person; counted per union (or per co-op outside one). */
  number?: number;
  /** The co-op whose managers were last asked to take over; only they may hand back. */
  calledCoopId?: string;
  delivery?: DeliveryDetails;
  consentId?: string;
  address: AddressForm;
  /** What they chose to be spoken to in. */
  language?: Language;
  /** Last message of theirs: the platform's window counts from here. */
  lastInboundAt?: Date;
  isReachable: boolean;
  /** Watermarks of receipts, ms UTC. */
  deliveredTo?: number;
  readTo?: number;
  /** Wrong invite codes in a row; five lock the contact until `lockedUntil`. */
  wrongTries: number;
  lockedUntil?: Date;
  /** Co-ops whose managers want their money before the goods are packed; kept when they are forgotten. */
  paysFirstAt?: string[];
  /** When managers last learned of an unreadable attachment, by its kind. */
  reported?: Record<string, Date>;
}

const LOCK_AFTER = 5;
const LOCK_MS = 3_600_000;
const REPORT_MS = 3_600_000;

/** Contacts; every write names the owner and the contact. */
export function createContactStore(database: Database) {
  const rows = defineRows<ContactRow>(database, 'Contact', 'contacts', [
    [{ ownerId: 1, channelId: 1, externalId: 1 }, { unique: true }],
    [{ ownerId: 1, memberId: 1 }, { partialFilterExpression: { memberId: { $exists: true } } }],
    [{ ownerId: 1, number: 1 }, { unique: true, partialFilterExpression: { number: { $exists: true } } }],
  ]);
  const change = async (ownerId: string, id: string, update: object, session?: Session): Promise<boolean> =>
    (await rows.updateOne({ _id: id, ownerId }, update, { session })).matchedCount === 1;

  return {
    rows,
    byId: async (ownerId: string, id: string, session?: Session): Promise<ContactRow | undefined> =>
      (await rows.findOne({ _id: id, ownerId }, { session })) ?? undefined,
    /** Every contact that one of these members is joined by, on any channel of these owners. */
    ofMembers: (ownerIds: string[], memberIds: string[]): Promise<ContactRow[]> =>
      rows.find({ ownerId: { $in: ownerIds }, memberId: { $in: memberIds } }).toArray(),
    /** The contacts of these owners, who wrote last first; those who never wrote come last. */
    ofOwners: (ownerIds: string[]): Promise<ContactRow[]> => rows.find({ ownerId: { $in: ownerIds } }).sort({ lastInboundAt: -1 }).toArray(),
    byNumber: async (ownerIds: string[], number: number, session?: Session): Promise<ContactRow | undefined> =>
      (await rows.findOne({ ownerId: { $in: ownerIds }, number }, { session })) ?? undefined,
    /** A first message: makes the contact; one that is known stays as it is. */
    ensure: async (contact: Pick<ContactRow, '_id' | 'ownerId' | 'channelId' | 'externalId'>, session?: Session): Promise<void> => {
      const { _id, ...rest } = contact;
      const fresh: Omit<ContactRow, '_id'> = { ...rest, address: { me: 'em' }, isReachable: true, wrongTries: 0 };
      await rows.updateOne({ _id, ownerId: rest.ownerId }, { $setOnInsert: fresh }, { upsert: true, session });
    },
    setConsent: (ownerId: string, id: string, consentId: string, session?: Session) => change(ownerId, id, { $set: { consentId } }, session),
    keepDelivery: (ownerId: string, id: string, delivery: DeliveryDetails, session?: Session) => change(ownerId, id, { $set: { delivery } }, session),
    forget: (ownerId: string, id: string, session?: Session) =>
      change(ownerId, id, { $unset: { delivery: '', consentId: '', name: '' } }, session),
    join: (ownerId: string, id: string, joined: Required<Pick<ContactRow, 'memberId'>> & { address?: AddressForm }, session?: Session) =>
      change(ownerId, id, { $set: joined }, session),
    setAddress: (ownerId: string, id: string, address: AddressForm, session?: Session) => change(ownerId, id, { $set: { address } }, session),
    setLanguage: (ownerId: string, id: string, language: Language, session?: Session) => change(ownerId, id, { $set: { language } }, session),
    /** The platform does not reach this person; a message of theirs after `asOf` shows that it does. */
    markUnreachable: async (ownerId: string, id: string, asOf: Date): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId, lastInboundAt: { $not: { $gt: asOf } } }, { $set: { isReachable: false } });
    },
    setPaysFirst: (ownerId: string, id: string, coopId: string, isAsked: boolean, session?: Session) =>
      change(ownerId, id, isAsked ? { $addToSet: { paysFirstAt: coopId } } : { $pull: { paysFirstAt: coopId } }, session),
    giveNumber: (ownerId: string, id: string, number: number, session?: Session) => change(ownerId, id, { $set: { number } }, session),
    setCalledCoop: (ownerId: string, id: string, calledCoopId: string, session?: Session) => change(ownerId, id, { $set: { calledCoopId } }, session),
    clearWrongTries: (ownerId: string, id: string, session?: Session) => change(ownerId, id, { $set: { wrongTries: 0 } }, session),
    /** Notes that managers learned of an unreadable `kind`; false when they did within the hour. */
    reportKind: async (ownerId: string, id: string, kind: string, now: Date, session?: Session): Promise<boolean> => {
      const at = `reported.${kind}`;
      const isDue = { $or: [{ [at]: { $exists: false } }, { [at]: { $lte: new Date(now.getTime() - REPORT_MS) } }] };
      const done = await rows.updateOne({ _id: id, ownerId, ...isDue }, { $set: { [at]: now } }, { session });
      return done.matchedCount === 1;
    },
    /** One more wrong invite code; the fifth locks for an hour. Gives the contact as it is now. */
    countWrongTry: async (ownerId: string, id: string, now: Date, session?: Session): Promise<ContactRow | undefined> => {
      const tries = { $add: [{ $ifNull: ['$wrongTries', 0] }, 1] };
      const isLast = { $gte: [tries, LOCK_AFTER] };
      const stage = {
        wrongTries: { $cond: [isLast, 0, tries] },
        lockedUntil: { $cond: [isLast, new Date(now.getTime() + LOCK_MS), { $ifNull: ['$lockedUntil', '$$REMOVE'] }] },
      };
      return (await rows.findOneAndUpdate({ _id: id, ownerId }, [{ $set: stage }], { session, returnDocument: 'after' })) ?? undefined;
    },
  };
}
