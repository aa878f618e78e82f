/** The longest sides, px, in which every photo is kept; the largest first. */
export const PHOTO_SIDES = [1600, 800, 320] as const;
export type PhotoSide = (typeof PHOTO_SIDES)[number];

/** Why a file that somebody sent is not a photo that can be shown. */
export type PhotoRefusal = 'notAnImage' | 'cutOff' | 'tooLarge' | 'unsupported';

/** Why a photo never became ready; `notFetched`: the platform did not give it out, or not in time. */
export type PhotoFailure = PhotoRefusal | 'notFetched';
