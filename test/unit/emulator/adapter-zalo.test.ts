import sharp from 'sharp';
import type { ChannelAdapter, ChannelCredentials, PlatformCall } from '../../../src/channels/channel';
import { createHttp } from '../../../src/channels/http';
import { createZaloChannel } from '../../../src/channels/zalo';
import type { MessageContent, PersonEvent, Receipt } from '../../../src/domain/message';
import { startEmulator, type Phone, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

const HOUR = 3_600_000;

/** The product's adapter and the emulator were written apart from each other; here they meet. */
let receiver: Receiver;
let started: StartedEmulator;
let adapter: ChannelAdapter;
let credentials: ChannelCredentials;
let person: Phone;
let attachmentId: string | undefined;

beforeEach(async () => {
  receiver = await startReceiver('', '');
  started = await startEmulator({ webhookUrl: receiver.url });
  const { appId, appSecret, oaSecretKey, url, oaId } = started.zalo;
  adapter = createZaloChannel({ http: createHttp(), settings: { appId, appSecret, oaSecretKey, openapiUrl: url, oauthUrl: url }, clock: Date.now });
  credentials = { channelExternalId: oaId, token: started.tokenOf(oaId) };
  person = started.person('Cô Ba', { on: 'zalo' });
  attachmentId = undefined;
});

afterEach(async () => {
  await started.stop();
  await receiver.stop();
});

function read(): { events: PersonEvent[]; receipts: Receipt[] } {
  const deliveries = receiver.zalo.flatMap(({ raw, signature }) => {
    expect(adapter.verify(raw, { 'x-zevent-signature': signature })).toBe('authentic');
    return adapter.split(raw);
  });
  expect(deliveries.every(({ channelExternalId }) => channelExternalId === started.zalo.oaId)).toBe(true);
  return { events: deliveries.flatMap(({ events }) => events), receipts: deliveries.flatMap(({ receipts }) => receipts) };
}

const upload = async (): Promise<string> => {
  const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'orange' } }).jpeg().toBuffer();
  return (await adapter.upload?.(jpeg, credentials)) ?? '';
};

async function show(content: MessageContent, isPlain = false): Promise<PlatformCall[]> {
  const calls = adapter.render({ id: 'outbox-1', externalId: person.userId, purpose: 'reply', content }, { isPlain });
  for (const call of calls) {
    if (call.photoUrl) attachmentId ??= await upload();
    expect(await adapter.deliver(call, credentials, call.photoUrl ? attachmentId : undefined)).toEqual({ platformId: expect.stringMatching(/^[0-9a-f]{20}$/) });
  }
  return calls;
}

const choices = [
  { label: 'Đăng bán', payload: '#1.1' },
  { label: 'Sửa lại', payload: '#1.2' },
];

test('what people do is understood as what it is', async () => {
  await person.open();
  await person.sendPhoto('can mật', 'Mật ong 250k/chai còn 20');
  await person.send('voice');
  await person.say('Ủy ban', { kind: 'location' });
  await person.say('Cô Bảy 0905123456', { kind: 'businessCard' });
  for (const kind of ['sticker', 'video', 'file', 'link'] as const) await person.send(kind);
  await show({ kind: 'text', text: 'Đăng nhé?', choices });
  await person.tap('Đăng bán');
  await person.send('reaction');
  await started.emulator.control.answerAsHuman({ userId: person.userId, accountId: started.zalo.oaId, text: 'Chị đây' });
  await started.emulator.control.leave({ userId: person.userId, accountId: started.zalo.oaId });

  const { events } = read();
  expect(events.every(({ externalId }) => externalId === person.userId)).toBe(true);
  expect(events).toMatchObject([
    { kind: 'follow' },
    { kind: 'message', text: 'Mật ong 250k/chai còn 20', attachments: [{ kind: 'photo', url: expect.stringContaining(started.mediaHost) }] },
    { kind: 'message', attachments: [{ kind: 'voice' }] },
    { kind: 'message', text: 'Ủy ban', attachments: [{ kind: 'location' }] },
    { kind: 'message', text: 'Cô Bảy 0905123456' },
    ...['sticker', 'video', 'file', 'link'].map((kind) => ({ kind: 'message', attachments: [{ kind }] })),
    { kind: 'message', payload: '#1.1' },
    { kind: 'reaction', isAdded: true },
    { kind: 'humanReply' },
    { kind: 'unfollow' },
  ]);
  expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length);
});

const photoUrl = 'media:1';
const goods = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ title: `${index + 1}. Món ${index + 1}`, lines: ['10.000 ₫'], choices: [{ label: `Món ${index + 1}`, payload: `#1.${index + 1}` }], ...more }));

