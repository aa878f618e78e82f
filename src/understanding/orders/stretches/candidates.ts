import { bestPaths } from '../../learned/best-paths';
import { sharesOf } from '../../learned/choice';
import { sweep, type Chain } from '../../learned/chain';
import { textOf, type Token } from '../../tokens';
import type { Entry } from '../catalogue';
import type { Edit } from '../edits';
import { couldBeCalled } from '../given-names';
import { isCapital } from '../people';
import type { Line } from '../settle';
import { isSpokenTo } from '../spoken-to';
import { addressFrom, losesLandmark } from './address';
import { LINES, linesBy } from './lines';
import { isAgainstList, leavesUnnamed, losesAmounts } from './losses';
import { PLACES, stretchesOf, type Stretch } from './marks';
import type { Text } from './read';
import { timeBy } from './times';

/** One of the ways to read a part of an order. */
export interface Candidate<Value> {
  value: Value;
  /** How likely the marks are that read it so, 0 to 1 together; none where only the rules do. */
  share: number;
  isRuled: boolean;
  /** What it was read from. */
  stretches: Stretch[];
}

/** An order as the rules read it. */
export interface RuledOrder {
  lines: Line[];
  address: Record<string, string> | null;
  name: string | undefined;
  time: string | undefined;
  edit: Edit | undefined;
  /** Something was taken off, corrected or stands for another, or the rules would ask how much: other lines must be certain. */
  isIntricate: boolean;
}

/** The parts of an order that are chosen each by itself, and how each may be read, the likeliest first. */
export interface Candidates {
  lines: Candidate<Line[]>[];
  address: Candidate<Record<string, string> | null>[];
  name: Candidate<string | undefined>[];
  time: Candidate<string | undefined>[];
}

/** So many rows of marks are looked at, and so many readings of a part. */
const MOST_PATHS = 12;
const MOST = 5;
const CERTAIN = 0.97;

/** Gathers the readings of a part. */
class Ways<Value> {
  private readonly ways = new Map<string, Candidate<Value>>();

  constructor(private readonly textOf: (value: Value) => string) {}

  add(value: Value, share: number, stretches: Stretch[]): void {
    const key = this.textOf(value);
    const same = this.ways.get(key);
    if (same) same.share += share;
    else this.ways.set(key, { value, share, isRuled: false, stretches });
  }

  /** The likeliest of them, none below `least`, and that of the rules. */
  with(ruled: Value, least = 0): Candidate<Value>[] {
    const key = this.textOf(ruled);
    const same = this.ways.get(key) ?? { value: ruled, share: 0, isRuled: true, stretches: [] };
    const others = [...this.ways.values()].filter((one) => one !== same && one.share >= least).sort((a, b) => b.share - a.share).slice(0, MOST);
    return [...others, { ...same, value: ruled, isRuled: true }].sort((a, b) => b.share - a.share);
  }
}

/** No small word alone is a name. */
const mayBeCalled = (words: Token[]): boolean => words.length > 1 || words.some(isCapital) || couldBeCalled(words);

/** Lines that learning may choose. */
const mayStand = (told: Line[], { lines, edit }: RuledOrder, entries: Entry[] | undefined): boolean => (told.length > 0 || edit !== undefined) && !leavesUnnamed(told, lines) && !losesAmounts(told, lines) && !(entries && isAgainstList(told, lines, entries));

const linesText = (lines: Line[]): string => JSON.stringify(lines.map(({ line, ask }) => [line.item?.toLowerCase(), line.qty, line.unit, line.money, ask]));
const saidText = (said: string | undefined): string => said?.toLowerCase() ?? '';
const addressText = (address: Record<string, string> | null): string => PLACES.map((part) => address?.[part]?.toLowerCase() ?? '').join('|');

/** How the parts of a message may be read: by the likeliest rows of marks, and as the rules read them. */
export function candidatesOf(text: Text, chain: Chain, ruled: RuledOrder, plain: string, entries: Entry[] | undefined): Candidates {
  const [lines, address, name, time] = [new Ways(linesText), new Ways(addressText), new Ways(saidText), new Ways(saidText)];
  const paths = bestPaths(chain, sweep(chain), MOST_PATHS);
  const shares = sharesOf(paths.map(({ worth }) => worth));
  paths.forEach(({ marks }, at) => {
    const [stretches, share] = [stretchesOf(marks), shares[at] ?? 0];
    const called = stretches.find(({ kind, from, to }) => kind === 'name' && !isSpokenTo(text.words, from, to) && mayBeCalled(text.tokens.slice(from, to)));
    name.add(called && textOf(text.tokens.slice(called.from, called.to)), share, called ? [called] : []);
    time.add(timeBy(text, stretches), share, stretches.filter(({ kind }) => kind === 'time'));
    const place = addressFrom(stretches, text.tokens);
    if (!losesLandmark(place, ruled.address, text.words)) address.add(place, share, stretches.filter(({ kind }) => PLACES.some((part) => part === kind)));
    const told = ruled.edit === 'cancel' ? undefined : linesBy(text, stretches, plain, ruled.edit, entries);
    if (told && mayStand(told, ruled, entries)) lines.add(told, share, stretches.filter(({ kind }) => LINES.includes(kind)));
  });
  return { lines: lines.with(ruled.lines, ruled.isIntricate ? CERTAIN : 0), address: address.with(ruled.address), name: name.with(ruled.name), time: time.with(ruled.time) };
}
