import type { Platform } from '../platform';
import type { World } from '../world';
import { newMessageId, type ZaloEvents } from './events';
import { packBody } from './sign';

export interface ZaloPlatformOptions {
  world: World;
  events: ZaloEvents;
  appId: string;
  oaSecretKey: string;
}

/** Who of the co-op answers in OA Chat. */
const ADMIN_ID = '4728193650284719365';

/** The real pauses are 30 s to an hour; an answer must come within 2 s (zalo.md 1.1, 1.3). */
const RETRY_WAITS_MS = [300, 1000, 3000, 6000];
const ATTEMPT_MS = 2000;

/** What phones do on Zalo, and how its webhooks travel: one event each, tried again only when there was no connection. */
export function createZaloPlatform({ world, events, appId, oaSecretKey }: ZaloPlatformOptions): Platform {
  return {
    type: 'zalo',
    post: {
      path: 'zalo',
      hasBundles: false,
      isSubscribed: () => true,
      pack: (_accountId, [body = {}]) => packBody(body, { appId, oaSecretKey }),
      retryHeaders: (count) => ({ num_retry: String(count) }),
      attemptMs: ATTEMPT_MS,
      retryWaitsMs: RETRY_WAITS_MS,
      isRetried: (answer) => answer === 'noConnection',
    },
    newMessageId,
    kinds: ['sticker', 'gif', 'voice', 'video', 'file', 'location', 'link', 'businessCard', 'reaction'],
    hasAlbums: false,
    hasRefs: false,
    isFirstOpening: ({ accountId, userId }) => !world.threads.of(accountId, userId)?.isFollowing,
    // Following is an interaction, coming back to the chat and reactions are none (zalo.md 3.2).
    opensWindow: ({ kind, isFirst }) => (kind === 'open' ? isFirst === true : kind !== 'reaction'),
    shownTap: ({ label, payload, isHidden }) => (isHidden ? { kind: 'hiddenTap', text: label } : { kind: 'tap', text: payload ?? label }),
    actItem: events.act,
    humanItem: (message) => events.echo(message, ADMIN_ID),
    deliveredItem: events.received,
    readItem: events.seen,
    leftItem: events.left,
  };
}
