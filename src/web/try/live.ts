import type { Logger } from '../../logger';
import type { Language, TryEvents } from './api';
import type { EmulatorClient } from './emulator-client';
import type { Trial } from './trial';

const BEAT_MS = 15_000;
const LOOK_EVERY_MS = 700;
/** How long the emulator is asked to wait for something new, ms. */
const WAIT_MS = 20_000;

/** A page that listens: text goes to it, until it is ended. */
export interface Listener {
  language: Language;
  write(text: string): void;
  end(): void;
}

interface Parts {
  trial: Pick<Trial, 'cast' | 'clock' | 'bookIn' | 'messagesOf'>;
  emulator: Pick<EmulatorClient, 'changes'>;
  logger: Logger;
}

type Name = keyof TryEvents;

export type Live = ReturnType<typeof createLive>;

/**
 * What happens, for all pages that listen: one long poll of the emulator, and one look at book, people and clock each 700 ms, however many pages
 * there are, and none without any. When the emulator goes away or begins a new life all pages are ended: they read the state anew.
 */
export function createLive({ trial, emulator, logger }: Parts) {
  const listeners = new Set<Listener>();
  const lastSaid = new Map<string, string>();
  let running: AbortController | undefined;
  let isClosed = false;

  const send = <N extends Name>(to: Iterable<Listener>, name: N, data: TryEvents[N]): void => {
    const text = eventText(name, data);
    for (const listener of to) listener.write(text);
  };
  const keyOf = (name: Name, language?: Language): string => `${name}:${language ?? ''}`;
  /** Says it to those whom it is for, when it is something else than last time. */
  const sendChanged = <N extends Exclude<Name, 'messages'>>(name: N, data: TryEvents[N], language?: Language): void => {
    const key = keyOf(name, language);
    const text = eventText(name, name === 'clock' ? ({ offsetMs: (data as TryEvents['clock']).offsetMs } as TryEvents[N]) : data); // its time always moves
    if (lastSaid.get(key) === text) return;
    lastSaid.set(key, text);
    send([...listeners].filter((one) => language === undefined || one.language === language), name, data);
  };

  function endAll(): void {
    running?.abort();
    running = undefined;
    lastSaid.clear();
    for (const listener of [...listeners]) listener.end();
    listeners.clear();
  }

  async function followMessages(from: number, signal: AbortSignal): Promise<void> {
    for (let rev = from; !signal.aborted; ) {
      const found = await emulator.changes(rev, WAIT_MS, signal);
      if (signal.aborted) return;
      if (found.last < rev) return endAll();
      rev = found.last;
      const scene = await trial.cast();
      if (!scene) continue;
      const messages = trial.messagesOf(found, scene);
      if (messages.length > 0) send(listeners, 'messages', messages);
      sendChanged('typing', found.typing.filter(({ userId }) => scene.userIds.has(userId)).map(({ userId, until }) => ({ userId, until })));
    }
  }

  async function look(): Promise<void> {
    sendChanged('clock', trial.clock());
    const scene = await trial.cast();
    if (scene) sendChanged('people', scene.people);
    for (const language of new Set([...listeners].map((one) => one.language))) sendChanged('book', await trial.bookIn(language), language);
  }

  function start(from: number): void {
    const mine = new AbortController();
    const { signal } = mine;
    running = mine;
    const end = (why: string) => (err: unknown): void => {
      if (signal.aborted) return;
      logger.info({ err }, why);
      endAll();
    };
    followMessages(from, signal).catch(end('the emulator went away: pages read the state anew'));
    const lookAgain = (): void => {
      if (signal.aborted) return;
      look().catch((err: unknown) => logger.debug({ err }, 'no look at the trial now')).finally(() => setTimeout(lookAgain, LOOK_EVERY_MS));
    };
    lookAgain();
    const beat = setInterval(() => {
      for (const listener of listeners) listener.write(':\n\n');
    }, BEAT_MS);
    signal.addEventListener('abort', () => clearInterval(beat));
  }

  /** What a page has missed since it read the state. Throws `EmulatorAway`. */
  async function catchUp(listener: Listener, after: number): Promise<void> {
    const [scene, found, book] = await Promise.all([trial.cast(), emulator.changes(after), trial.bookIn(listener.language)]);
    if (!scene || found.last < after) {
      remove(listener);
      listener.end();
      return;
    }
    send([listener], 'messages', trial.messagesOf(found, scene));
    send([listener], 'people', scene.people);
    send([listener], 'book', book);
    send([listener], 'clock', trial.clock());
    // A look meanwhile may have told something newer than what was read here: the next one tells it again.
    for (const key of [keyOf('people'), keyOf('book', listener.language)]) lastSaid.delete(key);
  }

  function remove(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size === 0) endAll();
  }

  return {
    /** Whether pages may still listen. */
    isOpen: (): boolean => !isClosed,
    /** From now on the page hears everything after `after`; first what it has missed. */
    add: async (listener: Listener, after: number): Promise<void> => {
      listeners.add(listener);
      if (!running) start(after);
      await catchUp(listener, after);
    },
    remove,
    /** Ends all pages, for good. */
    close: (): void => {
      isClosed = true;
      endAll();
    },
  };
}

const eventText = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
