import type { ShownMessage } from '../../../src/emulator/shown';
import type { Database } from '../../../src/store/database';
import type { InboxRow } from '../../../src/store/inbox';
import type { OutboxRow } from '../../../src/store/outbox';
import type { StartedEmulator } from '../../support/emulator';
import { until } from './until';

/** Where all that people said and heard is found: the phones, and the store. */
export interface Books {
  emulator: StartedEmulator;
  database: Database;
}

interface Accounts {
  said: ShownMessage[];
  heard: ShownMessage[];
  inbox: InboxRow[];
  outbox: OutboxRow[];
}

const midOf = ({ eventId }: InboxRow): string => eventId.slice(eventId.indexOf(':') + 1);
const outboxIdOf = ({ metadata = '' }: ShownMessage): string => metadata.split('/')[0] ?? '';
const inboxIdOf = ({ key }: OutboxRow): string => key.split(':')[0] ?? '';

/** The store's rows of events and of messages. */
export const inboxOf = (database: Database) => database.connection.collection<InboxRow>('inbox');
export const outboxOf = (database: Database) => database.connection.collection<OutboxRow>('outbox');

/**
 * What is wrong with the books, a line each, nothing when all is well: every message of a person is one event, handled, with an answer;
 * every answer is on the phone exactly once; each phone shows its answers in the order of the messages they answer.
 */
export async function complaintsOf({ emulator, database }: Books): Promise<string[]> {
  const all = emulator.emulator.world.messages.all();
  const accounts: Accounts = {
    said: all.filter(({ from }) => from === 'person'),
    heard: all.filter(({ from }) => from === 'bot'),
    inbox: await inboxOf(database).find().toArray(),
    outbox: await outboxOf(database).find().toArray(),
  };
  return [...unanswered(accounts), ...notOnceOnThePhone(accounts), ...outOfOrder(accounts)];
}

function unanswered({ said, inbox, outbox }: Accounts): string[] {
  const answered = new Set(outbox.map(inboxIdOf));
  const rowsOf = new Map<string, InboxRow[]>();
  for (const row of inbox) rowsOf.set(midOf(row), [...(rowsOf.get(midOf(row)) ?? []), row]);
  return said.flatMap((message) => {
    const rows = rowsOf.get(message.id) ?? [];
    const [row] = rows;
    if (!row || rows.length > 1) return [`"${message.text}" is ${rows.length} events`];
    if (!row.isHandled || row.parked) return [`"${message.text}" is ${row.parked ?? 'not handled'}`];
    return answered.has(row._id) ? [] : [`"${message.text}" has no answer`];
  });
}

function notOnceOnThePhone({ heard, outbox }: Accounts): string[] {
  const times = new Map<string, number>();
  for (const { metadata = 'nothing' } of heard) times.set(metadata, (times.get(metadata) ?? 0) + 1);
  const wrong = outbox.filter((row) => row.status !== 'sent' || times.get(row._id) !== 1);
  const known = new Set(outbox.map((row) => row._id));
  return [
    ...wrong.map((row) => `an answer is ${row.status} and ${times.get(row._id) ?? 0} times on the phone`),
    ...heard.filter((message) => !known.has(outboxIdOf(message))).map(() => 'an answer of nobody is on the phone'),
  ];
}

function outOfOrder({ said, heard, inbox, outbox }: Accounts): string[] {
  const midOfInbox = new Map(inbox.map((row) => [row._id, midOf(row)]));
  const seqOfMid = new Map(said.map((message) => [message.id, message.seq]));
  const placeOf = new Map(outbox.map((row) => [row._id, (seqOfMid.get(midOfInbox.get(inboxIdOf(row)) ?? '') ?? Number.NaN) * 1000 + row.index]));
  const last = new Map<string, number>();
  return heard.flatMap((message) => {
    const thread = `${message.accountId}:${message.userId}`;
    const place = placeOf.get(outboxIdOf(message)) ?? Number.NaN;
    const isLate = place < (last.get(thread) ?? 0);
    if (!Number.isNaN(place)) last.set(thread, place);
    return isLate ? ['an answer came after the answer to a later message'] : [];
  });
}

/** Waits until nothing is wrong with the books; throws with the first complaints after `ms`. */
export async function balanced(books: Books, ms = 20_000): Promise<void> {
  await until('the books balance', async () => {
    const wrong = await complaintsOf(books);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('; '));
    return true;
  }, ms);
}
