import { READ_AS, type Read, type ReadingKind } from '../../../src/understanding/outputs';

/** Inputs that several threads read together; `next` (shared memory) is the first that nobody has taken. */
export interface Work {
  inputs: unknown[];
  next: Int32Array;
}

/** The answers to some of the inputs that stand together, as JSON. */
export interface Share {
  from: number;
  answers: string[];
}

/** So many inputs are taken at a time: few, so that all are done at nearly the same time. */
const AT_ONCE = 8;

/** What is read of an input, as JSON. */
export const jsonOf = (read: Read, input: unknown): string => JSON.stringify(read(input) ?? null);

/** Takes inputs that nobody has taken, until there are none, and reads them. */
export function readShares(as: ReadingKind, { inputs, next }: Work): Share[] {
  const read = READ_AS[as];
  const shares: Share[] = [];
  for (let from = 0; (from = Atomics.add(next, 0, AT_ONCE)) < inputs.length; ) {
    shares.push({ from, answers: inputs.slice(from, from + AT_ONCE).map((input) => jsonOf(read, input)) });
  }
  return shares;
}
