import { createAlone } from '../../../src/conversation/alone';
import type { Loaded } from '../../../src/conversation/load';
import { createMind } from '../../../src/conversation/mind';
import { newConversation } from '../../../src/domain/conversation';
import type { Person } from '../../../src/domain/member';
import type { Services } from '../../../src/domain/use-cases';
import { flow } from '../../../src/flow/flow';
import type { Session } from '../../../src/store/database';
import type { TurnStore } from '../../../src/store/turns';

const NOW = Date.UTC(2026, 10, 28, 3);
const person = { contactId: 'c', ownerId: 'coop', coopIds: ['coop'], externalId: 'p1', address: { me: 'em' } } as unknown as Person;

/** What happens, in order, when one greeting starts a flow that moves listings; the store notes what it is told. */
function open(locks: string[][]) {
  const noted: string[] = [];
  const note = async (what: string): Promise<void> => void noted.push(what);
  const session = { startTransaction: () => void noted.push('begin'), inTransaction: () => true, abortTransaction: () => note('abort'), commitTransaction: () => note('commit') };
  const welcome = flow('welcome', async (t) => {
    for (const [i, lock] of locks.entries()) await t.each('move', i).do('moved', () => note(`move ${lock.join()}`), lock);
  });
  const event = { kind: 'message', eventId: 'e1', externalId: 'p1', at: NOW, text: 'alo', attachments: [] };
  const loaded = { conversation: newConversation({ id: 'c', ownerId: 'coop', channelId: 'ch', shard: 0 }), person, rows: [{ _id: 'r1', event }], prompts: [], coop: { name: 'HTX', phone: '0905123456' }, backlog: { hasHeld: false, isBlocked: false } } as unknown as Loaded;
  const alone = createAlone({
    turns: { ensureContact: async () => undefined, write: async () => note('write') } as unknown as TurnStore,
    stock: { reserve: ({ coopIds, listingIds }) => note(`reserve ${coopIds.join()}: ${listingIds.join()}`) },
    bind: () => ({}) as Services,
    plan: { flows: new Map([['welcome', welcome]]), mind: createMind(), words: { say: (_language: string, key: string) => key } as never, newId: () => 'id', mostAMinute: 100, clock: () => NOW },
    reload: async () => structuredClone(loaded),
    workerId: 'w',
  });
  return { noted, run: (listingIds: string[]) => alone.run('c', { coopIds: ['coop'], listingIds }, session as unknown as Session) };
}

test('what a turn moves is reserved before its work begins', async () => {
  const { noted, run } = open([['l1'], ['l1']]);
  await run(['l1']);
  expect(noted).toEqual(['begin', 'reserve coop: l1', 'move l1', 'move l1', 'write', 'commit']);
});

test('a turn that comes to goods it has not reserved is taken again from its beginning with them', async () => {
  const { noted, run } = open([[], ['l1'], ['l2']]);
  await run([]);
  const first = ['begin', 'reserve coop: ', 'move ', 'abort'];
  const second = ['begin', 'reserve coop: l1', 'move ', 'move l1', 'abort'];
  expect(noted).toEqual([...first, ...second, 'begin', 'reserve coop: l1,l2', 'move ', 'move l1', 'move l2', 'write', 'commit']);
});
