import { isOneOf, type Token } from '../tokens';
import { AGAIN, WITH, isBreak } from './breaks';
import { factsOf, type Fact } from './facts';
import { withKinds, type Run } from './kinds-of-goods';
import { namesIn } from './names/find';
import { piecesOf, type Piece } from './pieces';
import { TAKING_BACK, takingBackAt, withoutRetracted } from './retractions';

/** A message as what stands in it, left to right: facts, possible names, and what parts them. */
export type Element = { kind: 'fact'; fact: Fact; from: number; next: number } | { kind: 'piece'; piece: Piece; from: number; next: number } | { kind: 'break'; text: string; from: number; next: number };

/** All that stands in a message. */
export function elementsOf(tokens: Token[]): Element[] {
  const stretches: (Exclude<Element, { kind: 'piece' }> | Run)[] = [];
  const facts = factsOf(tokens);
  // Words alone, in answer to what the goods are, are no message such as names were learned from.
  const names = facts.length > 0 ? namesIn(tokens, facts) : [];
  const begins = new Map(facts.map((one) => [one.from, one]));
  let at = 0;
  while (at < tokens.length) {
    const fact = begins.get(at);
    if (fact) {
      stretches.push({ kind: 'fact', fact, from: at, next: fact.next });
      at = Math.max(fact.next, at + 1);
    } else if (takingBackAt(tokens, at) > 0) {
      stretches.push({ kind: 'break', text: TAKING_BACK, from: at, next: at + takingBackAt(tokens, at) });
      at += takingBackAt(tokens, at);
    } else if (isBreak(tokens, at)) {
      const next = at + (isOneOf(tokens[at], WITH) && isOneOf(tokens[at + 1], AGAIN) ? 2 : 1);
      stretches.push({ kind: 'break', text: tokens[at]?.kind === 'sign' ? (tokens[at]?.text ?? '') : 'và', from: at, next });
      at = next;
    } else {
      const from = at;
      while (at < tokens.length && !begins.has(at) && !(at > from && (isBreak(tokens, at) || takingBackAt(tokens, at) > 0))) at += 1;
      stretches.push({ kind: 'run', from, next: at, pieces: piecesOf(tokens.slice(from, at), from, names.filter((name) => name.from >= from && name.next <= at)) });
    }
  }
  return withoutRetracted(withKinds(tokens, stretches));
}
