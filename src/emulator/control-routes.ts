import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { BROKEN_PHOTOS, type Photo } from './cdn';
import type { Acted, Control, Refused } from './control';
import type { Emulated } from './emulator';
import { ACT_KINDS } from './platform';

const photo = z
  .union([z.strictObject({ base64: z.base64() }), z.strictObject({ sample: z.string().min(1) }), z.strictObject({ broken: z.enum(BROKEN_PHOTOS) })])
  .transform((given): Photo => ('base64' in given ? { bytes: Buffer.from(given.base64, 'base64') } : given));

const delivery = z.strictObject({
  times: z.int().min(1).max(20).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  hold: z.boolean().optional(),
});

const act = { userId: z.string().min(1), accountId: z.string().min(1), delivery: delivery.optional() };

const BODIES = {
  person: z.strictObject({ name: z.string().trim().min(1).max(100) }),
  say: z.strictObject({
    ...act,
    text: z.string().optional(),
    photo: photo.optional(),
    photos: z.array(photo).optional(),
    kind: z.enum(ACT_KINDS).optional(),
  }),
  tap: z.strictObject({ ...act, messageId: z.string().optional(), choice: z.union([z.int().min(1), z.string().min(1)]) }),
  open: z.strictObject({ ...act, ref: z.string().max(2083).optional() }),
  leave: z.strictObject(act),
  human: z.strictObject({ ...act, text: z.string().min(1) }),
  read: z.strictObject({ userId: z.string().min(1), accountId: z.string().min(1) }),
  resend: z.strictObject({ messageId: z.string().min(1) }),
  release: z.strictObject({ together: z.boolean().optional(), reversed: z.boolean().optional() }),
  fail: z.strictObject({
    next: z.int().min(1),
    call: z.enum(['send', 'upload', 'token']).optional(),
    userId: z.string().optional(),
    status: z.int().min(200).max(599).optional(),
    code: z.int().optional(),
    subcode: z.int().optional(),
    delayMs: z.int().min(0).optional(),
    hang: z.boolean().optional(),
    acceptButFail: z.boolean().optional(),
  }),
  block: z.strictObject({ userId: z.string(), isBlocking: z.boolean() }),
  age: z.strictObject({ userId: z.string(), accountId: z.string(), hours: z.number() }),
  token: z.strictObject({ token: z.string(), isAlive: z.boolean() }),
  oa: z.strictObject({
    oaId: z.string().regex(/^\d+$/),
    plainError: z.union([z.literal(-233), z.literal(-201)]).nullable().optional(),
    needsProof: z.boolean().optional(),
    isVerified: z.boolean().optional(),
    packageUntil: z.string().optional(),
    /** How much older its tokens are. */
    hours: z.number().optional(),
  }),
  receipts: z.strictObject({ echo: z.boolean().optional(), delivery: z.boolean().optional(), read: z.boolean().optional() }),
  webhook: z.strictObject({ url: z.url() }),
  clock: z.strictObject({ offsetMs: z.int() }),
  nothing: z.strictObject({}),
};

const waiting = { after: z.coerce.number().int().min(0).default(0), waitMs: z.coerce.number().int().min(0).max(30_000).default(0) };
const listening = z.object({ userId: z.string().optional(), accountId: z.string().optional(), ...waiting });

/** Runs `work` on a checked body; 400 with what is wrong otherwise. `undefined` is answered `{ok:true}`. */
function taking<T>(schema: z.ZodType<T>, work: (body: T) => unknown) {
  return async (request: Request, response: Response): Promise<void> => {
    const read = schema.safeParse(request.method === 'GET' ? request.query : (request.body ?? {}));
    if (!read.success) return void response.status(400).json({ error: z.prettifyError(read.error) });
    const answer = await work(read.data);
    const isRefused = typeof answer === 'object' && answer !== null && 'refused' in answer;
    response.status(isRefused ? 409 : 200).json(answer ?? { ok: true });
  };
}

function addActs(routes: Router, control: Control): void {
  const say = ({ photo: one, photos = [], ...rest }: z.infer<typeof BODIES.say>): Promise<Acted | Refused> =>
    control.say({ ...rest, photos: one ? [one, ...photos] : photos });

  routes.post('/say', taking(BODIES.say, say));
  routes.post('/tap', taking(BODIES.tap, control.tap));
  routes.post('/open', taking(BODIES.open, control.open));
  routes.post('/leave', taking(BODIES.leave, control.leave));
  routes.post('/human', taking(BODIES.human, control.answerAsHuman));
  routes.post('/resend', taking(BODIES.resend, ({ messageId }) => control.resend(messageId)));
  routes.post('/block', taking(BODIES.block, ({ userId, isBlocking }) => control.setBlocking(userId, isBlocking)));
}

