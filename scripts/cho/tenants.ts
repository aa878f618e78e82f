import { Option, type Command } from 'commander';
import type { Channel } from '../../src/domain/coop';
import { createCipher } from '../../src/store/sealed';
import { answer, command, needed, possible, type Answering, type Surroundings } from './command-line';
import { readSettings, type Environment } from './environment';
import { accepted, InputError } from './input-error';
import { withShop } from './shop';

const BAD_CODE = 'A code is 2 to 20 of A-Z, 0-9 and -. Example: SUOIXANH';
export const noSuchCoop = (code: string): string => `There is no co-op with the code ${code}; \`cho coop add\` makes one.`;
const taken = (code: string): string => `The code ${code.toUpperCase()} names something else already; choose another.`;

/** `union add`: several co-ops under one roof. */
export function addUnionCommands(program: Command, around: Surroundings): void {
  const union = program.command('union').description('unions of co-ops, which may share a page');
  const options = [needed('--code <code>', '2 to 20 of A-Z, 0-9 and -'), needed('--name <name>', 'as members know it')];
  command(union, 'add', 'add a union; the same call twice changes nothing', options).action(async (given: Answering & { code: string; name: string }) => {
    const made = await withShop(around.env, async ({ operator }) =>
      accepted(await operator.addUnion({ code: given.code, name: given.name }), { badCode: BAD_CODE, codeTaken: taken(given.code) }));
    answer(around, given, made, `Union ${made.code} is there.`);
  });
}

interface NewCoop extends Answering {
  code: string;
  name: string;
  phone: string;
  union?: string;
}

/** `coop add` and `coop set`. */
export function addCoopCommands(program: Command, around: Surroundings): void {
  const coop = program.command('coop').description('co-ops');
  const options = [
    needed('--code <code>', '2 to 20 of A-Z, 0-9 and -'),
    needed('--name <name>', 'as members and buyers know it'),
    needed('--phone <phone>', 'the number of a human at the co-op, told to whoever asks for a person'),
    possible('--union <code>', 'code of the union that it belongs to, made when it is not there yet'),
  ];
  command(coop, 'add', 'add a co-op; the same call twice changes nothing', options).action((given: NewCoop) => addCoop(around, given));

  const publishFirst = new Option('--publish-first <on|off>', 'on: new goods are open at once; off: a manager says yes first');
  const settings = [publishFirst.choices(['on', 'off']).makeOptionMandatory()];
  const set = command(coop, 'set <code>', 'change the settings of a co-op', settings);
  set.action(async (code: string, given: Answering & { publishFirst: 'on' | 'off' }) => {
    const done = await withShop(around.env, async ({ operator }) =>
      accepted(await operator.setCoop(code, { publishFirst: given.publishFirst === 'on' }), { noSuchCoop: noSuchCoop(code) }));
    answer(around, given, done, `Co-op ${done.code}: publish first is ${given.publishFirst}.`);
  });
}

async function addCoop(around: Surroundings, given: NewCoop): Promise<void> {
  const { code, name, phone, union } = given;
  const made = await withShop(around.env, async ({ operator }) =>
    accepted(await operator.addCoop({ code, name, phone, ...(union ? { union } : {}) }), {
      badCode: BAD_CODE,
      badPhone: `${phone} is no phone number. Example: 0914 222 111`,
      codeTaken: taken(code),
      badUnion: `${union} can be no union: it is no code, or a co-op has it. Example: LIENMINH`,
    }));
  answer(around, given, made, `Co-op ${made.code} is there.`);
}

interface NewPage extends Answering {
  owner: string;
  pageId: string;
  pageToken: string;
}

/** `channel add messenger`. */
export function addChannelCommands(program: Command, around: Surroundings): void {
  const add = program.command('channel').description('pages that people write to').command('add').description('connect a page');
  const options = [
    needed('--owner <code>', 'code of the co-op, or of the union whose co-ops share the page'),
    needed('--page-id <id>', "the Page's id, digits"),
    needed('--page-token <token>', "the Page's access token; kept encrypted"),
  ];
  command(add, 'messenger', 'connect a Facebook Page, or renew its token', options).action(async (given: NewPage) => {
    const channel = { type: 'messenger' as const, ownerCode: given.owner, externalId: given.pageId, sealedToken: sealed(around.env, given.pageToken) };
    const made = await addChannel(around.env, channel);
    answer(around, given, made, `Page ${given.pageId} is connected to ${given.owner.toUpperCase()}.`);
  });
}

function addChannel(env: Environment, channel: { type: Channel['type']; ownerCode: string; externalId: string; sealedToken: string }): Promise<{ id: string }> {
  return withShop(env, async ({ operator }) =>
    accepted(await operator.addChannel(channel), {
      noSuchOwner: `There is neither a co-op nor a union with the code ${channel.ownerCode}; \`cho coop add\` or \`cho union add\` makes one.`,
      channelTaken: `Page ${channel.externalId} belongs to another co-op or union already.`,
      badExternalId: `${channel.externalId} is no page id: it has digits only, at most 30. Example: 100000000000001`,
    }));
}

/** The token encrypted. The emulator and the real platform never meet: one beside the tokens of the other could speak for real people. */
function sealed(env: Environment, token: string): string {
  const { SECRET_KEY: key, EMULATOR: emulator } = readSettings(env, ['SECRET_KEY', 'EMULATOR']);
  const isEmulated = token.startsWith('emulator-');
  if (isEmulated && emulator === 'off') throw new InputError('An emulator- token works only beside the emulator: set EMULATOR=on, or give the real token of the page.');
  if (!isEmulated && emulator === 'on') throw new InputError('The emulator refuses to run beside real tokens: give a token that begins with emulator-, or set EMULATOR=off.');
  return createCipher(key.toString('hex')).seal(token);
}
