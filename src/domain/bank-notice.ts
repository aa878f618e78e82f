import type { Dong } from './money';

/** Services that watch an account and tell of what comes in. */
export const BANK_PROVIDERS = ['sepay', 'casso'] as const;
export type BankProvider = (typeof BANK_PROVIDERS)[number];

/** One transfer that came in, as such a service tells it. */
export interface BankNotice {
  /** The service's own number of it: the same number again is the same transfer. */
  noticeId: string;
  /** The bank's number of it, the same from every service; the service's own when there is none. */
  reference: string;
  /** As the service calls the bank. */
  bank: string;
  /** The accounts it may have gone into: the account, and the virtual one before it. */
  accounts: string[];
  amount: Dong;
  purpose: string;
}
