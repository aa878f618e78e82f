import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { playTranscript } from '../support/transcript';

const isUpdate = process.env.UPDATE === '1';

function transcripts(): string[] {
  return readdirSync(__dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.chat'))
    .map((entry) => relative(__dirname, join(entry.parentPath, entry.name)))
    .sort();
}

/** Each transcript is a test. `UPDATE=1` rewrites the bot's lines in the files, to be read like prose before they are kept. */
describe('transcripts', () => {
  test.each(transcripts())('%s', async (name) => {
    const file = join(__dirname, name);
    const source = readFileSync(file, 'utf8');
    const { text, untrue } = await playTranscript(source);
    if (isUpdate && text !== source) writeFileSync(file, text);
    expect(untrue).toEqual([]);
    if (!isUpdate) expect(text).toBe(source);
  });
});
