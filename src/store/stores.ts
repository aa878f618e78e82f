import { createAuditStore } from './audit';
import { createBankLinkStore } from './bank-links';
import { createChannelStore } from './channels';
import { createConsentStore } from './consents';
import { createContactStore } from './contacts';
import { createCoopStore } from './coops';
import { createCounterStore } from './counters';
import type { Database } from './database';
import { createInviteStore } from './invites';
import { createJoinRequestStore } from './join-requests';
import { createListingEdits } from './listing-edits';
import { createListingStore } from './listings';
import { createMemberStore } from './members';
import { createNoticeStore } from './notices';
import { createOrderStore } from './orders';
import { createPaymentStore } from './payments';
import { createQuestionStore } from './questions';
import { createStockStore } from './stock';
import { createRateStore } from './rates';
import { createStatementStore } from './statements';
import { createStockAccounts } from './stock-accounts';
import { createUnionStore } from './unions';
import { createWaitStore } from './waits';

/** The stores of the business, over one database. Defines their collections; call `database.createIndexes()` once afterwards. */
export function createStores(database: Database) {
  const listings = createListingStore(database);
  const stock = createStockStore(database, listings.rows);
  const orders = createOrderStore(database);
  const waits = createWaitStore(database, listings.rows);
  return {
    database,
    unions: createUnionStore(database),
    coops: createCoopStore(database),
    channels: createChannelStore(database),
    members: createMemberStore(database),
    contacts: createContactStore(database),
    invites: createInviteStore(database),
    joinRequests: createJoinRequestStore(database),
    listings,
    edits: createListingEdits(listings.rows),
    stock,
    accounts: createStockAccounts({ listings: listings.rows, movements: stock.movements, orders: orders.rows, waits: waits.rows }),
    orders,
    waits,
    payments: createPaymentStore(database),
    bankLinks: createBankLinkStore(database),
    notices: createNoticeStore(database),
    questions: createQuestionStore(database),
    rates: createRateStore(database),
    statements: createStatementStore(database),
    consents: createConsentStore(database),
    audit: createAuditStore(database),
    counters: createCounterStore(database),
  };
}

export type Stores = ReturnType<typeof createStores>;
