import { PassThrough, Readable, Writable } from 'node:stream';
import { blocksOf, MANY, MOST } from '../../../scripts/cho/understand/blocks';
import { rowsIn } from '../../../scripts/cho/understand/rows';
import { teamFor } from '../../../scripts/cho/understand/team';
import { runCho } from '../../../scripts/cho/run-cho';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => JSON.stringify({ id: at, input: `${at} trứng` }));

function collector(): { stream: Writable; text: () => string } {
  const said: string[] = [];
  return { stream: new Writable({ write: (chunk, _encoding, done) => (said.push(String(chunk)), done()) }), text: () => said.join('') };
}

async function understand(input: Readable): Promise<{ code: number; ids: unknown[]; values: unknown[]; err: string }> {
  const [out, errors] = [collector(), collector()];
  const code = await runCho({ args: ['understand', '--as', 'numbers'], env: {}, input, output: out.stream, errors: errors.stream });
  const lines = out.text().split('\n').filter(Boolean).map((line): { id: unknown; output: { value: number } } => JSON.parse(line));
  return { code, ids: lines.map(({ id }) => id), values: lines.map(({ output }) => output.value), err: errors.text() };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('what is read together', () => {
  const sizesOf = async (input: Readable, onMany = (): void => undefined): Promise<number[]> => {
    const sizes: number[] = [];
    for await (const lines of blocksOf(input, onMany)) sizes.push(lines.length);
    return sizes;
  };

  test('nothing of an empty input', async () => expect(await sizesOf(Readable.from(['']))).toEqual([]));

  test('all lines of a file, at most so many, and many are told of', async () => {
    const told = jest.fn();
    const text = numbered(2 * MOST + 3).join('\n');
    expect(await sizesOf(Readable.from([text.slice(0, 900), text.slice(900)]), told)).toEqual([MOST, MOST, 3]);
    expect(told).toHaveBeenCalled();
  });

  test('a few lines without anybody being told of many', async () => {
    const told = jest.fn();
    expect(await sizesOf(Readable.from([numbered(MANY).join('\n')]), told)).toEqual([MANY]);
    expect(told).not.toHaveBeenCalled();
  });

  test('a typed line alone, before the next is typed', async () => {
    const typed = new PassThrough();
    const blocks = blocksOf(typed, () => undefined);
    for (const line of ['một', 'hai']) {
      typed.write(`${line}\n`);
      expect((await blocks.next()).value).toEqual([line]);
    }
    typed.end();
    expect((await blocks.next()).done).toBe(true);
  });
});

test('rows are called by their id or by their line, up to the first that is none', () => {
  const { rows, fault } = rowsIn(['{"id":"a","input":"1"}', '', '{"input":2}', '{"id":9}', '{"input":"3"}'], 10);
  expect(rows).toEqual([{ id: 'a', input: '1' }, { id: 13, input: 2 }]);
  expect(fault?.message).toMatch(/^Line 14 has no "input"/);
});

describe('several threads', () => {
  test('read all inputs once, each in its place, again and again', async () => {
    const team = teamFor('numbers', 3);
    try {
      for (const count of [MOST, 7, 0, 5 * MOST]) {
        const answers = await team.answers(upTo(count).map((at) => `${at} trứng`));
        expect(answers).toEqual(upTo(count).map((at) => `{"value":${at},"unit":"trứng"}`));
      }
    } finally {
      await team.dismiss();
    }
  });

  test('answer lines in the order of the input', async () => {
    const { code, values, ids, err } = await understand(Readable.from([numbered(2 * MOST + 40).join('\n')]));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(ids).toEqual(upTo(2 * MOST + 40));
    expect(values).toEqual(ids);
  });

  test.each([MANY + 100, MOST + MANY + 50])('end at a line that is no row (%i), after the answers before', async (at) => {
    const lines = numbered(3 * MOST);
    lines[at] = 'two';
    const { code, values, err } = await understand(Readable.from([lines.join('\n')]));
    expect({ code, err }).toEqual({ code: 1, err: `Line ${at + 1} is no JSON.\n` });
    expect(values).toEqual(upTo(at));
  });
});
