import { knownGoodsAt } from '../goods';
import { isOneOf, lexicon, tokenise, type Token } from '../tokens';
import type { Reading, Update } from './clause';
import { price } from './price';
import { hide, show, soldOut, undo } from './state';
import { stock } from './stock';

export type { Update } from './clause';

const READINGS: Reading[] = [undo, hide, show, price, stock, soldOut];
const MOST_WORDS = 18;
const MOST_WORDS_IN_ALL = 60;
const MOST_UPDATES = 10;
const PRICE = lexicon('giá gía');
const LEFT = lexicon('còn');
const AND = lexicon('và với');
const AGAIN = lexicon('lại');

function readClause(tokens: Token[]): Update | undefined {
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return undefined;
  for (const reading of READINGS) {
    const update = reading(tokens);
    if (update) return update;
  }
  return undefined;
}

/** A message at its commas, "và", "với lại". */
function clausesOf(tokens: Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[,;.!+]$/.test(token.text) || isOneOf(token, AND)) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses.map((clause) => (isOneOf(clause[0], AGAIN) ? clause.slice(1) : clause)).filter((clause) => clause.length > 0);
}

/** Where other goods, a price or what is left may begin. */
const mayBegin = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at], LEFT) || isOneOf(tokens[at], PRICE) || knownGoodsAt(tokens.slice(at, at + 5).map(({ word }) => word), 0) > 0;

/** Whether two updates side by side are each of its own goods, or the second tells more of the first's. */
const follows = (before: Update, after: Update | undefined, isLeft: boolean): boolean =>
  after !== undefined && ((before.goods !== undefined && after.goods !== undefined) || (isLeft && after.goods === undefined && after.kind !== before.kind));

/** "cam hết mật ong còn 5 lít", said in one breath: parted where both sides tell something of theirs. Each place is looked at once. */
function updatesOf(tokens: Token[], from = 0, known = new Map<number, Update[]>()): Update[] {
  const read = known.get(from);
  if (read) return read;
  const whole = readClause(tokens.slice(from));
  let updates = whole ? [whole] : [];
  for (let at = from + 2; at < Math.min(tokens.length - 1, from + MOST_WORDS); at += 1) {
    const before = mayBegin(tokens, at) ? readClause(tokens.slice(from, at)) : undefined;
    const after = before ? updatesOf(tokens, at, known) : [];
    if (!before || !follows(before, after[0], isOneOf(tokens[at], LEFT))) continue;
    updates = [before, ...after];
    break;
  }
  known.set(from, updates);
  return updates;
}

/** Several clauses that tell of goods each, or more of the goods before; a story with one change in it is left to the whole. */
function several(tokens: Token[]): Update[] | undefined {
  const clauses = clausesOf(tokens);
  const read = clauses.map((clause) => updatesOf(clause));
  const updates = read.flat();
  const isList = updates.length > 1 && updates[0]?.kind !== 'undo' && (updates.filter(({ goods }) => goods !== undefined).length > 1 || new Set(updates.map(({ kind }) => kind)).size > 1);
  return isList && read.every((one) => one.length > 0) ? updates.slice(0, MOST_UPDATES) : undefined;
}

/**
 * What a seller's message changes of goods on sale, in the order it was said: sold out, price, stock, hidden, shown again, or the last change taken
 * back. One without goods behind another is about the same. Empty when it is none of these, or a question, or a story.
 */
export function readUpdates(message: string): Update[] {
  const tokens = tokenise(message);
  if (tokens.length === 0 || tokens.length > MOST_WORDS_IN_ALL || tokens.some((token) => token.text === '?')) return [];
  return several(tokens) ?? updatesOf(tokens);
}
