import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes by id, in memory or, so that they outlive a restart, in a folder of their own. */
export interface PhotoFiles {
  /** The oldest first. */
  ids(): string[];
  get(id: string): Buffer | undefined;
  put(id: string, bytes: Buffer): void;
  drop(id: string): void;
}

function createFolder(folder: string): PhotoFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const agedOf = (id: string): { id: string; at: number } => ({ id, at: statSync(join(folder, id)).mtimeMs });
  const known = new Set(readdirSync(folder).map(agedOf).sort((one, other) => one.at - other.at).map(({ id }) => id));

  return {
    ids: () => [...known],
    get: (id) => (known.has(id) ? readFileSync(join(folder, id)) : undefined),
    put(id, bytes) {
      writeFileSync(join(folder, id), bytes, { mode: 0o600 });
      known.add(id);
    },
    drop(id) {
      known.delete(id);
      rmSync(join(folder, id), { force: true });
    },
  };
}

function createMemory(): PhotoFiles {
  const files = new Map<string, Buffer>();
  return {
    ids: () => [...files.keys()],
    get: (id) => files.get(id),
    put: (id, bytes) => void files.set(id, bytes),
    drop: (id) => void files.delete(id),
  };
}

/** Keeps bytes in `folder`, or in memory without one. */
export const createPhotoFiles = (folder?: string): PhotoFiles => (folder === undefined ? createMemory() : createFolder(folder));

/** The photos of a folder by the names of their files, without `.jpg`; none without a folder. */
export function readSamples(folder?: string): Map<string, Buffer> {
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.jpg'));
  return new Map(names.map((name) => [name.slice(0, -'.jpg'.length).normalize('NFC'), readFileSync(join(folder ?? '', name))]));
}
