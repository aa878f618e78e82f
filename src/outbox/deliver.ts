import type { ChannelAdapter, ChannelCredentials, PlatformCall } from '../channels/channel';
import type { ChannelType } from '../domain/message';
import { Fault, type FaultCode } from '../errors';
import type { Logger } from '../logger';
import type { ChannelRow, ChannelStore } from '../store/channels';
import type { ContentEcho } from '../store/echoes';
import type { OutboxRow, OutboxStore } from '../store/outbox';
import type { Stores } from '../store/stores';
import type { Attachments } from './attachments';
import { createChannelRest } from './channel-rest';
import { broken, type Tokens } from './tokens';
import { isBilled, whyUnreachable } from './windows';

/** One platform call that went out. */
export interface SentCall {
  platformId?: string;
  isBilled: boolean;
}

/** What sending one message needs to know, and does. */
export interface Deliverer {
  /**
   * Sends one message, from the platform call after those that went out already. `onCall` hears of each call that did. Throws
   * faults of the channel, `windowClosed` and `contactUnreachable` before anything is sent.
   */
  deliver(row: OutboxRow, onCall: (call: SentCall) => void): Promise<void>;
  /** Whether this channel's own messages come back, so that an unknown outcome clears up. */
  hasEchoes(row: OutboxRow): Promise<boolean>;
  /** The kind of the channel that a message went through, as far as one was tried through it. */
  channelType(row: OutboxRow): ChannelType | 'unknown';
}

interface Parts {
  store: {
    channels: Pick<ChannelStore, 'byIds' | 'set' | 'takeProbe' | 'markBroken' | 'markMended'>;
    contacts: Pick<Stores['contacts'], 'byId'>;
    outbox: Pick<OutboxStore, 'strayEchoes'>;
  };
  adapters: ReadonlyMap<ChannelType, ChannelAdapter>;
  tokens: Pick<Tokens, 'credentials' | 'replace'>;
  attachments: Attachments;
  around: { clock: () => number; logger: Logger };
}

/** A message under way. The channel is read for it anew, and again when its token was replaced. */
interface Sending {
  row: OutboxRow;
  channel: ChannelRow;
  adapter: ChannelAdapter;
  calls: PlatformCall[];
  mediaIds: ReadonlyMap<string, string>;
  /** Why it is said in plain words, until these have gone out. */
  refusal?: Fault;
}

