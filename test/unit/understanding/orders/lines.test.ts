import fc from 'fast-check';
import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';
import { spannedText } from '../../../../src/understanding/orders/spans';

const goodsFrom = (list: string) =>
  list.split(', ').map((one, at) => {
    const [name = '', unit = ''] = one.split('/');
    return { id: `L${at}`, name, unit };
  });

/** The lines in short, "cam 2 kg | ổi 1 kg", and what is asked. */
function told(text: string, list?: string): string {
  const order = readWholeOrder(text, list === undefined ? undefined : goodsFrom(list));
  if (!order) return 'none';
  const lines = order.lines.map(({ line }) => [line.item ?? '?', line.qty, line.unit, line.money && `${line.money}đ`].filter((part) => part !== undefined).join(' '));
  return [lines.join(' | '), ...(order.ask.length > 0 ? [`ask ${order.ask.join(' ')}`] : [])].join('; ');
}

describe('amounts and names told apart', () => {
  it.each([
    ['lấy cho cô năm chục ngàn rau, hai chục ngàn ớt', 'rau 50000đ | ớt 20000đ'],
    ['cho em đặt bơ 034 3kg', 'bơ 034 3 kg'],
    ['nửa ký nạc dăm', 'nạc dăm 0.5 kg'],
    ['2 kg cam sành (trái to), 1 kg chanh (ít hạt)', 'cam sành 2 kg | chanh 1 kg'],
    ['cho chị 3 cân cá tầm với 2 gói hạt chia', 'cá tầm 3 kg | hạt chia 2 gói'],
    ['mắm ba khía 3 ký', 'mắm ba khía 3 kg'],
    ['lấy 2 ký yến mạch', 'yến mạch 2 kg'],
    ['đặt 2kg chả cá Nha Trang ạ', 'chả cá Nha Trang 2 kg'],
    ['gà ta 2 con, mỗi con cỡ 1kg5', 'gà ta 2 con'],
    ['lấy 6 ổ bánh mì, 2 ổ nhiều ớt', 'bánh mì 6 ổ'],
    ['bánh tráng dẻo x5 gói, muối nhuyễn x3 hũ', 'bánh tráng dẻo 5 gói | muối nhuyễn 3 hũ'],
    ['35 suất quà, mỗi suất gồm 1 hộp mứt gừng và 2 gói trà sen', 'mứt gừng 35 hộp | trà sen 70 gói'],
    ['thêm nửa kg nữa là tròn 2kg nhé, hạt sen á', 'hạt sen 0.5 kg'],
    ['60 gói khô cá tra (500 g/gói)', 'khô cá tra 60 gói'],
    ['lấy 2 hộp chi đó để tiếp khách', '? 2 hộp; ask item'],
    ['lay 200 ngan nam tram', 'nam tram 200000đ'],
    ['cho minh 5 can cam va 2 can dau phong', 'cam 5 kg | dau phong 2 can'],
    ['CHO CHỊ 2 KÝ CAM, GIAO 12 LÊ LỢI', 'cam 2 kg'],
  ])('"%s" is %s', (text, lines) => {
    expect(told(text)).toBe(lines);
  });
});

describe('goods of the catalogue', () => {
  it.each([
    ['cho 1 kg sườn hoe', 'Sườn heo/kg, Gà kiến/kg', 'Sườn heo 1 kg'],
    ['1 kg táo xanh nt', 'Táo xanh Ninh Thuận/kg, Nho đỏ/kg', 'Táo xanh Ninh Thuận 1 kg'],
    ['2 chai nước mắm 40 đạm', 'Nước mắm Nam Ô/chai, Nước mắm cá cơm 40 đạm/chai', 'Nước mắm cá cơm 40 đạm 2 chai'],
    ['lấy 2 hũ nhỏ', 'Mắm thái hũ nhỏ/hũ, Mắm thái hũ lớn/hũ', 'Mắm thái hũ nhỏ 2 hũ'],
    ['1 kg bò', 'Bò một nắng/kg, Thịt bò/kg', 'bò 1 kg; ask item'],
    ['2 kí chanh dây 1 kí chanh', 'Chanh dây/kg, Chanh không hạt/kg', 'Chanh dây 2 kg | chanh 1 kg; ask item'],
    ['cam sành 27k lấy 3kg', 'Cam sành/kg', 'Cam sành 3 kg'],
    ['ổi với mận mỗi loại nửa ký ăn thử', 'Ổi lê/kg, Mận An Phước/kg', 'Ổi lê 0.5 kg | Mận An Phước 0.5 kg'],
    ['cho 3 củ kiệu', 'củ kiệu/hũ, Cam sành/kg', 'củ kiệu 3 hũ'],
    ['cho chị hỏi còn sầu riêng không? còn thì chị lấy 2 trái', 'Sầu riêng Ri6/trái', 'Sầu riêng Ri6 2 trái'],
  ])('"%s" of %s is %s', (text, list, lines) => {
    expect(told(text, list)).toBe(lines);
  });
});

