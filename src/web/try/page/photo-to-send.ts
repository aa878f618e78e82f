const MOST_BYTES = 7_500_000;
const LONGEST_SIDE = 2_400;
const CHUNK = 32_768;

/** A photo of one's own as the server takes it; one that is too large for it is made smaller first. */
export async function photoToSend(file: File): Promise<{ base64: string }> {
  const blob = file.size <= MOST_BYTES ? file : await smaller(file);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { base64: btoa(binary) };
}

/** Drawn on a canvas. A file that is no picture goes as it is: the shop says what it thinks of it. */
async function smaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.88));
}
