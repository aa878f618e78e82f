import { readExamples } from '../../../scripts/data/examples';
import { LEARNED_FROM as ACTS } from '../../../src/understanding/data/act-weights';
import { LEARNED_FROM as INTENTS } from '../../../src/understanding/data/intent-weights';
import { LEARNED_FROM as ORDERS } from '../../../src/understanding/data/order-weights';
import { readListings } from '../../../src/understanding/listings';
import { readWholeOrder } from '../../../src/understanding/orders/read-whole-order';

it.each([['intent', INTENTS], ['act', ACTS], ['order', ORDERS]])('the weights of %s have learned from all examples', (name, learned) => {
  expect(learned).toBe(readExamples(name).length);
});

const ACT: [string, string[]][] = [
  ['listing', ['nhận order chà bông, 1 lạng 38k', 'chị làm mẻ mứt dừa mới, hũ 60k, ai thích nhắn chị', 'đăng giùm cậu 3 tạ lúa, 8 ngàn một ký', 'bac co dan vit 50 con can ban']],
  ['question', ['trái này để được mấy ngày vậy chị', 'đăng bài rồi sao không thấy hiện', 'gia bo bua nay sao roi']],
  ['buyer', ['cho chị 3 ký khoai nhé', 'vựa em thu mua bơ sáp, ai có gọi em', 'can tim mua bo giong']],
  ['update', ['đổi giá bưởi thành 28k giúp bác', 'mực bán hết rồi nghe', 'ca con 4 ky thoi em']],
  ['barter', ['ai đổi bắp lấy khoai không', 'nhà có thỏ muốn đổi lấy gà mái']],
  ['greeting', ['chào cả nhà mình', 'alo có ai ở đó không']],
  ['other', ['mai đám giỗ nhà chú Tám', 'cảm ơn con nhiều nghe', 'máy bác hư rồi']],
];

describe.each(ACT)('%s', (act, messages) => {
  it.each(messages)('is what "%s" is', (message) => {
    const reading = readListings(message);
    expect('act' in reading ? reading.act : 'listing').toBe(act);
  });
});

it.each(['để mình 2 hộp nha shop', 'nếu còn mực thì cho chị 1 ký', 'ôi hôm trước ngon quá, cho em 2 hũ nữa', 'doi lai 3 ky giup em'])('"%s" orders', (message) => {
  expect(readWholeOrder(message)).toBeDefined();
});

it.each(['tháng sau cưới con, chắc lấy 3 con heo', '2 ký mà 100 mắc quá em', 'bữa trước giao thiếu 2 hũ đó', 'nhà tui còn 30 ký nhãn ai mua', '3 ky nau duoc may nguoi an'])('"%s" orders nothing', (message) => {
  expect(readWholeOrder(message)).toBeUndefined();
});
