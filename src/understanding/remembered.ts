import type { Token } from './tokens';

/**
 * What is read at a place of a message, read once: the rules ask the same of a place from many sides. Holds because tokens are never changed once they
 * are made; nothing is kept longer than they are.
 */
export function remembered<Found>(read: (tokens: Token[], at: number) => Found): (tokens: Token[], at: number) => Found {
  const known = new WeakMap<Token[], ({ found: Found } | undefined)[]>();
  return (tokens, at) => {
    if (at < 0 || at >= tokens.length) return read(tokens, at);
    let row = known.get(tokens);
    if (!row) known.set(tokens, (row = new Array<undefined>(tokens.length).fill(undefined)));
    const before = row[at];
    if (before) return before.found;
    const found = read(tokens, at);
    row[at] = { found };
    return found;
  };
}
