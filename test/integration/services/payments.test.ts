import type { BankNotice } from '../../../src/domain/bank-notice';
import type { Person } from '../../../src/domain/member';
import { chai, DELIVERY, ok, orderOne, openMarket, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let manager: Person;
let buyer: Person;
let listingId: string;
let coopId: string;

beforeEach(async () => {
  ({ shop, seller, buyer, listingId, coopId } = await openMarket());
  manager = await shop.member('XANH', 'manager', 'Chị Hương');
});
afterEach(() => shop.database.close());

const openBank = () => shop.operator.setBank({ coopCode: 'xanh', bank: 'Vietcombank', account: '0011 0012 34567', owner: 'HTX Suối Xanh' });

const notice = (more: Partial<BankNotice> = {}): BankNotice => ({ noticeId: '92704', reference: 'FT1', bank: 'Vietcombank', accounts: ['0011001234567'], amount: 500_000, purpose: 'DH1001', ...more });

/** What the web does with a notice, and the worker then. */
async function tell(...notices: BankNotice[]): Promise<void> {
  for (const id of await shop.services.banks.keep({ coopId, provider: 'sepay' }, notices, Buffer.from('{}'))) await shop.services.banks.match({ coopId, paymentId: id });
}

const orderRow = (id: string) => shop.stores.orders.rows.findOne({ _id: id });
const states = async () => (await shop.stores.payments.rows.find({}).sort({ receivedAt: 1, reference: 1 }).toArray()).map(({ state, why }) => why ?? state);
const noticesOf = async () => (await shop.stores.notices.rows.find({ kind: 'transferUnclear' }).toArray()).map(({ values }) => values);

test('an order to be paid by transfer waits for it, and its square is given again as the same', async () => {
  expect(await shop.look(buyer, (s) => s.orders.payTerms({ lines: [{ listingId, quantity: chai(2) }] }))).toEqual({ ways: ['cod'] });
  const order = { lines: [{ listingId, quantity: chai(2) }], delivery: DELIVERY, pay: 'transfer' as const };
  expect(await shop.act(buyer, (s) => s.orders.place(order))).toEqual({ refused: 'payOtherwise' });
  expect(ok(await openBank())).toEqual({ code: 'XANH', bankName: 'Vietcombank', account: '0011001234567', owner: 'HTX SUOI XANH' });
  expect(await shop.look(buyer, (s) => s.orders.payTerms({ lines: [{ listingId, quantity: chai(2) }] }))).toEqual({ ways: ['cod', 'transfer'] });
  const [placed] = ok(await shop.act(buyer, (s) => s.orders.place(order)));
  const until = new Date(shop.clock.now.getTime() + 24 * 3_600_000);
  expect(placed?.payment).toEqual({ state: 'awaitingTransfer', received: 0, refund: 0, until });
  const { id } = ok(placed);
  expect((await orderRow(id))?.dues.map(({ kind }) => kind)).toContain('lapseTransfer');
  shop.clockBy(60);
  const square = ok(await shop.act(buyer, (s) => s.orders.payByTransfer(id)));
  expect(square).toEqual({ mediaId: 'square DH1001 500000', orderId: id, code: '1001', amount: 500_000, purpose: 'DH1001', coopName: 'HTX XANH', bankName: 'Vietcombank', hours: 23 });
  expect((await orderRow(id))?.history).toHaveLength(1);
});

test('a change to a transfer is told; nobody but the buyer makes it, and not once it is paid or over', async () => {
  const placed = await orderOne(shop, buyer, listingId, 2);
  expect(await shop.act(buyer, (s) => s.orders.payByTransfer(placed.id))).toEqual({ refused: 'noBank' });
  ok(await openBank());
  for (const person of [seller, manager, await shop.buyer('XANH')]) expect(await shop.act(person, (s) => s.orders.payByTransfer(placed.id))).toEqual({ refused: 'noSuchOrder' });
  ok(await shop.act(buyer, (s) => s.orders.payByTransfer(placed.id)));
  expect((await orderRow(placed.id))?.effects.map(({ kind }) => kind)).toEqual(['placed', 'transferChosen']);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(placed.id)));
  expect(await shop.act(buyer, (s) => s.orders.payByTransfer(placed.id))).toEqual({ refused: 'nothingDue' });
  const other = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(buyer, (s) => s.orders.cancel(other.id)));
  expect(await shop.act(buyer, (s) => s.orders.payByTransfer(other.id))).toEqual({ refused: 'tooLate', values: { state: 'cancelled' } });
});

