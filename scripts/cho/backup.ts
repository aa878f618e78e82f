import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Command } from 'commander';
import { dump } from '../../src/store/backup/dump';
import { load } from '../../src/store/backup/load';
import { openDatabase, type Database } from '../../src/store/database';
import { answer, command, needed, type Answering, type Surroundings } from './command-line';
import { readSettings, type Environment } from './environment';
import { accepted, InputError } from './input-error';

interface Streams {
  input: Readable;
  output: Writable;
}

/** Stands for standard input and output, for a pipe into or out of a container. */
const PIPE = '-';

/** `backup` and `restore`: the whole database, photos included, as one compressed file. */
export function addBackupCommands(program: Command, around: Surroundings, streams: Streams): void {
  const to = needed('--to <file>', 'a new file, for its owner alone; - is standard output');
  command(program, 'backup', 'write all that the shop knows into a file, also while it runs', [to]).action((given: Answering & { to: string }) => backup(around, given, streams));
  const from = needed('--from <file>', 'a file that `cho backup` wrote; - is standard input');
  command(program, 'restore', 'fill an empty database from a backup', [from]).action((given: Answering & { from: string }) => restore(around, given, streams));
}

async function backup(around: Surroundings, given: Answering & { to: string }, { output }: Streams): Promise<void> {
  const counted = { collections: 0, documents: 0 };
  const { to } = given;
  if (to === PIPE) {
    await withDatabase(around.env, (database) => pipeline(dump(database, counted), createGzip(), output, { end: false }));
    return;
  }
  if (existsSync(to)) throw new InputError(`${to} is there already; a backup never writes over another.`);
  const part = `${to}.part`;
  try {
    await withDatabase(around.env, (database) => pipeline(dump(database, counted), createGzip(), createWriteStream(part, { mode: 0o600 })));
    renameSync(part, to);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? new InputError(`${to} cannot be written: its folder is not there.`) : thrown;
  }
  answer(around, given, { file: to, ...counted }, `${to} holds ${counted.documents} documents of ${counted.collections} collections. It is as private as the shop itself.`);
}

async function restore(around: Surroundings, given: Answering & { from: string }, { input }: Streams): Promise<void> {
  const { from } = given;
  if (from !== PIPE && !existsSync(from)) throw new InputError(`There is no file ${from}.`);
  const source = from === PIPE ? input : createReadStream(from);
  const counted = await withDatabase(around.env, async (database) =>
    accepted(await load(database, unzip(source)), { notEmpty: 'The database that MONGODB_URI names is not empty. A backup is restored into an empty one only.' }));
  answer(around, given, counted, `Restored ${counted.documents} documents of ${counted.collections} collections. Next: \`cho doctor\`.`);
}

/** Begins to read when it is asked for the first bytes, so that nothing goes wrong before somebody listens. */
async function* unzip(source: Readable): AsyncGenerator<Uint8Array> {
  const unzipped = createGunzip();
  source.on('error', (error: Error) => unzipped.destroy(error)).pipe(unzipped);
  try {
    yield* unzipped;
  } finally {
    source.unpipe(unzipped).destroy();
  }
}

async function withDatabase<T>(env: Environment, work: (database: Database) => Promise<T>): Promise<T> {
  const { MONGODB_URI: uri, MONGODB_DB: dbName } = readSettings(env, ['MONGODB_URI', 'MONGODB_DB']);
  const database = await openDatabase(uri, dbName ? { dbName } : {});
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
