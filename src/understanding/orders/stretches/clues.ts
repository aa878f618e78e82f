import type { Clues } from '../../learned/chain';
import { rowOfSpelled, spelled, START } from '../../learned/hash';
import { MARKS } from './marks';
import type { Spot } from './spots';

/** How many clues are told apart; the weights have a row for each. */
export const CLUES = 1 << 16;

/** Words that tell what comes behind them, without accents. */
const LEADS = new Set('giao ship gui ve o toi den qua ra len xuong cho ten gap goi nhan lay mua dat so nha duong thon ap xom phuong xa quan huyen tinh tp hem kiet ngo gan truong chua cong he lh chi la luc truoc sau ngay sang chieu trua tai dua mang dem ben chung toa khu to loai de lam cat an cung chot'.split(' '));
const FAR = 8;

/** What clues begin with, spelled once and not for each of a hundred clues of a token. */
const NAMES = ['KRf', 'KRl', 'KRp', 'KRi', 'KRr', 'KRs', 'KRh', 'KRu', 'KRb', 'KRa', 'K#', 'Kany', 'K0', 'K-', 'K+', 'K=', 'Km', 'Kn', 'Knn', 'Kl', 'Kx', 'K<', 'K>', 'Kagain', 'Ww', 'Wk', 'W-', 'W+', 'W--', 'W++', 'W-0', 'W0+', 'W--0', 'W-+', 'Wk-', 'Wk+', 'C0', 'C-', 'C+', 'C--', 'C++', 'C-0', 'C0+', 'C-+', 'C0s', 'C-w', 'C+w', 'S', 'S-', 'S+', 'Sw', 'Ss', 'Su', 'Sg', 'Sl'] as const;
const OF = Object.fromEntries(NAMES.map((name) => [name, spelled(START, name)])) as Record<(typeof NAMES)[number], number>; // Just those names.

/** The row of a clue, said in parts, so that no text is put together for each of a hundred clues. */
function rowOf(name: number, b = '', c = '', d = '', e = ''): number {
  let hash = name;
  if (b !== '') hash = spelled(hash, b);
  if (c !== '') hash = spelled(hash, c);
  if (d !== '') hash = spelled(hash, d);
  if (e !== '') hash = spelled(hash, e);
  return rowOfSpelled(hash, CLUES);
}

/** Small numbers as they stand in clues. */
const DIGITS = [...Array(MARKS + 1).keys()].map(String);
const digits = (number: number, most: number): string => DIGITS[Math.min(number, most)] ?? '';

/** The stretch between two signs that a token stands in. */
interface Row {
  from: number;
  to: number;
  index: number;
  isUnit: boolean;
  has: string;
}

function rowsOf(spots: Spot[]): (Row | undefined)[] {
  const rows: (Row | undefined)[] = [];
  let [from, index] = [0, 0];
  for (let at = 0; at <= spots.length; at += 1) {
    if (at < spots.length && spots[at]?.isBreak === false) continue;
    const own = spots.slice(from, at);
    const has = `${own.some(({ goods }) => goods !== '') ? 1 : 0}${own.some(({ amount }) => amount !== '') ? 1 : 0}${own.some(({ unit }) => unit !== '' && !unit.endsWith('1')) ? 1 : 0}`;
    const isUnit = own.every(({ unit }, i) => unit.startsWith(i === 0 ? 'B' : 'I'));
    for (let i = from; i < at; i += 1) rows[i] = { from, to: at, index, isUnit, has };
    if (at > from) index += 1;
    from = at + 1;
  }
  return rows;
}

const EDGE: Spot = { word: '^', key: '^', shape: '^', unit: 'x', goods: 'x', listed: 'x', amount: 'x', time: 'x', isBreak: true, isPhone: false, called: '', sort: '^' };

/** The word before that tells what comes, and how far it is. */
function leadAt(spots: Spot[], at: number): { lead: string; far: number } {
  for (let far = 0; far < FAR; far += 1) {
    const spot = spots[at - 1 - far];
    if (!spot) return { lead: '^', far };
    if (spot.isBreak && spot.word !== ':') return { lead: `|${far}${spot.isPhone ? '#' : ''}`, far };
    if (LEADS.has(spot.key)) return { lead: spot.word, far };
  }
  return { lead: '', far: FAR };
}

