import mongoose from 'mongoose';
import type { Database, Session } from './database';

const { MongoError, MongoNetworkError, MongoServerSelectionError } = mongoose.mongo;
const COMMIT_TRIES = 10;

/** Whether a failed transaction may be run again from its beginning: a write conflict, a lost primary, a killed session. */
export function isTransient(thrown: unknown): boolean {
  if (!(thrown instanceof MongoError)) return false;
  return thrown.hasErrorLabel('TransientTransactionError') || thrown.code === 112 || thrown.code === 251;
}

/** Whether the store did not answer, or said that it is about to stop. */
export function isAway(thrown: unknown): boolean {
  if (thrown instanceof MongoNetworkError || thrown instanceof MongoServerSelectionError) return true;
  return thrown instanceof MongoError && thrown.hasErrorLabel('RetryableWriteError');
}

/** Whether a unique index refused it. */
export function isDuplicateKey(thrown: unknown): boolean {
  return thrown instanceof MongoError && thrown.code === 11000;
}

/** A short random wait, longer with each attempt, so that two that collided do not meet again. `random` gives 0 to 1. */
export function jitter(attempt: number, random: () => number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, random() * Math.min(20 * 2 ** attempt, 500)));
}

/**
 * Runs `work` once in a transaction of this session and commits it, majority and journalled. A commit whose outcome is
 * unknown is committed again, never run again; any other failure aborts and is thrown to the caller, who decides about another run.
 */
export async function runOnce<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  session.startTransaction({ writeConcern: { w: 'majority', journal: true }, readConcern: { level: 'snapshot' } });
  let result: T;
  try {
    result = await work(session);
  } catch (thrown) {
    await abort(session);
    throw thrown;
  }
  await commit(session);
  return result;
}

/** Runs `work` in a transaction of its own, again with jitter while it fails for transient reasons, at most `tries` times. */
export async function inTransaction<T>(database: Database, work: (session: Session) => Promise<T>, { tries = 8 } = {}): Promise<T> {
  const session = await database.startSession();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(session, work);
      } catch (thrown) {
        if (!isTransient(thrown) || attempt >= tries) throw thrown;
        await jitter(attempt, Math.random);
      }
    }
  } finally {
    await session.endSession();
  }
}

async function commit(session: Session): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (thrown) {
      const isUnknown = thrown instanceof MongoError && thrown.hasErrorLabel('UnknownTransactionCommitResult');
      if (!isUnknown || attempt >= COMMIT_TRIES) throw thrown;
      await jitter(attempt, Math.random);
    }
  }
}

async function abort(session: Session): Promise<void> {
  if (session.inTransaction()) {
    await session.abortTransaction().catch((thrown: unknown) => {
      if (!(thrown instanceof MongoError)) throw thrown;
      // The server has ended it already, or ends it with the session: there is nothing left to undo.
    });
  }
}
