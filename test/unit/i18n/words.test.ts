import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWords, type Words } from '../../../src/i18n/words';

let folder: string;
let words: Words;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  const write = (language: string, keys: Record<string, string>) => {
    mkdirSync(join(folder, language));
    writeFileSync(join(folder, language, 'buy.json'), JSON.stringify(keys));
  };
  write('vi', { price: '{{name}}, {{price, unitPrice}}, còn {{left, quantity}}, mấy {{word, unit}}?', day: '{{at, day}} {{at, time}}', only: 'Chỉ có vậy' });
  write('en', { price: '{{name}}, {{price, unitPrice}}, {{left, quantity}} left, how many {{word, units}}?', day: '{{at, day}}, {{at, time}}' });
  words = createWords(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same values are said in the units, days and times of each language', () => {
  const values = { name: 'Trứng gà', price: { dong: 35_000, unit: 'chục' }, left: { base: 200, unit: 'chục' }, word: 'chục' };
  expect(words.say('vi', 'buy:price', values)).toBe('Trứng gà, 35.000 ₫ một chục, còn 20 chục (200 trứng), mấy chục?');
  expect(words.say('en', 'buy:price', values)).toBe('Trứng gà, 35.000 ₫ a set of ten, 20 sets of ten (200 eggs) left, how many sets of ten?');
  const at = { at: '2026-11-23T08:00:00Z', now: new Date('2026-11-23T01:00:00Z') };
  expect(words.say('vi', 'buy:day', at)).toBe('hôm nay, thứ Hai 23/11 3 giờ chiều');
  expect(words.say('en', 'buy:day', at)).toBe('today, Monday 23 November, 3 pm');
});

test('a word that another language lacks is said in Vietnamese; one that is nowhere is a fault', () => {
  expect(words.say('en', 'buy:only', {})).toBe('Chỉ có vậy');
  expect(() => words.say('en', 'buy:nothing', {})).toThrow('no words for buy:nothing');
});
