import type { Connector } from 'bottender/dist/bot/Connector';
import Context from 'bottender/dist/context/Context';
import type { Event } from 'bottender/dist/context/Event';
import type { MessageContent, PersonEvent } from '../domain/message';
import { Fault } from '../errors';
import type { ChannelAdapter, ChannelCredentials } from './channel';

/** What a Bottender bot hands to our connector: the bytes of one delivery as text, already found authentic by `verify`. */
export type WebhookBody = { raw: string };

/** Sends through our adapter, for one page or OA. */
export interface ChannelClient {
  readonly platform: string;
  /** Shows `content` to one person, call after call. Throws the adapter's faults. */
  send(externalId: string, content: MessageContent): Promise<void>;
}

/** One thing a person did, as Bottender's routers read it. */
export class ChannelEvent implements Event<PersonEvent> {
  constructor(readonly rawEvent: PersonEvent) {}

  get isMessage(): boolean {
    return this.rawEvent.kind === 'message';
  }

  get isText(): boolean {
    return this.text !== '';
  }

  get text(): string {
    return this.rawEvent.kind === 'message' ? this.rawEvent.text : '';
  }

  get message(): { text: string } | null {
    return this.isMessage ? { text: this.text } : null;
  }

  get isPayload(): boolean {
    return this.payload !== null;
  }

  /** What the tapped button carries. */
  get payload(): string | null {
    return 'payload' in this.rawEvent ? (this.rawEvent.payload ?? null) : null;
  }
}

/** What a Bottender handler gets: the event, and the words to answer with. */
export class ChannelContext extends Context<ChannelClient> {
  /** Typed here: Bottender's own type of events has no room for unions. */
  override get event(): ChannelEvent {
    return this._event;
  }

  get platform(): string {
    return this.client.platform;
  }

  /** Answers with words alone. */
  async sendText(text: string): Promise<void> {
    await this.send({ kind: 'text', text, choices: [] });
  }

  /** Answers with anything our channels can show. */
  async send(content: MessageContent): Promise<void> {
    await this.client.send(this.event.rawEvent.externalId, content);
  }
}

/**
 * A Bottender connector over one of our adapters, for one page or OA: a stock `Bot` then gets each event of a delivery by itself and
 * answers through the adapter. The project's own path does not use Bottender's sessions and dispatch. `newId` gives the id that goes
 * out with each message.
 */
export function createConnector({
  adapter,
  credentials,
  newId,
  readPhoto,
}: {
  adapter: ChannelAdapter;
  credentials: ChannelCredentials;
  newId: () => string;
  /** The JPEG at an address that a handler gave, for platforms that want photos uploaded. */
  readPhoto?: (url: string) => Promise<Buffer>;
}): Connector<WebhookBody, ChannelClient> {
  const { channelExternalId } = credentials;
  const uploadFrom = async (url: string): Promise<string> => {
    if (!adapter.upload || !readPhoto) throw new Fault('messageInvalid', 'this connector was given no way to upload photos');
    return adapter.upload(await readPhoto(url), credentials);
  };
  const client: ChannelClient = {
    platform: adapter.type,
    async send(externalId, content) {
      const calls = adapter.render({ id: newId(), externalId, purpose: 'reply', content }, { isPlain: false });
      for (const call of calls) await adapter.deliver(call, credentials, call.photoUrl && (await uploadFrom(call.photoUrl)));
    },
  };
  return {
    client,
    platform: adapter.type,
    getUniqueSessionKey: (event) => (event instanceof ChannelEvent ? `${channelExternalId}:${event.rawEvent.externalId}` : null),
    async updateSession(session, event) {
      if (event instanceof ChannelEvent) session.user = { id: event.rawEvent.externalId };
    },
    mapRequestToEvents: ({ raw }) =>
      adapter
        .split(Buffer.from(raw))
        .filter((delivery) => delivery.channelExternalId === channelExternalId)
        .flatMap((delivery) => delivery.events.map((event) => new ChannelEvent(event))),
    createContext: (params) => new ChannelContext({ ...params, client, event: params.event as ChannelEvent }), // made by us above
  };
}
