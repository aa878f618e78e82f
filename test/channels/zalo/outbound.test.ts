import type { MessageContent } from '../../../src/domain/message';
import { photoUrl, render, messageOf, messages, texts, choicesOf, text, under, card, goods, cards, more } from './contents';
import { bytesOf, createTestChannel, fromOa, PERSON } from './deliveries';

const channel = createTestChannel();

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

describe('a card', () => {
  test('is a photo with what is said of it, which goes alone for want of the photo, then the question with its buttons', () => {
    const said = { recipient: { user_id: PERSON }, message: { text: 'Mật ong rừng\n250.000 ₫/chai\ncòn 20 chai' } };
    expect(render(card())).toStrictEqual([
      { body: said, photoUrl, withoutPhoto: { body: said, fingerprint: expect.stringMatching(/^text:/) }, fingerprint: 'photo' },
      {
        body: { recipient: { user_id: PERSON }, message: { text: 'Đăng nhé?', attachment: under('Đăng', 'Sửa', 'Thôi') } },
        fingerprint: expect.stringMatching(/^text:/),
      },
    ]);
  });

  test('with a title alone says it over the buttons', () => {
    expect(messages(card({ lines: [] }))).toStrictEqual([{}, { text: 'Mật ong rừng', attachment: under('Đăng', 'Sửa', 'Thôi') }]);
    expect(messages(card({ lines: ['', ' '] }))).toHaveLength(2);
    expect(render(card({ lines: [] }))[0]).not.toHaveProperty('withoutPhoto');
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
