import { Router, type Request, type RequestHandler } from 'express';
import type { Logger } from '../logger';
import { isSameSecret } from './same-secret';

/** Where the queues are shown. */
export const QUEUES_PATH = '/queues';

/** So many wrong tries of one address within a minute, and nothing of it is looked at any more in that minute. */
const MOST_WRONG = 10;
/** More addresses than this are not told apart. */
const MOST_ADDRESSES = 10_000;

/** What the page needs, all of it from here: it styles itself inline, and its link to fonts elsewhere stays closed. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/**
 * GET /queues: the page of the queues, for whoever knows the token, which is the password of HTTP Basic under any name. Only to be looked at:
 * any other method is 405. Wrong tries are counted by address: 429 after ten in a minute.
 */
export function createQueueRoutes({ board, token, logger, clock }: { board: RequestHandler; token: string; logger: Logger; clock: () => number }): Router {
  const router = Router();
  const wrong = createTries(clock);
  router.use(QUEUES_PATH, (req, res, next) => {
    res.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' });
    const from = req.socket.remoteAddress ?? '';
    if (wrong.of(from) >= MOST_WRONG) {
      res.set('Retry-After', '60').status(429).json({ error: 'throttled' });
      return;
    }
    const given = passwordOf(req);
    if (given !== undefined && isSameSecret(given, token)) {
      next();
      return;
    }
    if (given !== undefined) logger.warn({ count: wrong.add(from) }, 'queues refused: token');
    res.set('WWW-Authenticate', 'Basic realm="queues", charset="UTF-8"').status(401).json({ error: 'tokenNeeded' });
  });
  router.use(QUEUES_PATH, (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') next();
    else res.set('Allow', 'GET, HEAD').status(405).json({ error: 'readOnly' });
  });
  router.use(QUEUES_PATH, board);
  return router;
}

function passwordOf(req: Request): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (!encoded) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

/** Counts by address within the running minute. */
function createTries(clock: () => number) {
  let minute = 0;
  const counts = new Map<string, number>();
  const keyOf = (address: string): string => (counts.has(address) || counts.size < MOST_ADDRESSES ? address : 'all others');
  const forget = (): void => {
    const now = Math.floor(clock() / 60_000);
    if (now !== minute) counts.clear();
    minute = now;
  };
  return {
    of: (address: string): number => {
      forget();
      return counts.get(keyOf(address)) ?? 0;
    },
    add: (address: string): number => {
      const key = keyOf(address);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    },
  };
}
