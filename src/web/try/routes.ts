import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from '../../logger';
import { isFromOwnPage, isFromThisMachine } from '../this-machine';
import { BODIES, createActs } from './acts';
import type { Language, TryActs } from './api';
import { EmulatorAway } from './emulator-client';
import type { Live } from './live';
import { createPageFiles } from './page-files';
import { photoType } from './photo-bytes';
import type { TryPhotos } from './photos';
import type { Trial } from './trial';

const SMALL_BODY = '16kb';
/** Eight million bytes as base64, and what stands around them. */
const PHOTO_BODY = '12mb';

/** The page for trying out, and what it takes to end it. */
export interface TryPage {
  router: Router;
  /** Ends the pages that listen, so that the server can close. */
  close(): void;
}

interface Parts {
  trial: Trial;
  live: Live;
  acts: ReturnType<typeof createActs>;
  photos: TryPhotos;
  /** Where the build puts the page. */
  folder: string;
}

/**
 * /try and everything below it: the page, what it shows, what its people do. For browsers and programs on this machine alone, never for another
 * site's page. An emulator that does not answer is 502.
 */
export function createTryRoutes({ trial, live, acts, photos, folder }: Parts, logger: Logger): TryPage {
  const router = Router();
  router.use('/try', onlyThisMachine, createPageFiles(folder));
  router.get('/try/photo/sample/:name', async (req, res) => sendPhoto(await photos.sample(req.params.name), res));
  router.get('/try/photo/:id', async (req, res) => sendPhoto(await photos.uploaded(req.params.id), res));
  router.use('/try/api', onlyOwnPage, createApi({ trial, live, acts, photos }));
  router.use('/try', answerAway(logger));
  return { router, close: live.close };
}

function createApi({ trial, live, acts, photos }: Omit<Parts, 'folder'>): Router {
  const api = Router();
  api.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  api.get('/state', async (req, res) => {
    const state = await trial.state(languageOf(req));
    if (state) res.json(state);
    else res.status(503).json({ error: 'notReady' });
  });
  api.get('/samples', async (_req, res) => {
    res.json(await photos.samples());
  });
  api.get('/events', (req, res) => listen(live, req, res));
  for (const name of Object.keys(BODIES) as (keyof TryActs)[]) {
    api.post(`/${name}`, onlyJson, express.json({ limit: name === 'say' ? PHOTO_BODY : SMALL_BODY, inflate: false }), perform(name, acts));
  }
  return api;
}

/** One act: 200 with what came of it, 409 when it is refused, 400 for a body that is none. A trial that begins anew is 202. */
function perform(name: keyof TryActs, acts: Parts['acts']): RequestHandler {
  return async (req, res) => {
    const read = BODIES[name].safeParse(req.body);
    if (!read.success) {
      res.status(400).json({ error: 'badRequest', where: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) });
      return;
    }
    const done = await (acts[name] as (body: unknown) => Promise<object>)(read.data); // read by the schema of this very act
    if ('refused' in done) res.status(409).json({ refused: done.refused });
    else res.status(name === 'restart' ? 202 : 200).json(done);
  };
}

async function listen(live: Live, req: Request, res: Response): Promise<void> {
  const after = Number(req.query['after']);
  if (!live.isOpen() || !Number.isSafeInteger(after) || after < 0) {
    res.status(live.isOpen() ? 400 : 503).json({ error: live.isOpen() ? 'badRequest' : 'stopping' });
    return;
  }
  const listener = { language: languageOf(req), write: (text: string) => void res.write(text), end: () => void res.end() };
  res.on('close', () => live.remove(listener));
  // Closed with its last byte: a listener that has stopped reading must not keep the server from closing.
  res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no', Connection: 'close' });
  res.flushHeaders();
  try {
    await live.add(listener, after);
  } catch (thrown) {
    res.end();
    if (!(thrown instanceof EmulatorAway)) throw thrown;
  }
}

function sendPhoto(bytes: Buffer | undefined, res: Response): void {
  const type = bytes && photoType(bytes);
  if (type) res.set('Cache-Control', 'private, max-age=86400').type(type).send(bytes);
  else res.status(404).json({ error: 'notFound' });
}

const languageOf = (req: Request): Language => (req.query['language'] === 'en' ? 'en' : 'vi');

const refuse = (res: Response): void => void res.status(403).json({ error: 'onlyThisMachine' });

const onlyThisMachine: RequestHandler = (req, res, next) => {
  if (isFromThisMachine(req)) next();
  else refuse(res);
};

const onlyOwnPage: RequestHandler = (req, res, next) => {
  if (isFromOwnPage(req)) next();
  else refuse(res);
};

/** A form of another site can post no JSON, and a script of one may not without being asked first. */
const onlyJson: RequestHandler = (req, res, next) => {
  if (req.is('application/json')) next();
  else res.status(415).json({ error: 'onlyJson' });
};

const answerAway = (logger: Logger): ErrorRequestHandler => (thrown: unknown, _req, res, next) => {
  if (!(thrown instanceof EmulatorAway) || res.headersSent) {
    next(thrown);
    return;
  }
  logger.info({ err: thrown }, 'the emulator does not answer');
  res.status(502).json({ error: 'emulatorAway' });
};
