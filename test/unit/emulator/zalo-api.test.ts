import { createHmac } from 'node:crypto';
import sharp from 'sharp';
import { startEmulator, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

const OA = '3886132808788086450';
const OTHER_OA = '3886132808788086451';
const HOUR = 3_600_000;

let now = 1_790_000_000_000;
let receiver: Receiver;
let started: StartedEmulator;
let userId: string;

beforeAll(async () => {
  receiver = await startReceiver('', '');
  started = await startEmulator({ webhookUrl: receiver.url, oaId: OA, clock: () => now });
});

beforeEach(async () => {
  now += 8 * 24 * HOUR;
  started.emulator.zalo.forget();
  const person = started.person('Cô Ba', { on: 'zalo' });
  userId = person.userId;
  await person.say('alo');
});

afterAll(async () => {
  await started.stop();
  await receiver.stop();
});

interface Answer {
  status: number;
  body: { error?: number | string; message?: string; data?: Record<string, never>; access_token?: string; refresh_token?: string };
}

async function call(method: string, path: string, init: { body?: string | FormData; headers?: Record<string, string> } = {}): Promise<Answer> {
  const answer = await fetch(`${started.zalo.url}${path}`, { method, ...init });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const authorised = (token = started.tokenOf(OA), proof?: string): Record<string, string> => ({ access_token: token, ...(proof === undefined ? {} : { appsecret_proof: proof }) });
const post = (body: unknown, { token = started.tokenOf(OA), proof, query = '' }: { token?: string; proof?: string; query?: string } = {}): Promise<Answer> =>
  call('POST', `/v3.0/oa/message/cs${query}`, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...authorised(token, proof) } });
const sending = (message: unknown, to = userId): object => ({ recipient: { user_id: to }, message });
const heard = (): number => started.person('Cô Ba', { on: 'zalo' }).heard().length;

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const button = (title = 'Mua', payload: unknown = '#1.1', type = 'oa.query.hide'): object => ({ title, type, payload });
const template = (payload: object, text?: string): object => ({ ...(text === undefined ? {} : { text }), attachment: { type: 'template', payload } });
const asking = (...buttons: object[]): object => template({ buttons }, 'Mua nhé?');
const element = (more: object = {}): object => ({ title: 'Mật ong', subtitle: '250.000 ₫', ...more });
const list = (...elements: object[]): object => template({ template_type: 'list', elements });
const media = (more: object): object => template({ template_type: 'media', elements: [{ media_type: 'image', ...more }] });
const sample = (): string => `${started.url}/emulator/cdn/sample/x`;

