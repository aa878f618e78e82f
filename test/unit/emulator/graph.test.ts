import { createHmac } from 'node:crypto';
import { startEmulator, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

const PSID_NOBODY = '20000000000000001';
const PAGE = '104729000000001';
const OTHER_PAGE = '104729000000002';
const HOUR = 3_600_000;

let now = 1_790_000_000_000;
let receiver: Receiver;
let started: StartedEmulator;
let userId: string;

beforeAll(async () => {
  receiver = await startReceiver('emulated-secret', 'emulated-verify');
  started = await startEmulator({ webhookUrl: receiver.url, accountId: PAGE, clock: () => now });
});

beforeEach(async () => {
  now += 48 * HOUR;
  const person = started.person('Cô Ba');
  userId = person.userId;
  await person.say('alo');
});

afterAll(async () => {
  await started.stop();
  await receiver.stop();
});

interface Answer {
  status: number;
  body: { error?: { code: number; error_subcode?: number; fbtrace_id: string }; recipient_id?: string; message_id?: string };
}

async function post(body: unknown, { token = started.tokenOf(), page = PAGE, query = '' } = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${started.url}/v26.0/${page}/messages${query}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const sending = (message: unknown, more: object = {}) => ({ recipient: { id: userId }, messaging_type: 'RESPONSE', message, ...more });
const codesOf = ({ body }: Answer): unknown[] => [body.error?.code, body.error?.error_subcode];
const template = (payload: object) => ({ attachment: { type: 'template', payload } });
const button = (title = 'Mua', payload = '#1.1') => ({ type: 'postback', title, payload });
const reply = (title = 'Mua', payload = '#1.1') => ({ content_type: 'text', title, payload });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const element = (more: object = {}) => ({ title: 'Mật ong', subtitle: '250.000 ₫', ...more });
const generic = (...elements: object[]) => template({ template_type: 'generic', elements });

const REFUSED: [string, object][] = [
  ['no text', {}],
  ['an empty text', { text: '' }],
  ['2001 characters', { text: 'a'.repeat(2001) }],
  ['1001 emoji, which are 2002 UTF-16 units', { text: '🍯'.repeat(1001) }],
  ['text and attachment', { text: 'a', ...generic(element()) }],
  ['14 quick replies', { text: 'a', quick_replies: many(14, reply()) }],
  ['a quick reply title of 21', { text: 'a', quick_replies: [reply('a'.repeat(21))] }],
  ['a quick reply payload of 1001', { text: 'a', quick_replies: [reply('Mua', 'a'.repeat(1001))] }],
  ['metadata of 1001', { text: 'a', metadata: 'a'.repeat(1001) }],
  ['4 buttons', template({ template_type: 'button', text: 'a', buttons: many(4, button()) })],
  ['no buttons', template({ template_type: 'button', text: 'a', buttons: [] })],
  ['a button text of 641', template({ template_type: 'button', text: 'a'.repeat(641), buttons: [button()] })],
  ['a button title of 21', template({ template_type: 'button', text: 'a', buttons: [button('a'.repeat(21))] })],
  ['a button payload of 1001', template({ template_type: 'button', text: 'a', buttons: [button('Mua', 'a'.repeat(1001))] })],
  ['a button without payload', template({ template_type: 'button', text: 'a', buttons: [{ type: 'postback', title: 'Mua' }] })],
  ['an unknown button', template({ template_type: 'button', text: 'a', buttons: [{ ...button(), type: 'element_share' }] })],
  ['11 elements', generic(...many(11, element()))],
  ['an element title of 81', generic(element({ title: 'a'.repeat(81) }))],
  ['an element subtitle of 81', generic(element({ subtitle: 'a'.repeat(81) }))],
  ['an element with a title only', generic({ title: 'Mật ong' })],
  ['4 buttons on an element', generic(element({ buttons: many(4, button()) }))],
  ['an unknown template', template({ template_type: 'list', elements: [element()] })],
  ['an unknown attachment', { attachment: { type: 'location', payload: {} } }],
];

test.each(REFUSED)('refuses %s with 100', async (_what, message) => {
  const before = started.person('Cô Ba').heard().length;
  const answer = await post(sending(message));
  expect([answer.status, ...codesOf(answer)]).toEqual([400, 100, undefined]);
  expect(started.person('Cô Ba').heard()).toHaveLength(before);
});

const ACCEPTED: [string, object][] = [
  ['2000 characters', { text: 'ơ'.repeat(2000) }],
  ['13 quick replies at their limits', { text: 'a', quick_replies: many(13, reply('a'.repeat(20), 'a'.repeat(1000))) }],
  ['metadata of 1000', { text: 'a', metadata: 'a'.repeat(1000) }],
  ['3 buttons at their limits', template({ template_type: 'button', text: 'a'.repeat(640), buttons: many(3, button('a'.repeat(20), 'a'.repeat(1000))) })],
  ['10 elements at their limits', generic(...many(10, element({ title: 'a'.repeat(80), subtitle: 'a'.repeat(80), buttons: many(3, button()) })))],
];

test.each(ACCEPTED)('accepts %s', async (_what, message) => {
  const answer = await post(sending(message));
  expect(answer).toMatchObject({ status: 200, body: { recipient_id: userId, message_id: expect.stringMatching(/^m_/) } });
});

test.each([
  ['a dead tag', { messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }, 100, undefined],
  ['a tag without its type', { messaging_type: 'UPDATE', tag: 'HUMAN_AGENT' }, 100, undefined],
  ['no messaging_type', { messaging_type: undefined }, 100, undefined],
  ['an unknown messaging_type', { messaging_type: 'NON_PROMOTIONAL' }, 100, undefined],
  ['message and action together', { sender_action: 'typing_on' }, 100, 2018014],
  ['somebody unknown', { recipient: { id: PSID_NOBODY } }, 100, 2018001],
  ['no recipient', { recipient: undefined }, 100, undefined],
])('refuses %s', async (_what, more, code, subcode) => expect(codesOf(await post(sending({ text: 'a' }, more)))).toEqual([code, subcode]));

test('a person of another page is unknown', async () => {
  const answer = await post(sending({ text: 'a' }), { page: OTHER_PAGE, token: started.tokenOf(OTHER_PAGE) });
  expect(codesOf(answer)).toEqual([100, 2018001]);
});

test('the window closes 24 h after the last word, and opens again with the next', async () => {
  now += 24 * HOUR;
  expect((await post(sending({ text: 'a' }))).status).toBe(200);
  now += 1;
  expect(codesOf(await post(sending({ text: 'a' })))).toEqual([10, 2018278]);
  expect((await post(sending({ text: 'a' }, { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }))).status).toBe(200);
  await started.person('Cô Ba').say('còn đây');
  expect((await post(sending({ text: 'a' }))).status).toBe(200);
});

test('a blocked page cannot be sent from', async () => {
  started.emulator.control.setBlocking(userId, true);
  expect(codesOf(await post(sending({ text: 'a' })))).toEqual([551, 1545041]);
  started.emulator.control.setBlocking(userId, false);
  expect((await post(sending({ text: 'a' }))).status).toBe(200);
});

test.each([
  ['a real-looking token', 'EAAGm0PX4ZCps', 190, 467],
  ['a token of another page', 'emulator-104729000000002', 100, 33],
])('refuses %s', async (_what, token, code, subcode) => expect(codesOf(await post(sending({ text: 'a' }), { token }))).toEqual([code, subcode]));

test('a killed token is dead until it is revived', async () => {
  started.emulator.tokens.kill(started.tokenOf());
  const answer = await post(sending({ text: 'a' }));
  started.emulator.tokens.revive(started.tokenOf());
  expect([answer.status, ...codesOf(answer)]).toEqual([401, 190, 460]);
  expect((await post(sending({ text: 'a' }))).status).toBe(200);
});

test('appsecret_proof must be right when it is there', async () => {
  const proof = createHmac('sha256', 'emulated-secret').update(started.tokenOf()).digest('hex');
  expect((await post(sending({ text: 'a' }), { query: `?appsecret_proof=${proof}` })).status).toBe(200);
  expect((await post(sending({ text: 'a' }, { appsecret_proof: proof }))).status).toBe(200);
  expect(codesOf(await post(sending({ text: 'a' }), { query: '?appsecret_proof=00' }))).toEqual([100, undefined]);
});

test.each([
  ['that is there', () => `${started.url}/emulator/cdn/sample/x`, 200, undefined],
  ['that is missing', () => `${started.url}/emulator/cdn/none`, 400, 2018008],
  ['that is no image', () => `${started.url}/emulator/persons`, 400, 2018008],
  ['of a dead host', () => 'http://127.0.0.1:9/x.png', 400, 2018008],
])('an image %s', async (_what, url, status, subcode) => {
  const answer = await post(sending({ attachment: { type: 'image', payload: { url: url() } } }));
  expect([answer.status, answer.body.error?.error_subcode]).toEqual([status, subcode]);
});

test('a card whose photo cannot be had is shown with a grey box', async () => {
  await post(sending(generic(element({ image_url: 'http://127.0.0.1:9/x.png' }))));
  await receiver.until(() => started.person('Cô Ba').messages().at(-1)?.cards[0]?.photo?.state === 'broken');
});

test('what was accepted is echoed with our app id and metadata, and reported as delivered', async () => {
  const from = receiver.items().length;
  const { body } = await post(sending({ text: 'Dạ có ạ', metadata: 'outbox-7' }));
  await receiver.until(() => receiver.items().length === from + 2);
  expect(receiver.items().slice(from)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        sender: { id: PAGE },
        recipient: { id: userId },
        message: { mid: body.message_id, is_echo: true, app_id: 271828182845904, metadata: 'outbox-7', text: 'Dạ có ạ' },
      }),
      expect.objectContaining({ sender: { id: userId }, delivery: { mids: [body.message_id], watermark: now } }),
    ]),
  );
});