/** What the phones show, and looking at it. */
function addScreens(routes: Router, { world, listening: heard, receipts, cdn }: Emulated): void {
  routes.get('/persons', (_request, response) => void response.json({ persons: world.people.all() }));
  routes.post('/persons', taking(BODIES.person, ({ name }) => world.people.named(name)));
  routes.get('/messages', taking(listening, async (wanted) => ({ messages: await heard.listen(wanted), last: world.messages.lastSeq() })));
  routes.get('/changes', taking(z.object(waiting), heard.changes));
  routes.post('/read', taking(BODIES.read, (place) => ({ read: receipts.read(place) })));
  routes.get('/samples', (_request, response) => void response.json({ samples: cdn.samples() }));
}

/** What can be made to go wrong. */
function addTrouble(routes: Router, { world, failRules, tokens, receipts, deliverer, webhook }: Emulated): void {
  routes.post('/age', taking(BODIES.age, ({ userId, accountId, hours }) => world.threads.age(accountId, userId, hours * 3_600_000)));
  routes.post('/fail', taking(BODIES.fail, failRules.add));
  routes.delete('/fail', taking(BODIES.nothing, failRules.forget));
  routes.post('/tokens', taking(BODIES.token, ({ token, isAlive }) => (isAlive ? tokens.revive(token) : tokens.kill(token))));
  routes.post('/receipts', taking(BODIES.receipts, receipts.setReported));
  routes.get('/undelivered', (_request, response) => void response.json({ undelivered: deliverer.undelivered() }));
  routes.post('/redeliver', taking(BODIES.nothing, async () => ({ outcomes: await deliverer.redeliver() })));
  routes.post('/release', taking(BODIES.release, async (how) => ({ outcomes: await deliverer.release(how) })));
  routes.post('/webhook', taking(BODIES.webhook, ({ url }) => webhook.pointTo(url)));
  routes.post('/handshake', taking(BODIES.nothing, async () => ({ isAnswered: await webhook.shakeHands() })));
}

/** How the OAs are set up, and what they used. Their tokens are shown: they are made up. */
function addOas(routes: Router, { zalo: { oas }, webhook }: Emulated): void {
  const billed = (): Record<string, number> => Object.fromEntries(oas.all().map(({ oaId, counts }) => [oaId, counts.billed]));

  routes.get('/oas', (_request, response) => void response.json({ oas: oas.all() }));
  routes.post('/oas', taking(BODIES.oa, ({ oaId, hours = 0, plainError, ...traits }) => {
    oas.age(oaId, hours * 3_600_000);
    return oas.setTraits(oaId, { ...traits, ...(plainError === undefined ? {} : { plainError: plainError ?? undefined }) });
  }));
  routes.get('/billed', (_request, response) => void response.json({ billed: billed() }));
  routes.post('/probe', taking(BODIES.nothing, async () => ({ status: await webhook.probe() })));
}

const OWN_NAME = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** A page of any site could ask here, also under a name of its own for this machine, and make people of the trial speak. Browsers tell on their pages. */
const onlyPrograms: RequestHandler = ({ headers }, response, next) => {
  const isPage = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined || !OWN_NAME.test(headers.host ?? '');
  if (isPage) response.status(403).json({ error: 'for programs, not for pages' });
  else next();
};

/** The control side over HTTP, JSON in and out: what tests, the terminal chat and the server of the try-it page use; closed to pages in a browser. */
export function createControlRoutes(emulated: Emulated): Router {
  const { clock, forget, control } = emulated;
  const routes = Router();
  const time = (): { now: number; offsetMs: number } => ({ now: clock.now(), offsetMs: clock.offsetMs() });

  routes.use(onlyPrograms, json({ limit: '40mb' }));
  addActs(routes, control);
  addScreens(routes, emulated);
  addTrouble(routes, emulated);
  addOas(routes, emulated);
  routes.get('/clock', (_request, response) => void response.json(time()));
  routes.post('/clock', taking(BODIES.clock, ({ offsetMs }) => (clock.moveTo(offsetMs), time())));
  routes.post('/reset', taking(BODIES.nothing, forget));
  return routes;
}
