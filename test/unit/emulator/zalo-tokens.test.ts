import { createHmac } from 'node:crypto';
import { HOUR, OA, OTHER_OA, useZaloApi, type Answer } from './zalo-calls';

const api = useZaloApi();
const { call, post, sending } = api;

describe('tokens of Zalo', () => {
  const proof = (token: string): string => createHmac('sha256', api.started().zalo.appSecret).update(token).digest('hex');
  const send = async (more: { token?: string; proof?: string } = {}): Promise<unknown> => (await post(sending({ text: 'a' }), more)).body.error;
  const exchange = (form: Record<string, string>, secret = api.started().zalo.appSecret): Promise<Answer> =>
    call('POST', '/v4/oa/access_token', { body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: secret } });
  const form = (refreshToken = api.started().refreshTokenOf(OA)): Record<string, string> => ({ grant_type: 'refresh_token', app_id: api.started().zalo.appId, refresh_token: refreshToken });

  test('only those of the emulator are taken, for 25 h', async () => {
    expect(await send({ token: 'RfBh5NdqsWzhcX8bDDe' })).toBe(-216);
    expect(await send({ token: '' })).toBe(-216);
    expect(await send()).toBe(0);
    api.pass(25 * HOUR);
    expect(await send()).toBe(0);
    api.pass(1);
    expect(await send()).toBe(-220);
  });

  test('a token speaks for its own OA alone', async () => {
    expect(await send({ token: api.started().tokenOf(OTHER_OA) })).toBe(-213);
  });

  test('appsecret_proof must be right, and there where the OA asks for it', async () => {
    expect(await send({ proof: proof(api.started().tokenOf(OA)) })).toBe(0);
    expect(await send({ proof: '00' })).toBe(-242);
    api.started().emulator.zalo.oas.setTraits(OA, { needsProof: true });
    expect(await send()).toBe(-242);
    expect(await send({ proof: proof(api.started().tokenOf(OA)) })).toBe(0);
  });

  test('a killed token is dead until it is revived', async () => {
    api.started().emulator.tokens.kill(api.started().tokenOf(OA));
    expect(await send()).toBe(-216);
    api.started().emulator.tokens.revive(api.started().tokenOf(OA));
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
    api.pass(91 * 24 * HOUR);
    expect((await exchange(form())).body).toMatchObject({ error_name: 'Invalid refresh token' });
  });

  test.each<[string, () => Promise<Answer>, object]>([
    ['a wrong secret', () => exchange(form(), 'wrong'), { error_name: 'Invalid secret key' }],
    ['another app', () => exchange({ ...form(), app_id: '1' }), { error: -14002, error_name: 'Invalid appId' }],
    ['no grant_type', () => exchange({ app_id: api.started().zalo.appId, refresh_token: api.started().refreshTokenOf(OA) }), { error_name: 'Invalid request' }],
    ['an access token in its place', () => exchange(form(api.started().tokenOf(OA))), { error_name: 'Invalid refresh token' }],
    ['a wrong address', () => call('POST', '/v4/oa/refresh_token'), { error: '404' }],
  ])('refuses %s in an answer 200', async (_what, ask, body) => {
    expect(await ask()).toMatchObject({ status: 200, body });
    expect(await send()).toBe(0);
  });

  test('the answer may be late, or lost although the tokens were exchanged', async () => {
    api.started().emulator.failRules.add({ call: 'token', next: 1, hang: true, acceptButFail: true });
    await expect(fetch(`${api.started().zalo.url}/v4/oa/access_token`, {
      method: 'POST', headers: { secret_key: api.started().zalo.appSecret }, body: new URLSearchParams(form()), signal: AbortSignal.timeout(300),
    })).rejects.toThrow(/timeout/);
    expect(await send()).toBe(-216);
    expect(api.started().emulator.zalo.oas.of(OA).refreshToken).not.toBe(api.started().refreshTokenOf(OA));
  });
});
