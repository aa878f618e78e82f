import type { BankLinkRow } from './bank-links';
import type { ChannelRow } from './channels';
import type { Collection } from './database';
import type { Cipher } from './sealed';

/** How often a row that somebody changed at the same moment is read again. */
const TRIES = 5;

/** What became of sealed rows when the key changed, and what neither key opens: pages and OAs by their ids, services that watch accounts by name and co-op. */
export interface Resealed {
  /** Rows that were looked at. */
  channels: number;
  /** Sealed texts that were sealed anew. */
  resealed: number;
  /** Sealed texts that were sealed with the current key already. */
  current: number;
  unreadable: string[];
}

type Sealed = Record<string, string>;
/** Any row with sealed fields. */
type SealedRow = { _id: string } & Record<string, unknown>;

/** Channels as any rows. */
const channelRows = (rows: Collection<ChannelRow>) => rows as unknown as Collection<SealedRow>; // all that is read of them are their ids and fields
/** As channelRows. */
const linkRows = (rows: Collection<BankLinkRow>) => rows as unknown as Collection<SealedRow>;

export const resealChannels = (rows: Collection<ChannelRow>, cipher: Cipher): Promise<Resealed> => resealRows(channelRows(rows), cipher, ({ externalId }) => String(externalId));

export const resealBankLinks = (rows: Collection<BankLinkRow>, cipher: Cipher): Promise<Resealed> => resealRows(linkRows(rows), cipher, ({ provider, coopId }) => `${String(provider)} of co-op ${String(coopId)}`);

/**
 * Seals everything sealed of all rows with the cipher's current key: each field whose name begins with `sealed`. A row is written only
 * if it still holds what was read, so a token renewed meanwhile is not lost; a second run changes nothing.
 */
async function resealRows(rows: Collection<SealedRow>, cipher: Cipher, nameOf: (row: SealedRow) => string): Promise<Resealed> {
  const total: Resealed = { channels: 0, resealed: 0, current: 0, unreadable: [] };
  for await (const row of rows.find({})) {
    const done = await resealOne(rows, row._id, cipher);
    total.channels += 1;
    total.resealed += done.resealed;
    total.current += done.current;
    if (done.isUnreadable) total.unreadable.push(nameOf(row));
  }
  return total;
}

/** How many sealed texts of channels and of services that watch accounts are sealed with another key than the current one. */
export async function countStale(channels: Collection<ChannelRow>, links: Collection<BankLinkRow>, cipher: Cipher): Promise<number> {
  let stale = 0;
  for (const rows of [channelRows(channels), linkRows(links)]) for await (const row of rows.find({})) stale += Object.values(sealedOf(row)).filter((text) => !cipher.isCurrent(text)).length;
  return stale;
}

async function resealOne(rows: Collection<SealedRow>, _id: string, cipher: Cipher) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await rows.findOne({ _id });
    if (!row) break; // taken away meanwhile
    const all = Object.entries(sealedOf(row));
    const stale = all.filter(([, text]) => !cipher.isCurrent(text));
    const fresh = stale.flatMap(([field, text]) => reseal(field, text, cipher));
    const done = { resealed: fresh.length, current: all.length - stale.length, isUnreadable: fresh.length < stale.length };
    if (fresh.length === 0) return done;
    const { matchedCount } = await rows.updateOne({ _id, ...Object.fromEntries(stale) }, { $set: Object.fromEntries(fresh) });
    if (matchedCount === 1) return done;
  }
  return { resealed: 0, current: 0, isUnreadable: false };
}

/** The field with its text sealed anew; nothing when no key opens it. */
function reseal(field: string, text: string, cipher: Cipher): [string, string][] {
  try {
    return [[field, cipher.seal(cipher.open(text))]];
  } catch {
    return []; // told as unreadable: its channel needs a new token
  }
}

function sealedOf(row: object): Sealed {
  return Object.fromEntries(Object.entries(row).filter(([field, value]) => field.startsWith('sealed') && typeof value === 'string')) as Sealed; // only strings are left
}
