/** Where spelling a clue begins. */
export const START = 2166136261;

/** A clue spelled on from what was spelled before (FNV-1a): a number that stays the same for a text. What several clues have in common is spelled once. */
export function spelled(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash;
}

/** The row of a spelled clue among so many, spread evenly. */
export function rowOfSpelled(state: number, clues: number): number {
  const hash = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % clues;
}

/** The row among so many of a clue of up to three numbers, spread evenly; `kind` tells clues of the same numbers from each other. */
export function rowOfParts(clues: number, kind: number, a: number, b: number, c: number): number {
  let hash = Math.imul(kind ^ a, 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x297a2d39);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 14)) >>> 0) % clues;
}
