/** Kinds of files, told by their first bytes. `photo`: one we can read; `otherImage`: an image, but of a kind that we do not take. */
export type FileKind = 'photo' | 'otherImage' | 'noImage';

const TAKEN = [
  /^\xff\xd8\xff/, // JPEG
  /^\x89PNG\r\n\x1a\n/,
  /^RIFF[^]{4}WEBP/,
];
const NOT_TAKEN = [
  /^GIF8[79]a/,
  /^BM[^]{4}\0\0\0\0/,
  /^(II\*\0|MM\0\*)/, // TIFF, and most cameras' raw files
  /^[^]{4}ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif|avis)/, // HEIC and AVIF; the prebuilt sharp has no HEVC decoder
  /^\0\0\0\x0cJXL /,
  /^(\ufeff|\xef\xbb\xbf)?\s*(<\?xml[^]{0,200})?<svg[\s>]/i,
];

/** What a file is, whatever its name or its sender say. */
export function kindOfFile(bytes: Buffer): FileKind {
  const beginning = bytes.subarray(0, 512).toString('latin1');
  if (TAKEN.some((form) => form.test(beginning))) return 'photo';
  return NOT_TAKEN.some((form) => form.test(beginning)) ? 'otherImage' : 'noImage';
}
