import type { Dong } from '../domain/money';
import { findUnit, type Unit } from '../domain/quantity';
import { has, hasPhrase, phrases } from './listings/words';
import { isOneOf, lexicon, tokenise, type Token } from './tokens';

/** A price as it was read; `doubtful` is what was more likely meant when the price is out of all bounds: ask, never publish. */
export interface JudgedPrice {
  dong: Dong;
  doubtful?: Dong;
}

type Bounds = [least: Dong, most: Dong];

// Own judgement, wide on purpose (vietnamese.md 2.6, rule 4).
const PRECIOUS = lexicon('sâm yến trầm nhung linh chi trùng dổi shan saffron');
/** More that is dear by the spoon, whose words are otherwise of common things. */
const DEAR = phrases('ong chúa|cà phê chồn|tinh dầu|vi cá');
/** What hardly costs anything by the kilo. */
const CHEAP = lexicon('trấu rơm phân bã mùn xơ bèo thân cây');
const CATTLE = lexicon('bò trâu bê nghé ngựa');
const PIGS_AND_GOATS = lexicon('heo lợn dê cừu');
const POULTRY = lexicon('gà vịt ngan ngỗng cút chim');
/** Trees that are bought for their looks. */
const TREES = lexicon('cổ thụ bonsai kiểng cảnh mai đào sanh tùng vừng thế');
const DEAREST_TREE = 300_000_000;
const YOUNG = lexicon('giống');
const GREAT_EGGS = lexicon('công điểu trĩ rồng thiên ngỗng');
const BIG_PACKS = new Set(['bao', 'thùng', 'két', 'phuy', 'can', 'sọt', 'giạ', 'mâm']);
/** Pieces of which none costs half a million. */
const SMALL_PIECES = new Set(['trái', 'quả', 'củ', 'lá', 'bông', 'hột', 'trứng', 'miếng', 'viên']);
const EGGS = lexicon('trứng hột');
const ANYTHING: Bounds = [500, 60_000_000];

function perAnimal(name: Token[]): Bounds {
  // "vit de" typed bare is no goat.
  if (isOneOf(name[0], POULTRY)) return [1_000, 20_000_000];
  if (has(name, CATTLE)) return [1_000_000, 100_000_000];
  if (has(name, PIGS_AND_GOATS)) return [200_000, 60_000_000];
  // Young crabs and fish are sold by the thousand.
  return [has(name, YOUNG) ? 50 : 1_000, 20_000_000];
}

function perPack(unit: Unit): Bounds {
  return BIG_PACKS.has(unit.code) ? [1_000, 20_000_000] : [500, 5_000_000];
}

/** A price for so much, where "1" is rather the number of a button than a thousand đồng a kilo or a litre. */
function perAmount({ factor }: Unit, most: number, isCheap = false): Bounds {
  // Firewood and straw go for a hundred đồng a kilo.
  return [factor === 1000 && !isCheap ? factor + 1 : isCheap || factor > 100_000 ? factor / 10 : factor, most * factor];
}

function boundsFor(unit: Unit | undefined, name: string): Bounds {
  if (!unit) return ANYTHING;
  const words = tokenise(name);
  if (has(words, PRECIOUS) || hasPhrase(words, DEAR)) return [500, 1_000_000_000];
  switch (unit.dimension) {
    case 'mass':
      return perAmount(unit, 2_000, has(words, CHEAP));
    case 'volume':
      return perAmount(unit, 5_000);
    case 'pack':
      return perPack(unit);
    case 'count':
      if (unit.code === 'cây' && has(words, TREES)) return [500, DEAREST_TREE];
      if (SMALL_PIECES.has(unit.code) && has(words, EGGS) && !has(words, GREAT_EGGS)) return [1_000, 60_000];
      return unit.code === 'con' || unit.code === 'cặp' || unit.code === 'đôi' ? perAnimal(words) : [100 * unit.factor, (SMALL_PIECES.has(unit.code) ? 500_000 : 2_000_000) * unit.factor];
  }
}

/**
 * A price beside what such goods cost per unit (a code; without one only the absurd is caught). Out of bounds it comes with the likely price:
 * three noughts too many (15tr a nải → 15,000) or too few (bò 18 → 18 million), and never dear for such goods. Undefined when nothing near it is likely: ask anew.
 */
export function judgePrice(dong: Dong, unit?: string, name = ''): JudgedPrice | undefined {
  const [least, most] = boundsFor(unit === undefined ? undefined : findUnit(unit), name);
  const fits = (price: number): boolean => Number.isInteger(price) && price >= least && price <= most;
  if (fits(dong)) return { dong };
  const isUsual = (price: number): boolean => fits(price) && price * 5 < most;
  const likely = [dong / 1000, dong * 1000, dong / 10, dong / 100].find(isUsual) ?? [dong * 10].find(fits);
  return likely === undefined ? undefined : { dong, doubtful: likely };
}
