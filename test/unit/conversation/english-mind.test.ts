import { readingEnglish } from '../../../src/conversation/english-mind';
import { toVietnamese } from '../../../src/understanding/english';
import { createVietnamese } from '../../../src/understanding/vietnamese';

const mind = readingEnglish(createVietnamese());
const anybody = { isSeller: false, isManager: false };
const staff = { isSeller: true, isManager: true };

test.each([
  ['2 kilos of cam', '2 ký cam'], ['two kilos cam', '2 ký cam'], ['a dozen trứng gà', '1 tá trứng gà'], ['half a kilo of nấm', 'nửa ký nấm'], ['1.5 litres', '1.5 lít'],
  ['cam sành 25k a kilo, 20 kilos left', 'cam sành 25k một ký, còn 20 ký'], ['Mật ong rừng 250 thousand per litre, only 3 litres left', 'Mật ong rừng 250 ngàn một lít, còn 3 lít'],
  ['25.000 ₫ a kilo', '25.000 ₫ một ký'], ['25k/kilo', '25k một ký'], ['15 left', 'còn 15'], ['3 eggs', '3 trứng'],
  ['the handsome string of lights', 'the handsome string of lights'], ['15 Handel street', '15 Handel street'], ['cô Ba', 'cô Ba'],
])('amounts and prices: %j is %j', (english, vietnamese) => expect(toVietnamese(english)).toBe(vietnamese));

test('of units that share a word the one of the goods is meant, else the first, or the number alone', () => {
  expect(toVietnamese('3 jars', { unit: 'lọ' })).toBe('3 lọ');
  expect(toVietnamese('3 jars left')).toBe('còn 3 hũ');
  expect(toVietnamese('3 jars of mật ong and 2 kilos cam', { ambiguous: 'none' })).toBe('3 mật ong and 2 ký cam');
  expect(toVietnamese('3 jars', { ambiguous: 'none' })).toBe('3 hũ');
  expect(mind.quantity('3 jars', 'lọ')).toEqual({ quantity: { base: 3, unit: 'lọ' } });
});

test.each([
  ['yes', 'polite'], ['Yes!', 'polite'], ['yeah', 'polite'], ['sure', 'polite'], ['All right.', 'polite'], ['Yes, please', 'polite'], ['ok yes', 'polite'], ['yes, sure, thanks', 'polite'], ['yes 👍🏽', 'polite'],
  ["that's right", 'yes'], ["Yes, that's correct", 'yes'], ['correct', 'yes'], ['publish', 'yes'], ['ok, publish it', 'yes'], ['yes, place the order', 'yes'], ['go ahead!', 'yes'], ['I agree', 'yes'], ['order', 'yes'], ['place the order', 'yes'], ['put it on sale', 'yes'],
  ['no', 'no'], ['No, thanks', 'no'], ['not yet', 'no'], ["don't", 'no'], ['ok', 'polite'], ['Okay', 'polite'], ['👍', 'polite'], ['one moment', 'polite'], ['let me think', 'polite'],
  ['đúng rồi', 'yes'], ['yes but 3 kilos', undefined], ['no idea what you mean', undefined], ['is that right?', undefined],
])('%j is %j', (text, answer) => expect(mind.yesNo(text)).toBe(answer));

test.each([
  ['hello', 'greet'], ['Good morning', 'greet'], ['help', 'help'], ['How do I buy?', 'help'], ['cancel', 'cancel'], ['stop', 'cancel'], ['never mind', 'cancel'], ['go back', 'back'], ['undo', 'undo'],
  ['Thank you very much!', 'smallTalk'], ['a person please', 'person'], ['talk to a person', 'person'], ['I want to talk to a human', 'person'], ['see goods', 'browse'], ['What do you have today?', 'browse'],
  ['buy', 'browse'], ['sell', 'startSelling'], ["I'd like to sell", 'startSelling'], ['my orders', 'myOrders'], ['order 1041', 'myOrders'], ['where is my order?', 'myOrders'], ['cancel order', 'cancelOrder'],
  ['delete my details', 'forgetMe'], ['48271630', 'join'], ['Code 48271630', 'join'], ['xem hàng', 'browse'], ['how is the weather in Paris', 'none'],
])('%j wants %s', (text, kind) => expect(mind.intent(text, anybody).kind).toBe(kind));

