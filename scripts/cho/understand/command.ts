import type { Readable } from 'node:stream';
import { Option, type Command } from 'commander';
import { READ_AS, READING_KINDS, type ReadingKind } from '../../../src/understanding/outputs';
import type { Surroundings } from '../command-line';
import { blocksOf, MANY } from './blocks';
import { rowsIn, type Row } from './rows';
import { jsonOf } from './shares';
import { teamFor, type Team } from './team';

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
    .action(({ as }: { as: ReadingKind }) => understand(as, input, out));
}

/** Reads all of the input: a few lines alone and at once, many with as many threads as there are cores. The reader is loaded behind the first lines, when the threads already load theirs. */
async function understand(as: ReadingKind, input: Readable, out: (text: string) => void): Promise<void> {
  let team: Team | undefined;
  let before = 0;
  try {
    for await (const lines of blocksOf(input, () => (team ??= teamFor(as)))) {
      const { rows, fault } = rowsIn(lines, before);
      if (team && rows.length > MANY) out(written(rows, await team.answers(rows.map((row) => row.input))));
      else for (const row of rows) out(written([row], [jsonOf(READ_AS[as], row.input)]));
      if (fault) throw fault;
      before += lines.length;
    }
  } finally {
    await team?.dismiss();
  }
}

/** Rows with their answers, which are JSON already. */
const written = (rows: Row[], answers: string[]): string => rows.map(({ id }, at) => `{"id":${JSON.stringify(id)},"output":${answers[at] ?? 'null'}}\n`).join('');
