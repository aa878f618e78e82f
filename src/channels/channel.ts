import type { ChannelType, Delivery, OutboundMessage } from '../domain/message';

/** What a channel can show and how long one may write after a person's last message. */
export interface ChannelCapabilities {
  /** Characters of one text message. */
  maxText: number;
  /** Choices under one message. */
  maxChoices: number;
  /** Characters of a choice's label. */
  maxLabel: number;
  /** How long free messages may be sent after the person last did something, ms. */
  windowMs: number;
  /** How long after that the platform takes messages that it bills, ms; only for owners who allow it. Absent: never. */
  billedWindowMs?: number;
  /**
   * How our own messages come back, to clear up an unknown outcome: with the id that we gave them, with their words alone
   * (`PlatformCall.fingerprint`), or not at all.
   */
  echoes: 'byId' | 'byContent' | 'none';
  /** Photos must go up to the platform before they are sent; absent: it fetches them by their address. */
  uploads?: {
    /** Bytes of one photo. */
    maxBytes: number;
    /** How long the platform's id of a photo may be used again, ms. */
    keptMs: number;
  };
  /** It sends a delivery again only when the connection broke, not for an answer like 503. */
  retriesOnlyBrokenConnections?: true;
  /** Age at which a token is exchanged for a new one, ms; absent: tokens do not age. */
  renewTokenAfterMs?: number;
}

/** What is needed to speak for one page or OA. The token is never logged. */
export interface ChannelCredentials {
  channelExternalId: string;
  token: string;
}

/** What a platform gives for a refresh token, which is used up by that. */
export interface RenewedTokens {
  token: string;
  refreshToken: string;
}

/** What one page or OA turned out to be able to show. */
export interface Abilities {
  /** It refused buttons or lists before: everything is said in numbered words. */
  isPlain: boolean;
}

/** One HTTP call that a message becomes; `body` is JSON. */
export interface PlatformCall {
  body: Record<string, unknown>;
  /** Address (as the message gave it) of the photo that must be uploaded first, on a channel with `uploads`. */
  photoUrl?: string;
  /** What is said in the place of a photo that is not to be had; absent: nothing was said of it. */
  withoutPhoto?: PlatformCall;
  /** Names what the call shows, as the platform's echo of it will: see `ChannelCapabilities.echoes`. */
  fingerprint?: string;
}

/** Whether a delivery really comes from the platform; a `probe` is its unsigned test of the address, in which there is nothing. */
export type Authenticity = 'authentic' | 'forged' | 'probe';

/**
 * What a messaging platform must offer to ChợHTX. An adapter verifies and splits what comes in and turns one message into
 * platform calls. It has no database, no retries and no business; it throws faults of the catalogue (`errors.ts`):
 * `unparseable`, `signatureInvalid`, `channelConfigInvalid`, `tokenExpired`, `messageInvalid`, `featureRefused`, `attachmentExpired`,
 * `outcomeUnknown`, `connectionFailed`, `throttled`, `channelRestricted`, `windowClosed`, `contactUnreachable`, `rejected`.
 */
export interface ChannelAdapter {
  readonly type: ChannelType;
  readonly capabilities: ChannelCapabilities;
  /** Answers the platform's handshake: the text to echo, or undefined when the token is wrong or there is no handshake. */
  answerHandshake(query: Record<string, unknown>): string | undefined;
  /** Whether the raw bytes were signed with this app's secret (constant time). */
  verify(rawBody: Buffer, headers: Record<string, string | string[] | undefined>): Authenticity;
  /** The HTTP status for a forged delivery, the `count`th (from 1) within a minute. */
  forgedStatus(count: number): number;
  /** Splits one delivery; well-formed bodies of unknown kinds give no events. Throws `unparseable` for bytes that are no JSON object. */
  split(rawBody: Buffer): Delivery[];
  /**
   * The calls that show this message, in order; pure. With `isPlain` the calls before the first one that had buttons or lists stay the
   * same, and each of the others has its words in the same place or later, so that a message can go on plainly from the call refused.
   */
  render(message: OutboundMessage, abilities: Abilities): PlatformCall[];
  /** Makes one call; `attachmentId` is the platform's of `call.photoUrl`. Resolves with the platform's message id when it gives one. */
  deliver(call: PlatformCall, credentials: ChannelCredentials, attachmentId?: string): Promise<{ platformId?: string }>;
  /** Uploads a JPEG for later calls; only with the capability `uploads`. Gives the platform's id of it. */
  upload?(photo: Buffer, credentials: ChannelCredentials): Promise<string>;
  /** Exchanges a refresh token; only with the capability `renewTokenAfterMs`. Gives both new tokens or throws. */
  renewToken?(refreshToken: string): Promise<RenewedTokens>;
  /** Shows that an answer is being written, where the platform can; failing at it harms nobody. */
  showTyping?(externalId: string, credentials: ChannelCredentials): Promise<void>;
  /** Asks the platform who we are to it, for `cho doctor`: the name of the page or OA, and what is not as it must be, in words. */
  inspect(credentials: ChannelCredentials): Promise<{ name?: string; problems: string[] }>;
}
