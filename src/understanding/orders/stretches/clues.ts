import { MARKS } from './marks';
import type { Spot } from './spots';

/** How many clues are told apart; the weights have a row for each. */
export const CLUES = 1 << 14;

/** Words that tell what comes behind them, without accents. */
const LEADS = new Set('giao ship gui ve o toi den qua ra len xuong cho ten gap goi nhan lay mua dat so nha duong thon ap xom phuong xa quan huyen tinh tp hem kiet ngo gan truong chua cong he lh chi la luc truoc sau ngay sang chieu trua tai dua mang dem ben chung toa khu to loai de lam cat an cung chot'.split(' '));
const FAR = 8;

/** What a place gives away, as rows of the weights: by the kinds of words, by the words themselves, and by what the rules said. */
export interface Clues {
  kinds: number[];
  words: number[];
  rules: number[];
}

/** The row of a clue: a number that stays the same for a text, spread evenly (FNV-1a). */
function rowOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % CLUES;
}

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

const EDGE: Spot = { word: '^', key: '^', shape: '^', unit: 'x', goods: 'x', listed: 'x', amount: 'x', time: 'x', isBreak: true, isPhone: false, called: '' };

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

function rowClues(spots: Spot[], at: number, { from, to, index, isUnit, has }: Row, rows: number): string[] {
  const first = spots[from] ?? EDGE;
  let amount = at - 1;
  while (amount >= from && !spots[amount]?.amount.startsWith('B')) amount -= 1;
  const beside = `${spots[from - 1]?.isPhone === true ? 1 : 0}${spots[to]?.isPhone === true ? 1 : 0}`;
  return [
    `f${first.key}`, `l${Math.min(to - from, 6)}`, `p${Math.min(at - from, 4)}/${Math.min(to - 1 - at, 4)}`, `i${Math.min(index, 4)}`, `r${Math.min(rows - 1 - index, 3)}`,
    `s${first.shape}${first.amount}${first.unit.slice(0, 1)}`, `h${has}`, `u${isUnit ? first.unit : ''}`, `b${beside}/${Math.min(to - from, 4)}`,
    `a${amount < from ? '' : `${spots[amount]?.amount ?? ''}${Math.min(4, at - amount)}`}`,
  ];
}

function kindClues(spots: Spot[], at: number, row: Row | undefined, rows: number, phones: number[]): string[] {
  const [before, me, behind] = [spots[at - 1] ?? EDGE, spots[at] ?? EDGE, spots[at + 1] ?? EDGE];
  const around = [before, me, behind].flatMap((spot, i) => [`u${i}${spot.unit}`, `g${i}${spot.goods}`, `a${i}${spot.amount}`, `t${i}${spot.time}`, ...(spot.listed === undefined ? [] : [`c${i}${spot.listed}`])]);
  const { lead, far } = leadAt(spots, at);
  const phone = phones.length > 0 ? `${Math.min(5, ...phones.map((place) => Math.abs(place - at)))}${(phones[0] ?? at) < at ? 'a' : 'b'}` : '';
  return [
    'any', `0${me.shape}`, `-${before.shape}`, `+${behind.shape}`, `=${before.shape}${me.shape}${behind.shape}`, ...around,
    `m${me.unit.slice(0, 1)}/${me.goods}/${me.amount}/${me.time}/${me.listed ?? 'n'}${me.shape}`, `n${me.called.slice(0, 2)}${me.shape}`, `nn${me.called.slice(2)}`,
    `l${lead}`, `l${lead}/${Math.min(far, 3)}`, `x${nextAt(spots, at)}`, `#${phone}`, `<${Math.min(at, 4)}`, `>${Math.min(spots.length - at, 4)}`,
    ...(spots.slice(0, at).some(({ key }) => key === me.key && key !== '0') ? ['again'] : []),
    ...(row ? rowClues(spots, at, row, rows).map((clue) => `R${clue}`) : []),
  ];
}

function wordClues(spots: Spot[], at: number): string[] {
  const [b2, b1, me, a1, a2] = [spots[at - 2] ?? EDGE, spots[at - 1] ?? EDGE, spots[at] ?? EDGE, spots[at + 1] ?? EDGE, spots[at + 2] ?? EDGE];
  return [`w${me.word}`, `k${me.key}`, `-${b1.word}`, `+${a1.word}`, `--${b2.word}`, `++${a2.word}`, `-0${b1.word} ${me.word}`, `0+${me.word} ${a1.word}`, `--0${b2.word} ${b1.word}`, `-+${b1.word} ${a1.word}`, `k-${b1.key}${me.shape}`, `k+${a1.key}${me.shape}`];
}

function ruleClues(spots: Spot[], at: number, marks: number[]): string[] {
  const [before, own, behind] = [marks[at - 1] ?? MARKS, marks[at] ?? MARKS, marks[at + 1] ?? MARKS];
  const me = spots[at] ?? EDGE;
  return [`${own}`, `-${before}/${own}`, `+${own}/${behind}`, `w${(own + 1) >> 1}${me.word}`, `s${own}/${me.shape}`, `u${own}/${me.unit}`, `g${own}/${me.goods}${me.amount}`, `l${own}/${leadAt(spots, at).lead}`];
}

/** What each token and its neighbours give away about what it is. `marks` is how the rules would mark them. */
export function cluesOf(spots: Spot[], marks: number[]): Clues[] {
  const rows = rowsOf(spots);
  const count = 1 + Math.max(-1, ...rows.map((row) => row?.index ?? -1));
  const phones = spots.flatMap(({ isPhone }, at) => (isPhone ? [at] : []));
  return spots.map((_, at) => ({
    kinds: kindClues(spots, at, rows[at], count, phones).map((clue) => rowOf(`K${clue}`)),
    words: wordClues(spots, at).map((clue) => rowOf(`W${clue}`)),
    rules: ruleClues(spots, at, marks).map((clue) => rowOf(`S${clue}`)),
  }));
}
