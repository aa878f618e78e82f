import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import nock from 'nock';
import { Fault, type FaultCode } from '../../../src/errors';
import { createTestChannel, credentials, GRAPH, PAGE, PERSON, SECRETS } from './deliveries';

const channel = createTestChannel();
const proof = createHmac('sha256', SECRETS.appSecret).update(SECRETS.token).digest('hex');
const [call] = channel.render({ id: 'ob1', externalId: PERSON, purpose: 'reply', content: { kind: 'text', text: 'Dạ', choices: [] } }, { isPlain: false });
const MINUTE = 60_000;

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const graph = () => nock(GRAPH).post(`/v26.0/${PAGE}/messages`);

/** What one call to the platform comes to: the answer, or the fault. */
async function outcome(): Promise<{ platformId?: string } | Fault> {
  if (!call) throw new Error('nothing was rendered');
  try {
    return await channel.deliver(call, credentials);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Fault);
    expect(`${inspect(thrown, { depth: 6 })} ${JSON.stringify(thrown)}`).not.toMatch(
      new RegExp([SECRETS.token, SECRETS.appSecret, proof].join('|')),
    );
    return thrown as Fault; // shown just above
  }
}

describe('a call', () => {
  test('posts the body with the proof; the token is in its header and nowhere else', async () => {
    const sent: unknown[] = [];
    graph()
      .matchHeader('authorization', `Bearer ${SECRETS.token}`)
      .matchHeader('content-type', /^application\/json/)
      .reply(function (uri, body) {
        sent.push(uri, body);
        return [200, { recipient_id: PERSON, message_id: 'm_out_1' }];
      });
    expect(await outcome()).toEqual({ platformId: 'm_out_1' });
    const body = { recipient: { id: PERSON }, messaging_type: 'RESPONSE', message: { text: 'Dạ', metadata: 'ob1' }, appsecret_proof: proof };
    expect(sent).toEqual([`/v26.0/${PAGE}/messages`, body]);
  });

  test('that went out without an id resolves without one', async () => {
    graph().reply(200, { recipient_id: PERSON });
    expect(await outcome()).toEqual({});
  });

  test('that Meta calls failed although it went out counts as sent', async () => {
    graph().reply(400, { error: { code: 1, error_subcode: 1357046 } });
    expect(await outcome()).toEqual({});
  });
});

describe('an error of the platform', () => {
  test.each<[FaultCode, number, number, number | undefined, number?]>([
    ['outcomeUnknown', 400, 1, undefined],
    ['channelConfigInvalid', 400, 1, 99],
    ['connectionFailed', 400, 2, undefined],
    ['outcomeUnknown', 500, 2, undefined],
    ['connectionFailed', 400, -1, undefined],
    ['connectionFailed', 400, 1200, undefined],
    ['throttled', 400, 4, undefined, 15 * MINUTE],
    ['throttled', 400, 17, undefined, 15 * MINUTE],
    ['throttled', 400, 32, undefined, 15 * MINUTE],
    ['throttled', 400, 613, undefined, MINUTE],
    ['rejected', 400, 613, 2018338],
    ['throttled', 400, 80001, undefined, 15 * MINUTE],
    ['throttled', 429, 80006, undefined, 15 * MINUTE],
    ['windowClosed', 400, 10, 2018278],
    ['windowClosed', 400, 10, 2018065],
    ['contactUnreachable', 400, 10, 2018108],
    ['channelRestricted', 400, 10, 1893063, 30 * MINUTE],
    ['channelConfigInvalid', 403, 10, undefined],
    ['channelConfigInvalid', 403, 10, 424242],
    ['messageInvalid', 400, 100, undefined],
    ['messageInvalid', 400, 100, 424242],
    ['channelConfigInvalid', 400, 100, 33],
    ['contactUnreachable', 400, 100, 2018001],
    ['connectionFailed', 400, 100, 2018008],
    ['messageInvalid', 400, 100, 2018047],
    ['messageInvalid', 400, 100, 2018109],
    ['connectionFailed', 400, 100, 2018294],
    ['tokenExpired', 400, 190, undefined],
    ['tokenExpired', 401, 190, 463],
    ['channelConfigInvalid', 400, 200, 2018028],
    ['contactUnreachable', 400, 200, 1545041],
    ['contactUnreachable', 400, 551, 1545041],
    ['contactUnreachable', 400, 551, undefined],
    ['channelRestricted', 400, 368, undefined, 30 * MINUTE],
    ['channelRestricted', 400, 2022, undefined, 30 * MINUTE],
    ['rejected', 400, 2018300, undefined],
    ['rejected', 400, 10, 2018300],
    ['rejected', 400, 10903, undefined],
    ['rejected', 400, 424242, undefined],
    ['outcomeUnknown', 503, 424242, undefined],
    ['contactUnreachable', 200, 551, 1545041],
  ])('%s from HTTP %d with code %d/%s', async (...row) => {
    const [code, status, graphCode, subcode, retryAfterMs] = row;
    graph().reply(status, { error: { message: '(#551) translated', code: graphCode, error_subcode: subcode, fbtrace_id: 'Atrace' } });
    const externalCode = subcode === undefined ? String(graphCode) : `${graphCode}/${subcode}`;
    expect(await outcome()).toMatchObject({ code, externalCode, ...(retryAfterMs ? { retryAfterMs } : {}) });
  });

  test('that is marked as transient is worth another try', async () => {
    graph().reply(400, { error: { code: '424242', is_transient: true } });
    expect(await outcome()).toMatchObject({ code: 'connectionFailed', retryable: true, externalCode: '424242' });
  });
});

