import { fold, normalise } from '../../src/domain/text';

/** Weights as readers unpack them: bytes in base 64, each so many times `SCALE`. */
export function packedBytes(weights: Float32Array | Float64Array): { SCALE: number; WEIGHTS: string } {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const SCALE = most / 127;
  return { SCALE, WEIGHTS: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / SCALE)).buffer).toString('base64') };
}

/** The file of such weights, under a line that says what they are. */
export function weightsFile(head: string, from: number, weights: Float32Array | Float64Array): string {
  const { SCALE, WEIGHTS } = packedBytes(weights);
  return `/** ${head} */\nexport const LEARNED_FROM = ${from};\nexport const SCALE = ${SCALE};\nexport const WEIGHTS = '${WEIGHTS}';\n`;
}

/** A value as text, so that what is the same reads the same: fields and asks in any order, and no accents in the words of people, which `isWords` tells by their field. */
export const asText = (value: unknown, isWords: (field: string) => boolean): string =>
  JSON.stringify(value ?? null, (field, part: unknown) => {
    if (field === 'ask' && Array.isArray(part)) return [...part].sort();
    if (typeof part === 'string') return isWords(field) ? fold(normalise(part)).replace(/\s+/g, ' ') : part;
    return typeof part !== 'object' || part === null || Array.isArray(part) ? part : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
