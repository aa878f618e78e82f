import type { Language, TryActs, TryClock, TryEvents, TryPerson, TryState } from '../api';

/** A picture made for the trial. */
export interface Sample {
  name: string;
  src: string;
}

/** What an act came to: done, refused by the shop or a phone, or nobody answered. */
export type Outcome<T = unknown> = { is: 'done'; value: T } | { is: 'refused'; refused: string } | { is: 'away' };

interface Answers {
  people: TryPerson;
  clock: TryClock;
}

type AnswerOf<K> = K extends keyof Answers ? Answers[K] : unknown;

export type Server = ReturnType<typeof createServer>;

type Hearing = { [K in keyof TryEvents]: (value: TryEvents[K]) => void };

interface Handlers extends Hearing {
  broken(): void;
  opened(): void;
}

const EVENTS = ['messages', 'typing', 'book', 'clock', 'people'] as const satisfies readonly (keyof TryEvents)[];

/** The page's side of the contract in api.ts; all of it goes to where the page came from. */
export function createServer(base = '/try/api') {
  const read = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${base}/${path}`, { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<T>; // api.ts is what both sides are checked against
  };
  return {
    state: (language: Language): Promise<TryState> => read(`state?language=${language}`),
    samples: (): Promise<Sample[]> => read('samples'),

    async act<K extends keyof TryActs>(name: K, body: TryActs[K]): Promise<Outcome<AnswerOf<K>>> {
      try {
        const response = await fetch(`${base}/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
        const answer = (await response.json()) as AnswerOf<K> & { refused?: string }; // as above
        if (response.ok) return { is: 'done', value: answer };
        return response.status === 409 && answer.refused ? { is: 'refused', refused: answer.refused } : { is: 'away' };
      } catch {
        // No answer, or none that is JSON: the same to whoever pressed.
        return { is: 'away' };
      }
    },

    /** Listens until it breaks (`broken`, once) or is closed by the function it gives back. */
    listen(language: Language, after: number, handlers: Handlers): () => void {
      const source = new EventSource(`${base}/events?language=${language}&after=${after}`);
      source.onopen = () => handlers.opened();
      source.onerror = () => {
        source.close();
        handlers.broken();
      };
      const hearing: Hearing = handlers;
      const hear = <K extends keyof TryEvents>(name: K): void =>
        source.addEventListener(name, (event: MessageEvent<string>) => hearing[name](JSON.parse(event.data) as TryEvents[K])); // as above
      EVENTS.forEach((name) => hear(name));
      return () => source.close();
    },
  };
}
