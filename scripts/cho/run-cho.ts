import type { Readable, Writable } from 'node:stream';
import { Command, CommanderError } from 'commander';
import { Fault } from '../../src/errors';
import type { RunFile } from '../start/run-file';
import type { Surroundings } from './command-line';
import type { Streams } from './commands';
import type { Environment } from './environment';
import { fillEnvironment } from './fill-environment';
import { InputError } from './input-error';

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
  try {
    addNeeded(program, around, { args, input, output }, () => (code = 1));
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0; // --help
    errors.write(`${explain(thrown, args, complaint)}\n`);
    return 1;
  }
}

/**
 * The commands that the typed one is among. `understand` needs no shop, so it loads none: a thousand lines are read in the time that takes.
 * By `require` and not `import()`, which would want the names of built files; what it gives is typed by the very module it names.
 */
function addNeeded(program: Command, around: Surroundings, { args, ...streams }: Streams & { args: string[] }, fail: () => void): void {
  if (args[0] === 'understand') (require('./understand/command') as typeof import('./understand/command')).addUnderstandCommand(program, around, streams.input);
  else (require('./commands') as typeof import('./commands')).addCommands(program, around, streams, fail);
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
