import { createHash } from 'node:crypto';
import { startEmulator, type Phone, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver, type ZaloEvent } from './receiver';

let receiver: Receiver;
let started: StartedEmulator;
let person: Phone;

beforeEach(async () => {
  receiver = await startReceiver('', '');
  started = await startEmulator({ webhookUrl: receiver.url });
  person = started.person('Cô Ba', { on: 'zalo' });
  started.emulator.receipts.setReported({ echo: false, delivery: false });
});

afterEach(async () => {
  await started.stop();
  await receiver.stop();
});

const send = (message: object): Promise<unknown> =>
  started.emulator.zalo.sends.send(started.emulator.zalo.oas.of(started.zalo.oaId), { recipient: { user_id: person.userId }, message });
const withButtons = (text: string, ...buttons: object[]): object => ({ text, attachment: { type: 'template', payload: { buttons } } });
const hidden = (title: string, payload: string): object => ({ title, type: 'oa.query.hide', payload });

describe('what arrives', () => {
  test('every event is signed over its very bytes, in all the ways of writing it', async () => {
    for (let count = 0; count < 80; count += 1) await person.say(`Mật ong ${count} đồng/chai 🍯`);
    const { appId, oaSecretKey } = started.zalo;
    for (const { raw, signature, event } of receiver.zalo) {
      const mac = createHash('sha256').update(appId).update(raw).update(event.timestamp ?? '').update(oaSecretKey).digest('hex');
      expect(signature.replace('mac=', '')).toBe(mac);
    }
    const raws = receiver.zalo.map(({ raw }) => raw.toString());
    expect(raws.filter((raw) => raw.includes('\\u1eadt ong'))).not.toEqual([]);
    expect(raws.filter((raw) => raw.includes('Mật ong'))).not.toEqual([]);
    expect(raws.filter((raw) => raw.startsWith('{ "'))).not.toEqual([]);
    expect(new Set(receiver.zalo.map(({ signature }) => signature.startsWith('mac='))).size).toBe(2);
    expect(new Set(receiver.events().map((event) => Object.keys(event)[0])).size).toBe(2);
  });

  test('words: all ids and times are strings, ids beyond 2^53', async () => {
    const { message } = await person.say('Mật ong');
    const [event] = receiver.events();
    expect(event).toEqual({
      app_id: started.zalo.appId,
      sender: { id: person.userId },
      user_id_by_app: expect.stringMatching(/^\d{17,19}$/),
      recipient: { id: started.zalo.oaId },
      event_name: 'user_send_text',
      message: { text: 'Mật ong', msg_id: message?.id },
      timestamp: String(message?.at),
    });
    expect(Number.isSafeInteger(Number(person.userId))).toBe(false);
    expect(message?.id).toMatch(/^[0-9a-f]{20}$/);
  });

  test('photos: an event each, the words with the first', async () => {
    await person.sendPhoto(['xoài', 'cam'], 'mật ong');
    const messages = receiver.events().map(({ message }) => message as unknown as { text?: string; attachments: { type: string; payload: { url: string } }[] });
    expect(receiver.events().map(({ event_name: name }) => name)).toEqual(['user_send_image', 'user_send_image']);
    expect(messages.map(({ text }) => text)).toEqual(['mật ong', undefined]);
    expect(new Set(messages.map(({ attachments }) => attachments[0]?.payload.url)).size).toBe(2);
    expect((await fetch(messages[0]?.attachments[0]?.payload.url ?? '')).headers.get('content-type')).toBe('image/png');
  });

  test.each([
    ['sticker', 'user_send_sticker', { type: 'sticker', payload: { id: expect.any(String), url: expect.any(String) } }],
    ['gif', 'user_send_gif', { type: 'gif', payload: { url: expect.any(String) } }],
    ['voice', 'user_send_audio', { type: 'audio', payload: { url: expect.any(String) } }],
    ['video', 'user_send_video', { type: 'video', payload: { thumbnail: expect.any(String), description: '', url: expect.any(String) } }],
    ['file', 'user_send_file', { type: 'file', payload: { size: '6', checksum: expect.stringMatching(/^[0-9a-f]{32}$/) } }],
    ['location', 'user_send_location', { type: 'location', payload: { coordinates: { latitude: '10.771234', longitude: '106.701234' } } }],
    ['link', 'user_send_link', { type: 'link', payload: { url: expect.any(String) } }],
  ] as const)('a %s arrives as %s', async (kind, name, attachment) => {
    await person.send(kind);
    expect(receiver.events()).toMatchObject([{ event_name: name, message: { attachments: [attachment], msg_id: expect.any(String) } }]);
  });

  test('a business card: the name as text, the phone in a JSON string', async () => {
    await person.say('Cô Bảy 0905123456', { kind: 'businessCard' });
    const [event] = receiver.events() as unknown as { event_name: string; message: { text: string; attachments: { type: string; payload: { description: string } }[] } }[];
    expect(event).toMatchObject({ event_name: 'user_send_business_card', message: { text: 'Cô Bảy', attachments: [{ type: 'link' }] } });
    expect(JSON.parse(event?.message.attachments[0]?.payload.description ?? '')).toMatchObject({ phone: '84905123456' });
  });

  test('follow, chat now, unfollow have their own envelopes', async () => {
    await person.open();
    await person.open();
    await started.emulator.control.leave({ userId: person.userId, accountId: person.accountId });
    const base = { app_id: started.zalo.appId, oa_id: started.zalo.oaId, timestamp: expect.stringMatching(/^\d{13}$/) };
    expect(receiver.events()).toEqual([
      expect.objectContaining({ ...base, event_name: 'follow', follower: { id: person.userId } }),
      { ...base, event_name: 'user_click_chatnow', user_id: person.userId, user_id_by_app: expect.any(String) },
      expect.objectContaining({ ...base, event_name: 'unfollow', follower: { id: person.userId } }),
    ]);
    expect(receiver.events().every(({ sender, recipient }) => !sender && !recipient)).toBe(true);
  });

  test('a reaction names the message; a link carries nothing, nothing is taken back', async () => {
    await person.say('alo');
    const { message_id: id } = (await send({ text: 'Dạ' })) as { message_id: string };
    await person.send('reaction');
    expect(receiver.events().at(-1)).toMatchObject({ event_name: 'user_reacted_message', message: { msg_id: id, react_icon: '/-heart' } });
    await expect(person.open('48271630')).rejects.toThrow('notOnPlatform');
    await expect(person.send('deleted')).rejects.toThrow('notOnPlatform');
  });
});

