import { UNITS, addQuantity, areConvertible, findUnit, inUnit, quantityOf, unitOf } from '../../../src/domain/quantity';

describe('the catalogue', () => {
  test('names every unit once', () => {
    const words = UNITS.flatMap((unit) => [unit.code, ...unit.aliases.filter((alias) => alias !== unit.code)]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  test.each([
    ['kg', 'mass', 1000, 'ký'], ['lạng', 'mass', 100, 'lạng'], ['tạ', 'mass', 100_000, 'tạ'], ['tấn', 'mass', 1_000_000, 'tấn'], ['yến', 'mass', 10_000, 'yến'],
    ['lít', 'volume', 1000, 'lít'], ['xị', 'volume', 250, 'xị'], ['chục', 'count', 10, 'chục'], ['tá', 'count', 12, 'tá'], ['đôi', 'count', 2, 'đôi'],
    ['chai', 'pack', 1, 'chai'], ['nải', 'pack', 1, 'nải'], ['phuy', 'pack', 1, 'phuy'],
  ])('%s is %s × %d, said "%s"', (code, dimension, factor, word) => expect(unitOf(code)).toMatchObject({ dimension, factor, word }));

  test('knows no others', () => {
    expect(findUnit('thìa')).toBeUndefined();
    expect(() => unitOf('thìa')).toThrow(RangeError);
  });
});

test.each([
  ['kg', 'tạ', true], ['kg', 'lít', false], ['trái', 'chục', true], ['chai', 'chai', true], ['chai', 'hũ', false], ['chai', 'lít', false], ['con', 'cặp', true],
])('%s and %s convertible: %s', (a, b, is) => expect(areConvertible(a, b)).toBe(is));

test.each([
  [1.5, 'kg', 1500], [1.2, 'kg', 1200], [2, 'tạ', 200_000], [20, 'chục', 200], [0.1, 'kg', 100], [0.5, 'chục', 5], [1.005, 'kg', 1005],
])('%d %s is %d base units', (amount, unit, base) => expect(quantityOf(amount, unit)).toEqual({ base, unit }));

test.each([[0.5, 'chai'], [1.25, 'con'], [-1, 'kg'], [Infinity, 'kg'], [NaN, 'kg']])('%d %s is no quantity', (amount, unit) => expect(quantityOf(amount, unit)).toBeUndefined());

test('conversion and sums', () => {
  expect(inUnit({ base: 150_000, unit: 'kg' }, 'tạ')).toBe(1.5);
  expect(() => inUnit({ base: 2, unit: 'chai' }, 'lít')).toThrow(RangeError);
  expect(addQuantity({ base: 2000, unit: 'kg' }, { base: 300, unit: 'lạng' })).toEqual({ base: 2300, unit: 'kg' });
  expect(() => addQuantity({ base: 2, unit: 'chai' }, { base: 1, unit: 'hũ' })).toThrow(RangeError);
});
