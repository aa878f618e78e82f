import { fold } from '../domain/text';

/** A step of an order that was told by mistake, and is to be taken back; `isWeight`: goods that will be weighed again. */
export interface Slip {
  kind: 'undoStep';
  code?: string;
  isWeight?: true;
}

const CODE = /(?<![\d.,])\d{3,6}(?![\d.,]*\d| ?(?:k|kg|ky|d)\b)/;
const MISTAKEN = /\b(?:(?:bam|nhan|an|go|bao|ghi|danh) (?:nham|lon|lo)|lo (?:tay|bam)|lon (?:roi|tay)|nham roi|nham (?:don|nut)|bam trat)\b|^(?:ua )?(?:nham|lon|trat)\b/;
const NOT_DONE = /\bchua (?:co |ai )?(?:giao|xong|soan|nhan|toi|den|dua|gui|di|lay)\b|\b(?:giao|soan|nhan|gui|dua)(?: \S+){0,2} chua (?:xong|duoc|toi|di)\b/;
const WEIGH_AGAIN = /^(?:thoi |khoan |khoan da |de )*(?:\S+ )?(?:can lai|de can lai)(?: (?:da|don|lan nua|cai da|so|giup|nha|nhe|nghe|hi|con|em|oi|a|bam nham|bam lon|\d{3,6}))*[.!]*$/;
const MOST_WORDS = 12;

/** "chưa giao đâu, bấm nhầm", "thôi, cân lại": what somebody said of an order is not so. Undefined for anything else. */
export function readSlip(text: string): Slip | undefined {
  const said = fold(text).replace(/[,;:.!"]+/g, ' ').replace(/\s+/g, ' ').trim();
  if (said.split(' ').length > MOST_WORDS || text.includes('?')) return undefined;
  const code = CODE.exec(said)?.[0];
  const named = code === undefined ? {} : { code };
  if (WEIGH_AGAIN.test(said)) return { kind: 'undoStep', ...named, isWeight: true };
  return MISTAKEN.test(said) && NOT_DONE.test(said) ? { kind: 'undoStep', ...named } : undefined;
}
