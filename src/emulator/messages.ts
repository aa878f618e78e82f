import type { ShownMessage } from './shown';

type Given = 'id' | 'platform' | 'accountId' | 'userId' | 'from';

/** A message to be shown; what is left out is empty. */
export type NewMessage = Pick<ShownMessage, Given> & Partial<Omit<ShownMessage, Given | 'seq' | 'rev' | 'at'>>;

/** One person on one account. */
export interface Place {
  accountId: string;
  userId: string;
}

/** Three dots on somebody's screen. */
export interface Typing extends Place {
  /** ms since 1970 UTC; they vanish then, or with the bot's next message. */
  until: number;
}

export type Messages = ReturnType<typeof createMessages>;

const KEPT_MESSAGES = 100_000;
/** What may have changed after the last save before a restart: no number is given twice. */
const NOT_SAVED = 1000;

const isIn = (one: Place, place: Place): boolean => one.accountId === place.accountId && one.userId === place.userId;

/** People who wait for anything to change. */
function createWaiting() {
  let waiting: (() => void)[] = [];
  return {
    wakeAll: (): void => waiting.splice(0).forEach((wake) => wake()),
    next: (ms: number): Promise<void> =>
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

/** Who is shown three dots. `onChange` is told when that changes. */
function createTypings(clock: () => number, onChange: () => void) {
  let typings: Typing[] = [];
  return {
    now: (): Typing[] => (typings = typings.filter(({ until }) => until > clock())),
    start(place: Place, ms: number): void {
      typings = [...typings.filter((one) => !isIn(one, place)), { accountId: place.accountId, userId: place.userId, until: clock() + ms }];
      onChange();
    },
    stop(place: Place): void {
      if (!typings.some((one) => isIn(one, place))) return;
      typings = typings.filter((one) => !isIn(one, place));
      onChange();
    },
    forget: (): void => void (typings = []),
  };
}

/** The messages themselves, in the order of what was said. */
function createLog(clock: () => number, kept: ShownMessage[], onChange: () => void) {
  const messages = [...kept];
  let seq = messages.at(-1)?.seq ?? 0;
  let rev = kept.length ? messages.reduce((highest, message) => Math.max(highest, message.rev), 0) + NOT_SAVED : 0;
  const changed = (): number => {
    rev += 1;
    onChange();
    return rev;
  };
  /** Changes a message in place; everybody who waits is told. */
  const change = (message: ShownMessage, patch: Partial<ShownMessage>): void => void Object.assign(message, patch, { rev: changed() });

  return {
    changed,
    change,
    all: (): readonly ShownMessage[] => messages,
    lastSeq: (): number => seq,
    lastRev: (): number => rev,
    byId: (id: string): ShownMessage | undefined => messages.findLast((message) => message.id === id),
    /** The messages of one conversation after `seq`, oldest first. */
    of: (userId: string, accountId?: string, after = 0): ShownMessage[] =>
      messages.filter((message) => message.userId === userId && (!accountId || message.accountId === accountId) && message.seq > after),
    /** What is new or was changed after `rev`. */
    since: (after: number): ShownMessage[] => messages.filter((message) => message.rev > after),
    add(message: NewMessage): ShownMessage {
      seq += 1;
      const added: ShownMessage = { text: '', photos: [], cards: [], choices: [], kind: 'text', state: 'delivered', ...message, seq, rev: 0, at: clock() };
      messages.push(added);
      if (messages.length > KEPT_MESSAGES) messages.splice(0, messages.length - KEPT_MESSAGES);
      change(added, {});
      return added;
    },
    forget(): void {
      messages.length = 0;
      changed();
    },
  };
}

/** All conversations. Numbers go on growing for as long as the emulator lives, also when all is forgotten. */
export function createMessages(clock: () => number, kept: ShownMessage[] = []) {
  const waiting = createWaiting();
  const log = createLog(clock, kept, waiting.wakeAll);
  const typings = createTypings(clock, log.changed);

  return {
    ...log,
    typings,
    /** Resolves with the next change of anything, or after `ms`. */
    nextOne: waiting.next,
    /** Moves what stands in one conversation on to 'seen'; gives the messages this was new for. */
    see({ accountId, userId }: Place, isOf: (message: ShownMessage) => boolean): ShownMessage[] {
      const unseen = log.of(userId, accountId).filter((message) => message.state === 'delivered' && isOf(message));
      for (const message of unseen) log.change(message, { state: 'seen' });
      return unseen;
    },
    /** Notes how the delivery of a person's own message went; one that was answered already is seen, and stays so. */
    noteOutcome(id: string, outcome: 'delivered' | 'failed'): void {
      const message = log.byId(id);
      if (!message || message.state === 'seen') return;
      const isAnswered = log.of(message.userId, message.accountId, message.seq).some(({ from }) => from !== 'person');
      const state = isAnswered && outcome === 'delivered' ? 'seen' : outcome;
      if (message.state !== state) log.change(message, { state });
    },
    forget(): void {
      typings.forget();
      log.forget();
    },
  };
}
