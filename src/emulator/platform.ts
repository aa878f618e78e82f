import type { ChannelType } from '../domain/message';
import type { Place } from './messages';
import type { ShownChoice, ShownMessage } from './shown';

/** One thing that a webhook tells, as the platform writes it. */
export type WebhookItem = Record<string, unknown>;

/** What people can do beside writing words and sending photos; no platform has all of it. */
export const ACT_KINDS = ['sticker', 'gif', 'voice', 'video', 'file', 'location', 'link', 'businessCard', 'reaction', 'deleted'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** One POST of the platform. */
export interface Parcel {
  bytes: Buffer;
  headers: Record<string, string>;
}

/** How an attempt to deliver ended: the status, or why there is none. */
export type Answer = number | 'noConnection' | 'noAnswer';

/** How a platform posts its webhooks. */
export interface Post {
  /** The last part of the address. */
  path: ChannelType;
  /** Whether several items of one account travel in one delivery; else each has its own. */
  hasBundles: boolean;
  isSubscribed: (accountId: string) => boolean;
  pack: (accountId: string, items: WebhookItem[]) => Parcel;
  /** What the `count`th repetition (from 1) says of itself. */
  retryHeaders: (count: number) => Record<string, string>;
  /** How long an answer may take, ms. */
  attemptMs: number;
  /** Pauses before further attempts, ms: shorter than the real ones. */
  retryWaitsMs: number[];
  isRetried: (answer: Answer) => boolean;
}

/** What is particular to one platform, for the phones on it. Items are what the app is told; undefined: nothing. */
export interface Platform {
  type: ChannelType;
  post: Post;
  newMessageId: () => string;
  kinds: readonly ActKind[];
  /** Whether photos that are sent together are one message. */
  hasAlbums: boolean;
  /** Whether links carry a `ref` to the app. */
  hasRefs: boolean;
  isFirstOpening: (place: Place) => boolean;
  /** Whether this act of a person opens the window. */
  opensWindow: (message: ShownMessage) => boolean;
  /** How a tap stands in the conversation. */
  shownTap: (choice: ShownChoice) => Pick<ShownMessage, 'kind' | 'text'>;
  /** What a person did. */
  actItem: (message: ShownMessage) => WebhookItem | undefined;
  /** A human of the co-op wrote in the platform's own inbox. */
  humanItem: (message: ShownMessage) => WebhookItem | undefined;
  deliveredItem: (message: ShownMessage) => WebhookItem | undefined;
  /** Messages of one conversation were read, oldest first, at least one. */
  readItem: (messages: ShownMessage[], at: number) => WebhookItem | undefined;
  /** The person stopped following. */
  leftItem: (place: Place, at: number) => WebhookItem | undefined;
}

export type Platforms = Record<ChannelType, Platform>;
