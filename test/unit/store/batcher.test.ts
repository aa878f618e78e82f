import { createBatcher } from '../../../src/store/batcher';

/** A batcher whose writes are noted and end when they are told to. */
function openBatcher() {
  const writes: number[][] = [];
  const ends: { resolve: () => void; reject: (thrown: Error) => void }[] = [];
  const batcher = createBatcher<number>((items) => {
    writes.push(items);
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  });
  return { batcher, writes, ends };
}

test('an item alone is written at once; what arrives meanwhile is the next write', async () => {
  const { batcher, writes, ends } = openBatcher();
  const first = batcher.add(1);
  expect(writes).toEqual([[1]]);
  const others = [batcher.add(2), batcher.add(3)];
  expect(writes).toEqual([[1]]);
  ends[0]?.resolve();
  await first;
  expect(writes).toEqual([[1], [2, 3]]);
  ends[1]?.resolve();
  await Promise.all(others);
  expect(writes).toHaveLength(2);
});

test('a write that fails rejects its own items and no others', async () => {
  const { batcher, ends } = openBatcher();
  const first = batcher.add(1);
  const second = batcher.add(2);
  ends[0]?.reject(new Error('away'));
  await expect(first).rejects.toThrow('away');
  ends[1]?.resolve();
  await expect(second).resolves.toBeUndefined();
});

test('a write carries five hundred items at most', async () => {
  const { batcher, writes, ends } = openBatcher();
  const all = Array.from({ length: 1002 }, (_, item) => batcher.add(item));
  for (const [index, size] of [1, 500, 500, 1].entries()) {
    expect(writes[index]).toHaveLength(size);
    ends[index]?.resolve();
    await all[(writes.slice(0, index + 1).flat().length) - 1];
  }
  expect(writes.flat()).toEqual(Array.from({ length: 1002 }, (_, item) => item));
});
