import { SCALE, WEIGHTS } from '../data/intent-weights';
import { PLAIN_INTENTS, type PlainIntent } from './plain-intents';

/** Unpacked at the first message, not when the program starts. */
let unpacked: Int8Array | undefined;
const weights = (): Int8Array => (unpacked ??= new Int8Array(Buffer.from(WEIGHTS, 'base64')));

/** How likely each intent is, 0 to 1 and 1 together, by the weights of a message's clues; in the order of PLAIN_INTENTS. */
export function likelihoods(clues: number[]): number[] {
  const rows = weights();
  const sums = PLAIN_INTENTS.map((_, intent) => clues.reduce((sum, clue) => sum + (rows[clue * PLAIN_INTENTS.length + intent] ?? 0), 0) * SCALE);
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** The likeliest intent. */
export function likeliest(clues: number[]): PlainIntent {
  const shares = likelihoods(clues);
  return PLAIN_INTENTS[shares.indexOf(Math.max(...shares))] ?? 'other';
}
