import { normalise } from '../../domain/text';
import { MAX_READ, type Token } from '../tokens';

/** Where something was said: characters of the message in its normal form (`normalise`), `to` behind the last. */
export interface Span {
  from: number;
  to: number;
}

/** The message as its spans count it. */
export const spannedText = (message: string): string => normalise(message.slice(0, MAX_READ)).toLowerCase();

/** Between two tokens there may be a blank or a sign. */
const MOST_BETWEEN = 3;

/** Where the tokens end when the first stands at a place; undefined when the others do not follow. */
function endFrom(text: string, tokens: string[], at: number): number | undefined {
  let end = at;
  for (const token of tokens) {
    const next = text.indexOf(token, end);
    if (next < 0 || next - end > MOST_BETWEEN) return undefined;
    end = next + token.length;
  }
  return end;
}

/** Where tokens stand next to each other in a text, at or behind a place; undefined when they were read from what is not there as such, "1/2 ký". */
function placeOf(text: string, tokens: Token[], from: number): Span | undefined {
  const said = tokens.map(({ text: typed }) => typed.toLowerCase());
  const [first] = said;
  if (first === undefined) return undefined;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const isInside = /^[\p{L}\p{N}]$/u.test(text[at - 1] ?? '') && /^\p{L}/u.test(first) === /^\p{L}$/u.test(text[at - 1] ?? '');
    const to = isInside ? undefined : endFrom(text, said, at);
    if (to !== undefined) return { from: at, to };
  }
  return undefined;
}

/** From the first to the last character of what a line was read from: its amount and its goods. `behind` is where the line before ends. */
export function spanOf(text: string, groups: Token[][], behind: number): Span | undefined {
  const places = groups.map((tokens) => placeOf(text, tokens, behind) ?? placeOf(text, tokens, 0)).filter((place) => place !== undefined);
  if (places.length === 0) return undefined;
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}
