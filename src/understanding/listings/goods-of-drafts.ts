import { MAX_READ, type Token } from '../tokens';
import { nameByKindsBehind } from './kinds-of-prices';
import { nameBySize, spreadUnits } from './lend';
import { dropNoStock } from './no-stock';
import type { Draft } from './offers';
import type { Parts } from './parts';
import { placesOf } from './places';
import { settled, type Goods } from './settle';

/** Typed in capitals throughout. */
function isShouted(tokens: Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1);
  return words.length > 1 && words.filter(({ text }) => text === text.toUpperCase()).length > words.length * 0.8;
}

/** What was gathered of each of the goods of a message, as goods: what one says of units holds for the others. Changes the drafts. */
export function goodsOfDrafts({ message, tokens }: Parts, drafts: Draft[]): Goods[] {
  nameByKindsBehind(drafts, tokens);
  spreadUnits(drafts, tokens);
  nameBySize(drafts);
  dropNoStock(drafts, tokens);
  const places = placesOf(message.slice(0, MAX_READ), tokens);
  const isLoud = isShouted(tokens);
  return drafts.map((draft) => settled(draft, isLoud, { tokens, places }));
}
