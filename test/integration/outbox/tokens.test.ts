import { randomInt } from 'node:crypto';
import pino from 'pino';
import type { ChannelAdapter } from '../../../src/channels/channel';
import { Fault, type FaultCode } from '../../../src/errors';
import { createMetrics } from '../../../src/metrics';
import { createTokens } from '../../../src/outbox/tokens';
import { createChannelStore, type ChannelRow, type ChannelStore } from '../../../src/store/channels';
import { openDatabase, type Database } from '../../../src/store/database';
import { newId } from '../../../src/store/ids';
import { resealChannels } from '../../../src/store/reseal';
import { createCipher } from '../../../src/store/sealed';
import { testMongoUri } from '../../support/services';

const HOUR_MS = 3_600_000;
const KEY = 'ab'.repeat(32);
const NOW = Date.parse('2026-11-28T02:00:00Z');
const cipher = createCipher(KEY);
const REFUSAL = new Fault('tokenExpired', 'too old', { externalCode: '-220' });

/** A platform that takes each refresh token once. `ends` are the next exchanges that go wrong: before the token is used up, or after. */
function createPlatform() {
  const used: string[] = [];
  const ends: { code: FaultCode; isUsedUp?: boolean }[] = [];
  return {
    used, ends,
    renewToken: async (refreshToken: string) => {
      const end = ends.shift();
      if (end && !end.isUsedUp) throw new Fault(end.code, 'no');
      if (used.includes(refreshToken)) throw new Fault('channelConfigInvalid', 'burned');
      used.push(refreshToken);
      if (end) throw new Fault(end.code, 'no answer');
      return { token: `${refreshToken}+-access`, refreshToken: `${refreshToken}+` };
    },
  };
}

