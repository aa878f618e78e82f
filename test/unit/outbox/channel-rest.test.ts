import pino from 'pino';
import { Fault } from '../../../src/errors';
import { createChannelRest } from '../../../src/outbox/channel-rest';
import type { ChannelRow } from '../../../src/store/channels';

const NOW = Date.parse('2026-11-28T02:00:00Z');
const REFUSAL = new Fault('channelConfigInvalid', 'no package', { externalCode: '-224' });
const ago = (ms: number) => new Date(NOW - ms);

/** The rest of one channel; `noted` is what the store and the log were told. */
function open({ isFaster = false }: { isFaster?: boolean } = {}) {
  const noted: string[] = [];
  const rest = createChannelRest({
    channels: {
      takeProbe: async (_key, lastAt, now) => {
        noted.push(`probe ${now.getTime() - lastAt.getTime()}`);
        return !isFaster;
      },
      markBroken: async (_key, at, refusedWith) => void noted.push(`broken ${at.getTime() - NOW} ${refusedWith ?? ''}`),
      markMended: async () => void noted.push('mended'),
    },
    clock: () => NOW,
    logger: pino({ level: 'info' }, {
      write: (line) => {
        const { level, msg, externalCode } = JSON.parse(line);
        noted.push([level, msg, externalCode].filter(Boolean).join(' '));
      },
    }),
  });
  const channel = (more: Partial<ChannelRow> = {}): ChannelRow => ({ _id: 'oa', ownerId: 'coop', type: 'zalo', externalId: '9', sealedToken: 's', appId: 'a', state: 'connected', ...more });
  return { rest, noted, channel };
}

test('a channel that works lets everything through, and asks nobody', async () => {
  const { rest, noted, channel } = open();
  await rest.enter(channel());
  await rest.taken(channel());
  expect(noted).toEqual([]);
});

test('a channel that rests is tried every 20 s, by one message alone; the others wait and say why', async () => {
  const { rest, noted, channel } = open();
  await expect(rest.enter(channel({ brokenAt: ago(19_999), refusedWith: '-224' }))).rejects.toMatchObject({ code: 'channelBroken', externalCode: '-224', retryAfterMs: 5000 });
  expect(noted).toEqual([]);
  await rest.enter(channel({ brokenAt: ago(20_000) }));
  expect(noted).toEqual(['probe 20000']);
  await expect(open({ isFaster: true }).rest.enter(channel({ brokenAt: ago(20_000) }))).rejects.toMatchObject({ code: 'channelBroken' });
});

test('whoever breaks a channel that worked counts a try and raises the alarm; a probe does neither', async () => {
  const { rest, noted, channel } = open();
  expect(await rest.refused(channel(), REFUSAL)).toBe(REFUSAL);
  expect(noted.splice(0)).toEqual(['broken 0 -224', '50 the platform takes nothing of this channel: its messages wait -224']);
  expect(await rest.refused(channel({ brokenAt: ago(20_000) }), REFUSAL)).toMatchObject({ code: 'channelBroken', externalCode: '-224', cause: REFUSAL });
  expect(noted).toEqual(['broken 0 -224']);
});

test('what the platform takes mends it', async () => {
  const { rest, noted, channel } = open();
  await rest.taken(channel({ state: 'broken', brokenAt: ago(20_000) }));
  expect(noted).toEqual(['mended', '30 the platform takes messages of this channel again']);
});
