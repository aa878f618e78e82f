import type { PlatformCall } from '../../../src/channels/channel';
import type { Choice, GoodsCard, MessageContent } from '../../../src/domain/message';
import { bytesOf, createTestChannel, fromOa, PERSON } from './deliveries';

const channel = createTestChannel();
const photoUrl = 'https://shop.test/media/mat-ong.jpg';

interface Message {
  text?: string;
  attachment?: { payload: { buttons?: { title: string }[]; elements?: { title: string; subtitle: string; buttons?: { title: string }[] }[] } };
}

const render = (content: MessageContent, isPlain = false) => channel.render({ id: 'ob1', externalId: PERSON, purpose: 'reply', content }, { isPlain });
const messageOf = ({ body }: PlatformCall): Message => body.message as Message; // its form is what the tests look at
/** The messages of a content's bodies. */
const messages = (content: MessageContent, isPlain = false): Message[] => render(content, isPlain).map(messageOf);
const texts = (content: MessageContent, isPlain = false) => messages(content, isPlain).map(({ text }) => text);
const choicesOf = (...labels: string[]): Choice[] => labels.map((label, index) => ({ label, payload: `#p1.${index + 1}` }));
const text = (words: string, choices: Choice[] = []): MessageContent => ({ kind: 'text', text: words, choices });
const button = (title: string, number: number) => ({ title, type: 'oa.query.hide', payload: `#p1.${number}` });
const under = (...labels: string[]) => ({ type: 'template', payload: { buttons: labels.map((label, index) => button(label, index + 1)) } });

describe('words', () => {
  test('go to the person, composed', () => {
    expect(render(text('Dạ, đã đăng.'.normalize('NFD')))).toStrictEqual([
      { body: { recipient: { user_id: PERSON }, message: { text: 'Dạ, đã đăng.' } }, fingerprint: expect.stringMatching(/^text:[0-9a-f]{16}$/) },
    ]);
  });

  test('have their choices as silent buttons', () => {
    expect(messages(text('Đăng nhé?', choicesOf('Đăng bán', 'Thôi')))).toStrictEqual([{ text: 'Đăng nhé?', attachment: under('Đăng bán', 'Thôi') }]);
  });

  test('have at most five buttons: six choices are said', () => {
    const five = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];
    expect(messages(text('Chọn:', choicesOf(...five)))).toStrictEqual([{ text: 'Chọn:', attachment: under(...five) }]);
    expect(messages(text('Chọn:', choicesOf(...five, 'Sáu')))).toStrictEqual([
      { text: 'Chọn:\n\n1. Một\n2. Hai\n3. Ba\n4. Bốn\n5. Năm\n6. Sáu' },
    ]);
  });

  test('say a label that no button holds', () => {
    const label = 'L'.repeat(101);
    expect(texts(text('Chọn:', choicesOf(label, 'Thôi')))).toEqual([`Chọn:\n\n1. ${label}\n2. Thôi`]);
    expect(messages(text('Chọn:', choicesOf('L'.repeat(100))))).toStrictEqual([{ text: 'Chọn:', attachment: under('L'.repeat(100)) }]);
  });

  test('say all choices to a plain OA', () => {
    expect(messages(text('Đăng nhé?', choicesOf('Đăng bán', 'Thôi')), true)).toStrictEqual([{ text: 'Đăng nhé?\n\n1. Đăng bán\n2. Thôi' }]);
  });

  test('of exactly 2000 stay together, one more parts them', () => {
    const words = `${'chợ '.repeat(499)}quê!`;
    expect(texts(text(words))).toEqual([words]);
    expect(texts(text(words.normalize('NFD')))).toEqual([words]);
    const parts = texts(text(`${words}!`));
    expect(parts).toHaveLength(2);
    expect(parts.join(' ')).toBe(`${words}!`);
  });

  test('that are long are parted between paragraphs, with the buttons under the last part', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${'gạo ST25 '.repeat(5).trim()}`);
    const parts = messages(text(lines.join('\n'), choicesOf('Mua')));
    expect(parts.flatMap((part) => part.text?.split('\n'))).toEqual(lines);
    expect(parts.map((part) => part.attachment)).toEqual([undefined, under('Mua')]);
  });
});

const card = (change: Partial<Omit<MessageContent & { kind: 'card' }, 'kind'>> = {}): MessageContent => ({
  kind: 'card',
  photoUrl,
  title: 'Mật ong rừng',
  lines: ['250.000 ₫/chai', 'còn 20 chai', 'Đăng nhé?'],
  choices: choicesOf('Đăng', 'Sửa', 'Thôi'),
  ...change,
});

describe('a card', () => {
  test('is a photo with what is said of it, then the question with its buttons', () => {
    expect(render(card())).toStrictEqual([
      { body: { recipient: { user_id: PERSON }, message: { text: 'Mật ong rừng\n250.000 ₫/chai\ncòn 20 chai' } }, photoUrl, fingerprint: 'photo' },
      {
        body: { recipient: { user_id: PERSON }, message: { text: 'Đăng nhé?', attachment: under('Đăng', 'Sửa', 'Thôi') } },
        fingerprint: expect.stringMatching(/^text:/),
      },
    ]);
  });

  test('with a title alone says it over the buttons', () => {
    expect(messages(card({ lines: [] }))).toStrictEqual([{}, { text: 'Mật ong rừng', attachment: under('Đăng', 'Sửa', 'Thôi') }]);
    expect(messages(card({ lines: ['', ' '] }))).toHaveLength(2);
  });

  test('without choices is one body', () => {
    expect(messages(card({ choices: [] }))).toStrictEqual([{ text: 'Mật ong rừng\n250.000 ₫/chai\ncòn 20 chai\nĐăng nhé?' }]);
  });

  test('to a plain OA keeps its photo and says its choices', () => {
    const [photo, question] = render(card(), true);
    expect(photo).toStrictEqual(render(card())[0]);
    expect(question?.body.message).toStrictEqual({ text: 'Đăng nhé?\n\n1. Đăng\n2. Sửa\n3. Thôi' });
  });

  test('with endless facts goes on in words, and has one photo', () => {
    const calls = render(card({ lines: ['mật ong '.repeat(400), 'Đăng nhé?'] }));
    expect(calls.map((call) => call.photoUrl)).toEqual([photoUrl, undefined, undefined]);
    expect(calls.every((call) => (messageOf(call).text ?? '').length <= 2000)).toBe(true);
  });
});

const goods = (title: string, change: Partial<GoodsCard> = {}): GoodsCard => ({
  title, lines: ['45.000 ₫/kg', 'còn 20 kg'], photoUrl, choices: [{ label: 'Xem', payload: `#p1.${Number.parseInt(title, 10)}` }], ...change,
});
const element = (title: string, number: number) => ({ title, subtitle: '45.000 ₫/kg\ncòn 20 kg', image_url: photoUrl, buttons: [button('Xem', number)] });
const listOf = (...elements: unknown[]) => ({ type: 'template', payload: { template_type: 'list', elements } });
const cards = (all: GoodsCard[], choices: Choice[] = [], words = 'Lấy món nào ạ?'): MessageContent => ({ kind: 'cards', text: words, cards: all, choices });
const more = (payload: string): Choice[] => [{ label: 'Xem thêm hàng', payload }];

