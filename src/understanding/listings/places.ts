import { fold } from '../../domain/text';
import type { Token } from '../tokens';

/** A stretch of a message: characters `from` up to, not with, `to`. */
export interface Place {
  from: number;
  to: number;
}

/** Further away than a phone number that was left out, an equal run of letters is another word. */
const FURTHEST = 40;

/** Folded letters by letter: a message is folded sign by sign, so that each keeps its place. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 2000;

function foldedSign(sign: string): string {
  const known = folded.get(sign);
  if (known !== undefined) return known;
  const plain = fold(sign.normalize('NFKC'));
  if (folded.size < MOST_REMEMBERED) folded.set(sign, plain);
  return plain;
}

/** The message folded, and which character of it each folded one came from. */
function foldedWithPlaces(message: string): { text: string; from: number[] } {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const sign of message) {
    const plain = foldedSign(sign);
    text += plain;
    for (let i = 0; i < plain.length; i += 1) from.push(at);
    at += sign.length;
  }
  from.push(at);
  return { text, from };
}

/**
 * Where each token stands in the message as it was sent, whatever was mended before it was read (full-width digits, marks apart from their letters,
 * "1OOk"): one that was rewritten has the gap between its neighbours. `message` is what was tokenised, from its beginning.
 */
export function placesOf(message: string, tokens: Token[]): Place[] {
  const { text, from } = foldedWithPlaces(message);
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const token of tokens) {
    const key = fold(token.text);
    const start = token.kind === 'sign' ? -1 : text.indexOf(key, at);
    const isThere = start >= 0 && start - at <= FURTHEST;
    found.push(isThere ? { start, end: start + key.length } : { start: -1, end: at });
    if (isThere) at = start + key.length;
  }
  let next = text.length;
  const places = found.reverse().map(({ start, end }) => {
    const stretch = start >= 0 ? { start, end } : { start: end, end: Math.max(end, next) };
    if (start >= 0) next = start;
    return trimmed(text, stretch, from);
  });
  return places.reverse();
}

/** Blanks at both ends of a gap are no part of it. */
function trimmed(text: string, { start, end }: { start: number; end: number }, from: number[]): Place {
  let [left, right] = [start, end];
  while (left < right && /\s/.test(text[left] ?? '')) left += 1;
  while (right > left && /\s/.test(text[right - 1] ?? '')) right -= 1;
  const last = from[right] ?? 0;
  return { from: from[left] ?? last, to: Math.max(from[left] ?? last, last) };
}
