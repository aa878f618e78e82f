import { parseJsonObject } from '../json';

/** The JSON object in an answer's text; undefined for anything else. Ids of many digits stay whole. */
export function readJson(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return parseJsonObject(Buffer.from(text));
  } catch {
    return undefined; // The caller judges what an answer of another form means.
  }
}
