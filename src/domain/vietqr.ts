import type { BankAccount } from './banks';
import type { Dong } from './money';
import { fold } from './text';

/** Longest purpose that every bank carries through, characters. */
const MOST_PURPOSE = 25;
const NAPAS = 'A000000727';
/** A transfer to an account, not to a card. */
const TO_ACCOUNT = 'QRIBFTTA';

/** What a square asks for: so much into this account, with this purpose. */
export interface TransferRequest {
  to: Pick<BankAccount, 'bin' | 'account'>;
  amount: Dong;
  purpose: string;
}

/**
 * The text in a VietQR square, by which a bank's app fills its form: EMVCo fields as NAPAS lays them out ("QR switching", version 1.0 of
 * September 2021, section 6.1). The purpose is made plain. A RangeError for what no app would take: no whole positive amount, or a bank or account
 * that is none.
 */
export function vietQrPayload({ to, amount, purpose }: TransferRequest): string {
  if (!/^\d{6}$/.test(to.bin) || !/^[A-Z0-9]{1,19}$/.test(to.account)) throw new RangeError('this is no bank account');
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > 9_999_999_999_999) throw new RangeError('this is no amount to transfer');
  const receiver = field('00', NAPAS) + field('01', field('00', to.bin) + field('01', to.account)) + field('02', TO_ACCOUNT);
  const fields = [field('00', '01'), field('01', '12'), field('38', receiver), field('53', '704'), field('54', String(amount)), field('58', 'VN'), field('62', field('08', plainPurpose(purpose)))];
  const text = `${fields.join('')}6304`;
  return text + crc16(text);
}

/** Letters A–Z without accents, digits and blanks, at most 25 characters: what every bank passes on unchanged. */
export function plainPurpose(purpose: string): string {
  return fold(purpose).toUpperCase().replace(/[^A-Z0-9]+/g, ' ').trim().slice(0, MOST_PURPOSE).trim();
}

const field = (id: string, value: string): string => id + String(value.length).padStart(2, '0') + value;

/** CRC-16/CCITT-FALSE over the field's own head too, four hex digits. All text before it is ASCII. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? (crc << 1) & 0xffff : ((crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
