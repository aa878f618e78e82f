import type { ChannelAdapter, ChannelCredentials, RenewedTokens } from '../channels/channel';
import type { ChannelType } from '../domain/message';
import { asFault, Fault } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import type { ChannelRow, ChannelStore, Renewable, Renewal } from '../store/channels';
import type { Cipher } from '../store/sealed';

/** How long nobody else may exchange the same refresh token, ms: far longer than the call takes. */
const LEASE_MS = 60_000;
/** How often, and after how many ms each time, one looks whether another has renewed the tokens. */
const LOOKS = 75;
const LOOK_MS = 200;
/** How long a channel is let be after an exchange, ms, by its end: the same refresh token is never sent again at once. */
const REST_MS: Record<NonNullable<Renewal['ended']>, number> = { renewed: 60_000, failed: 30_000, unknown: 10 * 60_000, refused: 30 * 60_000 };
/** How long messages wait for tokens that nobody has just now, ms. */
const WAIT_MS = 5000;
/** Refresh tokens live for about three months; one that is older than this, ms, was renewed by nobody. */
const OLD_MS = 60 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

export interface Tokens {
  /** Opens the channel's token for one call; it is kept nowhere. */
  credentials(channel: ChannelRow): ChannelCredentials;
  /**
   * The channel with other tokens than those that the platform has just refused: somebody else's, or new ones. Throws `channelBroken` when
   * there are none now; the alarm has been raised then.
   */
  replace(channel: ChannelRow, refusal: Fault): Promise<ChannelRow>;
  /** Renews what has reached its age. Never rejects for what a platform says. */
  renewAged(): Promise<void>;
}

interface Parts {
  channels: ChannelStore;
  adapters: ReadonlyMap<ChannelType, ChannelAdapter>;
  cipher: Pick<Cipher, 'seal' | 'open'>;
  telemetry: { logger: Logger; metrics: Metrics };
  /** `clock`: the shop's time, which ages tokens. `wait`: lets real ms pass. */
  origin: { newId: () => string; clock: () => number; wait: (ms: number) => Promise<void> };
}

interface Held {
  channel: ChannelRow & Renewable;
  by: string;
  renewToken: (refreshToken: string) => Promise<RenewedTokens>;
}

/**
 * Keeps tokens alive on platforms where they age. A refresh token can be used once, so one exchange is under way at a time, under a lease on the
 * channel; the new pair is saved in one write that names the token it replaces. What may have used a refresh token up without giving
 * a new one is an alarm.
 */
