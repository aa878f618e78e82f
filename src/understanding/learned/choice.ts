import { bytesOf } from './bytes';
import { rowOfSpelled, spelled, START } from './hash';

/** How many clues are told apart; the weights have a row for each. */
export const CLUES = 1 << 16;

/** The row of a clue, said in parts. */
export function clueOf(...parts: (string | number | boolean)[]): number {
  let hash = START;
  for (const part of parts) hash = spelled(hash, `${part};`);
  return rowOfSpelled(hash, CLUES);
}

/** What scripts/data/learn-choice.ts has written. */
interface Weights {
  SCALE: number;
  WEIGHTS: string;
}

/** How likely each of some candidates is the right one, by its clues: 0 to 1, and 1 together. */
export type Choice = (candidates: number[][]) => number[];

/** What was learned of choosing; unpacked at the first message, not when the program starts. */
export function choiceBy({ SCALE, WEIGHTS }: Weights): Choice {
  let unpacked: Int8Array | undefined;
  return (candidates) => {
    const weights = (unpacked ??= bytesOf(WEIGHTS));
    const worths = candidates.map((clues) => clues.reduce((sum, clue) => sum + (weights[clue] ?? 0), 0) * SCALE);
    return sharesOf(worths);
  };
}

/** Worths (logarithms) as shares of one. */
export function sharesOf(worths: number[]): number[] {
  const most = Math.max(...worths);
  const shares = worths.map((worth) => Math.exp(worth - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
