import { newConversation, type Conversation, type FlowRun } from '../../../src/domain/conversation';
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
    ['but none of the same order', [{ key: 'order:x:0:buyer', status: 'held', notBefore: later }, { key: 'order:x:1:buyer' }, { key: 'order:y:0:buyer' }], ['2']],
    ['of that order what another person is told', [{ key: 'order:x:0:buyer', status: 'held', notBefore: later }, { key: 'order:x:0:seller', conversationId: 'ba' }], ['1']],
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

describe('a notice with choices, while somebody is asked something', () => {
  const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  const at = { id: 'thuy', ownerId: 'coop', channelId: 'page', shard: 0 };
  const talk = (more: Partial<FlowRun> = {}, askedAt = minutesAgo(1)): Conversation => ({
    ...newConversation(at), lastTurnAt: askedAt, run: { flow: 'buy', version: 1, runId: 'r', answers: [], tries: 0, waitingFor: 'more', ...more },
  });
  const row: Partial<OutboxRow> = { prompt: { id: 'n1', kind: 'notice', choices: [], isOpen: true } };

  /** What goes out, and until when what is held waits. */
  const sendOne = (message: Partial<OutboxRow>, conversation?: Conversation) => sendAll([{ _id: 'a', ...message }], conversation);

  async function sendAll(messages: (Partial<OutboxRow> & { _id: string })[], conversation?: Conversation): Promise<{ sent: string[]; held: [string, Date][] }> {
    const [sent, held]: [string[], [string, Date][]] = [[], []];
    const sender = createDueSender({
      outbox: {
        open: async () => messages.map((message) => waitingRow({ purpose: 'update', ...message })),
        claim: async () => undefined,
        release: async ([id = ''], status, notBefore) => void held.push([`${id} ${status}`, notBefore]),
      },
      turns: { byIds: async () => new Map(conversation ? [['thuy', conversation]] : []) },
      relay: { busy: () => new Map(), send: async (rows) => void sent.push(...idsOf(rows)) },
      worker: { id: 'w', living: async () => [] },
      clock: () => now.getTime(),
      ring: () => undefined,
    });
    await sender.batch([0]);
    return { sent, held };
  }

  it('waits for the answer, two minutes at most', async () => {
    expect(await sendOne(row, talk())).toEqual({ sent: [], held: [['a held', new Date(now.getTime() + 60_000)]] });
    expect(await sendOne(row, talk({}, minutesAgo(2)))).toEqual({ sent: ['a'], held: [] });
    expect(await sendOne({ ...row, status: 'held', notBefore: now }, talk())).toEqual({ sent: ['a'], held: [] });
    expect(await sendOne(row, newConversation(at))).toEqual({ sent: ['a'], held: [] });
    expect(await sendOne(row, talk({ isLight: true }))).toEqual({ sent: ['a'], held: [] });
    expect(await sendOne(row)).toEqual({ sent: ['a'], held: [] });
  });

  it('what follows it about the same order waits with it', async () => {
    const messages = [{ _id: 'a', key: 'order:x:0:seller', ...row }, { _id: 'b', key: 'order:x:1:seller' }, { _id: 'c', key: 'order:y:0:seller' }];
    expect((await sendAll(messages, talk())).sent).toEqual(['c']);
    expect((await sendAll(messages)).sent).toEqual(['a', 'b', 'c']);
  });

  it('one in plain words does not wait', async () => {
    expect(await sendOne({}, talk())).toEqual({ sent: ['a'], held: [] });
  });
});
