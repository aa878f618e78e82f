import { Router } from 'express';

const CHECK_TIMEOUT_MS = 2000;

/** Whether the things that the installation needs are there. A check may reject or hang: both count as no. */
export interface Health {
  mongodb(): Promise<boolean>;
  redis(): Promise<boolean>;
  /** Some worker's heartbeat is under 15 s old. */
  worker(): Promise<boolean>;
}

/** GET /healthz: the process lives. GET /readyz: 200 or 503 with {mongodb, redis, worker}, after two seconds at the latest. */
export function createHealthRoutes(health: Health): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_req, res) => {
    const [mongodb, redis, worker] = await Promise.all([
      isFine(() => health.mongodb()),
      isFine(() => health.redis()),
      isFine(() => health.worker()),
    ]);
    res
      .status(mongodb && redis && worker ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ mongodb, redis, worker });
  });
  return router;
}

async function isFine(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false; // a check that cannot be made is the answer "no"
  } finally {
    clearTimeout(timer);
  }
}
