import { sessionIdOf, type Database, type Session } from './database';

/** Sessions that a worker runs its transactions in; their ids are recorded, so that whoever takes over can end them. */
export interface SessionPool {
  /** The one for batches; only one batch is in flight. */
  batch: Session;
  /** Lends one for work of its own; waits while all are out. */
  lend<T>(work: (session: Session) => Promise<T>): Promise<T>;
  ids: string[];
  close(): Promise<void>;
}

/** Opens one session for batches and `size` for turns that run alone. */
export async function openSessions(database: Database, size: number): Promise<SessionPool> {
  const batch = await database.startSession();
  const free = await Promise.all(Array.from({ length: size }, () => database.startSession()));
  const all = [batch, ...free];
  const waiting: ((session: Session) => void)[] = [];
  return {
    batch,
    ids: all.map(sessionIdOf),
    lend: async (work) => {
      const session = free.pop() ?? (await new Promise<Session>((resolve) => waiting.push(resolve)));
      try {
        return await work(session);
      } finally {
        const next = waiting.shift();
        if (next) next(session);
        else free.push(session);
      }
    },
    close: async () => {
      await Promise.all(all.map((session) => session.endSession()));
    },
  };
}
