import { fold, normalise } from '../domain/text';
import { inPlan, movedTo } from './phone-plan';
import { spokenPhones } from './phone-spoken';
import { MAX_READ } from './tokens';

/**
 * What a text says as a phone number. `phone`: valid in today's plan. `migrated`: a number from before 2018 (eleven digits) or with the area
 * code from before 2017, with the new number to offer. `short`, `long`, `wrong`: a number that cannot be one, with how many digits it has.
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

/** Longer than other texts: a post that goes on for pages ends with the number. */
const MAX_SEARCHED = 3000;

interface Group {
  digits: string;
  start: number;
  end: number;
}

// Digits that stand together; a letter O among them is a slip for 0, an l for 1.
const GROUP = /\+?(?:(?<!\p{L})[oO](?=\d))?\d(?:\d|[oOlI](?![\p{L}]))*/gu;
/** What may stand between the groups of one number: at most three signs, a comma only without a blank. */
const JOINT = /^(?:[ .\-–—_()·•]{1,3}|,)$/;
const MOST_GROUPS = 13;
/** Eleven digits behind 0084. */
const MOST_DIGITS = 15;
/** Two noughts begin only the number of the country. */
const HOPELESS = /^00(?:[^8]|8[^4])/;
/** "stk của em là 0905118230": what the number is said to be, if not a phone. */
const OTHER_NUMBER = /(?:^|[^a-z])(?:stk|tk|tai khoan|cccd|cmnd|cmt|can cuoc|mst|ma so thue|ma don|ma van don|van don)(?: *[:.]? *[a-z]+){0,3} *[:.]? *$/;

/** Letters that were typed for digits as those. */
export const asDigits = (text: string): string => text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');

/** National form, with its 0. */
function national(digits: string): string {
  const plain = asDigits(digits);
  const abroad = /^(?:\+|00)?84(\d+)$/.exec(plain)?.[1];
  if (abroad === undefined || (plain.startsWith('84') && plain.length < 11)) return plain.replace('+', '');
  return abroad.startsWith('0') ? abroad : `0${abroad}`;
}

const opensNumber = ({ digits }: Group): boolean => /^(?:0|[oO]|\+?84)/.test(digits);

function readingOf(digits: string): PhoneReading | undefined {
  const current = inPlan(digits);
  if (current) return { kind: 'phone', e164: current.e164 };
  const moved = movedTo(digits);
  return moved && { kind: 'migrated', e164: moved.e164 };
}

/** Why digits in national form are no phone; `none` when far too few to be meant as one. */
function refuse(digits: string): PhoneReading {
  if (digits.length < 7) return { kind: 'none' };
  if (digits.length < 10) return { kind: 'short', digits: digits.length };
  return { kind: digits.length > 10 ? 'long' : 'wrong', digits: digits.length };
}

function groupsOf(text: string): Group[] {
  return [...text.matchAll(GROUP)].map(({ 0: digits, index }) => ({ digits, start: index, end: index + digits.length }));
}

/** A row of groups that goes on past `last` digit by digit: one digit too many, and nobody knows which. */
const runsOn = (row: Group[], next: Group | undefined, isJoined: boolean): boolean =>
  isJoined && row.length > 5 && next?.digits.length === 1 && row.every(({ digits }) => digits.length === 1);

/** The number that begins with the group at `at`: as few whole groups as make one, so that "0905 123 456 2" leaves the 2 to the goods. */
function numberAt(text: string, groups: Group[], at: number): { found: PhoneFound; next: number } | undefined {
  const first = groups[at];
  if (!first || !opensNumber(first)) return undefined;
  let digits = '';
  for (let i = at; i < Math.min(groups.length, at + MOST_GROUPS); i += 1) {
    const group = groups[i];
    if (!group || (i > at && !JOINT.test(text.slice(groups[i - 1]?.end, group.start)))) return undefined;
    digits += group.digits;
    if (digits.length > MOST_DIGITS || HOPELESS.test(digits)) return undefined;
    const reading = readingOf(national(digits));
    const next = groups[i + 1];
    if (reading && !runsOn(groups.slice(at, i + 1), next, JOINT.test(text.slice(group.end, next?.start)))) return { found: { reading, start: first.start, end: group.end }, next: i + 1 };
  }
  return undefined;
}

/** A row that begins like a number and is none, up to where one begins. */
function refusedAt(text: string, groups: Group[], at: number): { found: PhoneFound; next: number } | undefined {
  const first = groups[at];
  if (!first || !opensNumber(first) || /[\p{L}\d.,/\-]$/u.test(text.slice(0, first.start))) return undefined;
  let next = at + 1;
  while (next < groups.length && JOINT.test(text.slice(groups[next - 1]?.end, groups[next]?.start)) && !numberAt(text, groups, next)) next += 1;
  const row = groups.slice(at, next);
  const reading = refuse(national(row.map(({ digits }) => digits).join('')));
  return { found: { reading, start: first.start, end: row.at(-1)?.end ?? first.end }, next };
}

/** All stretches of the text that were meant as phone numbers, in order. The text must be normalised: the places refer to it. */
export function findPhones(text: string): PhoneFound[] {
  const searched = text.slice(0, MAX_SEARCHED);
  const groups = groupsOf(searched);
  const phones: PhoneFound[] = [];
  for (let at = 0; at < groups.length; ) {
    const one = numberAt(searched, groups, at) ?? refusedAt(searched, groups, at);
    const isOther = one && OTHER_NUMBER.test(fold(searched.slice(Math.max(0, one.found.start - 40), one.found.start)));
    if (one && !isOther && one.found.reading.kind !== 'none') phones.push(one.found);
    at = one?.next ?? at + 1;
  }
  return phones;
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
  const [row] = spokenPhones(text);
  if (row !== undefined) return readingOf(row) ?? refuse(row);
  const bare = /(?<!\d)\d(?:[ .]?\d){7,11}(?!\d)/.exec(text)?.[0].replace(/\D/g, '');
  return bare ? { kind: bare.length < 10 ? 'short' : 'wrong', digits: bare.length } : { kind: 'none' };
}
