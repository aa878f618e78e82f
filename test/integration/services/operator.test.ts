import { chai, ok, openShop, orderOne, type Shop } from './shop';

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
});
afterEach(() => shop.database.close());

const honeyOf = (seller: string) => ({ coopCode: 'xanh', seller, name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: chai(10), photos: ['m1'] });

test('the same co-op twice changes nothing; the code is taken by one co-op or union', async () => {
  const { operator } = shop;
  expect(await operator.addCoop({ code: 'do-1', name: 'HTX Đỏ', phone: '0914 222 333' })).toEqual({ code: 'DO-1' });
  expect(await operator.addCoop({ code: 'DO-1', name: 'HTX Đỏ', phone: '+84914222333' })).toEqual({ code: 'DO-1' });
  expect(await operator.addCoop({ code: 'DO-1', name: 'HTX khác', phone: '0914222333' })).toEqual({ refused: 'codeTaken' });
  expect(await operator.addUnion({ code: 'DO-1', name: 'Liên minh' })).toEqual({ refused: 'codeTaken' });
  expect(await operator.addCoop({ code: 'X', name: 'HTX', phone: '0914222333' })).toEqual({ refused: 'badCode' });
  expect(await operator.addCoop({ code: 'TIM', name: 'HTX', phone: 'không có' })).toEqual({ refused: 'badPhone' });
  expect(await operator.addCoop({ code: 'TIM', name: 'HTX', phone: '0914222333', union: 'KHONG' })).toEqual({ code: 'TIM' });
  expect(await operator.addUnion({ code: 'KHONG', name: 'Liên minh Không' })).toEqual({ code: 'KHONG' });
  expect(await operator.addUnion({ code: 'KHONG', name: 'Liên minh khác' })).toEqual({ refused: 'codeTaken' });
  expect(await operator.addCoop({ code: 'NAU', name: 'HTX', phone: '0914222333', union: 'DO-1' })).toEqual({ refused: 'badUnion' });
  expect(await shop.stores.coops.rows.countDocuments({})).toBe(3);
});

test('a channel is added once, renewed by its owner, refused to another', async () => {
  const { operator } = shop;
  const channel = { type: 'messenger' as const, ownerCode: 'xanh', externalId: '123456789012345678', sealedToken: 'one' };
  const { id } = ok(await operator.addChannel(channel));
  expect(await operator.addChannel({ ...channel, sealedToken: 'two' })).toEqual({ id });
  expect(await shop.stores.channels.byExternalId('messenger', channel.externalId)).toMatchObject({ sealedToken: 'two', tokenAt: expect.any(Date) });
  await shop.coop('DO');
  expect(await operator.addChannel({ ...channel, ownerCode: 'DO' })).toEqual({ refused: 'channelTaken' });
  expect(await operator.addChannel({ ...channel, ownerCode: 'KHONG' })).toEqual({ refused: 'noSuchOwner' });
});

test('goods for a seller who is named by id, phone or name', async () => {
  const { operator } = shop;
  const { id } = ok(await operator.addMember({ coopCode: 'XANH', role: 'seller', name: 'Nguyễn Thị Ba', call: 'cô Ba', phone: '0905 000 222' }));
  for (const seller of [id, '0905000222', '+84905000222', 'nguyễn thị ba', 'Cô Ba']) ok(await operator.addListing(honeyOf(seller)));
  expect(await operator.addListing(honeyOf('Cô Tư'))).toEqual({ refused: 'noSuchSeller' });
  expect(await operator.addListing({ ...honeyOf(id), coopCode: 'KHONG' })).toEqual({ refused: 'noSuchCoop' });
  expect(await operator.addListing({ ...honeyOf(id), price: { dong: 0, unit: 'chai' } })).toEqual({ refused: 'badPrice' });
  ok(await operator.addMember({ coopCode: 'XANH', role: 'seller', name: 'Nguyễn Thị Ba' }));
  expect(await operator.addListing(honeyOf('Nguyễn Thị Ba'))).toEqual({ refused: 'manySellers' });
  expect(ok(await operator.listListings('XANH')).map((one) => one.code)).toHaveLength(5);
});

test('listings, orders and members carry exactly the fields of the contract', async () => {
  const { operator } = shop;
  const seller = await shop.member('XANH', 'seller', 'Nguyễn Thị Ba');
  const { code } = ok(await operator.addListing(honeyOf('Nguyễn Thị Ba')));
  const buyer = await shop.buyer('XANH');
  const [listing] = await shop.look(seller, (s) => s.listings.mine());
  const placed = await orderOne(shop, buyer, ok(listing).id, 2);

  expect(ok(await operator.listListings('XANH'))).toEqual([
    { code, name: 'Mật ong rừng', price: 250_000, unit: 'chai', stock: 10, held: 2, state: 'open', seller: 'Nguyễn Thị Ba', photos: ['m1'] },
  ]);
  expect(ok(await operator.listOrders('XANH'))).toEqual([{
    code: placed.code, basket: placed.basket, state: 'placed', seller: 'Nguyễn Thị Ba',
    buyer: { name: 'Người mua', phone: '+84905000111', address: '15 Lê Lợi, Đà Nẵng' },
    lines: [{ listing: code, name: 'Mật ong rừng', qty: 2, unit: 'chai', price: 250_000, amount: 500_000 }],
    delivery: null, total: 500_000, unreached: false,
  }]);
  expect(ok(await operator.listMembers('XANH'))).toEqual([
    { id: seller.member?.id, name: 'Nguyễn Thị Ba', call: null, phone: null, roles: ['seller'], channels: ['messenger'] },
  ]);
  expect(await operator.listMembers('KHONG')).toEqual({ refused: 'noSuchCoop' });
});

test('weights are listed in the unit of the price', async () => {
  const seller = await shop.member('XANH', 'seller', 'Ba');
  const rice = { name: 'Gạo ST25', price: { dong: 18_000, unit: 'kg' }, stock: { base: 150_000, unit: 'tạ' }, photos: [] };
  const { id } = ok(await shop.act(seller, (s) => s.listings.open(rice)));
  const buyer = await shop.buyer('XANH');
  const delivery = { name: 'An', phone: '+84905000111', address: '1 Lê Lợi' };
  ok(await shop.act(buyer, (s) => s.orders.place({ lines: [{ listingId: id, quantity: { base: 1500, unit: 'kg' } }], delivery })));
  expect(ok(await shop.operator.listListings('XANH'))).toMatchObject([{ unit: 'kg', stock: 150, held: 1.5 }]);
  expect(ok(await shop.operator.listOrders('XANH'))).toMatchObject([{ lines: [{ qty: 1.5, unit: 'kg', price: 18_000, amount: 27_000 }], total: 27_000 }]);
});

test('an invitation can name the member whom the contact is, so that one member has several contacts', async () => {
  const seller = await shop.member('XANH', 'seller', 'Cô Ba');
  const { code, coopName } = ok(await shop.operator.invite({ coopCode: 'XANH', role: 'seller', member: seller.member?.id }));
  expect(coopName).toBe('HTX XANH');
  const phone = await shop.visitor('XANH');
  const invite = ok(await shop.act(phone, (s) => s.people.checkInvite(code)));
  expect(ok(await shop.act(phone, (s) => s.people.join(invite.id, {}))).member.id).toBe(seller.member?.id);
  expect(ok(await shop.operator.listMembers('XANH'))).toHaveLength(1);
  expect(await shop.operator.invite({ coopCode: 'XANH', role: 'seller', member: 'khong' })).toEqual({ refused: 'noSuchMember' });
});
