import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonRole, TryBook, TryMessage } from '../../../src/web/try/api';
import { createRecogniser, type ShopWords } from '../../../src/web/try/page/model/labels';
import { findStand, nextAct, type TourLines, type TourView } from '../../../src/web/try/page/model/tour';
import { unitsOf } from '../../../src/web/try/page/model/tour-acts';
import { book, choices, listing, message, order } from './made';

const wordsOf = (language: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'locales', language, `${file}.json`), 'utf8')) as Record<string, string>;

/** As src/web/try/page/shop-words.ts has them. */
function shopWords(language: string): ShopWords {
  const [sell, buy, checkout, notice, common] = ['sell', 'buy', 'checkout', 'notice', 'common'].map((file) => wordsOf(language, file));
  return {
    labels: {
      publish: sell!['round.card.publish']!, byKilo: common!['byKilo']!, hide: sell!['published.hide']!, enough: buy!['more.enough']!, agree: checkout!['consent.agree']!,
      same: checkout!['same.same']!, order: checkout!['confirm.order']!, accept: notice!['confirm']!,
    },
    questions: { amount: buy!['line.amount']!, phone: checkout!['phone']!, address: checkout!['address']!, name: checkout!['name']! },
  };
}

const recogniser = createRecogniser([shopWords('vi'), shopWords('en')]);
const lines: TourLines = {
  goods: 'Cam xoàn', photo: 'cam sành', sell: 'cam xoàn 32 ngàn một ký', order: (goods, unit) => `2 ${unit} ${goods}`, amount: (unit) => `2 ${unit}`,
  phone: '0905 123 456', address: '15 Lê Lợi', name: 'Thuỷ', waiting: 'đơn chờ', accept: (code) => `nhận đơn ${code}`,
};

const seeded = listing({ code: 'C1', name: 'Cam sành' });
const listed = listing({ code: 'C9', name: 'Cam xoàn' });

const published = message({ userId: 'ba', text: 'Dạ, con đăng rồi. Khi nào hết, cô nhắn "hết cam xoàn".', choices: choices('button', 'Tạm ẩn món này') });

function view(now: TryBook, threads: Partial<Record<PersonRole, TryMessage[]>> = {}): TourView {
  const messages = [published, ...Object.values(threads).flat()];
  return { book: now, messages, threadOf: (role) => threads[role] ?? [], lines, recogniser };
}

const next = (on: TourView, said: string[] = []) => nextAct(on, findStand(on), new Set(said));
const own = (text: string) => message({ from: 'person', text });

describe('how far the tour has come', () => {
  const before = own('alo');
  const told = message({ text: 'Đơn mới 1042 của cô Ba' });

  it.each([
    ['nothing listed yet', book({ listings: [seeded] }), {}, 0],
    ['goods that somebody listed by chatting', book({ listings: [listed, seeded] }), {}, 1],
    ['goods that nobody spoke of', book({ listings: [listing({ code: 'C8', name: 'Xoài cát' }), seeded] }), {}, 0],
    ['goods that are hidden cannot be ordered', book({ listings: [{ ...listed, state: 'hidden' as const }] }), {}, 0],
    ['an order that came to nothing is asked for again', book({ listings: [listed], orders: [order({ state: 'rejected' })] }), {}, 1],
    ['the newest order counts', book({ listings: [listed], orders: [order({ code: '1043', state: 'cancelled' }), order()] }), {}, 2],
    ['ordered, the manager not told', book({ listings: [listed], orders: [order({ goods: '2 ký cam xoàn' })] }), {}, 2],
    ['told, but not looked', book({ listings: [listed], orders: [order()] }), { manager: [before, told] }, 2],
    ['looked', book({ listings: [listed], orders: [order()] }), { manager: [told, own('đơn chờ')] }, 3],
    ['accepted', book({ listings: [listed], orders: [order({ state: 'confirmed' })] }), {}, 4],
    ['accepted by somebody quick, and packed', book({ listings: [], orders: [order({ state: 'ready' })] }), {}, 4],
  ] as const)('%s', (_, now, threads, done) => {
    expect(findStand(view(now, threads as never)).done).toBe(done);
  });
});

