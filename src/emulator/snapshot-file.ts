import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Snapshot } from './world';

const choice = z.object({ label: z.string(), kind: z.enum(['quickReply', 'postback', 'link']), payload: z.string().optional(), url: z.string().optional() });
const photo = z.object({ url: z.string(), state: z.enum(['shown', 'loading', 'broken']) });

const snapshot = z.object({
  persons: z.array(z.object({ userId: z.string(), name: z.string(), isBlocking: z.boolean() })),
  messages: z.array(
    z.object({
      seq: z.number(),
      id: z.string(),
      accountId: z.string(),
      userId: z.string(),
      from: z.enum(['person', 'bot', 'human']),
      at: z.number(),
      text: z.string(),
      kind: z.string(),
      photos: z.array(photo),
      cards: z.array(z.object({ title: z.string(), subtitle: z.string(), photo: photo.optional(), choices: z.array(choice) })),
      choices: z.array(choice),
      metadata: z.string().optional(),
    }),
  ),
  spokeAt: z.array(z.tuple([z.string(), z.number()])),
});

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Where the emulator's world outlives a restart: otherwise people the shop knows would be strangers to the platform. */
export function createSnapshotFile(path: string) {
  let saved = '';

  return {
    /** What an earlier run left; undefined when there is no file. Throws for a file that is no snapshot. */
    read(): Snapshot | undefined {
      try {
        return snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new Error(`${path} is not a world of the emulator; remove it to begin again`, { cause: error });
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