describe('messages', () => {
  const REFUSED: [string, number, () => object][] = [
    ['nothing', -201, () => ({})],
    ['an empty text', -201, () => ({ text: ' ' })],
    ['what Zalo does not know', -201, () => ({ text: 'a', quick_replies: [] })],
    ['metadata', -201, () => ({ text: 'a', metadata: 'x' })],
    ['2001 characters', -210, () => ({ text: 'a'.repeat(2001) })],
    ['1001 emoji, which are 2002 UTF-16 units', -210, () => ({ text: '🍯'.repeat(1001) })],
    ['buttons without words', -201, () => template({ buttons: [button()] })],
    ['no buttons', -201, () => asking()],
    ['6 buttons', -210, () => asking(...many(6, button()))],
    ['a title of 101', -210, () => asking(button('a'.repeat(101)))],
    ['a payload of 1001', -210, () => asking(button('Mua', 'a'.repeat(1001)))],
    ['a button without title', -201, () => asking(button(''))],
    ['a query without payload', -201, () => asking({ title: 'Mua', type: 'oa.query.hide' })],
    ['a query to an address', -201, () => asking(button('Mua', { url: 'https://x.vn' }))],
    ['a link without address', -201, () => asking(button('Xem', {}, 'oa.open.url'))],
    ['a call without 84', -201, () => asking(button('Gọi', { phone_code: '0905123456' }, 'oa.open.phone'))],
    ['an sms without words', -201, () => asking(button('Nhắn', { phone_code: '84905123456' }, 'oa.open.sms'))],
    ['an unknown button', -201, () => asking(button('Mua', '#1.1', 'postback'))],
    ['an unknown attachment', -233, () => ({ attachment: { type: 'image', payload: {} } })],
    ['a template of another platform', -233, () => template({ template_type: 'generic', elements: [element()] })],
    ['an empty list', -201, () => list()],
    ['a list of 6', -210, () => list(...many(6, element()))],
    ['an element without subtitle', -201, () => list({ title: 'Mật ong' })],
    ['an element without title', -201, () => list({ subtitle: '250.000 ₫' })],
    ['an element title of 101', -210, () => list(element({ title: 'a'.repeat(101) }))],
    ['a subtitle of 501', -210, () => list(element({ subtitle: 'a'.repeat(501) }))],
    ['6 buttons in a list', -210, () => list(...many(2, element({ buttons: many(3, button()) })))],
    ['buttons beside elements', -233, () => template({ template_type: 'list', elements: [element()], buttons: [button()] }, 'a')],
    ['buttons beside a photo', -233, () => template({ template_type: 'media', elements: [{ media_type: 'image', url: sample() }], buttons: [button()] }, 'a')],
    ['buttons within a photo', -233, () => media({ url: sample(), buttons: [button()] })],
    ['media of an unknown type', -233, () => media({ media_type: 'video', url: sample() })],
    ['two photos at once', -201, () => template({ template_type: 'media', elements: many(2, { media_type: 'image', url: sample() }) })],
    ['a photo by both ways', -201, () => media({ url: sample(), attachment_id: 'x' })],
    ['a photo by no way', -201, () => media({})],
    ['a gif without its size', -201, () => media({ media_type: 'gif', url: sample() })],
    ['a photo that cannot be had', -201, () => media({ url: 'http://127.0.0.1:9/x.jpg' })],
    ['an attachment id of nobody', -100, () => media({ attachment_id: 'x' })],
    ['a file without token', -201, () => ({ attachment: { type: 'file', payload: {} } })],
  ];

  test.each(REFUSED)('refuses %s with %d, in an answer 200; nothing is shown', async (_what, code, message) => {
    const before = heard();
    const answer = await post(sending(message()));
    expect([answer.status, answer.body.error, answer.body.message]).toEqual([200, code, expect.stringMatching(/./)]);
    expect(heard()).toBe(before);
  });

  const ACCEPTED: [string, () => object][] = [
    ['2000 characters', () => ({ text: 'ơ'.repeat(2000) })],
    ['a quote', () => ({ text: 'a', quote_message_id: '00aa' })],
    ['5 buttons at their limits', () => asking(...many(5, button('a'.repeat(100), 'a'.repeat(1000))))],
    ['every kind of button', () => asking(button(), button('a', '#a', 'oa.query.show'), button('a', { url: 'https://x.vn' }, 'oa.open.url'), button('a', { phone_code: '84905123456' }, 'oa.open.phone'), button('a', { phone_code: '84905123456', content: 'a' }, 'oa.open.sms'))],
    ['a list of 5 at their limits', () => list(...many(5, element({ title: 'a'.repeat(100), subtitle: 'a'.repeat(500), buttons: [button()] })))],
    ['a list under words', () => ({ text: 'Hàng mới', ...list(element({ image_url: sample() })) })],
    ['a photo by address, with words', () => ({ text: 'Mật ong', ...media({ url: sample() }) })],
    ['a sticker', () => media({ media_type: 'sticker', attachment_id: 'c09965c25987b0d9e996' })],
    ['a request for somebody\'s particulars', () => template({ template_type: 'request_user_info', elements: [element({ image_url: sample() })] })],
  ];

  test.each(ACCEPTED)('accepts %s', async (_what, message) => {
    const answer = await post(sending(message()));
    expect(answer).toMatchObject({ status: 200, body: { error: 0, message: 'Success', data: { message_id: expect.stringMatching(/^[0-9a-f]{20}$/), user_id: userId, quota: { quota_type: 'reply', remain: '8' } } } });
  });

  test.each<[string, () => unknown, number]>([
    ['no recipient', () => ({ message: { text: 'a' } }), -201],
    ['an id that is no string', () => ({ recipient: { user_id: 4885166391 }, message: { text: 'a' } }), -201],
    ['an id of Messenger', () => sending({ text: 'a' }, started.person('Cô Ba').userId), -201],
    ['an id of nobody', () => sending({ text: 'a' }, '4999999999999999999'), -201],
    ['somebody who never came', () => sending({ text: 'a' }, started.person('Bác Tám', { on: 'zalo' }).userId), -213],
    ['three dots', () => ({ recipient: { user_id: userId }, sender_action: 'typing_on' }), -201],
  ])('refuses %s', async (_what, body, code) => expect((await post(body())).body.error).toBe(code));

  test('broken JSON, and a message in the address, are refused', async () => {
    const broken = await call('POST', '/v3.0/oa/message/cs', { body: '{', headers: { 'content-type': 'application/json', ...authorised() } });
    expect([broken.status, broken.body.error]).toEqual([200, -201]);
    expect((await post(sending({ text: 'a' }), { query: '?data=%7B%7D' })).body.error).toBe(-233);
  });

  test.each([-233, -201] as const)('an OA whose tier has no buttons answers %d to buttons and lists, not to words and photos', async (plainError) => {
    await fetch(`${started.url}/emulator/oas`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ oaId: OA, plainError }) });
    const codes = await Promise.all([asking(button()), list(element()), { text: 'a' }, media({ url: sample() })].map(async (message) => (await post(sending(message))).body.error));
    expect(codes).toEqual([plainError, plainError, 0, 0]);
  });

  test('failures come as ordered: a code within 200, a status without JSON', async () => {
    started.emulator.failRules.add({ next: 1, code: -32 });
    expect(await post(sending({ text: 'a' }))).toMatchObject({ status: 200, body: { error: -32 } });
    started.emulator.failRules.add({ next: 1, status: 502, acceptButFail: true });
    const headers = { 'content-type': 'application/json', ...authorised() };
    const answer = await fetch(`${started.zalo.url}/v3.0/oa/message/cs`, { method: 'POST', headers, body: JSON.stringify(sending({ text: 'đến rồi' })) });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, expect.stringContaining('text/html')]);
    expect(started.person('Cô Ba', { on: 'zalo' }).heard().at(-1)).toBe('đến rồi');
  });

  test('a card whose photo cannot be had is shown with a grey box', async () => {
    await post(sending(list(element({ image_url: 'http://127.0.0.1:9/x.png' }))));
    await receiver.until(() => started.person('Cô Ba', { on: 'zalo' }).messages().at(-1)?.cards[0]?.photo?.state === 'broken');
  });
});