describe('what is done for whoever is in turn', () => {
  const empty = book({ listings: [seeded] });
  const withGoods = book({ listings: [listed, seeded] });
  const withOrder = book({ ...withGoods, orders: [order()] });

  it('sends the photo with its line, waits, and publishes the card', () => {
    expect(next(view(empty))).toEqual({ kind: 'say', text: lines.sell, photo: 'cam sành' });
    const sent = own(lines.sell);
    expect(next(view(empty, { seller: [sent] }), [lines.sell])).toEqual({ kind: 'wait' });
    const card = message({ text: 'Cam xoàn', choices: choices('button', 'Đăng bán', 'Sửa lại') });
    expect(next(view(empty, { seller: [sent, message(), card, message({ text: 'và nữa' })] }), [lines.sell])).toEqual({ kind: 'tap', messageId: card.id, number: 1 });
  });

  it('is puzzled by an answer that nobody expected, and does not say the same twice', () => {
    expect(next(view(empty, { seller: [own(lines.sell), message({ text: 'Dạ, món này là món gì ạ?' })] }), [lines.sell])).toEqual({ kind: 'puzzled' });
  });

  it.each([
    ['Dạ. Chị cho em số điện thoại nhận hàng ạ.', '0905 123 456'],
    ['Dạ. Giao về đâu ạ?', '15 Lê Lợi'],
    ['Dạ. Người nhận hàng tên gì ạ?', 'Thuỷ'],
    ['Cam xoàn\n27.000 ₫ một ký, hàng của cô Ba\nCòn 150 ký\nMình lấy mấy ký ạ?', '2 ký'],
    [wordsOf('en', 'checkout')['address']!, '15 Lê Lợi'],
    [wordsOf('en', 'checkout')['name']!, 'Thuỷ'],
  ])('answers %s', (question, text) => {
    expect(next(view(withGoods, { buyer: [own('x'), message({ text: question })] }), ['x'])).toEqual({ kind: 'say', text });
  });

  it.each(['Đủ rồi', 'Đồng ý', 'Đúng rồi', 'Đặt hàng'])('taps %s', (label) => {
    const asked = message({ choices: choices('quickReply', 'Khác', label) });
    expect(next(view(withGoods, { buyer: [own('x'), asked] }), ['x'])).toEqual({ kind: 'tap', messageId: asked.id, number: 2 });
  });

  it('picks the goods from a list of similar ones', () => {
    const asked = message({ choices: choices('quickReply', 'Cam sành', 'Cam xoàn') });
    expect(next(view(withGoods, { buyer: [own('x'), asked] }), ['x'])).toEqual({ kind: 'tap', messageId: asked.id, number: 2 });
  });

  it('orders in the unit of the goods, and does not tap a quick reply that is gone', () => {
    const gone = message({ choices: choices('quickReply', 'Đặt hàng') });
    expect(next(view(withGoods, { buyer: [gone, message({ text: 'Dạ, em dừng ở đây.' })] }))).toEqual({ kind: 'say', text: '2 ký cam xoàn' });
  });

  it('lets the manager ask what waits, once the news is there', () => {
    expect(next(view(withOrder))).toEqual({ kind: 'wait' });
    expect(next(view(withOrder, { manager: [message({ text: 'Đơn mới 1042' })] }))).toEqual({ kind: 'say', text: 'đơn chờ' });
  });

  it('takes the order by its notice, or by words where the button is gone', () => {
    const manager = [message({ text: '1042' }), own('đơn chờ')];
    const notice = message({ text: 'Đơn 1042', choices: choices('button', 'Không đủ', 'Nhận đơn') });
    expect(next(view(withOrder, { manager, seller: [notice, message()] }))).toEqual({ kind: 'tap', messageId: notice.id, number: 2 });
    const gone = { ...notice, choices: choices('quickReply', 'Nhận đơn') };
    expect(next(view(withOrder, { manager, seller: [gone, message()] }))).toEqual({ kind: 'say', text: 'nhận đơn 1042' });
    expect(next(view(withOrder, { manager, seller: [] }))).toEqual({ kind: 'wait' });
  });
});

describe('the unit of goods', () => {
  it.each([
    ['còn 148 ký', '27.000 ₫ một ký', 'ký'],
    ['148 kilos left', '27.000 ₫ a kilo', 'kilos'],
    ['còn 20 chục (200 trứng)', '35.000 ₫ một chục', 'chục'],
    ['20 sets of ten (200 eggs) left', '35.000 ₫ a set of ten', 'sets of ten'],
    ['còn ký rưỡi', '27.000 ₫ một ký', 'ký'],
    ['hết', '3.000 ₫ an egg', 'egg'],
  ])('%s, %s', (left, price, units) => {
    expect(unitsOf(listing({ left, price }))).toBe(units);
  });
});
