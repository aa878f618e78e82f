import pino from 'pino';
import type { ChannelAdapter, PlatformCall } from '../../../src/channels/channel';
import { Fault, type FaultCode } from '../../../src/errors';
import { createDeliverer, type SentCall } from '../../../src/outbox/deliver';
import type { ChannelRow } from '../../../src/store/channels';
import type { ContentEcho } from '../../../src/store/echoes';
import type { OutboxRow } from '../../../src/store/outbox';
import { waitingRow } from '../../support/outbox-row';

const NOW = Date.parse('2026-11-28T02:00:00Z');
const HOUR_MS = 3_600_000;

interface Scene {
  /** What the platform answers, in order; whatever comes after goes out. */
  answers?: (FaultCode | 'ok')[];
  channel?: Partial<ChannelRow>;
  calls?: PlatformCall[];
  echoes?: ContentEcho[];
  hoursAgo?: number;
  isPhotoGone?: boolean;
}

const call = (name: string, more: Partial<PlatformCall> = {}): PlatformCall => ({ body: { name }, fingerprint: name, ...more });

/** A deliverer over a platform that shows a message as `calls`, the last one with buttons; `seen` is all that went over the wire. */
function open({ answers = [], channel = {}, calls = [call('words'), call('buttons')], echoes = [], hoursAgo = 0, isPhotoGone = false }: Scene) {
  const seen: string[] = [];
  let row: ChannelRow = { _id: 'page', ownerId: 'coop', type: 'zalo', externalId: '9', sealedToken: 'old', appId: 'a', state: 'connected', ...channel };
  let uploads = 0;
  const adapter: Partial<ChannelAdapter> = {
    type: 'zalo',
    capabilities: { maxText: 1, maxChoices: 1, maxLabel: 1, windowMs: 48 * HOUR_MS, billedWindowMs: 120 * HOUR_MS, echoes: 'byContent', uploads: { maxBytes: 9, keptMs: 9 } },
    render: (_message, { isPlain }) => (isPlain ? [...calls.slice(0, -1), call('plain')] : calls),
    deliver: async ({ body }, { token }, attachmentId) => {
      seen.push([body['name'], token, attachmentId].filter(Boolean).join(' '));
      const answer = answers.shift() ?? 'ok';
      if (answer !== 'ok') throw new Fault(answer, 'refused');
      return { platformId: `m${seen.length}` };
    },
    upload: async () => 'unused',
  };
  const deliverer = createDeliverer({
    store: {
      channels: {
        byIds: async () => [row],
        set: async (_ownerId, _id, settings) => void (row = { ...row, ...settings }),
        takeProbe: async () => true,
        markBroken: async (_key, brokenAt, refusedWith) => void (row = { ...row, state: 'broken', brokenAt, refusedWith }),
        markMended: async () => void seen.push('mended'),
      },
      contacts: { byId: async () => ({ _id: 'c', ownerId: 'coop', channelId: 'page', externalId: '1', address: { me: 'em' }, wrongTries: 0, isReachable: true, lastInboundAt: new Date(NOW - hoursAgo * HOUR_MS) }) },
      outbox: { strayEchoes: async () => [...echoes] },
    },
    adapters: new Map([['zalo', adapter as ChannelAdapter]]), // sending uses these members only
    tokens: {
      credentials: ({ externalId, sealedToken }) => ({ channelExternalId: externalId, token: sealedToken }),
      replace: async (refused) => ({ ...refused, sealedToken: 'new' }),
    },
    attachments: {
      address: (content) => ({ content, mediaIds: new Map([['https://photo', 'm']]) }),
      idOf: async () => (isPhotoGone ? undefined : `up${(uploads += 1)}`),
      forget: async (mediaId, _channel, attachmentId) => void seen.push(`forget ${mediaId} ${attachmentId}`),
    },
    around: { clock: () => NOW, logger: pino({ level: 'silent' }) },
  });
  const sent: SentCall[] = [];
  return {
    seen, sent, channel: () => row,
    deliver: (more: Partial<OutboxRow> = {}) => deliverer.deliver(waitingRow({ _id: 'a', ...more }), (one) => void sent.push(one)),
  };
}

