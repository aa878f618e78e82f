import type { Channel } from '../domain/coop';
import type { Database, Session } from './database';
import { defineRows } from './rows';

export interface ChannelRow extends Omit<Channel, 'id'> {
  _id: string;
  /** The access token as `createCipher` sealed it; nothing else of it is kept. */
  sealedToken: string;
  /** On platforms whose tokens age: what the next pair is given for, once. */
  sealedRefreshToken?: string;
  /** When both tokens were given. */
  tokenAt?: Date;
  renewal?: Renewal;
  appId: string;
  /** `broken`: the platform takes nothing of it, a human must connect it anew or mend it at the platform. */
  state: 'connected' | 'broken';
  /** When it was last tried in vain. */
  brokenAt?: Date;
  /** The platform's code, when not the token is dead but the page or OA is refused as a whole. */
  refusedWith?: string;
  /** The platform refused buttons or lists of it: everything is said in numbered words. */
  isPlain?: boolean;
  /** Its owner pays for messages after the free window. */
  isBilledAllowed?: boolean;
}

/**
 * Who exchanges the tokens of a channel, and until when nobody else may. It lasts longer than the call, and with `ended` until the next try
 * makes sense; one that is over without `ended` was cut off: nobody knows whether its refresh token was used up.
 */
export interface Renewal {
  by: string;
  until: Date;
  ended?: 'renewed' | 'refused' | 'unknown' | 'failed';
}

type Key = Pick<ChannelRow, '_id' | 'ownerId'>;
/** A channel with the refresh token that an exchange is about. */
export type Renewable = Key & Required<Pick<ChannelRow, 'sealedRefreshToken'>>;
/** What a platform gave for a refresh token. */
export type NewTokens = Required<Pick<ChannelRow, 'sealedToken' | 'sealedRefreshToken' | 'tokenAt'>>;
/** A token that the operator gives, with the refresh token where there is one. */
export type GivenTokens = Pick<ChannelRow, 'sealedToken' | 'sealedRefreshToken' | 'tokenAt'>;

/** Connected pages and OAs. One (type, externalId) belongs to one owner. */
export function createChannelStore(database: Database) {
  const rows = defineRows<ChannelRow>(database, 'Channel', 'channels', [
    [{ type: 1, externalId: 1 }, { unique: true }],
    [{ ownerId: 1 }],
  ]);
  return {
    rows,
    add: async (row: ChannelRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    /** The channel a delivery came in by. */
    byExternalId: async (type: Channel['type'], externalId: string, session?: Session): Promise<ChannelRow | undefined> =>
      (await rows.findOne({ type, externalId }, { session })) ?? undefined,
    byIds: (ownerIds: string[], ids: string[]): Promise<ChannelRow[]> => rows.find({ ownerId: { $in: ownerIds }, _id: { $in: ids } }).toArray(),
    /** All of the installation, for the operator. */
    all: (): Promise<ChannelRow[]> => rows.find({}).sort({ type: 1, externalId: 1 }).toArray(),
    ofOwner: (ownerId: string): Promise<ChannelRow[]> => rows.find({ ownerId }).toArray(),
    /** Tokens of the operator's also mend a broken channel, and buttons are tried with it again. */
    reconnect: async (ownerId: string, id: string, tokens: GivenTokens, session?: Session): Promise<void> => {
      const $unset = { brokenAt: '', refusedWith: '', isPlain: '', renewal: '' } as const;
      await rows.updateOne({ _id: id, ownerId }, { $set: { ...tokens, state: 'connected' }, $unset }, { session });
    },
    set: async (ownerId: string, id: string, settings: Pick<ChannelRow, 'isPlain' | 'isBilledAllowed'>, session?: Session): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId }, { $set: settings }, { session });
    },
    /** Channels of this kind whose tokens were given before then, oldest first. */
    withTokensBefore: (type: Channel['type'], before: Date): Promise<ChannelRow[]> =>
      rows.find({ type, sealedRefreshToken: { $exists: true }, tokenAt: { $lte: before } }).sort({ tokenAt: 1 }).toArray(),
    /**
     * Takes the right to exchange this very refresh token until then; gives the channel as it was before. Undefined when somebody has it or
     * the token is not the channel's any more. A pair that is as `old` as that needs no rest any more after its own exchange.
     */
    takeRenewal: async ({ _id, ownerId, sealedRefreshToken }: Renewable, by: string, { now, until, old }: { now: Date; until: Date; old: Date }): Promise<ChannelRow | undefined> => {
      const isFree = { $or: [{ renewal: { $exists: false } }, { 'renewal.until': { $lte: now } }, { 'renewal.ended': 'renewed' as const, tokenAt: { $lte: old } }] };
      return (await rows.findOneAndUpdate({ _id, ownerId, sealedRefreshToken, ...isFree }, { $set: { renewal: { by, until } } }, { returnDocument: 'before' })) ?? undefined;
    },
    /** Both new tokens in one write, if the channel still has the refresh token they were given for; whether it had. */
    saveTokens: async ({ _id, ownerId, sealedRefreshToken }: Renewable, tokens: NewTokens, renewal: Renewal): Promise<boolean> => {
      const update = { $set: { ...tokens, renewal, state: 'connected' as const }, $unset: { brokenAt: '' as const, refusedWith: '' as const } };
      return (await rows.updateOne({ _id, ownerId, sealedRefreshToken }, update)).matchedCount === 1;
    },
    /** An exchange ended without new tokens; `brokenAt` when the platform refused it. Nothing is written when it was overtaken. */
    endRenewal: async ({ _id, ownerId }: Key, renewal: Renewal, brokenAt?: Date): Promise<void> => {
      const broken = brokenAt ? { state: 'broken' as const, brokenAt } : {};
      await rows.updateOne({ _id, ownerId, 'renewal.by': renewal.by }, { $set: { renewal, ...broken } });
    },
    /** The platform refuses this token, or all of the channel (`refusedWith`); nothing is written when it has another token by now. */
    markBroken: async ({ _id, ownerId, sealedToken }: Key & Pick<ChannelRow, 'sealedToken'>, brokenAt: Date, refusedWith?: string): Promise<void> => {
      const why = refusedWith === undefined ? { $unset: { refusedWith: '' as const } } : {};
      await rows.updateOne({ _id, ownerId, sealedToken }, { $set: { state: 'broken', brokenAt, ...(refusedWith === undefined ? {} : { refusedWith }) }, ...why });
    },
    /** The platform took our right to speak for this page or OA away. */
    markRevoked: async (ownerId: string, id: string, brokenAt: Date): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId }, { $set: { state: 'broken', brokenAt, refusedWith: 'revoked' } });
    },
    /** Takes the right to try a broken channel that was last tried then; whether nobody was faster. */
    takeProbe: async ({ _id, ownerId }: Key, lastAt: Date, now: Date): Promise<boolean> =>
      (await rows.updateOne({ _id, ownerId, brokenAt: lastAt }, { $set: { brokenAt: now } })).matchedCount === 1,
    /** The platform takes something of the channel again. */
    markMended: async (ownerId: string, id: string): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId, state: 'broken' }, { $set: { state: 'connected' }, $unset: { brokenAt: '', refusedWith: '' } });
    },
    /** Channels that rest, for the operator. */
    broken: (): Promise<ChannelRow[]> => rows.find({ state: 'broken' }).toArray(),
  };
}

export type ChannelStore = ReturnType<typeof createChannelStore>;
