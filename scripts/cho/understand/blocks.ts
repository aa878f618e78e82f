import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';

/** More lines than this are worth the start of threads. */
export const MANY = 150;
/** So many lines are read together at most, however many there are: the memory that they take is bounded. */
export const MOST = 1000;
/** Who sends many lines sends more of them within this time, ms. */
const PAUSE = 5;

/**
 * The lines of the input, those together that are there at once: one that was typed comes alone, of a file up to `MOST`. `onMany` is told as soon as many
 * have come, before they are all there.
 */
export async function* blocksOf(input: Readable, onMany: () => void): AsyncGenerator<string[]> {
  const waiting: string[] = [];
  let [isOver, wake] = [false, (): void => undefined];
  const lines = createInterface({ input, crlfDelay: Infinity });
  lines.on('line', (line) => {
    waiting.push(line);
    if (waiting.length >= MOST) lines.pause();
    wake();
  });
  lines.on('close', () => {
    isOver = true;
    wake();
  });
  for (;;) {
    if (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
    for (let seen = 0; waiting.length > MANY && waiting.length < MOST && waiting.length > seen && !isOver; ) {
      seen = waiting.length;
      onMany();
      await after(PAUSE);
    }
    if (waiting.length > MANY) onMany();
    if (waiting.length > 0) yield waiting.splice(0, MOST);
    else if (isOver) return;
    if (waiting.length < MOST && !isOver) lines.resume();
  }
}
