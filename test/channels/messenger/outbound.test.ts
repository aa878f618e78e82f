import type { Choice, GoodsCard, MessageContent, Purpose } from '../../../src/domain/message';
import { createTestChannel, PERSON } from './deliveries';

const channel = createTestChannel();
const photoUrl = 'https://cho.test/media/1.jpg';

function render(content: MessageContent, purpose: Purpose = 'reply') {
  return channel.render({ id: 'ob1', externalId: PERSON, purpose, content }, { isPlain: false }).map((call) => call.body);
}

interface Sent {
  text: string;
  metadata: string;
  quick_replies?: unknown;
  attachment: { payload: { elements: { buttons: { title: string }[] }[] } };
}

/** The `message` of each body; that the rest of it is right is shown once, below. */
function messages(content: MessageContent): Sent[] {
  return render(content).map((body) => body.message as Sent); // each test shows the form it reads
}

const text = (words: string, choices: Choice[] = []): MessageContent => ({ kind: 'text', text: words, choices });
const choicesOf = (...labels: string[]): Choice[] => labels.map((label, index) => ({ label, payload: `#p1.${index + 1}` }));
const quick = (...labels: string[]) => labels.map((title, index) => ({ content_type: 'text', title, payload: `#p1.${index + 1}` }));
const buttons = (...labels: string[]) => labels.map((title, index) => ({ type: 'postback', title, payload: `#p1.${index + 1}` }));
const generic = (...elements: unknown[]) => ({ type: 'template', payload: { template_type: 'generic', elements } });
const image = { type: 'image', payload: { url: photoUrl, is_reusable: true } };
const goods = (title: string, change: Partial<GoodsCard> = {}): GoodsCard => ({ title, lines: ['45.000 ₫/kg'], photoUrl, choices: choicesOf('Mua'), ...change });

describe('every body', () => {
  test.each<[Purpose, string]>([
    ['reply', 'RESPONSE'],
    ['update', 'UPDATE'],
    ['promotion', 'UPDATE'],
  ])('of a %s names the person, the type and our id', (purpose, messaging_type) => {
    const body = { recipient: { id: PERSON }, messaging_type, message: { text: 'Dạ, đã đăng.', metadata: 'ob1' } };
    expect(render(text('Dạ, đã đăng.'), purpose)).toStrictEqual([body]);
  });

  test('after the first carries the number of its part', () => {
    const parts = messages(text('mật ong '.repeat(600)));
    expect(parts.map((part) => part.metadata)).toEqual(['ob1', 'ob1/2', 'ob1/3']);
  });
});

