import { fold, normalise } from '../domain/text';
import { asDigits, findPhones } from './phone';
import { inPlan, movedTo } from './phone-plan';
import { spokenPhones } from './phone-spoken';

/** One number that can be called; `movedFrom` is the old number as it was said, by its national digits. */
export interface PhoneSaid {
  e164: string;
  type: 'mobile' | 'landline';
  movedFrom?: string;
}

/** "không phải 0905 … mà 0914 …". */
const DENIED = /\bkhong phai(?: so| la)* *$/;
/** "nhầm", "lộn": the number after it stands for the one before. */
const SLIP = /\b(?:nham|lon|a khong|y quen|sai roi|xin loi)\b/;

function saidAs(national: string): PhoneSaid | undefined {
  const current = inPlan(national);
  if (current) return current;
  const moved = movedTo(national);
  return moved && { ...moved, movedFrom: national };
}

function nationalOf(text: string): string {
  const digits = asDigits(text).replace(/\D/g, '');
  return digits.replace(/^(?:00)?84(?=\d{9})0?/, '0');
}

/** The numbers in a text that can be called, each once, in digits or read out; one that was taken back is left out. */
export function phonesSaid(message: string): PhoneSaid[] {
  const text = normalise(message);
  const typed = findPhones(text).filter(({ reading }) => reading.kind === 'phone' || reading.kind === 'migrated');
  const kept = typed.filter(({ start, end }, i) => !SLIP.test(fold(text.slice(end, typed[i + 1]?.start ?? end))) && !DENIED.test(fold(text.slice(Math.max(0, start - 20), start))));
  const numbers = typed.length > 0 ? kept.map(({ start, end }) => nationalOf(text.slice(start, end))) : spokenPhones(text);
  return [...new Set(numbers)].flatMap((number) => saidAs(number) ?? []);
}
