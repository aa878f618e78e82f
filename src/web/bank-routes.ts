import express, { Router, type Request, type Response } from 'express';
import { BANK_PROVIDERS, type BankNotice, type BankProvider } from '../domain/bank-notice';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import { casso } from './bank/casso';
import type { BankFormat } from './bank/format';
import { sepay } from './bank/sepay';

/** Bytes of the largest body that is read: a notice has a few hundred. */
const BODY_LIMIT = 256 * 1024;
const FORMATS: Readonly<Record<BankProvider, BankFormat>> = { sepay, casso };

/** A co-op that a service tells of its transfers. */
export interface BankLink {
  coopId: string;
  provider: BankProvider;
  secret: string;
}

/** Keeps what banks tell. Both throw `storeUnavailable` when they cannot. */
export interface BankDesk {
  linkOf(provider: BankProvider, coopCode: string): Promise<BankLink | undefined>;
  /** Resolves when the transfers are durable. */
  keep(link: BankLink, notices: BankNotice[], rawBody: Buffer): Promise<void>;
}

interface BankParts {
  desk: BankDesk;
  metrics: Metrics;
  logger: Logger;
}

/**
 * POST /webhooks/bank/<provider>?coop=<code>: what came into a co-op's account. 200 when every transfer in it is kept, or when there is none of
 * interest; 401 without the co-op's secret, whether or not there is such a co-op; 422 for what is of another form, so that the service shows it as failed;
 * 503 without a store, so that it is delivered again. Nothing is matched here.
 */
export function createBankRoutes(parts: BankParts): Router {
  const router = Router();
  const readBody = express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false });
  router.post('/webhooks/bank/:provider', readBody, async (req, res) => receive(parts, req, res));
  return router;
}

async function receive({ desk, metrics, logger }: BankParts, req: Request, res: Response): Promise<void> {
  const provider = BANK_PROVIDERS.find((one) => one === req.params['provider']);
  if (!provider) return void res.status(404).json({ error: 'notFound' });
  const rawBody: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const { coop } = req.query;
  const link = typeof coop === 'string' ? await desk.linkOf(provider, coop) : undefined;
  if (!link || !FORMATS[provider].isAuthentic(rawBody, req.headers, link.secret)) {
    metrics.webhookRefused.inc({ channel: provider, why: link ? 'signature' : 'unknownCoop' });
    logger.warn({ provider, coopId: link?.coopId, bytes: rawBody.length }, 'bank notice refused');
    return void res.status(401).json({ success: false });
  }
  const notices = FORMATS[provider].read(rawBody);
  if (!notices) {
    metrics.webhookIgnored.inc({ channel: provider, why: 'unparseable' });
    logger.error({ provider, coopId: link.coopId, bytes: rawBody.length }, 'bank notice not understood');
    return void res.status(422).json({ success: false });
  }
  await desk.keep(link, notices, rawBody);
  logger.info({ provider, coopId: link.coopId, transfers: notices.length }, 'bank notice kept');
  res.status(200).json({ success: true });
}
