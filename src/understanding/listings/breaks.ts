import { isOneOf, lexicon, type Token } from '../tokens';

const AND = new Set(['và', 'va', 'cùng']);
export const WITH = lexicon('với');
export const AGAIN = lexicon('lại');

/** True for a sign or an "and" that parts what stands on both sides of it. */
export const isBreak = (tokens: Token[], at: number): boolean => {
  const token = tokens[at];
  if (AND.has(token?.word ?? '') || (isOneOf(token, WITH) && at > 0 && /^(?:word|number)$/.test(tokens[at + 1]?.kind ?? ''))) return true;
  return token?.kind === 'sign' && !(token.glued && /^[/\-'"&%]$/.test(token.text) && tokens[at + 1]?.glued === true);
};
