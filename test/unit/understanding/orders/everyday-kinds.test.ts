import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';

/** The lines in short, as typed: "cam 2 kg | ...". */
function told(text: string): string {
  const lines = readWholeOrder(text)?.lines.map(({ line }) => [line.item ?? '?', line.money === undefined ? undefined : `${line.money}đ`, line.qty, line.unit].filter((part) => part !== undefined).join(' '));
  return lines?.join(' | ') ?? 'none';
}

describe('a yes before so much', () => {
  it.each([
    ['ừ lấy 3 ký', '? 3 kg'],
    ['dạ cho 2 bó', '? 2 bó'],
    ['ok em lấy 4 hộp', '? 4 hộp'],
  ])('"%s" wishes %s', (text, lines) => expect(told(text)).toBe(lines));
  it('"ừ cảm ơn em" wishes nothing', () => expect(told('ừ cảm ơn em')).toBe('none'));
});

describe('"cả" before so much', () => {
  it.each([
    ['lấy 1 ký hành, cả ký tỏi nữa', 'hành 1 kg | tỏi 1 kg'],
    ['thêm cả lạng gừng nha chị', 'gừng 1 lạng'],
    ['2 bó cải với cả lít mật mía', 'cải 2 bó | mật mía 1 lít'],
    ['lấy cả rổ cua đó luôn', 'cua'],
    ['mua cả đàn gà ta nha em', 'gà ta'],
    ['thêm cả riềng nữa nha', 'riềng'],
    ['cả nhà ăn ngon lắm em', 'none'],
  ])('"%s" is %s', (text, lines) => expect(told(text)).toBe(lines));
});
