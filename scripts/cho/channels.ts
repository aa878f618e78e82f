import type { Readable } from 'node:stream';
import { Option, type Command } from 'commander';
import type { ListedChannel, NewChannel } from '../../src/services/operator';
import { answer, command, needed, possible, type Answering, type Surroundings } from './command-line';
import { accepted, InputError } from './input-error';
import { readSecrets, sealed, SECRETS_HELP } from './secrets';
import { withShop } from './shop';
import { table } from './table';

type OnOff = 'on' | 'off';

const ownerOption = () => needed('--owner <code>', 'code of the co-op, or of the union whose co-ops share it');
const paidOption = () => new Option('--paid-messages <on|off>', 'on: messages that Zalo bills, 48 hours to 7 days after somebody wrote, are sent').choices(['on', 'off']);

/** `channel add`, `channel set` and `channels`. Tokens may come from `input`. */
export function addChannelCommands(program: Command, around: Surroundings, input: Readable): void {
  const channel = program.command('channel').description('pages and OAs that people write to');
  const add = channel.command('add').description('connect a page or an OA');
  addPage(add, around, input);
  addOa(add, around, input);
  setOa(channel.command('set').description('change the settings of an OA'), around);
  command(program, 'channels', 'the connected pages and OAs; never a token', []).action(async (given: Answering) => {
    const rows = await withShop(around.env, ({ operator }) => operator.listChannels());
    answer(around, given, rows, channelsTable(rows, Date.now()));
  });
}

function addPage(add: Command, around: Surroundings, input: Readable): void {
  const options = [ownerOption(), needed('--page-id <id>', "the Page's id, digits"), possible('--page-token <token>', "the Page's access token; kept encrypted")];
  const page = command(add, 'messenger', 'connect a Facebook Page, or renew its token', options).addHelpText('after', `${SECRETS_HELP} (MESSENGER_PAGE_TOKEN).`);
  page.action(async (given: Answering & { owner: string; pageId: string; pageToken?: string }) => {
    const secrets = await readSecrets([{ given: given.pageToken, flag: '--page-token', variable: 'MESSENGER_PAGE_TOKEN' }], around.env, input);
    const [sealedToken = ''] = sealed(around.env, secrets);
    const made = await addChannel(around, { type: 'messenger', ownerCode: given.owner, externalId: given.pageId, sealedToken }, 'Page');
    answer(around, given, made, `Page ${given.pageId} is connected to ${given.owner.toUpperCase()}.`);
  });
}

interface NewOa extends Answering {
  owner: string;
  oaId: string;
  accessToken?: string;
  refreshToken?: string;
  paidMessages?: OnOff;
}

function addOa(add: Command, around: Surroundings, input: Readable): void {
  const options = [
    ownerOption(),
    needed('--oa-id <id>', "the OA's id, digits"),
    possible('--access-token <token>', "the OA's access token; kept encrypted"),
    possible('--refresh-token <token>', 'the refresh token that came with it; the shop renews both from then on'),
    paidOption(),
  ];
  const oa = command(add, 'zalo', 'connect a Zalo Official Account, or give it new tokens; buttons are tried with it again', options);
  oa.addHelpText('after', `${SECRETS_HELP} (ZALO_ACCESS_TOKEN, ZALO_REFRESH_TOKEN).`);
  oa.action(async (given: NewOa) => {
    const wanted = [
      { given: given.accessToken, flag: '--access-token', variable: 'ZALO_ACCESS_TOKEN' },
      { given: given.refreshToken, flag: '--refresh-token', variable: 'ZALO_REFRESH_TOKEN' },
    ];
    const [sealedToken = '', sealedRefreshToken = ''] = sealed(around.env, await readSecrets(wanted, around.env, input));
    const { owner, oaId, paidMessages } = given;
    const paid = paidMessages ? { isBilledAllowed: paidMessages === 'on' } : {};
    const made = await addChannel(around, { type: 'zalo', ownerCode: owner, externalId: oaId, sealedToken, sealedRefreshToken, ...paid }, 'OA');
    answer(around, given, made, `OA ${oaId} is connected to ${owner.toUpperCase()}.`);
  });
}

function setOa(set: Command, around: Surroundings): void {
  const tryButtons = new Option('--try-buttons', 'Zalo refused buttons of this OA, and everything is said in numbered words since: try them again');
  const oa = command(set, 'zalo', 'change the settings of an OA', [needed('--oa-id <id>', "the OA's id, digits"), paidOption(), tryButtons]);
  oa.action(async (given: Answering & { oaId: string; paidMessages?: OnOff; tryButtons?: true }) => {
    const { oaId, paidMessages, tryButtons: isTried } = given;
    if (!paidMessages && !isTried) throw new InputError('Say what: --paid-messages on or off, or --try-buttons.');
    const settings = { ...(paidMessages ? { isBilledAllowed: paidMessages === 'on' } : {}), ...(isTried ? { tryButtons: true as const } : {}) };
    const done = await withShop(around.env, async ({ operator }) =>
      accepted(await operator.setChannel({ type: 'zalo', externalId: oaId }, settings), { noSuchChannel: `There is no OA ${oaId}; \`cho channel add zalo\` connects one.` }));
    const told = [...(paidMessages ? [`paid messages are ${paidMessages}`] : []), ...(isTried ? ['buttons are tried again'] : [])];
    answer(around, given, done, `OA ${oaId}: ${told.join(', ')}.`);
  });
}

function addChannel({ env }: Surroundings, channel: NewChannel, what: string): Promise<{ id: string }> {
  return withShop(env, async ({ operator }) =>
    accepted(await operator.addChannel(channel), {
      noSuchOwner: `There is neither a co-op nor a union with the code ${channel.ownerCode}; \`cho coop add\` or \`cho union add\` makes one.`,
      channelTaken: `${what} ${channel.externalId} belongs to another co-op or union already.`,
      badExternalId: `${channel.externalId} is no id: it has digits only, at most 30. Example: 100000000000001`,
    }));
}

function channelsTable(rows: ListedChannel[], now: number): string {
  const cells = rows.map(({ type, externalId, owner, state, tokenAt, isPlain, isBilledAllowed }) => [
    type, externalId, owner, state === 'broken' ? 'token dead' : state, tokenAt ? ageOf(now - tokenAt.getTime()) : 'unknown', isPlain ? 'refused' : 'yes', isBilledAllowed ? 'on' : 'off',
  ]);
  return table(['type', 'id', 'owner', 'state', 'token age', 'buttons', 'paid messages'], cells, 'No page and no OA is connected yet: `cho channel add`.');
}

/** Whole hours up to two days, whole days after that. */
function ageOf(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / 3_600_000));
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
