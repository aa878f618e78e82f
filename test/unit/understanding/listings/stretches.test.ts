import { marksOf } from '../../../../scripts/data/listing-marks';
import { listingRows, type Item } from '../../../../scripts/data/listing-examples';
import { LEARNED_FROM } from '../../../../src/understanding/data/listing-weights';
import { LEARNED_FROM as CHOSEN_FROM } from '../../../../src/understanding/data/reading-weights';
import { bestPaths } from '../../../../src/understanding/learned/best-paths';
import { sweep } from '../../../../src/understanding/learned/chain';
import { anchorsOf } from '../../../../src/understanding/listings/anchors';
import { goodsOfDrafts } from '../../../../src/understanding/listings/goods-of-drafts';
import { partsOf } from '../../../../src/understanding/listings/parts';
import { marksByRules } from '../../../../src/understanding/listings/stretches/by-rules';
import { markedDrafts } from '../../../../src/understanding/listings/stretches/goods';
import { AGAIN, ALL, KIND, KIND_ON, NAME, NAME_ON, NEXT, OUT, OWN, mayFollow, mayOpen } from '../../../../src/understanding/listings/stretches/marks';
import { readingsBy } from '../../../../src/understanding/listings/stretches/apply';
import { chainOfPlaces, cluedPlaces } from '../../../../src/understanding/listings/stretches/read';
import type { Reading } from '../../../../src/understanding/listings/stretches/readings';
import { listingPlaces } from '../../../../src/understanding/listings/stretches/spots';
import { goodsOutput } from '../../../../src/understanding/outputs/listings';

const placesOf = (message: string) => listingPlaces(partsOf(message));

/** What marks make of a message. */
function readBy(message: string, marks: number[]): unknown[] {
  const parts = partsOf(message);
  return goodsOutput(goodsOfDrafts(parts, markedDrafts(parts.tokens, listingPlaces(parts), marks))).items;
}

describe('marks of listings', () => {
  it('go on only where they began', () => {
    expect(mayFollow(NAME, NAME_ON)).toBe(true);
    expect(mayFollow(KIND, NAME_ON)).toBe(false);
    expect(mayFollow(OUT, KIND_ON)).toBe(false);
    expect(mayOpen(NAME_ON)).toBe(false);
    expect(mayOpen(OWN)).toBe(true);
  });

  it('part names, their kinds, and whose each fact is', () => {
    const message = 'chanh dây loại 1 25k/kg, loại 2 18k/kg';
    expect(placesOf(message).map(({ cued }) => cued?.fact.kind)).toEqual([undefined, undefined, undefined, undefined, 'price', undefined, undefined, undefined, 'price']);
    expect(readBy(message, [NAME, NAME_ON, KIND, KIND_ON, OWN, OUT, KIND, KIND_ON, OWN])).toEqual([
      { name: 'Chanh dây loại 1', price: 25_000, price_unit: 'kg' },
      { name: 'Chanh dây loại 2', price: 18_000, price_unit: 'kg' },
    ]);
    // The kind in the name all the same: what it shares with others ends ahead of "loại".
    expect(readBy(message, [NAME, NAME_ON, NAME_ON, NAME_ON, OWN, OUT, KIND, KIND_ON, OWN])).toMatchObject([{ name: 'Chanh dây loại 1' }, { name: 'Chanh dây loại 2' }]);
  });

  it('let a kind begin as the others do', () => {
    expect(readBy('khoai lang củ A 22k/kg, củ B 15k/kg', [NAME, NAME_ON, KIND, KIND_ON, OWN, OUT, OUT, KIND, OWN])).toMatchObject([{ name: 'Khoai lang củ A' }, { name: 'Khoai lang củ B' }]);
  });

  it.each([
    ['mít tố nữ chín 20k/kg, non 12k/kg', [NAME, NAME_ON, NAME_ON, NAME_ON, OWN, OUT, KIND, OWN], ['Mít tố nữ chín', 'Mít tố nữ non']],
    ['chuối laba xanh 6k/kg, chín 8k/kg', [NAME, NAME_ON, NAME_ON, OWN, OUT, KIND, OWN], ['Chuối laba xanh', 'Chuối laba chín']],
    ['sầu riêng Ri6 cắt dao 62k/kg, rụng 45k/kg', [NAME, NAME_ON, NAME_ON, NAME_ON, NAME_ON, OWN, OUT, KIND, OWN], ['Sầu riêng Ri6 cắt dao', 'Sầu riêng Ri6 rụng']],
    ['chiếu 1m2 150k, 1m6 190k', [NAME, NAME_ON, NAME_ON, NAME_ON, OWN, OUT, OUT, OUT, KIND, OWN], ['Chiếu 1m2', 'Chiếu 1m6']],
    ['hạt dẻ hạt vừa 90k, hạt to 120k', [NAME, NAME_ON, NAME_ON, NAME_ON, OWN, OUT, KIND, KIND_ON, OWN], ['Hạt dẻ hạt vừa', 'Hạt dẻ hạt to']],
    ['cam sành lựa 30k/kg, xô 22k/kg', [NAME, NAME_ON, NAME_ON, OWN, OUT, KIND, OWN], ['Cam sành lựa', 'Cam sành xô']],
  ])('put another kind in the place of the first: %s', (message, marks, names) => {
    expect(readBy(message, marks)).toMatchObject(names.map((name) => ({ name })));
  });

  it('give facts to the goods behind them, to all of them, to the same goods once more', () => {
    expect(readBy('2 tạ cam 20k/kg', [NEXT, NAME, OWN])).toEqual([{ name: 'Cam', price: 20_000, price_unit: 'kg', qty: 2, qty_unit: 'tạ' }]);
    expect(readBy('cam , bưởi 20k/kg', [NAME, OUT, NAME, OWN])).toMatchObject([{ name: 'Cam', price: 20_000 }, { name: 'Bưởi', price: 20_000 }]);
    expect(readBy('cam bán bưởi 20k/kg', [NAME, OUT, NAME, OWN])).toMatchObject([{ name: 'Bưởi', price: 20_000 }]);
    expect(readBy('cam 20k/kg bưởi 25k/kg còn 30 kg', [NAME, OWN, NAME, OWN, OUT, ALL])).toMatchObject([{ name: 'Cam', qty: 30 }, { name: 'Bưởi', qty: 30 }]);
    expect(readBy('cà phê 200k/kg 120k/hộp', [NAME, NAME_ON, OWN, AGAIN])).toMatchObject([{ name: 'Cà phê', price: 200_000, price_unit: 'kg' }, { name: 'Cà phê', price: 120_000, price_unit: 'hộp' }]);
  });
});

