import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCdn } from '../../../src/emulator/cdn';
import type { Changes } from '../../../src/emulator/listening';
import type { ShownMessage } from '../../../src/emulator/shown';
import { startEmulator, type Phone, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

const HOUR = 3_600_000;

let receiver: Receiver;
let started: StartedEmulator;
let person: Phone;

beforeEach(async () => {
  receiver = await startReceiver('emulated-secret', 'emulated-verify');
  started = await startEmulator({ webhookUrl: receiver.url });
  person = started.person('Cô Ba');
});

afterEach(async () => {
  await started.stop();
  await receiver.stop();
});

async function control<T = unknown>(method: string, path: string, body?: object): Promise<{ status: number; body: T }> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const answer = await fetch(`${started.url}/emulator${path}`, { method, ...init });
  return { status: answer.status, body: (await answer.json()) as T };
}

const changes = async (after = 0, waitMs = 0): Promise<Changes> => (await control<Changes>('GET', `/changes?after=${after}&waitMs=${waitMs}`)).body;
const send = (body: object): Promise<unknown> =>
  started.emulator.messenger.sends.send(started.accountId, { recipient: { id: person.userId }, messaging_type: 'RESPONSE', ...body });
const stateOf = ({ id }: ShownMessage): string | undefined => started.emulator.world.messages.byId(id)?.state;
const said = async (text: string): Promise<ShownMessage> => (await person.say(text)).message as ShownMessage;

describe('how far a message got', () => {
  test('on its way until it is taken, seen once it is answered', async () => {
    const acting = person.say('alo', { delivery: { hold: true } });
    const message = (await acting).message as ShownMessage;
    expect(stateOf(message)).toBe('sending');
    await started.emulator.deliverer.release({});
    expect(stateOf(message)).toBe('delivered');
    await send({ message: { text: 'Dạ' } });
    expect(stateOf(message)).toBe('seen');
  });

  test('seen when the app says so, also on its way back late', async () => {
    const message = await said('alo');
    await send({ sender_action: 'mark_seen', messaging_type: undefined });
    expect(stateOf(message)).toBe('seen');
    const { message: late } = await person.say('còn không', { delivery: { hold: true } });
    await send({ message: { text: 'Dạ' } });
    await started.emulator.deliverer.release({});
    expect(stateOf(late as ShownMessage)).toBe('seen');
  });

  test('not taken: failed, sent again by hand with the same bytes, taken', async () => {
    receiver.answerNext(503, 503, 503, 503);
    const message = await said('alo');
    expect(stateOf(message)).toBe('failed');
    await receiver.until(() => started.emulator.deliverer.undelivered().length === 1);
    expect(await control('POST', '/resend', { messageId: message.id })).toMatchObject({ status: 200, body: { outcome: 'delivered', message: { id: message.id, state: 'delivered' } } });
    expect(started.emulator.deliverer.undelivered()).toEqual([]);
    expect(receiver.items().at(-1)).toEqual(receiver.items()[0]);
    expect(await control('POST', '/resend', { messageId: message.id })).toEqual({ status: 409, body: { refused: 'noSuchMessage' } });
  }, 15_000);

  test.each<[string, () => Promise<unknown>]>([
    ['a tap', async () => {
      await send({ message: { text: 'Gì ạ?', quick_replies: [{ content_type: 'text', title: 'Xoài', payload: '#7.1' }] } });
      return person.tap('Xoài');
    }],
    ['an opening', () => person.open('48271630')],
    ['a photo', () => person.sendPhoto('xoài', 'mật')],
    ['a voice message', () => person.send('voice')],
  ])('%s that failed is sent again as it was', async (_what, act) => {
    await said('alo');
    started.emulator.receipts.setReported({ echo: false, delivery: false });
    const before = receiver.items().length;
    receiver.answerNext(503);
    await act();
    const failed = started.emulator.world.messages.of(person.userId).at(-1) as ShownMessage;
    await started.emulator.control.resend(failed.id);
    expect(receiver.items()[before + 1]).toEqual(receiver.items()[before]);
  });

  test('what the bot said is delivered, and seen when it is looked at: once told to the app', async () => {
    await said('alo');
    started.emulator.receipts.setReported({ echo: false, delivery: false });
    await send({ message: { text: 'Dạ' } });
    await send({ message: { text: 'Có ạ' } });
    const [first, last] = person.messages();
    expect([first?.state, last?.state]).toEqual(['delivered', 'delivered']);
    const place = { userId: person.userId, accountId: person.accountId };
    expect(await control('POST', '/read', place)).toEqual({ status: 200, body: { read: 2 } });
    expect(await control('POST', '/read', place)).toEqual({ status: 200, body: { read: 0 } });
    await receiver.until(() => receiver.items().length === 2);
    expect(receiver.items()[1]).toMatchObject({ sender: { id: person.userId }, read: { watermark: last?.at } });
    expect(person.messages().map(({ state }) => state)).toEqual(['seen', 'seen']);
  });
});