describe('a list of goods', () => {
  test('stands under its words, each with its button inside', () => {
    expect(messages(cards([goods('1. Xoài'), goods('2. Cam')]))).toStrictEqual([
      { text: 'Lấy món nào ạ?', attachment: listOf(element('1. Xoài', 1), element('2. Cam', 2)) },
    ]);
  });

  test('has other choices below, numbered on from the goods', () => {
    const [list, own, ...rest] = messages(cards([goods('1. Xoài'), goods('2. Cam')], more('#p1.3')));
    expect(list?.attachment?.payload.elements).toHaveLength(2);
    expect(own).toStrictEqual({ text: '3. Xem thêm hàng', attachment: { type: 'template', payload: { buttons: [button('Xem thêm hàng', 3)] } } });
    expect(rest).toEqual([]);
  });

  test('is known by its kind, what is below by its words', () => {
    expect(render(cards([goods('1. Xoài')], more('#p1.2'))).map(({ fingerprint }) => fingerprint)).toEqual(['list', expect.stringMatching(/^text:/)]);
  });

  test('has no picture where there is none, and always a subtitle', () => {
    expect(messages(cards([goods('1. Xoài', { photoUrl: undefined, lines: [], choices: [] })]))[0]?.attachment).toStrictEqual(
      listOf({ title: '1. Xoài', subtitle: '1. Xoài' }),
    );
  });

  test('of more than five is several, the words over the first', () => {
    const all = Array.from({ length: 7 }, (_, index) => goods(`${index + 1}. Món`));
    const lists = messages(cards(all, more('#p1.8')));
    expect(lists.map((one) => one.attachment?.payload.elements?.map(({ title }) => title))).toEqual([
      ['1. Món', '2. Món', '3. Món', '4. Món', '5. Món'], ['6. Món', '7. Món'], undefined,
    ]);
    expect(lists.map((one) => one.text)).toEqual(['Lấy món nào ạ?', undefined, '8. Xem thêm hàng']);
  });

  test('never has more than five buttons in all', () => {
    const three = (first: number) => Array.from({ length: 3 }, (_, index) => ({ label: `Nút ${first + index}`, payload: `#p1.${first + index}` }));
    const lists = messages(cards([goods('Xoài', { choices: three(1) }), goods('Cam', { choices: three(4) }), goods('Ổi', { choices: choicesOf('1', '2', '3', '4', '5', '6') })]));
    const titles = lists.map((one) => one.attachment?.payload.elements?.map((row) => [row.title, row.buttons?.length]));
    expect(titles).toEqual([[['Xoài', 3]], [['Cam', 3]], [['Ổi', 5]], [['Ổi', 1]]]);
  });

  test('with words too long for a row says them in full before', () => {
    const facts = 'f'.repeat(501);
    const [list] = messages(cards([goods('1. Xoài', { lines: [facts] }), goods('2. Cam')]));
    expect(list?.text).toBe(`Lấy món nào ạ?\n\n1. Xoài\n${facts}`);
    expect(list?.attachment?.payload.elements?.map(({ subtitle }) => subtitle)).toEqual([`${'f'.repeat(499)}…`, '45.000 ₫/kg\ncòn 20 kg']);
    const title = `1. ${'T'.repeat(100)}`;
    expect(messages(cards([goods(title)]))[0]).toMatchObject({
      text: `Lấy món nào ạ?\n\n${title}\n45.000 ₫/kg\ncòn 20 kg`,
      attachment: { payload: { elements: [{ title: `${title.slice(0, 99)}…` }] } },
    });
  });

  test('with endless words says them in messages of their own', () => {
    const all = [goods('1. Xoài')];
    const calls = messages(cards(all, [], 'mật ong '.repeat(300)));
    expect(calls.map(({ text: words, attachment }) => [words === undefined, attachment === undefined])).toEqual([[false, true], [false, true], [true, false]]);
  });

  test('without words is the list alone, with no goods is words with the choices', () => {
    expect(messages(cards([goods('1. Xoài')], [], ''))).toStrictEqual([{ attachment: listOf(element('1. Xoài', 1)) }]);
    expect(messages(cards([], choicesOf('Xem hàng'), 'Hết hàng rồi ạ.'))).toStrictEqual([{ text: 'Hết hàng rồi ạ.', attachment: under('Xem hàng') }]);
  });

  test('to a plain OA is one text with the numbers that may be typed', () => {
    expect(messages(cards([goods('1. Xoài'), goods('2. Cam', { lines: [] })], more('#p1.3')), true)).toStrictEqual([
      { text: 'Lấy món nào ạ?\n\n1. Xoài\n45.000 ₫/kg\ncòn 20 kg\n\n2. Cam' },
      { text: '3. Xem thêm hàng' },
    ]);
  });

  test('to a plain OA says the choices of goods whose title has no number', () => {
    const two = goods('Xoài', { lines: [], choices: choicesOf('Sửa giá', 'Ẩn') });
    expect(texts(cards([two, goods('Cam', { lines: [] })], [], ''), true)).toEqual(['Xoài\n1. Sửa giá\n2. Ẩn\n\nCam\n3. Xem']);
  });
});

