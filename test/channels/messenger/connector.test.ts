import Bot from 'bottender/dist/bot/Bot';
import type { Event } from 'bottender/dist/context/Event';
import nock from 'nock';
import type { ChannelClient, ChannelContext, WebhookBody } from '../../../src/channels/bottender';
import { createHttp } from '../../../src/channels/http';
import { createMessengerConnector } from '../../../src/channels/messenger/connector';
import { AT, bodyOf, credentials, GRAPH, item, PAGE, PERSON, settings } from './deliveries';

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

type TestBot = Bot<WebhookBody, ChannelClient, Event, ChannelContext>;

/** A stock bot over our connector that waits for its handlers. */
function createBot(): TestBot {
  let last = 0;
  const newId = () => `ob${++last}`;
  const connector = createMessengerConnector({ http: createHttp(), settings, clock: () => AT, credentials, newId });
  return new Bot({ connector, sync: true });
}

test('a stock Bottender bot gets both messages of one delivery and answers through our adapter', async () => {
  const sent: unknown[] = [];
  nock(GRAPH)
    .post(`/v26.0/${PAGE}/messages`)
    .twice()
    .reply(function (_uri, body) {
      sent.push(body);
      return [200, { recipient_id: PERSON, message_id: `m_out_${sent.length}` }];
    });
  const bot = createBot().onEvent(async (context) => {
    await context.sendText(`Dạ, ${context.event.text}`);
  });
  const raw = bodyOf(item({ message: { mid: 'm_1', text: 'bán' } }), item({ message: { mid: 'm_2', text: 'mật ong' } })).toString();
  await bot.createRequestHandler()({ raw });
  const answer = (text: string, metadata: string) => ({ recipient: { id: PERSON }, messaging_type: 'RESPONSE', message: { text, metadata } });
  expect(sent).toMatchObject([answer('Dạ, bán', 'ob1'), answer('Dạ, mật ong', 'ob2')]);
});

test('its contexts know words, buttons and the person', async () => {
  const seen: unknown[] = [];
  const bot = createBot().onEvent((context) => {
    const { event, session, platform } = context;
    seen.push([platform, event.isMessage, event.isText, event.isPayload, event.payload, event.message, session?.user]);
  });
  const tap = item({ postback: { mid: 'm_4', title: 'Mua', payload: 'buy.1' } });
  await bot.createRequestHandler()({ raw: bodyOf(item({ message: { mid: 'm_3', text: 'bán' } }), tap).toString() });
  expect(seen).toEqual([
    ['messenger', true, true, false, null, { text: 'bán' }, { id: PERSON }],
    ['messenger', false, false, true, 'buy.1', null, { id: PERSON }],
  ]);
});

test('the events of another page are not its own', () => {
  const raw = bodyOf(item({ message: { mid: 'm_1', text: 'x' } })).toString().replaceAll(PAGE, '104700000000099');
  expect(createBot().connector.mapRequestToEvents({ raw })).toEqual([]);
});
