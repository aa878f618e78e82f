import { randomBytes } from 'node:crypto';
import { ZaloError } from './zalo-error';

/** A photo that an OA uploaded. */
export interface Upload {
  id: string;
  oaId: string;
  /** Where its bytes are. */
  url: string;
  /** ms UTC. */
  at: number;
}

export type Uploads = ReturnType<typeof createUploads>;

/** Ids die after seven days (zalo.md 3.5). */
const KEPT_MS = 7 * 86_400_000;

/** The uploaded photos by their attachment ids. */
export function createUploads(clock: () => number, kept: Upload[] = []) {
  const uploads = new Map(kept.map((upload) => [upload.id, upload]));
  return {
    /** Gives the attachment id. */
    add(oaId: string, url: string): string {
      const id = randomBytes(27).toString('base64url');
      uploads.set(id, { id, oaId, url, at: clock() });
      return id;
    },
    /** The photo's address. Throws -100 when the id is too old, of another OA, or of nobody. */
    urlOf(oaId: string, id: string): string {
      const upload = uploads.get(id);
      if (!upload || upload.oaId !== oaId || clock() - upload.at > KEPT_MS) throw new ZaloError(-100, 'attachment_id was expired');
      return upload.url;
    },
    snapshot: (): Upload[] => structuredClone([...uploads.values()]),
    forget: (): void => uploads.clear(),
  };
}
