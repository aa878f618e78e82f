import type { Channel } from '../domain/coop';
import type { Database, Session } from './database';
import { defineRows } from './rows';

export interface ChannelRow extends Omit<Channel, 'id'> {
  _id: string;
  /** The access token as `createCipher` sealed it; nothing else of it is kept. */
  sealedToken: string;
  appId: string;
  /** `broken`: the platform refuses the token, a human must reconnect it. */
  state: 'connected' | 'broken';
  /** When the platform last refused the token. */
  brokenAt?: Date;
}

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
    ofOwner: (ownerId: string): Promise<ChannelRow[]> => rows.find({ ownerId }).toArray(),
    /** A renewed token also mends a broken channel. */
    renewToken: async (ownerId: string, id: string, sealedToken: string, session?: Session): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId }, { $set: { sealedToken, state: 'connected' }, $unset: { brokenAt: '' } }, { session });
    },
    markBroken: async (ownerId: string, id: string, brokenAt: Date): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId }, { $set: { state: 'broken', brokenAt } });
    },
    /** The platform takes the token again. */
    markMended: async (ownerId: string, id: string): Promise<void> => {
      await rows.updateOne({ _id: id, ownerId, state: 'broken' }, { $set: { state: 'connected' }, $unset: { brokenAt: '' } });
    },
    /** Pages whose token is dead, for the operator. */
    broken: (): Promise<ChannelRow[]> => rows.find({ state: 'broken' }).toArray(),
  };
}
