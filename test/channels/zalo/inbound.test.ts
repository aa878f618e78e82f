import { createHash } from 'node:crypto';
import { AT, bytesOf, createTestChannel, fromOa, fromPerson, OA, ofAccount, PERSON } from './deliveries';

const channel = createTestChannel();
const split = (body: unknown) => channel.split(bytesOf(body));
const base = { externalId: PERSON, at: AT };
const nothing = { channelExternalId: OA, events: [], receipts: [], ignored: 0 };
const url = 'https://photo-stal.zdn.vn/ca-chua.jpg';
const hashed = (name: string) => expect.stringMatching(`^${name}:[0-9a-f]{16}$`);

/** A message event with nothing but what is given. */
const message = (name: string, fields: Record<string, unknown>) => ({
  kind: 'message', eventId: `${name}:m1`, ...base, text: '', attachments: [], ...fields,
});
const sent = (type: string, payload: unknown, text?: string) => ({ msg_id: 'm1', ...(text === undefined ? {} : { text }), attachments: [{ type, payload }] });
const contact = (description: unknown, text = 'Cô Tám') =>
  sent('link', { thumbnail: 'https://ava.zdn.vn/1.jpg', url: 'https://zalo.me/x', description: typeof description === 'string' ? description : JSON.stringify(description) }, text);

describe('what a person sends becomes one message', () => {
  test.each<[string, string, unknown, Record<string, unknown>]>([
    ['words', 'user_send_text', { msg_id: 'm1', text: 'Bán 20 chai mật ong' }, { text: 'Bán 20 chai mật ong' }],
    ['an answer that quotes', 'user_send_text', { msg_id: 'm1', text: 'còn', quote_msg_id: 'q' }, { text: 'còn' }],
    ['a photo', 'user_send_image', sent('image', { thumbnail: url, url }), { attachments: [{ kind: 'photo', url }] }],
    ['a photo with a caption', 'user_send_image', sent('image', { thumbnail: url, url }, 'xoài 45k'), { text: 'xoài 45k', attachments: [{ kind: 'photo', url }] }],
    ['a gif', 'user_send_gif', sent('gif', { thumbnail: url, url }), { attachments: [{ kind: 'sticker', url }] }],
    ['a sticker', 'user_send_sticker', sent('sticker', { id: '4711', url }), { attachments: [{ kind: 'sticker', url }] }],
    ['a voice note', 'user_send_audio', sent('audio', { url }), { attachments: [{ kind: 'voice', url }] }],
    ['a video', 'user_send_video', sent('video', { thumbnail: url, description: '', url }), { attachments: [{ kind: 'video', url }] }],
    ['a file', 'user_send_file', sent('file', { url, size: '4000', name: 'gia.pdf', checksum: 'f0', type: 'pdf' }), { attachments: [{ kind: 'file', url }] }],
    ['a link', 'user_send_link', sent('link', { thumbnail: url, description: 'Chợ', url }, 'xem'), { text: 'xem', attachments: [{ kind: 'link', url }] }],
    [
      'a place with its name',
      'user_send_location',
      sent('location', { coordinates: { latitude: '10.2', longitude: '105.9' } }, '12 Lê Lợi, Cần Thơ'),
      { text: '12 Lê Lợi, Cần Thơ', attachments: [{ kind: 'location' }] },
    ],
    ['a place', 'user_send_location', sent('location', { coordinates: { latitude: '10.2', longitude: '105.9' } }), { attachments: [{ kind: 'location' }] }],
    ['a contact', 'user_send_business_card', contact({ phone: '84905123456', qrCodeUrl: url }), { text: 'Cô Tám 0905123456' }],
    ['a contact with a plus', 'user_send_business_card', contact({ phone: '+84 905 123 456' }), { text: 'Cô Tám 0905123456' }],
    ['a contact whose phone is a number', 'user_send_business_card', contact('{"phone":84905123456}'), { text: 'Cô Tám 0905123456' }],
    ['a contact without a name', 'user_send_business_card', contact({ phone: '0905123456' }, ''), { text: '0905123456' }],
    ['a contact of broken JSON', 'user_send_business_card', contact('{"phone":'), { attachments: [{ kind: 'other' }] }],
    ['a contact without a phone', 'user_send_business_card', contact({ qrCodeUrl: url }), { attachments: [{ kind: 'other' }] }],
    ['a contact with words for a phone', 'user_send_business_card', contact({ phone: 'hỏi chị Hai' }), { attachments: [{ kind: 'other' }] }],
    ['a contact nested without end', 'user_send_business_card', contact('['.repeat(10_000)), { attachments: [{ kind: 'other' }] }],
    ['a photo without an address', 'user_send_image', sent('image', { url: '/a.jpg' }), { attachments: [{ kind: 'photo' }] }],
    ['a photo without a payload', 'user_send_image', { msg_id: 'm1', attachments: [{ type: 'image' }] }, { attachments: [{ kind: 'photo' }] }],
    [
      'types nobody has heard of',
      'user_send_file',
      { msg_id: 'm1', attachments: [{ type: 'hologram', payload: 7 }, 'odd', { type: 'constructor' }] },
      { attachments: [{ kind: 'other' }, { kind: 'other' }, { kind: 'other' }] },
    ],
    ['nothing at all', 'user_send_text', { msg_id: 'm1' }, { attachments: [{ kind: 'other' }] }],
    ['words that are none', 'user_send_text', { msg_id: 'm1', text: { a: 1 } }, { attachments: [{ kind: 'other' }] }],
  ])('%s', (_, name, given, event) => {
    expect(split(fromPerson(name, given))).toStrictEqual([{ ...nothing, events: [message(name, event)] }]);
  });
});

