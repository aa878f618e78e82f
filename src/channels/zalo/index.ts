import type { AxiosInstance } from 'axios';
import type { ChannelAdapter } from '../channel';
import { createClient, type OpenapiSettings } from './client';
import { splitBody } from './inbound';
import { LIMITS } from './limits';
import { createTokenRenewal, type OauthSettings } from './oauth';
import { renderMessage } from './outbound';
import { forgedStatus, verify, type Signer } from './webhook';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** What the installation's Zalo app is called, its two secrets, and where Zalo lives. */
export type ZaloSettings = Signer & OpenapiSettings & OauthSettings;

/**
 * A Zalo Official Account as a channel. `clock` gives ms since 1970 UTC; it dates events that name no time, and reckons waits and the end
 * of an OA's package. Messages are free for 48 hours after the person last did something and billed until the seventh day (zalo.md 3.2);
 * tokens live 25 hours and ids of photos seven days (2 and 3.5).
 */
export function createZaloChannel({ http, settings, clock }: { http: AxiosInstance; settings: ZaloSettings; clock: () => number }): ChannelAdapter {
  const client = createClient({ http, settings, clock });
  return {
    type: 'zalo',
    capabilities: {
      maxText: LIMITS.text,
      maxChoices: LIMITS.buttons,
      maxLabel: LIMITS.label,
      windowMs: 2 * DAY,
      billedWindowMs: 5 * DAY,
      echoes: 'byContent',
      uploads: { maxBytes: LIMITS.photoBytes, keptMs: 6 * DAY },
      renewTokenAfterMs: 20 * HOUR,
      retriesOnlyBrokenConnections: true,
    },
    answerHandshake: () => undefined,
    verify: (rawBody, headers) => verify(rawBody, headers, settings),
    forgedStatus,
    split: (rawBody) => splitBody(rawBody, clock()),
    render: renderMessage,
    deliver: client.deliver,
    upload: client.upload,
    renewToken: createTokenRenewal({ http, settings }),
    inspect: client.inspect,
  };
}
