import { fold } from '../../src/domain/text';

/** As people dictate: without the signs between words. */
export const withoutCommas = (text: string): string => text.replace(/[,;.](?=\s)/g, ' ');

/** As people type in a hurry: small letters without accents and commas. */
export const typedBare = (text: string): string => fold(text).replace(/,(?=\s)/g, '');