test.each([false, true])('all that can be shown is accepted (plain: %s)', async (isPlain) => {
  if (isPlain) started.emulator.zalo.oas.setTraits(started.zalo.oaId, { plainError: -233 });
  await person.say('alo');
  await show({ kind: 'text', text: 'Dạ có ạ. '.repeat(400), choices }, isPlain);
  await show({ kind: 'text', text: 'Chọn ạ', choices: Array.from({ length: 9 }, (_, index) => ({ label: `Lựa chọn ${index + 1}`, payload: `#1.${index + 1}` })) }, isPlain);
  await show({ kind: 'card', photoUrl, title: 'Mật ong rừng', lines: ['250.000 ₫ một chai', 'Đăng nhé?'], choices }, isPlain);
  await show({ kind: 'card', photoUrl, title: 'M'.repeat(300), lines: ['x'.repeat(2500)], choices: [...choices, ...choices, ...choices] }, isPlain);
  await show({ kind: 'cards', text: 'Hàng mới:', cards: goods(12, { photoUrl: `${started.url}/emulator/cdn/sample/x` }), choices }, isPlain);
  await show({ kind: 'cards', text: '', cards: goods(2, { lines: [], choices: [] }), choices: [] }, isPlain);

  const heard = person.heard().join('\n');
  expect(heard).toContain('[ảnh]\nMật ong rừng\n250.000 ₫ một chai');
  expect(heard).toContain(isPlain ? 'Đăng nhé?\n\n1. Đăng bán\n2. Sửa lại' : 'Đăng nhé?  [Đăng bán] [Sửa lại]');
  expect(heard).toContain('Món 12');
  if (!isPlain) expect(heard).toContain('Hàng mới:\n[ảnh]\n1. Món 1\n10.000 ₫  [Món 1]\n[ảnh]\n2. Món 2');
});

test('every call is known again by its echo; receipts tell of delivery and of seeing', async () => {
  await person.say('alo');
  const shown: MessageContent[] = [
    { kind: 'text', text: 'Dạ có ạ', choices: [] },
    { kind: 'card', photoUrl, title: 'Mật ong', lines: ['250.000 ₫', 'Đăng nhé?'], choices },
    { kind: 'cards', text: 'Hàng mới:', cards: goods(3), choices },
  ];
  const calls: PlatformCall[] = [];
  for (const content of shown) calls.push(...(await show(content)));
  await receiver.until(() => receiver.zalo.length === 1 + 2 * calls.length);
  started.emulator.receipts.read(person);
  await receiver.until(() => receiver.zalo.length === 2 + 2 * calls.length);

  const { receipts } = read();
  const prints = receipts.flatMap((receipt) => (receipt.kind === 'echo' && 'fingerprint' in receipt.known ? [receipt.known.fingerprint] : []));
  expect(prints.sort()).toEqual(calls.map(({ fingerprint }) => fingerprint).sort());
  expect(receipts.filter(({ kind }) => kind === 'delivered')).toHaveLength(calls.length);
  expect(receipts.filter(({ kind }) => kind === 'read')).toMatchObject([{ externalId: person.userId }]);
});

test('the OA tells its name; what is not as it must be is said', async () => {
  expect(await adapter.inspect(credentials)).toEqual({ name: expect.any(String), problems: [] });
  started.emulator.zalo.oas.setTraits(started.zalo.oaId, { isVerified: false, packageUntil: '01/12/2025' });
  expect((await adapter.inspect(credentials)).problems).toHaveLength(2);
});

test('tokens are exchanged for both new ones; a used one is refused', async () => {
  const first = started.refreshTokenOf();
  const pair = await adapter.renewToken?.(first);
  expect(pair).toEqual({ token: expect.stringMatching(/^emulator-/), refreshToken: expect.stringMatching(/^emulator-refresh-/) });
  await expect(adapter.renewToken?.(first)).rejects.toMatchObject({ code: 'channelConfigInvalid' });
  started.emulator.failRules.add({ call: 'token', next: 1, status: 500, acceptButFail: true });
  await expect(adapter.renewToken?.(pair?.refreshToken ?? '')).rejects.toMatchObject({ code: 'outcomeUnknown' });
});

describe('refusals are the faults that the outbox acts on', () => {
  const withText = (): Promise<unknown> => show({ kind: 'text', text: 'Dạ', choices: [] });
  const withButtons = (): Promise<unknown> => show({ kind: 'text', text: 'Dạ?', choices });
  const withPhoto = (): Promise<unknown> => show({ kind: 'card', photoUrl, title: 'Mật ong', lines: [], choices: [] });
  const oa = () => started.emulator.zalo.oas;
  const cases: [string, () => unknown, () => Promise<unknown>, string][] = [
    ['a closed window', () => started.emulator.world.threads.age(started.zalo.oaId, person.userId, 8 * 24 * HOUR), withText, 'windowClosed'],
    ['a block', () => started.emulator.control.setBlocking(person.userId, true), withText, 'contactUnreachable'],
    ['a dead token', () => started.emulator.tokens.kill(started.tokenOf(started.zalo.oaId)), withText, 'tokenExpired'],
    ['an expired token', () => oa().age(started.zalo.oaId, 26 * HOUR), withText, 'tokenExpired'],
    ['a tier without buttons', () => oa().setTraits(started.zalo.oaId, { plainError: -201 }), withButtons, 'featureRefused'],
    ['an old photo', () => (attachmentId = 'gone'), withPhoto, 'attachmentExpired'],
    ['a rate limit', () => started.emulator.failRules.add({ next: 1, code: -32 }), withText, 'throttled'],
    ['a failure of the platform', () => started.emulator.failRules.add({ next: 1, status: 502 }), withText, 'outcomeUnknown'],
  ];

  test.each(cases)('%s', async (_what, order, ask, code) => {
    await person.say('alo');
    order();
    await expect(ask()).rejects.toMatchObject({ code });
  });

  test('the proof is sent where the OA asks for it', async () => {
    oa().setTraits(started.zalo.oaId, { needsProof: true });
    await person.say('alo');
    await withText();
    expect(person.heard()).toEqual(['Dạ']);
  });
});
