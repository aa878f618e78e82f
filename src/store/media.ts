import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import type { KeptSize, Media, PendingMedia, PhotoFailure, PhotoSide, Upload } from '../domain/photo';
import type { Database, Session } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

export type { PendingMedia } from '../domain/photo';

/** The bytes that every medium with this content shares within its owner. */
interface PhotoRow {
  _id: string;
  ownerId: string;
  sha256: string;
  sizes: KeptSize[];
}

/** The largest size has at most 1 MB: a photo is one piece. */
const CHUNK_BYTES = 1024 * 1024;

export type MediaStore = ReturnType<typeof createMediaStore>;

/** Photos: a row each, and their JPEGs in GridFS, kept once per owner and content. */
export function createMediaStore(database: Database) {
  const rows = defineRows<Media>(database, 'Media', 'media', [
    [{ ownerId: 1, _id: 1 }, { unique: true }],
    [{ createdAt: 1 }, { partialFilterExpression: { isAnnounced: false } }],
  ]);
  const photos = defineRows<PhotoRow>(database, 'Photo', 'photos', [[{ ownerId: 1, sha256: 1 }, { unique: true }]]);
  const files = createFiles(database);
  const keptSizes = async (ownerId: string, sha256: string): Promise<KeptSize[] | undefined> =>
    (await photos.findOne({ ownerId, sha256 }))?.sizes;
  const finish = async (ownerId: string, mediaId: string, how: Partial<Media>): Promise<void> => {
    await rows.updateOne({ _id: mediaId, ownerId, state: 'pending' }, { $set: how });
  };

  return {
    rows,
    /** Photos that a turn heard of, within its commit; the queue `media` is rung after that. */
    insertPending: async (pending: PendingMedia[], session?: Session): Promise<void> => {
      if (pending.length === 0) return;
      await rows.insertMany(pending.map((row) => ({ ...row, state: 'pending' as const, isAnnounced: false })), { session });
    },
    /** A photo without a conversation, ready from the beginning. */
    insertReady: async (media: Pick<Media, '_id' | 'ownerId' | 'createdAt' | 'sha256' | 'sizes'>): Promise<void> => {
      await rows.insertOne({ ...media, state: 'ready', isAnnounced: true });
    },
    byId: async (ownerId: string, mediaId: string): Promise<Media | undefined> =>
      (await rows.findOne({ _id: mediaId, ownerId })) ?? undefined,
    byIds: (ownerId: string, mediaIds: string[]): Promise<Media[]> => rows.find({ _id: { $in: mediaIds }, ownerId }).toArray(),
    /** Media whose end their conversations do not know yet, created before `before`, oldest first: for the sweep. */
    pendingOlderThan: (before: Date, limit: number): Promise<Media[]> =>
      rows.find({ isAnnounced: false, createdAt: { $lt: before } }).sort({ createdAt: 1 }).limit(limit).toArray(),
    /** Both leave a medium alone that has ended already. */
    markReady: (ownerId: string, mediaId: string, sha256: string, sizes: KeptSize[]): Promise<void> =>
      finish(ownerId, mediaId, { state: 'ready', sha256, sizes }),
    markFailed: (ownerId: string, mediaId: string, reason: PhotoFailure): Promise<void> =>
      finish(ownerId, mediaId, { state: 'failed', reason }),
    markAnnounced: async (ownerId: string, mediaId: string): Promise<void> => {
      await rows.updateOne({ _id: mediaId, ownerId }, { $set: { isAnnounced: true } });
    },
    /** The JPEGs of this content, when the owner has it already. */
    keptSizes,
    /** Keeps the JPEGs of a content and gives what is kept: when two keep the same, both get those of the first. */
    keep: async (ownerId: string, sha256: string, made: (Omit<KeptSize, 'fileId'> & { bytes: Buffer })[]): Promise<KeptSize[]> => {
      const sizes: KeptSize[] = [];
      for (const { bytes, side, width, height } of made) sizes.push({ side, width, height, fileId: await files.write(ownerId, bytes) });
      try {
        await photos.insertOne({ _id: new mongoose.mongo.ObjectId().toHexString(), ownerId, sha256, sizes });
        return sizes;
      } catch (thrown) {
        const first = isDuplicateKey(thrown) ? await keptSizes(ownerId, sha256) : undefined;
        if (!first) throw thrown;
        await files.remove(sizes);
        return first;
      }
    },
    /**
     * One JPEG for the web, which knows media ids only: whoever may see it was decided by its caller. `tag` names the bytes.
     * Undefined when it is not ready or unknown.
     */
    read: async (mediaId: string, side: PhotoSide): Promise<{ bytes: Buffer; tag: string } | undefined> => {
      const media = await rows.findOne({ _id: mediaId, state: 'ready' }, { projection: { sizes: 1 } });
      const size = media?.sizes?.find((one) => one.side === side);
      return size && { bytes: await files.read(size.fileId), tag: size.fileId };
    },
    /** The largest JPEG of at most so many bytes. By the media id alone, as `read`: the message that shows it has decided who sees it. */
    readUpTo: async (mediaId: string, maxBytes: number): Promise<Buffer | undefined> => {
      const media = await rows.findOne({ _id: mediaId, state: 'ready' }, { projection: { sizes: 1 } });
      for (const { fileId } of media?.sizes ?? []) {
        const bytes = await files.read(fileId);
        if (bytes.length <= maxBytes) return bytes;
      }
      return undefined;
    },
    /** The platform's id of a photo on one of our channels. These three know the photo by its id, as `read`. */
    uploadOf: async (mediaId: string, channelId: string): Promise<Upload | undefined> =>
      (await rows.findOne({ _id: mediaId }, { projection: { uploads: 1 } }))?.uploads?.[channelId],
    noteUpload: async (mediaId: string, channelId: string, upload: Upload): Promise<void> => {
      await rows.updateOne({ _id: mediaId }, { $set: { [`uploads.${channelId}`]: upload } });
    },
    /** Forgets that id, unless there is a newer one. */
    forgetUpload: async (mediaId: string, channelId: string, attachmentId: string): Promise<void> => {
      await rows.updateOne({ _id: mediaId, [`uploads.${channelId}.attachmentId`]: attachmentId }, { $unset: { [`uploads.${channelId}`]: '' } });
    },
  };
}

function createFiles(database: Database) {
  const { connection } = database;
  const bucket = new mongoose.mongo.GridFSBucket(connection.getClient().db(connection.name), { bucketName: 'photoBytes', chunkSizeBytes: CHUNK_BYTES });
  return {
    write: async (ownerId: string, bytes: Buffer): Promise<string> => {
      const upload = bucket.openUploadStream('photo.jpg', { metadata: { ownerId } });
      await pipeline(Readable.from([bytes]), upload);
      return upload.id.toHexString();
    },
    read: (fileId: string): Promise<Buffer> => buffer(bucket.openDownloadStream(mongoose.mongo.ObjectId.createFromHexString(fileId))),
    remove: async (sizes: KeptSize[]): Promise<void> => {
      for (const { fileId } of sizes) await bucket.delete(mongoose.mongo.ObjectId.createFromHexString(fileId));
    },
  };
}
