import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import nock from 'nock';
import type { PlatformCall } from '../../../src/channels/channel';
import type { MessageContent } from '../../../src/domain/message';
import { Fault, type FaultCode } from '../../../src/errors';
import { AT, createTestChannel, credentials, OAUTH, OPENAPI, PERSON, REFRESH, SECRETS } from './deliveries';

const channel = createTestChannel();
const proof = createHmac('sha256', SECRETS.appSecret).update(SECRETS.token).digest('hex');
const MINUTE = 60_000;
const NEW = { access_token: 'new-token-of-the-test-oa', refresh_token: 'new-refresh-token-of-the-test-oa' };
const HIDDEN = new RegExp([...Object.values(SECRETS), proof, REFRESH, ...Object.values(NEW)].join('|'));

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const callsOf = (content: MessageContent): PlatformCall[] => channel.render({ id: 'ob1', externalId: PERSON, purpose: 'reply', content }, { isPlain: false });
const choices = [{ label: 'Đăng', payload: '#p1.1' }];
const WORDS = callsOf({ kind: 'text', text: 'Dạ', choices: [] });
const BUTTONS = callsOf({ kind: 'text', text: 'Đăng nhé?', choices });
const LIST = callsOf({ kind: 'cards', text: '', cards: [{ title: '1. Xoài', lines: [], choices }], choices: [] });
const CARD = callsOf({ kind: 'card', photoUrl: 'https://shop.test/1.jpg', title: 'Xoài', lines: ['Đăng nhé?'], choices });

const cs = () => nock(OPENAPI).post('/zalo/v3.0/oa/message/cs');
const upload = () => nock(OPENAPI).post('/zalo/v2.0/oa/upload/image');
const oauth = () => nock(OAUTH).post('/zalo/v4/oa/access_token');
const ok = (data: unknown) => ({ data, error: 0, message: 'Success' });
const sent = ok({ message_id: '63ecf43f0df7', user_id: PERSON, quota: { quota_type: 'reply' } });

/** What something comes to: its value, or the fault, which tells nothing that is secret. */
async function outcomeOf<T>(doing: Promise<T>): Promise<T | Fault> {
  try {
    return await doing;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Fault);
    expect(`${inspect(thrown, { depth: 6 })} ${JSON.stringify(thrown)}`).not.toMatch(HIDDEN);
    return thrown as Fault; // shown just above
  }
}

function first([call]: PlatformCall[]): PlatformCall {
  if (!call) throw new Error('nothing was rendered');
  return call;
}

const deliver = (calls = WORDS, attachmentId?: string) => outcomeOf(channel.deliver(first(calls), credentials, attachmentId));

describe('a call', () => {
  test('posts the body; the token and its proof are in headers and nowhere else', async () => {
    const seen: unknown[] = [];
    cs()
      .matchHeader('access_token', SECRETS.token)
      .matchHeader('appsecret_proof', proof)
      .matchHeader('content-type', /^application\/json/)
      .reply(function (uri, body) {
        seen.push(uri, body, this.req.headers['authorization']);
        return [200, sent];
      });
    expect(await deliver()).toEqual({ platformId: '63ecf43f0df7' });
    expect(seen).toEqual(['/zalo/v3.0/oa/message/cs', { recipient: { user_id: PERSON }, message: { text: 'Dạ' } }, undefined]);
  });

  test('with a photo names the uploaded one beside its words', async () => {
    const elements = [{ media_type: 'image', attachment_id: 'att-1' }];
    const body = { recipient: { user_id: PERSON }, message: { text: 'Xoài', attachment: { type: 'template', payload: { template_type: 'media', elements } } } };
    nock(OPENAPI).post('/zalo/v3.0/oa/message/cs', body).reply(200, sent);
    expect(await deliver(CARD, 'att-1')).toEqual({ platformId: '63ecf43f0df7' });
  });

  test('with a photo that was not uploaded is a mistake of ours', async () => {
    expect(await deliver(CARD)).toMatchObject({ code: 'messageInvalid' });
  });

  test.each<[string, unknown, string | undefined]>([
    ['no id', ok({ user_id: PERSON }), undefined],
    ['no data', { error: 0 }, undefined],
  ])('that went out with %s resolves without one', async (_, answer, platformId) => {
    cs().reply(200, JSON.stringify(answer));
    expect(await deliver()).toEqual({ platformId });
  });

  test('keeps an id of many digits whole', async () => {
    cs().reply(200, '{"error":0,"data":{"message_id":9007199254740993}}');
    expect(await deliver()).toEqual({ platformId: '9007199254740993' });
  });
});

