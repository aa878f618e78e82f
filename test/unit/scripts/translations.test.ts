import { translationProblems } from '../../../scripts/checks/translations';
import type { FlowStep } from '../../../scripts/flow-words/read-flows';

const card: FlowStep = {
  flow: 'sell', word: 'ask', name: 'card', base: 'sell:card', texts: ['sell:card'], labels: ['sell:card.yes'], plainLabels: ['sell:card.yes'], refusals: [], fallbacks: [], at: 'flows/sell.ts:1',
};
const vi = {
  sell: { card: 'Dạ{{_you}}, {{goods}} giá {{price, unitPrice}}, {{seller}} còn mấy {{unit, unit}} {{a}}?', 'card.yes': 'Đăng bán' },
  notice: { confirm: 'Nhận đơn', told: 'Dạ, {{me}} báo {{seller}} rồi.' },
};
const en = {
  sell: { card: '{{Seller}} sells {{goods}} for {{price, unitPrice}}. How many {{unit, units}}?', 'card.yes': 'Put it on sale' },
  notice: { confirm: 'Accept', told: 'I told {{seller}} at {{coop}}.' },
};
const other = { formats: new Set(['unitPrice', 'unit', 'units']), common: new Set(['me', '_you', 'a', 'coop']) };
const problems = (sell: Record<string, string>, notice: Record<string, string> = en.notice) => translationProblems({ vi, en: { sell, notice } }, [card], other);

test('the same keys and values are a translation, forms of address and capitals aside', () => {
  expect(problems(en.sell)).toEqual([]);
  expect(translationProblems({ vi }, [card], other)).toEqual([]);
});

test.each([
  ['a key', { card: en.sell.card }, 'en/sell.json: "card.yes" is missing'],
  ['a place in Vietnamese', { ...en.sell, prize: 'Prize' }, 'en/sell.json: "prize" is not in vi'],
  ['the order of Vietnamese', { 'card.yes': 'Put it on sale', card: en.sell.card }, 'en/sell.json: "card.yes" stands in another place than in vi'],
  ['an amount', { ...en.sell, card: en.sell.card.replace(' for {{price, unitPrice}}', '') }, 'en sell:card: {{price}} is not told'],
  ['a name', { ...en.sell, card: en.sell.card.replace('{{Seller}}', 'Somebody') }, 'en sell:card: {{seller}} is not told'],
  ['a value', { ...en.sell, card: `${en.sell.card} {{code}}` }, 'en sell:card: {{code}} is not in vi'],
  ['a format', { ...en.sell, card: en.sell.card.replace(', unitPrice', '') }, 'en sell:card: {{price}} is told as "", not as "unitPrice"'],
  ['room on the button', { ...en.sell, 'card.yes': 'Put it on sale right now' }, 'en sell:card.yes: a button of 24 characters, 20 are the most ("Put it on sale right now")'],
])('a text that lacks %s is told', (_, sell, problem) => expect(problems(sell as Record<string, string>)).toEqual([problem]));

test('a format that is nowhere is told, also where Vietnamese has none', () => {
  expect(problems(en.sell, { ...en.notice, told: 'I told {{seller}} at {{coop, big}}.' })).toEqual(['en notice:told: no such format "big"']);
});

test('a button of a notice is known by its short Vietnamese', () => {
  expect(problems(en.sell, { ...en.notice, confirm: 'Accept this order at once' })).toEqual([expect.stringContaining('en notice:confirm: a button of 25')]);
});

test('a file that is not translated at all lacks all its keys', () => {
  expect(translationProblems({ vi, en: { sell: en.sell } }, [card], other)).toEqual(['en/notice.json: "confirm" is missing', 'en/notice.json: "told" is missing']);
});
