import { OA, useZaloApi, type Answer } from './zalo-calls';

const api = useZaloApi();
const { authorised, call, post, sending } = api;

describe('what Zalo tells beside sending', () => {
  const get = (path: string, asked?: string): Promise<Answer> =>
    call('GET', `${path}${asked === undefined ? '' : `?data=${encodeURIComponent(asked)}`}`, { headers: authorised() });

  test('the OA tells of itself', async () => {
    api.started().emulator.zalo.oas.setTraits(OA, { isVerified: false, packageUntil: '01/12/2026' });
    expect(await get('/v2.0/oa/getoa')).toMatchObject({ body: { error: 0, data: { oa_id: OA, name: expect.any(String), is_verified: false, package_valid_through_date: '01/12/2026' } } });
  });

  test('a person is known by name once they came', async () => {
    expect(await get('/v3.0/oa/user/detail', `{"user_id":"${api.userId()}"}`)).toMatchObject({ body: { error: 0, data: { user_id: api.userId(), display_name: 'Cô Ba', user_last_interaction_date: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/) } } });
    expect((await get('/v3.0/oa/user/detail', '{"user_id":"4999999999999999999"}')).body.error).toBe(-213);
    expect((await get('/v3.0/oa/user/detail', '[')).body.error).toBe(-201);
    expect((await get('/v3.0/oa/user/detail')).body.error).toBe(-201);
  });

  test('conversations are read ten at a time, the newest first; ids may be bare numbers', async () => {
    const person = api.started().person('Bác Tư', { on: 'zalo' });
    for (let count = 1; count <= 11; count += 1) await person.say(`câu ${count}`);
    await post(sending({ text: 'Dạ' }, person.userId));
    const first = (await get('/v2.0/oa/conversation', `{"user_id":${person.userId},"offset":0,"count":10}`)).body.data as unknown as object[];
    expect(first).toHaveLength(10);
    expect(first.slice(0, 2)).toMatchObject([{ src: 0, message: 'Dạ', to_id: person.userId }, { src: 1, message: 'câu 11', from_display_name: 'Bác Tư', time: api.now() }]);
    expect((await get('/v2.0/oa/conversation', `{"user_id":${person.userId},"offset":10,"count":10}`)).body.data).toMatchObject([{ message: 'câu 2' }, { message: 'câu 1' }]);
    expect((await get('/v2.0/oa/conversation', `{"user_id":${person.userId},"offset":0,"count":11}`)).body.error).toBe(-210);
    const recent = (await get('/v2.0/oa/listrecentchat', '{"offset":0,"count":2}')).body.data;
    expect(recent).toMatchObject([{ message: 'Dạ', to_id: person.userId }, { message: 'alo', from_id: api.userId() }]);
  });

  test.each([
    ['POST', '/v3.0/oa/message/promotion', 404],
    ['POST', '/v3.0/oa/message/transaction', 404],
    ['POST', '/v2.0/oa/message', -240],
    ['GET', '/nowhere', 404],
  ])('%s %s is %d', async (method, path, code) => expect(await call(method, path, { headers: authorised() })).toMatchObject({ status: 200, body: { error: code } }));
});
