import { normalise } from '../../../domain/text';
import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/stretch-weights';
import { bestPath, likelihoodAt, sweep, type Clues } from '../../learned/chain';
import { learnedChain, unpackedLater } from '../../learned/unpacked';
import { MAX_READ } from '../../tokens';
import { phonesOf, unshouted, withoutReadOut } from '../contact';
import { tidyText, type Tidy } from '../tidy';
import { MARKS, ORDER, OUT, kindOf, stretchesOf, type Kind, type Stretch } from './marks';
import { PHONE } from './spots';

/** Longer messages are no orders. */
const MOST_TOKENS = 120;

/** A message for marking: its tokens, a sign where a phone number stood, and its words in plain spelling. */
export type Text = Tidy;

/** The text of a message for marking. */
export function textFor(message: string): Text {
  const text = unshouted(normalise(message.slice(0, MAX_READ)));
  const phones = phonesOf(text);
  const without = [...phones].sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => `${rest.slice(0, start)} ${PHONE} ${rest.slice(end)}`, text);
  return tidyText(phones.length > 0 ? without : withoutReadOut(text, PHONE), MOST_TOKENS);
}

const learned = unpackedLater(ORDER, { WEIGHTS, SCALE, STEPS, STARTS });

/** The stretches of a message, and how sure that is of some kinds of them: the least likely token, 0 to 1, of those that either the rules or the learned take for one. */
export interface Marked {
  stretches: Stretch[];
  sureOf: (kinds: readonly Kind[]) => number;
}

/** Which marks are of some kinds. */
const kindsOfMarks = (kinds: readonly Kind[]): boolean[] => Array.from({ length: MARKS }, (_, mark) => kinds.some((kind) => kindOf(mark) === kind));

/** Marks a message by the clues of its tokens. */
export function markedBy(clues: Clues[], rules: number[]): Marked {
  if (clues.length === 0) return { stretches: [], sureOf: () => 0 };
  const chain = learnedChain(clues, learned());
  const marks = bestPath(chain);
  const sweeps = sweep(chain);
  const sureOf = (kinds: readonly Kind[]): number => {
    const isOf = kindsOfMarks(kinds);
    let least = Infinity;
    for (let at = 0; at < marks.length; at += 1) {
      const mark = marks[at] ?? OUT;
      if (isOf[mark] || isOf[rules[at] ?? OUT]) least = Math.min(least, likelihoodAt(sweeps, at * MARKS + mark));
    }
    return least < Infinity ? least : 0;
  };
  return { stretches: stretchesOf(marks), sureOf };
}
