import mongoose from 'mongoose';
import pino from 'pino';
import { Fault, type FaultCode } from '../../../src/errors';
import { createMetrics } from '../../../src/metrics';
import { createRelay } from '../../../src/outbox/relay';
import type { OutboxRow } from '../../../src/store/outbox';
import { waitingRow } from '../../support/outbox-row';

const NOW = Date.parse('2026-11-28T02:00:00Z');

/** A relay whose store and platform note what they are asked; `fails` are the faults of the next sends, with which the platform asks for a rest. */
function openRelay({ fails = [], isAway = [], throws, restMs }: { fails?: FaultCode[]; isAway?: string[]; throws?: Error; restMs?: number }) {
  const noted: string[] = [];
  const doubts: (Date | undefined)[] = [];
  const metrics = createMetrics();
  const note = async (what: string, id: string): Promise<void> => {
    if (isAway.includes(what)) {
      isAway.splice(isAway.indexOf(what), 1);
      throw new Error('the store is away');
    }
    noted.push(`${what} ${id}`);
  };
  const relay = createRelay({
    outbox: {
      markSent: async (sent) => {
        for (const { id } of sent) await note('sent', id);
      },
      markFailed: (id) => note('failed', id),
      putOff: (id, { attempts, attemptedAt }) => {
        doubts.push(attemptedAt);
        return note(`put off after ${attempts}`, id);
      },
      release: async (ids) => {
        for (const id of ids) await note('released', id);
      },
    },
    deliverer: {
      deliver: async (row: OutboxRow, onCall) => {
        noted.push(`deliver ${row._id}`);
        if (throws) throw throws;
        const code = fails.shift();
        if (code) throw new Fault(code, 'refused', { retryAfterMs: restMs });
        onCall({ platformId: `m-${row._id}`, isBilled: row._id === 'b' });
      },
      channelType: () => 'zalo',
      hasEchoes: async (row) => {
        await note('echoes', row._id);
        return true;
      },
    },
    onFailed: (row) => note('told', row._id),
    timing: { clock: () => NOW, alarm: (_shard, delayMs) => noted.push(`alarm ${delayMs}`) },
    telemetry: { logger: pino({ level: 'silent' }), metrics },
  });
  return { relay, noted, doubts, metrics };
}

const [first, second] = [waitingRow({ _id: 'a' }), waitingRow({ _id: 'b', index: 1 })];

test('a message that fails for good is told of before it is marked, and does not keep back the next', async () => {
  const { relay, noted } = openRelay({ fails: ['contactUnreachable'] });
  await relay.send([first, second]);
  expect(noted).toEqual(['deliver a', 'told a', 'failed a', 'deliver b', 'sent b']);
});

test('somebody else is told of a failed message although the store was away just then', async () => {
  const { relay, noted } = openRelay({ fails: ['windowClosed'], isAway: ['told'] });
  await relay.send([first]);
  expect(noted).toEqual(['deliver a', 'told a', 'failed a']);
});

test('a send of unknown outcome waits for its echo, although the store was away just then; nothing overtakes it', async () => {
  const { relay, noted } = openRelay({ fails: ['outcomeUnknown'], isAway: ['echoes'] });
  await relay.send([first, second]);
  expect(noted).toEqual(['deliver a', 'echoes a', 'put off after 1 a', 'alarm 10000', 'released b']);
});

test('what waited goes first when it is due', async () => {
  const { relay, noted } = openRelay({ fails: ['throttled'] });
  await relay.send([first]);
  await relay.send([second]);
  await relay.send([first, second], 'due');
  expect(noted).toEqual(['deliver a', 'put off after 1 a', 'alarm 1000', 'released b', 'deliver a', 'sent a', 'deliver b', 'sent b']);
});

test('the eighth try is the last', async () => {
  const { relay, noted } = openRelay({ fails: ['connectionFailed'] });
  await relay.send([{ ...first, attempts: 7 }]);
  expect(noted).toEqual(['deliver a', 'told a', 'failed a']);
});

test.each<FaultCode>(['throttled', 'channelRestricted', 'channelBroken'])('a rest for which the platform asks with %s counts no try', async (code) => {
  const { relay, noted } = openRelay({ fails: [code], restMs: 60_000 });
  await relay.send([{ ...first, attempts: 7 }]);
  expect(noted).toEqual(['deliver a', 'put off after 7 a', 'alarm 60000']);
});

test('without a rest both count', async () => {
  const { relay, noted } = openRelay({ fails: ['throttled', 'channelRestricted'] });
  await relay.send([{ ...first, attempts: 7 }, { ...second, attempts: 7 }]);
  expect(noted).toEqual(['deliver a', 'told a', 'failed a', 'deliver b', 'told b', 'failed b']);
});

test('of an attempt that may have gone out it is noted when it began: the first one at the same call', async () => {
  const earlier = new Date(NOW - 4000);
  const { relay, doubts } = openRelay({ fails: ['outcomeUnknown', 'outcomeUnknown', 'throttled'] });
  const row = waitingRow({ _id: 'c', echoedIds: ['m1'] });
  for (const attemptedAt of [undefined, earlier, earlier]) await relay.send([{ ...row, attemptedAt }], 'due');
  expect(doubts).toEqual([new Date(NOW), earlier, undefined]); // what is undefined is not written
});

test('a store that is away just then is no reason to give a message up', async () => {
  const { relay, noted } = openRelay({ throws: new mongoose.mongo.MongoNetworkError('away') });
  await relay.send([first]);
  expect(noted).toEqual(['deliver a', 'put off after 1 a', 'alarm 1000']);
});

test('sends are counted by the kind of channel, billed ones apart', async () => {
  const { relay, metrics } = openRelay({ fails: ['rejected'] });
  await relay.send([first, second]);
  const counted = await Promise.all([metrics.sends, metrics.billedSends, metrics.sendSeconds].map(async (metric) => (await metric.get()).values));
  expect(counted[0]).toEqual([{ labels: { channel: 'zalo', outcome: 'rejected' }, value: 1 }, { labels: { channel: 'zalo', outcome: 'sent' }, value: 1 }]);
  expect(counted[1]).toEqual([{ labels: { channel: 'zalo' }, value: 1 }]);
  expect(counted[2]?.every(({ labels }) => labels.channel === 'zalo')).toBe(true);
});
