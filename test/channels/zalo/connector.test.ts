import Bot from 'bottender/dist/bot/Bot';
import type { Event } from 'bottender/dist/context/Event';
import nock from 'nock';
import type { ChannelClient, ChannelContext, WebhookBody } from '../../../src/channels/bottender';
import { createHttp } from '../../../src/channels/http';
import { createZaloConnector } from '../../../src/channels/zalo/connector';
import { AT, bytesOf, credentials, fromPerson, OA, OPENAPI, PERSON, settings } from './deliveries';

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 7, 7, 0xff, 0xd9]);

/** A stock bot over our connector that waits for its handlers; `read` hears which photos it asks for. */
function createBot(read: string[] = []): Bot<WebhookBody, ChannelClient, Event, ChannelContext> {
  const connector = createZaloConnector({
    zalo: { http: createHttp(), settings, clock: () => AT },
    credentials,
    newId: () => 'ob1',
    readPhoto: async (url) => {
      read.push(url);
      return JPEG;
    },
  });
  return new Bot({ connector, sync: true });
}

const raw = (name: string, message: Record<string, unknown>) => ({ raw: bytesOf(fromPerson(name, message)).toString() });

/** Answers sends with an id each, and keeps what was sent. */
function takeSends(times: number): unknown[] {
  const sent: unknown[] = [];
  nock(OPENAPI)
    .post('/zalo/v3.0/oa/message/cs')
    .times(times)
    .reply((_uri, body) => {
      sent.push(body);
      return [200, { error: 0, data: { message_id: `z${sent.length}` } }];
    });
  return sent;
}

test('a stock Bottender bot hears words and answers through our adapter', async () => {
  const sent = takeSends(1);
  const bot = createBot().onEvent(async (context) => {
    await context.sendText(`Dạ, ${context.event.text}`);
  });
  await bot.createRequestHandler()(raw('user_send_text', { msg_id: 'm1', text: 'bán mật ong' }));
  expect(sent).toEqual([{ recipient: { user_id: PERSON }, message: { text: 'Dạ, bán mật ong' } }]);
});

test('a card it sends has its photo uploaded first', async () => {
  const sent = takeSends(2);
  const read: string[] = [];
  const upload = nock(OPENAPI).post('/zalo/v2.0/oa/upload/image').reply(200, { error: 0, data: { attachment_id: 'att-9' } });
  const bot = createBot(read).onEvent(async (context) => {
    await context.send({ kind: 'card', photoUrl: 'https://shop.test/1.jpg', title: 'Mật ong', lines: ['Đăng nhé?'], choices: [{ label: 'Đăng', payload: '#p1.1' }] });
  });
  await bot.createRequestHandler()(raw('user_send_text', { msg_id: 'm2', text: 'bán' }));
  expect(read).toEqual(['https://shop.test/1.jpg']);
  expect(upload.isDone()).toBe(true);
  expect(sent).toMatchObject([
    { message: { text: 'Mật ong', attachment: { payload: { elements: [{ attachment_id: 'att-9' }] } } } },
    { message: { text: 'Đăng nhé?', attachment: { payload: { buttons: [{ payload: '#p1.1' }] } } } },
  ]);
});

test('its contexts know words, buttons and the person', async () => {
  const seen: unknown[] = [];
  const bot = createBot().onEvent((context) => {
    const { event, session, platform } = context;
    seen.push([platform, event.isMessage, event.isText, event.isPayload, event.payload, session?.user]);
  });
  const handle = bot.createRequestHandler();
  await handle(raw('user_send_text', { msg_id: 'm3', text: 'bán' }));
  await handle(raw('user_send_text', { msg_id: 'm4', text: '#p1.2' }));
  expect(seen).toEqual([
    ['zalo', true, true, false, null, { id: PERSON }],
    ['zalo', true, false, true, '#p1.2', { id: PERSON }],
  ]);
});

test('the events of another OA are not its own', () => {
  const other = raw('user_send_text', { msg_id: 'm1', text: 'x' }).raw.replaceAll(OA, '4019000000000000018');
  expect(createBot().connector.mapRequestToEvents({ raw: other })).toEqual([]);
});
