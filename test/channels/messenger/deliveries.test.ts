import { inspect } from 'node:util';
import { Fault } from '../../../src/errors';
import { AT, bodyOf, createTestChannel, echo, item, PAGE } from './deliveries';

const channel = createTestChannel();
const text = (mid: string, words = mid) => item({ message: { mid, text: words } });
const split = (body: unknown) => channel.split(Buffer.from(JSON.stringify(body)));
const idsOf = (body: unknown) => split(body).map((delivery) => [delivery.channelExternalId, ...delivery.events.map((event) => event.eventId)]);

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return thrown;
  }
}

describe('a delivery is looked at whole', () => {
  test('every item of every entry, gathered by page, in order', () => {
    const other = '104700000000044';
    const forOther = { ...text('m_3'), recipient: { id: other } };
    const entry = [
      { id: PAGE, time: AT, messaging: [text('m_1'), text('m_2')] },
      { id: other, time: AT, messaging: [forOther] },
      { id: PAGE, time: AT + 1, messaging: [text('m_4')] },
    ];
    expect(idsOf({ object: 'page', entry })).toEqual([
      [PAGE, 'message:m_1', 'message:m_2', 'message:m_4'],
      [other, 'message:m_3'],
    ]);
  });

  test('a malformed neighbour loses only itself', () => {
    const messaging = [text('m_1'), null, item({ message: 'no object' }), { sender: 5 }, text('m_2')];
    expect(split({ object: 'page', entry: [null, { id: {} }, { id: PAGE, messaging }, 'x'] })).toMatchObject([
      { channelExternalId: PAGE, events: [{ text: 'm_1' }, { text: 'm_2' }], ignored: 3 },
    ]);
  });

  test('the same message twice in one body comes once, and again under the same id in the next body', () => {
    const entry = [{ id: PAGE, time: AT, messaging: [text('m_1'), text('m_1')] }, { id: PAGE, time: AT + 700, messaging: [text('m_1')] }];
    const [first] = split({ object: 'page', entry });
    expect(first).toMatchObject({ events: [{ eventId: 'message:m_1' }], ignored: 2 });
    expect(split({ object: 'page', entry })).toEqual([first]);
  });

  test('a button without an id has the same id in each delivery and another when it is tapped again', () => {
    const tap = (timestamp: number) => item({ timestamp, postback: { title: 'Mua', payload: 'buy.1' } });
    const [once] = channel.split(bodyOf(tap(AT), tap(AT), tap(AT + 1)));
    expect(once?.events).toHaveLength(2);
    const [again] = channel.split(bodyOf(tap(AT)));
    expect(again?.events[0]?.eventId).toBe(once?.events[0]?.eventId);
  });

  test('standby gives no events, whatever is in it', () => {
    const standby = [text('m_1'), echo({ mid: 'm_2', app_id: 1 }), item({ postback: { title: 'x' } })];
    expect(split({ object: 'page', entry: [{ id: PAGE, time: AT, standby }] })).toEqual([
      { channelExternalId: PAGE, events: [], receipts: [], ignored: 3 },
    ]);
  });

  test('messages through changes are messages, comments and empty values are left', () => {
    const changes = [
      { field: 'messages', value: { ...text('m_1'), timestamp: String(AT / 1000) } },
      { field: 'messages', value: { page_id: PAGE } },
      { field: 'feed', value: { item: 'comment', verb: 'add', comment_id: '1_2', message: 'A12 +1' } },
      { field: 'feed' },
      7,
    ];
    expect(split({ object: 'page', entry: [{ id: PAGE, time: AT, changes }] })).toMatchObject([
      { events: [{ eventId: 'message:m_1', at: AT }], ignored: 4 },
    ]);
  });

  test.each([
    ['an entry with nothing in it', { object: 'page', entry: [{ id: PAGE, time: AT }] }, [[PAGE]]],
    ['no entries', { object: 'page' }, []],
    ['entries that are no list', { object: 'page', entry: { id: PAGE } }, []],
    ['another product', { object: 'instagram', entry: [{ id: PAGE, messaging: [text('m_1')] }] }, []],
    ['an empty object', {}, []],
  ])('%s', (_, body, expected) => {
    expect(idsOf(body)).toEqual(expected);
  });
});

describe('numbers', () => {
  test('ids of seventeen digits stay as they are, as numbers and as text', () => {
    const raw = `{"object":"page","entry":[{"id":10470000000000017,"time":${AT},"messaging":[
      {"sender":{"id":73100000000000019},"recipient":{"id":10470000000000017},"timestamp":${AT},"message":{"mid":"m_1","text":"x"}},
      {"sender":{"id":"73100000000000021"},"recipient":{"id":"10470000000000017"},"timestamp":"${AT}","message":{"mid":"m_2","text":"y"}}]}]}`;
    expect(channel.split(Buffer.from(raw))).toMatchObject([
      {
        channelExternalId: '10470000000000017',
        events: [
          { externalId: '73100000000000019', at: AT },
          { externalId: '73100000000000021', at: AT },
        ],
      },
    ]);
  });

  test.each<[string, unknown, unknown, number]>([
    ['seconds', AT / 1000, AT + 5, AT],
    ['seconds in text', String(AT / 1000), AT + 5, AT],
    ['none: that of its entry', undefined, AT + 5, AT + 5],
    ['a word: that of its entry', 'noon', AT + 5, AT + 5],
    ['beyond all calendars: that of its entry', 1e17, AT + 5, AT + 5],
    ['none anywhere: now', undefined, undefined, AT + 999],
  ])('a time given as %s', (_, timestamp, time, at) => {
    const entry = [{ id: PAGE, time, messaging: [{ ...text('m_1'), timestamp }] }];
    expect(split({ object: 'page', entry })).toMatchObject([{ events: [{ at }] }]);
  });
});

describe('bytes that are no JSON object', () => {
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['half a body', bodyOf(text('m_1')).subarray(0, 60)],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no text at all', Buffer.from([0xff, 0x00, 0x80])],
    ['a hundred thousand lists in each other', deep('[', ']')],
    ['a hundred thousand objects in each other', deep('{"a":', '}')],
    ['a hundred thousand brackets left open', `{"object":"page","entry":${'['.repeat(100_000)}`],
  ])('%s', (_, raw) => {
    const thrown = thrownBy(() => channel.split(Buffer.from(raw)));
    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown).toMatchObject({ code: 'unparseable' });
  });

  test.each([
    [50, true],
    [70, false],
  ])('%d levels are read: %s', (levels, isRead) => {
    const nested = Buffer.from(`{"object":"page","entry":${'['.repeat(levels)}${']'.repeat(levels)}}`);
    expect(thrownBy(() => channel.split(nested)) instanceof Fault).toBe(!isRead);
  });

  test('brackets inside words are words', () => {
    const words = `"${'['.repeat(1500)}\\"{`;
    expect(channel.split(bodyOf(text('m_1', words)))).toMatchObject([{ events: [{ text: words }] }]);
  });

  test('what could not be read is not told on', () => {
    const raw = Buffer.from('{"text":"0900 000 001", oops}');
    expect(inspect(thrownBy(() => channel.split(raw)), { depth: 9 })).not.toContain('0900');
  });
});
