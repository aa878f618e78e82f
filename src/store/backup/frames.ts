import mongoose from 'mongoose';
import { Fault } from '../../errors';

const { BSON } = mongoose.mongo;

/** Begins every file: what it is, and the version of its form. */
export const MAGIC = Buffer.from('ChoHTX backup 1\n');
/** The largest document that MongoDB keeps is 16 MB; a frame that claims more is none. */
const MOST_BYTES = 17 * 1024 * 1024;

/** One piece of a backup: a collection begins, a document of it, or the end, which says how many there were. */
export type Frame =
  | { kind: 'collection'; name: string; indexes: mongoose.mongo.Document[] }
  | { kind: 'document'; bson: Uint8Array }
  | { kind: 'end'; documents: number };

const LETTERS = { collection: 0x63, document: 0x64, end: 0x65 } as const;

/** A frame as bytes: a letter and a BSON document, which says its own length. */
export function writeFrame(frame: Frame): Buffer {
  const letter = Buffer.from([LETTERS[frame.kind]]);
  if (frame.kind === 'document') return Buffer.concat([letter, frame.bson]);
  const { kind: _, ...rest } = frame;
  return Buffer.concat([letter, BSON.serialize(rest)]);
}

/** The frames in these bytes. Throws `unparseable` for what is no backup, or one that breaks off before its end. */
export async function* readFrames(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const take = taker(bytes);
  const magic = await take(MAGIC.length);
  if (!magic?.equals(MAGIC)) throw new Fault('unparseable', 'this is no backup of this version');
  for (;;) {
    const letter = (await take(1))?.[0];
    const size = await take(4);
    const length = size?.readInt32LE() ?? 0;
    if (!size || length < 5 || length > MOST_BYTES) throw new Fault('unparseable', 'the backup breaks off or was changed');
    const rest = await take(length - 4);
    if (!rest) throw new Fault('unparseable', 'the backup breaks off');
    const frame = frameOf(letter, Buffer.concat([size, rest]));
    // read to the last byte, so that a sum behind the end was looked at too
    if (frame.kind === 'end' && (await take(1))) throw new Fault('unparseable', 'the backup goes on after its end');
    yield frame;
    if (frame.kind === 'end') return;
  }
}

function frameOf(letter: number | undefined, bson: Buffer): Frame {
  if (letter === LETTERS.document) return { kind: 'document', bson };
  const { name, indexes, documents } = BSON.deserialize(bson);
  if (letter === LETTERS.collection && typeof name === 'string' && Array.isArray(indexes)) return { kind: 'collection', name, indexes };
  if (letter === LETTERS.end && typeof documents === 'number') return { kind: 'end', documents };
  throw new Fault('unparseable', 'the backup was changed');
}

function unreadable(cause: unknown): never {
  throw new Fault('unparseable', 'the backup cannot be read: it is no such file, or it was changed', { cause });
}

/** Gives the next so many bytes; undefined when there are no more. */
function taker(bytes: AsyncIterable<Uint8Array>): (count: number) => Promise<Buffer | undefined> {
  const source = bytes[Symbol.asyncIterator]();
  let waiting = Buffer.alloc(0);
  return async (count) => {
    const parts = [waiting];
    let length = waiting.length;
    while (length < count) {
      const { done, value } = await source.next().catch(unreadable);
      if (done) return undefined;
      parts.push(Buffer.from(value));
      length += value.length;
    }
    const all = Buffer.concat(parts, length);
    waiting = all.subarray(count);
    return all.subarray(0, count);
  };
}
