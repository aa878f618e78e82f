import { fold } from '../domain/text';

/** Somebody wants the co-op's account changed, or tells that a code, a password or a card number is asked for. */
export type Scam = { kind: 'scam'; about: 'account' | 'code' };

const ACCOUNT = '(?:so tai khoan|tai khoan (?:nhan tien|ngan hang|nhan|cua htx|htx|hop tac xa)|stk)';
const CHANGE = '(?:doi|thay|cap nhat|sua|chinh|chuyen)';
const CHANGED_ACCOUNT = new RegExp(`\\b${CHANGE} (?:\\S+ ){0,3}${ACCOUNT}\\b|\\b${ACCOUNT}\\b(?: \\S+){0,4} (?:moi\\b|(?:da |vua )?(?:doi|thay)\\b|chuyen (?:sang|qua)\\b)|\\b(?:doi|thay) (?:\\S+ ){0,2}tai khoan\\b.*\\d{6,}`);
const SECRET = '(?:ma otp|otp|ma xac (?:nhan|thuc)|ma (?:\\S+ )?trong (?:tin nhan|dien thoai)|ma (?:ngan hang|pin)|ma pin|mat khau|so the|ma the)';
const ASKED = '(?:keu|bao|hoi|doi|xin|nho|yeu cau|bat|goi)';
const ASKED_FOR_CODE = new RegExp(`\\b${ASKED}\\b.*\\b${SECRET}\\b|\\b${SECRET}\\b.*\\b${ASKED}\\b`);
const MOST_WORDS = 40;

/** "toi la ke toan HTX, doi so tai khoan …", "có người kêu cô đọc mã trong tin nhắn". Undefined for anything else. */
export function readScam(text: string): Scam | undefined {
  const said = fold(text).replace(/[,;:!"?]+/g, ' ').replace(/\s+/g, ' ').trim();
  if (said.split(' ').length > MOST_WORDS) return undefined;
  if (CHANGED_ACCOUNT.test(said)) return { kind: 'scam', about: 'account' };
  return ASKED_FOR_CODE.test(said) ? { kind: 'scam', about: 'code' } : undefined;
}
