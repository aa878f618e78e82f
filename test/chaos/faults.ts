import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import type { Services } from '../../scripts/services';
import type { Installation, Started } from '../integration/path/processes';
import { until } from '../integration/path/until';
import type { Chance } from './chance';

/** What was done to the shop, for the table. */
export interface Faults {
  webKilled: number;
  workerKilled: number;
  redisFlushed: number;
  mongodbRestarted: number;
  callsFailed: number;
}

interface Victims {
  shop: Installation;
  services: Services;
  chance: Chance;
  isOpen(): boolean;
}

const WORKERS = 2;
const PAUSE_MS = [2000, 6000] as const;

/** Web and workers that come back whenever they are killed, and somebody who kills them. */
export async function createTrouble({ shop, services, chance, isOpen }: Victims) {
  const faults: Faults = { webKilled: 0, workerKilled: 0, redisFlushed: 0, mongodbRestarted: 0, callsFailed: 0 };
  let web = await shop.startWeb();
  const workers: Started[] = [];
  for (let i = 0; i < WORKERS; i += 1) workers.push(await shop.startWorker());
  await until('the shop is ready', shop.isReady);

  const troubles: Record<keyof Omit<Faults, 'callsFailed'>, () => Promise<void>> = {
    webKilled: async () => {
      web.signal('SIGKILL');
      await web.ended;
      web = await shop.startWeb();
    },
    workerKilled: async () => {
      const at = Math.floor(chance.next() * WORKERS);
      workers[at]?.signal('SIGKILL');
      await workers[at]?.ended;
      workers[at] = await shop.startWorker();
    },
    redisFlushed: async () => {
      const client = new Redis(services.redisUrl);
      await client.flushall();
      client.disconnect();
    },
    mongodbRestarted: async () => services.mongod?.restart(),
  };
  const ORDER = ['workerKilled', 'redisFlushed', 'webKilled', 'workerKilled', 'mongodbRestarted', 'redisFlushed'] as const;

  return {
    faults,
    /** One trouble after the other, each kind in turn, until the street closes. Half of the time everything runs, however slowly this machine mends it. */
    stir: async (): Promise<void> => {
      for (let at = 0, tookMs = 0; isOpen(); at += 1) {
        await sleep(Math.max(tookMs, PAUSE_MS[0] + chance.next() * (PAUSE_MS[1] - PAUSE_MS[0])));
        const kind = ORDER[at % ORDER.length] ?? 'redisFlushed';
        const since = Date.now();
        await troubles[kind]();
        tookMs = Date.now() - since;
        faults[kind] += 1;
      }
    },
    /** One send in ten fails, half of those after the message has gone out all the same. */
    failCalls: async (): Promise<void> => {
      const { failRules, world } = shop.emulator.emulator;
      for (let seen = 0; isOpen(); await sleep(100)) {
        const sent = world.messages.all().filter(({ from }) => from === 'bot').length;
        if (sent - seen < 10) continue;
        seen += 10;
        failRules.add({ next: 1, status: 500, ...(chance.is(0.5) ? { acceptButFail: true } : {}) });
        faults.callsFailed += 1;
      }
      failRules.forget();
    },
  };
}