test.each([
  ['cancel order 1041', { kind: 'cancelOrder', code: '1041' }],
  ["I'd like 2 kilos of cam sành", { kind: 'buy', order: { lines: [{ words: 'cam sành', quantity: { base: 2000, unit: 'kg' } }] } }],
  ['buy 3 bags cam', { kind: 'buy', order: { lines: [{ words: 'cam', bare: 3 }] } }],
  ['2 kilos cam', { kind: 'buy', order: { lines: [{ words: 'cam', quantity: { base: 2000, unit: 'kg' } }] } }],
  ['Is the cam sành sweet?', { kind: 'question', text: 'Is the cam sành sweet?' }],
  ['Do you have any mật ong?', { kind: 'search', query: 'mật ong' }],
  ['how much is the cam sành?', { kind: 'search', query: 'cam sành' }],
])('%j is %j', (text, intent) => expect(mind.intent(text, anybody)).toMatchObject(intent));

test.each([
  ['sold out', { kind: 'update', updates: [{ kind: 'soldOut' }] }],
  ['sold out cam sành', { kind: 'update', updates: [{ kind: 'soldOut', goods: 'cam sành' }] }],
  ['cam sành is sold out', { kind: 'update', updates: [{ kind: 'soldOut', goods: 'cam sành' }] }],
  ['have 10 kilos cam sành', { kind: 'update', updates: [{ kind: 'stock', goods: 'cam sành', quantity: { base: 10_000, unit: 'kg' } }] }],
  ['cam sành 5 kilos left', { kind: 'update', updates: [{ kind: 'stock', goods: 'cam sành', quantity: { base: 5000, unit: 'kg' } }] }],
  ['price cam sành 30k', { kind: 'update', updates: [{ kind: 'price', goods: 'cam sành', dong: 30_000 }] }],
  ['sell cam sành again', { kind: 'update', updates: [{ kind: 'show', goods: 'cam sành' }] }],
  ['accept 1042', { kind: 'confirmOrder', code: '1042' }],
  ['done 1042', { kind: 'ready', code: '1042' }],
  ['not enough 1042', { kind: 'rejectOrder', code: '1042' }],
  ['not enough, 3 kilos left', { kind: 'rejectOrder', left: { base: 3000, unit: 'kg' } }],
  ['cam sành 25k a kilo, 20 kilos left', { kind: 'sell', goods: [{ name: 'Cam sành', price: { dong: 25_000 }, unit: 'kg', stock: { base: 20_000, unit: 'kg' } }] }],
  ['orders today', { kind: 'ordersToday' }], ['waiting orders', { kind: 'ordersWaiting' }], ['hand back 12', { kind: 'handBack', number: 12 }],
  ['give order 1042 to cô Tư', { kind: 'reassign', code: '1042', to: 'cô Tư' }],
  ['invite cô Ba to sell', { kind: 'invite', role: 'seller', name: 'cô Ba' }], ['invite Ann as a manager', { kind: 'invite', role: 'manager', name: 'Ann' }],
  ['pause: storm', { kind: 'pauseCoop', reason: 'storm' }], ['open again', { kind: 'resumeCoop' }],
  ['sell for cô Ba: cam 25k a kilo, 20 kilos left', { kind: 'actFor', seller: 'cô Ba', text: 'cam 25k một ký, còn 20 ký' }],
])('from the co-op, %j is %j', (text, intent) => expect(mind.intent(text, staff)).toMatchObject(intent));

test('a button is chosen by its words, "number 2", or another word for enough', () => {
  const labels = ["That's all", 'See more goods'];
  expect(['that is all', 'enough', 'nothing else', 'No thanks', 'number 2', 'more goods', '1', 'what?'].map((text) => mind.choice(text, labels))).toEqual([0, 0, 0, 0, 1, 1, 0, undefined]);
});

test('"yes" picks a button that says yes', () => {
  expect(['yes', 'Yes, the same', 'sure'].map((text) => mind.choice(text, ['Yes, the same', 'Another place']))).toEqual([0, 0, undefined]);
});

test('prices, corrections and places', () => {
  expect(mind.money('25 thousand')).toMatchObject({ dong: 25_000 });
  expect(mind.money('25,000', 'kg')).toMatchObject({ dong: 25_000 });
  expect(mind.money('15k each', 'trái')).toMatchObject({ dong: 15_000 });
  expect(mind.correction('price 27k')).toMatchObject({ dong: 27_000 });
  expect(mind.correction('15 kilos left')).toMatchObject({ stock: { base: 15_000, unit: 'kg' } });
  expect(mind.correction('name is cam sành')).toMatchObject({ name: 'Cam sành' });
  expect(mind.order('deliver to 20 Trần Phú, Đà Nẵng')).toMatchObject({ address: '20 Trần Phú, Đà Nẵng' });
});