test('a transfer with the number and the amount of an order pays it, once, by the system', async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  await tell(notice());
  await tell(notice(), notice({ noticeId: '1', bank: 'VCB' }));
  const row = await orderRow(placed.id);
  expect(row?.payment).toEqual({ state: 'paid', received: 500_000, refund: 0 });
  expect(row?.history.at(-1)).toMatchObject({ event: 'paid', as: 'system', by: 'system', amount: 500_000 });
  expect(row?.effects.filter(({ kind }) => kind === 'paid')).toHaveLength(1);
  expect(await shop.stores.payments.rows.findOne({ noticeId: '92704' })).toMatchObject({ state: 'matched', orderIds: [placed.id], bank: '970436', raw: expect.anything() });
});

test('two workers that look at one transfer at once pay once', async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  const [paymentId = ''] = await shop.services.banks.keep({ coopId, provider: 'casso' }, [notice()], Buffer.from('{}'));
  await Promise.allSettled([1, 2, 3].map(() => shop.services.banks.match({ coopId, paymentId })));
  await shop.services.banks.match({ coopId, paymentId });
  expect((await orderRow(placed.id))?.history.filter(({ event }) => event === 'paid')).toHaveLength(1);
});

test('what is not exactly right is put before the managers, in any order it comes', async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  const lapsed = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(buyer, (s) => s.orders.cancel(lapsed.id)));
  await tell(
    notice({ noticeId: '1', reference: 'A', purpose: 'tien mat ong' }),
    notice({ noticeId: '2', reference: 'B', amount: 50_000 }),
    notice({ noticeId: '3', reference: 'C' }),
    notice({ noticeId: '4', reference: 'D' }),
    notice({ noticeId: '5', reference: 'E', amount: 250_000, purpose: 'DH1002' }),
    notice({ noticeId: '6', reference: 'F', accounts: ['999999999'] }),
    notice({ noticeId: '7', reference: 'G', accounts: ['999999999'], purpose: 'luong' }),
  );
  expect(await states()).toEqual(['noCode', 'wrongAmount', 'matched', 'twice', 'late', 'otherAccount', 'foreign']);
  expect(await noticesOf()).toMatchObject([{ why: 'noCode' }, { why: 'wrongAmount', code: '1001', due: 500_000, amount: 50_000 }, { why: 'twice', code: '1001' }, { why: 'late', code: '1002' }, { why: 'otherAccount' }]);
  expect((await shop.look(manager, (s) => s.orders.openTransfers())).map(({ why, order }) => [why, order?.code])).toEqual([['noCode', undefined], ['twice', '1001'], ['twice', '1001'], ['late', '1002'], ['otherAccount', '1001']]);
  for (const person of [buyer, seller]) expect(await shop.look(person, (s) => s.orders.openTransfers())).toEqual([]);
  expect((await orderRow(placed.id))?.payment.state).toBe('paid');
});

