import { isOneOf, lexicon, type Lexicon, type Token } from '../tokens';

/** What one animal weighs at least and at most when it is sold, in kilos: own judgement, wide on purpose. */
const WEIGHTS: [Lexicon, number, number][] = [
  [lexicon('bò trâu'), 80, 800],
  [lexicon('bê nghé ngựa'), 25, 350],
  [lexicon('heo lợn'), 4, 220],
  [lexicon('dê cừu hươu nai'), 6, 90],
  [lexicon('ngỗng'), 2, 8],
  [lexicon('vịt ngan'), 1, 6],
  [lexicon('gà'), 0.9, 6],
  [lexicon('thỏ'), 0.8, 7],
  [lexicon('bồ cút'), 0.1, 1],
  [lexicon('cua ghẹ'), 0.1, 0.9],
  [lexicon('ếch'), 0.1, 1],
  [lexicon('cá'), 0.1, 12],
];

const CATTLE = lexicon('bò trâu bê nghé heo lợn dê ngựa');

/** Large animals, of which one is an offer of its own. */
export function isCattle(name: Token[]): boolean {
  return name.some((token) => isOneOf(token, CATTLE));
}

/** Whether one of the animals named may weigh so much; false when none is named. */
export function canWeigh(name: Token[], kg: number): boolean {
  const found = WEIGHTS.find(([words]) => name.some((token) => isOneOf(token, words)));
  return found !== undefined && kg >= found[1] && kg <= found[2];
}

/** Whether a weight told of several animals is that of each or of all; open when both may be. */
export function weightBasis(name: Token[], count: number, kg: number): 'each' | 'total' | 'open' {
  if (count === 1) return 'each';
  const found = WEIGHTS.find(([words]) => name.some((token) => isOneOf(token, words)));
  if (!found) return 'open';
  const [, least, most] = found;
  const fits = (one: number): boolean => one >= least && one <= most;
  if (fits(kg) === fits(kg / count)) return 'open';
  return fits(kg) ? 'each' : 'total';
}
