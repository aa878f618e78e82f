import { fold, normalise } from '../../domain/text';
import { asDigits, findPhones } from '../phone';
import { inPlan, movedTo } from '../phone-plan';
import { spokenPhones } from '../phone-spoken';

/** One phone number as `cho understand --as phones` tells it. */
interface PhoneOutput {
  e164: string;
  type: 'mobile' | 'landline';
  migrated_from?: string;
}

/** "không phải 0905 … mà 0914 …". */
const DENIED = /\bkhong phai(?: so| la)* *$/;
/** "nhầm", "lộn": the number after it stands for the one before. */
const SLIP = /\b(?:nham|lon|a khong|y quen|sai roi|xin loi)\b/;

function outputOf(national: string): PhoneOutput | undefined {
  const current = inPlan(national);
  if (current) return current;
  const moved = movedTo(national);
  return moved && { ...moved, migrated_from: national };
}

function nationalOf(text: string): string {
  const digits = asDigits(text).replace(/\D/g, '');
  return digits.replace(/^(?:00)?84(?=\d{9})0?/, '0');
}

/** The numbers in a text that can be called, each once; one that was taken back is left out, and those that cannot be a phone are no answer here. */
export function phonesOutput(input: unknown): { phones: PhoneOutput[] } {
  const text = typeof input === 'string' ? normalise(input) : '';
  const typed = findPhones(text).filter(({ reading }) => reading.kind === 'phone' || reading.kind === 'migrated');
  const kept = typed.filter(({ start, end }, i) => !SLIP.test(fold(text.slice(end, typed[i + 1]?.start ?? end))) && !DENIED.test(fold(text.slice(Math.max(0, start - 20), start))));
  const numbers = typed.length > 0 ? kept.map(({ start, end }) => nationalOf(text.slice(start, end))) : spokenPhones(text);
  const phones = [...new Set(numbers)].flatMap((number) => outputOf(number) ?? []);
  return { phones };
}