/** What comes next of signs, times and amounts, and how far it is. */
function nextAt(spots: Spot[], at: number): string {
  for (let far = 0; far < 6; far += 1) {
    const spot = spots[at + 1 + far];
    const what = !spot ? '$' : spot.isBreak ? spot.word : spot.time !== '' ? 'time' : spot.amount.startsWith('B') ? 'amount' : '';
    if (what !== '') return `${what}${Math.min(far, 3)}`;
  }
  return '';
}

/** What comes before a token and behind it, as clues tell it. */
interface Around {
  row: Row | undefined;
  /** How many rows there are. */
  rows: number;
  phones: number[];
  lead: string;
  far: number;
}

function addRowClues(into: number[], spots: Spot[], at: number, { from, to, index, isUnit, has }: Row, rows: number): void {
  const first = spots[from] ?? EDGE;
  let amount = at - 1;
  while (amount >= from && !spots[amount]?.amount.startsWith('B')) amount -= 1;
  const length = to - from;
  into.push(
    rowOf(OF.KRf, first.key), rowOf(OF.KRl, digits(length, 6)), rowOf(OF.KRp, digits(at - from, 4), '/', digits(to - 1 - at, 4)), rowOf(OF.KRi, digits(index, 4)), rowOf(OF.KRr, String(Math.min(rows - 1 - index, 3))),
    rowOf(OF.KRs, first.shape, first.amount, first.unit.slice(0, 1)), rowOf(OF.KRh, has), rowOf(OF.KRu, isUnit ? first.unit : ''), rowOf(OF.KRb, spots[from - 1]?.isPhone === true ? '1' : '0', spots[to]?.isPhone === true ? '1' : '0', '/', digits(length, 4)),
    amount < from ? rowOf(OF.KRa) : rowOf(OF.KRa, spots[amount]?.amount, digits(at - amount, 4)),
  );
}

function phoneClue(phones: number[], at: number): number {
  const [first] = phones;
  if (first === undefined) return rowOf(OF['K#']);
  let near = 5;
  for (const place of phones) near = Math.min(near, Math.abs(place - at));
  return rowOf(OF['K#'], digits(near, 5), first < at ? 'a' : 'b');
}

const wasSaid = (spots: Spot[], at: number, key: string): boolean => {
  if (key === '0') return false;
  for (let i = 0; i < at; i += 1) if (spots[i]?.key === key) return true;
  return false;
};

/** The tags of the token before, the token and the one behind. */
const TAGS = ['0', '1', '2'].map((i) => ({ unit: spelled(START, `Ku${i}`), goods: spelled(START, `Kg${i}`), amount: spelled(START, `Ka${i}`), time: spelled(START, `Kt${i}`), listed: spelled(START, `Kc${i}`) }));

function kindClues(spots: Spot[], at: number, { row, rows, phones, lead, far }: Around): number[] {
  const [before, me, behind] = [spots[at - 1] ?? EDGE, spots[at] ?? EDGE, spots[at + 1] ?? EDGE];
  const clues = [rowOf(OF.Kany), rowOf(OF.K0, me.shape), rowOf(OF['K-'], before.shape), rowOf(OF['K+'], behind.shape), rowOf(OF['K='], before.shape, me.shape, behind.shape)];
  for (let i = 0; i < 3; i += 1) {
    const [spot, tag] = [i === 0 ? before : i === 1 ? me : behind, TAGS[i]];
    if (!tag) continue;
    clues.push(rowOf(tag.unit, spot.unit), rowOf(tag.goods, spot.goods), rowOf(tag.amount, spot.amount), rowOf(tag.time, spot.time));
    if (spot.listed !== undefined) clues.push(rowOf(tag.listed, spot.listed));
  }
  clues.push(
    rowOf(OF.Km, `${me.unit.slice(0, 1)}/${me.goods}/`, me.amount, `/${me.time}/${me.listed ?? 'n'}`, me.shape), rowOf(OF.Kn, me.called.slice(0, 2), me.shape), rowOf(OF.Knn, me.called.slice(2)),
    rowOf(OF.Kl, lead), rowOf(OF.Kl, lead, '/', digits(far, 3)), rowOf(OF.Kx, nextAt(spots, at)), phoneClue(phones, at), rowOf(OF['K<'], digits(at, 4)), rowOf(OF['K>'], digits(spots.length - at, 4)),
  );
  if (wasSaid(spots, at, me.key)) clues.push(rowOf(OF.Kagain));
  if (row) addRowClues(clues, spots, at, row, rows);
  return clues;
}

