import type { Language, PersonRole, Platform, TryActs } from '../api';
import { NO_NEWS } from './model/news';
import type { Trial } from './model/trial';
import type { Outcome, Server } from './server';
import type { Store } from './store';

export type Acts = ReturnType<typeof createActs>;

/** What the user does on the page. Each goes to the shop; what came of it is heard from there, except that it could not be done. */
export function createActs({ server, store }: { server: Server; store: Store }) {
  const acting = (name: string): { name: string; platform: Platform } => ({ name, platform: store.shown().platforms[name] ?? 'messenger' });

  const moveClock = async (by: TryActs['clock']): Promise<Outcome> => {
    const outcome = await server.act('clock', by);
    const { trial } = store.shown();
    if (outcome.is === 'done' && trial) store.change({ trial: { ...trial, clock: outcome.value }, clockHeardAt: Date.now() });
    return outcome;
  };

  return {
    say: (name: string, said: { text?: string; photo?: { sample: string } | { base64: string } }): Promise<Outcome> => server.act('say', { ...acting(name), ...said }),
    tap: (name: string, messageId: string, number: number): Promise<Outcome> => server.act('tap', { ...acting(name), messageId, number }),
    read: (name: string): Promise<Outcome> => server.act('read', acting(name)),
    resend: (messageId: string): Promise<Outcome> => server.act('resend', { messageId }),
    addPerson: (name: string, role: PersonRole): Promise<Outcome> => server.act('people', { name, role }),
    moveClock,

    choosePlatform(name: string, platform: Platform): void {
      const { platforms, chosen } = store.shown();
      store.change({ platforms: { ...platforms, [name]: platform }, chosen: { ...chosen, [name]: platform } });
    },

    /** The page speaks it at once; the shop is told, and the book read anew in it. */
    async speak(language: Language): Promise<Outcome> {
      store.change({ language, news: NO_NEWS });
      document.documentElement.lang = language;
      localStorage.setItem('language', language);
      const outcome = await server.act('language', { language });
      await store.open();
      return outcome;
    },

    /** Everything is thrown away; the page waits until nothing of the old trial is left. */
    async restart(): Promise<Outcome> {
      const old = store.shown().trial;
      const outcome = await server.act('restart', {});
      if (outcome.is !== 'done') return outcome;
      store.change({ line: 'restarting' });
      void store.open((trial) => isOther(old, trial));
      return outcome;
    },

    /** Somebody looked at a conversation up to its end. */
    looked(userId: string, seq: number): void {
      const { lookedUpTo } = store.shown();
      if ((lookedUpTo[userId] ?? 0) < seq) store.change({ lookedUpTo: { ...lookedUpTo, [userId]: seq } });
    },
  };
}

/** No message of the old trial is in the new one. */
const isOther = (old: Trial | undefined, trial: Trial): boolean => ![...(old?.messages.keys() ?? [])].some((id) => trial.messages.has(id));
