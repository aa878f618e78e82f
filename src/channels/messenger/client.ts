import { createHmac } from 'node:crypto';
import type { AxiosInstance, AxiosResponse } from 'axios';
import { z } from 'zod';
import type { ChannelCredentials, PlatformCall } from '../channel';
import { isObject } from '../json';
import { faultOf, type GraphError } from './errors';

/** How to reach the Graph API. */
export interface GraphSettings {
  /** e.g. https://graph.facebook.com */
  graphUrl: string;
  /** e.g. v26.0 */
  graphVersion: string;
}

const MINUTE = 60_000;
const number = z.coerce.number().int();
const answerShape = z.object({ message_id: z.string().min(1).optional() });
const errorShape = z.object({
  code: number.optional().catch(undefined),
  error_subcode: number.optional().catch(undefined),
  is_transient: z.boolean().catch(false),
});
/** Without these a shop hears neither orders nor taps. */
const WANTED_FIELDS = ['messages', 'messaging_postbacks', 'messaging_referrals', 'message_echoes', 'message_deliveries', 'message_reads'];
const subscribedShape = z.object({ data: z.array(z.object({ subscribed_fields: z.array(z.string()).catch([]) })) });
const usageShape = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().catch(0) })));

/**
 * Makes single calls of the Send API. The token travels in the Authorization header and its proof (HMAC-SHA256 of the token under the
 * app's secret) in the body, so that neither stands in an address. Throws the faults of `errors.ts` beside this file.
 */
export function createClient({ http, graphUrl, graphVersion, appSecret }: { http: AxiosInstance; appSecret: string } & GraphSettings) {
  const proofOf = (token: string): string => createHmac('sha256', appSecret).update(token).digest('hex');
  const pageUrl = ({ channelExternalId }: ChannelCredentials): string => `${graphUrl}/${graphVersion}/${encodeURIComponent(channelExternalId)}`;
  const post = (body: Record<string, unknown>, credentials: ChannelCredentials) => {
    const { token } = credentials;
    return http.post<unknown>(`${pageUrl(credentials)}/messages`, { ...body, appsecret_proof: proofOf(token) }, { headers: { Authorization: `Bearer ${token}` } });
  };
  return {
    /** Posts one body to the page's messages. Resolves without an id when Meta gives none for a message that went out. */
    async deliver(call: PlatformCall, credentials: ChannelCredentials): Promise<{ platformId?: string }> {
      return readAnswer(await post(call.body, credentials));
    },
    /** Shows three dots to the person until the next message, at most 20 s. Source: Messenger Platform, sender actions, May 2026. */
    async showTyping(externalId: string, credentials: ChannelCredentials): Promise<void> {
      readAnswer(await post({ recipient: { id: externalId }, sender_action: 'typing_on' }, credentials));
    },
    /** Whether the token is the page's and the app hears of its messages. Throws the faults of a send when Meta refuses the question. */
    async inspect(credentials: ChannelCredentials): Promise<{ name?: string; problems: string[] }> {
      const headers = { Authorization: `Bearer ${credentials.token}` };
      const params = { appsecret_proof: proofOf(credentials.token) };
      const response = await http.get<unknown>(`${pageUrl(credentials)}/subscribed_apps`, { headers, params });
      readAnswer(response);
      const fields = subscribedShape.catch({ data: [] }).parse(response.data).data.flatMap((app) => app.subscribed_fields);
      const missing = WANTED_FIELDS.filter((field) => !fields.includes(field));
      return { problems: missing.length > 0 ? [`The page's webhook fields lack ${missing.join(', ')}.`] : [] };
    },
  };
}

function readAnswer(response: AxiosResponse<unknown>): { platformId?: string } {
  const { status, data } = response;
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && isObject(data) && !isObject(data.error)) {
    return { platformId: answerShape.catch({}).parse(data).message_id };
  }
  const fault = faultOf(status, graphError(data), regainAccessMs(response));
  if (fault) throw fault;
  return {};
}

/** The error object, which may come with any status, 200 too. */
function graphError(data: unknown): GraphError | undefined {
  const parsed = errorShape.safeParse(isObject(data) ? data.error : undefined);
  if (!parsed.success) return undefined;
  return { code: parsed.data.code, subcode: parsed.data.error_subcode, isTransient: parsed.data.is_transient };
}

/** How long the headers ask us to stay away, ms: minutes in X-Business-Use-Case-Usage, seconds in Retry-After. */
function regainAccessMs({ headers }: AxiosResponse<unknown>): number | undefined {
  const minutes = usageMinutes(headers['x-business-use-case-usage']);
  if (minutes > 0) return minutes * MINUTE;
  const seconds = Number(headers['retry-after'] ?? 0);
  return seconds > 0 ? seconds * 1000 : undefined;
}

function usageMinutes(header: unknown): number {
  if (typeof header !== 'string') return 0;
  try {
    const usage = usageShape.catch({}).parse(JSON.parse(header));
    return Math.max(0, ...Object.values(usage).flatMap((uses) => uses.map((use) => use.estimated_time_to_regain_access)));
  } catch {
    return 0; // A header that is no JSON says nothing: the error table's own wait applies.
  }
}
