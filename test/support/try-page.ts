import type { Language, TryActs, TryEvents, TryMessage, TryState } from '../../src/web/try/api';

type Name = keyof TryEvents;
type Heard = { [N in Name]: { name: N; data: TryEvents[N] } }[Name];

const PATIENCE_MS = 20_000;

/** A listening page: everything its events said, as they come. */
export interface Hearing {
  heard: Heard[];
  /** Resolves with the first event, heard already or to come, that `find` gives something for. */
  waitFor<T>(what: string, find: (event: Heard) => T | undefined): Promise<T>;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  stop(): void;
}

/** The try-it page without a browser: what its client asks of the server at `url`. */
export function createTryPageClient(url: string) {
  const api = `${url}/try/api`;
  const post = (name: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${api}/${name}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

  async function hear(after: number, language: Language = 'vi'): Promise<Hearing> {
    const stopping = new AbortController();
    const answer = await fetch(`${api}/events?language=${language}&after=${after}`, { signal: stopping.signal });
    if (answer.status !== 200) throw new Error(`no events: ${answer.status}`);
    const heard: Heard[] = [];
    let wake: () => void = () => undefined;
    const ended = (async () => {
      let text = '';
      try {
        for await (const chunk of answer.body ?? []) {
          const parts = (text += Buffer.from(chunk).toString()).split('\n\n');
          text = parts.pop() ?? '';
          heard.push(...parts.flatMap(eventIn));
          wake();
        }
      } catch (thrown) {
        if (!stopping.signal.aborted) throw thrown;
      }
    })();
    const waitFor: Hearing['waitFor'] = async (what, find) => {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
        for (const event of heard) {
          const found = find(event);
          if (found !== undefined) return found;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, PATIENCE_MS).unref();
        });
      }
      throw new Error(`the page did not hear: ${what}\n${heard.map(({ name, data }) => `${name} ${JSON.stringify(data).slice(0, 300)}`).join('\n')}`);
    };
    return { heard, waitFor, ended, stop: () => stopping.abort() };
  }

  return {
    post,
    state: async (language: Language = 'vi'): Promise<TryState> => (await (await fetch(`${api}/state?language=${language}`)).json()) as TryState,
    get: (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers }),
    /** An act that must be done. */
    act: async <N extends keyof TryActs>(name: N, body: TryActs[N]): Promise<unknown> => {
      const answer = await post(name, body);
      const said = await answer.json();
      if (!answer.ok) throw new Error(`${name} was answered ${answer.status} ${JSON.stringify(said)}`);
      return said;
    },
    hear,
  };
}

export type TryPageClient = ReturnType<typeof createTryPageClient>;

/** The first message among those of an event that fits. */
export const messageIn = (event: Heard, fits: (message: TryMessage) => boolean): TryMessage | undefined =>
  event.name === 'messages' ? event.data.find(fits) : undefined;

/** All that a message says, its cards included. */
export const wordsOf = ({ text, cards }: TryMessage): string => [text, ...cards.flatMap(({ title, subtitle }) => [title, subtitle])].join('\n');

/** All choices of a message by their labels. */
export const choicesOf = ({ cards, choices }: TryMessage) => [...cards.flatMap((card) => card.choices), ...choices];

function eventIn(text: string): Heard[] {
  const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(text) ?? [];
  return name && data ? [{ name: name as Name, data: JSON.parse(data) } as Heard] : []; // the server writes what api.ts says; the tests look at it
}
