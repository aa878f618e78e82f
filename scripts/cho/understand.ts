import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Option, type Command } from 'commander';
import { READ_AS, READING_KINDS, type ReadingKind } from '../../src/understanding/outputs';
import type { Surroundings } from './command-line';
import { InputError } from './input-error';

const EXAMPLE = `
Reads JSON Lines on standard input and writes one for each, in the same order:

  echo '{"id":1,"input":"mật ong rừng 250k/chai còn 20 chai"}' | npm run -s cho -- understand --as listings
`;

/** `understand`: what the shop makes of people's words, line by line, without a shop. A line that is no row ends it, after the answers before. */
export function addUnderstandCommand(program: Command, { out }: Surroundings, input: Readable): void {
  program
    .command('understand')
    .description('say what the shop understands, for tests and for the curious')
    .addOption(new Option('--as <kind>', 'what to look for').choices([...READING_KINDS]).makeOptionMandatory())
    .addHelpText('after', EXAMPLE)
    .action(async ({ as }: { as: ReadingKind }) => {
      const read = READ_AS[as];
      if (!read) throw new InputError(`${as} cannot be read yet.`);
      let line = 0;
      for await (const text of createInterface({ input, crlfDelay: Infinity })) {
        line += 1;
        if (text.trim() === '') continue;
        const { id, input: said } = rowIn(text, line);
        out(`${JSON.stringify({ id, output: read(said) ?? null })}\n`);
      }
    });
}

function rowIn(text: string, line: number): { id: unknown; input: unknown } {
  const row = jsonIn(text, line);
  if (typeof row === 'object' && row !== null && 'input' in row) return { id: 'id' in row ? row.id : line, input: row.input };
  throw new InputError(`Line ${line} has no "input". Example: {"id":1,"input":"2 chục trứng"}`);
}

function jsonIn(text: string, line: number): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new InputError(`Line ${line} is no JSON.`, { cause });
  }
}
