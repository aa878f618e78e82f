import { splitText } from '../split-text';
import { textPrint } from './fingerprint';
import { LIMITS } from './limits';

/** The message of one body, and what goes with its call. */
export interface Shown {
  message: Record<string, unknown>;
  photoUrl?: string;
  /** Stands in the place of a photo that is not to be had. */
  withoutPhoto?: Shown;
  fingerprint: string;
}

/** Words composed, in parts that Zalo takes. */
export const textParts = (text: string): string[] => splitText(text.normalize('NFC'), LIMITS.text);

/** Words alone, with `more` beside them. */
export const worded = (text: string, more: Record<string, unknown> = {}): Shown => ({ message: { text, ...more }, fingerprint: textPrint(text) });

/** Words in as many messages as they need. */
export const inWords = (text: string): Shown[] => textParts(text).map((part) => worded(part));
