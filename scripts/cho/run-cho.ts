import type { Readable, Writable } from 'node:stream';
import { Command, CommanderError } from 'commander';
import { Fault } from '../../src/errors';
import type { RunFile } from '../start/run-file';
import { addBackupCommands } from './backup';
import { addChannelCommands } from './channels';
import { addChatCommand } from './chat';
import type { Surroundings } from './command-line';
import { addContactCommands } from './contact';
import { addDoctorCommand } from './doctor';
import { fillEnvironment, type Environment } from './environment';
import { InputError } from './input-error';
import { addInviteCommand } from './invite';
import { addKeyCommands } from './key';
import { addListingCommands } from './listing';
import { addListCommands } from './lists';
import { addCoopCommands, addUnionCommands } from './tenants';

export interface ChoRun {
  /** What was typed behind `cho`. */
  args: string[];
  env: Environment;
  /** The running `npm start` of this checkout. */
  run?: RunFile;
  input: Readable & { isTTY?: boolean };
  output: Writable;
  errors: Writable;
}

/**
 * Runs one command of the operator and gives its exit code: 0, or 1 with one line on `errors` that says what is wrong.
 * Answers go to `output`, and nothing else does.
 */
export async function runCho({ args, env, run, input, output, errors }: ChoRun): Promise<number> {
  let code = 0;
  let complaint = '';
  const out = (text: string): void => void output.write(text);
  const around: Surroundings = { env: fillEnvironment(env, run), ...(run ? { run } : {}), out };
  const program = createProgram({ writeOut: out, writeErr: (text) => (complaint += text) });
  addUnionCommands(program, around);
  addCoopCommands(program, around);
  addChannelCommands(program, around, input);
  addContactCommands(program, around);
  addInviteCommand(program, around);
  addListingCommands(program, around);
  addListCommands(program, around);
  addBackupCommands(program, around, { input, output });
  addKeyCommands(program, around, () => (code = 1));
  addChatCommand(program, around, { input, output });
  addDoctorCommand(program, around, () => (code = 1));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0; // --help
    errors.write(`${explain(thrown, args, complaint)}\n`);
    return 1;
  }
}

function createProgram(output: { writeOut(text: string): void; writeErr(text: string): void }): Command {
  return new Command('cho')
    .description('The command line of a ChợHTX installation. It works on the shop of a running `npm start`, or on the one that MONGODB_URI names.')
    .usage('<command> [options]     as `npm run -s cho -- <command> …`; every command has --help')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput(output);
}

/** The one line about what was thrown; with a stack only when it is a mistake of ours. */
function explain(thrown: unknown, args: string[], complaint: string): string {
  if (thrown instanceof CommanderError && thrown.code === 'commander.help') return whatToSay(args, complaint);
  if (thrown instanceof CommanderError) return oneLine(thrown.message).replace(/^error: /, '');
  if (thrown instanceof InputError) return oneLine(thrown.message);
  if (thrown instanceof Fault && thrown.code === 'storeUnavailable') return 'MongoDB does not answer at MONGODB_URI: start it, or mend the address.';
  if (thrown instanceof Fault) return oneLine(thrown.message);
  return thrown instanceof Error ? String(thrown.stack) : String(thrown);
}

/** A group without its command; `cho` alone shows all that there is. */
function whatToSay(args: string[], help: string): string {
  const group = args.filter((one) => !one.startsWith('-')).join(' ');
  return group ? `cho ${group}: say what; \`cho ${group} --help\` shows what there is.` : help.trimEnd();
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
