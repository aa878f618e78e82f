import type { Token } from '../../tokens';
import type { Anchor } from '../anchors';
import type { Parts } from '../parts';
import { AGAIN, KIND, KIND_ON, NAME, NAME_ON, NEXT, OUT, OWN } from './marks';
import type { Place } from './spots';

/** How the rules would mark the places: the names they found, and whose they take each fact for. */
export function marksByRules({ tokens }: Parts, places: Place[], anchors: Anchor[]): number[] {
  const marks = new Array<number>(places.length).fill(OUT);
  const placeOf = new Map<Token, number>();
  places.forEach(({ spot }, at) => tokens.slice(spot.from, spot.next).forEach((token) => placeOf.set(token, at)));
  const firsts = anchors.map(({ name = [], others }) => Math.min(...[...others, name].map((one) => markName(marks, one, placeOf))));
  const begun = new Set<number>();
  places.forEach(({ cued }, at) => {
    if (!cued || marks[at] !== OUT) return;
    const owner = anchors.findLastIndex(({ from }) => from <= cued.fact.from);
    if (owner < 0) return;
    const first = firsts[owner] ?? Infinity;
    marks[at] = first === Infinity ? (begun.has(owner) || owner === 0 ? OWN : AGAIN) : first > at ? NEXT : OWN;
    begun.add(owner);
  });
  return marks;
}

/** Marks the words of a name that no name before has; a later part of it tells its kind. Gives the first place marked. */
function markName(marks: number[], name: Token[], placeOf: Map<Token, number>): number {
  let [before, first] = [-2, Infinity];
  for (const token of name) {
    const at = placeOf.get(token);
    if (at === undefined || at === before) continue;
    if ((marks[at] ?? OUT) === OUT) {
      const isOn = at === before + 1 && (marks[before] ?? OUT) !== OUT;
      const isOfName = marks[before] === NAME || marks[before] === NAME_ON;
      marks[at] = isOn ? (isOfName ? NAME_ON : KIND_ON) : before === -2 ? NAME : KIND;
      first = Math.min(first, at);
    }
    before = at;
  }
  return first;
}
