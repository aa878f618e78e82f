import type { Union } from '../domain/coop';
import type { Database, Session } from './database';
import { defineRows } from './rows';

export interface UnionRow {
  _id: string;
  code: string;
  name: string;
}

/** Unions of co-ops. There are few, and they are found by code or id; a code is unique. */
export function createUnionStore(database: Database) {
  const rows = defineRows<UnionRow>(database, 'Union', 'unions', [[{ code: 1 }, { unique: true }]]);
  return {
    rows,
    add: async (row: UnionRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    rename: async (id: string, name: string, session?: Session): Promise<void> => {
      await rows.updateOne({ _id: id }, { $set: { name } }, { session });
    },
    byCode: async (code: string, session?: Session): Promise<Union | undefined> => toUnion(await rows.findOne({ code }, { session })),
    byIds: async (ids: string[]): Promise<Union[]> => (await rows.find({ _id: { $in: ids } }).toArray()).flatMap((row) => toUnion(row) ?? []),
    byId: async (id: string, session?: Session): Promise<Union | undefined> => toUnion(await rows.findOne({ _id: id }, { session })),
  };
}

function toUnion(row: UnionRow | null): Union | undefined {
  return row ? { id: row._id, code: row.code, name: row.name } : undefined;
}
