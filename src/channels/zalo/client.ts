import { createHmac } from 'node:crypto';
import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios';
import type { z } from 'zod';
import { Fault } from '../../errors';
import type { ChannelCredentials, PlatformCall } from '../channel';
import { parsed } from '../fields';
import { isObject } from '../json';
import { readJson } from './answers';
import { faultOf } from './errors';
import { inspectOa } from './inspect';
import { LIMITS } from './limits';
import { bodyWith } from './outbound';
import { sentShape, uploadedShape } from './shapes';

/** How to reach Zalo's API for official accounts. */
export interface OpenapiSettings {
  /** e.g. https://openapi.zalo.me */
  openapiUrl: string;
  appSecret: string;
}

/** Answers are read by ourselves: ids have more digits than a number holds. */
const AS_TEXT: AxiosRequestConfig = { responseType: 'text', transformResponse: (raw: unknown) => raw };

/**
 * Makes single calls for one OA. The token and its proof (HMAC-SHA256 of the token under the app's secret) travel in headers, not in
 * addresses. HTTP is 200 whatever happened; only `error: 0` is a success. Throws the faults of `errors.ts` beside this file.
 */
export function createClient({ http, settings: { openapiUrl, appSecret }, clock }: { http: AxiosInstance; settings: OpenapiSettings; clock: () => number }) {
  const configOf = ({ token }: ChannelCredentials): AxiosRequestConfig => ({
    ...AS_TEXT,
    headers: { access_token: token, appsecret_proof: createHmac('sha256', appSecret).update(token).digest('hex') },
  });
  const dataOf = ({ status, data }: AxiosResponse<unknown>, hasFeatures = false): unknown => {
    const answer = readJson(data);
    if (answer?.error === 0) return answer.data;
    throw faultOf({ status, error: codeIn(answer), hasFeatures, now: clock() });
  };
  return {
    /** Sends one body as a consultation message. */
    async deliver(call: PlatformCall, credentials: ChannelCredentials, attachmentId?: string): Promise<{ platformId?: string }> {
      const response = await http.post<unknown>(`${openapiUrl}/v3.0/oa/message/cs`, bodyWith(call, attachmentId), configOf(credentials));
      return { platformId: parsed(sentShape, dataOf(response, hasFeatures(call)))?.message_id };
    },
    /** Nothing was shown to anybody when an upload fails, so no answer is no unknown outcome: it can be made again. */
    async upload(photo: Buffer, credentials: ChannelCredentials): Promise<string> {
      if (photo.length > LIMITS.photoBytes) throw new Fault('messageInvalid', `a photo of ${photo.length} bytes`);
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
      try {
        const response = await http.post<unknown>(`${openapiUrl}/v2.0/oa/upload/image`, form, configOf(credentials));
        return orUnknown(uploadedShape, dataOf(response)).attachment_id;
      } catch (thrown) {
        throw thrown instanceof Fault && thrown.code === 'outcomeUnknown' ? new Fault('connectionFailed', 'the photo was not taken', { cause: thrown, externalCode: thrown.externalCode }) : thrown;
      }
    },
    /** Who the token speaks for, and what is not as it must be. Throws the faults of a send when Zalo refuses the question. */
    async inspect(credentials: ChannelCredentials): Promise<{ name?: string; problems: string[] }> {
      const response = await http.get<unknown>(`${openapiUrl}/v2.0/oa/getoa`, configOf(credentials));
      return inspectOa(dataOf(response), credentials.channelExternalId, clock());
    },
  };
}

/** Buttons and lists stand beside the words; a photo does only when it is sent, and it is documented. */
function hasFeatures({ body: { message }, photoUrl }: PlatformCall): boolean {
  return photoUrl === undefined && isObject(message) && message.attachment !== undefined;
}

/** Zalo's error code in digits; it is a number, sometimes as text. Zero in another form than the number is no answer of Zalo's. */
function codeIn(answer: Record<string, unknown> | undefined): string | undefined {
  const code = String(answer?.error);
  return /^-?[1-9]\d{0,8}$/.test(code) ? code : undefined;
}

function orUnknown<T>(shape: z.ZodType<T>, data: unknown): T {
  const value = parsed(shape, data);
  if (value === undefined) throw new Fault('outcomeUnknown', 'the answer of Zalo says nothing');
  return value;
}