/** Sends through the channel that a message belongs to. The window is looked at in the moment of sending. */
export function createDeliverer({ store, adapters, tokens, attachments, around: { clock, logger } }: Parts): Deliverer {
  const types = new Map<string, ChannelType>();
  const rest = createChannelRest({ channels: store.channels, clock, logger });

  async function begin(row: OutboxRow): Promise<Sending> {
    const [channel] = await store.channels.byIds([row.ownerId], [row.channelId]);
    if (channel) types.set(row.channelId, channel.type);
    const adapter = channel && adapters.get(channel.type);
    if (!channel || !adapter) throw new Fault('channelUnknown', 'the channel of this message is gone');
    const { content, mediaIds } = attachments.address(row.content);
    const calls = render(adapter, { ...row, content }, channel);
    return { row: { ...row, content }, channel, adapter, calls, mediaIds };
  }

  /** How many calls are out already: those that were noted, and those whose echo came back although they seemed to fail. */
  async function skipEchoed({ row, adapter, calls }: Sending, onCall: (call: SentCall) => void): Promise<number> {
    let done = row.sentCalls;
    if (adapter.capabilities.echoes !== 'byContent' || !isInDoubt(row)) return done;
    const stray = await store.outbox.strayEchoes(row);
    for (let echo = takeEcho(stray, calls[done]); echo; echo = takeEcho(stray, calls[done])) {
      onCall({ platformId: echo.platformId, isBilled: false });
      done += 1;
    }
    return done;
  }

  async function sendFrom(first: number, sending: Sending, onCall: (call: SentCall) => void): Promise<void> {
    const { row, adapter } = sending;
    const contact = await store.contacts.byId(row.ownerId, row.conversationId);
    const closed = whyUnreachable(contact, adapter, sending.channel, clock());
    if (closed) throw closed;
    await rest.enter(sending.channel);
    for (let done = first; done < sending.calls.length; ) {
      try {
        const made = await make(sending.calls[done] as PlatformCall, sending); // within its length
        onCall({ platformId: made?.platformId, isBilled: made !== undefined && isBilled(contact, adapter, clock()) });
        done += 1;
        if (sending.refusal) await rememberPlain(sending, sending.refusal);
      } catch (thrown) {
        if (isFault(thrown, 'channelConfigInvalid')) throw await rest.refused(sending.channel, thrown);
        if (!isFault(thrown, 'featureRefused') || sending.channel.isPlain) throw thrown;
        turnPlain(sending, thrown);
      }
    }
    await rest.taken(sending.channel);
  }

  /** From here on this message is said in words. */
  function turnPlain(sending: Sending, refusal: Fault): void {
    sending.refusal = refusal;
    sending.channel = { ...sending.channel, isPlain: true };
    sending.calls = render(sending.adapter, sending.row, sending.channel);
  }

  /** The words were taken, so the buttons or the list were what was refused (and not the person, say): all messages to come are said in words. */
  async function rememberPlain(sending: Sending, { externalCode }: Fault): Promise<void> {
    const { _id, ownerId, type } = sending.channel;
    sending.refusal = undefined;
    await store.channels.set(ownerId, _id, { isPlain: true });
    logger.warn({ channelId: _id, ownerId, channel: type, externalCode }, 'the platform refuses buttons and lists: this channel is plain from now on');
  }

  /** One call, with its photo uploaded before. For want of the photo its words go alone; undefined where it has none. */
  async function make(call: PlatformCall, sending: Sending): Promise<{ platformId?: string } | undefined> {
    const deliver = (one: PlatformCall, attachmentId?: string) => withToken(sending, (credentials) => sending.adapter.deliver(one, credentials, attachmentId));
    const deliverWith = (attachmentId?: string) => (attachmentId === undefined ? call.withoutPhoto && deliver(call.withoutPhoto) : deliver(call, attachmentId));
    if (call.photoUrl === undefined) return deliver(call);
    const attachmentId = await attachmentOf(call.photoUrl, sending);
    try {
      return await deliverWith(attachmentId);
    } catch (thrown) {
      if (attachmentId === undefined || !isFault(thrown, 'attachmentExpired')) throw thrown;
      await attachments.forget(sending.mediaIds.get(call.photoUrl) ?? '', sending.channel, attachmentId);
      return deliverWith(await attachmentOf(call.photoUrl, sending));
    }
  }

  /** The platform's id of a photo; undefined, with a warning, when it cannot be shown. */
  async function attachmentOf(photoUrl: string, sending: Sending): Promise<string | undefined> {
    const { row, channel, adapter: { capabilities: { uploads }, upload } } = sending;
    const mediaId = sending.mediaIds.get(photoUrl);
    if (!uploads || !upload || mediaId === undefined) throw new Fault('messageInvalid', 'a photo that cannot be uploaded');
    const rules = { ...uploads, upload: (photo: Buffer) => withToken(sending, (credentials) => upload(photo, credentials)) };
    const attachmentId = await attachments.idOf(mediaId, channel, rules);
    if (attachmentId === undefined) logger.warn({ conversationId: row.conversationId, outboxId: row._id, mediaId }, 'a photo is not there or too large: its card goes out without it');
    return attachmentId;
  }

  /** Uses the channel's token; one that the platform refuses is replaced, and the call made once more. */
  async function withToken<T>(sending: Sending, use: (credentials: ChannelCredentials) => Promise<T>): Promise<T> {
    try {
      return await use(tokens.credentials(sending.channel));
    } catch (thrown) {
      if (!isFault(thrown, 'tokenExpired')) throw thrown;
      sending.channel = await tokens.replace(sending.channel, thrown);
    }
    try {
      return await use(tokens.credentials(sending.channel));
    } catch (thrown) {
      if (!isFault(thrown, 'tokenExpired')) throw thrown;
      await store.channels.markBroken(sending.channel, new Date(clock()));
      throw broken(thrown);
    }
  }

  return {
    deliver: async (row, onCall) => {
      const sending = await begin(row);
      const done = await skipEchoed(sending, onCall);
      if (done < sending.calls.length) await sendFrom(done, sending, onCall);
    },
    hasEchoes: async (row) => {
      const [channel] = await store.channels.byIds([row.ownerId], [row.channelId]);
      return channel !== undefined && adapters.get(channel.type)?.capabilities.echoes !== 'none';
    },
    channelType: (row) => types.get(row.channelId) ?? 'unknown',
  };
}

function render(adapter: ChannelAdapter, { _id, externalId, purpose, content }: OutboxRow, { isPlain }: ChannelRow): PlatformCall[] {
  return adapter.render({ id: _id, externalId, purpose, content }, { isPlain: isPlain === true });
}

/** Whether an attempt may have gone out unnoticed: it had no clear end, or died with its worker. What waits untried shows the echoes of others only. */
function isInDoubt({ attemptedAt, status, contentEchoes }: OutboxRow): boolean {
  return attemptedAt !== undefined || (status === 'claimed' && contentEchoes !== undefined);
}

/** Takes the oldest echo that shows what this call shows, with its photo or without. */
function takeEcho(echoes: ContentEcho[], call: PlatformCall | undefined): ContentEcho | undefined {
  const at = echoes.findIndex(({ fingerprint }) => fingerprint === call?.fingerprint || (call?.withoutPhoto && fingerprint === call.withoutPhoto.fingerprint));
  return at === -1 ? undefined : echoes.splice(at, 1)[0];
}

const isFault = (thrown: unknown, code: FaultCode): thrown is Fault => thrown instanceof Fault && thrown.code === code;
