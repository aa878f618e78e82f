import { OA, media, template, useZaloApi } from './zalo-calls';

const api = useZaloApi();
const { authorised, call, post, sending, sample } = api;
const heard = (): number => api.coBa().heard().length;

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const button = (title = 'Mua', payload: unknown = '#1.1', type = 'oa.query.hide'): object => ({ title, type, payload });
const asking = (...buttons: object[]): object => template({ buttons }, 'Mua nhé?');
const element = (more: object = {}): object => ({ title: 'Mật ong', subtitle: '250.000 ₫', ...more });
const list = (...elements: object[]): object => template({ template_type: 'list', elements });

describe('messages to Zalo', () => {
  const REFUSED: [string, number, () => object][] = [
    ['nothing', -201, () => ({})],
    ['an empty text', -201, () => ({ text: ' ' })],
    ['what Zalo does not know', -201, () => ({ text: 'a', quick_replies: [] })],
    ['metadata', -201, () => ({ text: 'a', metadata: 'x' })],
    ['2001 characters', -210, () => ({ text: 'a'.repeat(2001) })],
    ['1001 emoji, which are 2002 UTF-16 units', -210, () => ({ text: '🍯'.repeat(1001) })],
    ['buttons without words', -201, () => template({ buttons: [button()] })],
    ['no buttons', -201, () => asking()],
    ['6 buttons', -210, () => asking(...many(6, button()))],
    ['a title of 101', -210, () => asking(button('a'.repeat(101)))],
    ['a payload of 1001', -210, () => asking(button('Mua', 'a'.repeat(1001)))],
    ['a button without title', -201, () => asking(button(''))],
    ['a query without payload', -201, () => asking({ title: 'Mua', type: 'oa.query.hide' })],
    ['a query to an address', -201, () => asking(button('Mua', { url: 'https://x.vn' }))],
    ['a link without address', -201, () => asking(button('Xem', {}, 'oa.open.url'))],
    ['a call without 84', -201, () => asking(button('Gọi', { phone_code: '0905123456' }, 'oa.open.phone'))],
    ['an sms without words', -201, () => asking(button('Nhắn', { phone_code: '84905123456' }, 'oa.open.sms'))],
    ['an unknown button', -201, () => asking(button('Mua', '#1.1', 'postback'))],
    ['an unknown attachment', -233, () => ({ attachment: { type: 'image', payload: {} } })],
    ['a template of another platform', -233, () => template({ template_type: 'generic', elements: [element()] })],
    ['an empty list', -201, () => list()],
    ['a list of 6', -210, () => list(...many(6, element()))],
    ['an element without subtitle', -201, () => list({ title: 'Mật ong' })],
    ['an element without title', -201, () => list({ subtitle: '250.000 ₫' })],
    ['an element title of 101', -210, () => list(element({ title: 'a'.repeat(101) }))],
    ['a subtitle of 501', -210, () => list(element({ subtitle: 'a'.repeat(501) }))],
    ['6 buttons in a list', -210, () => list(...many(2, element({ buttons: many(3, button()) })))],
    ['buttons beside elements', -233, () => template({ template_type: 'list', elements: [element()], buttons: [button()] }, 'a')],
    ['buttons beside a photo', -233, () => template({ template_type: 'media', elements: [{ media_type: 'image', url: sample() }], buttons: [button()] }, 'a')],
    ['buttons within a photo', -233, () => media({ url: sample(), buttons: [button()] })],
    ['media of an unknown type', -233, () => media({ media_type: 'video', url: sample() })],
    ['two photos at once', -201, () => template({ template_type: 'media', elements: many(2, { media_type: 'image', url: sample() }) })],
    ['a photo by both ways', -201, () => media({ url: sample(), attachment_id: 'x' })],
    ['a photo by no way', -201, () => media({})],
    ['a gif without its size', -201, () => media({ media_type: 'gif', url: sample() })],
    ['a photo that cannot be had', -201, () => media({ url: 'http://127.0.0.1:9/x.jpg' })],
    ['an attachment id of nobody', -100, () => media({ attachment_id: 'x' })],
    ['a file without token', -201, () => ({ attachment: { type: 'file', payload: {} } })],
  ];

  test.each(REFUSED)('refuses %s with %d, in an answer 200; nothing is shown', async (_what, code, message) => {
    const before = heard();
    const answer = await post(sending(message()));
    expect([answer.status, answer.body.error, answer.body.message]).toEqual([200, code, expect.stringMatching(/./)]);
    expect(heard()).toBe(before);
  });

  const ACCEPTED: [string, () => object][] = [
    ['2000 characters', () => ({ text: 'ơ'.repeat(2000) })],
    ['a quote', () => ({ text: 'a', quote_message_id: '00aa' })],
    ['5 buttons at their limits', () => asking(...many(5, button('a'.repeat(100), 'a'.repeat(1000))))],
    ['every kind of button', () => asking(button(), button('a', '#a', 'oa.query.show'), button('a', { url: 'https://x.vn' }, 'oa.open.url'), button('a', { phone_code: '84905123456' }, 'oa.open.phone'), button('a', { phone_code: '84905123456', content: 'a' }, 'oa.open.sms'))],
    ['a list of 5 at their limits', () => list(...many(5, element({ title: 'a'.repeat(100), subtitle: 'a'.repeat(500), buttons: [button()] })))],
    ['a list under words', () => ({ text: 'Hàng mới', ...list(element({ image_url: sample() })) })],
    ['a photo by address, with words', () => ({ text: 'Mật ong', ...media({ url: sample() }) })],
    ['a sticker', () => media({ media_type: 'sticker', attachment_id: 'c09965c25987b0d9e996' })],
    ['a request for somebody\'s particulars', () => template({ template_type: 'request_user_info', elements: [element({ image_url: sample() })] })],
  ];

  test.each(ACCEPTED)('accepts %s', async (_what, message) => {
    const answer = await post(sending(message()));
    expect(answer).toMatchObject({ status: 200, body: { error: 0, message: 'Success', data: { message_id: expect.stringMatching(/^[0-9a-f]{20}$/), user_id: api.userId(), quota: { quota_type: 'reply', remain: '8' } } } });
  });

  test.each<[string, () => unknown, number]>([
    ['no recipient', () => ({ message: { text: 'a' } }), -201],
    ['an id that is no string', () => ({ recipient: { user_id: 4885166391 }, message: { text: 'a' } }), -201],
    ['an id of Messenger', () => sending({ text: 'a' }, api.started().person('Cô Ba').userId), -201],
    ['an id of nobody', () => sending({ text: 'a' }, '4999999999999999999'), -201],
    ['somebody who never came', () => sending({ text: 'a' }, api.started().person('Bác Tám', { on: 'zalo' }).userId), -213],
    ['three dots', () => ({ recipient: { user_id: api.userId() }, sender_action: 'typing_on' }), -201],
  ])('refuses %s', async (_what, body, code) => expect((await post(body())).body.error).toBe(code));

  test('broken JSON, and a message in the address, are refused', async () => {
    const broken = await call('POST', '/v3.0/oa/message/cs', { body: '{', headers: { 'content-type': 'application/json', ...authorised() } });
    expect([broken.status, broken.body.error]).toEqual([200, -201]);
    expect((await post(sending({ text: 'a' }), { query: '?data=%7B%7D' })).body.error).toBe(-233);
  });

  test.each([-233, -201] as const)('an OA whose tier has no buttons answers %d to buttons and lists, not to words and photos', async (plainError) => {
    await fetch(`${api.started().url}/emulator/oas`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ oaId: OA, plainError }) });
    const codes = await Promise.all([asking(button()), list(element()), { text: 'a' }, media({ url: sample() })].map(async (message) => (await post(sending(message))).body.error));
    expect(codes).toEqual([plainError, plainError, 0, 0]);
  });

  test('failures come as ordered: a code within 200, a status without JSON', async () => {
    api.started().emulator.failRules.add({ next: 1, code: -32 });
    expect(await post(sending({ text: 'a' }))).toMatchObject({ status: 200, body: { error: -32 } });
    api.started().emulator.failRules.add({ next: 1, status: 502, acceptButFail: true });
    const headers = { 'content-type': 'application/json', ...authorised() };
    const answer = await fetch(`${api.started().zalo.url}/v3.0/oa/message/cs`, { method: 'POST', headers, body: JSON.stringify(sending({ text: 'đến rồi' })) });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, expect.stringContaining('text/html')]);
    expect(api.coBa().heard().at(-1)).toBe('đến rồi');
  });

  test('a card whose photo cannot be had is shown with a grey box', async () => {
    await post(sending(list(element({ image_url: 'http://127.0.0.1:9/x.png' }))));
    await api.receiver().until(() => api.coBa().messages().at(-1)?.cards[0]?.photo?.state === 'broken');
  });
});
