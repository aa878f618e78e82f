/** Gathers items into writes: what arrives while a write is in flight is the next write. */
export interface Batcher<Item> {
  /** Resolves when the write that carried this item is done; rejects when that write failed. */
  add(item: Item): Promise<void>;
}

interface Waiting<Item> {
  item: Item;
  resolve(): void;
  reject(thrown: unknown): void;
}

/** Items of one write. */
const MOST = 500;

/** A batcher without a timer: alone, an item is written at once, so batching costs no latency. */
export function createBatcher<Item>(write: (items: Item[]) => Promise<void>): Batcher<Item> {
  let waiting: Waiting<Item>[] = [];
  let isWriting = false;

  async function drain(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      try {
        await write(batch.map((one) => one.item));
        for (const one of batch) one.resolve();
      } catch (thrown) {
        for (const one of batch) one.reject(thrown);
      }
    }
    isWriting = false;
  }

  return {
    add: (item) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!isWriting) void drain();
      }),
  };
}
