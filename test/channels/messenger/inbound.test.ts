import { AT, APP_ID, bodyOf, createTestChannel, echo, item, PAGE, PERSON } from './deliveries';

const channel = createTestChannel();
const base = { externalId: PERSON, at: AT };
const nothing = { channelExternalId: PAGE, events: [], receipts: [], ignored: 0 };
const url = 'https://scontent.test/ca-chua.jpg';

/** A message event with nothing but what is given. */
function message(fields: Record<string, unknown>) {
  return { kind: 'message', eventId: 'message:m_1', ...base, text: '', attachments: [], ...fields };
}

describe('one item becomes one event', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['words', { message: { mid: 'm_1', text: 'Bán 20 chai mật ong' } }, message({ text: 'Bán 20 chai mật ong' })],
    [
      'photos with words',
      { message: { mid: 'm_1', text: 'đây', attachments: [{ type: 'image', payload: { url } }, { type: 'image', payload: { url } }] } },
      message({ text: 'đây', attachments: [{ kind: 'photo', url }, { kind: 'photo', url }] }),
    ],
    ['a voice note', { message: { mid: 'm_1', attachments: [{ type: 'audio', payload: { url } }] } }, message({ attachments: [{ kind: 'voice', url }] })],
    ['a video', { message: { mid: 'm_1', attachments: [{ type: 'video', payload: { url } }] } }, message({ attachments: [{ kind: 'video', url }] })],
    ['a file', { message: { mid: 'm_1', attachments: [{ type: 'file', payload: { url } }] } }, message({ attachments: [{ kind: 'file', url }] })],
    [
      'a place',
      { message: { mid: 'm_1', attachments: [{ type: 'location', payload: { coordinates: { lat: 10.2, long: 105.9 } } }] } },
      message({ attachments: [{ kind: 'location' }] }),
    ],
    [
      'a link preview',
      { message: { mid: 'm_1', text: 'xem', attachments: [{ type: 'fallback', payload: { url, title: 'Chợ' } }] } },
      message({ text: 'xem', attachments: [{ kind: 'link', url }] }),
    ],
    [
      'a link preview of the old form',
      { message: { mid: 'm_1', attachments: [{ type: 'fallback', title: 'Chợ', URL: url, payload: null }] } },
      message({ attachments: [{ kind: 'link', url }] }),
    ],
    [
      'a relative or empty address is left out',
      { message: { mid: 'm_1', attachments: [{ type: 'post', payload: { url: '/p/1' } }, { type: 'fallback', payload: { url: '' } }] } },
      message({ attachments: [{ kind: 'link' }, { kind: 'link' }] }),
    ],
    [
      'types nobody has heard of',
      { message: { mid: 'm_1', attachments: [{ type: 'hologram', payload: 7 }, 'odd', { type: 'constructor' }] } },
      message({ attachments: [{ kind: 'other' }, { kind: 'other' }, { kind: 'other' }] }),
    ],
    [
      'a Like, doubled by its image',
      {
        message: {
          mid: 'm_1',
          attachments: [
            { type: 'sticker', payload: { url, sticker_id: 369239263222822 } },
            { type: 'image', payload: { url, sticker_id: '369239263222822' } },
          ],
        },
      },
      message({ attachments: [{ kind: 'sticker', url }] }),
    ],
    [
      'a sticker that says it is an image',
      { message: { mid: 'm_1', attachments: [{ type: 'image', payload: { url, sticker_id: 5 } }] } },
      message({ attachments: [{ kind: 'sticker', url }] }),
    ],
    ['something unsupported', { message: { mid: 'm_1', is_unsupported: true } }, message({ attachments: [{ kind: 'other' }] })],
    [
      'a tapped quick reply',
      { message: { mid: 'm_1', text: 'Đăng', quick_reply: { payload: '#p7.1' } } },
      message({ text: 'Đăng', payload: '#p7.1' }),
    ],
    [
      'a first message from an advertisement',
      { message: { mid: 'm_1', text: 'chào', referral: { ref: 'xoai', source: 'ADS', type: 'OPEN_THREAD', ad_id: 6 } } },
      message({ text: 'chào', ref: 'xoai' }),
    ],
    ['a message taken back', { message: { mid: 'm_1', is_deleted: true } }, { kind: 'deleted', eventId: 'deleted:m_1', ...base }],
    [
      'a button',
      { postback: { mid: 'm_2', title: 'Mua', payload: 'buy.3' } },
      { kind: 'postback', eventId: 'postback:m_2', ...base, payload: 'buy.3', title: 'Mua' },
    ],
    [
      'a button of an advertisement, without an id',
      { postback: { title: 'Mua', payload: 'buy.3', referral: { ref: 'tet' } } },
      { kind: 'postback', eventId: expect.stringMatching(`^postback:${PERSON}:${AT}:[0-9a-f]{16}$`), ...base, payload: 'buy.3', title: 'Mua', ref: 'tet' },
    ],
    [
      'Get Started from a link',
      { postback: { mid: 'm_3', title: 'Bắt đầu', payload: 'GET_STARTED', referral: { ref: 'moi-12345678' } } },
      { kind: 'follow', eventId: 'postback:m_3', ...base, ref: 'moi-12345678' },
    ],
    [
      'a link into a known conversation',
      { referral: { ref: 'moi-12345678', source: 'SHORTLINK', type: 'OPEN_THREAD' } },
      { kind: 'follow', eventId: expect.stringMatching(`^referral:${PERSON}:${AT}:[0-9a-f]{16}$`), ...base, ref: 'moi-12345678' },
    ],
    [
      'a reaction',
      { reaction: { mid: 'm_9', action: 'react', reaction: 'love', emoji: '❤' } },
      { kind: 'reaction', eventId: `reaction:m_9:react:❤:${AT}`, ...base, isAdded: true },
    ],
    [
      'a reaction taken back',
      { reaction: { mid: 'm_9', action: 'unreact' } },
      { kind: 'reaction', eventId: `reaction:m_9:unreact::${AT}`, ...base, isAdded: false },
    ],
  ])('%s', (_, given, event) => {
    expect(channel.split(bodyOf(item(given)))).toStrictEqual([{ ...nothing, events: [event] }]);
  });
});

