import { readCode } from '../domain/coop';
import { refuse, type Refusal } from '../domain/refusal';
import { isDrifted, repairOf, type StockAccount } from '../domain/stock-drift';
import type { Session } from '../store/database';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';

/** A listing whose stock does not add up, with the code that people know it by. */
export interface StockDrift extends StockAccount {
  coop: string;
  isRepaired: boolean;
}

/** What a check of the stock found: how many listings were counted anew, and which of them do not add up. */
export interface StockCheck {
  listings: number;
  drifts: StockDrift[];
}

export interface StockServices {
  /**
   * Counts what is on hand and held anew, from the ledger and from the orders, for one co-op or for all; each co-op in one snapshot, so that
   * sales go on meanwhile. `repair` mends what does not add up, with movements in the ledger and an entry in the audit.
   */
  verifyStock(options: { coopCode?: string; repair: boolean }): Promise<StockCheck | Refusal<'noSuchCoop'>>;
}

/** The operator's check of the stock. */
export function operatorStock(tools: Tools, now: () => Date): StockServices {
  const { stores } = tools;
  return {
    verifyStock: async ({ coopCode, repair }) => {
      const all = await stores.coops.all();
      const wanted = coopCode === undefined ? all : all.filter(({ code }) => code === readCode(coopCode));
      if (coopCode !== undefined && wanted.length === 0) return refuse('noSuchCoop');
      const checks = [];
      for (const coop of wanted) checks.push(await inTransaction(stores.database, (session) => verifyCoop(tools, now(), coop, repair, session)));
      return { listings: checks.reduce((sum, one) => sum + one.listings, 0), drifts: checks.flatMap((one) => one.drifts) };
    },
  };
}

async function verifyCoop(tools: Tools, now: Date, coop: { id: string; code: string }, repair: boolean, session: Session): Promise<StockCheck> {
  const accounts = await tools.stores.accounts.ofCoop(coop.id, session);
  const drifted = accounts.filter(isDrifted);
  if (repair) for (const account of drifted) await mend(tools, now, coop.id, account, session);
  return { listings: accounts.length, drifts: drifted.map((account) => ({ ...account, coop: coop.code, isRepaired: repair })) };
}

async function mend({ stores, newId }: Tools, now: Date, coopId: string, account: StockAccount, session: Session): Promise<void> {
  const { listingId } = account;
  const { to, held, adjusted } = repairOf(account);
  const opId = `repair/${newId()}`;
  const movement = (kind: 'held' | 'released' | 'adjusted', base: number) =>
    (base === 0 ? [] : [{ _id: newId(), coopId, opId: `${opId}/${kind}`, listingId, kind, base, at: now, by: 'operator' }]);
  await stores.stock.record([...movement(held > 0 ? 'held' : 'released', held), ...movement('adjusted', adjusted)], session);
  await stores.accounts.set({ coopId, listingId }, to, session);
  await stores.audit.add({ _id: newId(), ownerId: coopId, at: now, by: 'operator', what: 'stockRepaired', about: listingId }, session);
}