describe('windows', () => {
  const say = async (): Promise<unknown> => {
    const { body } = await post(sending({ text: 'a' }));
    return body.error === 0 ? body.data?.quota : body.error;
  };

  test('free for 48 h, billed up to seven days, then refused, open again with the next word', async () => {
    now += 48 * HOUR;
    started.emulator.zalo.oas.age(OA, -8 * 24 * HOUR);
    expect(await say()).toMatchObject({ quota_type: 'reply' });
    now += 1;
    expect(await say()).toEqual({ remain: '0', total: '0' });
    now += 5 * 24 * HOUR - 1;
    expect(await say()).not.toHaveProperty('quota_type');
    now += 1;
    expect(await say()).toBe(-230);
    expect(await (await fetch(`${started.url}/emulator/billed`)).json()).toEqual({ billed: { [OA]: 2 } });
    await started.person('Cô Ba', { on: 'zalo' }).say('còn đây');
    expect(await say()).toMatchObject({ quota_type: 'reply' });
  });

  test('following opens it; coming back to the chat and a reaction do not; leaving closes it', async () => {
    const person = started.person('Chú Tám', { on: 'zalo' });
    const reach = async (): Promise<unknown> => (await post(sending({ text: 'a' }, person.userId))).body.error;
    expect(await reach()).toBe(-213);
    await person.open();
    expect(await reach()).toBe(0);
    started.emulator.world.threads.age(OA, person.userId, 8 * 24 * HOUR);
    await person.open();
    await person.send('reaction');
    expect(await reach()).toBe(-230);
    await person.say('alo');
    expect(await reach()).toBe(0);
    await started.emulator.control.leave({ userId: person.userId, accountId: OA });
    expect(await reach()).toBe(-213);
    await person.open();
    expect(await reach()).toBe(0);
    started.emulator.control.setBlocking(person.userId, true);
    expect(await reach()).toBe(-213);
  });
});

