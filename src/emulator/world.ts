import { createHash } from 'node:crypto';
import type { ChannelType } from '../domain/message';
import { createMessages, type Place } from './messages';
import type { ShownMessage } from './shown';

/** Somebody with a phone, and who they are on each platform. */
export interface Person {
  name: string;
  userIds: Record<ChannelType, string>;
}

/** What a platform knows of one person and one account. */
export interface Thread extends Place {
  /** When they last did something that opens the window, ms UTC. */
  spokeAt?: number;
  isFollowing?: boolean;
  /** They stopped following, and have not written since. */
  hasLeft?: boolean;
}

/** All that is kept over a restart of the emulator. */
export interface WorldSnapshot {
  persons: Person[];
  messages: ShownMessage[];
  threads: Thread[];
  /** User ids of those who block. */
  blocking: string[];
}

export type World = ReturnType<typeof createWorld>;

const numberOf = (words: string, digits: number): string =>
  (BigInt(`0x${createHash('sha256').update(words.normalize('NFC')).digest('hex')}`) % 10n ** BigInt(digits)).toString().padStart(digits, '0');

/** The same name is the same person in every run: 17 digits, as page-scoped ids have, and 19, as Zalo's; neither fits a number. */
const userIdsOf = (name: string): Person['userIds'] => ({ messenger: `2${numberOf(name, 16)}`, zalo: `4${numberOf(`zalo ${name}`, 18)}` });

function createThreads(clock: () => number, kept: Thread[]) {
  const key = (accountId: string, userId: string): string => `${accountId}:${userId}`;
  const threads = new Map(kept.map((thread) => [key(thread.accountId, thread.userId), { ...thread }]));
  const change = (accountId: string, userId: string, patch: Partial<Thread>): void =>
    void threads.set(key(accountId, userId), { ...threads.get(key(accountId, userId)), accountId, userId, ...patch });

  return {
    all: (): Thread[] => [...threads.values()],
    of: (accountId: string, userId: string): Thread | undefined => threads.get(key(accountId, userId)),
    /** The person did something that opens the window (a message, a tap, a link, ...). */
    noteSpoke: (accountId: string, userId: string): void => change(accountId, userId, { spokeAt: clock(), hasLeft: false }),
    noteFollow: (accountId: string, userId: string, isFollowing: boolean): void => change(accountId, userId, { isFollowing, hasLeft: !isFollowing }),
    /** When the person last did so on this account; undefined when they never wrote to it. */
    lastSpoke: (accountId: string, userId: string): number | undefined => threads.get(key(accountId, userId))?.spokeAt,
    /** Moves the person's last word into the past (ms), so that the window closes. */
    age(accountId: string, userId: string, ms: number): void {
      const spokeAt = threads.get(key(accountId, userId))?.spokeAt;
      if (spokeAt !== undefined) change(accountId, userId, { spokeAt: spokeAt - ms });
    },
    forget: (): void => threads.clear(),
  };
}

function createPeople(kept: Person[]) {
  const persons = new Map(kept.map((person) => [person.name, person]));
  const byUserId = new Map<string, { person: Person; platform: ChannelType }>();
  const enter = (person: Person): Person => {
    persons.set(person.name, person);
    byUserId.set(person.userIds.messenger, { person, platform: 'messenger' });
    byUserId.set(person.userIds.zalo, { person, platform: 'zalo' });
    return person;
  };
  kept.forEach(enter);

  return {
    all: (): Person[] => [...persons.values()],
    /** Whose id this is, and on which platform. */
    whose: (userId: string): { person: Person; platform: ChannelType } | undefined => byUserId.get(userId),
    /** The person of that name, new when there was none. */
    named: (name: string): Person => persons.get(name.normalize('NFC')) ?? enter({ name: name.normalize('NFC'), userIds: userIdsOf(name) }),
    forget(): void {
      persons.clear();
      byUserId.clear();
    },
  };
}

/** People, their conversations and when they last spoke, all in memory. `clock` gives ms since 1970 UTC. */
export function createWorld({ clock, kept }: { clock: () => number; kept?: WorldSnapshot }) {
  const people = createPeople(kept?.persons ?? []);
  const threads = createThreads(clock, kept?.threads ?? []);
  const messages = createMessages(clock, kept?.messages);
  const blocking = new Set(kept?.blocking);

  return {
    people,
    threads,
    messages,
    isBlocking: (userId: string): boolean => blocking.has(userId),
    setBlocking: (userId: string, isBlocking: boolean): void => void (isBlocking ? blocking.add(userId) : blocking.delete(userId)),
    forget(): void {
      for (const part of [people, threads, messages]) part.forget();
      blocking.clear();
    },
    snapshot: (): WorldSnapshot => ({ persons: people.all(), messages: [...messages.all()], threads: threads.all(), blocking: [...blocking] }),
  };
}
