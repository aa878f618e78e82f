import type { ChannelType } from '../domain/message';

/**
 * A button as the person sees it. Quick replies (Messenger) are gone as soon as anything newer stands below them; the others stay. A hidden
 * one (Zalo's oa.query.hide) leaves nothing in the conversation when it is tapped.
 */
export interface ShownChoice {
  label: string;
  kind: 'quickReply' | 'postback' | 'link';
  payload?: string;
  url?: string;
  isHidden?: boolean;
}

/** A picture in the conversation; one that cannot be fetched is shown as a grey box. */
export interface ShownPhoto {
  url: string;
  state: 'shown' | 'loading' | 'broken';
}

export interface ShownCard {
  title: string;
  subtitle: string;
  photo?: ShownPhoto;
  choices: ShownChoice[];
}

/**
 * How far a message got. The person's own: on its way to the app, taken by it, answered or read by it, or not taken (yet). What they are sent:
 * delivered, or seen.
 */
export type MessageState = 'sending' | 'delivered' | 'seen' | 'failed';

/** One message of a conversation as it stands on the person's screen: photos, words, cards, choices, from top to bottom. */
export interface ShownMessage {
  /** Grows by one with every message of the emulator. */
  seq: number;
  /** Grows with every change of any message: of two states of one message the higher is the newer. */
  rev: number;
  /** The platform's message id (`mid`, `msg_id`). */
  id: string;
  platform: ChannelType;
  accountId: string;
  userId: string;
  from: 'person' | 'bot' | 'human';
  /** ms since 1970 UTC. */
  at: number;
  text: string;
  /** What the person did, when it was no plain text or photo: 'voice', 'tap', 'open', ...; 'hiddenTap' stands nowhere on the screen. */
  kind: string;
  photos: ShownPhoto[];
  cards: ShownCard[];
  choices: ShownChoice[];
  state: MessageState;
  /** What the app put into `message.metadata`. */
  metadata?: string;
  /** Of a tap: the choice, as its message showed it. */
  tapped?: ShownChoice;
  /** Of a reaction: the id of the message it is about. */
  about?: string;
  /** Of a voice message, a file, ...: where its bytes are. */
  mediaUrl?: string;
  /** Of an opening: whether it is the first of this conversation. */
  isFirst?: boolean;
}

/** Every choice of a message in reading order: the cards' buttons, then its own. */
export const choicesOf = (message: ShownMessage): ShownChoice[] => [...message.cards.flatMap((card) => card.choices), ...message.choices];
