import { cuedFacts, type Cued } from './cues';
import { elementsOf, type Element } from './elements';
import { tokensOf } from './prepare';
import type { Token } from '../tokens';

/** What stands in a message, and what it tells of prices and amounts. */
export interface Parts {
  message: string;
  tokens: Token[];
  elements: Element[];
  cued: Cued[];
}

/** Takes a seller's message apart. */
export function partsOf(message: string): Parts {
  const tokens = tokensOf(message);
  const elements = elementsOf(tokens);
  return { message, tokens, elements, cued: cuedFacts(tokens, elements) };
}