describe('a button that was tapped comes as words', () => {
  test.each(['#p7.1', '#n0a1b2c3.12', ' #p7.1 '])('%s is a payload', (text) => {
    expect(split(fromPerson('user_send_text', { msg_id: 'm1', text }))).toStrictEqual([
      { ...nothing, events: [message('user_send_text', { payload: text.trim() })] },
    ]);
  });

  test.each(['#xoài', '#p7', '#p7.123', '#P7.1', 'mua #p7.1', '#p7.1 nha'])('%s is words', (text) => {
    expect(split(fromPerson('user_send_text', { msg_id: 'm1', text }))[0]?.events).toStrictEqual([message('user_send_text', { text })]);
  });
});

describe('coming, going and reacting', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['following', ofAccount('follow', { follower: { id: PERSON }, source: 'oa_profile' }), { kind: 'follow', eventId: hashed('follow'), ...base }],
    ['leaving', ofAccount('unfollow', { follower: { id: PERSON } }), { kind: 'unfollow', eventId: hashed('unfollow'), ...base }],
    [
      'a heart',
      fromPerson('user_reacted_message', { msg_id: 'm9', react_icon: '/-heart' }),
      { kind: 'reaction', eventId: `user_reacted_message:m9:/-heart:${AT}`, ...base, isAdded: true, opensNoWindow: true },
    ],
    [
      'a heart taken back',
      fromPerson('user_reacted_message', { msg_id: 'm9', react_icon: '/-remove' }),
      { kind: 'reaction', eventId: `user_reacted_message:m9:/-remove:${AT}`, ...base, isAdded: false, opensNoWindow: true },
    ],
  ])('%s', (_, given, event) => {
    expect(split(given)).toEqual([{ ...nothing, events: [event] }]);
  });
});

describe('what Zalo says about our messages', () => {
  /** Written down here as well, so that what is stored does not change unseen. */
  const textPrint = (text: string) => `text:${createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16)}`;
  const echo = (fingerprint: string) => ({ kind: 'echo', externalId: PERSON, platformId: 'm5', at: AT, known: { fingerprint } });
  const image = [{ type: 'image', payload: { thumbnail: url, url } }];
  test.each<[string, unknown, unknown]>([
    ['received', fromOa('user_received_message', { msg_id: 'm5' }), { kind: 'delivered', externalId: PERSON, watermark: AT }],
    ['seen', fromOa('user_seen_message', { msg_ids: ['m4', 'm5'] }), { kind: 'read', externalId: PERSON, watermark: AT }],
    ['our words', fromOa('oa_send_text', { msg_id: 'm5', text: 'Dạ, đã đăng.' }), echo(textPrint('Dạ, đã đăng.'))],
    ['our words, decomposed and with other blanks', fromOa('oa_send_text', { msg_id: 'm5', text: ' Dạ,  đã\nđăng. '.normalize('NFD') }), echo(textPrint('Dạ, đã đăng.'))],
    ['our words with buttons under another name', fromOa('oa_send_template', { msg_id: 'm5', text: 'Đăng nhé?' }), echo(textPrint('Đăng nhé?'))],
    ['our photo', fromOa('oa_send_image', { msg_id: 'm5', text: 'Mật ong', attachments: image }), echo('photo')],
    ['our list', fromOa('oa_send_list', { msg_id: 'm5', attachments: [{ type: 'link', payload: {} }] }), echo('list')],
    ['a sticker of ours', fromOa('oa_send_sticker', { msg_id: 'm5' }), echo('sticker')],
  ])('%s', (_, given, receipt) => {
    expect(split(given)).toStrictEqual([{ ...nothing, receipts: [receipt] }]);
  });

  test.each(['oa_send_text', 'oa_send_image', 'oa_send_sticker'])('%s with the name of who typed it is a human answering', (name) => {
    const event = { kind: 'humanReply', eventId: `${name}:m5`, ...base };
    expect(split(fromOa(name, { msg_id: 'm5', text: 'chị đợi em chút' }, { admin_id: '8210000000000000051' }))).toStrictEqual([{ ...nothing, events: [event] }]);
  });
});

