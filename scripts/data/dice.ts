/** Numbers from 0 up to 1, the same every time, so that the same examples give the same file. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}
