import type { Database, Session } from './database';

/**
 * Gives a conversation that a person had taken over back to the bot. A contact's id is its conversation's id. The revision moves,
 * so that a turn planned before is planned again. False when it was not paused.
 */
export async function endPause(database: Database, contact: { _id: string; ownerId: string }, session?: Session): Promise<boolean> {
  const { connection } = database;
  const conversations = connection.getClient().db(connection.name).collection<{ _id: string }>('conversations');
  const done = await conversations.updateOne(
    { _id: contact._id, ownerId: contact.ownerId, paused: { $exists: true } },
    { $unset: { paused: '' }, $inc: { revision: 1 } },
    { session },
  );
  return done.modifiedCount === 1;
}
