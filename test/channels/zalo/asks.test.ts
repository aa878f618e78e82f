import nock from 'nock';
import type { FaultCode } from '../../../src/errors';
import { NEW, ok, outcomeOf, PROOF } from './answers';
import { createTestChannel, credentials, OAUTH, OPENAPI, REFRESH, SECRETS } from './deliveries';

const channel = createTestChannel();

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const upload = () => nock(OPENAPI).post('/zalo/v2.0/oa/upload/image');
const oauth = () => nock(OAUTH).post('/zalo/v4/oa/access_token');

describe('an upload', () => {
  const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);
  const attempt = (bytes = photo) => outcomeOf(channel.upload?.(bytes, credentials) ?? Promise.reject(new Error('nothing is uploaded')));

  test('posts the JPEG as a file and gives its id', async () => {
    const seen: string[] = [];
    upload()
      .matchHeader('access_token', SECRETS.token)
      .matchHeader('appsecret_proof', PROOF)
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
    expect(await attempt(Buffer.alloc(1_000_001))).toMatchObject({ code: 'messageInvalid' });
    upload().reply(200, ok({ attachment_id: 'att-2' }));
    expect(await attempt(Buffer.alloc(1_000_000))).toBe('att-2');
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
    nock(OPENAPI).get('/zalo/v2.0/oa/getoa').matchHeader('access_token', SECRETS.token).matchHeader('appsecret_proof', PROOF).reply(200, JSON.stringify(ok(data)));
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
