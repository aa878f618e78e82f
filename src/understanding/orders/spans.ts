import { normalise } from '../../domain/text';
import { MAX_READ, type Token } from '../tokens';

/** Where something was said: characters of the message in its normal form (`normalise`), `to` behind the last. */
export interface Span {
  from: number;
  to: number;
}

/** The message as its spans count it. */
export const spannedText = (message: string): string => normalise(message.slice(0, MAX_READ)).toLowerCase();

const escaped = (text: string): string => text.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Where tokens stand next to each other in a text, at or behind a place; undefined when they were read from what is not there as such, "1/2 ký". */
function placeOf(text: string, tokens: Token[], from: number): Span | undefined {
  if (tokens.length === 0) return undefined;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${tokens.map(({ text: said }) => escaped(said)).join('[^\\p{L}\\p{N}]{0,3}')}`, 'gu');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

/** From the first to the last character of what a line was read from: its amount and its goods. `behind` is where the line before ends. */
export function spanOf(text: string, groups: Token[][], behind: number): Span | undefined {
  const places = groups.map((tokens) => placeOf(text, tokens, behind) ?? placeOf(text, tokens, 0)).filter((place) => place !== undefined);
  if (places.length === 0) return undefined;
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}
