import type { Platform } from '../platform';
import type { World } from '../world';
import type { Pages } from './pages';
import { signatureOf, webhookBytes } from './sign';
import { actItem, deliveryItem, echoItem, newMessageId, readItem } from './webhook-items';

export interface MessengerPlatformOptions {
  world: World;
  pages: Pages;
  appSecret: string;
  clock: () => number;
}

/** The app id of the platform's own page inbox, as echoes of human answers carry it (messenger.md section 7). */
const INBOX_APP_ID = '263902037430900';

/** The real pauses are longer; each attempt is given the platform's 5 s (messenger.md 1.3). */
const RETRY_WAITS_MS = [0, 1000, 3000];
const ATTEMPT_MS = 5000;

/** What phones do on Messenger, and how its webhooks travel: whatever is not answered 200 is tried again. */
export function createMessengerPlatform({ world, pages, appSecret, clock }: MessengerPlatformOptions): Platform {
  return {
    type: 'messenger',
    post: {
      path: 'messenger',
      hasBundles: true,
      isSubscribed: pages.isSubscribed,
      pack(accountId, items) {
        const bytes = webhookBytes({ object: 'page', entry: [{ id: accountId, time: clock(), messaging: items }] });
        const headers = { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', 'x-hub-signature-256': signatureOf(bytes, appSecret) };
        return { bytes, headers };
      },
      retryHeaders: () => ({}),
      attemptMs: ATTEMPT_MS,
      retryWaitsMs: RETRY_WAITS_MS,
      isRetried: (answer) => answer !== 200,
    },
    newMessageId,
    kinds: ['sticker', 'voice', 'video', 'file', 'location', 'link', 'reaction', 'deleted'],
    hasAlbums: true,
    hasRefs: true,
    isFirstOpening: ({ accountId, userId }) => world.messages.of(userId, accountId).length === 0,
    // Taking back opens no window; a reaction does (messenger.md 3.2).
    opensWindow: ({ kind }) => kind !== 'deleted',
    shownTap: ({ label }) => ({ kind: 'tap', text: label }),
    actItem: (message) => actItem(message, pages.getStarted(message.accountId)),
    humanItem: (message) => echoItem(message, INBOX_APP_ID, []),
    deliveredItem: deliveryItem,
    readItem,
    leftItem: () => undefined,
  };
}
