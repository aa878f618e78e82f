import type { ChannelType, Delivery, OutboundMessage } from '../domain/message';

/** What a channel can show and how long one may write after a person's last message. */
export interface ChannelCapabilities {
  /** Characters of one text message. */
  maxText: number;
  /** Choices under one message. */
  maxChoices: number;
  /** Characters of a choice's label. */
  maxLabel: number;
  /** How long free messages may be sent after the person last wrote, ms. */
  windowMs: number;
  /** Whether our own messages come back as echoes that carry our id: then an unknown outcome can be cleared up. */
  hasEchoes: boolean;
}

/** What is needed to speak for one page or OA. The token is never logged. */
export interface ChannelCredentials {
  channelExternalId: string;
  token: string;
  /** The app's secret, for proofs. */
  appSecret: string;
}

/** One HTTP call that a message becomes; `body` is JSON. */
export interface PlatformCall {
  body: Record<string, unknown>;
}

/**
 * What a messaging platform must offer to ChợHTX. An adapter verifies and splits what comes in and turns one message into
 * platform calls. It has no database, no retries and no business; it throws faults of the catalogue (`errors.ts`):
 * `unparseable`, `signatureInvalid`, `channelConfigInvalid`, `messageInvalid`, `outcomeUnknown`, `connectionFailed`,
 * `throttled`, `channelRestricted`, `windowClosed`, `contactUnreachable`, `rejected`.
 */
export interface ChannelAdapter {
  readonly type: ChannelType;
  readonly capabilities: ChannelCapabilities;
  /** Answers the platform's handshake: the text to echo, or undefined when the token is wrong. */
  answerHandshake(query: Record<string, unknown>): string | undefined;
  /** Whether the raw bytes were signed with this app's secret (constant time). */
  isAuthentic(rawBody: Buffer, headers: Record<string, string | string[] | undefined>): boolean;
  /** Splits one delivery; well-formed bodies of unknown kinds give no events. Throws `unparseable` for bytes that are no JSON object. */
  split(rawBody: Buffer): Delivery[];
  /** The calls that show this message, in order; pure. */
  render(message: OutboundMessage): PlatformCall[];
  /** Makes one call. Resolves with the platform's message id when it gives one. */
  deliver(call: PlatformCall, credentials: ChannelCredentials): Promise<{ platformId?: string }>;
}
