import type { AxiosInstance, AxiosResponse } from 'axios';
import { Fault } from '../../errors';
import type { RenewedTokens } from '../channel';
import { parsed } from '../fields';
import { readJson } from './answers';
import { tokensShape } from './shapes';

/** How to renew tokens. */
export interface OauthSettings {
  appId: string;
  appSecret: string;
  /** e.g. https://oauth.zaloapp.com */
  oauthUrl: string;
}

/**
 * Exchanges refresh tokens, each of which is good for one exchange. A refusal (`channelConfigInvalid`) is any answer of Zalo's without
 * both tokens: it tells failures with status 200, with and without a code. `outcomeUnknown` means that the exchange may have been made and
 * its answer lost; `connectionFailed` and `throttled` that it was not made. Source: zalo.md section 2.
 */
export function createTokenRenewal({ http, settings: { appId, appSecret, oauthUrl } }: { http: AxiosInstance; settings: OauthSettings }) {
  return async (refreshToken: string): Promise<RenewedTokens> => {
    const form = new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' });
    const response = await http.post<unknown>(`${oauthUrl}/v4/oa/access_token`, form, {
      headers: { secret_key: appSecret },
      responseType: 'text',
      transformResponse: (raw: unknown) => raw,
    });
    const answer = readJson(response.data);
    const tokens = parsed(tokensShape, answer);
    if (tokens) return { token: tokens.access_token, refreshToken: tokens.refresh_token };
    throw refusal(response, answer);
  };
}

function refusal({ status }: AxiosResponse<unknown>, answer: Record<string, unknown> | undefined): Fault {
  // Only a number is passed on: the words of an error may hold what was sent.
  const code = String(answer?.error);
  const externalCode = /^-?\d{1,9}$/.test(code) ? code : `HTTP ${status}`;
  if (status === 429) return new Fault('throttled', 'Zalo renews no tokens now', { externalCode });
  if (!answer || status >= 500) return new Fault('outcomeUnknown', 'Zalo did not say whether it renewed the tokens', { externalCode });
  return new Fault('channelConfigInvalid', 'Zalo refused to renew the tokens', { externalCode });
}