describe('an error of Zalo, in an answer with status 200', () => {
  test.each<[FaultCode, number, number?]>([
    ['throttled', -32, MINUTE - 999],
    ['attachmentExpired', -100],
    ['tokenExpired', -124],
    ['connectionFailed', -200],
    ['messageInvalid', -201],
    ['channelConfigInvalid', -204],
    ['channelConfigInvalid', -205],
    ['rejected', -207],
    ['rejected', -208],
    ['channelConfigInvalid', -209],
    ['messageInvalid', -210],
    ['channelRestricted', -211, 30 * MINUTE],
    ['channelConfigInvalid', -212],
    ['contactUnreachable', -213],
    ['connectionFailed', -214],
    ['rejected', -215],
    ['tokenExpired', -216],
    ['contactUnreachable', -217],
    ['windowClosed', -218],
    ['channelConfigInvalid', -219],
    ['tokenExpired', -220],
    ['channelConfigInvalid', -221],
    ['rejected', -222],
    ['channelConfigInvalid', -223],
    ['channelConfigInvalid', -224],
    ['contactUnreachable', -227],
    ['windowClosed', -230],
    ['windowClosed', -232],
    ['messageInvalid', -233],
    ['rejected', -234],
    ['channelConfigInvalid', -235],
    ['rejected', -237],
    ['channelConfigInvalid', -238],
    ['messageInvalid', -240],
    ['channelConfigInvalid', -241],
    ['channelConfigInvalid', -242],
    ['contactUnreachable', -244],
    ['rejected', -248],
    ['rejected', -249],
    ['windowClosed', -305],
    ['windowClosed', -311],
    ['channelConfigInvalid', -320],
    ['channelConfigInvalid', -321],
    ['rejected', -403],
    ['messageInvalid', -1340],
    ['messageInvalid', -1341],
    ['channelConfigInvalid', 404],
    ['rejected', -4242],
  ])('%s from %d', async (...[code, error, retryAfterMs]) => {
    cs().reply(200, { error, message: `refused ${SECRETS.token}` });
    const fault = await deliver();
    expect(fault).toMatchObject({ code, externalCode: String(error) });
    expect(fault instanceof Fault && fault.retryAfterMs).toBe(retryAfterMs);
  });

  test('may have its code as text', async () => {
    cs().reply(200, { error: '-216', message: 'Access token is invalid' });
    expect(await deliver()).toMatchObject({ code: 'tokenExpired', externalCode: '-216' });
  });

  test.each([-201, -233])('%d on buttons or a list asks for plain words, on a photo and on words it does not', async (error) => {
    cs().times(4).reply(200, { error, message: 'message type is invalid or not support' });
    const codes = [await deliver(BUTTONS), await deliver(LIST), await deliver(WORDS), await deliver(CARD, 'att-1')];
    expect(codes).toMatchObject([{ code: 'featureRefused' }, { code: 'featureRefused' }, { code: 'messageInvalid' }, { code: 'messageInvalid' }]);
  });

  test('that is of the person is no refusal of buttons', async () => {
    cs().reply(200, { error: -230, message: 'User has not interacted with the OA in the past 7 days' });
    expect(await deliver(BUTTONS)).toMatchObject({ code: 'windowClosed' });
  });
});

describe('an answer that is none of Zalo', () => {
  test.each<[FaultCode, number, string, number?]>([
    ['outcomeUnknown', 200, ''],
    ['outcomeUnknown', 200, '<html>'],
    ['outcomeUnknown', 200, '{}'],
    ['outcomeUnknown', 200, '{"error":"0"}'],
    ['outcomeUnknown', 200, '{"error":null,"data":{"message_id":"1"}}'],
    ['outcomeUnknown', 200, '[]'],
    ['outcomeUnknown', 502, '<html>'],
    ['throttled', 429, '', MINUTE - 999],
    ['rejected', 404, 'not found'],
    ['rejected', 302, ''],
  ])('%s from HTTP %d %s', async (...[code, status, body, retryAfterMs]) => {
    cs().reply(status, body);
    expect(await deliver()).toMatchObject({ code, externalCode: `HTTP ${status}`, ...(retryAfterMs ? { retryAfterMs } : {}) });
  });

  test.each<[FaultCode, string]>([
    ['connectionFailed', 'ECONNREFUSED'],
    ['outcomeUnknown', 'ECONNRESET'],
  ])('%s after %s', async (code, network) => {
    cs().replyWithError(Object.assign(new Error(`${network} ${SECRETS.token}`), { code: network }));
    expect(await deliver()).toMatchObject({ code, externalCode: network, retryable: true });
  });
});

