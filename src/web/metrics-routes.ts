import express, { Router, type Express, type Request } from 'express';
import type { Metrics } from '../metrics';
import { isSameSecret } from './same-secret';
import { isFromThisMachine } from './this-machine';

interface MetricsParts {
  metrics: Metrics;
  /** Lets others than this machine in, as a bearer token. */
  token?: string;
}

/**
 * GET /metrics for Prometheus: for this machine itself (not for what a proxy on it passes on), and for whoever brings the token.
 * Everybody else gets past it, to a 404.
 */
export function createMetricsRoutes({ metrics, token }: MetricsParts): Router {
  const router = Router();
  router.get('/metrics', async (req, res, next) => {
    if (!isFromThisMachine(req) && !bringsToken(req, token)) {
      next();
      return;
    }
    res.set('Cache-Control', 'no-store').type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

/** What the worker serves on METRICS_PORT: its metrics, and GET /healthz, which is 503 when it no longer does its rounds. */
export function createMetricsApp(parts: MetricsParts & { isAlive: () => boolean }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_req, res) => {
    const ok = parts.isAlive();
    res.status(ok ? 200 : 503).set('Cache-Control', 'no-store').json({ ok });
  });
  app.use(createMetricsRoutes(parts));
  app.use((_req, res) => void res.status(404).json({ error: 'notFound' }));
  return app;
}

function bringsToken(req: Request, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  return Boolean(token && given && isSameSecret(given, token));
}
