import { InvalidArgumentError, Option, type Command } from 'commander';
import type { OrderTimers, SettingsChange } from '../../src/domain/coop';
import { answer, command, needed, possible, type Answering, type Surroundings } from './command-line';
import { accepted, InputError } from './input-error';
import { withShop } from './shop';

/** A month, for an order that may wait long. */
const MOST_MINUTES = 43_200;
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

  addSetCommand(coop, around);
}

/** Which of an order's waits each option sets; minutes. */
const TIMERS = {
  remindAfter: ['remind', 'when its seller is reminded of an order (30)'],
  remindAgainAfter: ['remindAgain', 'when its seller is reminded again (120)'],
  alertAfter: ['alert', 'when managers are told that nobody takes it (240)'],
  expireAfter: ['expire', 'when it expires (1440)'],
  transferValid: ['transfer', 'how long a transfer is waited for before the order lapses (1440)'],
} as const satisfies Record<string, readonly [keyof OrderTimers, string]>;

type GivenSettings = { publishFirst?: 'on' | 'off'; quietHours?: 'on' | 'off' } & { [Name in keyof typeof TIMERS]?: number };

function addSetCommand(coop: Command, around: Surroundings): void {
  const publishFirst = new Option('--publish-first <on|off>', 'on: new goods are open at once; off: a manager says yes first').choices(['on', 'off']);
  const quietHours = new Option('--quiet-hours <on|off>', 'on: from 22:00 to 06:00 people are told nothing but answers').choices(['on', 'off']);
  const timers = Object.entries(TIMERS).map(([name, [, words]]) => new Option(`--${dashed(name)} <minutes>`, `${words}, minutes or hours (24h)`).argParser(readMinutes));
  command(coop, 'set <code>', 'change the settings of a co-op; what is not named stays', [publishFirst, quietHours, ...timers]).action(async (code: string, given: Answering & GivenSettings) => {
    const change = changeOf(given);
    const done = await withShop(around.env, async ({ operator }) => accepted(await operator.setCoop(code, change), { noSuchCoop: noSuchCoop(code) }));
    answer(around, given, done, `Co-op ${done.code} has its new settings.`);
  });
}

function changeOf(given: GivenSettings): SettingsChange {
  const timers = Object.entries(TIMERS).flatMap(([name, [timer]]) => {
    const minutes = given[name as keyof typeof TIMERS]; // a name of the table
    return minutes === undefined ? [] : [[timer, minutes] as const];
  });
  const change = {
    ...(given.publishFirst === undefined ? {} : { publishFirst: given.publishFirst === 'on' }),
    ...(given.quietHours === undefined ? {} : { quietHours: given.quietHours === 'on' }),
    ...(timers.length > 0 ? { timers: Object.fromEntries(timers) } : {}),
  };
  if (Object.keys(change).length === 0) throw new InputError('Name at least one setting. Example: --publish-first on');
  return change;
}

const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function readMinutes(text: string): number {
  const [, number = '', hours] = /^(\d+)(h?)$/.exec(text) ?? [];
  const minutes = Number(number || NaN) * (hours ? 60 : 1);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) throw new InvalidArgumentError(`It is no number of minutes from 1 to ${MOST_MINUTES}, and no number of hours like 24h.`);
  return minutes;
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
