import type { Language, Platform, TryBook, TryClock, TryMessage, TryPerson } from '../api';
import { findNews, NO_NEWS, type BookNews } from './model/news';
import { openTrial, withMessages, type Trial } from './model/trial';
import type { Sample, Server } from './server';

/** How the page stands to the shop: `opening` for the first time, `live`, `broken` and trying again, `restarting` on demand. */
export type Line = 'opening' | 'live' | 'broken' | 'restarting';

/** All that is drawn. */
export interface Shown {
  language: Language;
  line: Line;
  /** The first attempt failed: there is nothing to show yet. */
  hasFailed: boolean;
  trial?: Trial;
  /** This machine's time when `trial.clock` was told: the clock goes on from there. */
  clockHeardAt: number;
  samples: Sample[];
  platforms: Record<string, Platform>;
  /** What the user chose; the others follow from who somebody is. */
  chosen: Record<string, Platform>;
  typing: Record<string, number>;
  news: BookNews;
  /** Changes of the book that nobody has looked at yet, where it lies in a drawer. */
  unseenInBook: number;
  /** Up to where each conversation was on screen, by user id. */
  lookedUpTo: Record<string, number>;
}

const RETRY_MS = 1_000;
const QUIET_MS = 3_000;

export type Store = ReturnType<typeof createStore>;

const withoutTyped = (typing: Record<string, number>, messages: readonly TryMessage[]): Record<string, number> =>
  Object.fromEntries(Object.entries(typing).filter(([userId]) => !messages.some((message) => message.from !== 'person' && message.userId === userId)));

/** Who is shown on which platform, if nobody chose: a seller and a manager begin on Zalo, a buyer on Messenger: so both are seen. */
function platformsOf(people: readonly TryPerson[], offered: readonly Platform[], chosen: Record<string, Platform>): Record<string, Platform> {
  const wanted = ({ name, role }: TryPerson): Platform => chosen[name] ?? (role === 'buyer' ? 'messenger' : 'zalo');
  const first = offered[0] ?? 'messenger';
  return Object.fromEntries(people.map((person) => [person.name, offered.includes(wanted(person)) ? wanted(person) : first]));
}

/** Holds what is drawn, and follows the shop: reads the state, listens, and does both again whenever the line breaks. */
export function createStore({ server, now, language }: { server: Server; now: () => number; language: Language }) {
  let shown: Shown = {
    language, line: 'opening', hasFailed: false, clockHeardAt: 0, samples: [], platforms: {}, chosen: {}, typing: {}, news: NO_NEWS, unseenInBook: 0, lookedUpTo: {},
  };
  const watchers = new Set<() => void>();
  let hangUp: (() => void) | undefined;
  /** Grows with every opening, so that a late answer to an earlier one is dropped. */
  let opening = 0;

  const change = (part: Partial<Shown>): void => {
    shown = { ...shown, ...part };
    for (const tell of [...watchers]) tell();
  };
  const changeTrial = (part: Partial<Trial>): void => {
    if (shown.trial) change({ trial: { ...shown.trial, ...part } });
  };

  const heard = {
    messages: (messages: TryMessage[]): void => {
      if (shown.trial) change({ trial: withMessages(shown.trial, messages), typing: withoutTyped(shown.typing, messages) });
    },
    typing: (typing: { userId: string; until: number }[]): void => change({ typing: Object.fromEntries(typing.map(({ userId, until }) => [userId, until])) }),
    book: (book: TryBook): void => {
      if (!shown.trial) return;
      const news = findNews(shown.trial.book, book);
      const count = news.orders.length + news.listings.length;
      change({ trial: { ...shown.trial, book }, ...(count > 0 ? { news, unseenInBook: shown.unseenInBook + count } : {}) });
    },
    clock: (clock: TryClock): void => change({ clockHeardAt: now(), ...(shown.trial ? { trial: { ...shown.trial, clock } } : {}) }),
    people: (people: TryPerson[]): void => {
      changeTrial({ people });
      change({ platforms: platformsOf(people, shown.trial?.platforms ?? [], shown.chosen) });
    },
  };

  async function open(isFresh: (trial: Trial) => boolean = () => true): Promise<void> {
    hangUp?.();
    opening += 1;
    const mine = opening;
    try {
      const trial = openTrial(await server.state(shown.language));
      if (mine !== opening) return;
      if (!isFresh(trial)) return again(mine, isFresh);
      take(trial);
      hangUp = server.listen(shown.language, trial.rev, { ...heard, opened: () => change({ line: 'live' }), broken: () => lost(mine) });
    } catch {
      // The shop is away or starting: whatever the reason, it is asked again.
      if (mine !== opening) return;
      if (shown.line !== 'restarting') change({ line: shown.trial ? 'broken' : 'opening', hasFailed: !shown.trial });
      again(mine, isFresh);
    }
  }

  function take(trial: Trial): void {
    const isFirst = !shown.trial || shown.line === 'restarting';
    const lookedUpTo = isFirst ? Object.fromEntries([...trial.messages.values()].map(({ userId, seq }) => [userId, seq])) : shown.lookedUpTo;
    const news = shown.trial && !isFirst ? findNews(shown.trial.book, trial.book) : NO_NEWS;
    change({
      trial, news, lookedUpTo, hasFailed: false, line: 'live', clockHeardAt: now(), ...(isFirst ? { unseenInBook: 0 } : {}),
      platforms: platformsOf(trial.people, trial.platforms, shown.chosen),
    });
    if (isFirst && shown.language !== 'vi') speakWhenQuiet();
    if (shown.samples.length === 0) void server.samples().then((samples) => change({ samples }), () => change({ samples: [] }));
  }

  /**
   * A new shop speaks Vietnamese until it is told otherwise. Told at once, it would disturb those who are just joining it by chatting: so when
   * nothing has moved for a while.
   */
  function speakWhenQuiet(): void {
    const { trial, language } = shown;
    setTimeout(() => {
      const isQuiet = shown.trial?.messages === trial?.messages && shown.trial?.book === trial?.book && shown.line === 'live';
      if (shown.language !== language) return;
      if (isQuiet) void server.act('language', { language });
      else speakWhenQuiet();
    }, QUIET_MS);
  }

  function lost(mine: number): void {
    if (mine !== opening) return;
    if (shown.line !== 'restarting') change({ line: 'broken' });
    again(mine);
  }

  function again(mine: number, isFresh?: (trial: Trial) => boolean): void {
    setTimeout(() => {
      if (mine === opening) void open(isFresh);
    }, RETRY_MS);
  }

  return {
    shown: (): Shown => shown,
    watch: (tell: () => void): (() => void) => {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
    change,
    open,
  };
}