test('a platform that refuses buttons is told the rest in plain words; the channel is plain from then on', async () => {
  const { deliver, seen, channel } = open({ answers: ['ok', 'featureRefused'] });
  await deliver();
  expect(seen).toEqual(['words old', 'buttons old', 'plain old']);
  expect(channel().isPlain).toBe(true);
  seen.length = 0;
  await deliver();
  expect(seen).toEqual(['words old', 'plain old']);
});

test('a refusal that plain words meet too was of something else: the channel keeps its buttons', async () => {
  const { deliver, seen, channel } = open({ answers: ['ok', 'featureRefused', 'messageInvalid'] });
  await expect(deliver()).rejects.toMatchObject({ code: 'messageInvalid' });
  expect(seen).toEqual(['words old', 'buttons old', 'plain old']);
  expect(channel().isPlain).toBeUndefined();
});

test('plain words that are refused are no reason to try them again', async () => {
  const { deliver } = open({ answers: ['ok', 'featureRefused'], channel: { isPlain: true } });
  await expect(deliver()).rejects.toMatchObject({ code: 'featureRefused' });
});

test('a dead token is replaced and the call made once more, in the middle of a message', async () => {
  const { deliver, seen, sent } = open({ answers: ['ok', 'tokenExpired'] });
  await deliver();
  expect(seen).toEqual(['words old', 'buttons old', 'buttons new']);
  expect(sent.map(({ platformId }) => platformId)).toEqual(['m1', 'm3']);
});

test('a new token that is refused too makes the channel rest', async () => {
  const { deliver, channel, seen } = open({ answers: ['tokenExpired', 'tokenExpired'] });
  await expect(deliver()).rejects.toMatchObject({ code: 'channelBroken' });
  expect([channel().state, seen]).toEqual(['broken', ['words old', 'words new']]);
});

test('a photo whose upload has expired is uploaded again, once', async () => {
  const photo = [call('photo', { photoUrl: 'https://photo' }), call('buttons')];
  const { deliver, seen } = open({ answers: ['attachmentExpired'], calls: photo });
  await deliver();
  expect(seen).toEqual(['photo old up1', 'forget m up1', 'photo old up2', 'buttons old']);
  const again = open({ answers: ['attachmentExpired', 'attachmentExpired'], calls: photo });
  await expect(again.deliver()).rejects.toMatchObject({ code: 'attachmentExpired' });
});

test('for want of its photo a card goes out as words and buttons, and nothing stands for one of which nothing is said', async () => {
  const photo = { photoUrl: 'https://photo', withoutPhoto: call('caption') };
  const { deliver, seen, sent } = open({ isPhotoGone: true, calls: [call('photo', photo), call('photo', { photoUrl: 'https://photo' }), call('buttons')], hoursAgo: 49, channel: { isBilledAllowed: true } });
  await deliver();
  expect(seen).toEqual(['caption old', 'buttons old']);
  expect(sent).toEqual([{ platformId: 'm1', isBilled: true }, { platformId: undefined, isBilled: false }, { platformId: 'm2', isBilled: true }]);
});

test('words that went out for want of a photo are known again by their echo', async () => {
  const echoes = [{ fingerprint: 'caption', platformId: 'e1', at: NOW - 3000 }];
  const { deliver, seen } = open({ isPhotoGone: true, calls: [call('photo', { photoUrl: 'https://photo', withoutPhoto: call('caption') }), call('buttons')], echoes });
  await deliver({ attemptedAt: new Date(NOW - 4000) });
  expect(seen).toEqual(['buttons old']);
});

