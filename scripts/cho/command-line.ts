import { InvalidArgumentError, Option, type Command } from 'commander';
import type { RunFile } from '../start/run-file';
import type { Environment } from './environment';

/** What a run of `cho` has around it. */
export interface Surroundings {
  /** The environment, filled up with the settings of a running `npm start`. */
  env: Environment;
  /** The running `npm start` of this checkout. */
  run?: RunFile;
  /** Writes to standard output. */
  out(text: string): void;
}

export interface Answering {
  json?: boolean;
}

/** A text that is not empty, blanks at its ends taken off. */
function someText(value: string): string {
  const text = value.trim();
  if (!text) throw new InvalidArgumentError('It is empty.');
  return text;
}

/** An option that must be given, with some text. */
export const needed = (flags: string, description: string): Option => new Option(flags, description).argParser(someText).makeOptionMandatory();

/** An option that may be left out. */
export const possible = (flags: string, description: string): Option => new Option(flags, description).argParser(someText);

/** The co-op that a command is about. */
export const coopOption = (): Option => needed('--coop <code>', 'code of the co-op');

/** A subcommand with these options and `--json`, which every command that answers has. */
export function command(parent: Command, name: string, description: string, options: Option[]): Command {
  const made = parent.command(name).description(description);
  for (const option of options) made.addOption(option);
  return made.option('--json', 'answer with JSON alone');
}

/** Writes the answer of a command: JSON alone, or words for people. */
export function answer({ out }: Surroundings, { json }: Answering, value: unknown, words: string): void {
  out(json ? `${JSON.stringify(value)}\n` : `${words}\n`);
}
