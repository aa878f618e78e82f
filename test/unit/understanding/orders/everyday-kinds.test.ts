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

/** What a message changes and its lines: "less: cam 1 kg". */
const changed = (text: string): string => `${readWholeOrder(text)?.edit ?? 'new'}: ${told(text)}`;

describe('what is told of a change', () => {
  it.each([
    ['bớt giùm chị 2 bó cải, còn 3 bó thôi', 'less: cải 2 bó'],
    ['em bớt 1 hũ mật ong nha, lấy 2 hũ thôi', 'less: mật ong 1 hũ'],
    ['bớt cho em 3 lít dầu phộng còn 5 lít', 'less: dầu phộng 3 lít'],
    ['bớt dầu phộng còn 5 lít thôi em', 'replace: dầu phộng 5 lít'],
    ['không lấy cam nữa, lấy quýt nha, 3 ký', 'replace: quýt 3 kg'],
    ['đừng mua măng khô nữa mà lấy nấm hương 2 lạng', 'replace: nấm hương 2 lạng'],
    ['bỏ giùm hũ mắm nêm, thế vô 2 chai nước mắm', 'replace: nước mắm 2 chai'],
    ['bỏ con gà, giữ lại 3 ký cá lóc', 'remove: gà'],
    ['bó rau muống khỏi nghen, ở nhà có rồi', 'remove: rau muống'],
    ['mấy trái dưa hấu thì khỏi, còn lại như cũ', 'remove: dưa hấu'],
    ['lấy 2 con gà, khỏi làm sạch nha', 'new: gà 2 con'],
    ['lấy 3 ký xoài với 1 nải chuối, à mà nải chuối khỏi', 'new: xoài 3 kg'],
    ['giống đơn hôm t6 nha shop', 'again: '],
    ['chuyển giúp chị địa chỉ qua 15 Trần Phú, phường Hải Châu', 'replace: '],
    ['em gửi lại tên người nhận là Lê Thị Hoa nha', 'replace: '],
  ])('"%s" is %s', (text, what) => expect(changed(text)).toBe(what));

  it.each([
    ['lấy y đơn bữa chủ nhật nha', undefined],
    ['giống như đơn hôm thứ sáu nghe em', undefined],
    ['lấy 2 ký cam, hôm chủ nhật giao nha', 'chủ nhật'],
  ])('"%s" is for %s', (text, time) => expect(readWholeOrder(text)?.time?.replace(/^hôm /u, '')).toBe(time));
});

describe('how much of what', () => {
  it.each([
    ['chị lấy ký ba rọi với ký cốt lết', 'ba rọi 1 kg | cốt lết 1 kg'],
    ['cho 2 ký ba chỉ nha', 'ba chỉ 2 kg'],
    ['lấy ký ba cam sành', 'cam sành 1.3 kg'],
    ['ký thịt bò ký xương ống nha em', 'thịt bò 1 kg | xương ống 1 kg'],
    ['nữa ký tôm thẻ nha em', 'tôm thẻ 0.5 kg'],
    ['lấy 2 ký cam nữa nha', 'cam 2 kg'],
    ['lấy 3kh xoài', 'xoài 3 kg'],
    ['Lấy cho em 2 tui hạt điều', 'hạt điều 2 túi'],
    ['mua bìa đậu với bó hành lá', 'đậu 1 | hành lá 1 bó'],
    ['lấy 2 thẻ nhang', 'nhang 2'],
    ['3 bánh đường phên với 1 ký nếp', 'đường phên 3 bánh | nếp 1 kg'],
    ['3 bánh chưng nha', 'bánh chưng 3'],
    ['lấy 4 trái thơm', 'thơm 4 trái'],
    ['lấy 10 ngàn giá với 5 ngàn hành lá', 'giá 10000đ | hành lá 5000đ'],
  ])('"%s" is %s', (text, lines) => expect(told(text)).toBe(lines));
});

describe('what is no order', () => {
  it.each([
    ['trả lại hũ mắm bị hở, shop đổi chị hũ khác nha', 'none'],
    ['hôm qua shop giao lộn hàng rồi, 2 hộp chị đặt cam mà ra quýt', 'none'],
    ['chừng nào có sầu riêng thì alo chị nha, chị lấy 5 ký', 'none'],
    ['bên mình bán sỉ tiêu không em, tháng chị lấy 2 tạ', 'none'],
    ['số lượng nhiều thì giá sao em, chị cần 50 ký', 'none'],
    ['không cần hộp xốp nha em', 'none'],
    ['ngoài 3 ký cam hồi nãy, cho chị hỏi còn quýt không', 'none'],
    ['sáng mai 8h chú lên ký hợp đồng nha', 'none'],
    ['lấy 2 ly trà sữa, khỏi bỏ ống hút nha', 'trà sữa 2 ly'],
    ['có sầu riêng thì cho chị 5 ký', 'sầu riêng 5 kg'],
    ['em lấy thử 2 cái bánh giò ăn coi sao', 'bánh giò 2 cái'],
    ['bí đỏ còn không em, để chị 3 trái', 'bí đỏ 3 trái'],
  ])('"%s" is %s', (text, lines) => expect(told(text)).toBe(lines));
});

describe('what was before', () => {
  it.each([
    ['hồi nãy em đặt 4 gói bún, chồng em nói nhiều, cho 2 gói thôi', 'replace: bún 2 gói'],
    ['Hồi sáng cô nói 5 chai giấm mà sửa lại 3 chai nghe', 'replace: giấm 3 chai'],
    ['hôm bữa mua 3 ký xoài ngọt ghê lấy thêm 2 ký nữa nha', 'add: xoài 2 kg'],
    ['lấy 3 ký xoài, lấy thêm 2 ký ổi nữa', 'add: xoài 3 kg | ổi 2 kg'],
  ])('"%s" is %s', (text, what) => expect(changed(text)).toBe(what));
});