describe('a message of which an attempt had no clear end', () => {
  const attemptedAt = new Date(NOW - 4000);
  const echo = (fingerprint: string, platformId: string): ContentEcho => ({ fingerprint, platformId, at: NOW - 3000 });

  it.each<[string, ContentEcho[], Partial<OutboxRow>, string[], (string | undefined)[]]>([
    ['goes out again without an echo', [], {}, ['words old', 'buttons old'], ['m1', 'm2']],
    ['goes on after the call that came back', [echo('words', 'e1')], {}, ['buttons old'], ['e1', 'm1']],
    ['is done when all came back', [echo('words', 'e1'), echo('buttons', 'e2')], {}, [], ['e1', 'e2']],
    ['is not taken for other words', [echo('buttons', 'e2'), echo('others', 'e3')], {}, ['words old', 'buttons old'], ['m1', 'm2']],
    ['looks for the call in hand only', [echo('words', 'e1'), echo('buttons', 'e2')], { sentCalls: 1 }, [], ['e2']],
    ['takes each echo once', [echo('same', 'e1')], { content: { kind: 'text', text: 'twice', choices: [] } }, ['same old'], ['e1', 'm1']],
  ])('%s', async (_what, echoes, row, wire, ids) => {
    const twice = row.content ? { calls: [call('same'), call('same')] } : {};
    const { deliver, seen, sent } = open({ echoes, ...twice });
    await deliver({ attemptedAt, ...row });
    expect(seen).toEqual(wire);
    expect(sent.map(({ platformId }) => platformId)).toEqual(ids);
  });

  it('counts as sent although the window has closed meanwhile', async () => {
    const { deliver, sent } = open({ echoes: [echo('words', 'e1'), echo('buttons', 'e2')], hoursAgo: 200 });
    await deliver({ attemptedAt });
    expect(sent).toHaveLength(2);
  });
});

describe('an echo of the same words', () => {
  const contentEchoes = [{ fingerprint: 'words', platformId: 'e1', at: NOW }];

  it.each<[string, Partial<OutboxRow>, string[]]>([
    ['is not looked for by a message just committed', { status: 'claimed' }, ['words old', 'buttons old']],
    ['is of another message, for one that only waited', { status: 'queued', contentEchoes }, ['words old', 'buttons old']],
    ['is of the message that a worker died over', { status: 'claimed', contentEchoes }, ['buttons old']],
  ])('%s', async (_what, row, wire) => {
    const { deliver, seen } = open({ echoes: contentEchoes });
    await deliver(row);
    expect(seen).toEqual(wire);
  });
});

test('after the free window it goes only where the owner pays, and says that it is billed', async () => {
  await expect(open({ hoursAgo: 49 }).deliver()).rejects.toMatchObject({ code: 'windowClosed' });
  const { deliver, sent } = open({ hoursAgo: 49, channel: { isBilledAllowed: true } });
  await deliver();
  expect(sent.map(({ isBilled }) => isBilled)).toEqual([true, true]);
  await expect(open({ hoursAgo: 169, channel: { isBilledAllowed: true } }).deliver()).rejects.toMatchObject({ code: 'windowClosed' });
});

test('a channel whose token is dead is tried now and then, and mended when it works', async () => {
  const { deliver, seen } = open({ channel: { state: 'broken', brokenAt: new Date(NOW - 21_000) } });
  await deliver();
  expect(seen).toEqual(['words old', 'buttons old', 'mended']);
  await expect(open({ channel: { state: 'broken', brokenAt: new Date(NOW - 19_000) } }).deliver()).rejects.toMatchObject({ code: 'channelBroken' });
});

test('a refusal of the whole channel lays it to rest, in the middle of a message too', async () => {
  const { deliver, seen, channel } = open({ answers: ['ok', 'channelConfigInvalid'] });
  await expect(deliver()).rejects.toMatchObject({ code: 'channelConfigInvalid' });
  expect([channel().state, seen]).toEqual(['broken', ['words old', 'buttons old']]);
  seen.length = 0;
  await expect(deliver()).rejects.toMatchObject({ code: 'channelBroken' });
  expect(seen).toEqual([]);
});
