import type { Command } from 'commander';
import { answer, command, needed, possible, type Answering, type Surroundings } from './command-line';
import { addSetCommand } from './coop-settings';
import { accepted } from './input-error';
import { withShop } from './shop';

const BAD_CODE = 'A code is 2 to 20 of A-Z, 0-9 and -. Example: SUOIXANH';
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
