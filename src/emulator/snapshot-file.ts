import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Snapshot } from './emulator';

const platform = z.enum(['messenger', 'zalo']);
const choice = z.object({
  label: z.string(),
  kind: z.enum(['quickReply', 'postback', 'link']),
  payload: z.string().optional(),
  url: z.string().optional(),
  isHidden: z.boolean().optional(),
});
const photo = z.object({ url: z.string(), state: z.enum(['shown', 'loading', 'broken']) });

const message = z.object({
  seq: z.number(),
  rev: z.number(),
  id: z.string(),
  platform,
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
  metadata: z.string().optional(),
  tapped: choice.optional(),
  about: z.string().optional(),
  mediaUrl: z.string().optional(),
  isFirst: z.boolean().optional(),
});

const oa = z.object({
  oaId: z.string(),
  traits: z.object({
    plainError: z.union([z.literal(-233), z.literal(-201)]).optional(),
    needsProof: z.boolean().optional(),
    isVerified: z.boolean().optional(),
    packageUntil: z.string().optional(),
  }),
  counts: z.object({ billed: z.number(), uploads: z.number() }),
  accessToken: z.string(),
  refreshToken: z.string(),
  mintedAt: z.number(),
  isDead: z.boolean(),
});

const snapshot = z.object({
  world: z.object({
    persons: z.array(z.object({ name: z.string(), userIds: z.object({ messenger: z.string(), zalo: z.string() }) })),
    messages: z.array(message),
    threads: z.array(
      z.object({ accountId: z.string(), userId: z.string(), spokeAt: z.number().optional(), isFollowing: z.boolean().optional(), hasLeft: z.boolean().optional() }),
    ),
    blocking: z.array(z.string()),
  }),
  zalo: z.object({ oas: z.array(oa), uploads: z.array(z.object({ id: z.string(), oaId: z.string(), url: z.string(), at: z.number() })) }),
  clockOffsetMs: z.number(),
});

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Where the emulator's world outlives a restart: otherwise people the shop knows would be strangers to the platforms. */
export function createSnapshotFile(path: string, warn: (line: string) => void) {
  let saved = '';

  return {
    /** What an earlier run left; undefined when there is none. A file of another make is put aside as `.old`, and `warn` told so. */
    read(): Snapshot | undefined {
      try {
        return snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch (error) {
        if (isMissing(error)) return undefined;
        renameSync(path, `${path}.old`);
        warn(`${path} is of another version of the emulator: it is now ${path}.old, and the emulator begins anew`);
        return undefined;
      }
    },
    /** Writes the world when it has changed, whole or not at all. */
    write(world: Snapshot): void {
      const text = JSON.stringify(world);
      if (text === saved) return;
      writeFileSync(`${path}.new`, text, { mode: 0o600 });
      renameSync(`${path}.new`, path);
      saved = text;
    },
  };
}
