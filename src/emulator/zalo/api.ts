import express, { json, Router, urlencoded, type ErrorRequestHandler, type Request, type RequestHandler, type Response as Answer } from 'express';
import { z } from 'zod';
import type { Cdn } from '../cdn';
import type { FailRules } from '../fail-rules';
import { isJpegOrPng } from './image-check';
import type { Minted, Oas, OaSnapshot } from './oas';
import { createReads, oaInfo, readAsked } from './reads';
import { failAsOrdered, OrderedStatus, type Sends } from './sends';
import type { Uploads } from './uploads';
import { ZaloError } from './zalo-error';

export interface ApiOptions {
  app: { appId: string; appSecret: string };
  oas: Oas;
  uploads: Uploads;
  sends: Sends;
  shared: { cdn: Cdn; failRules: FailRules; world: Parameters<typeof createReads>[0] };
}

/** "1 MB" (zalo.md 3.1); whether a million bytes or 2^20 is not said, so the narrower holds here. */
const MAX_UPLOAD_BYTES = 1_000_000;
const NOWHERE = { error: 404, message: 'You are accessing an empty or invalid API' };

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof OrderedStatus) return void response.status(error.status).type('html').send('<h1>An error of the gateway</h1>');
  if (error instanceof ZaloError) return void response.json({ error: error.code, message: error.message });
  const isTheirs = error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;
  response.json(isTheirs ? { error: -201, message: 'Params is invalid' } : { error: -200, message: `Internal error: ${String(error)}` });
};

/** Answers `{data, error: 0}`; nothing at all for undefined. */
const succeeding = (work: (request: Request) => unknown) => async (request: Request, response: Answer): Promise<void> => {
  const data = await work(request);
  if (data !== undefined) response.json({ data, error: 0, message: 'Success' });
};

/** The file of a multipart body. Throws -201 when there is none, or it is no image, and -210 when it is too large. */
async function fileOf(request: Request): Promise<Buffer> {
  const body: unknown = request.body;
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
  const form = await new Response(bytes, { headers: { 'content-type': request.get('content-type') ?? '' } }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof Blob)) throw new ZaloError(-201, 'file is invalid');
  if (file.size > MAX_UPLOAD_BYTES) throw new ZaloError(-210, 'Parameter exceeds allowable limit');
  const image = Buffer.from(await file.arrayBuffer());
  if (!isJpegOrPng(image)) throw new ZaloError(-201, 'file is not a jpg or png');
  return image;
}

/** Zalo's APIs as far as a shop calls them: the OA host's below /v2.0 and /v3.0, the one for tokens below /v4. */
export function createApi({ app, oas, uploads, sends, shared }: ApiOptions): Router {
  const { cdn, failRules, world } = shared;
  const routes = Router();
  const reads = createReads(world);
  const calling = (request: Request): OaSnapshot => oas.calling({ token: request.get('access_token'), proof: request.get('appsecret_proof') });

  routes.post('/v3.0/oa/message/cs', noQuery, json({ limit: '2mb' }), succeeding((request) => sends.send(calling(request), request.body)));
  routes.post('/v2.0/oa/message', succeeding((request) => {
    calling(request);
    throw new ZaloError(-240, 'This API version has been shut down');
  }));
  routes.post('/v2.0/oa/upload/image', express.raw({ type: () => true, limit: '20mb' }), succeeding(async (request) => {
    const oa = calling(request);
    return failRules.meet({ call: 'upload' }, async () => {
      const attachment_id = uploads.add(oa.oaId, cdn.add({ bytes: await fileOf(request) }));
      oa.counts.uploads += 1;
      return { attachment_id };
    }, failAsOrdered);
  }));
  routes.get('/v2.0/oa/getoa', succeeding((request) => oaInfo(calling(request))));
  routes.get('/v3.0/oa/user/detail', succeeding((request) => reads.detail(calling(request), readAsked(request.query.data))));
  routes.get('/v2.0/oa/conversation', succeeding((request) => reads.conversation(calling(request), readAsked(request.query.data))));
  routes.get('/v2.0/oa/listrecentchat', succeeding((request) => reads.recent(calling(request), readAsked(request.query.data))));
  routes.post('/v4/oa/access_token', urlencoded({ extended: false }), createExchange({ app, oas, failRules }));
  routes.use((request, response) => void response.json(request.path.startsWith('/v4/') ? { ...NOWHERE, error: '404' } : NOWHERE));
  routes.use(answerError);
  return routes;
}

/** Messages in the address are an old way that the API took once. */
const noQuery: RequestHandler = (request, _response, next) => {
  if (request.query.data !== undefined) throw new ZaloError(-233, 'message type is invalid or not support');
  next();
};

const exchanging = z.object({ grant_type: z.literal('refresh_token'), app_id: z.string(), refresh_token: z.string() });

/** The exchange of tokens: its errors have names and reasons, mostly without a number, and come with status 200 as well. */
function createExchange({ app, oas, failRules }: Pick<ApiOptions, 'app' | 'oas'> & { failRules: FailRules }) {
  const refused = (name: string, reason: string, code?: number): Record<string, unknown> => ({
    ...(code === undefined ? {} : { error: code }),
    error_name: name,
    error_reason: reason,
    error_description: '',
  });
  function exchange(request: Request): Minted | Record<string, unknown> {
    const asked = exchanging.safeParse(request.body);
    if (!asked.success) return refused('Invalid request', 'grant_type, app_id and refresh_token are needed');
    if (asked.data.app_id !== app.appId) return refused('Invalid appId', 'App is not active but user is not admin', -14002);
    if (request.get('secret_key') !== app.appSecret) return refused('Invalid secret key', 'secret_key is not that of the app');
    return oas.exchange(asked.data.refresh_token) ?? refused('Invalid refresh token', 'The refresh token is expired, used or unknown');
  }
  return async (request: Request, response: Answer): Promise<void> => {
    const answer = await failRules.meet({ call: 'token' }, () => exchange(request), failAsOrdered);
    if (answer) response.json(answer);
  };
}
