import type { Database } from '../../../src/store/database';

/** Wakes whoever waits for something to change in the rows of an owner or a co-op. */
export interface Changes {
  /** Grows with every change in the rows of one of these. */
  count(ids: string[]): number;
  /** Resolves at the first change after `count` was `seen`, or after `ms`. */
  after(ids: string[], seen: number, ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Changes of one commit come one by one: whoever is woken looks when they are all there, ms. */
const TOGETHER_MS = 8;
const WATCHED = ['inbox', 'conversations', 'outbox', 'media', 'notices', 'orders'];

/** Follows the database's own stream of changes, so that nothing needs to be asked again and again. */
export function watchChanges({ connection }: Database): Changes {
  const counts = new Map<string, number>();
  const waiting = new Set<() => void>();
  const stream = connection.getClient().db(connection.name).watch(
    [
      { $match: { 'ns.coll': { $in: WATCHED }, operationType: { $in: ['insert', 'update', 'replace'] } } },
      { $project: { 'fullDocument.ownerId': 1, 'fullDocument.coopId': 1 } },
    ],
    { fullDocument: 'updateLookup' },
  );
  stream.on('change', (change) => {
    const { ownerId, coopId } = ('fullDocument' in change ? change.fullDocument : undefined) ?? {};
    for (const id of new Set([ownerId, coopId])) if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const wake of [...waiting]) wake();
  });
  stream.on('error', () => {
    for (const wake of [...waiting]) wake();
  });

  const count: Changes['count'] = (ids) => ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  return {
    count,
    after: (ids, seen, ms) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        const look = (): void => {
          if (count(ids) === seen && !stream.closed) return;
          waiting.delete(look);
          setTimeout(end, TOGETHER_MS);
        };
        const timer = setTimeout(end, ms);
        waiting.add(look);
        look();
      }),
    close: () => stream.close(),
  };
}
