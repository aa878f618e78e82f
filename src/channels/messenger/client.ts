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
const usageShape = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().catch(0) })));

/**
 * Makes single calls of the Send API. The token travels in the Authorization header and its proof (HMAC-SHA256 of the token under the
 * app's secret) in the body, so that neither stands in an address. Throws the faults of `errors.ts` beside this file.
 */
export function createClient({ http, graphUrl, graphVersion }: { http: AxiosInstance } & GraphSettings) {
  return {
    /** Posts one body to the page's messages. Resolves without an id when Meta gives none for a message that went out. */
    async deliver(call: PlatformCall, credentials: ChannelCredentials): Promise<{ platformId?: string }> {
      const { channelExternalId, token, appSecret } = credentials;
      const url = `${graphUrl}/${graphVersion}/${encodeURIComponent(channelExternalId)}/messages`;
      const body = { ...call.body, appsecret_proof: createHmac('sha256', appSecret).update(token).digest('hex') };
      return readAnswer(await http.post<unknown>(url, body, { headers: { Authorization: `Bearer ${token}` } }));
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
