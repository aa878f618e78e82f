import type { BankProvider } from '../domain/bank-notice';
import { findBank, readAccount } from '../domain/banks';
import { readCode } from '../domain/coop';
import { refuse, type Refusal } from '../domain/refusal';
import { fold } from '../domain/text';
import type { Session } from '../store/database';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';

/** The account that a co-op is paid into. Only the operator sets it: nothing that is said in a chat does. */
export interface BankOperations {
  /** `bank`: code, name or BIN. The owner is kept as banks write it, capitals without accents. Each change is written down in the audit. */
  setBank(bank: { coopCode: string; bank: string; account: string; owner: string }): Promise<
    { code: string; bankName: string; account: string; owner: string } | Refusal<'noSuchCoop' | 'badBank' | 'badAccount' | 'badOwner'>
  >;
  /** The secret by which a service that watches the account is known, sealed by `createCipher`. */
  setBankNotices(link: { coopCode: string; provider: BankProvider; sealedSecret: string }): Promise<{ code: string } | Refusal<'noSuchCoop' | 'noBank'>>;
}

export function operatorBanks(tools: Tools, now: () => Date): BankOperations {
  const { stores, newId } = tools;
  const note = (ownerId: string, what: string, session: Session) => stores.audit.add({ _id: newId(), at: now(), by: 'operator', ownerId, what }, session);
  const coopOf = (code: string, session: Session) => stores.coops.byCode(readCode(code) ?? '', session);
  return {
    setBank: ({ coopCode, bank: bankText, account: accountText, owner: ownerText }) => inTransaction(stores.database, async (session) => {
      const coop = await coopOf(coopCode, session);
      if (!coop) return refuse('noSuchCoop');
      const [bank, account, owner] = [bankWith(bankText), readAccount(accountText), plainOwner(ownerText)];
      if (!bank) return refuse('badBank');
      if (!account) return refuse('badAccount');
      if (!owner) return refuse('badOwner');
      await stores.coops.setBank(coop.id, { bin: bank.bin, account, owner }, session);
      await note(coop.id, 'bankAccountChanged', session);
      return { code: coop.code, bankName: bank.name, account, owner };
    }),
    setBankNotices: ({ coopCode, provider, sealedSecret }) => inTransaction(stores.database, async (session) => {
      const coop = await coopOf(coopCode, session);
      if (!coop) return refuse('noSuchCoop');
      if (!coop.bank) return refuse('noBank');
      await stores.bankLinks.set({ _id: newId(), coopId: coop.id, provider, sealedSecret }, session);
      await note(coop.id, 'bankNoticesChanged', session);
      return { code: coop.code };
    }),
  };
}

/** A bank that is not on the list is known by its BIN alone. */
function bankWith(text: string): { bin: string; name: string } | undefined {
  const bin = text.trim();
  return findBank(text) ?? (/^\d{6}$/.test(bin) ? { bin, name: bin } : undefined);
}

function plainOwner(text: string): string | undefined {
  const owner = fold(text).toUpperCase().replace(/[^A-Z0-9]+/g, ' ').trim();
  return owner.length >= 3 && owner.length <= 60 ? owner : undefined;
}
