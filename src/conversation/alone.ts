import type { Person } from '../domain/member';
import type { Services } from '../domain/use-cases';
import { Fault } from '../errors';
import type { Act, AfterCommit } from '../services/context';
import type { Session } from '../store/database';
import { isAway, isDuplicateKey, isTransient, jitter, runOnce } from '../store/transaction';
import type { StockStore } from '../store/stock';
import { Moved, type Plan, type TurnStore } from '../store/turns';
import type { Loaded } from './load';
import { claimMessages, planConversation, type Planned, type PlanParts } from './plan';

/** Binds the use cases to a person and an act. */
export type BindServices = (person: Person, act: Act) => Services;

interface Parts {
  turns: TurnStore;
  stock: Pick<StockStore, 'reserve'>;
  bind: BindServices;
  plan: PlanParts;
  /** Reads one conversation anew, with the first events that still wait in it. */
  reload: (conversationId: string, mostEvents: number) => Promise<Loaded | undefined>;
  workerId: string;
}

/** What a turn moves: listings, among the co-ops of the conversation. */
export interface Moves {
  coopIds: string[];
  listingIds: string[];
}

export interface DoneAlone {
  plan: Plan;
  outcomes: string[];
  after: AfterCommit[];
}

/** After so many conflicts a turn is put aside for a moment, so that it does not hold up its shard. */
const MOST_TRIES = 4;
/** Events of one conversation in one batch. */
export const MOST_EVENTS = 10;

/** Thrown at a `do` that moves listings which its turn has not reserved. */
class Unreserved extends Error {
  constructor(readonly listingIds: string[]) {
    super('a turn moves what it has not reserved');
  }
}

/** Whether others were in the way or the store was: no fault of the event that was worked on. */
export function isPassing(thrown: unknown): boolean {
  const cause = causeOf(thrown);
  return cause instanceof Moved || isTransient(cause) || isAway(cause);
}

/** What lies under the faults that flows wrap it into. */
function causeOf(thrown: unknown): unknown {
  return thrown instanceof Fault && thrown.cause !== undefined ? causeOf(thrown.cause) : thrown;
}

/** Runs turns with effects, each in a transaction of its own, one at a time for each listing it moves. */
export function createAlone({ turns, stock, bind, plan, reload, workerId }: Parts) {
  const locks = createLocks();

  const once = (session: Session, conversationId: string, moves: Moves, mostEvents: number): Promise<DoneAlone | undefined> =>
    runOnce(session, async () => {
      await stock.reserve(moves, session);
      const loaded = await reload(conversationId, mostEvents);
      if (!loaded) return undefined;
      const now = new Date(plan.clock());
      const after: AfterCommit[] = [];
      const { person } = loaded;
      const by = { kind: 'contact' as const, contactId: person.contactId, ...(person.member ? { memberId: person.member.id } : {}) };
      const services = (opId: string, lock: string[] = []): Services => {
        const others = lock.filter((id) => !moves.listingIds.includes(id));
        if (others.length > 0) throw new Unreserved(others);
        return bind(person, { session, now, opId: `${conversationId}:${opId}`, after, by });
      };
      await turns.ensureContact(loaded.conversation, person.externalId, session);
      const planned: Planned = await planConversation(loaded, plan, now, { look: services('look'), effects: services });
      const mine = claimMessages(planned.plan, loaded, workerId, now);
      await turns.write([mine], now, session);
      return { plan: mine, outcomes: planned.outcomes, after };
    });

  /** Tries until it is done, as often as others may be in the way. */
  async function persist(session: Session, conversationId: string, moves: Moves): Promise<DoneAlone | undefined> {
    let mostEvents = MOST_EVENTS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(session, conversationId, moves, mostEvents);
      } catch (thrown) {
        const cause = causeOf(thrown);
        const isConflict = isPassing(thrown) || isDuplicateKey(cause);
        if (cause instanceof Unreserved) throw cause;
        if (attempt >= MOST_TRIES || isAway(cause) || (!isConflict && mostEvents === 1)) throw thrown;
        if (isConflict) await jitter(attempt, Math.random);
        else mostEvents = 1; // the events before a broken one are not held up by it
      }
    }
  }

  return {
    /** Works one conversation through alone; undefined when nothing waits in it any more. Throws what a script throws, and conflicts that do not end. */
    run: async (conversationId: string, first: Moves, session: Session): Promise<DoneAlone | undefined> => {
      for (let moves = first; ; ) {
        try {
          return await locks.hold(moves.listingIds, () => persist(session, conversationId, moves));
        } catch (thrown) {
          if (!(thrown instanceof Unreserved)) throw thrown;
          moves = { ...moves, listingIds: [...moves.listingIds, ...thrown.listingIds] };
        }
      }
    },
  };
}

export type Alone = ReturnType<typeof createAlone>;

/** Holds names one holder at a time; several are taken in one order, so that nobody waits in a circle. */
function createLocks(): { hold<T>(names: string[], work: () => Promise<T>): Promise<T> } {
  const held = new Map<string, Promise<void>>();
  const holdOne = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = held.get(name) ?? Promise.resolve();
    let free: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (free = resolve));
    const tail = before.then(() => mine);
    held.set(name, tail);
    await before;
    try {
      return await work();
    } finally {
      free();
      if (held.get(name) === tail) held.delete(name);
    }
  };
  const holdAll = <T>(names: string[], work: () => Promise<T>): Promise<T> => {
    const [first, ...others] = names;
    return first === undefined ? work() : holdOne(first, () => holdAll(others, work));
  };
  return { hold: (names, work) => holdAll([...new Set(names)].sort(), work) };
}