describe('an upload', () => {
  const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);
  const attempt = (bytes = photo) => outcomeOf(channel.upload?.(bytes, credentials) ?? Promise.reject(new Error('nothing is uploaded')));

  test('posts the JPEG as a file and gives its id', async () => {
    const seen: string[] = [];
    upload()
      .matchHeader('access_token', SECRETS.token)
      .matchHeader('appsecret_proof', proof)
      .matchHeader('content-type', /^multipart\/form-data; boundary=/)
      .reply(function (_uri, body) {
        seen.push(typeof body === 'string' ? body : JSON.stringify(body));
        return [200, ok({ attachment_id: 'att-1' })];
      });
    expect(await attempt()).toBe('att-1');
    const form = /^[0-9a-f]+$/.test(seen[0] ?? '') ? Buffer.from(seen[0] ?? '', 'hex').toString('latin1') : (seen[0] ?? '');
    expect(form).toContain('name="file"; filename="photo.jpg"');
    expect(form).toContain('Content-Type: image/jpeg');
    expect(form).toContain(photo.toString('latin1'));
  });

  test('of more than 1 MB is not even tried', async () => {
    expect(await attempt(Buffer.alloc(1024 * 1024 + 1))).toMatchObject({ code: 'messageInvalid' });
    upload().reply(200, ok({ attachment_id: 'att-2' }));
    expect(await attempt(Buffer.alloc(1024 * 1024))).toBe('att-2');
  });

  test.each<[FaultCode, number, unknown]>([
    ['tokenExpired', 200, { error: -216 }],
    ['messageInvalid', 200, { error: -201 }],
    ['throttled', 200, { error: -32 }],
    ['connectionFailed', 200, '<html>'],
    ['connectionFailed', 200, ok({})],
    ['connectionFailed', 503, ''],
  ])('%s from HTTP %d %j', async (code, status, body) => {
    upload().reply(status, typeof body === 'string' ? body : JSON.stringify(body));
    expect(await attempt()).toMatchObject({ code });
  });

  test('whose answer is lost can be made again: nobody saw anything', async () => {
    upload().replyWithError(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
    expect(await attempt()).toMatchObject({ code: 'connectionFailed', externalCode: 'ECONNRESET' });
  });
});

describe('renewing tokens', () => {
  const renew = () => outcomeOf(channel.renewToken?.(REFRESH) ?? Promise.reject(new Error('tokens do not age')));

  test('posts a form with the secret in a header, and gives both new ones', async () => {
    const form = { refresh_token: REFRESH, app_id: '1990000000000000031', grant_type: 'refresh_token' };
    nock(OAUTH)
      .post('/zalo/v4/oa/access_token', form)
      .matchHeader('secret_key', SECRETS.appSecret)
      .matchHeader('content-type', /^application\/x-www-form-urlencoded/)
      .reply(200, { ...NEW, expires_in: '90000' });
    expect(await renew()).toEqual({ token: NEW.access_token, refreshToken: NEW.refresh_token });
  });

  test.each<[FaultCode, string, number, unknown]>([
    ['channelConfigInvalid', '-14002', 200, { error: -14002, error_name: 'Invalid appId', error_reason: `of ${REFRESH}` }],
    ['channelConfigInvalid', 'HTTP 200', 200, { error_name: 'Invalid refresh token', error_description: REFRESH }],
    ['channelConfigInvalid', '404', 200, { error: '404', message: 'You currently access to an empty api...' }],
    ['channelConfigInvalid', 'HTTP 200', 200, { access_token: NEW.access_token }],
    ['channelConfigInvalid', 'HTTP 200', 200, { ...NEW, refresh_token: '' }],
    ['channelConfigInvalid', 'HTTP 200', 200, { access_token: 7, refresh_token: 7 }],
    ['channelConfigInvalid', 'HTTP 400', 400, { error_name: 'Bad request' }],
    ['channelConfigInvalid', '0', 200, { error: 0 }],
    ['throttled', 'HTTP 429', 429, {}],
    ['outcomeUnknown', 'HTTP 500', 500, { error_name: 'Internal' }],
    ['outcomeUnknown', 'HTTP 502', 502, '<html>'],
    ['outcomeUnknown', 'HTTP 200', 200, ''],
  ])('%s (%s) from HTTP %d %j', async (code, externalCode, status, body) => {
    oauth().reply(status, typeof body === 'string' ? body : JSON.stringify(body));
    expect(await renew()).toMatchObject({ code, externalCode });
  });

  test.each<[FaultCode, string]>([
    ['outcomeUnknown', 'ECONNRESET'],
    ['connectionFailed', 'ECONNREFUSED'],
  ])('%s after %s', async (code, network) => {
    oauth().replyWithError(Object.assign(new Error(REFRESH), { code: network }));
    expect(await renew()).toMatchObject({ code, externalCode: network });
  });
});

