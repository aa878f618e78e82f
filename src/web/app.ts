import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import type { ChannelAdapter } from '../channels/channel';
import { Fault, type FaultCode } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import { createBankRoutes, type BankDesk } from './bank-routes';
import { createHealthRoutes, type Health } from './health-routes';
import { createMediaRoutes, type MediaGallery } from './media-routes';
import { createMetricsRoutes } from './metrics-routes';
import { createOpenApiRoutes } from './openapi';
import { createQueueRoutes } from './queue-routes';
import { createVerifierRoutes } from './verifier-routes';
import { createWebhookRoutes, type Intake } from './webhook-routes';

/** What the web process tells its operator. */
interface Telemetry {
  metrics: Metrics;
  metricsToken?: string;
  logger: Logger;
}

const STATUS_OF: Partial<Record<FaultCode, number>> = { signatureInvalid: 403, unparseable: 400, mediaRefused: 400, throttled: 429 };

/**
 * The whole web process as an Express app: webhooks, health, metrics, photos, with the emulator the try-it page. Webhooks come before any other middleware, because
 * their signatures are over the raw bytes. No answer shows an error's text. The address of a request is its socket's: no proxy is trusted.
 */
export function createWebApp({ channels, intake, bankDesk, health, media, zaloVerifier, tryPage, queueBoard, telemetry }: {
  channels: ChannelAdapter[];
  intake: Intake;
  bankDesk: BankDesk;
  health: Health;
  media: MediaGallery;
  /** The code in the name of Zalo's file for the domain. */
  zaloVerifier?: string;
  tryPage?: Router;
  /** The page of the queues and the token that opens it. */
  queueBoard?: { board: RequestHandler; token: string };
  telemetry: Telemetry;
}): Express {
  const { metrics, metricsToken, logger } = telemetry;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  app.set('query parser', 'simple');
  app.use(createWebhookRoutes({ channels, intake, metrics, logger }));
  app.use(createBankRoutes({ desk: bankDesk, metrics, logger }));
  app.use(setSafeHeaders);
  app.use(createHealthRoutes(health));
  app.use(createMetricsRoutes({ metrics, ...(metricsToken ? { token: metricsToken } : {}) }));
  app.use(createMediaRoutes(media));
  app.use(createOpenApiRoutes());
  if (zaloVerifier) app.use(createVerifierRoutes(zaloVerifier));
  if (queueBoard) app.use(createQueueRoutes({ ...queueBoard, logger, clock: Date.now }));
  if (tryPage) app.use(tryPage);
  app.use((_req, res) => void res.status(404).json({ error: 'notFound' }));
  app.use(answerFault(logger));
  return app;
}

const setSafeHeaders: RequestHandler = (_req, res, next) => {
  res.set({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  next();
};

function answerFault(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    const status = statusOf(thrown);
    if (status >= 500) logger.error({ err: thrown, method: req.method, path: req.path }, 'request failed');
    if (res.headersSent) {
      next(thrown); // too late for an answer: Express ends the connection
      return;
    }
    res.status(status).json({ error: thrown instanceof Fault ? thrown.code : status === 413 ? 'tooLarge' : status < 500 ? 'badRequest' : 'failed' });
  };
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof Fault) return STATUS_OF[thrown.code] ?? (thrown.retryable ? 503 : 500);
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