describe('an answer without an error object', () => {
  test.each<[FaultCode, number, string]>([
    ['throttled', 429, '{"is_error":true}'],
    ['throttled', 429, ''],
    ['outcomeUnknown', 500, '<html>'],
    ['outcomeUnknown', 502, '{}'],
    ['outcomeUnknown', 200, '<html>'],
    ['outcomeUnknown', 200, '{"error":{"message":"no code"}}'],
    ['rejected', 404, ''],
    ['rejected', 400, '{"error":"text"}'],
  ])('%s from HTTP %d %s', async (code, status, body) => {
    graph().reply(status, body);
    expect(await outcome()).toMatchObject({ code, externalCode: `HTTP ${status}` });
  });

  test('a redirect is not followed: the token goes nowhere else', async () => {
    const elsewhere = nock('https://elsewhere.test').post('/').reply(200, { message_id: 'm_x' });
    graph().reply(302, '', { Location: 'https://elsewhere.test/' });
    expect(await outcome()).toMatchObject({ code: 'rejected' });
    expect(elsewhere.isDone()).toBe(false);
  });
});

describe('how long to stay away', () => {
  const usage = (...minutes: number[]) =>
    JSON.stringify({ '1': minutes.map((m) => ({ type: 'messenger', call_count: 100, estimated_time_to_regain_access: m })) });
  test.each<[string, Record<string, string>, number]>([
    ['the longest of the usage header, minutes', { 'X-Business-Use-Case-Usage': usage(0, 7, 3) }, 7 * MINUTE],
    ['Retry-After, seconds', { 'Retry-After': '40' }, 40_000],
    ['usage of nothing yet', { 'X-Business-Use-Case-Usage': usage(0) }, 15 * MINUTE],
    ['no JSON', { 'X-Business-Use-Case-Usage': 'soon', 'Retry-After': 'Tue' }, 15 * MINUTE],
  ])('%s', async (_, headers, retryAfterMs) => {
    graph().reply(400, { error: { code: 4 } }, headers);
    expect(await outcome()).toMatchObject({ code: 'throttled', retryAfterMs });
  });
});

describe('no answer', () => {
  test.each<[FaultCode, string, Record<string, string>]>([
    ['connectionFailed', 'ECONNREFUSED', {}],
    ['connectionFailed', 'ENOTFOUND', {}],
    ['connectionFailed', 'CERT_HAS_EXPIRED', {}],
    ['connectionFailed', 'ETIMEDOUT', { syscall: 'connect' }],
    ['outcomeUnknown', 'ECONNRESET', {}],
    ['outcomeUnknown', 'ETIMEDOUT', { syscall: 'read' }],
  ])('%s after %s', async (code, network, more) => {
    graph().replyWithError(Object.assign(new Error(`${network} ${SECRETS.token}`), { code: network, ...more }));
    expect(await outcome()).toMatchObject({ code, externalCode: network, retryable: true });
  });

  test('outcomeUnknown after an answer larger than any of Meta', async () => {
    graph().reply(200, { message_id: 'm_1', padding: 'x'.repeat(1024 * 1024) });
    expect(await outcome()).toMatchObject({ code: 'outcomeUnknown' });
  });
});
