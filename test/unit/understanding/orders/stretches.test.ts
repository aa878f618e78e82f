import { labelled, orderRows } from '../../../../scripts/data/stretch-examples';
import { LEARNED_FROM as CHOSEN_FROM } from '../../../../src/understanding/data/order-choice-weights';
import { LEARNED_FROM } from '../../../../src/understanding/data/stretch-weights';
import { bestPaths } from '../../../../src/understanding/learned/best-paths';
import { stepsOf, sweep, type Chain } from '../../../../src/understanding/learned/chain';
import { beginOf, kindOf, mayFollow, mayOpen, stretchesOf } from '../../../../src/understanding/orders/stretches/marks';
import { textFor } from '../../../../src/understanding/orders/stretches/read';
import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';
import { textOf } from '../../../../src/understanding/tokens';

const chain = (at: number[][], step: number[][], start: number[]): Chain => ({ ...stepsOf(start.length, Float64Array.from(step.flat()), Float64Array.from(start)), length: at.length, at: Float64Array.from(at.flat()) });

const bestOf = (one: Chain): number[] | undefined => bestPaths(one, sweep(one), 1)[0]?.marks;

describe('a chain', () => {
  const closed = chain([[1, 0], [0, 3], [1, 0]], [[0, -Infinity], [0, 0]], [0, -1]);

  it('goes the way that is worth most and never where it may not', () => {
    expect(bestOf(closed)).toEqual([1, 1, 0]);
    expect(bestOf(chain([[9, 0], [0, 3]], [[0, -Infinity], [0, 0]], [0, -1]))).toEqual([0, 0]);
  });

  it('says how likely each mark is: one together', () => {
    const { before, behind } = sweep(closed);
    for (let place = 0; place < closed.length; place += 1) {
      const shares = [0, 1].map((mark) => (before[place * 2 + mark] ?? 0) * (behind[place * 2 + mark] ?? 0));
      expect(shares.reduce((sum, one) => sum + one)).toBeCloseTo(1);
    }
    // By hand: four ways are open, worth 2, 0, 3 and 2; the first begins with mark 0.
    expect((before[1] ?? 0) * (behind[1] ?? 0)).toBeCloseTo((1 + Math.exp(3) + Math.exp(2)) / (1 + Math.exp(3) + 2 * Math.exp(2)));
  });
});

describe('marks', () => {
  it('open and go on as stretches do', () => {
    const [begin, on] = [beginOf('street'), beginOf('street') + 1];
    expect(mayOpen(begin)).toBe(true);
    expect(mayOpen(on)).toBe(false);
    expect(mayFollow(begin, on)).toBe(true);
    expect(mayFollow(beginOf('near'), on)).toBe(false);
    expect(kindOf(0)).toBeUndefined();
    expect(stretchesOf([0, begin, on, begin, 0])).toEqual([{ kind: 'street', from: 1, to: 3 }, { kind: 'street', from: 3, to: 4 }]);
  });
});

describe('a row', () => {
  it('tells of each token what it is', () => {
    const row = { id: 'orders-0000', input: 'cho chị 2 ký cam, giao 15 Lê Lợi, phường Vỹ Dạ, 0905 123 456 chị Lan', output: { is_order: true, lines: [{ item: 'cam', qty: 2, unit: 'kg' }], address: { street: '15 Lê Lợi', ward: 'Vỹ Dạ' }, name: 'chị Lan' } };
    const { tokens } = textFor(row.input);
    const told = stretchesOf(labelled(row)?.marks ?? []).map(({ kind, from, to }) => `${kind}: ${textOf(tokens.slice(from, to))}`);
    expect(told).toEqual(['qty: 2 ký', 'item: cam', 'street: 15 Lê Lợi', 'ward: Vỹ Dạ', 'name: chị Lan']);
  });

  it('is left out when it says what does not stand in its message', () => {
    expect(labelled({ id: 'orders-0000', input: 'cho chị 2 ký cam', output: { is_order: true, lines: [{ item: 'bưởi', qty: 2, unit: 'kg' }] } })).toBeUndefined();
    expect(labelled({ id: 'orders-0000', input: 'cam còn không', output: { is_order: false } })).toBeUndefined();
  });
});

it('the weights have learned from most of the rows', () => {
  expect(LEARNED_FROM).toBeGreaterThan(0.7 * orderRows().length);
  expect(CHOSEN_FROM).toBeGreaterThan(0.7 * orderRows().length);
});

it.each([
  ['cho chi 2 ky mang cut voi 1 hu mam nem ship ve 27 tran phu hoi an 0905123456', { street: '27 tran phu', district: 'hoi an' }, ['mang cut', 'mam nem']],
  ['lấy cô ba ký chuối sứ giao hẻm 12 đường Lê Lai Gò Vấp nghe con', { street: 'hẻm 12 đường Lê Lai', district: 'Gò Vấp' }, ['chuối sứ']],
])('parts "%s" without commas', (message, address, items) => {
  const order = readWholeOrder(message);
  expect(order?.lines.map(({ line }) => line.item)).toEqual(items);
  expect(Object.fromEntries(Object.entries(order?.address ?? {}).map(([part, said]) => [part, said.toLowerCase()]))).toEqual(Object.fromEntries(Object.entries(address).map(([part, said]) => [part, said.toLowerCase()])));
});

it.each([
  ['hộp bánh pía chay với hộp bánh pía trứng, mỗi thứ 3 hộp nha em', ['bánh pía chay 3 hộp', 'bánh pía trứng 3 hộp']],
  ['cho chị 3 ký nho à 5 ký đi', ['nho 5 kg']],
])('"%s" is so much of each', (message, lines) => {
  expect(readWholeOrder(message)?.lines.map(({ line: { item, qty, unit } }) => `${item} ${qty} ${unit}`)).toEqual(lines);
});

it('keeps what examples are sure of as an order though a question stands in it', () => {
  expect(readWholeOrder('gà con nào to to hả em, lấy chị 2 con nha')).toMatchObject({ lines: [{ line: { qty: 2, unit: 'con' } }] });
});