describe('what the platform says about our messages', () => {
  const mark = AT - 5000;
  test.each<[string, unknown, unknown]>([
    ['delivered, up to a time', item({ delivery: { watermark: mark, mids: ['m_8'] } }), { kind: 'delivered', externalId: PERSON, watermark: mark }],
    ['delivered, with text for a time and no time of its own', item({ timestamp: undefined, delivery: { watermark: String(mark) } }), { kind: 'delivered', externalId: PERSON, watermark: mark }],
    ['read, in seconds', item({ read: { watermark: mark / 1000 } }), { kind: 'read', externalId: PERSON, watermark: mark }],
    ['our echo, the app a number', echo({ mid: 'm_5', app_id: Number(APP_ID), metadata: 'ob1', text: 'Dạ' }), { kind: 'echo', externalId: PERSON, known: { outboxId: 'ob1' }, platformId: 'm_5', at: AT }],
    ['our echo, the app text', echo({ mid: 'm_5', app_id: APP_ID, metadata: 'ob1' }), { kind: 'echo', externalId: PERSON, known: { outboxId: 'ob1' }, platformId: 'm_5', at: AT }],
    ['the third part of a message', echo({ mid: 'm_6', app_id: APP_ID, metadata: 'ob1/3' }), { kind: 'echo', externalId: PERSON, known: { outboxId: 'ob1' }, platformId: 'm_6', at: AT }],
    [
      'our template',
      echo({ mid: 'm_7', app_id: APP_ID, metadata: 'ob2', attachments: [{ type: 'template', url: null, payload: { template_type: 'generic', elements: [{}] } }] }),
      { kind: 'echo', externalId: PERSON, known: { outboxId: 'ob2' }, platformId: 'm_7', at: AT },
    ],
  ])('%s', (_, given, receipt) => {
    expect(channel.split(bodyOf(given))).toStrictEqual([{ ...nothing, receipts: [receipt] }]);
  });
});

describe('an echo of somebody else is a human answering', () => {
  const human = { kind: 'humanReply', eventId: 'echo:m_5', externalId: PERSON, at: AT };
  test.each<[string, Record<string, unknown>]>([
    ['of another app', { mid: 'm_5', app_id: 26390203743090, text: 'chị đợi em chút' }],
    ['of an app whose number ends like ours', { mid: 'm_5', app_id: `1${APP_ID}`, metadata: 'ob1' }],
    ['of no app', { mid: 'm_5', text: 'chị đợi em chút' }],
  ])('%s', (_, given) => {
    expect(channel.split(bodyOf(echo(given)))).toStrictEqual([{ ...nothing, events: [human] }]);
  });
});

describe('looked at and left', () => {
  test.each<[string, unknown]>([
    ['our own echo without metadata', echo({ mid: 'm_5', app_id: APP_ID, text: 'Dạ' })],
    ['an edit', item({ message_edit: { mid: 'm_1', text: 'x', num_edit: '1' } })],
    ['an opt-in', item({ optin: { ref: 'x', user_ref: 'y' } })],
    ['control passed to another app', item({ pass_thread_control: { new_owner_app_id: 1, metadata: '' } })],
    ['a kind from the future', item({ telepathy: { thought: 1 } })],
    ['no sender', { recipient: { id: PAGE }, timestamp: AT, policy_enforcement: { action: 'block', reason: 'x' } }],
    ['a sender that is no person yet', item({ sender: { user_ref: 'u1' }, message: { mid: 'm_1', text: 'x' } })],
    ['for another page', item({ recipient: { id: '104700000000099' }, message: { mid: 'm_1', text: 'x' } })],
    ['an echo of another page', { ...echo({ mid: 'm_5', app_id: 1 }), sender: { id: '104700000000099' } }],
    ['text that is no text', item({ message: { mid: 'm_1', text: { a: 1 } } })],
    ['a reaction of an unknown action', item({ reaction: { mid: 'm_1', action: 'stare' } })],
    ['a delivery without a watermark', item({ delivery: { mids: ['m_1'] } })],
    ['a word', 'hello'],
    ['nothing', null],
    ['a list', [[]]],
  ])('%s', (_, given) => {
    expect(channel.split(bodyOf(given))).toStrictEqual([{ ...nothing, ignored: 1 }]);
  });
});
