import { z } from 'zod';
import type { Platform } from './api';

/** The emulator does not answer, or not as an emulator does. */
export class EmulatorAway extends Error {}

/** How long an answer may take beyond what it was asked to wait, ms. */
const PATIENCE_MS = 15_000;

const userIds = z.object({ messenger: z.string(), zalo: z.string() });
const person = z.object({ name: z.string(), userIds });
const choice = z.object({ label: z.string(), kind: z.enum(['quickReply', 'postback', 'link']) });
const photo = z.object({ url: z.string(), state: z.enum(['shown', 'loading', 'broken']) });
const message = z.object({
  id: z.string(),
  seq: z.number(),
  rev: z.number(),
  platform: z.enum(['messenger', 'zalo']),
  accountId: z.string(),
  userId: z.string(),
  from: z.enum(['person', 'bot', 'human']),
  at: z.number(),
  text: z.string(),
  kind: z.string(),
  photos: z.array(photo),
  cards: z.array(z.object({ title: z.string(), subtitle: z.string(), photo: photo.optional(), choices: z.array(choice) })),
  choices: z.array(choice),
  state: z.enum(['sending', 'delivered', 'seen', 'failed']),
});
const typing = z.object({ accountId: z.string(), userId: z.string(), until: z.number() });
const changes = z.object({ messages: z.array(message), typing: z.array(typing), last: z.number() });
const refusal = z.object({ refused: z.string() });

export type EmulatedPerson = z.infer<typeof person>;
export type EmulatedMessage = z.infer<typeof message>;
export type EmulatedPhoto = z.infer<typeof photo>;
export type EmulatedTyping = z.infer<typeof typing>;
export type EmulatedChanges = z.infer<typeof changes>;

/** One person on one page or OA. */
export interface Place {
  platform: Platform;
  userId: string;
  accountId: string;
}

/** Why a phone does not do it; absent when it did. */
export interface Done {
  refused?: string;
}

export type EmulatorClient = ReturnType<typeof createEmulatorClient>;

/** The control side of the emulator at `url`, over HTTP. Everything throws `EmulatorAway` when it does not answer. */
export function createEmulatorClient(url: string) {
  const ask = async (path: string, init: RequestInit & { waitMs?: number } = {}): Promise<Response> => {
    const { waitMs = 0, signal, ...rest } = init;
    const late = AbortSignal.timeout(waitMs + PATIENCE_MS);
    try {
      return await fetch(`${url}/emulator${path}`, { ...rest, redirect: 'error', signal: signal ? AbortSignal.any([signal, late]) : late });
    } catch (cause) {
      throw new EmulatorAway('the emulator does not answer', { cause });
    }
  };
  const read = async <T>(schema: z.ZodType<T>, answer: Response): Promise<T> => {
    const parsed = schema.safeParse(await answer.json().catch(() => undefined));
    if (!parsed.success) throw new EmulatorAway(`the emulator answered ${answer.status}`, { cause: parsed.error });
    return parsed.data;
  };
  const get = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => read(schema, await ask(path));
  const post = async <T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> =>
    read(schema, await ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }));
  /** Acts that a phone may refuse. */
  const act = (path: string, body: object): Promise<Done> => post(path, body, z.union([refusal, z.object({}).transform(() => ({}))]));
  const at = ({ userId: id, accountId }: Place) => ({ userId: id, accountId });

  return {
    persons: async (): Promise<EmulatedPerson[]> => (await get('/persons', z.object({ persons: z.array(person) }))).persons,
    /** The person of that name, new when there was none. */
    person: (name: string): Promise<EmulatedPerson> => post('/persons', { name }, person),
    /** What is newer than `after`, waiting up to `waitMs` for it. Numbers above `last` are of an earlier life of the emulator. */
    changes: async (after: number, waitMs = 0, signal?: AbortSignal): Promise<EmulatedChanges> =>
      read(changes, await ask(`/changes?after=${after}&waitMs=${waitMs}`, { waitMs, ...(signal ? { signal } : {}) })),
    say: (place: Place, said: { text?: string; photo?: { sample: string } | { base64: string } }) => act('/say', { ...at(place), ...said }),
    tap: (place: Place, messageId: string, wanted: number | string) => act('/tap', { ...at(place), messageId, choice: wanted }),
    read: (place: Place) => act('/read', at(place)),
    resend: (messageId: string) => act('/resend', { messageId }),
    clock: async (): Promise<{ offsetMs: number }> => get('/clock', z.object({ offsetMs: z.number() })),
    moveClock: (offsetMs: number) => act('/clock', { offsetMs }),
    /** The names of the pictures that people can send. */
    samples: async (): Promise<string[]> => (await get('/samples', z.object({ samples: z.array(z.object({ name: z.string() })) }))).samples.map(({ name }) => name),
    /** A photo that lies at `/emulator/cdn/<path>`. */
    photo: (path: string): Promise<Response> => ask(`/cdn/${path}`),
  };
}
