import type { Token } from '../../tokens';
import type { Sorted } from '../sorted';
import { keyOf, keysOf, placesOf } from './find';
import { PLACES, isFree, mark, type Kind } from './marks';

/** Numbers that the rules write in digits stand in the message as words: so many tokens at the head of a part may be others. */
const MOST_HEAD = 4;

/** How the rules would mark the tokens: what they took for goods, amounts, parts of the address and the rest. */
export function marksByRules(tokens: Token[], { wishes, name, time, notes }: Sorted, address: Record<string, string> | null): number[] {
  const keys = tokens.map(keyOf);
  const marks = tokens.map(() => 0);
  const isOpen = (from: number, to: number): boolean => isFree(marks, from, to);
  let behind = 0;
  const firstOf = (said: string[], from = 0): { from: number; to: number } | undefined => placesOf(keys, said, (at, to) => at >= from && isOpen(at, to))[0];
  for (const { wish } of wishes) {
    const [amount, words] = [(wish.amount?.tokens ?? []).map(keyOf), wish.words.map(keyOf)];
    const both = amount.length > 0 ? [...amount, ...words] : [];
    const whole = firstOf(both, behind) ?? firstOf(both);
    const item = whole ? { from: whole.from + amount.length, to: whole.to } : (firstOf(words, behind) ?? firstOf(words));
    if (item && item.to > item.from) mark(marks, { kind: 'item', ...item });
    const count = whole ? { from: whole.from, to: whole.from + amount.length } : firstOf(amount);
    if (count) mark(marks, { kind: 'qty', ...count });
    behind = whole?.to ?? item?.to ?? behind;
  }
  const said: [Kind, string | undefined][] = [...PLACES.map((kind): [Kind, string | undefined] => [kind, address?.[kind]]), ['name', name], ['time', time], ...notes.map((note): [Kind, string] => ['note', note])];
  for (const [kind, text = ''] of said.sort(([, a = ''], [, b = '']) => b.length - a.length)) {
    const own = keysOf(text);
    const found = [...Array(Math.min(MOST_HEAD, own.length)).keys()].map((head) => placesOf(keys, own.slice(head), isOpen)).find((places) => places.length > 0);
    const place = PLACES.some((one) => one === kind) ? found?.at(-1) : found?.[0];
    if (place) mark(marks, { kind, ...place });
  }
  return marks;
}
