import type { Answer } from '../../../src/flow/answer';
import { goodsOr, keyOrChange, leftover, wanted } from '../../../src/flow/answers';
import type { Input, ItemSpec } from '../../../src/flow/flow';
import { createVietnamese } from '../../../src/understanding';

const reader = createVietnamese();
const said = (text: string): Input => ({ text, photos: [], failedPhotos: 0 });
const tapped = (choice: string): Input => ({ choice, photos: [], failedPhotos: 0 });
const read = <T>(answer: Answer<T>, input: Input) => answer.read(input, reader);
const kg = (amount: number) => ({ base: amount * 1000, unit: 'kg' });
const nothing = { nothing: true };

describe('goods in sight, other goods, or a button', () => {
  const item = (key: string, title: string): ItemSpec => ({ choice: { key, label: title }, title, factsKey: 'facts', values: {} });
  const items = [item('l1', 'Mật ong rừng'), item('l2', 'Mật ong hoa cà phê')];
  const answer = goodsOr([{ key: 'enough' }], { items, no: 'enough' });

  test.each<[string, Input, unknown]>([
    ['a tap on goods', tapped('l2'), { value: { kind: 'goods', listingId: 'l2' } }],
    ['a tap on a button', tapped('enough'), { value: { kind: 'choice', key: 'enough' } }],
    ['a button that is not there', tapped('other'), nothing],
    ['which one and how much', said('loại 2 cho chị 2 chai'), { value: { kind: 'goods', listingId: 'l2', line: { words: 'loại 2', quantity: { base: 2, unit: 'chai' } } } }],
    ['by its name', said('mật hoa cà phê'), { value: { kind: 'goods', listingId: 'l2', line: { words: 'mật hoa cà phê' } } }],
    ['other goods', said('2 ký cam'), { value: { kind: 'order', order: { text: '2 ký cam', lines: [{ words: 'cam', quantity: kg(2) }] } } }],
    ['goods taken off', said('bỏ cam'), { value: { kind: 'order', order: { text: 'bỏ cam', lines: [], remove: ['cam'] } } }],
    ['as last time', said('như hôm trước nha em'), { value: { kind: 'order', order: { text: 'như hôm trước nha em', lines: [], edit: 'again' } } }],
    ['one of them, and where it goes', said('loại 2 cho chị 1 chai, giao 15 Lê Lợi Đà Nẵng'), { value: { kind: 'order', order: { lines: [{ words: 'loại 2', quantity: { base: 1, unit: 'chai' }, goods: ['l2'] }], address: '15 Lê Lợi Đà Nẵng' } } }],
    ['a plain no', said('không'), { value: { kind: 'choice', key: 'enough' } }],
    ['politeness', said('dạ'), { reason: 'polite' }],
    ['a question is no wish', said('ngọt không?'), nothing],
    ['another command is no wish', said('huỷ đơn 9999'), nothing],
    ['talk is no wish', said('bữa nay trời mưa to quá chừng luôn đó nghen'), nothing],
    ['a photo', { photos: ['p'], failedPhotos: 0 }, nothing],
  ])('%s', (_what, input, expected) => expect(read(answer, input)).toEqual(expected));

  test('a bare amount is for the only goods in sight', () => {
    expect(read(goodsOr([], { items: items.slice(0, 1) }), said('2 chai'))).toMatchObject({ value: { kind: 'goods', listingId: 'l1' } });
    expect(read(answer, said('2 chai'))).toMatchObject({ value: { kind: 'order', order: { lines: [{ words: '' }] } } });
  });
});

describe('how much', () => {
  test.each<[string, Input, unknown]>([
    ['one by the button', tapped('one'), { value: kg(1) }],
    ['a bare number', said('2'), { value: kg(2) }],
    ['a smaller unit', said('3 lạng'), { value: { base: 300, unit: 'lạng' } }],
    ['too much', said('10 ký'), { reason: 'tooMuch', values: { left: kg(6) } }],
    ['all that is left, by the button', tapped('all'), { value: kg(6) }],
    ['a unit without a known size', said('2 chai'), { reason: 'otherUnit', values: { unit: 'kg', spoken: 'chai' } }],
    ['no amount', said('để coi'), nothing],
  ])('%s', (_what, input, expected) => expect(read(wanted('kg', kg(6)), input)).toMatchObject(expected as object));

  test('there is no button for one when less than one is left', () => {
    expect(wanted('kg', { base: 500, unit: 'kg' }).choices).toEqual([]);
  });

  test.each<[string, Input, unknown]>([
    ['a clear yes takes all', said('đúng rồi'), { value: kg(6) }],
    ['a clear no takes none', said('không'), { value: 'none' }],
    ['the button for none', tapped('none'), { value: 'none' }],
    ['politeness takes nothing', said('ừ'), { reason: 'polite' }],
    ['less than that', said('4 ký'), { value: kg(4) }],
  ])('what is left: %s', (_what, input, expected) => expect(read(leftover('kg', kg(6)), input)).toEqual(expected));
});

describe('a button or a correction', () => {
  const answer = keyOrChange(['order', 'drop'] as const, { yes: 'order', no: 'drop', fix: 'fix' });
  const change = (found: object) => ({ value: { kind: 'change', change: found } });

  test('the likely button stands first, the way out last', () => {
    expect(answer.choices.map((one) => one.key)).toEqual(['order', 'fix', 'drop']);
  });

  test.each<[string, Input, unknown]>([
    ['a tap', tapped('order'), { value: { kind: 'key', key: 'order' } }],
    ['the button that asks how', tapped('fix'), { reason: 'howTo' }],
    ['a clear yes', said('chốt'), { value: { kind: 'key', key: 'order' } }],
    ['a clear no', said('không'), { value: { kind: 'key', key: 'drop' } }],
    ['politeness never orders', said('dạ'), { reason: 'polite' }],
    ['a thumb never orders', said('👍'), { reason: 'polite' }],
    ['another number', said('số khác 0905 999 888'), change({ phone: '+84905999888' })],
    ['half a number', said('số khác 0905 999 88'), { reason: 'short', values: { digits: 9 } }],
    ['another place', said('giao về 20 Trần Phú, Đà Nẵng'), change({ address: '20 Trần Phú, Đà Nẵng' })],
    ['another amount', said('lấy 3 ký'), change({ order: { text: 'lấy 3 ký', lines: [{ words: '', quantity: kg(3) }] } })],
    ['a time', said('giao sáng mai nha'), change({ time: 'sáng mai' })],
    ['a note', said('ít chín thôi'), change({ note: 'ít chín' })],
    ['two numbers', said('gọi 0905 123 456 hoặc 0914 222 333'), change({ phones: ['+84905123456', '+84914222333'] })],
    ['goods taken off', said('bỏ cam'), change({ order: { text: 'bỏ cam', lines: [], remove: ['cam'] } })],
    ['goods without an amount are no correction', said('cam'), nothing],
    ['ten thousand letters', said('a'.repeat(10_000)), nothing],
  ])('%s', (_what, input, expected) => expect(read(answer, input)).toEqual(expected));
});
