import { parse } from 'lossless-json';
import { Fault } from '../errors';

/** Platforms nest a dozen levels; parsers recurse, so far deeper bytes are refused before they are parsed. */
const DEEPEST = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * The JSON object in these bytes. Whole numbers too large to be exact come as strings of their digits: platform ids have 17
 * and more. Throws `unparseable` for anything else: no JSON, no object, or nested deeper than any platform does.
 */
export function parseJsonObject(raw: Buffer): Record<string, unknown> {
  if (isTooDeep(raw)) throw new Fault('unparseable', 'the body is nested too deeply');
  const value = parseExactly(raw.toString('utf8'));
  if (!isObject(value)) throw new Fault('unparseable', 'the body is no JSON object');
  return value;
}

/** Whether a parsed value is an object, not null and not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseExactly(text: string): unknown {
  try {
    return parse(text, undefined, { parseNumber: exactNumber, onDuplicateKey: ({ newValue }) => newValue });
  } catch (thrown) {
    // The parser quotes what it could not read, which may be a person's words: only the kind of mistake goes on.
    throw new Fault('unparseable', 'the body is no JSON', { cause: new Error(thrown instanceof Error ? thrown.name : 'unknown') });
  }
}

function exactNumber(digits: string): number | string {
  const value = Number(digits);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? digits : value;
}

function isTooDeep(raw: Buffer): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] as number; // within the length
    if (isInString) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (OPENING.has(byte) && ++depth > DEEPEST) return true;
    else if (CLOSING.has(byte)) depth--;
  }
  return false;
}
