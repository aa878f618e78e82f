import pino from 'pino';
import { Fault, type FaultCode } from '../../../src/errors';
import { createMetrics } from '../../../src/metrics';
import { createRelay } from '../../../src/outbox/relay';
import type { OutboxRow } from '../../../src/store/outbox';
import { waitingRow } from '../../support/outbox-row';

/** A relay whose store and platform note what they are asked; `fails` are the faults of the next sends. */
function openRelay({ fails = [], isAway = [] }: { fails?: FaultCode[]; isAway?: string[] }) {
  const noted: string[] = [];
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
      putOff: (id, { attempts }) => note(`put off after ${attempts}`, id),
      release: async (ids) => {
        for (const id of ids) await note('released', id);
      },
    },
    deliverer: {
      deliver: async (row: OutboxRow) => {
        noted.push(`deliver ${row._id}`);
        const code = fails.shift();
        if (code) throw new Fault(code, 'refused');
      },
      hasEchoes: async (row) => {
        await note('echoes', row._id);
        return true;
      },
    },
    onFailed: (row) => note('told', row._id),
    timing: { clock: Date.now, alarm: (_shard, delayMs) => noted.push(`alarm ${delayMs}`) },
    telemetry: { logger: pino({ level: 'silent' }), metrics: createMetrics() },
  });
  return { relay, noted };
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
  expect(noted).toEqual(['deliver a', 'echoes a', 'put off after 1 a', 'alarm 4000', 'released b']);
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
