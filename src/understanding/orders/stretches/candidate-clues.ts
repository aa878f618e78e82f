import { fold } from '../../../domain/text';
import { clueOf } from '../../learned/choice';
import type { Entry } from '../catalogue';
import type { Line } from '../settle';
import type { Candidate, Candidates } from './candidates';
import { lossesOf } from './losses';
import type { Stretch } from './marks';
import type { Spot } from './spots';

/** What holds for all readings of a message. */
export interface Talk {
  spots: Spot[];
  /** What it changes of an order, "order" when it is a new one. */
  edit: string;
  /** What kind it is was learned, against the rules. */
  isForced: boolean;
  entries: Entry[] | undefined;
  /** So many amounts of goods stand in it. */
  amounts: number;
}

const few = (count: number, most: number): number => Math.min(count, most);
const between = (count: number, most: number): number => Math.max(-most, Math.min(most, count));
const LEAST = 1e-4;
const MOST_UNLIKELY = 12;

/** How it was come by. */
function commonClues(part: string, { share, isRuled }: Candidate<unknown>, rank: number, { edit, isForced, entries }: Talk): number[] {
  return [
    clueOf(part, 'share', isRuled, between(Math.round(2 * Math.log(share + LEAST)), MOST_UNLIKELY)), clueOf(part, 'share', between(Math.round(2 * Math.log(share + LEAST)), MOST_UNLIKELY)), clueOf(part, 'rank', isRuled, few(rank, 4)),
    clueOf(part, 'edit', edit, isRuled, isForced), clueOf(part, 'listed', entries !== undefined, isRuled),
  ];
}

/** The words in a stretch, and between what it stands. */
function stretchClues(part: string, { kind, from, to }: Stretch, spots: Spot[]): number[] {
  const [first, last, before, behind] = [spots[from], spots[to - 1], spots[from - 1], spots[to]];
  const say = (what: string, said: string | number): number => clueOf(part, kind, what, said);
  const clues = [
    say('before', before?.key ?? '^'), say('behind', behind?.key ?? '$'), say('first', first?.key ?? ''), say('last', last?.key ?? ''), say('sort before', before?.sort ?? '^'), say('sort behind', behind?.sort ?? '$'),
    say('sort first', first?.sort ?? ''), say('sort last', last?.sort ?? ''), say('length', few(to - from, 8)), say('unit', `${first?.unit ?? ''}|${last?.unit ?? ''}`),
  ];
  for (let at = from + 1; at < to; at += 1) clues.push(say('inside', spots[at]?.sort.slice(1) ?? ''), say('break inside', spots[at]?.isBreak === true ? (spots[at]?.word ?? '') : ''));
  return clues;
}

/** The words of a value. */
function wordClues(part: string, said: string): number[] {
  const words = fold(said).split(' ');
  return [clueOf(part, 'words', few(words.length, 7)), clueOf(part, 'begins', words[0] ?? ''), clueOf(part, 'ends', words.at(-1) ?? ''), clueOf(part, 'digit', /\d/.test(said)), clueOf(part, 'capital', /^\p{Lu}/u.test(said), /(?:^| )\p{Lu}[^ ]*$/u.test(said))];
}

const saidClues = (part: string, { value, isRuled, stretches }: Candidate<string | undefined>): number[] => [clueOf(part, 'none', value === undefined, isRuled), clueOf(part, 'stretches', few(stretches.length, 3)), ...(value === undefined ? [] : wordClues(part, value))];

function addressClues({ value, isRuled, stretches }: Candidate<Record<string, string> | null>): number[] {
  const parts = Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    clueOf('address', 'none', value === null, isRuled), clueOf('address', 'parts', parts.map(([part]) => part).join()), clueOf('address', 'order', stretches.map(({ kind }) => kind.slice(0, 2)).join()),
    ...parts.flatMap(([part, said]) => [clueOf('address', 'part', part, isRuled), ...wordClues(part, said)]),
  ];
}

const shapeOf = ({ line: { item, qty, unit, money } }: Line): string => `${item === undefined ? '-' : 'i'}${qty === undefined ? '-' : 'q'}${unit === undefined ? '-' : 'u'}${money === undefined ? '-' : 'm'}`;
const sizeOf = (qty = 0): string => (qty > 20 ? '+' : qty < 1 ? '-' : '');

function lineClues({ value, isRuled, stretches }: Candidate<Line[]>, ruled: Line[], { edit, entries, amounts }: Talk): number[] {
  const say = (...parts: (string | number | boolean)[]): number => clueOf('lines', ...parts);
  const items = value.map(({ line }) => fold(line.item ?? ''));
  const clues = [
    say('count', few(value.length, 6), isRuled), say('amounts', between(value.length - amounts, 3)), say('shapes', new Set(value.map(shapeOf)).size), say('again', items.length - new Set(items).size), say('order', stretches.map(({ kind }) => kind[0] ?? '').slice(0, 6).join('')),
    ...lossesOf(value, ruled, entries).map((loss) => say('loses', loss)),
  ];
  for (const line of value) {
    clues.push(say('shape', shapeOf(line)), say('shape', shapeOf(line), edit));
    for (const ask of line.ask) clues.push(say('ask', ask));
    if (line.line.unit !== undefined) clues.push(say('unit', line.line.unit, sizeOf(line.line.qty)));
    if (line.goods) clues.push(say('goods', few(line.goods.ids.length, 3), line.goods.isLoose), say('sure', line.isSure));
    else if (entries) clues.push(say('no goods'));
    if (line.line.item !== undefined) clues.push(...wordClues('item', line.line.item));
  }
  return clues;
}

/** What each reading of each part gives away about whether it is the right one; nothing of a part that is read in one way only. */
export function cluesOf({ lines, address, name, time }: Candidates, ruled: Line[], talk: Talk): Record<keyof Candidates, number[][]> {
  const all = <Value>(part: string, candidates: Candidate<Value>[], own: (candidate: Candidate<Value>) => number[]): number[][] =>
    candidates.length === 1 ? [] : candidates.map((one, rank) => [...commonClues(part, one, rank, talk), ...own(one), ...one.stretches.flatMap((stretch) => stretchClues(part, stretch, talk.spots))]);
  return {
    lines: all('lines', lines, (one) => lineClues(one, ruled, talk)), address: all('address', address, addressClues),
    name: all('name', name, (one) => saidClues('name', one)), time: all('time', time, (one) => saidClues('time', one)),
  };
}