export function createTokens({ channels, adapters, cipher, telemetry: { logger, metrics }, origin }: Parts): Tokens {
  const running = new Map<string, Promise<ChannelRow>>();
  const saidOldAt = new Map<string, number>();

  function renew(channel: ChannelRow): Promise<ChannelRow> {
    const already = running.get(channel._id);
    if (already) return already;
    const mine = renewOnce(channel).finally(() => running.delete(channel._id));
    running.set(channel._id, mine);
    return mine;
  }

  async function renewOnce(channel: ChannelRow): Promise<ChannelRow> {
    const renewToken = adapters.get(channel.type)?.renewToken;
    if (!renewToken || !isRenewable(channel)) throw broken();
    const by = origin.newId();
    const now = Date.now();
    // A renewed pair rests by the clock that ages it: a trial moves that on by days within seconds.
    const old = new Date(origin.clock() - REST_MS.renewed);
    const before = await channels.takeRenewal(channel, by, { now: new Date(now), until: new Date(now + LEASE_MS), old });
    if (!before) return waitForOther(channel);
    if (before.renewal && !before.renewal.ended) note('cutOff', channel, 'error', 'a renewal of tokens was cut off: its refresh token may be used up');
    return exchange({ channel, by, renewToken });
  }

  async function exchange({ channel, by, renewToken }: Held): Promise<ChannelRow> {
    let given: RenewedTokens;
    try {
      given = await renewToken(cipher.open(channel.sealedRefreshToken));
    } catch (thrown) {
      throw await giveUp(channel, by, asFault(thrown, 'outcomeUnknown'));
    }
    return keep(channel, given, ending(by, 'renewed'));
  }

  /** The old pair is used up by now and the new one is here alone: the store is asked until it answers. */
  async function keep(channel: ChannelRow & Renewable, given: RenewedTokens, renewal: Renewal): Promise<ChannelRow> {
    const tokens = { sealedToken: cipher.seal(given.token), sealedRefreshToken: cipher.seal(given.refreshToken), tokenAt: new Date(origin.clock()) };
    for (let replaced: ChannelRow & Renewable = channel; ; ) {
      try {
        if (await channels.saveTokens(replaced, tokens, renewal)) {
          note('renewed', channel, 'info', 'tokens renewed');
          return { ...channel, ...tokens };
        }
        const current = await read(channel);
        if (!isRenewable(current) || cipher.open(current.sealedRefreshToken) !== cipher.open(channel.sealedRefreshToken)) {
          note('overtaken', channel, 'warn', 'renewed tokens are not kept: the channel was connected anew meanwhile');
          return current;
        }
        replaced = current; // the same refresh token, sealed anew when the key changed
      } catch (err) {
        if (err instanceof Fault) throw err;
        logger.warn({ channelId: channel._id, err }, 'the store takes no note of renewed tokens');
        await origin.wait(LOOK_MS);
      }
    }
  }

  /** Notes how an exchange failed; gives the fault that the messages of the channel wait with. */
  async function giveUp(channel: ChannelRow & Renewable, by: string, fault: Fault): Promise<Fault> {
    const ended = fault.code === 'outcomeUnknown' ? 'unknown' : fault.retryable ? 'failed' : 'refused';
    const words = { unknown: 'a renewal of tokens had no clear end: its refresh token may be used up', failed: 'tokens could not be renewed now', refused: 'the platform refuses to renew the tokens: connect the channel anew' }[ended];
    note(ended, channel, ended === 'failed' ? 'warn' : 'error', words, fault);
    await channels.endRenewal(channel, ending(by, ended, fault.retryAfterMs), ended === 'refused' ? new Date(origin.clock()) : undefined);
    return broken(fault);
  }

  async function waitForOther(channel: ChannelRow): Promise<ChannelRow> {
    for (let look = 0; look < LOOKS; look += 1) {
      const current = await read(channel);
      if (isOther(current, channel)) return current;
      if (current.renewal?.ended) break;
      await origin.wait(LOOK_MS);
    }
    throw broken();
  }

  async function read({ ownerId, _id }: ChannelRow): Promise<ChannelRow> {
    const [current] = await channels.byIds([ownerId], [_id]);
    if (!current) throw new Fault('channelUnknown', 'the channel is gone');
    return current;
  }

  const isOther = (current: ChannelRow, known: ChannelRow): boolean =>
    current.sealedToken !== known.sealedToken && cipher.open(current.sealedToken) !== cipher.open(known.sealedToken);

  function note(outcome: string, { _id, ownerId, type }: ChannelRow, level: 'info' | 'warn' | 'error', words: string, fault?: Fault): void {
    metrics.tokenRenewals.inc({ channel: type, outcome });
    logger[level]({ channelId: _id, ownerId, channel: type, outcome, externalCode: fault?.externalCode }, words);
  }

  /** Once a day, for whoever must connect the channel before its refresh token dies. */
  function sayOld(channel: ChannelRow, now: number): void {
    if (!channel.tokenAt || now - channel.tokenAt.getTime() < OLD_MS || now - (saidOldAt.get(channel._id) ?? 0) < DAY_MS) return;
    saidOldAt.set(channel._id, now);
    note('old', channel, 'error', 'a refresh token is over 60 days old and dies soon: connect the channel anew');
  }

  return {
    credentials: ({ externalId, sealedToken }) => ({ channelExternalId: externalId, token: cipher.open(sealedToken) }),
    replace: async (channel, refusal) => {
      const current = await read(channel);
      if (isOther(current, channel)) return current;
      if (isRenewable(current)) return renew(current);
      await channels.markBroken(current, new Date(origin.clock()));
      throw broken(refusal);
    },
    renewAged: async () => {
      const now = origin.clock();
      for (const { type, capabilities } of adapters.values()) {
        if (capabilities.renewTokenAfterMs === undefined) continue;
        for (const channel of await channels.withTokensBefore(type, new Date(now - capabilities.renewTokenAfterMs))) {
          sayOld(channel, now);
          if (channel.renewal && channel.renewal.ended !== 'renewed' && channel.renewal.until.getTime() > Date.now()) continue;
          await renew(channel).catch((err: unknown) => logger.debug({ channelId: channel._id, err }, 'tokens not renewed')); // said where it failed
        }
      }
    },
  };
}

/** Messages wait, and count no try, until the platform takes something of the channel again. */
export function broken(cause?: Fault, externalCode = cause?.externalCode): Fault {
  return new Fault('channelBroken', 'the platform takes nothing of this channel', { cause, externalCode, retryAfterMs: WAIT_MS });
}

const ending = (by: string, ended: NonNullable<Renewal['ended']>, restMs = REST_MS[ended]): Renewal => ({ by, ended, until: new Date(Date.now() + restMs) });

function isRenewable(channel: ChannelRow): channel is ChannelRow & Renewable {
  return channel.sealedRefreshToken !== undefined;
}
