import { render, messages, texts, choicesOf, button, under, goods, element, listOf, cards, more } from './contents';

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
