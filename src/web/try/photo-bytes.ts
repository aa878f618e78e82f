/** The largest photo of one's own, bytes. */
export const MOST_PHOTO_BYTES = 8 * 1024 * 1024;

const HEAD_BYTES = 12;
const HEAD_CHARACTERS = (HEAD_BYTES / 3) * 4;

/** The type of an image by its first bytes; undefined when it is none that phones send. */
export function photoType(head: Buffer): 'image/jpeg' | 'image/png' | 'image/webp' | undefined {
  if (head.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg';
  if (head.subarray(0, 4).toString('hex') === '89504e47') return 'image/png';
  return head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, HEAD_BYTES).toString('latin1') === 'WEBP' ? 'image/webp' : undefined;
}

/** Whether base64 text begins as a JPEG, PNG or WebP does. */
export const isPhoto = (base64: string): boolean => photoType(Buffer.from(base64.slice(0, HEAD_CHARACTERS), 'base64')) !== undefined;
