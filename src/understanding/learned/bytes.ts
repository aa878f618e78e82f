/** Weights as a file of `data/` has them, bytes in base 64, not copied once more. */
export function bytesOf(packed: string): Int8Array {
  const { buffer, byteOffset, length } = Buffer.from(packed, 'base64');
  return new Int8Array(buffer, byteOffset, length);
}
