/** The kinds of messaging platform that a co-op or union can connect. */
export type ChannelType = 'messenger' | 'zalo';

/** Why something is sent; the channel maps it to the platform's window and tag rules. */
export type Purpose = 'reply' | 'update' | 'promotion';

/** What somebody can send beside words; kinds that no channel names are `other`. */
export type AttachmentKind = 'photo' | 'voice' | 'video' | 'file' | 'sticker' | 'location' | 'link' | 'other';

/** Something sent beside the words. `url` is where the platform keeps it, when it does. */
export interface Attachment {
  kind: AttachmentKind;
  url?: string;
}

/** What every event from a person carries. Ids are the platform's, always strings. */
interface EventBase {
  /** Unique within its channel: the same delivery twice has the same id. */
  eventId: string;
  /** The person, as the platform knows them on this page (PSID on Messenger). */
  externalId: string;
  /** When it happened by the platform's clock, ms since 1970 UTC. */
  at: number;
}

/** Something that a person did in a conversation, as a channel's adapter gives it. */
export type PersonEvent = EventBase &
  (
    | { kind: 'message'; text: string; attachments: Attachment[]; payload?: string; ref?: string }
    | { kind: 'postback'; payload: string; title: string; ref?: string }
    /** They opened the conversation: Get Started, an m.me link, following the OA; `ref` is what the link carried. */
    | { kind: 'follow'; ref?: string }
    /** They left: nothing reaches them until they write again. */
    | { kind: 'unfollow' }
    /** `opensNoWindow`: on this platform it does not let us write to them as a message would. */
    | { kind: 'reaction'; isAdded: boolean; opensNoWindow?: true }
    /** A message they sent and took back: it is left alone. */
    | { kind: 'deleted' }
    /** A human answered in the platform's own inbox: the bot keeps quiet. */
    | { kind: 'humanReply' }
  );

/** Events that we put into the inbox ourselves. */
export type InternalEvent = EventBase &
  (
    | { kind: 'mediaReady'; mediaId: string }
    | { kind: 'mediaFailed'; mediaId: string; reason: string }
  );

/** Normalised input: one thing that happened in one conversation. */
export type InboundEvent = PersonEvent | InternalEvent;

/** What the platform says about a message of ours; never an inbox row. */
export type Receipt =
  | { kind: 'delivered' | 'read'; externalId: string; /** ms UTC: everything up to then */ watermark: number }
  /** Our own message came back, with the id that we had put into its metadata, or with what its content is known by. */
  | { kind: 'echo'; externalId: string; platformId: string; at: number; known: { outboxId: string } | { fingerprint: string } };

/** What one page or OA got in one delivery. */
export interface Delivery {
  /** The page or OA, by the platform's id. */
  channelExternalId: string;
  events: PersonEvent[];
  receipts: Receipt[];
  /** Items looked at and left: unknown kinds, standby, our own echoes. */
  ignored: number;
  /** The platform took away our right to speak for this page or OA: a human must connect it anew. */
  isRevoked?: true;
}

/** A button. `payload` comes back when it is tapped; its number and its words count as well. */
export interface Choice {
  label: string;
  payload: string;
}

/** One of several goods shown side by side. */
export interface GoodsCard {
  title: string;
  lines: string[];
  photoUrl?: string;
  choices: Choice[];
}

/**
 * What is to be shown. Channels degrade what they cannot show, and never drop a word:
 * `text` is words with at most 13 choices; `card` is one photo with a title, facts and a question;
 * `cards` is a list of goods after some words.
 */
export type MessageContent =
  | { kind: 'text'; text: string; choices: Choice[] }
  | { kind: 'card'; photoUrl: string; title: string; lines: string[]; choices: Choice[] }
  | { kind: 'cards'; text: string; cards: GoodsCard[]; choices: Choice[] };

/** One message for one person, ready for a channel. */
export interface OutboundMessage {
  /** Our outbox id; goes into the platform's metadata where there is one. */
  id: string;
  externalId: string;
  purpose: Purpose;
  content: MessageContent;
}
