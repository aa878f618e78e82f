import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSources } from '../../../scripts/flow-words/program';
import { readFlows, type FlowStep } from '../../../scripts/flow-words/read-flows';
import { tellFlow } from '../../../scripts/read-flow';

const ROOT = join(__dirname, '../../..');
const HEAD = `
import { isRefused } from '../src/domain/refusal';
import { amount, keyOrChange, oneOf, pick, words } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flow-words-'));
  for (const path of ['src/domain', 'src/flow', 'src/errors.ts']) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  mkdirSync(join(folder, 'flows'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(script: string, rest = ''): FlowStep[] {
  writeFileSync(join(folder, 'flows', 'tiny.ts'), `${HEAD}export const tiny = flow('tiny', async (t) => {\n${script}\n});\n${rest}`);
  return readFlows(readSources(folder, ['flows']));
}

describe('what is read from a script', () => {
  it('is each step with its wordings, buttons and refusals', () => {
    const [ask, effect, say] = read(`
      const kind = await t.ask('kind', oneOf(['big', 'small'] as const), { goods: 'x' }, { as: t.given('again') ? 'kind.again' : undefined });
      await t.do('kept', (s) => s.people.forget());
      await t.say(kind === 'big' ? 'bigOne' : 'smallOne', {}, { offers: [{ key: 'undo', labelKey: 'common:undo' }, { key: 'more' }, { key: 'id', label: 'Mật ong' }, { key: 'one', values: { word: 'ký' } }] });`);
    expect(ask).toMatchObject({
      word: 'ask', name: 'kind', texts: ['tiny:kind.again', 'tiny:kind'], labels: ['tiny:kind.big', 'tiny:kind.small'],
      refusals: [], fallbacks: ['tiny:kind.unclear', 'tiny:kind.hint', 'tiny:kind.polite'], values: ['goods'], at: 'flows/tiny.ts:7',
    });
    expect(effect).toMatchObject({ word: 'do', name: 'kept' });
    expect(say).toMatchObject({ word: 'say', texts: ['tiny:bigOne'], labels: ['common:undo', 'tiny:bigOne.more', 'tiny:bigOne.one'], plainLabels: ['common:undo', 'tiny:bigOne.more'] });
  });

  it('knows steps of parts by the name of their repetition', () => {
    const steps = read(
      `const line = t.each('line', 0); await part(line, 'amount'); await t.each('line', 1).each('price', 0).say('told');`,
      `async function part(line: Talk, step: string): Promise<void> { await line.ask(step, words(9)); }`,
    );
    expect(steps.map(({ name, texts }) => [name, ...texts])).toEqual([['line[].amount', 'tiny:line.amount'], ['line[].price[].told', 'tiny:line.price.told']]);
    expect(steps[0]?.refusals).toEqual(['tiny:line.amount.tooLong']);
  });

  it('leaves out refusals that need what was not passed', () => {
    const refusals = (made: string): string[] => read(`await t.ask('x', ${made});`)[0]!.refusals.map((key) => key.replace('tiny:x.', '')).sort();
    expect(refusals(`amount('kg')`)).toEqual(['otherUnit', 'zero']);
    expect(refusals(`amount('kg', { base: 1, unit: 'kg' })`)).toEqual(['otherUnit', 'tooMuch', 'zero']);
    expect(refusals(`keyOrChange(['a'] as const, { yes: 'a' })`)).toEqual(['long', 'short']);
    expect(refusals(`keyOrChange(['a'] as const, { yes: 'a', fix: 'mend' })`)).toEqual(['howTo', 'long', 'short']);
  });

  it('takes the refusals of a use case from its type', () => {
    const steps = read(`
      const changed = await t.do('show', (s) => s.listings.show('1'));
      if (!isRefused(changed)) return t.say('done');
      if (changed.refused !== 'nothingLeft') return t.say(\`refused.\${changed.refused}\`);`);
    expect(steps.flatMap(({ texts }) => texts)).toEqual(['tiny:done', 'tiny:refused.notYours', 'tiny:refused.gone']);
  });

  it('stands for anything where it cannot be told', () => {
    const [say, ask] = read(`await t.say(\`kind.\${t.given<string>('kind')}\`); await t.ask('which', pick([{ key: 'none' }]), t.given<Record<string, unknown>>('v'));`);
    expect(say?.texts).toEqual(['tiny:kind.*']);
    expect(ask).toMatchObject({ labels: ['tiny:which.none'], values: undefined });
  });
});

test('a flow is told with its Vietnamese beside it', () => {
  const steps = read(`await t.ask('sure', oneOf(['yes'] as const)); await t.do('kept', (s) => s.people.forget()); await t.say('done');`);
  const words = new Map([['tiny:sure', 'Phải không ạ?\nHay thôi?'], ['tiny:sure.yes', 'Phải'], ['tiny:sure.hint', 'Ví dụ: phải.'], ['tiny:done', 'Xong rồi.']]);
  expect(tellFlow(steps, words).split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
    'ask | sure | Phải không ạ?', ' | Hay thôi?', ' | [Phải]', ' | sure.hint | Ví dụ: phải.', 'do | kept | (làm một lần, không nói gì)', 'say | done | Xong rồi.',
  ]);
});