describe('changes', () => {
  it.each([
    ['bớt 1 ký tôm, thêm 1 ký mực', 'replace', 'mực 1 kg'],
    ['giảm bí xanh từ 40 kg xuống 25 kg', 'replace', 'bí xanh 25 kg'],
    ['món tỏi đen thôi khỏi nha em', 'remove', 'tỏi đen'],
    ['thôi đừng cho hành vào đơn nhé', 'remove', 'hành'],
    ['cái đơn 4 bao gạo ngưng giùm tui', 'cancel', ''],
    ['như đợt rồi nhưng gạo giảm còn 5 ký', 'again', 'gạo 5 kg'],
    ['nhầm rồi, 2 ký chứ không phải 3 ký, ớt hiểm', 'replace', 'ớt hiểm 2 kg'],
  ])('"%s" is %s of %s', (text, edit, lines) => {
    expect(readWholeOrder(text)?.edit).toBe(edit);
    expect(told(text)).toBe(lines);
  });

  it.each([
    ['đừng giao buổi sáng nữa chuyển qua bốn giờ chiều giùm cô', 'bốn giờ chiều'],
    ['cho anh dời qua sáng thứ bảy nghen', 'sáng thứ bảy'],
  ])('"%s" moves it to %s', (text, time) => {
    expect(readWholeOrder(text)).toMatchObject({ edit: 'replace', time, lines: [] });
  });

  it.each(['giảm 10k cho em đi chị, em lấy liền 3 hũ', 'tháng sau tui cưới vợ, chừng đó tui đặt 2 con heo', 'đồ tui nhận đủ rồi nghe, 2 ký cam với chục trứng', 'em tính mua 1 tạ lạc mà thấy giá cao quá nên thôi', 'gà bao nhiêu một ký, lấy 2 con ship bao nhiêu'])('"%s" orders nothing', (text) => {
    expect(readWholeOrder(text)).toBeUndefined();
  });
});

describe('who gets it', () => {
  it.each([
    ['2 ký cam, giao 17 Lý Nam Đế, phường Hoàn Kiếm, Hà Nội, Thu Hà 0912 660 348', 'Thu Hà'],
    ['2 ký cam 0856 220 791 (chị Mai)', 'chị Mai'],
    ['Quán cơm Bà Sáu đặt: 20kg gạo, 5kg thịt', 'Quán cơm Bà Sáu'],
    ['Bác Thịnh cựu chiến binh nhờ cháu ghi: 3 gói trà', 'Bác Thịnh'],
    ['2 ký cam, Đà Nẵng 0905 123 456', undefined],
    ['đổi số điện thoại người nhận lại 0868 507 231 nha', undefined],
  ])('"%s" is for %s', (text, name) => {
    expect(readWholeOrder(text)?.name).toBe(name);
  });
});

describe('where a line stands', () => {
  it('tells the characters of amount and goods, and whether it is sure', () => {
    const text = 'Cho chị 2 ký cam, vài ký ổi giao 12 Lê Lợi';

    expect(readWholeOrder(text)?.lines.map(({ span, isSure }) => [span && text.slice(span.from, span.to), isSure])).toEqual([['2 ký cam', true], ['vài ký ổi', false]]);
  });

  it('stays inside the message, one line behind the other, whatever is said', () => {
    const words = fc.constantFrom('2 ký', 'cam', 'ổi', 'với', ',', 'vài chai', 'mật ong', 'cho chị', 'giao', '12 Lê Lợi', '0905 123 456', '1/2 ký', 'thôi', 'bỏ', '\n', 'không', '100k', 'CON GÀ', '(to)');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        const length = spannedText(text).length;
        for (const { span } of readWholeOrder(text)?.lines ?? []) {
          if (span) expect(span.from >= 0 && span.from < span.to && span.to <= length).toBe(true);
        }
      }),
    );
  });
});

describe('talk around an order', () => {
  it.each(['cho chị 2 ký cam, 1 chai mật, sáng mai giao', 'lay 2 con ga 1 con vit xiem, chieu 4h co qua lay', 'thôi lấy 2 hũ thôi, cam ấy', 'bỏ trứng ra'])('"%s" means the same with greetings and thanks', (text) => {
    const alone = readWholeOrder(text);
    const plain = (order: typeof alone) => order && { lines: order.lines.map(({ line }) => line), edit: order.edit, time: order.time, missing: order.missing, ask: order.ask };

    for (const around of [`Alo shop ơi ${text}`, `Dạ em chào chị, ${text}`, `${text} nha chị`, `${text}, cảm ơn shop nhiều nha`]) expect(plain(readWholeOrder(around))).toEqual(plain(alone));
  });
});
