import { SCALE, WEIGHTS } from '../../data/order-choice-weights';
import type { Chain, Clues } from '../../learned/chain';
import { choiceBy } from '../../learned/choice';
import type { Entry } from '../catalogue';
import type { Line } from '../settle';
import type { Sorted } from '../sorted';
import { placesFrom } from './address';
import { marksByRules } from './by-rules';
import { candidatesOf, type Candidates, type RuledOrder } from './candidates';
import { cluesOf as cluesOfCandidates } from './candidate-clues';
import { cluesOf } from './clues';
import { chainOfSpots, type Text } from './read';
import type { Spot } from './spots';

/** A message as the rules read it, beside what is known of each of its tokens. */
export interface RuledMessage {
  text: Text;
  spots: Spot[];
  sorted: Sorted;
  order: Pick<RuledOrder, 'lines' | 'address' | 'edit'>;
  /** What kind it is was learned, against the rules. */
  isForced: boolean;
  entries: Entry[] | undefined;
}

const INSTEAD = /(?:^| )(?:lộn|nhầm|thay vì|thay cho)(?: |$)/u;

/** What takes off, corrects or stands for another is read by many rules. */
const isIntricate = ({ wishes, plain }: Sorted, { lines, edit }: RuledMessage['order']): boolean =>
  (edit !== undefined && edit !== 'add') || INSTEAD.test(plain) || wishes.some(({ isRemoved, isLess, corrects }) => isRemoved || isLess || corrects) || lines.some(({ ask }) => ask.includes('qty'));

/** How the parts of a message may be read, each way with what it gives away about whether it is the right one. */
export function cluedCandidates({ text, spots, sorted, order, isForced, entries }: RuledMessage, chainBy: (clues: Clues[]) => Chain = chainOfSpots): { candidates: Candidates; clues: Record<keyof Candidates, number[][]> } {
  const rules = marksByRules(text.tokens, sorted, order.address);
  const candidates = candidatesOf(text, chainBy(cluesOf(spots, rules)), { ...order, name: sorted.name, time: sorted.time, isIntricate: isIntricate(sorted, order) }, sorted.plain, entries);
  const amounts = spots.filter(({ amount }) => amount.startsWith('B') && amount !== 'Bm').length;
  return { candidates, clues: cluesOfCandidates(candidates, order.lines, { spots, edit: order.edit ?? 'order', isForced, entries, amounts }) };
}

const shares = choiceBy({ SCALE, WEIGHTS });

/** The likeliest of some candidates. */
function likeliest<One>(candidates: One[], clues: number[][]): One | undefined {
  if (candidates.length === 1) return candidates[0];
  const likely = shares(clues);
  return candidates[likely.indexOf(Math.max(...likely))];
}

/** Of the ways to read the lines, the address, the name and the time, by rules and by what was learned of how orders are parted, the likeliest each. Name, time and place are changed in what was sorted. */
export function withLearned(ruled: RuledMessage): { address: Record<string, string> | null; lines: Line[] } {
  const { text, sorted, order } = ruled;
  const { candidates, clues } = cluedCandidates(ruled);
  put(sorted, 'name', likeliest(candidates.name, clues.name)?.value);
  put(sorted, 'time', likeliest(candidates.time, clues.time)?.value);
  const address = likeliest(candidates.address, clues.address);
  if (address && !address.isRuled) sorted.places = placesFrom(address.stretches, text);
  return { address: address ? address.value : order.address, lines: likeliest(candidates.lines, clues.lines)?.value ?? order.lines };
}

function put(sorted: Sorted, field: 'name' | 'time', said: string | undefined): void {
  if (said === undefined) delete sorted[field];
  else sorted[field] = said;
}
