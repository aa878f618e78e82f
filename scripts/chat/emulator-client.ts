import { z } from 'zod';
import type { ChannelType } from '../../src/domain/message';
import type { ShownMessage } from '../../src/emulator/shown';

export type EmulatorClient = ReturnType<typeof createEmulatorClient>;

/** Where something is done: one person on one page or OA. */
export interface Place {
  userId: string;
  accountId: string;
}

const person = z.object({ userIds: z.object({ messenger: z.string(), zalo: z.string() }) });
const refusal = z.object({ refused: z.string() });
const acted = z.object({ outcome: z.string().optional(), url: z.string().optional() });

/** What became of an act: told to the shop ('delivered', 'failed', ...), a link opened, or refused as a phone would. */
export type Outcome = z.infer<typeof acted> & { refused?: string };

/** The emulator's control side over HTTP. Throws when nothing answers at `url` or it is no emulator. */
export function createEmulatorClient({ url, fetch: ask = fetch }: { url: string; fetch?: typeof fetch }) {
  async function call(method: string, path: string, body?: object, signal?: AbortSignal): Promise<unknown> {
    const init = { method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}), ...(signal ? { signal } : {}) };
    const answer = await ask(`${url}/emulator${path}`, init);
    if (answer.status !== 200 && answer.status !== 409) throw new Error(`The emulator answered ${answer.status} to ${path}`);
    return answer.json();
  }

  async function act(path: string, place: Place, body: object): Promise<Outcome> {
    const answer = await call('POST', path, { ...place, ...body });
    const refused = refusal.safeParse(answer);
    return refused.success ? refused.data : acted.parse(answer);
  }

  return {
    /** The id of the person of that name on a platform, new when there was none. */
    person: async (name: string, platform: ChannelType = 'messenger'): Promise<string> => person.parse(await call('POST', '/persons', { name })).userIds[platform],
    say: (place: Place, said: { text?: string; kind?: string; photo?: { base64: string } | { sample: string } }): Promise<Outcome> => act('/say', place, said),
    tap: (place: Place, choice: number | string, messageId?: string): Promise<Outcome> => act('/tap', place, { choice, ...(messageId ? { messageId } : {}) }),
    leave: (place: Place): Promise<Outcome> => act('/leave', place, {}),
    open: (place: Place, ref?: string): Promise<Outcome> => act('/open', place, ref === undefined ? {} : { ref }),
    /** The number of the newest message of anybody. */
    async lastSeq(): Promise<number> {
      return z.object({ last: z.number() }).parse(await call('GET', `/messages?after=${Number.MAX_SAFE_INTEGER}`)).last;
    },
    /** Messages after `after`, waiting up to `waitMs` for the first; the emulator of this very project is trusted for their shape. */
    async messages(place: Place, after: number, waitMs: number, signal?: AbortSignal): Promise<ShownMessage[]> {
      const query = new URLSearchParams({ ...place, after: String(after), waitMs: String(waitMs) });
      return ((await call('GET', `/messages?${query.toString()}`, undefined, signal)) as { messages: ShownMessage[] }).messages;
    },
  };
}
