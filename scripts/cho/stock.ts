import { Option, type Command } from 'commander';
import type { StockCheck } from '../../src/services/operator-stock';
import { answer, command, possible, type Answering, type Surroundings } from './command-line';
import { accepted } from './input-error';
import { withShop } from './shop';
import { table } from './table';
import { noSuchCoop } from './coop-settings';

/** `stock verify`: exit code 1 while something does not add up and was not mended. */
export function addStockCommands(program: Command, around: Surroundings, fail: () => void): void {
  const stock = program.command('stock').description('what is on hand and what orders hold');
  const options = [possible('--coop <code>', 'only this co-op; otherwise all'), new Option('--repair', 'mend what does not add up, with an entry in the audit')];
  const verify = command(stock, 'verify', 'count all stock anew from the ledger and the orders, and tell what does not add up', options);
  verify.action(async (given: Answering & { coop?: string; repair?: true }) => {
    const found = await withShop(around.env, async ({ operator }) =>
      accepted(await operator.verifyStock({ ...(given.coop === undefined ? {} : { coopCode: given.coop }), repair: given.repair === true }), { noSuchCoop: noSuchCoop(given.coop ?? '') }));
    if (found.drifts.some(({ isRepaired }) => !isRepaired)) fail();
    answer(around, given, found, tell(found));
  });
}

function tell({ listings, drifts }: StockCheck): string {
  const counted = `${listings} listings counted anew from the ledger and the orders: ${drifts.length} drift.`;
  if (drifts.length === 0) return counted;
  const rows = drifts.map(({ coop, listingId, listing, ledger, ordered, isRepaired }) =>
    [coop, listingId, `${listing.onHand} / ${listing.held}`, `${ledger.onHand} / ${ledger.held}`, String(ordered), isRepaired ? 'mended' : 'open']);
  const head = ['co-op', 'listing', 'on hand / held', 'ledger', 'in orders', 'state'];
  return `${counted} In base units (g, ml, pieces):\n${table(head, rows, '')}${drifts.some(({ isRepaired }) => !isRepaired) ? '\n`cho stock verify --repair` mends it.' : ''}`;
}
