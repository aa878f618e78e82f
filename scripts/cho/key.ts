import type { Command } from 'commander';
import { createBankLinkStore } from '../../src/store/bank-links';
import { createChannelStore } from '../../src/store/channels';
import type { Database } from '../../src/store/database';
import { countStale, resealBankLinks, resealChannels, type Resealed } from '../../src/store/reseal';
import { createCipher, type Cipher } from '../../src/store/sealed';
import { answer, command, type Answering, type Surroundings } from './command-line';
import { readSettings, type Environment } from './environment';
import { withShop } from './shop';

/** `key rotate`: the second step of a change of SECRET_KEY. */
export function addKeyCommands(program: Command, around: Surroundings, fail: () => void): void {
  const key = program.command('key').description('the key that stored tokens are encrypted with');
  command(key, 'rotate', 'encrypt every stored token with SECRET_KEY; those of SECRET_KEY_OLD are opened with that', []).action(async (given: Answering) => {
    const cipher = cipherOf(around.env);
    const done = await withShop(around.env, async ({ stores }) => sumOf(await resealChannels(stores.channels.rows, cipher), await resealBankLinks(stores.bankLinks.rows, cipher)));
    if (done.unreadable.length > 0) fail();
    answer(around, given, done, tell(done));
  });
}

const sumOf = (a: Resealed, b: Resealed): Resealed => ({ channels: a.channels, resealed: a.resealed + b.resealed, current: a.current + b.current, unreadable: [...a.unreadable, ...b.unreadable] });

/** The cipher with the key, and beside it the old one when there is one. */
export function cipherOf(env: Environment): Cipher {
  const { SECRET_KEY: current, SECRET_KEY_OLD: old } = readSettings(env, ['SECRET_KEY', 'SECRET_KEY_OLD']);
  return createCipher(current.toString('hex'), old?.toString('hex'));
}

/** What `doctor` says of stored tokens: which key they are encrypted with, and when the old one can go. */
export async function keyFinding(env: Environment, database: Database): Promise<KeyFinding> {
  const what = 'stored tokens';
  const stale = await countStale(createChannelStore(database).rows, createBankLinkStore(database).rows, cipherOf(env));
  if (stale > 0) return { what, state: 'another SECRET_KEY', toDo: `${stale} stored tokens are not encrypted with SECRET_KEY: ${env['SECRET_KEY_OLD'] ? '' : 'set SECRET_KEY_OLD to the key of before and '}run \`cho key rotate\`.` };
  return { what, state: 'readable', ...(env['SECRET_KEY_OLD'] ? { advice: OLD_CAN_GO } : {}) };
}

const OLD_CAN_GO =
  'No stored token needs SECRET_KEY_OLD. A day after the change, when the last link to a photo has expired, take it out and start web and worker again.';

/** `advice` is worth knowing, and nothing is wrong. */
interface KeyFinding {
  what: string;
  state: 'another SECRET_KEY' | 'readable';
  toDo?: string;
  advice?: string;
}

function tell({ channels, resealed, current, unreadable }: Resealed): string {
  const told = `${channels} channels: ${resealed} tokens encrypted anew, ${current} were already.`;
  if (unreadable.length === 0) return `${told} Nothing needs SECRET_KEY_OLD but links to photos of the last 24 hours.`;
  return `${told} Neither key opens those of ${unreadable.join(', ')}: set SECRET_KEY_OLD to the key they were encrypted with, or connect them again with \`cho channel add\`.`;
}