function wordClues(spots: Spot[], at: number): number[] {
  const [b2, b1, me, a1, a2] = [spots[at - 2] ?? EDGE, spots[at - 1] ?? EDGE, spots[at] ?? EDGE, spots[at + 1] ?? EDGE, spots[at + 2] ?? EDGE];
  return [
    rowOf(OF.Ww, me.word), rowOf(OF.Wk, me.key), rowOf(OF['W-'], b1.word), rowOf(OF['W+'], a1.word), rowOf(OF['W--'], b2.word), rowOf(OF['W++'], a2.word), rowOf(OF['W-0'], b1.word, ' ', me.word), rowOf(OF['W0+'], me.word, ' ', a1.word),
    rowOf(OF['W--0'], b2.word, ' ', b1.word), rowOf(OF['W-+'], b1.word, ' ', a1.word), rowOf(OF['Wk-'], b1.key, me.shape), rowOf(OF['Wk+'], a1.key, me.shape),
  ];
}

/** What kinds of words stand around a token. */
function sortClues(spots: Spot[], at: number): number[] {
  const [b2, b1, me, a1, a2] = [spots[at - 2] ?? EDGE, spots[at - 1] ?? EDGE, spots[at] ?? EDGE, spots[at + 1] ?? EDGE, spots[at + 2] ?? EDGE];
  return [
    rowOf(OF.C0, me.sort), rowOf(OF['C-'], b1.sort), rowOf(OF['C+'], a1.sort), rowOf(OF['C--'], b2.sort), rowOf(OF['C++'], a2.sort), rowOf(OF['C-0'], b1.sort, '/', me.sort), rowOf(OF['C0+'], me.sort, '/', a1.sort),
    rowOf(OF['C-+'], b1.sort, '/', `${me.sort}/`, a1.sort), rowOf(OF.C0s, me.sort, '/', me.shape), rowOf(OF['C-w'], b1.word, '/', me.sort), rowOf(OF['C+w'], me.sort, '/', a1.word),
  ];
}

function ruleClues(spots: Spot[], at: number, marks: number[], lead: string): number[] {
  const [before, mark, behind] = [marks[at - 1] ?? MARKS, marks[at] ?? MARKS, marks[at + 1] ?? MARKS];
  const [me, own] = [spots[at] ?? EDGE, digits(mark, MARKS)];
  return [
    rowOf(OF.S, own), rowOf(OF['S-'], digits(before, MARKS), '/', own), rowOf(OF['S+'], own, '/', digits(behind, MARKS)), rowOf(OF.Sw, digits((mark + 1) >> 1, MARKS), me.word), rowOf(OF.Ss, own, '/', me.shape), rowOf(OF.Su, own, '/', me.unit),
    rowOf(OF.Sg, own, '/', me.goods, me.amount), rowOf(OF.Sl, own, '/', lead),
  ];
}

/** What each token and its neighbours give away about what it is. `marks` is how the rules would mark them. */
export function cluesOf(spots: Spot[], marks: number[]): Clues[] {
  const all = rowsOf(spots);
  const rows = 1 + Math.max(-1, ...all.map((row) => row?.index ?? -1));
  const phones = spots.flatMap(({ isPhone }, at) => (isPhone ? [at] : []));
  return spots.map((_, at) => {
    const { lead, far } = leadAt(spots, at);
    return { kinds: [...kindClues(spots, at, { row: all[at], rows, phones, lead, far }), ...sortClues(spots, at)], words: wordClues(spots, at), rules: ruleClues(spots, at, marks, lead) };
  });
}