it('the rules say which names they found, and whose they take each fact for', () => {
  const parts = partsOf('cam sành 20k/kg, bưởi 25k/trái còn 30 trái');
  const places = listingPlaces(parts);
  expect(marksByRules(parts, places, anchorsOf(parts.tokens, parts.elements, parts.cued))).toEqual([NAME, NAME_ON, OWN, OUT, NAME, OWN, OUT, OWN]);
});

describe('rows as lessons', () => {
  const marked = (message: string, items: Item[]) => {
    const parts = partsOf(message);
    return marksOf(parts, listingPlaces(parts), items, []);
  };

  it('are marked where their names and figures stand', () => {
    expect(marked('bán 2 tạ cam 20k/kg', [{ name: 'Cam', price: 20_000, price_unit: 'kg', qty: 2, qty_unit: 'tạ' }])).toEqual([OUT, NEXT, NAME, OWN]);
    expect(marked('chanh dây loại 1 25k/kg, loại 2 18k/kg', [{ name: 'Chanh dây loại 1', price: 25_000 }, { name: 'Chanh dây loại 2', price: 18_000 }])).toEqual([NAME, NAME_ON, KIND, KIND_ON, OWN, OUT, KIND, KIND_ON, OWN]);
  });

  it('teach nothing when a name or a price does not stand in them', () => {
    expect(marked('bán cam 20k/kg', [{ name: 'Bưởi', price: 20_000 }])).toBeUndefined();
    expect(marked('bưởi 20k/kg bán cam', [{ name: 'Cam', price: 15_000 }, { name: 'Bưởi', price: 20_000 }])).toBeUndefined();
  });

  it('are no older than most of what was learned', () => {
    expect(LEARNED_FROM).toBeGreaterThan(listingRows().length * 0.66);
    expect(CHOSEN_FROM).toBeGreaterThan(listingRows().length * 0.66);
  });
});

it('what is learned is sure of what is plain', () => {
  const parts = partsOf('mật ong rừng 250k/chai còn 20 chai');
  const chain = chainOfPlaces(cluedPlaces(parts, anchorsOf(parts.tokens, parts.elements, parts.cued)));
  const [best, next] = bestPaths(chain, sweep(chain), 5);
  expect(best?.marks).toEqual([NAME, NAME_ON, NAME_ON, OWN, OUT, OWN]);
  expect((best?.worth ?? 0) - (next?.worth ?? 0)).toBeGreaterThan(2);
});

describe('the readings of a message', () => {
  const read = (message: string): Reading[] => {
    const parts = partsOf(message);
    return readingsBy(parts, anchorsOf(parts.tokens, parts.elements, parts.cued)).readings;
  };

  it('are one where rules and all that was learned say the same', () => {
    expect(read('mật ong rừng 250k/chai còn 20 chai').map(({ goods, isRuled }) => [goods.map(({ name }) => name), isRuled])).toEqual([[['Mật ong rừng'], true]]);
  });

  it('are several where they do not, the likeliest marks first, each another one', () => {
    const readings = read('rau muong rau den mong toi moi thu 5 ngan bo tuoi roi roi');
    expect(readings.length).toBeGreaterThan(1);
    expect(readings.filter(({ isRuled }) => isRuled)).toHaveLength(1);
    const learned = readings.filter(({ isRuled }) => !isRuled).map(({ behind }) => behind);
    expect(learned).toEqual([...learned].sort((a, b) => b - a));
    expect(new Set(readings.map(({ goods }) => JSON.stringify(goods))).size).toBe(readings.length);
  });

  it('have an amount that is hardly the stock as one, and not', () => {
    const stocks = read('bán cá trắm 60k/kg, con hơn 3 ký').map(({ goods: [first] }) => first?.stock?.n);
    expect(stocks).toContain(undefined);
  });
});
