import { Schema, type IndexDefinition, type IndexOptions } from 'mongoose';
import type { Collection, Database } from './database';

/** One index: its keys, and `unique` or a partial filter when it has one. */
export type RowIndex = [keys: IndexDefinition, options?: IndexOptions];

/**
 * Defines a collection whose rows the interface beside the call describes, and gives the driver's own collection: repositories
 * here are on the hot path and go without mongoose's casting. The indexes are made by `database.createIndexes()`.
 */
export function defineRows<Row extends { _id: string }>(
  database: Database,
  model: string,
  collection: string,
  indexes: RowIndex[],
): Collection<Row> {
  const schema = new Schema({ _id: String }, { collection, strict: false, versionKey: false });
  for (const [keys, options] of indexes) schema.index(keys, options);
  database.define(model, schema);
  return database.native<Row>(model);
}