describe('tokens', () => {
  const proof = (token: string): string => createHmac('sha256', started.zalo.appSecret).update(token).digest('hex');
  const send = async (more: { token?: string; proof?: string } = {}): Promise<unknown> => (await post(sending({ text: 'a' }), more)).body.error;
  const exchange = (form: Record<string, string>, secret = started.zalo.appSecret): Promise<Answer> =>
    call('POST', '/v4/oa/access_token', { body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: secret } });
  const form = (refreshToken = started.refreshTokenOf(OA)): Record<string, string> => ({ grant_type: 'refresh_token', app_id: started.zalo.appId, refresh_token: refreshToken });

  test('only those of the emulator are taken, for 25 h', async () => {
    expect(await send({ token: 'RfBh5NdqsWzhcX8bDDe' })).toBe(-216);
    expect(await send({ token: '' })).toBe(-216);
    expect(await send()).toBe(0);
    now += 25 * HOUR;
    expect(await send()).toBe(0);
    now += 1;
    expect(await send()).toBe(-220);
  });

  test('a token speaks for its own OA alone', async () => {
    expect(await send({ token: started.tokenOf(OTHER_OA) })).toBe(-213);
  });

  test('appsecret_proof must be right, and there where the OA asks for it', async () => {
    expect(await send({ proof: proof(started.tokenOf(OA)) })).toBe(0);
    expect(await send({ proof: '00' })).toBe(-242);
    started.emulator.zalo.oas.setTraits(OA, { needsProof: true });
    expect(await send()).toBe(-242);
    expect(await send({ proof: proof(started.tokenOf(OA)) })).toBe(0);
  });

  test('a killed token is dead until it is revived', async () => {
    started.emulator.tokens.kill(started.tokenOf(OA));
    expect(await send()).toBe(-216);
    started.emulator.tokens.revive(started.tokenOf(OA));
    expect(await send()).toBe(0);
  });

  test('a refresh token gives both new ones once; the old access token is dead at once', async () => {
    const first = await exchange(form());
    expect(first).toMatchObject({ status: 200, body: { access_token: expect.stringMatching(/^emulator-3886/), refresh_token: expect.stringMatching(/^emulator-refresh-3886/), expires_in: '90000' } });
    expect(await send()).toBe(-216);
    expect(await send({ token: first.body.access_token ?? '' })).toBe(0);
    const burned = await exchange(form());
    expect(burned).toMatchObject({ status: 200, body: { error_name: 'Invalid refresh token', error_reason: expect.stringMatching(/./) } });
    expect(burned.body.error).toBeUndefined();
    expect((await exchange(form(first.body.refresh_token))).body.access_token).toMatch(/^emulator-/);
  });

  test('of two exchanges at once one wins', async () => {
    const answers = await Promise.all([exchange(form()), exchange(form())]);
    expect(answers.filter(({ body }) => body.access_token)).toHaveLength(1);
  });

  test('a refresh token lives three months', async () => {
    await send();
    now += 91 * 24 * HOUR;
    expect((await exchange(form())).body).toMatchObject({ error_name: 'Invalid refresh token' });
  });

  test.each<[string, () => Promise<Answer>, object]>([
    ['a wrong secret', () => exchange(form(), 'wrong'), { error_name: 'Invalid secret key' }],
    ['another app', () => exchange({ ...form(), app_id: '1' }), { error: -14002, error_name: 'Invalid appId' }],
    ['no grant_type', () => exchange({ app_id: started.zalo.appId, refresh_token: started.refreshTokenOf(OA) }), { error_name: 'Invalid request' }],
    ['an access token in its place', () => exchange(form(started.tokenOf(OA))), { error_name: 'Invalid refresh token' }],
    ['a wrong address', () => call('POST', '/v4/oa/refresh_token'), { error: '404' }],
  ])('refuses %s in an answer 200', async (_what, ask, body) => {
    expect(await ask()).toMatchObject({ status: 200, body });
    expect(await send()).toBe(0);
  });

  test('the answer may be late, or lost although the tokens were exchanged', async () => {
    started.emulator.failRules.add({ call: 'token', next: 1, hang: true, acceptButFail: true });
    await expect(fetch(`${started.zalo.url}/v4/oa/access_token`, {
      method: 'POST', headers: { secret_key: started.zalo.appSecret }, body: new URLSearchParams(form()), signal: AbortSignal.timeout(300),
    })).rejects.toThrow(/timeout/);
    expect(await send()).toBe(-216);
    expect(started.emulator.zalo.oas.of(OA).refreshToken).not.toBe(started.refreshTokenOf(OA));
  });
});

