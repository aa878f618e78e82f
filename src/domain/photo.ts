/** The longest sides, px, in which every photo is kept; the largest first. */
export const PHOTO_SIDES = [1600, 800, 320] as const;
/** One of those sides. */
export type PhotoSide = (typeof PHOTO_SIDES)[number];

/** Why a file that somebody sent is not a photo that can be shown. */
export type PhotoRefusal = 'notAnImage' | 'cutOff' | 'tooLarge' | 'unsupported';

/** Why a photo never became ready; `notFetched`: the platform did not give it out, or not in time. */
export type PhotoFailure = PhotoRefusal | 'notFetched';

/** One kept JPEG of a photo. `fileId` is the store's own name for its bytes. */
export interface KeptSize {
  side: PhotoSide;
  width: number;
  height: number;
  fileId: string;
}

/** A photo that was sent in a conversation and is still to be fetched from the platform. `_id` is the media id. */
export interface PendingMedia {
  _id: string;
  ownerId: string;
  conversationId: string;
  channelId: string;
  externalId: string;
  shard: number;
  /** Where the platform keeps it; gives access to it, so it is never logged. */
  url: string;
  /** The event that brought it. */
  eventId: string;
  createdAt: Date;
}

/** A photo of an owner. One that the operator added has no conversation and no address to be fetched from. */
export interface Media extends Partial<PendingMedia> {
  _id: string;
  ownerId: string;
  createdAt: Date;
  state: 'pending' | 'ready' | 'failed';
  /** When it failed. */
  reason?: PhotoFailure;
  /** When it is ready: of the file that came in, hex; and the JPEGs, largest first. */
  sha256?: string;
  sizes?: KeptSize[];
  /** Whether its conversation knows how it ended. */
  isAnnounced: boolean;
  /** Where it was uploaded to be sent, by the id of our channel: the platform's id of it, and since when. */
  uploads?: Record<string, Upload>;
}

/** A photo on a platform that wants them uploaded before they are sent. */
export interface Upload {
  attachmentId: string;
  at: Date;
}
