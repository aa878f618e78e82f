import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import nock from 'nock';
import { Fault } from '../../../src/errors';
import { createTestChannel, credentials, GRAPH, PAGE, PERSON, SECRETS } from './deliveries';

const channel = createTestChannel();
const proof = createHmac('sha256', SECRETS.appSecret).update(SECRETS.token).digest('hex');

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

/** The fault that this comes to; it tells nothing that is secret. */
async function faultOf(doing: Promise<unknown>): Promise<unknown> {
  const thrown: unknown = await doing.then(() => undefined, (error: unknown) => error);
  expect(thrown).toBeInstanceOf(Fault);
  expect(`${inspect(thrown, { depth: 6 })} ${JSON.stringify(thrown)}`).not.toMatch(new RegExp([...Object.values(SECRETS), proof].join('|')));
  return thrown;
}

describe('typing', () => {
  const show = () => channel.showTyping?.(PERSON, credentials) ?? Promise.reject(new Error('nothing shows it'));
  const graph = () => nock(GRAPH).post(`/v26.0/${PAGE}/messages`);

  test('is a sender action to the person, signed like a message', async () => {
    const seen: unknown[] = [];
    graph()
      .matchHeader('authorization', `Bearer ${SECRETS.token}`)
      .reply((_uri, body) => {
        seen.push(body);
        return [200, { recipient_id: PERSON }];
      });
    await expect(show()).resolves.toBeUndefined();
    expect(seen).toEqual([{ recipient: { id: PERSON }, sender_action: 'typing_on', appsecret_proof: proof }]);
  });

  test('that Meta refuses is a fault, for the caller to leave', async () => {
    graph().reply(400, { error: { code: 10, error_subcode: 2018278 } });
    expect(await faultOf(show())).toMatchObject({ code: 'windowClosed' });
  });
});

describe('asking who we are', () => {
  const ALL = ['messages', 'messaging_postbacks', 'messaging_referrals', 'message_echoes', 'message_deliveries', 'message_reads'];
  const asked = (answer: unknown, status = 200) =>
    nock(GRAPH).get(`/v26.0/${PAGE}/subscribed_apps`).query({ appsecret_proof: proof }).matchHeader('authorization', `Bearer ${SECRETS.token}`).reply(status, JSON.stringify(answer));

  test.each<[string, unknown, string[]]>([
    ['all fields', { data: [{ id: '1', subscribed_fields: [...ALL, 'feed'] }] }, []],
    ['the fields of two apps', { data: [{ subscribed_fields: ALL.slice(0, 3) }, { subscribed_fields: ALL.slice(3) }] }, []],
    ['some fields', { data: [{ subscribed_fields: ['messages', 'messaging_postbacks', 'messaging_referrals', 'message_deliveries'] }] }, ["The page's webhook fields lack message_echoes, message_reads."]],
    ['no app', { data: [] }, [`The page's webhook fields lack ${ALL.join(', ')}.`]],
    ['an app without fields', { data: [{ id: '1' }] }, [`The page's webhook fields lack ${ALL.join(', ')}.`]],
    ['something else', { pages: 1 }, [`The page's webhook fields lack ${ALL.join(', ')}.`]],
  ])('with %s', async (_, answer, problems) => {
    asked(answer);
    expect(await channel.inspect(credentials)).toEqual({ problems });
  });

  test('with a token that may not ask is a fault', async () => {
    asked({ error: { code: 200, message: 'no permission' } }, 403);
    expect(await faultOf(channel.inspect(credentials))).toMatchObject({ code: 'channelConfigInvalid' });
  });

  test('of a server that is gone is a fault', async () => {
    nock(GRAPH).get(`/v26.0/${PAGE}/subscribed_apps`).query(true).replyWithError(Object.assign(new Error(SECRETS.token), { code: 'ECONNREFUSED' }));
    expect(await faultOf(channel.inspect(credentials))).toMatchObject({ code: 'connectionFailed' });
  });
});