describe('words', () => {
  test('with choices have them as quick replies', () => {
    expect(messages(text('Đăng nhé?', choicesOf('Đăng', 'Thôi')))).toStrictEqual([
      { text: 'Đăng nhé?', quick_replies: quick('Đăng', 'Thôi'), metadata: 'ob1' },
    ]);
  });

  test('of exactly 2000 stay together, one more parts them', () => {
    const words = `${'chợ '.repeat(499)}quê!`;
    expect(messages(text(words)).map((part) => part.text)).toEqual([words]);
    const parts = messages(text(`${words}!`));
    expect(parts).toHaveLength(2);
    expect(parts.map((part) => part.text).join(' ')).toBe(`${words}!`);
  });

  test('that are long have their choices under the last part only', () => {
    const parts = messages(text('xoài cát '.repeat(500), choicesOf('Mua')));
    expect(parts.map((part) => part.quick_replies)).toEqual([undefined, undefined, quick('Mua')]);
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(1900);
  });

  test('are parted at a line break where one is near', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${'gạo ST25 '.repeat(5).trim()}`);
    const parts = messages(text(lines.join('\n')));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.text.split('\n'))).toEqual(lines);
  });

  test('without any blank are parted between whole signs', () => {
    const family = '👨‍👩‍👧‍👦';
    const parts = messages(text(family.repeat(300)));
    expect(parts.every((part) => part.text.length <= 1900 && part.text.replaceAll(family, '') === '')).toBe(true);
    expect(parts.map((part) => part.text).join('')).toBe(family.repeat(300));
  });

  test('of one endless sign are parted without tearing a character', () => {
    const parts = messages(text(`x${'\u{1D165}'.repeat(1500)}`));
    expect(parts.every((part) => !/[\uD800-\uDBFF]$/.test(part.text))).toBe(true);
    expect(parts.map((part) => part.text).join('')).toHaveLength(3001);
  });

  test('that are long and full of blanks give no empty part', () => {
    expect(messages(text(`a${' '.repeat(5000)}b`)).map((part) => part.text)).toEqual(['a', 'b']);
  });
});

describe('a label', () => {
  test.each([
    ['Xem thêm hàng khác nữa', 'Xem thêm hàng khác n'],
    ['Đồng ý đăng bán ngay 👨‍👩‍👧‍👦', 'Đồng ý đăng bán ngay'],
    ['Xác nhận đơn 1042 cho chị', 'Xác nhận đơn 1042 ch'],
    ['Mua', 'Mua'],
  ])('%s becomes %s', (label, title) => {
    expect(messages(text('?', choicesOf(label)))[0]?.quick_replies).toEqual(quick(title));
  });
});

describe('a card', () => {
  const card = (change: Partial<Omit<MessageContent & { kind: 'card' }, 'kind'>> = {}): MessageContent => ({
    kind: 'card',
    photoUrl,
    title: 'Mật ong rừng',
    lines: ['250.000 ₫/chai', 'còn 20 chai'],
    choices: choicesOf('Đăng', 'Sửa', 'Thôi'),
    ...change,
  });

  test('that fits is one template', () => {
    const element = { title: 'Mật ong rừng', image_url: photoUrl, subtitle: '250.000 ₫/chai\ncòn 20 chai', buttons: buttons('Đăng', 'Sửa', 'Thôi') };
    expect(messages(card())).toStrictEqual([{ attachment: generic(element), metadata: 'ob1' }]);
  });

  test('with neither facts nor choices is a photo with a title', () => {
    expect(messages(card({ lines: [], choices: [] }))).toStrictEqual([
      { attachment: generic({ title: 'Mật ong rừng', image_url: photoUrl }), metadata: 'ob1' },
    ]);
  });

  const long = 'M'.repeat(81);
  test.each<[string, Partial<Omit<MessageContent & { kind: 'card' }, 'kind'>>, string, unknown]>([
    ['a long title', { title: long }, `${long}\n250.000 ₫/chai\ncòn 20 chai`, quick('Đăng', 'Sửa', 'Thôi')],
    ['long facts', { lines: ['a'.repeat(40), 'b'.repeat(40)] }, `Mật ong rừng\n${'a'.repeat(40)}\n${'b'.repeat(40)}`, quick('Đăng', 'Sửa', 'Thôi')],
    ['four choices', { choices: choicesOf('1', '2', '3', '4') }, 'Mật ong rừng\n250.000 ₫/chai\ncòn 20 chai', quick('1', '2', '3', '4')],
    ['a long label', { choices: choicesOf('L'.repeat(21)) }, 'Mật ong rừng\n250.000 ₫/chai\ncòn 20 chai', quick('L'.repeat(20))],
  ])('with %s is a photo, then all the words with the choices', (_, change, words, quick_replies) => {
    expect(messages(card(change))).toStrictEqual([
      { attachment: image, metadata: 'ob1' },
      { text: words, quick_replies, metadata: 'ob1/2' },
    ]);
  });
});

describe('a list of goods', () => {
  const list = (cards: GoodsCard[], words = 'Hàng mới:', choices = choicesOf('Xem thêm')): MessageContent => ({ kind: 'cards', text: words, cards, choices });
  const element = (title: string) => ({ title, image_url: photoUrl, subtitle: '45.000 ₫/kg', buttons: buttons('Mua') });

  test('is words, then a template with the choices of the list', () => {
    expect(messages(list([goods('Xoài'), goods('Cam')]))).toStrictEqual([
      { text: 'Hàng mới:', metadata: 'ob1' },
      { attachment: generic(element('Xoài'), element('Cam')), quick_replies: quick('Xem thêm'), metadata: 'ob1/2' },
    ]);
  });

  test('without words is the template alone, without a photo it has none', () => {
    const { image_url: _, ...bare } = element('Xoài');
    expect(messages(list([goods('Xoài', { photoUrl: undefined })], '', []))).toStrictEqual([{ attachment: generic(bare), metadata: 'ob1' }]);
  });

  test('with words too long for a card says them in full before', () => {
    const facts = 'f'.repeat(90);
    const [words, cards] = messages(list([goods('Xoài', { lines: [facts] }), goods('Cam')], 'Hàng mới:', []));
    expect(words?.text).toBe(`Hàng mới:\n\nXoài\n${facts}`);
    expect(cards?.attachment.payload.elements).toEqual([{ ...element('Xoài'), subtitle: `${'f'.repeat(79)}…` }, element('Cam')]);
  });

  test('of more than ten goes on in a second template, which has the choices', () => {
    const all = messages(list(Array.from({ length: 12 }, (_, index) => goods(`Hàng ${index + 1}`)), ''));
    expect(all.map((one) => [one.attachment.payload.elements.length, one.quick_replies])).toEqual([
      [10, undefined],
      [2, quick('Xem thêm')],
    ]);
  });

  test('gives the fourth button of a card a second card', () => {
    const [, cards] = messages(list([goods('Xoài', { choices: choicesOf('1', '2', '3', '4') })]));
    expect(cards?.attachment.payload.elements.map((one) => one.buttons.map((b) => b.title))).toEqual([['1', '2', '3'], ['4']]);
  });

  test('never has a card with a title and nothing else', () => {
    const [cards] = messages(list([goods('Xoài', { lines: [], photoUrl: undefined, choices: [] })], '', []));
    expect(cards?.attachment.payload.elements).toEqual([{ title: 'Xoài', subtitle: 'Xoài' }]);
  });

  test('with no goods is words with the choices', () => {
    expect(messages(list([]))).toStrictEqual([{ text: 'Hàng mới:', quick_replies: quick('Xem thêm'), metadata: 'ob1' }]);
  });
});

describe('what cannot be shown', () => {
  test.each<[string, MessageContent]>([
    ['no words', text('')],
    ['blank words', text(' \n ', choicesOf('Mua'))],
    ['fourteen choices', text('?', choicesOf(...'abcdefghijklmn'))],
    ['a payload of 1001', text('?', [{ label: 'Mua', payload: 'p'.repeat(1001) }])],
    ['a choice without a payload', text('?', [{ label: 'Mua', payload: '' }])],
    ['a choice without a label', text('?', choicesOf(' '))],
    ['a card without a title', { kind: 'card', photoUrl, title: '', lines: ['x'], choices: [] }],
    ['a list of nothing', { kind: 'cards', text: '', cards: [], choices: [] }],
  ])('%s is refused as a mistake of ours', (_, content) => {
    expect(() => render(content)).toThrow(expect.objectContaining({ code: 'messageInvalid', ours: true }));
  });
});
