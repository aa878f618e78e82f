import { BANK_PROVIDERS } from '../../domain/bank-notice';
import { PHOTO_SIDES } from '../../domain/photo';

type Parameter = { name: string; in: 'query' | 'path' | 'header'; required: boolean; description: string; schema: Record<string, unknown> };
type Content = Record<string, { schema: Record<string, unknown> }>;

const json = (name: string): Content => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
const plain: Content = { 'text/plain': { schema: { type: 'string' } } };
const html: Content = { 'text/html': { schema: { type: 'string' } } };
const said = (description: string, content?: Content) => ({ description, ...(content ? { content } : {}) });
const failed = (description: string) => said(description, json('Error'));
const text = (pattern?: string) => ({ type: 'string', ...(pattern ? { pattern } : {}) });
const needed = (place: Parameter['in'], name: string, description: string, schema: Record<string, unknown> = text()): Parameter => ({ name, in: place, required: true, description, schema });
const possible = (place: Parameter['in'], name: string, description: string, schema: Record<string, unknown> = text()): Parameter => ({ name, in: place, required: false, description, schema });

/** What every address does and answers. Whatever else is asked for is 404 with an `Error`. */
export function createPaths() {
  return {
    '/webhooks/messenger': { get: messengerHandshake(), post: messengerDelivery() },
    '/webhooks/zalo': { get: zaloHandshake(), post: zaloDelivery() },
    '/webhooks/bank/{provider}': { post: bankNotice() },
    '/media/{id}': { get: photo() },
    '/healthz': { get: { ...of('health', 'Whether the process lives'), responses: { 200: said('It does.', json('Alive')) } } },
    '/readyz': { get: { ...of('health', 'Whether MongoDB, Redis and a worker are there'), responses: { 200: said('All of them.', json('Ready')), 503: said('Not all; the body says which.', json('Ready')) } } },
    '/metrics': { get: metrics() },
    '/queues': { get: queues() },
    '/zalo_verifier{code}.html': { get: verifier() },
    '/openapi.json': { get: { ...of('about', 'This document'), responses: { 200: said('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } }) } } },
  };
}

const of = (tag: string, summary: string) => ({ tags: [tag], summary });
const body = (name: string) => ({ required: true, description: 'At most 2 MB. The signature is over these very bytes.', content: json(name) });

function messengerHandshake() {
  return {
    ...of('webhooks', "Meta's dashboard asks whether this address is ours"),
    parameters: [
      needed('query', 'hub.mode', 'Always subscribe.', { const: 'subscribe' }),
      needed('query', 'hub.verify_token', 'MESSENGER_VERIFY_TOKEN.'),
      needed('query', 'hub.challenge', 'Given back.'),
    ],
    responses: { 200: said('The challenge.', plain), 403: said('Another token.', plain) },
  };
}

const kept = said('Every event in it is kept, or it says nothing to this shop. Pages that nobody connected are left out.', plain);
const tooMuch = failed('Larger than 2 MB.');
const tryAgain = said('The store is away: nothing of it is kept, deliver it again.', plain);

function messengerDelivery() {
  return {
    ...of('webhooks', 'Meta delivers events of Pages'),
    parameters: [needed('header', 'X-Hub-Signature-256', 'sha256= and the HMAC-SHA-256 of the body with the secret of the app, hex.', text('^sha256=[0-9a-f]{64}$'))],
    requestBody: body('MessengerDelivery'),
    responses: { 200: kept, 403: said('Not signed by the app.', plain), 413: tooMuch, 503: tryAgain },
  };
}

function zaloHandshake() {
  return { ...of('webhooks', 'Zalo knows no handshake'), responses: { 403: said('Always.', plain) } };
}

function zaloDelivery() {
  return {
    ...of('webhooks', 'Zalo delivers an event of an OA'),
    parameters: [possible('header', 'X-ZEvent-Signature', 'mac= and the SHA-256 of app id, body, timestamp and OA secret key, hex. Only the probe {} comes without.', text())],
    requestBody: body('ZaloEvent'),
    responses: {
      200: said('Kept, or nothing to keep. Also for the probe {}, and for the first twenty of a minute that are not signed: those are not kept.', plain),
      401: said('Not signed, and not the first of this minute.', plain),
      413: tooMuch,
      503: tryAgain,
    },
  };
}

function bankNotice() {
  return {
    ...of('webhooks', "A service tells what came into a co-op's account"),
    description: 'It must know the secret of this co-op: SePay by Authorization: Apikey … or by its signature, Casso by its signature or by Secure-Token.',
    parameters: [
      needed('path', 'provider', 'Which service.', { type: 'string', enum: BANK_PROVIDERS }),
      needed('query', 'coop', 'Code of the co-op.'),
      possible('header', 'Authorization', 'Apikey and the secret (SePay).'),
      possible('header', 'X-SePay-Signature', 'sha256= and the HMAC-SHA-256 of time, dot and body, hex (SePay).'),
      possible('header', 'X-SePay-Timestamp', 'The time of that signature (SePay).'),
      possible('header', 'X-Casso-Signature', 't= the time, v1= the HMAC-SHA-512 of time, dot and the body as JSON with sorted keys, hex (Casso).'),
      possible('header', 'Secure-Token', 'The secret itself (Casso, version 1).'),
    ],
    requestBody: { required: true, description: 'At most 256 kB.', content: { 'application/json': { schema: { anyOf: ['SepayNotice', 'CassoNotice'].map((name) => ({ $ref: `#/components/schemas/${name}` })) } } } },
    responses: {
      200: said('Every transfer in it is kept, or it has none that came in.', json('BankAnswer')),
      401: said('Without the secret, or there is no such co-op.', json('BankAnswer')),
      404: failed('No such service.'),
      413: failed('Larger than 256 kB.'),
      422: said("It is not of this service's form.", json('BankAnswer')),
      503: failed('The store is away: nothing of it is kept, deliver it again.'),
    },
  };
}

function photo() {
  return {
    ...of('photos', 'A photo'),
    description: 'Those of listings are for everybody and never change. Every other needs a link with signature, which expires.',
    parameters: [
      needed('path', 'id', 'Of the photo.', text('^[A-Za-z0-9_-]{1,64}$')),
      possible('query', 'size', 'Its longest side in pixels.', { type: 'string', enum: PHOTO_SIDES.map(String), default: '800' }),
      possible('query', 'expires', 'When the link ends, ms since 1970 UTC.', text('^\\d+$')),
      possible('query', 'signature', 'Of id, size and expires.'),
    ],
    responses: {
      200: said('The photo.', { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } }),
      304: said('The ETag that was sent is still right.'),
      404: failed('There is none, or this link does not open it.'),
    },
  };
}

function metrics() {
  return {
    ...of('operation', 'Metrics for Prometheus'),
    description: 'For this machine without anything, for others with METRICS_TOKEN. A worker has the same on METRICS_PORT, and /healthz.',
    security: [{ metricsToken: [] }, {}],
    responses: { 200: said('The text format of Prometheus.', plain), 404: failed('Neither from this machine nor with the token.') },
  };
}

function queues() {
  return {
    ...of('operation', 'The queues in a page, only to be looked at'),
    description: 'bull-board, with all that it loads below this address. Without QUEUES_TOKEN there is none: 404. Methods other than GET and HEAD are 405.',
    security: [{ queuesToken: [] }],
    responses: { 200: said('The page.', html), 401: failed('Without the token.'), 404: failed('QUEUES_TOKEN is not set.'), 429: failed('Ten wrong tokens within a minute.') },
  };
}

function verifier() {
  return {
    ...of('operation', 'By this file Zalo knows that the domain is ours'),
    parameters: [needed('path', 'code', 'ZALO_VERIFIER.')],
    responses: { 200: said('The file.', html), 404: failed('Another code, or ZALO_VERIFIER is not set.') },
  };
}
