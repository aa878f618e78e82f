import express, { Router, type Request, type Response } from 'express';
import type { ChannelAdapter } from '../channels/channel';
import type { ChannelType, Delivery } from '../domain/message';
import { Fault } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';

/** Bytes of the largest body that is read. */
export const BODY_LIMIT = 2 * 1024 * 1024;
/** Zalo wants its answer within 2 s (zalo.md 1.1), Messenger within 5. */
const KEEP_WITHIN_MS = 1700;
/** A body that announces more than this is not even read to its end. */
const HOPELESS_BODY = 8 * BODY_LIMIT;

/**
 * Keeps deliveries: resolves when all their events are durable, with those that it kept; pages that nobody connected are left out.
 * Throws `storeUnavailable` when it cannot keep them; then nothing is acknowledged.
 */
export interface Intake {
  take(channelType: ChannelType, deliveries: Delivery[], rawBody: Buffer): Promise<Delivery[]>;
}

interface WebhookParts {
  /** One a kind of platform; its address is /webhooks/<type>. */
  channels: ChannelAdapter[];
  intake: Intake;
  metrics: Metrics;
  logger: Logger;
}

/**
 * GET and POST /webhooks/<type>: the platform's handshake, and its deliveries. A delivery is answered 200 only when its events are
 * durable, or when it is signed but says nothing that we understand; 413 above 2 MB. Without a store, or with one that takes too long, it is
 * answered 503, or not at all where the platform tries again only then. One without a right signature is
 * never kept; the first of a minute is an alarm, and the adapter says how it is answered.
 */
export function createWebhookRoutes(parts: WebhookParts): Router {
  const router = Router();
  const readBody = express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false });
  for (const adapter of parts.channels) {
    const path = `/webhooks/${adapter.type}`;
    router.get(path, (req, res) => answerHandshake(adapter, parts, req, res));
    const countForged = perMinute(Date.now);
    router.post(path, refuseHopelessBody, readBody, (req, res) => receive(adapter, { ...parts, countForged }, req, res));
    router.use(path, countRefusedBody(adapter.type, parts.metrics));
  }
  return router;
}

function answerHandshake(adapter: ChannelAdapter, { metrics }: WebhookParts, req: Request, res: Response): void {
  const echo = adapter.answerHandshake(req.query);
  if (echo === undefined) {
    metrics.webhookRefused.inc({ channel: adapter.type, why: 'handshake' });
    answer(res, 403, 'FORBIDDEN');
    return;
  }
  answer(res, 200, echo);
}

async function receive(adapter: ChannelAdapter, { intake, metrics, logger, countForged }: WebhookParts & { countForged: () => number }, req: Request, res: Response): Promise<void> {
  const channel = adapter.type;
  const stopTimer = metrics.webhookSeconds.startTimer({ channel });
  const rawBody: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const authenticity = adapter.verify(rawBody, req.headers);
  if (authenticity === 'forged') {
    metrics.webhookRefused.inc({ channel, why: 'signature' });
    const count = countForged();
    logger[count === 1 ? 'error' : 'warn']({ channel, bytes: rawBody.length, count }, 'webhook refused: signature');
    const status = adapter.forgedStatus(count);
    answer(res, status, status === 200 ? 'EVENT_RECEIVED' : 'FORBIDDEN');
    return;
  }
  if (authenticity === 'probe') {
    answer(res, 200, 'EVENT_RECEIVED');
    return;
  }
  const deliveries = splitOrNone(adapter, rawBody);
  if (!deliveries) metrics.webhookIgnored.inc({ channel, why: 'unparseable' });
  else if (!(await keep(channel, deliveries, rawBody, { intake, metrics, logger }))) {
    if (adapter.capabilities.retriesOnlyBrokenConnections) res.destroy();
    else answer(res, 503, 'TRY_AGAIN');
    return;
  }
  stopTimer();
  answer(res, 200, 'EVENT_RECEIVED');
}

/** What the bytes say; undefined when they are not of the platform's form (nested out of all proportion included). */
function splitOrNone(adapter: ChannelAdapter, rawBody: Buffer): Delivery[] | undefined {
  try {
    return adapter.split(rawBody);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined; // deeper than the stack
    if (thrown instanceof Fault && thrown.code === 'unparseable') return undefined;
    throw thrown;
  }
}

async function keep(
  channel: ChannelType,
  deliveries: Delivery[],
  rawBody: Buffer,
  { intake, metrics, logger }: Omit<WebhookParts, 'channels'>,
): Promise<boolean> {
  let kept: Delivery[];
  try {
    kept = await inTime(intake.take(channel, deliveries, rawBody));
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !thrown.retryable) throw thrown;
    metrics.webhookRefused.inc({ channel, why: 'store' });
    logger.error({ channel, err: thrown }, 'webhook not acknowledged');
    return false;
  }
  if (kept.length < deliveries.length) metrics.webhookIgnored.inc({ channel, why: 'unknownPage' }, deliveries.length - kept.length);
  for (const { channelExternalId, events, ignored, isRevoked } of kept) {
    if (isRevoked) logger.error({ channel, channelExternalId }, 'the platform took our permission away');
    for (const { kind } of events) metrics.webhookEvents.inc({ channel, kind });
    if (ignored > 0) metrics.webhookIgnored.inc({ channel, why: 'unknownKind' }, ignored);
  }
  return true;
}

/** Platforms wait two to five seconds; what is kept after this is kept, and the same delivery again changes nothing. */
async function inTime<T>(keeping: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Fault('storeUnavailable', 'the store took too long')), KEEP_WITHIN_MS);
  });
  keeping.catch(() => undefined); // told by the race, unless it comes too late to be told
  try {
    return await Promise.race([keeping, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Counts calls within the running minute, from 1. */
function perMinute(clock: () => number): () => number {
  let minute = 0;
  let count = 0;
  return () => {
    const now = Math.floor(clock() / 60_000);
    count = now === minute ? count + 1 : 1;
    minute = now;
    return count;
  };
}

function refuseHopelessBody(req: Request, res: Response, next: express.NextFunction): void {
  if (Number(req.headers['content-length'] ?? 0) <= HOPELESS_BODY) {
    next();
    return;
  }
  res.set('Connection', 'close').status(413).json({ error: 'tooLarge' });
}

function countRefusedBody(channel: ChannelType, metrics: Metrics): express.ErrorRequestHandler {
  return (thrown, _req, _res, next) => {
    if (typeof thrown?.status === 'number' && thrown.status < 500) metrics.webhookRefused.inc({ channel, why: 'body' });
    next(thrown);
  };
}

function answer(res: Response, status: number, text: string): void {
  res.status(status).type('text/plain').set('X-Content-Type-Options', 'nosniff').send(text);
}
