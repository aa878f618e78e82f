import { CLUES, sharesOf } from '../../src/understanding/learned/choice';
import { dice } from './dice';
import type { Learned } from './learn-chain';

/** Some candidates, each as its clues, and which of them are right. `share` is how much it counts, 1 at most. */
export interface Question {
  candidates: number[][];
  right: boolean[];
  share: number;
}

const ROUNDS = 6;
const RATE = 0.3;
/** So far each weight is held back, as if it had been moved before. */
const STEADY = 3;
/** How much each weight is drawn to nothing whenever it is looked at. */
const DRAWN = 0.002;
const NEAR = 1e-4;

/** Moves the weights towards those that are right (gradient of their likelihood among the candidates, by AdaGrad). */
function learn(weights: Float32Array, gone: Float32Array, { candidates, right, share }: Question): void {
  const shares = sharesOf(candidates.map((clues) => clues.reduce((sum, clue) => sum + (weights[clue] ?? 0), 0)));
  const rightly = shares.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  const moves = new Map<number, number>();
  candidates.forEach((clues, at) => {
    const one = shares[at] ?? 0;
    const miss = ((right[at] ? one / rightly : 0) - one) * share;
    if (Math.abs(miss) > NEAR) for (const clue of clues) moves.set(clue, (moves.get(clue) ?? 0) + miss);
  });
  for (const [clue, by] of moves) {
    const move = by - DRAWN * (weights[clue] ?? 0);
    gone[clue] = (gone[clue] ?? 0) + move * move;
    weights[clue] = (weights[clue] ?? 0) + (RATE * move) / (Math.sqrt(gone[clue] ?? 0) + STEADY);
  }
}

/** What each clue says for or against a candidate; the weights of the later rounds averaged. Questions where all are right, or none, teach nothing. */
export function learnChoice(questions: Question[], seed: number): Float32Array {
  const open = questions.filter(({ right }) => right.includes(true) && right.includes(false));
  const [weights, gone, sum] = [new Float32Array(CLUES), new Float32Array(CLUES), new Float32Array(CLUES)];
  const roll = dice(seed);
  let taken = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { one } of open.map((question) => ({ one: question, key: roll() })).sort((a, b) => a.key - b.key)) learn(weights, gone, one);
    if (round < ROUNDS / 2) continue;
    taken += 1;
    weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight));
  }
  return sum.map((weight) => weight / taken);
}

/** So many chains are learned, each without its own part of the rows. */
const FOLDS = 5;

/** What may be chosen of each row, read by a chain that has not learned from it: such a chain does not know it by heart. `learn` is told which rows it may learn from, by their places. */
export function questionsOf<Row>(rows: Row[], learn: (mayLearn: (at: number) => boolean) => Learned, read: (row: Row, weights: Learned) => Question[]): Question[] {
  const questions: Question[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn((at) => at % FOLDS !== fold);
    for (const row of rows.filter((_, at) => at % FOLDS === fold)) questions.push(...read(row, weights));
    process.stderr.write(`${fold + 1} of ${FOLDS} parts of the rows are read\n`);
  }
  return questions;
}