describe('a message that an OA begins to refuse goes on plainly', () => {
  const seven = Array.from({ length: 7 }, (_, index) => goods(`${index + 1}. Món`));
  test.each<[string, MessageContent]>([
    ['words', text('xoài cát '.repeat(500), choicesOf('Mua', 'Thôi'))],
    ['a card', card()],
    ['a card with endless facts', card({ lines: ['mật ong '.repeat(400), 'Đăng nhé?'] })],
    ['a list', cards(seven, more('#p1.8'))],
    ['a list after endless words', cards(seven, more('#p1.8'), 'mật ong '.repeat(300))],
  ])('%s: from the call that had buttons, nothing is left out and nothing before is said again', (_, content) => {
    const rich = render(content);
    const plain = render(content, true);
    const first = rich.findIndex((call) => !call.photoUrl && messageOf(call).attachment);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(plain.slice(0, first)).toStrictEqual(rich.slice(0, first));
    expect(plain).toHaveLength(rich.length);
    expect(plain.every((call) => !messageOf(call).attachment)).toBe(true);
    expect(texts(content, true).at(-1)).toMatch(/\d+\. (Thôi|Xem thêm hàng)$/);
  });
});

test('an echo shows the fingerprint that its call had', () => {
  const calls = [...render(card()), ...render(cards([goods('1. Xoài')])), ...render(text('Dạ,  chào bác.\nBán gì ạ?'))];
  const events = ['oa_send_image', 'oa_send_text', 'oa_send_list', 'oa_send_text'];
  const echoes = calls.map((call, index) => {
    const event = fromOa(events[index] ?? '', { msg_id: `m${index}`, text: messageOf(call).text });
    return channel.split(bytesOf(event))[0]?.receipts[0];
  });
  expect(echoes.map((echo) => echo && 'known' in echo && echo.known)).toEqual(calls.map(({ fingerprint }) => ({ fingerprint })));
});

describe('what cannot be shown', () => {
  test.each<[string, MessageContent]>([
    ['no words', text('')],
    ['blank words', text(' \n ', choicesOf('Mua'))],
    ['a payload of 1001', text('?', [{ label: 'Mua', payload: 'p'.repeat(1001) }])],
    ['a choice without a payload', text('?', [{ label: 'Mua', payload: '' }])],
    ['a choice without a label', text('?', choicesOf(' '))],
    ['a card without a title', card({ title: '' })],
    ['a card of a list without a title', cards([goods(' ')])],
    ['a button of a list without a label', cards([goods('1. Xoài', { choices: choicesOf('') })])],
    ['a list of nothing', cards([], [], '')],
  ])('%s is refused as a mistake of ours', (_, content) => {
    for (const isPlain of [false, true]) expect(() => render(content, isPlain)).toThrow(expect.objectContaining({ code: 'messageInvalid', ours: true }));
  });
});
