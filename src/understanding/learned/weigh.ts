import { bytesOf } from './bytes';

/** What a file of data/ holds that scripts/data/weights.ts has written. */
interface Weights {
  SCALE: number;
  WEIGHTS: string;
}

/** A model learned from examples: how likely each kind of message is, by the clues in it. */
export interface Learned<Kind extends string> {
  /** 0 to 1 and 1 together, in the order of the kinds. */
  likelihoods: (clues: number[]) => number[];
  likeliest: (clues: number[]) => Kind;
}

/** The model of these kinds, in the order in which its weights count them. Unpacked at the first message, not when the program starts. */
export function learned<Kind extends string>(kinds: readonly [Kind, ...Kind[]], { SCALE, WEIGHTS }: Weights): Learned<Kind> {
  let unpacked: Int8Array | undefined;
  const likelihoods = (clues: number[]): number[] => {
    const rows = (unpacked ??= bytesOf(WEIGHTS));
    const added = new Int32Array(kinds.length);
    for (const clue of clues) for (let kind = 0, from = clue * kinds.length; kind < kinds.length; kind += 1) added[kind] = (added[kind] ?? 0) + (rows[from + kind] ?? 0);
    const sums = Array.from(added, (sum) => sum * SCALE);
    const most = Math.max(...sums);
    const shares = sums.map((sum) => Math.exp(sum - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => share / all);
  };
  const likeliest = (clues: number[]): Kind => {
    const shares = likelihoods(clues);
    return kinds[shares.indexOf(Math.max(...shares))] ?? kinds[0];
  };
  return { likelihoods, likeliest };
}
