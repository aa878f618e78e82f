import { createHash, randomBytes } from 'node:crypto';

/** A button as the person sees it. Quick replies are gone as soon as anything newer stands below them; the others stay. */
export interface ShownChoice {
  label: string;
  kind: 'quickReply' | 'postback' | 'link';
  payload?: string;
  url?: string;
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

/** One message of a conversation as it stands on the person's screen. */
export interface ShownMessage {
  /** Grows by one with every message of the emulator. */
  seq: number;
  /** The platform's message id (`mid`). */
  id: string;
  accountId: string;
  userId: string;
  from: 'person' | 'bot' | 'human';
  /** ms since 1970 UTC. */
  at: number;
  text: string;
  /** What the person sent, when it was no plain text or photo: 'voice', 'tap', 'open', ... */
  kind: string;
  photos: ShownPhoto[];
  cards: ShownCard[];
  choices: ShownChoice[];
  /** What the app put into `message.metadata`. */
  metadata?: string;
}

export interface Person {
  userId: string;
  name: string;
  isBlocking: boolean;
}

/** All that is kept over a restart of the emulator. */
export interface Snapshot {
  persons: Person[];
  messages: ShownMessage[];
  /** Last message of the person by thread key, ms UTC. */
  spokeAt: [string, number][];
}

export interface NewMessage extends Omit<ShownMessage, 'seq' | 'id' | 'at' | 'photos' | 'cards' | 'choices' | 'kind'> {
  photos?: ShownPhoto[];
  cards?: ShownCard[];
  choices?: ShownChoice[];
  kind?: string;
}

export type World = ReturnType<typeof createWorld>;

const KEPT_MESSAGES = 20_000;

const threadKey = (accountId: string, userId: string): string => `${accountId}:${userId}`;

/** The same name is the same person in every run of the emulator: 17 digits, as page-scoped ids have. */
function userIdOf(name: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(name.normalize('NFC')).digest('hex')}`) % 10n ** 16n;
  return `2${digits.toString().padStart(16, '0')}`;
}

/** Message ids as the platform's look: `m_` and random characters. */
const newMessageId = (): string => `m_${randomBytes(24).toString('base64url')}`;

function createThreads(clock: () => number, spokeAt: Map<string, number>) {
  return {
    /** The person did something that opens the window (a message, a tap, a link, a reaction). */
    noteSpoke: (accountId: string, userId: string): void => void spokeAt.set(threadKey(accountId, userId), clock()),
    /** When the person last did so on this page; undefined when they never wrote to it. */
    lastSpoke: (accountId: string, userId: string): number | undefined => spokeAt.get(threadKey(accountId, userId)),
    /** Moves the person's last word into the past (ms), so that the window closes. */
    age: (accountId: string, userId: string, ms: number): void => {
      const at = spokeAt.get(threadKey(accountId, userId));
      if (at !== undefined) spokeAt.set(threadKey(accountId, userId), at - ms);
    },
  };
}

function createMessages(clock: () => number, kept: ShownMessage[]) {
  const messages = [...kept];
  let seq = messages.at(-1)?.seq ?? 0;
  let waiting: (() => void)[] = [];

  return {
    all: (): readonly ShownMessage[] => messages,
    lastSeq: (): number => seq,
    /** The messages of one conversation after `seq`, oldest first. */
    of: (userId: string, accountId?: string, after = 0): ShownMessage[] =>
      messages.filter((message) => message.userId === userId && (!accountId || message.accountId === accountId) && message.seq > after),

    add(message: NewMessage): ShownMessage {
      seq += 1;
      const added = { photos: [], cards: [], choices: [], kind: 'text', ...message, seq, id: newMessageId(), at: clock() };
      messages.push(added);
      if (messages.length > KEPT_MESSAGES) messages.splice(0, messages.length - KEPT_MESSAGES);
      for (const wake of waiting.splice(0)) wake();
      return added;
    },

    /** Resolves with the next message of anybody, or after `ms`. */
    nextOne: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting = waiting.filter((wake) => wake !== done);
          resolve();
        };
        const timer = setTimeout(done, ms).unref();
        waiting.push(done);
      }),
  };
}

/** People, their conversations and when they last spoke, all in memory. `clock` gives ms since 1970 UTC. */
export function createWorld({ clock, kept }: { clock: () => number; kept?: Snapshot }) {
  const persons = new Map<string, Person>(kept?.persons.map((person) => [person.userId, person]));
  const spokeAt = new Map<string, number>(kept?.spokeAt);
  const messages = createMessages(clock, kept?.messages ?? []);

  return {
    messages,
    threads: createThreads(clock, spokeAt),
    persons: (): Person[] => [...persons.values()],
    person: (userId: string): Person | undefined => persons.get(userId),
    /** The person of that name, new when there was none. */
    personNamed(name: string): Person {
      const userId = userIdOf(name);
      const person = persons.get(userId) ?? { userId, name, isBlocking: false };
      persons.set(userId, person);
      return person;
    },
    snapshot: (): Snapshot => ({ persons: [...persons.values()], messages: [...messages.all()], spokeAt: [...spokeAt] }),
  };
}
