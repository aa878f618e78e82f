import type { Order } from '../../learned/chain';

/** What a stretch of an order is. */
export const KINDS = ['qty', 'item', 'name', 'time', 'note', 'street', 'near', 'area', 'ward', 'district', 'province'] as const;
export type Kind = (typeof KINDS)[number];

/** Parts of an address among them. */
export const PLACES = ['street', 'ward', 'district', 'area', 'province', 'near'] as const;

/** Marks of a token: nothing, and for each kind one where a stretch of it begins and one where it goes on. */
export const MARKS = 1 + 2 * KINDS.length;
export const OUT = 0;
/** The mark where a stretch of a kind begins; one more is where it goes on. */
export const beginOf = (kind: Kind): number => 1 + 2 * KINDS.indexOf(kind);
/** The kind of a mark. */
export const kindOf = (mark: number): Kind | undefined => KINDS[(mark - 1) >> 1];
const goesOn = (mark: number): boolean => mark > 0 && mark % 2 === 0;

/** True where a mark may stand behind another: a stretch goes on only where one of its kind was. */
export const mayFollow = (was: number, mark: number): boolean => !goesOn(mark) || was === mark || was === mark - 1;
/** True for a mark that the first token may have. */
export const mayOpen = (mark: number): boolean => !goesOn(mark);

/** The rules of these marks. */
export const ORDER: Order = { marks: MARKS, mayFollow, mayOpen };

/** Tokens from one up to, not including, another that are of one kind. */
export interface Stretch {
  kind: Kind;
  from: number;
  to: number;
}

/** The stretches that marks tell of. */
export function stretchesOf(marks: ArrayLike<number>): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const [mark, last] = [marks[at] ?? OUT, found.at(-1)];
    const kind = kindOf(mark);
    if (kind === undefined) continue;
    if (goesOn(mark) && last?.to === at) last.to = at + 1;
    else found.push({ kind, from: at, to: at + 1 });
  }
  return found;
}

/** The marks of tokens `from` up to `to`, written into a row of them; never over others. */
export function mark(marks: number[], { kind, from, to }: Stretch): void {
  for (let at = from; at < to; at += 1) marks[at] = beginOf(kind) + (at === from ? 0 : 1);
}

/** True when nothing is marked there yet. */
export const isFree = (marks: number[], from: number, to: number): boolean => marks.slice(from, to).every((one) => one === OUT);
