import type { ChannelAdapter, ChannelCredentials } from '../../../src/channels/channel';
import { createHttp } from '../../../src/channels/http';
import { createMessengerChannel } from '../../../src/channels/messenger';
import type { MessageContent, PersonEvent, Receipt } from '../../../src/domain/message';
import { startEmulator, type Phone, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

/** The product's adapter and the emulator were written apart from each other; here they meet. */
let receiver: Receiver;
let started: StartedEmulator;
let adapter: ChannelAdapter;
let credentials: ChannelCredentials;
let person: Phone;

beforeEach(async () => {
  receiver = await startReceiver('emulated-secret', 'emulated-verify');
  started = await startEmulator({ webhookUrl: receiver.url });
  const { appId, appSecret, verifyToken, url: graphUrl } = started;
  adapter = createMessengerChannel({ http: createHttp(), settings: { appId, appSecret, verifyToken, graphUrl, graphVersion: 'v26.0' }, clock: Date.now });
  credentials = { channelExternalId: started.accountId, token: started.tokenOf() };
  person = started.person('Cô Ba');
});

afterEach(async () => {
  await started.stop();
  await receiver.stop();
});

function read(): { events: PersonEvent[]; receipts: Receipt[] } {
  const deliveries = receiver.received.flatMap(({ raw, signature }) => {
    const bytes = Buffer.from(raw, 'latin1');
    expect(adapter.verify(bytes, { 'x-hub-signature-256': signature })).toBe('authentic');
    return adapter.split(bytes);
  });
  return { events: deliveries.flatMap(({ events }) => events), receipts: deliveries.flatMap(({ receipts }) => receipts) };
}

async function show(content: MessageContent): Promise<void> {
  const calls = adapter.render({ id: 'outbox-1', externalId: person.userId, purpose: 'reply', content }, { isPlain: false });
  for (const call of calls) expect(await adapter.deliver(call, credentials)).toEqual({ platformId: expect.stringMatching(/^m_/) });
}

const choices = [
  { label: 'Đăng bán', payload: '#1.1' },
  { label: 'Sửa lại', payload: '#1.2' },
];

test('what people do is understood as what it is', async () => {
  await person.open('48271630');
  await person.sendPhoto('can mật', 'Mật ong 250k/chai còn 20');
  await person.send('voice');
  await person.send('location');
  await show({ kind: 'text', text: 'Đăng nhé?', choices });
  await person.tap('Đăng bán');
  await show({ kind: 'card', photoUrl: `${started.url}/emulator/cdn/sample/x`, title: 'Mật ong', lines: ['250.000 ₫'], choices });
  await person.tap('Sửa lại');
  await person.open('48271631');
  await person.send('reaction');
  await person.send('deleted');
  await started.emulator.control.answerAsHuman({ userId: person.userId, accountId: started.accountId, text: 'Chị đây' });

  const events = read().events;
  expect(events.every(({ externalId }) => externalId === person.userId)).toBe(true);
  expect(events).toMatchObject([
    { kind: 'follow', ref: '48271630' },
    { kind: 'message', text: 'Mật ong 250k/chai còn 20', attachments: [{ kind: 'photo', url: expect.stringContaining(started.mediaHost) }] },
    { kind: 'message', attachments: [{ kind: 'voice' }] },
    { kind: 'message', attachments: [{ kind: 'location' }] },
    { kind: 'message', text: 'Đăng bán', payload: '#1.1' },
    { kind: 'postback', payload: '#1.2', title: 'Sửa lại' },
    { kind: 'follow', ref: '48271631' },
    { kind: 'reaction', isAdded: true },
    { kind: 'deleted' },
    { kind: 'humanReply' },
  ]);
});

test('all that can be shown is accepted', async () => {
  await person.say('alo');
  const photoUrl = `${started.url}/emulator/cdn/sample/x`;
  await show({ kind: 'text', text: 'Dạ có ạ. '.repeat(400), choices });
  await show({ kind: 'card', photoUrl, title: 'Mật ong rừng', lines: ['250.000 ₫ một chai', 'Còn 20 chai'], choices });
  await show({ kind: 'card', photoUrl, title: 'M'.repeat(90), lines: ['x'.repeat(200)], choices: [...choices, ...choices] });
  await show({ kind: 'cards', text: 'Hàng mới:', cards: Array.from({ length: 12 }, (_, index) => ({ title: `Món ${index}`, lines: ['10.000 ₫'], photoUrl, choices })), choices });
  expect(person.heard().join('\n')).toContain('Mật ong rừng\n250.000 ₫ một chai\nCòn 20 chai  [Đăng bán] [Sửa lại]');
});

test('an echo brings back the outbox id, a delivery its watermark', async () => {
  await person.say('alo');
  await show({ kind: 'text', text: 'Dạ', choices: [] });
  await receiver.until(() => receiver.received.length === 3);
  expect(read().receipts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'echo', externalId: person.userId, known: { outboxId: 'outbox-1' } }),
      expect.objectContaining({ kind: 'delivered', externalId: person.userId }),
    ]),
  );
});

describe('refusals are the faults that the outbox acts on', () => {
  const deliver = (): Promise<unknown> => show({ kind: 'text', text: 'Dạ', choices: [] });
  const cases: [string, () => unknown, string][] = [
    ['a closed window', () => started.emulator.world.threads.age(started.accountId, person.userId, 25 * 3_600_000), 'windowClosed'],
    ['a block', () => started.emulator.control.setBlocking(person.userId, true), 'contactUnreachable'],
    ['a dead token', () => started.emulator.tokens.kill(started.tokenOf()), 'tokenExpired'],
    ['a restricted page', () => started.emulator.failRules.add({ next: 1, code: 10, subcode: 1893063 }), 'channelRestricted'],
    ['a rate limit', () => started.emulator.failRules.add({ next: 1, code: 613 }), 'throttled'],
    ['a failure of the platform', () => started.emulator.failRules.add({ next: 1, status: 500 }), 'outcomeUnknown'],
  ];

  test.each(cases)('%s', async (_what, order, code) => {
    await person.say('alo');
    order();
    await expect(deliver()).rejects.toMatchObject({ code });
  });
});
