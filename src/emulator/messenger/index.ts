import type { Router } from 'express';
import type { Shared } from '../shared';
import { createGraph } from './graph';
import type { Pages } from './pages';
import { createSends, type Sends } from './sends';
import { createTokens, type Tokens } from './tokens';

export { createPages } from './pages';
export { createMessengerPlatform } from './platform';

/** The Meta app that the pages have allowed. */
export interface MessengerApp {
  appId: string;
  appSecret: string;
  verifyToken: string;
  /** The pages that exist; absent: every id is a page. */
  accountIds?: string[];
}

/** What the app calls of Messenger. */
export interface MessengerSide {
  pages: Pages;
  tokens: Tokens;
  sends: Sends;
  /** The Graph API. */
  routes: Router;
}

/** Messenger's API over the shared world. */
export function createMessengerSide(app: MessengerApp, pages: Pages, shared: Shared): MessengerSide {
  const tokens = createTokens(app);
  const sends = createSends({ ...shared, appId: app.appId });
  return { pages, tokens, sends, routes: createGraph({ tokens, pages, sends, world: shared.world, appId: app.appId }) };
}
