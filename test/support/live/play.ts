import type { ShownMessage } from '../../../src/emulator/shown';
import type { OutboxRow } from '../../../src/store/outbox';
import { check } from '../transcript/checks';
import { parseTranscript, passedMs, type Entry } from '../transcript/parse';
import { setUp } from '../transcript/set-up';
import { act } from './acting';
import { createCast, noticeOf, player, rest, withScriptCodes, withScriptDays, type Cast, type Player } from './cast';
import { factsOf } from './facts';
import { foundingOf } from './founding';
import type { House } from './house';
import { readScreen } from './reading';

/** How a transcript went: its text with what people really saw, and every `=>` line that is not true. */
export interface Played {
  text: string;
  untrue: string[];
}

/**
 * Plays a transcript in the whole shop: its people write on a platform's phones, signed webhooks carry it to the web process, workers answer
 * through the platform's API, and what stands on the phones is read. `=>` lines look into the real store. Throws when a line cannot be played.
 */
export async function playLive(house: House, source: string): Promise<Played> {
  const cast = createCast(house);
  for (const [, name = ''] of source.matchAll(/photo ([^;\n]+)/g)) cast.photoNames.add(name.trim());
  const lines: string[] = [];
  const untrue: string[] = [];
  let isFounded = false;
  for (const entry of parseTranscript(source)) {
    if (entry.kind === 'bot') continue;
    if (!isFounded && ['said', 'check', 'pass'].includes(entry.kind)) {
      isFounded = true;
      await begin(cast);
    }
    lines.push(entry.raw, ...(await playEntry(cast, entry, untrue)));
  }
  return { text: lines.join('\n'), untrue };
}

/** What the set-up left to be told is told before the first line, and does not count. */
async function begin(cast: Cast): Promise<void> {
  await rest(cast);
  for (const one of cast.players.values()) {
    await lookAt(cast, one);
    one.told = [];
  }
}

async function playEntry(cast: Cast, entry: Entry, untrue: string[]): Promise<string[]> {
  const { kind, who, text, line } = entry;
  const { house } = cast;
  try {
    if (kind === 'setUp') await setUp(foundingOf(cast), text);
    if (kind === 'pass') await passTime(house, passedMs(entry));
    if (kind === 'check') {
      const instead = await check(factsOf(cast), text);
      if (instead !== undefined) untrue.push(`line ${line}: => ${text}\n  but ${instead}`);
    }
    return kind === 'said' ? await playTurn(cast, player(cast, who), text) : [];
  } catch (error) {
    throw new Error(`line ${line}: ${entry.raw}\n  ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Moves the clock and lets somebody else write until a worker is seen to have the new time. */
async function passTime(house: House, ms: number): Promise<void> {
  await house.moveClock(ms);
  const clockwatch = createCast(house);
  await setUp(foundingOf(clockwatch), 'Watcher is a buyer');
  const watcher = player(clockwatch, 'Watcher');
  do await act(clockwatch, watcher, 'alo');
  while (!(await house.hasFollowed(watcher.contactId)));
}

/** Lets somebody act, waits until all is done, and gives what they see of it. Others hear only notices. */
async function playTurn(cast: Cast, who: Player, line: string): Promise<string[]> {
  await act(cast, who, line);
  for (const other of cast.players.values()) {
    const replies = other === who ? [] : await lookAt(cast, other);
    if (replies.length > 0) throw new Error(`${other.name} is answered too: ${replies.join('\n')}`);
  }
  return lookAt(cast, who);
}

/** Reads what is new on somebody's phone: replies as lines, notices are noted. Every message must be one that the shop knows as sent. */
async function lookAt(cast: Cast, who: Player): Promise<string[]> {
  const fresh = who.phone.messages().filter(({ seq }) => seq > who.readTo);
  if (fresh.length === 0) return [];
  who.readTo = fresh.at(-1)?.seq ?? who.readTo;
  const { house, photoNames } = cast;
  const rows = await house.outbox.rows.find({ ownerId: who.ownerId, conversationId: who.contactId, status: 'sent' }).toArray();
  const lines: string[] = [];
  for (const { row, messages } of byRow(fresh, rows)) {
    if (row.purpose === 'reply') lines.push(withScriptDays(cast, await withScriptCodes(cast, await readScreen(messages, (url) => house.photos.nameOf(url, [...photoNames])))));
    else who.told.push(await noticeOf(cast, row));
  }
  return lines;
}

/** The messages on the screen in their order, those of one reply together. */
function byRow(fresh: ShownMessage[], rows: OutboxRow[]): { row: OutboxRow; messages: ShownMessage[] }[] {
  const groups: { row: OutboxRow; messages: ShownMessage[] }[] = [];
  for (const message of fresh) {
    const row = rows.find(({ platformIds }) => platformIds.includes(message.id));
    if (!row) throw new Error(`a message that the shop does not know: ${message.text}`);
    const last = groups.at(-1);
    if (last?.row._id === row._id) last.messages.push(message);
    else groups.push({ row, messages: [message] });
  }
  return groups;
}