test('a manager takes a transfer for an order, or puts it away, each once', async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  await tell(notice({ noticeId: '1', reference: 'A', purpose: 'tien mat ong' }), notice({ noticeId: '2', reference: 'B', purpose: 'tien ca' }));
  const [first, second] = await shop.look(manager, (s) => s.orders.openTransfers());
  const take = (id: string, who = manager) => shop.act(who, (s) => s.orders.takeTransfer(id, { code: '1001' }));
  expect(await take(ok(first).id, buyer)).toEqual({ refused: 'notManager' });
  expect(await shop.act(manager, (s) => s.orders.takeTransfer(ok(first).id))).toEqual({ refused: 'noSuchOrder' });
  expect(ok(await take(ok(first).id)).payment).toMatchObject({ state: 'paid', received: 500_000 });
  expect(await take(ok(first).id)).toEqual({ refused: 'alreadyDecided' });
  expect(await shop.act(manager, (s) => s.orders.dismissTransfer(ok(second).id))).toEqual({ dismissed: true });
  expect(await shop.act(manager, (s) => s.orders.dismissTransfer(ok(second).id))).toEqual({ refused: 'alreadyDecided' });
  expect(await shop.look(manager, (s) => s.orders.openTransfers())).toEqual([]);
  expect((await orderRow(placed.id))?.history.at(-1)).toMatchObject({ event: 'paid', as: 'manager', amount: 500_000 });
});

test("the bank's word for what a manager has noted already is taken in silence, a second one is not", async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(placed.id)));
  await tell(notice({ noticeId: '1', reference: 'A' }), notice({ noticeId: '2', reference: 'B' }));
  expect(await states()).toEqual(['matched', 'twice']);
});

test('what a manager noted is taken back within ten minutes, and its money with it', async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  ok(await shop.act(buyer, (s) => s.orders.payByTransfer(placed.id)));
  expect(await shop.act(seller, (s) => s.orders.noteReceived(placed.id))).toEqual({ refused: 'notAllowed' });
  expect(ok(await shop.act(manager, (s) => s.orders.noteReceived(placed.id), 'op')).payment.state).toBe('paid');
  expect(ok(await shop.act(manager, (s) => s.orders.noteReceived(placed.id), 'op')).payment.state).toBe('paid');
  expect(await shop.act(manager, (s) => s.orders.noteReceived(placed.id))).toEqual({ refused: 'nothingDue' });
  expect(ok(await shop.act(manager, (s) => s.orders.undo(placed.id))).payment).toMatchObject({ state: 'awaitingTransfer', received: 0 });
  expect((await orderRow(placed.id))?.effects.map(({ kind }) => kind)).toEqual(['placed', 'transferChosen', 'paid', 'unpaid']);
});

test('a paid order that ends must be paid back, until a manager says that it was', async () => {
  ok(await openBank());
  const placed = await orderOne(shop, buyer, listingId, 2);
  await tell(notice());
  ok(await shop.act(seller, (s) => s.orders.reject(placed.id, 'soldOut')));
  expect((await shop.look(manager, (s) => s.orders.refundsDue())).map(({ code, payment }) => [code, payment])).toEqual([['1001', { state: 'refundDue', received: 500_000, refund: 500_000 }]]);
  expect(await shop.look(seller, (s) => s.orders.refundsDue())).toEqual([]);
  expect(ok(await shop.act(manager, (s) => s.orders.noteRefunded(placed.id), 'op')).payment).toMatchObject({ state: 'refunded', received: 0, refund: 0 });
  ok(await shop.act(manager, (s) => s.orders.noteRefunded(placed.id), 'op'));
  expect(await shop.act(manager, (s) => s.orders.noteRefunded(placed.id))).toEqual({ refused: 'nothingDue' });
  expect(await shop.look(manager, (s) => s.orders.refundsDue())).toEqual([]);
});

test('a service that tells of two transfers under one reference tells of two', async () => {
  ok(await openBank());
  await orderOne(shop, buyer, listingId, 2);
  await tell(notice({ noticeId: '1' }), notice({ noticeId: '2' }), notice({ noticeId: '2' }));
  expect(await states()).toEqual(['matched', 'twice']);
});

