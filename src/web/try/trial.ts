import type { Words } from '../../i18n/words';
import type { TrialCoop, TrialReads } from '../../services/trial';
import type { Language, TryBook, TryClock, TryPerson, TryState } from './api';
import { tryBook } from './book';
import type { EmulatedChanges, EmulatedPerson, EmulatorClient } from './emulator-client';
import { isOnPage, tryMessage, type PhotoPlaces, type Scene } from './messages';

/** The co-op of the demonstration, which the page is about. */
export const TRIAL_COOP = 'SUOIXANH';

/** The shop's clock, which a trial moves on. */
export interface TrialTime {
  now(): number;
  offsetMs(): number;
  advance(ms: number): Promise<number>;
}

interface Parts {
  reads: TrialReads;
  emulator: Pick<EmulatorClient, 'persons' | 'changes' | 'clock' | 'moveClock'>;
  time: TrialTime;
  words: Words;
  places: PhotoPlaces;
}

/** Who and where, as of one moment: needed to understand what the emulator says. */
export interface Cast extends Scene {
  coop: TrialCoop;
  people: TryPerson[];
}

export type Trial = ReturnType<typeof createTrial>;

/** What the page shows, read from the shop and the emulator. Undefined while the demonstration's co-op is not there (yet). */
export function createTrial({ reads, emulator, time, words, places }: Parts) {
  async function cast(): Promise<Cast | undefined> {
    const [coop, persons] = await Promise.all([reads.coop(), emulator.persons()]);
    if (!coop) return undefined;
    const ids = persons.flatMap(({ userIds }) => Object.values(userIds));
    const roles = await reads.roles(ids);
    return { coop, accounts: coop.accounts, userIds: new Set(ids), people: persons.map((person) => tryPerson(person, roles)) };
  }

  /** An emulator that died before it had noted a move would send messages from the past, to windows that have closed. */
  async function alignClocks(): Promise<void> {
    if ((await emulator.clock()).offsetMs < time.offsetMs()) await emulator.moveClock(time.offsetMs());
  }

  const clock = (): TryClock => ({ now: time.now(), offsetMs: time.offsetMs() });
  const bookIn = async (language: Language): Promise<TryBook> => tryBook((await reads.book()) ?? { orders: [], listings: [] }, language, words);
  const messagesOf = ({ messages }: Pick<EmulatedChanges, 'messages'>, scene: Scene) =>
    messages.filter((message) => isOnPage(message, scene)).map((message) => tryMessage(message, places));

  return {
    cast,
    clock,
    bookIn,
    messagesOf,
    state: async (language: Language): Promise<TryState | undefined> => {
      await alignClocks();
      const [scene, all, book] = await Promise.all([cast(), emulator.changes(0), bookIn(language)]);
      if (!scene) return undefined;
      const { coop, people } = scene;
      const platforms = (['zalo', 'messenger'] as const).filter((platform) => coop.accounts[platform] !== undefined);
      return { coop: { name: coop.name, phone: coop.phone }, platforms, people, messages: messagesOf(all, scene), book, clock: clock(), rev: all.last };
    },
  };
}

function tryPerson({ name, userIds }: EmulatedPerson, roles: Awaited<ReturnType<TrialReads['roles']>>): TryPerson {
  const own = Object.values(userIds).flatMap((id) => roles.get(id) ?? []);
  return { name, userIds, role: own.includes('manager') ? 'manager' : own.includes('seller') ? 'seller' : 'buyer' };
}
