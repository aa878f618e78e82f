import { hash } from '../fields';

/** Photos and lists are known by their kind: an echo shows them under addresses of Zalo's, and perhaps without their words. */
export const PHOTO_PRINT = 'photo';
export const LIST_PRINT = 'list';

/** What a message of these words is known by: not the words themselves, which are nobody's business in a receipt. */
export function textPrint(text: string): string {
  return `text:${hash(text.normalize('NFC').replace(/\s+/g, ' ').trim())}`;
}

/**
 * What an echo shows, as `textPrint` and the others name what we send. Buttons change nothing: which kind of echo words with
 * buttons have is not known (zalo.md 3.1), so words are known by themselves under any name but those of photos and lists.
 */
export function echoPrint(eventName: string, text: string): string {
  if (eventName === 'oa_send_image') return PHOTO_PRINT;
  if (eventName === 'oa_send_list') return LIST_PRINT;
  return text.trim() === '' ? eventName.replace('oa_send_', '') : textPrint(text);
}
