import { startEmulator, type Phone, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

let receiver: Receiver;
let started: StartedEmulator;
let person: Phone;

beforeEach(async () => {
  receiver = await startReceiver('emulated-secret', 'emulated-verify');
  started = await startEmulator({ webhookUrl: receiver.url });
  person = started.person('Cô Ba');
  started.emulator.receipts.setReported({ echo: false, delivery: false });
});

afterEach(async () => {
  await started.stop();
  await receiver.stop();
});

const send = (message: object): Promise<unknown> =>
  started.emulator.messenger.sends.send(started.accountId, { recipient: { id: person.userId }, messaging_type: 'RESPONSE', message });
const quick = (text: string, ...labels: string[]): object => ({
  text,
  quick_replies: labels.map((title, index) => ({ content_type: 'text', title, payload: `#7.${index + 1}` })),
});
const control = async (method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> => {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const answer = await fetch(`${started.url}/emulator${path}`, { method, ...init });
  return { status: answer.status, body: await answer.json() };
};

test('words arrive signed, with everything outside ASCII escaped', async () => {
  await person.say('Mật ong 250k/chai 🍯');
  const [delivery] = receiver.received;
  expect(delivery).toMatchObject({ isSigned: true, items: [{ sender: { id: person.userId }, recipient: { id: started.accountId }, message: { text: 'Mật ong 250k/chai 🍯' } }] });
  expect(delivery?.raw).toContain('M\\u1eadt ong 250k\\/chai \\ud83c\\udf6f');
});

test('a photo arrives as an address on the emulator, together with its words', async () => {
  await person.sendPhoto(['can mật', Buffer.from([0xff, 0xd8, 0xff, 0xe0])], 'mật ong');
  const message = receiver.items()[0]?.message as unknown as { text: string; attachments: { type: string; payload: { url: string } }[] };
  expect(message.text).toBe('mật ong');
  const types = await Promise.all(message.attachments.map(async ({ payload }) => (await fetch(payload.url)).headers.get('content-type')));
  expect(types).toEqual(['image/png', 'image/jpeg']);
  expect(message.attachments[0]?.payload.url).toContain(`http://${started.mediaHost}/`);
});

test.each([
  ['voice', { message: { attachments: [{ type: 'audio' }] } }],
  ['sticker', { message: { attachments: [{ type: 'sticker', payload: { sticker_id: 369239263222822 } }] } }],
  ['location', { message: { attachments: [{ type: 'location', payload: { coordinates: {} } }] } }],
  ['link', { message: { attachments: [{ type: 'fallback', payload: { title: expect.any(String), url: expect.stringMatching(/^http/) } }] } }],
  ['video', { message: { attachments: [{ type: 'video' }] } }],
  ['file', { message: { attachments: [{ type: 'file' }] } }],
] as const)('a %s arrives as the platform sends it', async (kind, item) => {
  await person.send(kind);
  expect(receiver.items()[0]).toMatchObject(item);
});

test('a reaction and a deleted message name the message they are about', async () => {
  const { message } = await person.say('chờ chút');
  const { message_id: answered } = (await send({ text: 'Dạ' })) as { message_id: string };
  await person.send('reaction');
  await person.send('deleted');
  expect(receiver.items().slice(1)).toMatchObject([{ reaction: { mid: answered, action: 'react' } }, { message: { mid: message?.id, is_deleted: true } }]);
});

test('a tapped quick reply is a message with its payload; a tapped button is a postback', async () => {
  await person.say('bán');
  await send(quick('Bán gì ạ?', 'Xoài', 'Gạo'));
  await person.tap('Gạo');
  await send({ attachment: { type: 'template', payload: { template_type: 'button', text: 'Đăng nhé?', buttons: [{ type: 'postback', title: 'Đăng', payload: '#8.1' }] } } });
  await person.tap('Đăng');
  expect(receiver.items().slice(1)).toMatchObject([{ message: { text: 'Gạo', quick_reply: { payload: '#7.2' } } }, { postback: { title: 'Đăng', payload: '#8.1' } }]);
});

test('quick replies are gone when something newer stands below; buttons stay', async () => {
  await person.say('bán');
  await send({ attachment: { type: 'template', payload: { template_type: 'button', text: 'Đăng nhé?', buttons: [{ type: 'postback', title: 'Đăng', payload: '#8.1' }] } } });
  await send(quick('Bán gì ạ?', 'Xoài'));
  await send({ text: 'Có đơn mới ạ' });
  await expect(person.tap('Xoài')).rejects.toThrow('choiceGone');
  await expect(person.tap('Cam', 50)).rejects.toThrow('Cô Ba sees no [Cam]');
  expect(await person.tap('Đăng')).toMatchObject({ outcome: 'delivered' });
});

test('a link on an existing conversation is a referral, a human answer is an echo of another app', async () => {
  await person.say('alo');
  await person.open('48271630');
  await started.emulator.control.answerAsHuman({ userId: person.userId, accountId: started.accountId, text: 'Chị đây' });
  expect(receiver.items().slice(1)).toMatchObject([
    { referral: { ref: '48271630', source: 'SHORTLINK', type: 'OPEN_THREAD' } },
    { sender: { id: started.accountId }, message: { is_echo: true, app_id: 263902037430900, text: 'Chị đây' } },
  ]);
});

test('the same delivery comes twice with the same bytes when asked', async () => {
  await person.say('alo', { delivery: { times: 2 } });
  expect(receiver.received).toHaveLength(2);
  expect(receiver.items()[0]).toEqual(receiver.items()[1]);
});

test('held events come together or in reverse', async () => {
  const saying = async (): Promise<void> => {
    for (const text of ['một', 'hai', 'ba']) await person.say(text, { delivery: { hold: true } });
  };
  await saying();
  expect(receiver.received).toHaveLength(0);
  await started.emulator.deliverer.release({ together: true });
  expect(receiver.received).toHaveLength(1);
  await saying();
  await started.emulator.deliverer.release({ reversed: true });
  expect(receiver.received).toHaveLength(4);
  expect(receiver.items().map(({ message }) => (message as unknown as { text: string }).text)).toEqual(['một', 'hai', 'ba', 'ba', 'hai', 'một']);
});

test('a late event comes late', async () => {
  expect(await person.say('alo', { delivery: { delayMs: 150 } })).toMatchObject({ outcome: 'later' });
  expect(receiver.received).toHaveLength(0);
  await receiver.until(() => receiver.received.length === 1);
});

test('a refused delivery is tried again with the same bytes', async () => {
  receiver.answerNext(503, 503);
  expect(await person.say('alo')).toMatchObject({ outcome: 'failed' });
  await receiver.until(() => receiver.received.length === 3);
  expect(new Set(receiver.received.map(({ raw }) => raw)).size).toBe(1);
});

test('what is never taken stays in sight and can be delivered again', async () => {
  receiver.answerNext(503, 503, 503, 503);
  await person.say('alo');
  await receiver.until(() => started.emulator.deliverer.undelivered().length === 1);
  expect(await control('GET', '/undelivered')).toMatchObject({ body: { undelivered: [{ attempts: 4, lastAnswer: 503 }] } });
  expect(await control('POST', '/redeliver', {})).toMatchObject({ body: { outcomes: ['delivered'] } });
  expect(started.emulator.deliverer.undelivered()).toHaveLength(0);
}, 10_000);

test('the handshake is answered with the challenge', async () => {
  expect(await started.emulator.webhook.shakeHands()).toBe(true);
});

test('one waits only for what came after the last act', async () => {
  await person.say('bán');
  await send(quick('Bán gì ạ?', 'Xoài'));
  expect(await person.waitFor('Bán gì')).toBe('Bán gì ạ?  [Xoài]');
  await expect(person.waitFor('Bán gì', 50)).rejects.toThrow('heard only');
  await person.say('xoài');
  await expect(person.waitFor(/Bán/, 50)).rejects.toThrow('heard only');
  expect(person.heard()).toEqual(['Bán gì ạ?  [Xoài]']);
});

describe('over HTTP', () => {
  test('a person is found again by name, speaks, and hears by waiting', async () => {
    const created = (await control('POST', '/persons', { name: 'Bác Tư' })).body as { userIds: { messenger: string; zalo: string } };
    expect((await control('POST', '/persons', { name: 'Bác Tư' })).body).toEqual(created);
    expect(created.userIds).toEqual({ messenger: expect.stringMatching(/^\d{17}$/), zalo: expect.stringMatching(/^\d{19}$/) });
    expect(await control('GET', '/persons')).toMatchObject({ body: { persons: [{ name: 'Cô Ba' }, { name: 'Bác Tư', ...created }] } });
    const userId = created.userIds.messenger;
    const said = await control('POST', '/say', { userId, accountId: '7', text: 'alo', photo: { sample: 'can mật' } });
    expect(said).toMatchObject({ status: 200, body: { outcome: 'delivered', message: { text: 'alo', photos: [{ state: 'shown' }] } } });
    const { message } = said.body as { message: { seq: number } };
    const hearing = control('GET', `/messages?userId=${userId}&after=${message.seq}&waitMs=3000`);
    await started.emulator.messenger.sends.send('7', { recipient: { id: userId }, messaging_type: 'RESPONSE', message: { text: 'Dạ' } });
    expect((await hearing).body).toMatchObject({ messages: [{ from: 'bot', text: 'Dạ' }] });
  });

  test.each([
    ['/say', { userId: 'x', accountId: '7', text: 'a' }, 409, { refused: 'noSuchPerson' }],
    ['/tap', { userId: 'x', accountId: '7', choice: 1 }, 409, { refused: 'noSuchPerson' }],
    ['/resend', { messageId: 'x' }, 409, { refused: 'noSuchMessage' }],
    ['/say', { accountId: '7', text: 'a' }, 400, { error: expect.stringContaining('userId') }],
    ['/say', { userId: 'x', accountId: '7', txt: 'a' }, 400, { error: expect.stringContaining('txt') }],
    ['/fail', { next: 0 }, 400, { error: expect.stringContaining('next') }],
  ])('%s refuses %j', async (path, body, status, answer) => expect(await control('POST', path, body)).toEqual({ status, body: answer }));

  test('failures, blocks, windows and tokens are ordered', async () => {
    await person.say('alo');
    const { userId, accountId } = person;
    const orders: [string, object][] = [
      ['/fail', { next: 2, status: 500 }],
      ['/block', { userId, isBlocking: true }],
      ['/age', { userId, accountId, hours: 25 }],
      ['/tokens', { token: started.tokenOf(), isAlive: false }],
      ['/webhook', { url: receiver.url }],
      ['/receipts', { read: true }],
    ];
    for (const [path, body] of orders) expect(await control('POST', path, body)).toEqual({ status: 200, body: { ok: true } });
    expect(started.emulator.failRules.pending()).toHaveLength(1);
    expect(await control('DELETE', '/fail')).toMatchObject({ status: 200 });
    await expect(send({ text: 'a' })).rejects.toMatchObject({ code: 551 });
    started.emulator.control.setBlocking(userId, false);
    await expect(send({ text: 'a' })).rejects.toMatchObject({ code: 10, subcode: 2018278 });
  });
});
