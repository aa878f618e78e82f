import { readPrice, readStock, readUnitWord } from '../../../scripts/cho/goods-input';
import { InputError } from '../../../scripts/cho/input-error';

test.each([
  ['250000', 250_000],
  ['250.000', 250_000],
  ['1,250,000', 1_250_000],
  ['250k', 250_000],
  ['12,5k', 12_500],
  ['35 ngàn', 35_000],
  ['250.000đ', 250_000],
  ['250.000 ₫', 250_000],
  ['250', 250],
])('a price of %s is %d đồng', (text, dong) => {
  expect(readPrice(text)).toBe(dong);
});

test.each(['abc', '', '0', '-5', '250.00.0', '1.2.3', '12.5', '99999999999999999', '250kk', '250 chai'])('"%s" is no price', (text) => {
  expect(() => readPrice(text)).toThrow(InputError);
});

test.each([
  ['kg', 'kg'],
  ['ký', 'kg'],
  ['KG', 'kg'],
  ['chai', 'chai'],
  ['lit', 'lít'],
  ['chục', 'chục'],
  ['kí lô', 'kg'],
])('the unit %s is %s', (text, code) => {
  expect(readUnitWord(text)).toBe(code);
});

test.each(['pound', 'chai lọ', '', '5'])('"%s" is no unit, and is told which there are', (text) => {
  expect(() => readUnitWord(text)).toThrow(/There are: kg, .*chai/);
});

test.each([
  ['20', 'chai', 20],
  ['0', 'chai', 0],
  ['2,5', 'kg', 2500],
  ['2.5', 'kg', 2500],
  ['1.000', 'kg', 1_000_000],
  ['3', 'chục', 30],
])('a stock of %s %s is %d base units', (text, unit, base) => {
  expect(readStock(text, unit)).toEqual({ base, unit });
});

test.each([
  ['-3', 'kg'],
  ['nhiều', 'kg'],
  ['', 'kg'],
  ['1e3', 'kg'],
  ['2,5', 'chai'],
  ['9999999999999999', 'kg'],
])('"%s" %s is no stock', (text, unit) => {
  expect(() => readStock(text, unit)).toThrow(InputError);
});
