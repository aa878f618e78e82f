import type { Base } from './app';
import { asFault } from './errors';
import { createServices } from './services';
import { unguessable } from './store/ids';
import { createCipher } from './store/sealed';
import { formFor, rankGoods, searchTokens } from './understanding';
import type { BankDesk } from './web/bank-routes';

/** Where banks' notices are kept: the secrets of co-ops are opened here alone, and a bell is rung for each transfer that is new. */
export function createBankDesk({ database, config, queues, newId, clock }: Pick<Base, 'database' | 'config' | 'queues' | 'newId' | 'clock'>): BankDesk {
  const { banks } = createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: unguessable, now: () => new Date(clock()) });
  const cipher = createCipher(config.secretKey.toString('hex'), config.oldSecretKey?.toString('hex'));
  const durable = <T>(work: Promise<T>): Promise<T> =>
    work.catch((thrown: unknown) => {
      throw asFault(thrown, 'storeUnavailable');
    });
  return {
    linkOf: async (provider, coopCode) => {
      const link = await durable(banks.linkOf(provider, coopCode));
      return link && { coopId: link.coopId, provider, secret: cipher.open(link.sealedSecret) };
    },
    keep: async ({ coopId, provider }, notices, rawBody) => {
      for (const paymentId of await durable(banks.keep({ coopId, provider }, notices, rawBody))) void queues.add('matchTransfer', { coopId, paymentId });
    },
  };
}
