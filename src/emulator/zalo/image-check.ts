import { crc32 } from 'node:zlib';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MARKERS_WITH_SIZE = new Set([0xc0, 0xc1, 0xc2]);
const START_OF_SCAN = 0xda;

/** Whether the chunks of a PNG are whole, down to its end. */
function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** Whether the segments of a JPEG are whole, it has a size, and it ends where a JPEG ends. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return false;
  let hasSize = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (MARKERS_WITH_SIZE.has(marker)) hasSize = true;
    if (marker === START_OF_SCAN) return hasSize;
  }
  return false;
}

/** Whether these bytes are a whole JPEG or PNG: half a file, or something else under that name, is none. */
export const isJpegOrPng = (bytes: Buffer): boolean => isPng(bytes) || isJpeg(bytes);
