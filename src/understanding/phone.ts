import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { normalise } from '../domain/text';
import { digitWord } from './numbers';
import { MAX_READ, tokenise } from './tokens';

/**
 * What a text says as a phone number. `phone`: valid in today's plan. `migrated`: an eleven-digit mobile number from before 2018, with the
 * new number to offer. `short`, `long`, `wrong`: a number that cannot be one, with how many digits it has.
 */
export type PhoneReading =
  | { kind: 'phone'; e164: string }
  | { kind: 'migrated'; e164: string }
  | { kind: 'short' | 'long' | 'wrong'; digits: number }
  | { kind: 'none' };

/** A reading with the stretch of the (normalised) text it came from. */
export interface PhoneFound {
  reading: PhoneReading;
  start: number;
  end: number;
}

// The change of September to November 2018: old four-digit prefix → new three-digit prefix (vietnamese.md 1.5).
const MIGRATED: Record<string, string> = {
  '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078', '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082',
  '0162': '032', '0163': '033', '0164': '034', '0165': '035', '0166': '036', '0167': '037', '0168': '038', '0169': '039', '0186': '056', '0188': '058', '0199': '059',
};

// A run of digit groups that begins with 0, 84 or +84, at most one or two signs between groups; a letter O inside is a slip for 0.
const RUN = /(?<![\p{L}\d.,/-])(?:\+?84|0|[oO](?=\d))(?:[ .\-]{0,2}[\doO])+(?![\p{L}\d])|(?<![\p{L}\d.,/-])(?:\+?84|0)(?:[ .\-]{0,2}\d)+/gu;
const GROUP = /[\doO+]+/g;

/** National form, with its 0. */
function national(digits: string): string {
  const plain = digits.replace(/[oO]/g, '0');
  if (plain.startsWith('+84')) return `0${plain.slice(3).replace(/^0/, '')}`;
  return plain.startsWith('84') && plain.length >= 11 ? `0${plain.slice(2)}` : plain;
}

function valid(digits: string): string | undefined {
  const parsed = parsePhoneNumberFromString(digits, 'VN');
  return parsed?.isValid() ? parsed.number : undefined;
}

/** The reading of digits in national form; `none` when far too few to be meant as a phone. */
function judge(digits: string): PhoneReading {
  const e164 = valid(digits);
  if (e164) return { kind: 'phone', e164 };
  if (digits.length < 7) return { kind: 'none' };
  const prefix = digits.length === 11 ? MIGRATED[digits.slice(0, 4)] : undefined;
  const moved = prefix && valid(prefix + digits.slice(4));
  if (moved) return { kind: 'migrated', e164: moved };
  if (digits.length < 10) return { kind: 'short', digits: digits.length };
  return { kind: digits.length > 10 ? 'long' : 'wrong', digits: digits.length };
}

/** The longest row of whole groups that is a phone: "0905 123 456 2" leaves the 2 to the goods. */
function judgeRun(run: string, start: number): PhoneFound {
  const groups = [...run.matchAll(GROUP)];
  const ends = groups.map((group) => group.index + group[0].length).reverse();
  for (const end of ends) {
    const reading = judge(national(run.slice(0, end).replace(/[ .\-]/g, '')));
    if (reading.kind === 'phone' || reading.kind === 'migrated') return { reading, start, end: start + end };
  }
  return { reading: judge(national(run.replace(/[ .\-]/g, ''))), start, end: start + run.length };
}

/** All stretches of the text that were meant as phone numbers, in order. The text must be normalised: the places refer to it. */
export function findPhones(text: string): PhoneFound[] {
  return [...text.matchAll(RUN)].map((run) => judgeRun(run[0], run.index)).filter((found) => found.reading.kind !== 'none');
}

/** Digits read out one by one: "không chín không năm một hai ba …". */
function spoken(text: string): string {
  let row = '';
  for (const token of tokenise(text)) {
    const digit = digitWord(token);
    if (digit !== undefined) row += digit;
    else if (token.kind === 'number' && row !== '') row += token.text;
    else if (token.kind !== 'sign' && row.length < 7) row = '';
    else if (token.kind !== 'sign') break;
  }
  return row.startsWith('0') ? row : '';
}

/**
 * The phone number in a message, also in the middle of other words, with one to be called on winning over one that is wrong.
 * A row of nine digits without its 0 is `short`: ask. Validity is that of libphonenumber's full metadata.
 */
export function readPhone(message: string): PhoneReading {
  const text = normalise(message.slice(0, MAX_READ));
  const found = findPhones(text).map((phone) => phone.reading);
  const best = found.find((reading) => reading.kind === 'phone') ?? found[0];
  if (best) return best;
  const row = spoken(text);
  if (row.length >= 7) return judge(row);
  const bare = /(?<!\d)\d(?:[ .]?\d){7,11}(?!\d)/.exec(text)?.[0].replace(/\D/g, '');
  return bare ? { kind: bare.length < 10 ? 'short' : 'wrong', digits: bare.length } : { kind: 'none' };
}
