import { json, Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { World } from '../world';
import { GraphError, graphErrorBody } from './graph-error';
import type { Pages } from './pages';
import type { Sends } from './sends';
import type { Caller, Tokens } from './tokens';


export interface GraphOptions {
  tokens: Tokens;
  pages: Pages;
  sends: Sends;
  world: World;
  appId: string;
}

const single = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const bodyOf = (request: Request): Record<string, unknown> =>
  typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, unknown>) : {};

/** Names from `a,b` or ["a","b"]. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string');
  return (single(value) ?? '').split(',').filter(Boolean);
}

function tokenOf(request: Request): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1];
  return bearer ?? single(request.query.access_token) ?? single(bodyOf(request).access_token);
}

const callerOf = (request: Request): Caller => ({
  token: tokenOf(request),
  proof: single(request.query.appsecret_proof) ?? single(bodyOf(request).appsecret_proof),
});

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const known = error instanceof GraphError ? error : undefined;
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
  const shown = known ?? (status < 500 ? new GraphError(100, undefined, 'Invalid request', status) : new GraphError(1, undefined, 'An unknown error occurred', 500));
  response.status(shown.status).json(graphErrorBody(shown));
};

const checkVersion: RequestHandler = (request, _response, next) => {
  if (/^\/v\d+\.\d+\//.test(request.path)) return next();
  throw new GraphError(2500, undefined, 'Unknown path components');
};

/** The part of the Graph API that a shop in Messenger calls: sends, profiles, subscriptions, the Messenger profile. */
export function createGraph({ tokens, pages, sends, world, appId }: GraphOptions): Router {
  const routes = Router();
  const pageOf = (request: Request): string => tokens.page(callerOf(request), single(request.params.page) ?? 'me');

  routes.use(checkVersion, json({ limit: '2mb' }));

  routes.post('/:version/:page/messages', async (request, response) => {
    const answer = await sends.send(pageOf(request), request.body);
    if (answer) response.json(answer);
  });

  routes
    .route('/:version/:page/subscribed_apps')
    .get((request, response) => {
      const fields = pages.fields(pageOf(request));
      response.json({ data: fields.length ? [{ id: appId, name: 'emulator', subscribed_fields: fields }] : [] });
    })
    .post((request, response) => {
      const page = pageOf(request);
      const fields = namesIn(request.query.subscribed_fields ?? bodyOf(request).subscribed_fields);
      if (!fields.length) throw new GraphError(100, undefined, 'The parameter subscribed_fields is required.');
      pages.subscribe(page, fields);
      response.json({ success: true });
    })
    .delete((request, response) => {
      pages.subscribe(pageOf(request), []);
      response.json({ success: true });
    });

  routes
    .route('/:version/:page/messenger_profile')
    .get((request, response) => void response.json({ data: [pages.profile(pageOf(request))] }))
    .post((request, response) => {
      const { access_token: _token, appsecret_proof: _proof, ...settings } = bodyOf(request);
      pages.setProfile(pageOf(request), settings);
      response.json({ result: 'success' });
    })
    .delete((request, response) => {
      pages.dropProfile(pageOf(request), namesIn(bodyOf(request).fields));
      response.json({ result: 'success' });
    });

  routes.get('/:version/:userId', (request, response) => response.json(profileOf(world, request, tokens.ownPage(callerOf(request)))));
  routes.use(() => {
    throw new GraphError(2500, undefined, 'Unknown path components');
  });
  routes.use(answerError);
  return routes;
}

/** A person's profile; one who never wrote to the token's page is unknown to it. */
function profileOf(world: World, request: Request, ownPage: string | undefined): Record<string, string> {
  const id = single(request.params.userId) ?? '';
  const { person } = world.people.whose(id) ?? {};
  if (!person || !world.messages.of(id, ownPage).length) throw new GraphError(100, 33, `Object with ID '${id}' does not exist`);
  const [first = '', ...rest] = person.name.split(' ');
  const all: Record<string, string> = { first_name: first, last_name: rest.join(' '), name: person.name, id };
  const wanted = namesIn(request.query.fields);
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === 'id' || !wanted.length || wanted.includes(name)));
}
