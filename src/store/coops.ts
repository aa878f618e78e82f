import type { BankAccount } from '../domain/banks';
import { DEFAULT_SETTINGS, type Coop, type SettingsChange } from '../domain/coop';
import type { Database, Session } from './database';
import { defineRows } from './rows';

export interface CoopRow extends Omit<Coop, 'id'> {
  _id: string;
}

/** Co-ops, the tenants. `code` is unique over the whole installation. */
export function createCoopStore(database: Database) {
  const rows = defineRows<CoopRow>(database, 'Coop', 'coops', [
    [{ code: 1 }, { unique: true }],
    [{ unionId: 1 }, { partialFilterExpression: { unionId: { $exists: true } } }],
  ]);
  const list = async (filter: object, session?: Session): Promise<Coop[]> =>
    (await rows.find(filter, { session }).sort({ code: 1 }).toArray()).map(toCoop);

  return {
    rows,
    add: async (row: CoopRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    /** Every co-op of the installation: for the operator's checks alone. */
    all: (session?: Session): Promise<Coop[]> => list({}, session),
    byCode: async (code: string, session?: Session): Promise<Coop | undefined> => (await list({ code }, session))[0],
    byId: async (id: string, session?: Session): Promise<Coop | undefined> => (await list({ _id: id }, session))[0],
    byIds: (ids: string[], session?: Session): Promise<Coop[]> => list({ _id: { $in: ids } }, session),
    /** The co-ops below these owners, by code: the co-op itself, or all of a union. One find for a whole batch of turns. */
    ofOwners: (ownerIds: string[]): Promise<Coop[]> => list({ $or: [{ _id: { $in: ownerIds } }, { unionId: { $in: ownerIds } }] }),
    set: async (id: string, { timers = {}, delivery = {}, ...settings }: SettingsChange, session?: Session): Promise<void> => {
      const within = (name: string, part: object) => Object.entries(part).map(([key, value]) => [`${name}.${key}`, value] as const);
      const given = [...Object.entries(settings), ...within('timers', timers), ...within('delivery', delivery)].map(([path, value]) => [`settings.${path}`, value] as const);
      const $set = Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null));
      const $unset = Object.fromEntries(given.filter(([, value]) => value === null).map(([path]) => [path, '' as const]));
      await rows.updateOne({ _id: id }, { $set, $unset }, { session });
    },
    setBank: async (id: string, bank: BankAccount, session?: Session): Promise<void> => {
      await rows.updateOne({ _id: id }, { $set: { bank } }, { session });
    },
    pause: async (id: string, paused: NonNullable<Coop['paused']>, session?: Session): Promise<void> => {
      await rows.updateOne({ _id: id }, { $set: { paused } }, { session });
    },
    /** False when it was not paused. */
    resume: async (id: string, session?: Session): Promise<boolean> => {
      const done = await rows.updateOne({ _id: id, paused: { $exists: true } }, { $unset: { paused: '' } }, { session });
      return done.modifiedCount === 1;
    },
  };
}

/** Which of `coops` lie below an owner. */
export function coopsBelow(ownerId: string, coops: Coop[]): Coop[] {
  return coops.filter((coop) => coop.id === ownerId || coop.unionId === ownerId);
}

/** The union of a co-op, or the co-op itself: short numbers and order codes are counted there, so that they are unambiguous on its channels. */
export const rootOf = (coop: Coop): string => coop.unionId ?? coop.id;

/** Co-ops that were there before a setting have its default. */
function toCoop({ _id, settings, ...rest }: CoopRow): Coop {
  const [timers, delivery] = [{ ...DEFAULT_SETTINGS.timers, ...settings.timers }, { ...DEFAULT_SETTINGS.delivery, ...settings.delivery }];
  return { id: _id, ...rest, settings: { ...DEFAULT_SETTINGS, ...settings, timers, delivery } };
}