test('the account of a co-op is set by the operator alone, checked, and each change is in the audit', async () => {
  const set = (more: object) => shop.operator.setBank({ coopCode: 'XANH', bank: 'VCB', account: '0011001234567', owner: 'HTX Suối Xanh', ...more });
  expect(await Promise.all([set({ bank: 'xyz' }), set({ account: '12' }), set({ owner: '–' }), set({ coopCode: 'NONE' })])).toEqual([{ refused: 'badBank' }, { refused: 'badAccount' }, { refused: 'badOwner' }, { refused: 'noSuchCoop' }]);
  expect(await shop.operator.setBankNotices({ coopCode: 'XANH', provider: 'sepay', sealedSecret: 's' })).toEqual({ refused: 'noBank' });
  ok(await set({}));
  ok(await set({ bank: '970499', account: '22223333' }));
  ok(await shop.operator.setBankNotices({ coopCode: 'XANH', provider: 'sepay', sealedSecret: 'one' }));
  ok(await shop.operator.setBankNotices({ coopCode: 'XANH', provider: 'sepay', sealedSecret: 'two' }));
  expect(await shop.services.banks.linkOf('sepay', 'xanh')).toEqual({ coopId, sealedSecret: 'two' });
  expect(await shop.services.banks.linkOf('casso', 'XANH')).toBeUndefined();
  expect((await shop.stores.audit.rows.find({ ownerId: coopId }).sort({ at: 1 }).toArray()).map(({ what }) => what).filter((what) => what.startsWith('bank')).sort()).toEqual(['bankAccountChanged', 'bankAccountChanged', 'bankNoticesChanged', 'bankNoticesChanged']);
});

test('a transfer that was taken for an order is taken back by whoever took it, within ten minutes: it waits again for a manager', async () => {
  ok(await openBank());
  const [first, second] = [await orderOne(shop, buyer, listingId, 1), await orderOne(shop, buyer, listingId, 2)];
  await tell(notice({ purpose: 'tien mat ong' }));
  const [open] = await shop.look(manager, (s) => s.orders.openTransfers());
  const take = (orderId: string) => shop.act(manager, (s) => s.orders.takeTransfer(ok(open).id, { id: orderId }));
  expect(ok(await take(first.id)).payment).toMatchObject({ state: 'refundDue', refund: 250_000 });
  expect(await shop.act(await shop.member('XANH', 'manager', 'Anh Tư'), (s) => s.orders.undo(first.id))).toMatchObject({ refused: 'tooLate' });
  for (let i = 0; i < 2; i += 1) expect(ok(await shop.act(manager, (s) => s.orders.undo(first.id), 'undo')).payment).toMatchObject({ state: 'cod', received: 0, refund: 0 });
  expect(await shop.look(manager, (s) => s.orders.openTransfers())).toMatchObject([{ id: ok(open).id, why: 'noCode', amount: 500_000 }]);
  expect(ok(await take(second.id)).payment).toMatchObject({ state: 'paid', received: 500_000 });
  shop.clockBy(11);
  expect(await shop.act(manager, (s) => s.orders.undo(second.id))).toMatchObject({ refused: 'tooLate' });
  expect(await states()).toEqual(['noCode']);
  expect(await shop.look(manager, (s) => s.orders.openTransfers())).toEqual([]);
});

test('a refund that was marked done too early is due again, and can be marked again', async () => {
  const placed = await orderOne(shop, buyer, listingId, 2);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(placed.id)));
  ok(await shop.act(buyer, (s) => s.orders.cancel(placed.id)));
  const refund = () => shop.act(manager, (s) => s.orders.noteRefunded(placed.id));
  expect(ok(await refund()).payment).toMatchObject({ state: 'refunded', received: 0, refund: 0 });
  expect(ok(await shop.act(manager, (s) => s.orders.undo(placed.id))).payment).toMatchObject({ state: 'refundDue', received: 500_000, refund: 500_000 });
  expect(ok(await refund()).payment).toMatchObject({ state: 'refunded', received: 0, refund: 0 });
  expect((await orderRow(placed.id))?.effects.map(({ kind }) => kind)).toEqual(['placed', 'paid', 'cancelled', 'refunded', 'unrefunded', 'refunded']);
});
