import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { photoBomb, samplePhoto } from './sample-photo';

/** Photos that do not work, on request: half a file, no image at all, 404, no answer, sent on to another host, 10 GB declared, 50 megapixels. */
export const BROKEN_PHOTOS = ['cut', 'notImage', 'missing', 'slow', 'elsewhere', 'huge', 'bomb'] as const;
export type BrokenPhoto = (typeof BROKEN_PHOTOS)[number];

/** What a person sends: their own bytes, a made-up photo by its name, or a broken one. */
export type Photo = { bytes: Buffer } | { sample: string } | { broken: BrokenPhoto };

/** What lies at an address, and how often it was asked for. */
interface Kept {
  bytes: Buffer;
  broken?: BrokenPhoto;
  asked: number;
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

const keep = (photo: Photo): Kept => {
  if ('bytes' in photo) return { bytes: photo.bytes, asked: 0 };
  if ('sample' in photo) return { bytes: samplePhoto(photo.sample), asked: 0 };
  return { bytes: brokenBytes(photo.broken), broken: photo.broken, asked: 0 };
};

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

/** Where the platform keeps what people send. `baseUrl` is asked late: the port may be chosen at listening. */
export function createCdn({ baseUrl }: { baseUrl: () => string }) {
  const files = new Map<string, Kept>();
  const routes = Router();

  routes.get('/sample/:name', (request, response) => void response.type('image/png').send(samplePhoto(request.params.name)));
  routes.get('/:id', (request, response) => {
    const file = files.get(request.params.id);
    if (!file) return void response.status(404).end();
    file.asked += 1;
    if (file.broken) return answerBroken(file.broken, file.bytes, request, response);
    response.type(typeOf(file.bytes)).send(file.bytes);
  });

  return {
    routes,
    /** Keeps the photo and gives its address. */
    add(photo: Photo): string {
      const id = randomUUID();
      files.set(id, keep(photo));
      const oldest = files.keys().next();
      if (files.size > KEPT_FILES && !oldest.done) files.delete(oldest.value);
      return `${baseUrl()}/emulator/cdn/${id}`;
    },
    /** How often the photo at this address was asked for. */
    askedFor: (url: string): number => files.get(url.split('/').at(-1) ?? '')?.asked ?? 0,
  };
}