describe('uploads', () => {
  const upload = (bytes: Buffer, name = 'file', token = started.tokenOf(OA)): Promise<Answer> => {
    const form = new FormData();
    form.set(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
    return call('POST', '/v2.0/oa/upload/image', { body: form, headers: authorised(token) });
  };
  const idOf = ({ body }: Answer): string => (body.data as unknown as { attachment_id: string }).attachment_id;
  const photo = (side: number, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> =>
    sharp({ create: { width: side, height: side, channels: 3, background: 'orange', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).toFormat(format, { quality: 100 }).toBuffer();

  test.each(['jpeg', 'png'] as const)('a %s goes up, is sent by its id for seven days, for its own OA, and seen', async (format) => {
    const id = idOf(await upload(await photo(64, format)));
    expect(await post(sending({ text: 'Mật ong', ...media({ attachment_id: id }) }))).toMatchObject({ body: { error: 0 } });
    const shown = started.person('Cô Ba', { on: 'zalo' }).messages().at(-1);
    expect(shown).toMatchObject({ text: 'Mật ong', photos: [{ state: 'shown', url: expect.stringContaining('/emulator/cdn/') }] });
    await started.person('Cô Ba', { on: 'zalo' }).open();
    expect((await post(sending(media({ attachment_id: id })), { token: started.tokenOf(OTHER_OA) })).body.error).toBe(-213);
    now += 7 * 24 * HOUR;
    started.emulator.zalo.oas.age(OA, -8 * 24 * HOUR);
    expect((await post(sending(media({ attachment_id: id })))).body.error).toBe(0);
    now += 1;
    await started.person('Cô Ba', { on: 'zalo' }).say('còn đây');
    expect((await post(sending(media({ attachment_id: id })))).body.error).toBe(-100);
    expect(started.emulator.zalo.oas.of(OA).counts.uploads).toBe(1);
  });

  test.each<[string, () => Promise<Answer>, number]>([
    ['more than a megabyte', async () => upload(await photo(1200)), -210],
    ['another kind of image', async () => upload(await photo(64, 'webp')), -201],
    ['half a JPEG', async () => upload((await photo(64)).subarray(0, 900)), -201],
    ['half a PNG', async () => upload((await photo(64, 'png')).subarray(0, 900)), -201],
    ['no image', () => upload(Buffer.from('<!doctype html>')), -201],
    ['another field', async () => upload(await photo(64), 'photo'), -201],
    ['no multipart', () => call('POST', '/v2.0/oa/upload/image', { body: 'x', headers: authorised() }), -201],
    ['a token of nobody', async () => upload(await photo(64), 'file', 'x'), -216],
  ])('refuses %s', async (_what, ask, code) => expect(await ask()).toMatchObject({ status: 200, body: { error: code } }));
});

describe('beside sending', () => {
  const get = (path: string, asked?: string): Promise<Answer> =>
    call('GET', `${path}${asked === undefined ? '' : `?data=${encodeURIComponent(asked)}`}`, { headers: authorised() });

  test('the OA tells of itself', async () => {
    started.emulator.zalo.oas.setTraits(OA, { isVerified: false, packageUntil: '01/12/2026' });
    expect(await get('/v2.0/oa/getoa')).toMatchObject({ body: { error: 0, data: { oa_id: OA, name: expect.any(String), is_verified: false, package_valid_through_date: '01/12/2026' } } });
  });

  test('a person is known by name once they came', async () => {
    expect(await get('/v3.0/oa/user/detail', `{"user_id":"${userId}"}`)).toMatchObject({ body: { error: 0, data: { user_id: userId, display_name: 'Cô Ba', user_last_interaction_date: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/) } } });
    expect((await get('/v3.0/oa/user/detail', '{"user_id":"4999999999999999999"}')).body.error).toBe(-213);
    expect((await get('/v3.0/oa/user/detail', '[')).body.error).toBe(-201);
    expect((await get('/v3.0/oa/user/detail')).body.error).toBe(-201);
  });

  test('conversations are read ten at a time, the newest first; ids may be bare numbers', async () => {
    const person = started.person('Bác Tư', { on: 'zalo' });
    for (let count = 1; count <= 11; count += 1) await person.say(`câu ${count}`);
    await post(sending({ text: 'Dạ' }, person.userId));
    const first = (await get('/v2.0/oa/conversation', `{"user_id":${person.userId},"offset":0,"count":10}`)).body.data as unknown as object[];
    expect(first).toHaveLength(10);
    expect(first.slice(0, 2)).toMatchObject([{ src: 0, message: 'Dạ', to_id: person.userId }, { src: 1, message: 'câu 11', from_display_name: 'Bác Tư', time: now }]);
    expect((await get('/v2.0/oa/conversation', `{"user_id":${person.userId},"offset":10,"count":10}`)).body.data).toMatchObject([{ message: 'câu 2' }, { message: 'câu 1' }]);
    expect((await get('/v2.0/oa/conversation', `{"user_id":${person.userId},"offset":0,"count":11}`)).body.error).toBe(-210);
    const recent = (await get('/v2.0/oa/listrecentchat', '{"offset":0,"count":2}')).body.data;
    expect(recent).toMatchObject([{ message: 'Dạ', to_id: person.userId }, { message: 'alo', from_id: userId }]);
  });

  test.each([
    ['POST', '/v3.0/oa/message/promotion', 404],
    ['POST', '/v3.0/oa/message/transaction', 404],
    ['POST', '/v2.0/oa/message', -240],
    ['GET', '/nowhere', 404],
  ])('%s %s is %d', async (method, path, code) => expect(await call(method, path, { headers: authorised() })).toMatchObject({ status: 200, body: { error: code } }));
});