describe('asking who we are', () => {
  const asked = (data: Record<string, unknown>) => {
    nock(OPENAPI).get('/zalo/v2.0/oa/getoa').matchHeader('access_token', SECRETS.token).matchHeader('appsecret_proof', proof).reply(200, JSON.stringify(ok(data)));
    return outcomeOf(channel.inspect(credentials));
  };
  const well = { oa_id: credentials.channelExternalId, name: 'HTX Suối Xanh', is_verified: true, package_name: 'Nâng cao', package_valid_through_date: '31/12/2027' };

  test('gives the name, and no problem where there is none', async () => {
    expect(await asked(well)).toEqual({ name: 'HTX Suối Xanh', problems: [] });
    expect(await asked({ name: 'HTX' })).toEqual({ name: 'HTX', problems: [] });
  });

  /** AT is the morning of 24/11/2026 in Vietnam. */
  test.each<[string, Record<string, unknown>, RegExp[]]>([
    ['not verified', { is_verified: false }, [/^The OA is not verified/]],
    ['of another OA', { oa_id: '4019000000000000018' }, [/^The token is of the OA 4019000000000000018, not of 4019000000000000017\.$/]],
    ['over since yesterday', { package_valid_through_date: '23/11/2026' }, [/^The OA's package ended on 23\/11\/2026/]],
    ['over tonight', { package_valid_through_date: '24/11/2026 00:00:00' }, [/^The OA's package ends on 24\/11\/2026/]],
    ['over in fourteen days', { package_valid_through_date: '7/12/2026' }, [/^The OA's package ends on 7\/12\/2026/]],
    ['over in fifteen', { package_valid_through_date: '08/12/2026' }, []],
    ['of an unknown end', { package_valid_through_date: 'mãi mãi' }, []],
    ['two things', { is_verified: false, package_valid_through_date: '01/01/2020' }, [/not verified/, /ended/]],
  ])('%s', async (_, change, problems) => {
    expect(await asked({ ...well, ...change })).toMatchObject({ problems: problems.map((problem) => expect.stringMatching(problem)) });
  });

  test('tells an id of many digits apart by its last one', async () => {
    nock(OPENAPI).get('/zalo/v2.0/oa/getoa').reply(200, '{"error":0,"data":{"oa_id":4019000000000000017}}');
    expect(await channel.inspect(credentials)).toEqual({ problems: [] });
  });

  test('of a dead token is its fault', async () => {
    nock(OPENAPI).get('/zalo/v2.0/oa/getoa').reply(200, { error: -216 });
    expect(await outcomeOf(channel.inspect(credentials))).toMatchObject({ code: 'tokenExpired' });
  });

  test('that says nothing is a problem', async () => {
    nock(OPENAPI).get('/zalo/v2.0/oa/getoa').reply(200, { error: 0, data: 'x' });
    expect(await channel.inspect(credentials)).toEqual({ problems: ['Zalo does not say whose token this is.'] });
  });
});

test('what Zalo can show and how long one may write is as its pages say', () => {
  const HOUR = 3_600_000;
  expect(channel.capabilities).toEqual({
    maxText: 2000,
    maxChoices: 5,
    maxLabel: 100,
    windowMs: 48 * HOUR,
    billedWindowMs: 120 * HOUR,
    echoes: 'byContent',
    uploads: { maxBytes: 1_048_576, keptMs: 144 * HOUR },
    renewTokenAfterMs: 20 * HOUR,
  });
  expect(AT % MINUTE).toBe(0); // what the waits above are reckoned from
  expect(channel.showTyping).toBeUndefined();
});
