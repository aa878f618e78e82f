import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingKind } from '../../../src/understanding/outputs';
import { projectRoot } from '../../services/root';
import { readShares, type Share, type Work } from './shares';

/** Threads that read together, this one among them. */
export interface Team {
  /** What is read of each input, as JSON, in their order. One call at a time. Throws what stopped a thread. */
  answers: (inputs: unknown[]) => Promise<string[]>;
  dismiss: () => Promise<void>;
}

/** More threads than these read no faster, for each is warmed up anew. */
const MOST_THREADS = 4;
/** The built thread: this file may run from its source, in tests. */
const threadFile = (): string => join(projectRoot(), 'dist', 'scripts', 'cho', 'understand', 'thread.js');

/** Starts as many threads as there are cores, at most four. They take part when they have started; until then this thread reads alone. */
export function teamFor(as: ReadingKind, threads = Math.min(availableParallelism(), MOST_THREADS)): Team {
  const others = Array.from({ length: threads - 1 }, () => new Worker(threadFile(), { workerData: as }));
  const stopped = new Promise<never>((_, reject) => others.forEach((one) => one.once('error', reject)));
  stopped.catch(() => undefined); // Told to who waits for answers.
  return {
    answers: (inputs) => Promise.race([stopped, answersOf(as, inputs, others)]),
    dismiss: async () => void (await Promise.all(others.map((one) => one.terminate()))),
  };
}

/** A thread that has not started yet has taken nothing, and is not waited for. */
function answersOf(as: ReadingKind, inputs: unknown[], others: Worker[]): Promise<string[]> {
  const work: Work = { inputs, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const answers: string[] = [];
  let left = inputs.length;
  return new Promise((resolve) => {
    const take = (shares: Share[]): void => {
      for (const share of shares) {
        share.answers.forEach((answer, at) => (answers[share.from + at] = answer));
        left -= share.answers.length;
      }
      if (left > 0) return;
      others.forEach((one) => one.off('message', take));
      resolve(answers);
    };
    for (const one of others) one.on('message', take).postMessage(work);
    take(readShares(as, work));
  });
}
