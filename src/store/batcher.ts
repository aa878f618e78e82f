/** Gathers items into writes: what arrives while a write is in flight is the next write. */
export interface Batcher<Item, Result> {
  /** Resolves with this item's own result when the write that carried it is done; rejects when that write failed. */
  add(item: Item): Promise<Result>;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(thrown: unknown): void;
}

/**
 * A batcher without a timer: alone, an item is written at once, so batching costs no latency. `write` gives one result per
 * item, in their order; `most` bounds a write.
 */
export function createBatcher<Item, Result>(write: (items: Item[]) => Promise<Result[]>, most = 500): Batcher<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isWriting = false;

  async function drain(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await write(batch.map((one) => one.item));
        batch.forEach((one, index) => one.resolve(results[index] as Result));
      } catch (thrown) {
        for (const one of batch) one.reject(thrown);
      }
    }
    isWriting = false;
  }

  return {
    add: (item) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!isWriting) void drain();
      }),
  };
}
