import { WORD_CLASSES } from '../../../src/understanding/data/word-classes';
import { wordClassesOf } from '../../../src/understanding/learned/word-classes';
import { tokenise } from '../../../src/understanding/tokens';

const told = (text: string): string => {
  const tokens = tokenise(text);
  return wordClassesOf(tokens).map((name, at) => `${tokens[at]?.text}${name === '' ? '' : `/${name}`}`).join(' ');
};

it.each([
  ['2 ký cam sành', '2 ký/Bmeasure cam/Bplant sành/Iplant'],
  ['giao phòng khám', 'giao/Bdeliver phòng/Bmark khám/Imark'],
  ['Rằm Tháng Giêng', 'Rằm/Btime Tháng/Itime Giêng/Itime'],
  ['giao phong kham', 'giao/Bdeliver phong/Bmark kham/Imark'],
  ['xyzt 12, ,', 'xyzt 12 , ,'],
  ['', ''],
])('tells what kind of words there are, the longest phrase first: "%s"', (text, classes) => expect(told(text)).toBe(classes));

it('leaves a word typed without accents alone that may be of several kinds', () => expect(told('ban')).toBe('ban'));

it('says a phrase once', () => {
  const all = Object.values(WORD_CLASSES).flatMap((phrases) => phrases.split(' '));
  expect(all.length).toBeGreaterThan(10_000);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((phrase) => !/^[\p{Ll}\p{M}]+(?:_[\p{Ll}\p{M}]+){0,3}$/u.test(phrase))).toEqual([]);
});
