import type { AxiosInstance } from 'axios';
import type { ChannelAdapter } from '../channel';
import { createClient, type GraphSettings } from './client';
import { splitBody } from './inbound';
import { LIMITS, renderMessage } from './outbound';
import { answerHandshake, verify } from './webhook';

/**
 * Most openings of a conversation allow free messages for a day (policy page of September 2026). Advertisements may allow up to
 * seven, which is not relied on.
 */
const WINDOW_MS = 24 * 60 * 60 * 1000;

/** What the installation's Meta app is called and where its API lives. */
export interface MessengerSettings extends GraphSettings {
  appId: string;
  appSecret: string;
  verifyToken: string;
}

/**
 * Facebook Messenger as a channel. `clock` gives ms since 1970 UTC; it dates only events whose body names no time at all.
 */
export function createMessengerChannel({
  http,
  settings,
  clock,
}: {
  http: AxiosInstance;
  settings: MessengerSettings;
  clock: () => number;
}): ChannelAdapter {
  const { appId, appSecret, verifyToken, graphUrl, graphVersion } = settings;
  const client = createClient({ http, graphUrl, graphVersion, appSecret });
  return {
    type: 'messenger',
    capabilities: {
      maxText: LIMITS.text,
      maxChoices: LIMITS.quickReplies,
      maxLabel: LIMITS.label,
      windowMs: WINDOW_MS,
      echoes: 'byId',
    },
    answerHandshake: (query) => answerHandshake(query, verifyToken),
    verify: (rawBody, headers) => verify(rawBody, headers, appSecret),
    forgedStatus: () => 403,
    split: (rawBody) => splitBody(rawBody, { appId, now: clock() }),
    render: renderMessage,
    deliver: (call, credentials) => client.deliver(call, credentials),
    showTyping: client.showTyping,
    inspect: client.inspect,
  };
}
