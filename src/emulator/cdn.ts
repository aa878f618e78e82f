import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { createPhotoFiles, readSamples } from './photo-files';
import { photoBomb, samplePhoto } from './sample-photo';

/** Photos that do not work, on request: half a file, no image at all, 404, no answer, sent on to another host, 10 GB declared, 50 megapixels. */
export const BROKEN_PHOTOS = ['cut', 'notImage', 'missing', 'slow', 'elsewhere', 'huge', 'bomb'] as const;
export type BrokenPhoto = (typeof BROKEN_PHOTOS)[number];

/** What a person sends: their own bytes, a made-up photo by its name, or a broken one. */
export type Photo = { bytes: Buffer } | { sample: string } | { broken: BrokenPhoto };

export interface CdnOptions {
  /** Asked late: the port may be chosen at listening. */
  baseUrl: () => string;
  /** Where photos outlive a restart; absent: they do not. */
  folder?: string;
  /** A folder of pictures to choose from, `<name>.jpg`. */
  samplesFolder?: string;
}

export type Cdn = ReturnType<typeof createCdn>;

const KEPT_FILES = 1000;
const TEN_GIGABYTES = 10_000_000_000;

function typeOf(bytes: Buffer): string {
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg';
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'image/png';
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  return 'application/octet-stream';
}

function brokenBytes(broken: BrokenPhoto): Buffer {
  const whole = samplePhoto(broken);
  if (broken === 'cut') return whole.subarray(0, Math.floor(whole.length / 2));
  if (broken === 'notImage') return Buffer.from('<!doctype html><title>Not a photo</title>');
  return broken === 'bomb' ? photoBomb() : whole;
}

function answerBroken(broken: BrokenPhoto, bytes: Buffer, request: Request, response: Response): void {
  if (broken === 'slow') return;
  if (broken === 'missing') return void response.status(404).end();
  if (broken === 'elsewhere') {
    const port = request.socket.localPort ?? 0;
    return void response.redirect(302, `http://localhost:${port}${request.baseUrl}/sample/elsewhere`);
  }
  if (broken === 'huge') {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': TEN_GIGABYTES });
    return void response.write(bytes);
  }
  response.type(broken === 'notImage' ? 'image/jpeg' : typeOf(bytes)).send(bytes);
}

/** Where the platforms keep what people send, and what the app uploads. */
export function createCdn({ baseUrl, folder, samplesFolder }: CdnOptions) {
  const files = createPhotoFiles(folder);
  const samples = readSamples(samplesFolder);
  const broken = new Map<string, BrokenPhoto>();
  const asked = new Map<string, number>();
  const routes = Router();
  const drawn = new Map<string, Buffer>();
  const sample = (name: string): Buffer => {
    const bytes = samples.get(name.normalize('NFC')) ?? drawn.get(name) ?? samplePhoto(name);
    drawn.set(name, bytes);
    return bytes;
  };
  const addressOf = (path: string): string => `${baseUrl()}/emulator/cdn/${path}`;
  const drop = (id: string): void => {
    files.drop(id);
    broken.delete(id);
    asked.delete(id);
  };

  routes.get('/sample/:name', (request, response) => {
    const bytes = sample(request.params.name);
    response.type(typeOf(bytes)).send(bytes);
  });
  routes.get('/:id', (request, response) => {
    const { id } = request.params;
    const bytes = files.get(id);
    if (!bytes) return void response.status(404).end();
    asked.set(id, (asked.get(id) ?? 0) + 1);
    const how = broken.get(id);
    if (how) return answerBroken(how, bytes, request, response);
    response.type(typeOf(bytes)).send(bytes);
  });

  return {
    routes,
    /** Keeps the photo and gives its address. */
    add(photo: Photo): string {
      const id = randomUUID();
      if ('broken' in photo) broken.set(id, photo.broken);
      files.put(id, 'bytes' in photo ? photo.bytes : 'sample' in photo ? sample(photo.sample) : brokenBytes(photo.broken));
      for (const old of files.ids().slice(0, -KEPT_FILES)) drop(old);
      return addressOf(id);
    },
    /** The bytes of the picture of that name. */
    sample,
    /** The pictures there are to choose from. */
    samples: (): { name: string; url: string }[] => [...samples.keys()].map((name) => ({ name, url: addressOf(`sample/${encodeURIComponent(name)}`) })),
    /** How often the photo at this address was asked for. */
    askedFor: (url: string): number => asked.get(url.split('/').at(-1) ?? '') ?? 0,
    forget: (): void => files.ids().forEach(drop),
  };
}
