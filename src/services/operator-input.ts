import type { Member } from '../domain/member';

/** A phone number as +84901234567, or undefined when it cannot be one (E.164 allows at most 15 digits; landlines and hotlines are shorter). */
export function toE164(text: string): string | undefined {
  const digits = text.replace(/[\s.()-]/g, '');
  const international = digits.startsWith('+') ? digits : `+${digits.replace(/^0/, '84')}`;
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : undefined;
}

/** Members that a text names: by id, by phone, or by the exact name or form of address, case ignored. */
export function membersNamed(text: string, members: Member[]): Member[] {
  const byId = members.filter((one) => one.id === text);
  if (byId.length > 0) return byId;
  const phone = toE164(text);
  const byPhone = phone ? members.filter((one) => one.phone === phone) : [];
  if (byPhone.length > 0) return byPhone;
  const said = text.trim().normalize('NFC').toLowerCase();
  return members.filter((one) => one.name.toLowerCase() === said || one.call?.toLowerCase() === said);
}
