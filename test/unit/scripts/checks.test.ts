import { localeProblems } from '../../../scripts/checks/locales';
import { acceptSteps, stepProblems } from '../../../scripts/checks/steps';
import type { OtherWords } from '../../../scripts/flow-words/locale-keys';
import type { FlowStep } from '../../../scripts/flow-words/read-flows';

const step = (given: Partial<FlowStep>): FlowStep => ({
  flow: 'sell', word: 'say', name: 'x', base: 'sell:x', texts: [], labels: [], plainLabels: [], refusals: [], fallbacks: [], values: [], at: 'flows/sell.ts:1', ...given,
});

describe('words', () => {
  const other: OtherWords = { keys: [], formats: new Set(['dong']), common: new Set(['me']) };
  const ask = step({
    word: 'ask', name: 'price', base: 'sell:price', texts: ['sell:price'], labels: ['sell:price.low'], plainLabels: ['sell:price.low'], refusals: ['sell:price.doubtful'],
    fallbacks: ['sell:price.unclear', 'sell:price.hint'], values: ['goods'],
  });
  const whole = { price: 'Giá {{goods}}, {{me}}?', 'price.low': 'Rẻ', 'price.doubtful': 'Lạ.' };
  const problems = (words: Record<string, string>, steps: FlowStep[] = [ask], more: Partial<OtherWords> = {}) =>
    localeProblems({ vi: { sell: words } }, steps, { ...other, ...more });

  it('are all there, hints and the like at least by the question itself', () => {
    expect(problems(whole)).toEqual([]);
    expect(problems({ ...whole, 'price.hint': 'Ví dụ: 30 ngàn.' })).toEqual([]);
  });

  it.each([
    ['a question', { 'price.low': 'Rẻ', 'price.doubtful': 'Lạ.' }, 'sell:price: no words in vi (flows/sell.ts:1)'],
    ['a button', { price: 'Giá?', 'price.doubtful': 'Lạ.' }, 'sell:price.low: no words in vi (flows/sell.ts:1)'],
    ['a refusal', { price: 'Giá?', 'price.low': 'Rẻ' }, 'sell:price.doubtful: no words in vi (flows/sell.ts:1)'],
    ['nobody to say them', { ...whole, dropped: 'Thôi.' }, 'sell:dropped: nothing says this'],
    ['too long a button', { ...whole, 'price.low': 'Rẻ nhất trong cả chợ này' }, 'sell:price.low: a button of 24 characters, 20 are the most ("Rẻ nhất trong cả chợ này")'],
    ['an unknown format', { ...whole, price: 'Giá {{goods, money}}?' }, 'sell:price: no such format "money"'],
    ['an unfilled place of a button', { ...whole, 'price.low': 'Rẻ {{dong}}' }, 'sell:price.low: {{dong}} gets no value (flows/sell.ts:1)'],
    ['an unfilled place', { ...whole, 'price.doubtful': '{{dong, dong}}?' }, 'sell:price.doubtful: {{dong}} gets no value (flows/sell.ts:1)'],
  ])('lack %s', (_, words, problem) => {
    expect(problems(words as Record<string, string>)).toEqual([problem]);
  });

  it('match by what is known of a key', () => {
    const said = step({ texts: ['sell:refused.*'] });
    expect(problems({ 'refused.gone': 'Hết.', 'refused.notYours': 'Không.' }, [said])).toEqual([]);
    expect(problems({ refused: 'Không.' }, [said])).toEqual(['sell:refused.*: no words in vi (flows/sell.ts:1)', 'sell:refused: nothing says this']);
  });

  it('are wanted for keys written out elsewhere; a key pieced together is only not unused', () => {
    const key = (isCertain: boolean) => ({ keys: [{ key: 'sell:told', at: 'src/x.ts:2', isCertain }] });
    expect(problems({}, [], key(true))).toEqual(['sell:told: no words in vi (src/x.ts:2)']);
    expect(problems({}, [], key(false))).toEqual([]);
    expect(problems({ told: 'Rồi.' }, [], key(false))).toEqual([]);
  });
});

describe('frozen steps', () => {
  const done = (name: string) => step({ word: 'do', name });
  const known = { sell: { do: ['open'], ask: ['price'], retired: ['publish'] } };
  const now = [done('open'), step({ word: 'ask', name: 'price' })];

  it('hold while nothing changed', () => {
    expect(stepProblems(known, now)).toEqual([]);
  });

  it('do not let a do disappear, nor a retired name come back', () => {
    expect(stepProblems(known, now.slice(1))).toEqual([expect.stringMatching(/^sell: the do "open" is gone\./)]);
    expect(stepProblems(known, [...now, done('publish')])).toEqual(['sell: the do "publish" was retired: its name is not used again.']);
    expect(stepProblems({ sell: { do: [], ask: ['price'], retired: ['open', 'publish'] } }, now.slice(1))).toEqual([]);
  });

  it('want new steps on the list, which accepting writes there', () => {
    const more = [...now, done('hide'), step({ word: 'ask', name: 'unit' }), step({ flow: 'buy', word: 'do', name: 'asked' })];
    expect(stepProblems(known, more)).toEqual([expect.stringContaining('npm run check -- --accept-steps')]);
    const accepted = acceptSteps(known, more);
    expect(accepted).toEqual({
      buy: { do: ['asked'], ask: [], retired: [] },
      sell: { do: ['hide', 'open'], ask: ['price', 'unit'], retired: ['publish'] },
    });
    expect(stepProblems(accepted, more)).toEqual([]);
  });

  it('keep a do that disappeared when accepting, but let a question go', () => {
    expect(acceptSteps(known, [])).toEqual({ sell: { do: ['open'], ask: [], retired: ['publish'] } });
  });
});
