import { isOneOf, lexicon, type Token } from './tokens';

/** Words for a person that people also use of themselves. */
export const PRONOUNS = lexicon('tui tôi toi tau em chị anh cô chú bác dì cậu thím dượng ông bà o mệ ôn con cháu mình nhà shop htx ad');

/** Small words around a sentence that carry no facts: "nghe con", "nha em", "dạ", "luôn". */
export const PARTICLES = lexicon(
  'dạ ạ à ừ ơi nha nhá nhé nhe nghe nghen hen hí hè hỉ nờ nè đó đấy này ni nớ rứa vậy thôi luôn đi với giùm dùm giúp hộ mà r rồi hén ha hả he kìa thì là con em cháu e c a nhỉ ui ủa',
);

/** True for a sign or a word that only rounds a sentence off. */
export function isSmallWord(token: Token | undefined): boolean {
  return token?.kind === 'sign' || isOneOf(token, PARTICLES);
}

/** Tokens without particles at both ends; a word between stays. Nothing is left of pure politeness. */
export function trimmed(tokens: Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (from < to && isSmallWord(tokens[from])) from += 1;
  while (to > from && isSmallWord(tokens[to - 1])) to -= 1;
  return tokens.slice(from, to);
}
