import { normalise } from '../../../src/domain/text';
import { readBuyerWord, readStaffWord } from '../../../src/understanding/order-words';
import { tokenise } from '../../../src/understanding/tokens';

const staff = (text: string) => readStaffWord(tokenise(normalise(text)), normalise(text));
const buyer = (text: string, isSeller = false) => readBuyerWord(tokenise(normalise(text)), normalise(text), { isSeller });

test.each([
  ['giao rồi 1042', 'handedOver'], ['gửi xe rồi 1042', 'handedOver'], ['1042 giao rồi nha con', 'handedOver'], ['đơn 1042 gửi xe rồi', 'handedOver'], ['gui xe 1042 roi', 'handedOver'],
  ['đã giao 1042', 'handedOver'], ['đơn 1042 chở đi rồi', 'handedOver'], ['1042 bỏ lên xe rồi', 'handedOver'], ['đưa cho tài xế 1042 rồi hí', 'handedOver'], ['1042 đang giao', 'handedOver'],
  ['dua shipper 1042 r', 'handedOver'], ['mới gửi đơn 1042 ra bến xe', 'handedOver'],
  ['giao xong 1042', 'deliveredTo'], ['1042 giao xong rồi', 'deliveredTo'], ['giao tới nơi 1042 rồi con', 'deliveredTo'], ['1042 khách nhận rồi', 'deliveredTo'], ['đơn 1042 người ta lấy hàng rồi', 'deliveredTo'],
  ['giao xong don 1042 roi nghe', 'deliveredTo'], ['1042 giao tận nơi rồi', 'deliveredTo'],
  ['khách không nhận 1042', 'refusedDelivery'], ['1042 khách ko nhận hàng', 'refusedDelivery'], ['đơn 1042 người ta không chịu nhận', 'refusedDelivery'], ['boom hàng 1042', 'refusedDelivery'],
  ['1042 bị bom rồi', 'refusedDelivery'], ['khach bung don 1042', 'refusedDelivery'], ['1042 họ không lấy', 'refusedDelivery'], ['người mua nỏ nhận 1042', 'refusedDelivery'], ['1042 khách hổng lấy', 'refusedDelivery'],
])('%s is %s', (text, kind) => {
  expect(staff(text)).toEqual({ kind, code: '1042' });
});

test.each([
  ['giao rồi'], ['1042 chưa giao'], ['giao 1042 chưa con?'], ['xong 1042'], ['nhận đơn 1042'], ['không đủ 1042'], ['cam sành 25k còn 180 ký'], ['để cô gửi con tấm ảnh'], ['không giao được 1042'],
  ['hết cam rồi'], ['không nhận 1042'], ['bán cam 27 ngàn, giao trong ngày, ai lấy thì nhắn, chở tận nhà luôn nghe bà con'],
])('%s says nothing of where an order is', (text) => {
  expect(staff(text)).toBeUndefined();
});

test.each([
  ['1042 cân được 2,1 ký', '1042', 2100], ['đơn 1042 cân lại 2 ký 1', '1042', 2100], ['can duoc 2.1kg 1042', '1042', 2100], ['cân 1042 được 2 cân rưỡi', '1042', 2500], ['1042 can lai ra 1kg9', '1042', 1900],
  ['đơn 1042 cam cân được 19 lạng', '1042', 1900], ['1042: cân lên 5 ký 2 nghe con', '1042', 5200], ['cân được 2 ký 1', undefined, 2100],
])('%s is a weight', (text, code, grams) => {
  expect(staff(text)).toEqual({ kind: 'weighed', ...(code ? { code } : {}), weight: expect.objectContaining({ base: grams }) });
});

test.each([['cần được 2 ký'], ['can duoc 2 ky'], ['cân hơi khó'], ['2 cân cam'], ['1042 cân']])('%s is no weight', (text) => {
  expect(staff(text)?.kind).not.toBe('weighed');
});

test.each([
  ['đã nhận 1042', '1042'], ['nhận được hàng rồi e', undefined], ['nhận hàng rồi nha em', undefined], ['chị nhận đủ rồi', undefined], ['hàng tới rồi', undefined], ['da nhan duoc hang don 1042', '1042'],
  ['1042 nhận rồi em ơi', '1042'], ['o nhận được hàng rồi hí', undefined], ['tui lấy hàng rồi nghen', undefined], ['hàng về tới nhà rồi cảm ơn shop', undefined], ['nhan dc hang roi, cam ngon lam', undefined],
])('%s: it has come', (text, code) => {
  expect(buyer(text)).toEqual({ kind: 'received', ...(code ? { code } : {}) });
});

