import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { createCipher } from '../../src/store/sealed';
import { readSettings, type Environment } from './environment';
import { InputError } from './input-error';

/** A secret that a command needs: what was typed, the variable that it is looked for in otherwise, and how it is called in words. */
export interface SecretOption {
  given: string | undefined;
  flag: string;
  variable: string;
}

/** Where secrets may come from, for `--help`: what stands in the command line everybody on this machine can read. */
export const SECRETS_HELP =
  '\nWhoever is on this machine can read a command line while it runs. A token may be given as -, which reads a line of standard input,\nor be left out: then it is taken from the environment';

/**
 * Reads the secrets of a command, in order: as given, from a line of `input` for each that is `-`, from the environment otherwise. An
 * InputError names the first that is nowhere; its value is never told.
 */
export async function readSecrets(options: SecretOption[], env: Environment, input: Readable): Promise<string[]> {
  const lines = await firstLines(input, options.filter(({ given }) => given === '-').length);
  return options.map(({ given, flag, variable }) => {
    const secret = (given === '-' ? lines.shift() : (given ?? env[variable]))?.trim();
    if (secret) return secret;
    throw new InputError(given === '-' ? `Standard input has no line for ${flag}.` : `${flag} is missing: give it, or - for a line of standard input, or set ${variable}.`);
  });
}

async function firstLines(input: Readable, count: number): Promise<string[]> {
  const lines: string[] = [];
  if (count === 0) return lines;
  const reader = createInterface({ input });
  for await (const line of reader) if (lines.push(line) === count) break;
  reader.close();
  return lines;
}

/**
 * The tokens encrypted. The emulator and the real platforms never meet: one beside the tokens of the other could speak for real people.
 */
export function sealed(env: Environment, tokens: string[]): string[] {
  const { SECRET_KEY: key, EMULATOR: emulator } = readSettings(env, ['SECRET_KEY', 'EMULATOR']);
  const cipher = createCipher(key.toString('hex'));
  if (new Set(tokens).size < tokens.length) throw new InputError('The access token and the refresh token are the same: one of them is pasted twice.');
  return tokens.map((token) => {
    if (/\s/.test(token)) throw new InputError('A token has no blanks in it: look at what was pasted.');
    const isEmulated = token.startsWith('emulator-');
    if (isEmulated && emulator === 'off') throw new InputError('An emulator- token works only beside the emulator: set EMULATOR=on, or give the real token.');
    if (!isEmulated && emulator === 'on') throw new InputError('The emulator refuses to run beside real tokens: give a token that begins with emulator-, or set EMULATOR=off.');
    return cipher.seal(token);
  });
}