describe('taps', () => {
  test('a hidden one arrives as words and leaves no bubble; one that shows leaves the payload', async () => {
    await person.say('bán');
    await send(withButtons('Đăng nhé?', hidden('Đăng bán', '#8.1'), { title: 'Sửa', type: 'oa.query.show', payload: '#8.2' }));
    const tapped = [await person.tap('Đăng bán'), await person.tap('Sửa')];
    expect(receiver.events().slice(1)).toMatchObject([
      { event_name: 'user_send_text', message: { text: '#8.1' } },
      { event_name: 'user_send_text', message: { text: '#8.2' } },
    ]);
    expect(tapped.map(({ message }) => message)).toMatchObject([
      { kind: 'hiddenTap', text: 'Đăng bán', tapped: { payload: '#8.1', isHidden: true } },
      { kind: 'tap', text: '#8.2' },
    ]);
  });

  test('buttons stay when something newer stands below; links tell nothing', async () => {
    await person.say('bán');
    const link = { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84905123456' } };
    await send(withButtons('Đăng nhé?', hidden('Đăng', '#8.1'), link));
    await send({ text: 'Có đơn mới ạ' });
    expect(await person.tap('Đăng')).toMatchObject({ outcome: 'delivered' });
    expect(await person.tap('Gọi')).toEqual({ url: 'tel:+84905123456' });
    expect(receiver.zalo).toHaveLength(2);
  });
});

describe('what the OA sent', () => {
  const namesOf = (events: ZaloEvent[]): (string | undefined)[] => events.map(({ event_name: name }) => name).sort();

  test('comes back as an echo without admin_id, is received, and seen when it is looked at', async () => {
    await person.say('alo');
    started.emulator.receipts.setReported({ echo: true, delivery: true });
    const { message_id: id } = (await send({ text: 'Dạ có ạ' })) as { message_id: string };
    await receiver.until(() => receiver.zalo.length === 3);
    expect(namesOf(receiver.events())).toEqual(['oa_send_text', 'user_received_message', 'user_send_text']);
    const echo = receiver.events().find(({ event_name: name }) => name === 'oa_send_text');
    expect(echo).toMatchObject({ sender: { id: started.zalo.oaId }, recipient: { id: person.userId }, message: { text: 'Dạ có ạ', msg_id: id } });
    expect(echo?.sender).not.toHaveProperty('admin_id');
    expect(started.emulator.receipts.read(person)).toBe(1);
    await receiver.until(() => receiver.zalo.length === 4);
    expect(receiver.events().at(-1)).toMatchObject({ event_name: 'user_seen_message', sender: { id: started.zalo.oaId }, message: { msg_ids: [id] } });
    expect(started.emulator.receipts.read(person)).toBe(0);
  });

  test('by a human has an admin_id', async () => {
    await person.say('alo');
    await started.emulator.control.answerAsHuman({ userId: person.userId, accountId: person.accountId, text: 'Chị đây' });
    expect(receiver.events().at(-1)).toMatchObject({ event_name: 'oa_send_text', sender: { id: started.zalo.oaId, admin_id: expect.stringMatching(/^\d+$/) }, message: { text: 'Chị đây' } });
  });
});

describe('delivery', () => {
  test('the same event comes twice with the same bytes, held ones in reverse, never two in one', async () => {
    await person.say('alo', { delivery: { times: 2 } });
    expect(receiver.zalo[0]?.raw).toEqual(receiver.zalo[1]?.raw);
    for (const text of ['một', 'hai']) await person.say(text, { delivery: { hold: true } });
    expect(await started.emulator.deliverer.release({ together: true, reversed: true })).toEqual(['delivered', 'delivered']);
    expect(receiver.events().slice(2)).toMatchObject([{ message: { text: 'hai' } }, { message: { text: 'một' } }]);
  });

  test('a refused event is not sent again, and can be by hand', async () => {
    receiver.answerNext(500);
    const { message, outcome } = await person.say('alo');
    expect([outcome, message?.state]).toEqual(['failed', 'failed']);
    await receiver.until(() => started.emulator.deliverer.undelivered().length === 1);
    expect(started.emulator.deliverer.undelivered()).toMatchObject([{ platform: 'zalo', attempts: 1, lastAnswer: 500 }]);
    expect(await started.emulator.control.resend(message?.id ?? '')).toMatchObject({ outcome: 'delivered' });
    expect(started.emulator.deliverer.undelivered()).toEqual([]);
    expect(receiver.zalo[0]?.raw).toEqual(receiver.zalo[1]?.raw);
    expect(await started.emulator.control.resend(message?.id ?? '')).toEqual({ refused: 'noSuchMessage' });
  });

  test('without a connection it is tried again, with the number of the try', async () => {
    started.pointTo('http://127.0.0.1:9/webhooks');
    const { message } = await person.say('alo');
    expect(message?.state).toBe('failed');
    started.pointTo(receiver.url);
    await receiver.until(() => receiver.zalo.length === 1);
    expect(receiver.zalo[0]?.retry).toMatch(/^[123]$/);
    await receiver.until(() => message?.state === 'delivered');
  });

  test('the probe is an unsigned {}', async () => {
    expect(await started.emulator.webhook.probe()).toBe(200);
    expect(receiver.zalo[0]).toMatchObject({ signature: 'undefined' });
    expect(receiver.zalo[0]?.raw.toString()).toBe('{}');
  });
});
