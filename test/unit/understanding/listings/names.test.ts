import fc from 'fast-check';
import { factsOf } from '../../../../src/understanding/listings/facts';
import { namesIn } from '../../../../src/understanding/listings/names/find';
import { bestMarks } from '../../../../src/understanding/listings/names/mark';
import { classesOf, goodsNames } from '../../../../src/understanding/listings/names/vocabulary';
import { tokensOf } from '../../../../src/understanding/listings/prepare';
import { textOf } from '../../../../src/understanding/tokens';

function names(message: string): string[] {
  const tokens = tokensOf(message);
  return namesIn(tokens, factsOf(tokens)).map(({ from, next }) => textOf(tokens.slice(from, next)));
}

test.each([
  ['talk behind a name', 'Cải ngồng lun nha 15k/kg', ['Cải ngồng']],
  ['talk before it', 'nè mấy chế ơi mắm cá sặc 90k hũ', ['mắm cá sặc']],
  ['who grew it', 'Bí hồ lô mụ trồng sau nhà 12 ngàn ký', ['Bí hồ lô']],
  ['a word mistyped before it', 'Bna gà tre lai 3 con 450k', ['gà tre lai']],
  ['a place that is a small word too', 'Ổi Đông Dư 25k/kg', ['Ổi Đông Dư']],
  ['a unit that is goods', 'bán khay tre tròn 75k/cái', ['khay tre tròn']],
  ['no accents', 'ca dieu hong 65k/kg nha', ['ca dieu hong']],
  ['who made it', 'Chổi đót bác tự bện 35k/cái', ['Chổi đót']],
  ['a word that only leads on', 'rau ngót đều 5k/mớ', ['rau ngót']],
  ['the same word within a name', 'chả thát lát trộn thì là 200k/kg', ['chả thát lát trộn thì là']],
  ['a place that is one', 'trâu nước Ba Vì 34tr/con', ['trâu nước Ba Vì']],
  ['typed bare, còn', 'khoai tay con 5 yen, 13k/kg', ['khoai tay']],
  ['several', 'rổ tre 60k/cái, thúng tre 90k/cái', ['rổ tre', 'thúng tre']],
])('a name ends where talk begins: %s', (_, message, expected) => {
  expect(names(message)).toEqual(expected);
});

test('no name where nothing is named', () => {
  expect(names('dạ em chào cả nhà')).toEqual([]);
  expect(names('')).toEqual([]);
});

test('the vocabulary tells goods, what belongs to them, places and talk', () => {
  const classes = classesOf(tokensOf('bán cá lóc nướng Cà Mau nha'));
  expect(classes[1]).toMatch(/B/);
  expect(classes[3]).toMatch(/[IiM]|m/);
  expect(classes[4]).toContain('p');
  expect(classes[6]).toContain('c');
});

test('all goods are read in the vocabulary, with accents and without', () => {
  const all = goodsNames();
  expect(all.length).toBeGreaterThan(5000);
  expect(all).toEqual(expect.arrayContaining(['dưa lưới ruột xanh', 'mắm nêm', 'cá lóc đồng', 'rổ tre']));
  for (const typed of ['mam nem hue', 'mắm nêm Huế']) expect(classesOf(tokensOf(typed))[0]).toMatch(/B/);
});

test('no mark "on" stands where no name began, and none where it is closed', () => {
  const score = fc.float({ min: -50, max: 50, noNaN: true });
  const spots = fc.array(fc.tuple(fc.tuple(score, score, score), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(spots, fc.array(score, { minLength: 9, maxLength: 9 }), (list, step) => {
      const marks = bestMarks(list.length, { at: (spot) => list[spot]?.[0] ?? [0, 0, 0], step }, (spot) => list[spot]?.[1] === true);
      expect(marks).toHaveLength(list.length);
      marks.forEach((mark, at) => {
        if (mark === 2) expect(marks[at - 1]).toBeGreaterThan(0);
        if (list[at]?.[1]) expect(mark).toBe(0);
      });
    }),
  );
});
