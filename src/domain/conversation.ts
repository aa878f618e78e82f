/** A reply that is kept: by the name of its step, never by its place. */
export interface StoredAnswer {
  step: string;
  value: unknown;
  /** `said` at the question, `heard` elsewhere or handed over at the start, `shown` to them, `done` by a `do`: that one is never taken back. */
  how: 'said' | 'heard' | 'shown' | 'done';
}

/** One person's way through one flow. The place in it is derived from the answers. */
export interface FlowRun {
  flow: string;
  runId: string;
  version: number;
  answers: StoredAnswer[];
  waitingFor?: string;
  /** A list or menu: leaving it loses nothing, and no notice waits behind it. */
  isLight?: boolean;
  /** Replies to the question in hand that could not be used. */
  tries: number;
}

/** A tap that starts something: another flow, with answers it already has. */
export interface Start {
  flow: string;
  given?: Record<string, unknown>;
}

/** A button as it was shown: what it said, and what a tap on it, its number or its words mean. */
export interface ShownChoice {
  key: string;
  label: string;
  /** Starts this; without it the choice answers the question it stood under. */
  go?: Start;
}

/** Something with choices that a person was shown. Its id stands in the buttons' payloads: `#id.number`. */
export interface Prompt {
  id: string;
  /** A question of the flow in hand, something offered at the end of one, or a notice. */
  kind: 'question' | 'offer' | 'notice';
  choices: ShownChoice[];
  at: Date;
  isOpen?: boolean;
  takesNumbers?: boolean;
}

/** Photos on their way to being usable, and the words that came while they were waited for. */
export interface Gathering {
  photos: { mediaId: string; state: 'pending' | 'ready' | 'failed' }[];
  words: string[];
  /** When the last photo or word came. */
  at: Date;
}

/** How much somebody sent since a moment of theirs, at most a minute ago, and when they were last told that it is too much. */
export interface Pace {
  since: Date;
  count: number;
  toldAt?: Date;
}

/** Where the talk with one person stands: all that a restart must find again. Its id is the contact's. */
export interface Conversation {
  id: string;
  ownerId: string;
  channelId: string;
  shard: number;
  revision: number;
  run?: FlowRun;
  prompt?: Prompt;
  /** A half-finished piece of work that is kept (goods not yet published), to be offered again. */
  shelf?: { run: FlowRun; at: Date };
  /** What was under way when something else came first; it is taken up again when that has ended. */
  behind?: FlowRun;
  gathering?: Gathering;
  /** The alarm the conversation set itself. */
  wakeAt?: Date;
  /** The bot keeps quiet: a person is asked for, or a human answered from the platform's inbox. */
  paused?: { since: Date; until: Date; by: 'person' | 'inbox' };
  isIntroduced: boolean;
  /** Counts prompts, so that each has an id of its own in this conversation. */
  promptCount: number;
  /** The listing spoken of last: what a free question is about. */
  inSight?: string;
  lastTurnAt?: Date;
  pace?: Pace;
}

/** A conversation in which nothing has been said. */
export function newConversation(at: Pick<Conversation, 'id' | 'ownerId' | 'channelId' | 'shard'>): Conversation {
  return { ...at, revision: 0, isIntroduced: false, promptCount: 0 };
}
