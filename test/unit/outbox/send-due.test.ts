import { createDueSender, leadingDue } from '../../../src/outbox/send-due';
import type { OutboxRow } from '../../../src/store/outbox';
import { waitingRow } from '../../support/outbox-row';

const now = new Date('2026-11-24T03:00:00Z');
const later = new Date('2026-11-24T03:01:00Z');
const idsOf = (rows: OutboxRow[]): string[] => rows.map(({ _id }) => _id);

describe('what may go now', () => {
  const taken = (row: OutboxRow): boolean => row.status === 'claimed';

  it.each<[string, Partial<OutboxRow>[], string[]]>([
    ['all that is due', [{}, {}], ['0', '1']],
    ['nothing behind one that waits', [{ notBefore: later }, {}], []],
    ['nothing behind one that is on its way', [{}, { status: 'claimed' }, {}], ['0']],
    ['others, whoever waits', [{ notBefore: later }, { conversationId: 'lan' }], ['1']],
    ['those behind a held notice', [{ status: 'held', notBefore: later }, {}], ['1']],
    ['a held notice whose time is up', [{ status: 'held', notBefore: now }, {}], ['0', '1']],
  ])('%s', (_what, rows, ids) => {
    const open = rows.map((row, index) => waitingRow({ _id: String(index), ...row }));
    expect(idsOf(leadingDue(open, now, taken))).toEqual(ids);
  });
});

describe('a shard with more messages than are read at once', () => {
  const openAll = (count: number): OutboxRow[] => Array.from({ length: count }, (_, index) => waitingRow({ _id: String(index), conversationId: `c${index}` }));

  it.each([[500, 1], [499, 0]])('of %d read, the rest is looked for %d times', async (count, rings) => {
    const [ring, send] = [jest.fn(), jest.fn(() => Promise.resolve())];
    const sender = createDueSender({
      outbox: { open: () => Promise.resolve(openAll(count)), claim: () => Promise.resolve(), release: () => Promise.resolve() },
      turns: { byIds: () => Promise.resolve(new Map()) },
      relay: { busy: () => new Map(), send },
      worker: { id: 'w', living: () => Promise.resolve([]) },
      clock: () => now.getTime(),
      ring,
    });
    expect(await sender.batch([0])).toBe(count);
    await new Promise(setImmediate);
    expect(send).toHaveBeenCalledTimes(1);
    expect(ring).toHaveBeenCalledTimes(rings);
  });
});