describe('changes', () => {
  test('give each message as it stands now, and what to ask on from', async () => {
    const message = await said('alo');
    const first = await changes();
    expect(first.messages).toMatchObject([{ id: message.id, platform: 'messenger', state: 'delivered', text: 'alo' }]);
    await send({ message: { text: 'Dạ' } });
    const next = await changes(first.last);
    expect(next.messages).toMatchObject([{ id: message.id, state: 'seen' }, { from: 'bot', text: 'Dạ' }]);
    expect(next.last).toBeGreaterThan(first.last);
    expect(Math.max(...next.messages.map(({ rev }) => rev))).toBeLessThanOrEqual(next.last);
    expect(await changes(next.last)).toEqual({ messages: [], typing: [], last: next.last });
  });

  test('wait for the next one, a photo that arrives too', async () => {
    await said('alo');
    const card = { title: 'Mật ong', image_url: `${started.url}/emulator/cdn/sample/x` };
    await send({ message: { attachment: { type: 'template', payload: { template_type: 'generic', elements: [card] } } } });
    await receiver.until(() => person.messages()[0]?.cards[0]?.photo?.state === 'shown');
    const { last } = await changes();
    const waiting = changes(last, 5000);
    await said('hai');
    expect((await waiting).messages).toMatchObject([{ text: 'hai' }]);
  });

  test('tell who is shown three dots, until the next message', async () => {
    await said('alo');
    const { last } = await changes();
    const waiting = changes(last, 5000);
    await send({ sender_action: 'typing_on', messaging_type: undefined });
    expect((await waiting).typing).toEqual([{ accountId: person.accountId, userId: person.userId, until: expect.any(Number) }]);
    await send({ message: { text: 'Dạ' } });
    expect((await changes()).typing).toEqual([]);
    await send({ sender_action: 'typing_on', messaging_type: undefined });
    await send({ sender_action: 'typing_off', messaging_type: undefined });
    expect((await changes()).typing).toEqual([]);
    await send({ sender_action: 'typing_on', messaging_type: undefined });
    started.emulator.clock.moveTo(20_000);
    expect((await changes()).typing).toEqual([]);
  });

  test('give everything to somebody who has outlived an emulator that forgot', async () => {
    await said('alo');
    expect((await changes(999_999)).messages).toHaveLength(1);
  });
});

test('the clock is put forward for windows, times and tokens', async () => {
  await said('alo');
  const { body } = await control<{ now: number; offsetMs: number }>('POST', '/clock', { offsetMs: 25 * HOUR });
  expect(body.offsetMs).toBe(25 * HOUR);
  expect(body.now - Date.now()).toBeGreaterThan(24.9 * HOUR);
  expect(await control('GET', '/clock')).toMatchObject({ body: { offsetMs: 25 * HOUR } });
  await expect(send({ message: { text: 'Dạ' } })).rejects.toMatchObject({ code: 10 });
  expect((await said('còn đây')).at - Date.now()).toBeGreaterThan(24.9 * HOUR);
});

test('a reset leaves nothing, and whoever waits hears of it', async () => {
  await said('alo');
  const { last } = await changes();
  const waiting = changes(last, 5000);
  expect(await control('POST', '/reset', {})).toMatchObject({ status: 200 });
  expect((await waiting).last).toBeGreaterThan(last);
  expect((await control<{ persons: object[] }>('GET', '/persons')).body.persons).toEqual([]);
  expect((await changes()).messages).toEqual([]);
  expect(await control('POST', '/say', { userId: person.userId, accountId: person.accountId, text: 'a' })).toMatchObject({ status: 409 });
});

test('samples are the pictures of a folder; other names are made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  writeFileSync(join(folder, 'cam sành.jpg'), 'a jpeg');
  writeFileSync(join(folder, 'notes.txt'), 'no picture');
  const cdn = createCdn({ baseUrl: () => 'http://x', samplesFolder: folder });
  expect(cdn.samples()).toEqual([{ name: 'cam sành', url: 'http://x/emulator/cdn/sample/cam%20s%C3%A0nh' }]);
  expect([cdn.sample('cam sành').toString(), cdn.sample('cam').length > 100]).toEqual(['a jpeg', true]);
  expect(createCdn({ baseUrl: () => 'http://x' }).samples()).toEqual([]);
  rmSync(folder, { recursive: true });
});
