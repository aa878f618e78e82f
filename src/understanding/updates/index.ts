import { knownGoodsAt } from '../goods';
import { isOneOf, lexicon, tokenise, type Token } from '../tokens';
import type { Reading, Update } from './clause';
import { price } from './price';
import { hide, show, soldOut, undo } from './state';
import { stock } from './stock';

export type { Update } from './clause';

const READINGS: Reading[] = [undo, hide, show, price, stock, soldOut];
const MOST_WORDS = 18;
const MOST_WORDS_IN_ALL = 80;
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

/** "cam hết mật ong còn 5 lít", said in one breath: where other goods begin, and both sides tell something of theirs. */
function inOneBreath(tokens: Token[]): Update[] {
  for (let at = 2; at < tokens.length - 1; at += 1) {
    const isLeft = isOneOf(tokens[at], LEFT);
    if (!isLeft && !isOneOf(tokens[at], PRICE) && knownGoodsAt(tokens.slice(at, at + 5).map(({ word }) => word), 0) === 0) continue;
    const [before, after] = [readClause(tokens.slice(0, at)), updatesOf(tokens.slice(at))];
    const isOfSame = isLeft && before !== undefined && after[0] !== undefined && after[0].goods === undefined && after[0].kind !== before.kind;
    if (isOfSame || (before?.goods !== undefined && after[0]?.goods !== undefined)) return before ? [before, ...after] : after;
  }
  const whole = readClause(tokens);
  return whole ? [whole] : [];
}

const updatesOf = (tokens: Token[]): Update[] => (tokens.length > MOST_WORDS_IN_ALL ? [] : inOneBreath(tokens));

/** Several clauses that tell of goods each, or more of the goods before; a story with one change in it is left to the whole. */
function several(tokens: Token[]): Update[] | undefined {
  const clauses = clausesOf(tokens);
  const read = clauses.map(updatesOf);
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
