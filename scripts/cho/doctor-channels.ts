import { createChannels } from '../../src/channels';
import type { ChannelAdapter } from '../../src/channels/channel';
import { createHttp } from '../../src/channels/http';
import type { Config } from '../../src/config';
import { asFault } from '../../src/errors';
import { createChannelStore, type ChannelRow } from '../../src/store/channels';
import type { Database } from '../../src/store/database';
import { createCipher, type Cipher } from '../../src/store/sealed';
import { createTrialClockStore } from '../../src/store/trial-clock';
import type { Finding } from './finding';

const HOUR_MS = 3_600_000;
/** How much later than at its age a token may be renewed before somebody should look, ms. */
const LATE_MS = HOUR_MS;
/** A refresh token lives for about three months; this is late enough to act. */
const OLD_MS = 60 * 24 * HOUR_MS;

const NAMES = { messenger: { one: 'page', all: 'Messenger' }, zalo: { one: 'OA', all: 'Zalo' } };
const SETTINGS_OF = { messenger: 'MESSENGER_APP_ID, MESSENGER_APP_SECRET and MESSENGER_VERIFY_TOKEN', zalo: 'ZALO_APP_ID, ZALO_APP_SECRET and ZALO_OA_SECRET_KEY' };

/** What is asked of each platform, and the shop's time. */
interface Round {
  adapters: ReadonlyMap<ChannelRow['type'], ChannelAdapter>;
  cipher: Cipher;
  now: number;
}

/** Every connected page and OA. Their platforms are asked who they are, when the settings are right; nothing is changed by that. */
export async function channelFindings(config: Config | undefined, database: Database): Promise<Finding[]> {
  const rows = await createChannelStore(database).all();
  if (rows.length === 0) return [{ what: 'pages and OAs', state: 'none', advice: 'No page and no OA is connected yet: `cho channel add --help` says how.' }];
  if (!config) return rows.map((row) => ({ what: nameOf(row), state: 'not checked' }));
  const aheadMs = config.isEmulatorOn ? await createTrialClockStore(database).offsetMs() : 0;
  const clock = (): number => Date.now() + aheadMs;
  const { messenger, zalo } = config;
  const round: Round = {
    adapters: createChannels({ http: createHttp(), clock, ...(messenger ? { messenger } : {}), ...(zalo ? { zalo } : {}) }),
    cipher: createCipher(config.secretKey.toString('hex'), config.oldSecretKey?.toString('hex')),
    now: clock(),
  };
  return Promise.all(rows.map((row) => findingOf(row, round)));
}

async function findingOf(row: ChannelRow, { adapters, cipher, now }: Round): Promise<Finding> {
  const adapter = adapters.get(row.type);
  const what = nameOf(row);
  if (!adapter) return { what, state: 'not configured', toDo: `The ${what} is connected and ${NAMES[row.type].all} is not configured: set ${SETTINGS_OF[row.type]}.` };
  let token: string;
  try {
    token = cipher.open(row.sealedToken);
  } catch {
    return { what, state: 'not checked' }; // the finding about stored tokens tells what to do
  }
  try {
    const { name, problems } = await adapter.inspect({ channelExternalId: row.externalId, token });
    return judge(row, { what: name ? `${what} (${name})` : what, problems, old: ageProblem(row, adapter, now) });
  } catch (thrown) {
    return refused(row, what, asFault(thrown, 'connectionFailed'));
  }
}

/** What an answer of the platform leaves to do. */
function judge(row: ChannelRow, { what, problems, old }: { what: string; problems: string[]; old: string | undefined }): Finding {
  const toDo = [...problems.map((problem) => `${what}: ${problem}`), ...(old ? [old] : [])].join(' ');
  const plain = row.isPlain ? { advice: `${what}: the platform refused buttons, so all is said in numbered words. Try again: cho channel set zalo --oa-id ${row.externalId} --try-buttons` } : {};
  if (row.refusedWith !== undefined) return { what, state: 'takes no messages', toDo: `${refusal(row)} ${toDo}`.trim(), ...plain };
  if (problems.length > 0) return { what, state: 'has problems', toDo, ...plain };
  return old ? { what, state: 'token old', toDo, ...plain } : { what, state: 'answers', ...plain };
}

/** The platform speaks of it and takes no messages of it. */
function refusal({ type, externalId, refusedWith }: ChannelRow): string {
  return `${NAMES[type].all} refused the last message of the ${NAMES[type].one} ${externalId} for what the ${NAMES[type].one} is (error ${refusedWith ?? ''}): look into its console. Messages wait; one tries every 20 s, and all go out by themselves when it is mended.`;
}

/** What is wrong with the age of a token that the shop renews. */
function ageProblem(row: ChannelRow, { capabilities: { renewTokenAfterMs } }: ChannelAdapter, now: number): string | undefined {
  if (renewTokenAfterMs === undefined || !row.tokenAt) return undefined;
  const age = now - row.tokenAt.getTime();
  if (row.renewal?.ended === 'refused' || age > OLD_MS) return `The tokens of the ${nameOf(row)} are not renewed any more. ${connectAnew(row)}`;
  if (row.renewal?.ended === 'unknown') return `An exchange of the tokens of the ${nameOf(row)} had no clear end. If its messages wait: ${connectAnew(row)}`;
  return age > renewTokenAfterMs + LATE_MS ? `The token of the ${nameOf(row)} is ${Math.floor(age / HOUR_MS)} hours old and nobody renews it: see that a worker runs, and what it logs.` : undefined;
}

function refused(row: ChannelRow, what: string, { code, externalCode }: { code: string; externalCode?: string }): Finding {
  const error = externalCode ? `${code}, ${externalCode}` : code;
  if (code === 'connectionFailed' || code === 'outcomeUnknown' || code === 'throttled') {
    return { what, state: 'does not answer', toDo: `${NAMES[row.type].all} gives no answer about the ${what} (${error}): see whether this machine reaches it, and ask again.` };
  }
  if (code !== 'tokenExpired') return { what, state: 'has problems', toDo: `${NAMES[row.type].all} refuses to speak of the ${what} (${error}): look into its console, then: ${connectAnew(row)}` };
  const renewing = row.sealedRefreshToken && row.state === 'connected' && !row.renewal?.ended;
  const how = renewing ? `a worker renews it with the next message. If it does not: ${connectAnew(row)}` : `its messages wait. ${connectAnew(row)}`;
  return { what, state: 'token dead', toDo: `The token of the ${what} is dead (${error}); ${how}` };
}

const nameOf = ({ type, externalId }: ChannelRow): string => `${NAMES[type].one} ${externalId}`;

function connectAnew({ type, externalId }: ChannelRow): string {
  const flags = { messenger: `--page-id ${externalId} --page-token -`, zalo: `--oa-id ${externalId} --access-token - --refresh-token -` };
  return `Make new tokens and run: cho channel add ${type} --owner … ${flags[type]}`;
}