describe('looked at and left', () => {
  test.each<[string, unknown]>([
    ['a kind from the future', fromPerson('user_send_thought', { msg_id: 'm1', text: 'x' })],
    ['a name of every object', fromPerson('constructor', { msg_id: 'm1', text: 'x' })],
    ['a visitor of a web page', fromPerson('anonymous_send_text', { msg_id: 'm1', text: 'x', conversation_id: 'c' })],
    ['a group', fromPerson('user_send_group_text', { msg_id: 'm1', text: 'x' })],
    ['a form filled in', fromPerson('user_submit_info', undefined, { info: { name: 'x' } })],
    ['a tag', ofAccount('add_user_to_tag', { tag: { user_ids: [PERSON], name: 'x' } })],
    ['our echo without an id', fromOa('oa_send_text', { text: 'x' })],
    ['our own reaction', fromOa('oa_reacted_message', { msg_id: 'm5', react_icon: '/-heart' })],
    ['a reaction without an icon', fromPerson('user_reacted_message', { msg_id: 'm5' })],
    ['no sender', fromPerson('user_send_text', { msg_id: 'm1', text: 'x' }, { sender: undefined })],
    ['a message that is none', fromPerson('user_send_text', 'x')],
    ['no message', fromPerson('user_send_text', undefined)],
    ['an opened chat, which opens no window', ofAccount('user_click_chatnow', { user_id: PERSON })],
    ['nobody who follows', ofAccount('follow', {})],
    ['received by nobody', { ...fromOa('user_received_message', { msg_id: 'm5' }), recipient: undefined, oa_id: OA }],
    ['a template received at a phone number', { ...fromOa('user_received_message', { msg_id: 'm5', tracking_id: 't1', delivery_time: '1' }), recipient: { id: '84905123456' } }],
  ])('%s', (_, given) => {
    expect(split(given)).toStrictEqual([{ ...nothing, ignored: 1 }]);
  });

  test.each<[string, unknown]>([
    ['no name of the event', { sender: { id: PERSON }, recipient: { id: OA } }],
    ['no OA', { event_name: 'user_send_text', sender: { id: PERSON }, message: { text: 'x' } }],
    ['the test of the address', {}],
    ['a name that is none', { event_name: 7, oa_id: OA }],
  ])('%s gives nothing', (_, given) => {
    expect(split(given)).toEqual([]);
  });

  test('a permission that is taken away is told as that', () => {
    expect(split({ event_name: 'permission_revoked', oa_id: OA, timestamp: String(AT) })).toStrictEqual([{ ...nothing, isRevoked: true }]);
  });

  test.each(['hello', '[]', '7', 'null', ''])('%j is no delivery', (raw) => {
    expect(() => channel.split(Buffer.from(raw))).toThrow(expect.objectContaining({ code: 'unparseable' }));
  });
});

describe('ids and times', () => {
  test('of nineteen digits stay as they are, as numbers and as text', () => {
    const raw = `{"event_name":"user_send_text","app_id":1990000000000000031,"sender":{"id":${PERSON}},"recipient":{"id":${OA}},"timestamp":${AT},"message":{"msg_id":9007199254740993,"text":"x"}}`;
    expect(channel.split(Buffer.from(raw))).toMatchObject([
      { channelExternalId: OA, events: [{ externalId: PERSON, eventId: 'user_send_text:9007199254740993', at: AT }] },
    ]);
  });

  test.each([
    ['ms as text', String(AT), AT],
    ['ms', AT, AT],
    ['seconds', AT / 1000, AT],
    ['none', undefined, AT + 999],
    ['no time', 'soon', AT + 999],
  ])('a time that is %s', (_, timestamp, at) => {
    expect(split(fromPerson('user_send_text', { msg_id: 'm1', text: 'x' }, { timestamp }))[0]?.events[0]?.at).toBe(at);
  });

  test('a delivery that is repeated has the same id, another event without a message id has another', () => {
    const follow = (timestamp: number) => split(ofAccount('follow', { follower: { id: PERSON }, timestamp: String(timestamp) }))[0]?.events[0]?.eventId;
    expect(follow(AT)).toBe(follow(AT));
    expect(follow(AT + 1)).not.toBe(follow(AT));
    const wordless = (text: string) => split(fromPerson('user_send_text', { text }))[0]?.events[0]?.eventId;
    expect(wordless('x')).toBe(wordless('x'));
    expect(wordless('y')).not.toBe(wordless('x'));
  });

  test('the same message under two names is two events', () => {
    const ids = ['user_send_text', 'user_send_image'].map((name) => split(fromPerson(name, { msg_id: 'm1', text: 'x' }))[0]?.events[0]?.eventId);
    expect(ids).toEqual(['user_send_text:m1', 'user_send_image:m1']);
  });
});