describe('tokens that age', () => {
  let database: Database;
  let channels: ChannelStore;
  let platform: ReturnType<typeof createPlatform>;

  beforeAll(async () => {
    database = await openDatabase(testMongoUri());
    await database.connection.dropDatabase();
    channels = createChannelStore(database);
    await database.createIndexes();
  }, 20_000);
  beforeEach(() => (platform = createPlatform()));
  afterAll(() => database.close());

  /** One worker's tokens, and what it logs as errors. `wait` is what happens between two looks. */
  function openWorker({ store = channels, wait = () => new Promise<void>((resolve) => setTimeout(resolve, 20)), aheadMs = 0 }: { store?: ChannelStore; wait?: () => Promise<void>; aheadMs?: number } = {}) {
    const errors: string[] = [];
    const log: string[] = [];
    const metrics = createMetrics();
    const write = (line: string) => {
      log.push(line);
      const { level, msg } = JSON.parse(line);
      if (level >= 50) errors.push(msg);
    };
    const capabilities = { maxText: 1, maxChoices: 1, maxLabel: 1, windowMs: 1, echoes: 'none', renewTokenAfterMs: 20 * HOUR_MS } as const;
    const adapter: Partial<ChannelAdapter> = { type: 'zalo', capabilities, renewToken: platform.renewToken };
    const tokens = createTokens({
      channels: store,
      adapters: new Map([['zalo', adapter as ChannelAdapter]]), // tokens need these members only
      cipher,
      telemetry: { logger: pino({ level: 'debug' }, { write }), metrics },
      origin: { newId, clock: () => NOW + aheadMs, wait },
    });
    const outcomes = async () => (await metrics.tokenRenewals.get()).values.map(({ labels }) => labels.outcome);
    return { tokens, errors, log, outcomes };
  }

  async function addChannel(more: Partial<ChannelRow> = {}): Promise<ChannelRow> {
    const row: ChannelRow = {
      _id: newId(), ownerId: 'coop', type: 'zalo', externalId: String(randomInt(1e12)), appId: 'default', state: 'connected',
      sealedToken: cipher.seal('first-access'), sealedRefreshToken: cipher.seal('first'), tokenAt: new Date(NOW - 25 * HOUR_MS), ...more,
    };
    await channels.add(row);
    return row;
  }

  const rowOf = async ({ _id }: ChannelRow): Promise<ChannelRow> => {
    const row = await channels.rows.findOne({ _id });
    if (!row) throw new Error('the channel is gone');
    return row;
  };
  const opened = ({ sealedToken, sealedRefreshToken = '' }: ChannelRow) => [cipher.open(sealedToken), cipher.open(sealedRefreshToken)];
  const restIsOver = ({ _id }: ChannelRow) => channels.rows.updateOne({ _id }, { $set: { 'renewal.until': new Date(0) } });

  it('are renewed once, whoever notices at the same moment; all go on with the new ones', async () => {
    const channel = await addChannel();
    const workers = Array.from({ length: 4 }, () => openWorker());
    const got = await Promise.all(workers.flatMap(({ tokens }) => [tokens.replace(channel, REFUSAL), tokens.replace(channel, REFUSAL)]));
    expect(platform.used).toEqual(['first']);
    expect(new Set(got.map((one) => opened(one)[0]))).toEqual(new Set(['first+-access']));
    expect(opened(await rowOf(channel))).toEqual(['first+-access', 'first+']);
    expect(workers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('are taken from the store when somebody renewed them already', async () => {
    const channel = await addChannel();
    await channels.rows.updateOne({ _id: channel._id }, { $set: { sealedToken: cipher.seal('newer-access'), sealedRefreshToken: cipher.seal('newer') } });
    expect(opened(await openWorker().tokens.replace(channel, REFUSAL))).toEqual(['newer-access', 'newer']);
    expect(platform.used).toEqual([]);
  });

  it('are renewed at 20 hours of age, and not before; again only when they have aged again', async () => {
    await channels.rows.deleteMany({});
    const old = await addChannel({ tokenAt: new Date(NOW - 20 * HOUR_MS), sealedRefreshToken: cipher.seal('old') });
    await addChannel({ tokenAt: new Date(NOW - 20 * HOUR_MS + 1), sealedRefreshToken: cipher.seal('young') });
    const { tokens, outcomes } = openWorker();
    await tokens.renewAged();
    await tokens.renewAged();
    expect(platform.used).toEqual(['old']);
    expect(await rowOf(old)).toMatchObject({ tokenAt: new Date(NOW) });
    expect(await outcomes()).toEqual(['renewed']);
  });

  it('are renewed again at once when a trial moved the clock on by days: they rest by the clock that ages them', async () => {
    await channels.rows.deleteMany({});
    const channel = await addChannel();
    await openWorker().tokens.replace(channel, REFUSAL);
    await expect(openWorker().tokens.replace(await rowOf(channel), REFUSAL)).rejects.toMatchObject({ code: 'channelBroken' });
    expect(opened(await openWorker({ aheadMs: 26 * HOUR_MS }).tokens.replace(await rowOf(channel), REFUSAL))).toEqual(['first++-access', 'first++']);
    await openWorker({ aheadMs: 50 * HOUR_MS }).tokens.renewAged();
    expect(platform.used).toEqual(['first', 'first+', 'first++']);
  });

  it('are saved both or none: a store that is away is asked until it answers', async () => {
    const channel = await addChannel();
    let isAway = 2;
    const store: ChannelStore = {
      ...channels,
      saveTokens: async (...args) => {
        if ((isAway -= 1) >= 0) throw new Error('the store is away');
        return channels.saveTokens(...args);
      },
    };
    await openWorker({ store }).tokens.replace(channel, REFUSAL);
    expect(opened(await rowOf(channel))).toEqual(['first+-access', 'first+']);
  });

  it('are kept although the key was changed while they were on their way', async () => {
    const channel = await addChannel();
    const rotated = createCipher('cd'.repeat(32), KEY);
    const store: ChannelStore = {
      ...channels,
      takeRenewal: async (...args) => {
        const taken = await channels.takeRenewal(...args);
        await channels.rows.updateOne({ _id: channel._id }, { $set: { sealedRefreshToken: cipher.seal('first') } }); // sealed anew, the same token
        return taken;
      },
    };
    await openWorker({ store }).tokens.replace(channel, REFUSAL);
    expect(opened(await rowOf(channel))).toEqual(['first+-access', 'first+']);
    await resealChannels(channels.rows, rotated);
    expect(rotated.open((await rowOf(channel)).sealedRefreshToken ?? '')).toBe('first+');
  });

  it('of the operator are not overwritten by those of an exchange that began before', async () => {
    const channel = await addChannel();
    const store: ChannelStore = {
      ...channels,
      takeRenewal: async (...args) => {
        const taken = await channels.takeRenewal(...args);
        await channels.reconnect('coop', channel._id, { sealedToken: cipher.seal('given-access'), sealedRefreshToken: cipher.seal('given'), tokenAt: new Date(NOW) });
        return taken;
      },
    };
    expect(opened(await openWorker({ store }).tokens.replace(channel, REFUSAL))).toEqual(['given-access', 'given']);
    expect(opened(await rowOf(channel))).toEqual(['given-access', 'given']);
  });

  it('of a worker that dies before it saves: alarm, one more try when its lease is over, and then the channel is broken', async () => {
    const channel = await addChannel();
    const dead: ChannelStore = { ...channels, saveTokens: () => new Promise(() => undefined) };
    void openWorker({ store: dead }).tokens.replace(channel, REFUSAL);
    while (platform.used.length === 0) await new Promise(setImmediate);

    let looks = 0;
    const { tokens, errors } = openWorker({ wait: async () => void (looks += 1) });
    await expect(tokens.replace(channel, REFUSAL)).rejects.toMatchObject({ code: 'channelBroken' });
    expect([looks > 10, platform.used]).toEqual([true, ['first']]); // as long as the lease lasts nobody else uses the token

    await restIsOver(channel);
    await expect(tokens.replace(channel, REFUSAL)).rejects.toMatchObject({ code: 'channelBroken' });
    expect(errors).toEqual([expect.stringMatching(/cut off/), expect.stringMatching(/refuses to renew/)]);
    expect(await rowOf(channel)).toMatchObject({ state: 'broken', brokenAt: new Date(NOW) });
    expect(opened(await rowOf(channel))).toEqual(['first-access', 'first']);
  });

  it('of an exchange without an answer: alarm, and no second one at once; what the platform did not use up works later', async () => {
    const channel = await addChannel();
    platform.ends.push({ code: 'outcomeUnknown' });
    const { tokens, errors, outcomes } = openWorker();
    for (const _ of [1, 2]) await expect(tokens.replace(channel, REFUSAL)).rejects.toMatchObject({ code: 'channelBroken' });
    await tokens.renewAged();
    expect(errors).toEqual([expect.stringMatching(/no clear end/)]);
    expect([platform.used, (await rowOf(channel)).state]).toEqual([[], 'connected']);

    await restIsOver(channel);
    expect(opened(await tokens.replace(channel, REFUSAL))).toEqual(['first+-access', 'first+']);
    expect(await outcomes()).toEqual(['unknown', 'renewed']);
  });

  it.each<[FaultCode, number]>([['connectionFailed', 0], ['throttled', 0], ['channelConfigInvalid', 1]])('of an exchange that ends as %s: %d alarms', async (code, alarms) => {
    const channel = await addChannel();
    platform.ends.push({ code });
    const { tokens, errors } = openWorker();
    await expect(tokens.replace(channel, REFUSAL)).rejects.toMatchObject({ code: 'channelBroken' });
    expect([errors.length, (await rowOf(channel)).state]).toEqual([alarms, alarms ? 'broken' : 'connected']);
  });

  it('that the platform refuses right after it gave them are not renewed again at once', async () => {
    const channel = await addChannel();
    const { tokens } = openWorker();
    const fresh = await tokens.replace(channel, REFUSAL);
    await expect(tokens.replace(fresh, REFUSAL)).rejects.toMatchObject({ code: 'channelBroken' });
    expect(platform.used).toEqual(['first']);
  });

  it('over 60 days old raise the alarm once a day', async () => {
    await channels.rows.deleteMany({});
    await addChannel({ tokenAt: new Date(NOW - 61 * 24 * HOUR_MS) });
    platform.ends.push({ code: 'connectionFailed' });
    const { tokens, errors } = openWorker();
    await tokens.renewAged();
    await tokens.renewAged();
    expect(errors).toEqual([expect.stringMatching(/60 days/)]);
  });

  it('without a refresh token the channel is broken until it is connected anew', async () => {
    const channel = await addChannel();
    await channels.rows.updateOne({ _id: channel._id }, { $unset: { sealedRefreshToken: '' } });
    await expect(openWorker().tokens.replace(channel, REFUSAL)).rejects.toMatchObject({ code: 'channelBroken', externalCode: '-220' });
    expect(await rowOf(channel)).toMatchObject({ state: 'broken' });
  });

  it('stand in no log', async () => {
    const channel = await addChannel();
    platform.ends.push({ code: 'outcomeUnknown', isUsedUp: true }, { code: 'connectionFailed' });
    const { tokens, log } = openWorker();
    for (const _ of [1, 2, 3]) {
      await tokens.replace(channel, REFUSAL).catch(() => undefined);
      await restIsOver(channel);
    }
    expect(log.length).toBeGreaterThan(2);
    expect(log.join('')).not.toMatch(/first|sealed/);
  });
});