test.each([['đã nhận đơn chưa'], ['nhận được hàng chưa em'], ['chưa nhận được hàng'], ['hàng tới chưa'], ['lấy 2 ký cam'], ['nhận đơn 1042 chưa?']])('%s: it has not come', (text) => {
  expect(buyer(text)?.kind).not.toBe('received');
});

test('a seller takes orders with the same words: only goods that came are theirs', () => {
  expect(buyer('nhận rồi', true)).toBeUndefined();
  expect(buyer('nhận được hàng rồi', true)).toEqual({ kind: 'received' });
  expect(buyer('đã nhận đơn 1042', true)).toEqual({ kind: 'received', code: '1042' });
});

test.each([
  ['cam bị dập nè'], ['cam dập hết trơn'], ['hàng bị hư em ơi'], ['cam bi dap het roi e oi'], ['giao thiếu 1 ký rồi'], ['đơn 1042 thiếu hàng'], ['sao mật ong không giống hình'], ['rau héo queo'], ['trứng bị bể 3 quả'],
  ['cam thối mấy trái'], ['giao lộn hàng rồi shop'], ['chuối không ngon như hôm trước'], ['cam nỏ tươi chi hết'], ['hàng dở quá'], ['trứng bể hết, bị bể 4 trứng nghen'], ['cho tui đổi hàng với'],
])('%s is a complaint, and is kept as it was said', (text) => {
  expect(buyer(text)).toMatchObject({ kind: 'complain', text });
});

test.each([['cam có bị dập không em'], ['cô bán chuối mốc'], ['cam bị dập bán 10k'], ['thôi khỏi'], ['thoi khoi lay nua'], ['hàng có hư không?'], ['lấy 2 ký cam đừng dập nha?'], ['cam hôm nay ngon không']])('%s is no complaint', (text) => {
  expect(buyer(text)?.kind).not.toBe('complain');
});

test('what a seller says of spoilt goods is about what they sell, unless an order is named', () => {
  expect(buyer('cam bị dập bán rẻ 10 ngàn', true)).toBeUndefined();
  expect(buyer('đơn 1042 cam bị dập', true)).toMatchObject({ kind: 'complain', code: '1042' });
});

test.each([
  ['đổi địa chỉ đơn 1042', { code: '1042', what: 'place' }],
  ['đơn 1042 giao qua 20 Trần Phú giùm chị', { code: '1042', what: 'place', address: '20 Trần Phú' }],
  ['doi dia chi giao giup c', { what: 'place' }],
  ['sửa địa chỉ thành 12 Nguyễn Huệ phường Hải Châu', { what: 'place', address: '12 Nguyễn Huệ phường Hải Châu' }],
  ['cho giao chỗ khác được nha em', { what: 'place' }],
  ['đơn 1042 lấy 3 ký thôi', { code: '1042', what: 'amount', how: 'to', amount: { base: 3000, unit: 'kg' } }],
  ['đổi đơn 1042 thành 3 ký', { code: '1042', what: 'amount', how: 'to', amount: { base: 3000, unit: 'kg' } }],
  ['thêm 1 ký cam vô đơn 1042', { code: '1042', what: 'amount', how: 'more', amount: { base: 1000, unit: 'kg' } }],
  ['bớt 1 ký đơn 1042 hí', { code: '1042', what: 'amount', how: 'less', amount: { base: 1000, unit: 'kg' } }],
  ['sua don 1042', { code: '1042' }],
  ['sửa lại đơn giúp chị', {}],
  ['đổi số lượng', { what: 'amount' }],
])('%s changes an order', (text, said) => {
  expect(buyer(text)).toEqual({ kind: 'editOrder', text, ...said });
});

test.each([['đổi giá cam 30'], ['1 chai mật ong, giao 20 Trần Phú phường Hải Châu Đà Nẵng, 0905 123 457, tên Chi'], ['giao tới 120 Nguyễn Huệ'], ['thêm 1 ký cam'], ['sửa giá'], ['giao về 15 Lê Lợi'], ['cho chị 2 ký cam'], ['đơn 1042 tới đâu rồi']])('%s changes none', (text) => {
  expect(buyer(text)).toBeUndefined();
});
