import nock from 'nock';
import type { PlatformCall } from '../../../src/channels/channel';
import type { MessageContent } from '../../../src/domain/message';
import { Fault, type FaultCode } from '../../../src/errors';
import { ok, outcomeOf, PROOF } from './answers';
import { AT, createTestChannel, credentials, OPENAPI, PERSON, SECRETS } from './deliveries';

const channel = createTestChannel();
const MINUTE = 60_000;

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
const sent = ok({ message_id: '63ecf43f0df7', user_id: PERSON, quota: { quota_type: 'reply' } });

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
      .matchHeader('appsecret_proof', PROOF)
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

test('what Zalo can show and how long one may write is as its pages say', () => {
  const HOUR = 3_600_000;
  expect(channel.capabilities).toEqual({
    maxText: 2000,
    retriesOnlyBrokenConnections: true,
    maxChoices: 5,
    maxLabel: 100,
    windowMs: 48 * HOUR,
    billedWindowMs: 120 * HOUR,
    echoes: 'byContent',
    uploads: { maxBytes: 1_000_000, keptMs: 144 * HOUR },
    renewTokenAfterMs: 20 * HOUR,
  });
  expect(AT % MINUTE).toBe(0); // what the waits above are reckoned from
  expect(channel.showTyping).toBeUndefined();
});
