import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file';
import { commandOf, endProcess } from './processes';
import { projectRoot } from './root';

type Role = 'mongod' | 'redis';

/** What a run notes beside its data: who runs it and what it started, for the next run and for programs that join in. */
export interface RunNote {
  /** Process that stops the servers; 0 after a clean end. */
  owner: number;
  mongodbUri?: string;
  redisUrl?: string;
  /** `pid` 0 after a clean end; the port is taken again if it can be. */
  servers: Partial<Record<Role, { pid: number; port: number }>>;
}

const noteFile = (dataDir: string) => join(dataDir, 'services.json');
const TIDY_UP_MS = 10_000;

/** The note of another live process of this checkout on this data, if there is one. */
export function readLiveNote(dataDir: string): RunNote | undefined {
  const note = readJson<RunNote>(noteFile(dataDir));
  if (note === undefined || note.owner === 0 || note.owner === process.pid) return undefined;
  return commandOf(note.owner).includes(projectRoot()) ? note : undefined;
}

/**
 * Ends the servers that a crashed run left on this data; returns its note. Let be: the servers of a run that lives, and a number that now
 * belongs to another program.
 */
export async function endLeftovers(dataDir: string): Promise<RunNote | undefined> {
  if (readLiveNote(dataDir) !== undefined) return undefined;
  const note = readJson<RunNote>(noteFile(dataDir));
  const pids = Object.values(note?.servers ?? {}).map(({ pid }) => pid);
  const ours = pids.filter((pid) => pid !== 0 && commandOf(pid).includes(dataDir));
  await Promise.all(ours.map((pid) => endProcess(pid, TIDY_UP_MS)));
  return note;
}

/** Keeps the note of this run up to date, from the first server that starts to the clean end. */
export function createRunNote(dataDir: string) {
  const note: RunNote = { owner: process.pid, servers: {} };
  const save = () => writeJson(noteFile(dataDir), note);
  return {
    started(role: Role, pid: number, port: number): void {
      note.servers[role] = { pid, port };
      save();
    },
    ready(mongodbUri: string, redisUrl: string): void {
      Object.assign(note, { mongodbUri, redisUrl });
      save();
    },
    ended(): void {
      const port = note.servers.mongod?.port;
      if (port === undefined) rmSync(noteFile(dataDir), { force: true });
      else writeJson(noteFile(dataDir), { owner: 0, servers: { mongod: { pid: 0, port } } } satisfies RunNote);
    },
  };
}
