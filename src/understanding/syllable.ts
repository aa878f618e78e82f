import { fold } from '../domain/text';

/** A syllable that could be Vietnamese, folded; what is none was mistyped. */
const SYLLABLE = /^(?:ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** True when a word could be Vietnamese; one that could not was mistyped. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(fold(word));
