import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file';
import type { StepResult } from './watched';

/** One way to come by a server program. `fetches`: it asks the network, so its failure is remembered for a day. */
export interface Source {
  name: string;
  fetches: boolean;
  /** Path of the program, or why there is none. */
  find(): Promise<StepResult>;
}

/** What was asked and what it answered, for the screen that ends a vain search. */
export interface Try {
  source: string;
  answer: string;
}

export interface Search {
  /** "MongoDB" or "Redis": begins every line that is announced. */
  server: string;
  sources: Source[];
  /** Where found programs and failed sources are noted (found.json, failed.json). */
  folder: string;
  /** Undefined when the program runs here and is new enough, else why not. */
  refuse(path: string): Promise<string | undefined>;
  announce(line: string): void;
  now(): number;
}

export const DAY_MS = 24 * 60 * 60 * 1_000;

type Found = Record<string, string>;
type Failures = Record<string, { at: number; answer: string }>;

/** Goes through the sources in their order. A program found earlier is taken again; a source that failed today is asked last. */
export async function findServer(search: Search): Promise<{ path: string } | { tried: Try[] }> {
  const foundFile = join(search.folder, 'found.json');
  const known = readJson<Found>(foundFile)?.[search.server];
  if (known !== undefined && existsSync(known) && (await search.refuse(known)) === undefined) return { path: known };

  const tried: Try[] = [];
  for (const source of inOrder(search)) {
    const result = await trySource(search, source);
    if ('output' in result) {
      writeJson(foundFile, { ...readJson<Found>(foundFile), [search.server]: result.output });
      return { path: result.output };
    }
    tried.push({ source: source.name, answer: result.failed });
  }
  return { tried };
}

function failuresOf(search: Search): Failures {
  return readJson<Failures>(join(search.folder, 'failed.json')) ?? {};
}

function inOrder(search: Search): Source[] {
  const failures = failuresOf(search);
  const failedToday = (source: Source) => {
    const failure = failures[keyOf(search, source)];
    return failure !== undefined && search.now() - failure.at < DAY_MS;
  };
  const later = search.sources.filter(failedToday);
  for (const source of later) {
    search.announce(`${search.server}: ${source.name}: failed within the last day, left for last`);
  }
  return [...search.sources.filter((source) => !later.includes(source)), ...later];
}

const keyOf = (search: Search, source: Source) => `${search.server}: ${source.name}`;

async function trySource(search: Search, source: Source): Promise<StepResult> {
  search.announce(`${search.server}: ${source.name} …`);
  const result = await source.find();
  const refused = 'output' in result ? await search.refuse(result.output) : undefined;
  const answer = 'failed' in result ? result.failed : refused;
  search.announce(`${search.server}: ${source.name}: ${answer ?? 'found'}`);
  if (source.fetches) noteOutcome(search, source, answer);
  return answer === undefined ? result : { failed: answer };
}

function noteOutcome(search: Search, source: Source, answer: string | undefined): void {
  const failures = failuresOf(search);
  const key = keyOf(search, source);
  if (answer === undefined) delete failures[key];
  else failures[key] = { at: search.now(), answer };
  writeJson(join(search.folder, 'failed.json'), failures);
}