test('typing is taken and shows nothing', async () => {
  const before = started.person('Cô Ba').heard().length;
  expect((await post({ recipient: { id: userId }, sender_action: 'typing_on' })).body).toEqual({ recipient_id: userId });
  expect(started.person('Cô Ba').heard()).toHaveLength(before);
});

test('failures come as ordered, then sending works again', async () => {
  started.emulator.failRules.add({ next: 1, status: 400, code: 613 });
  started.emulator.failRules.add({ next: 1, status: 500, acceptButFail: true });
  expect(codesOf(await post(sending({ text: 'một' })))).toEqual([613, undefined]);
  expect((await post(sending({ text: 'hai' }))).status).toBe(500);
  expect((await post(sending({ text: 'ba' }))).status).toBe(200);
  expect(started.person('Cô Ba').heard().slice(-2)).toEqual(['hai', 'ba']);
});

test('an ordered hang never answers', async () => {
  started.emulator.failRules.add({ next: 1, hang: true });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${started.tokenOf()}` };
  const sent = fetch(`${started.url}/v26.0/${PAGE}/messages`, { method: 'POST', headers, body: JSON.stringify(sending({ text: 'a' })), signal: AbortSignal.timeout(300) });
  await expect(sent).rejects.toThrow(/timeout/);
});

describe('beside sending', () => {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${started.tokenOf()}` };
    const answer = await fetch(`${started.url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return answer.json();
  };

  test('a profile has the name of the person', async () => {
    expect(await call('GET', `/v26.0/${userId}?fields=first_name,last_name`)).toEqual({ id: userId, first_name: 'Cô', last_name: 'Ba' });
    expect(await call('GET', `/v26.0/${PSID_NOBODY}?fields=name`)).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  test('an unsubscribed page gets no webhook', async () => {
    expect(await call('DELETE', `/v26.0/${PAGE}/subscribed_apps`)).toEqual({ success: true });
    expect(await started.person('Cô Ba').say('có ai không')).toMatchObject({ outcome: 'unsubscribed' });
    expect(await call('POST', `/v26.0/${PAGE}/subscribed_apps?subscribed_fields=messages`)).toEqual({ success: true });
    expect(await call('GET', `/v26.0/${PAGE}/subscribed_apps`)).toMatchObject({ data: [{ subscribed_fields: ['messages'] }] });
    expect(await started.person('Cô Ba').say('có ai không')).toMatchObject({ outcome: 'delivered' });
  });

  test('the payload of Get Started is what the profile says', async () => {
    expect(await call('POST', '/v26.0/me/messenger_profile', { get_started: { payload: 'BEGIN' } })).toEqual({ result: 'success' });
    await started.person('Chú Tám').open('48271630');
    expect(receiver.items().at(-1)).toMatchObject({ postback: { payload: 'BEGIN', referral: { ref: '48271630', source: 'SHORTLINK' } } });
  });

  test('an unknown path or version is refused', async () => {
    expect(await call('GET', '/v26.0/a/b/c')).toMatchObject({ error: { code: 2500 } });
    expect(await call('POST', `/messages`, {})).toMatchObject({ error: { code: 2500 } });
  });
});
