import { DELIVERY, ok, openShop, orderOne, sellHoney, type Shop } from './shop';

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
});
afterEach(() => shop.database.close());

const inviteTo = async (coopCode: string, role: 'seller' | 'manager' = 'seller', more: object = {}) =>
  ok(await shop.operator.invite({ coopCode, role, ...more })).code;

test('a code of eight digits joins a seller once, with the name and form of address of the invitation', async () => {
  const code = await inviteTo('XANH', 'seller', { name: 'Nguyễn Thị Ba', call: 'cô Ba' });
  expect(code).toMatch(/^\d{8}$/);
  const person = await shop.visitor('XANH');
  const invite = ok(await shop.act(person, (s) => s.people.checkInvite(code)));
  expect(invite).toMatchObject({ coopName: 'HTX XANH', role: 'seller', name: 'Nguyễn Thị Ba', call: 'cô Ba' });
  const joined = ok(await shop.act(person, (s) => s.people.join(invite.id, {})));
  expect(joined).toMatchObject({ waitsForManager: false, member: { name: 'Nguyễn Thị Ba', roles: ['seller'] } });
  expect(await shop.again(person)).toMatchObject({ member: { call: 'cô Ba' }, address: { you: 'cô', me: 'con' } });

  const other = await shop.visitor('XANH');
  expect(await shop.act(other, (s) => s.people.checkInvite(code))).toEqual({ refused: 'usedCode' });
  expect(await shop.act(other, (s) => s.people.join(invite.id, {}))).toEqual({ refused: 'usedCode' });
  ok(await shop.act(person, (s) => s.listings.open(shop.honey)));
});

test('two who use one code at once: one of them joins', async () => {
  const code = await inviteTo('XANH');
  const people = [await shop.visitor('XANH'), await shop.visitor('XANH')];
  const invite = ok(await shop.act(ok(people[0]), (s) => s.people.checkInvite(code)));
  const results = await Promise.all(people.map((person) => shop.act(person, (s) => s.people.join(invite.id, { name: 'Ba' }))));
  expect(results.filter((one) => !('refused' in one))).toHaveLength(1);
  expect(ok(await shop.operator.listMembers('XANH'))).toHaveLength(1);
});

test('a code runs out after seven days', async () => {
  const code = await inviteTo('XANH');
  const person = await shop.visitor('XANH');
  shop.clockBy(7 * 24 * 60 + 1);
  expect(await shop.act(person, (s) => s.people.checkInvite(code))).toEqual({ refused: 'expiredCode' });
});

test('five wrong codes lock the contact for an hour, the right one too', async () => {
  const code = await inviteTo('XANH');
  const person = await shop.visitor('XANH');
  const check = (digits: string) => shop.act(person, (s) => s.people.checkInvite(digits));
  for (let i = 0; i < 4; i += 1) expect(await check('00000000')).toEqual({ refused: 'wrongCode' });
  expect(await check('00000000')).toMatchObject({ refused: 'locked' });
  expect(await check(code)).toMatchObject({ refused: 'locked' });
  const other = await shop.visitor('XANH');
  ok(await shop.act(other, (s) => s.people.checkInvite(code)));
  shop.clockBy(61);
  ok(await check(code));
  expect(await check('00000000')).toEqual({ refused: 'wrongCode' });
});

test('a manager\'s code waits for a manager once there is one', async () => {
  const join = async () => {
    const person = await shop.visitor('XANH');
    const code = await inviteTo('XANH', 'manager', { name: 'Bác Tư' });
    const invite = ok(await shop.act(person, (s) => s.people.checkInvite(code)));
    return { person, joined: ok(await shop.act(person, (s) => s.people.join(invite.id, {}))) };
  };
  const first = await join();
  expect(first.joined).toMatchObject({ waitsForManager: false, member: { roles: ['manager'] } });
  const second = await join();
  expect(second.joined).toMatchObject({ waitsForManager: true, member: { roles: [] } });
  expect(await shop.act(second.person, (s) => s.coops.pause('thử'))).toEqual({ refused: 'notManager' });

  const notice = ok((await shop.stores.notices.rows.findOne({ kind: 'managerJoinAsked' })) ?? undefined);
  const requestId = notice.about.replace('join:', '');
  expect(await shop.act(second.person, (s) => s.people.answerJoin(requestId, true))).toEqual({ refused: 'notManager' });
  const manager = await shop.again(first.person);
  expect(ok(await shop.act(manager, (s) => s.people.answerJoin(requestId, true)))).toEqual({ name: 'Bác Tư' });
  expect(await shop.act(manager, (s) => s.people.answerJoin(requestId, false))).toEqual({ refused: 'alreadyDecided' });
  expect((await shop.again(second.person)).member?.roles).toEqual(['manager']);
  expect(ok(await shop.operator.listMembers('XANH'))).toHaveLength(2);
});

test('asking to sell: once a day, managers are told, a yes makes a seller', async () => {
  const manager = await shop.member('XANH', 'manager', 'Bác Tư');
  const person = await shop.visitor('XANH');
  const ask = () => shop.act(person, (s) => s.people.askToSell('Út Hiền'));
  expect(await ask()).toEqual({ asked: true, managers: 1 });
  expect(await ask()).toEqual({ refused: 'alreadyAsked' });
  const notice = ok((await shop.stores.notices.rows.findOne({ kind: 'joinAsked' })) ?? undefined);
  expect(notice).toMatchObject({ to: { managersOf: manager.member?.coopId }, values: { name: 'Út Hiền' } });
  ok(await shop.act(manager, (s) => s.people.answerJoin(notice.about.replace('join:', ''), true)));
  expect((await shop.again(person)).member).toMatchObject({ roles: ['seller'], name: 'Út Hiền' });
  const told = await shop.stores.notices.rows.findOne({ kind: 'joinAnswered' });
  expect(told).toMatchObject({ to: { contactId: person.contactId }, values: { isAccepted: true, role: 'seller' } });
});

test('delivery is kept with consent alone, and forgotten on a word; the order keeps what it needs', async () => {
  const seller = await shop.member('XANH', 'seller', 'Cô Ba');
  const { id } = await sellHoney(shop, seller);
  const person = await shop.visitor('XANH');
  const keep = () => shop.act(person, (s) => s.people.keepDelivery(DELIVERY));
  expect(await keep()).toEqual({ refused: 'noConsent' });
  await shop.act(person, (s) => s.people.consent('Đồng ý cho HTX giữ số điện thoại'));
  expect(await keep()).toEqual({ kept: true });
  expect(await shop.again(person)).toMatchObject({ hasConsented: true, delivery: DELIVERY });
  const consent = await shop.stores.consents.rows.findOne({ contactId: person.contactId });
  expect(consent).toMatchObject({ words: 'Đồng ý cho HTX giữ số điện thoại', seenBy: person.coopIds });
  const order = await orderOne(shop, person, id, 1);

  ok(await shop.act(person, (s) => s.people.forget()));
  const after = await shop.again(person);
  expect(after.hasConsented).toBe(false);
  expect(after.delivery).toBeUndefined();
  expect((await shop.look(seller, (s) => s.orders.byId(order.id)))?.buyer.phone).toBe(DELIVERY.phone);
});

test('a typed phone links nobody', async () => {
  ok(await shop.operator.addMember({ coopCode: 'XANH', role: 'seller', name: 'Cô Ba', phone: '0905 000 111' }));
  const person = await shop.buyer('XANH');
  ok(await shop.act(person, (s) => s.people.keepDelivery(DELIVERY)));
  expect((await shop.again(person)).member).toBeUndefined();
});

test('calling a person gives a short number; only managers of that co-op hand back', async () => {
  const manager = await shop.member('XANH', 'manager', 'Bác Tư');
  const person = await shop.buyer('XANH');
  expect(await shop.act(person, (s) => s.people.callHuman('muốn hỏi giá sỉ'))).toEqual({ number: 1, managers: 1, phone: '+84914222111' });
  expect(await shop.act(person, (s) => s.people.callHuman('lần nữa'))).toEqual({ number: 1, managers: 1, phone: '+84914222111' });
  const notice = await shop.stores.notices.rows.findOne({ kind: 'personCalled' });
  expect(notice).toMatchObject({ about: `person:${person.contactId}`, values: { number: 1, about: 'muốn hỏi giá sỉ' } });

  const handBack = (number: number, by = manager) => shop.act(by, (s) => s.people.handBack(number));
  expect(await handBack(1, person)).toEqual({ refused: 'notManager' });
  expect(await handBack(2)).toEqual({ refused: 'noSuchNumber' });
  expect(await handBack(1)).toEqual({ refused: 'notPaused' });
  const conversations = shop.database.connection.collection<{ _id: string }>('conversations');
  await conversations.insertOne({ _id: person.contactId, ownerId: person.ownerId, revision: 3, paused: { by: 'person' } } as { _id: string });
  ok(await handBack(1));
  expect(await conversations.findOne({ _id: person.contactId })).toEqual({ _id: person.contactId, ownerId: person.ownerId, revision: 4 });
  expect(await shop.stores.notices.rows.findOne({ kind: 'handedBack' })).toMatchObject({ to: { contactId: person.contactId } });
});

test('somebody of the co-op who is handed back is named', async () => {
  const manager = await shop.member('XANH', 'manager', 'Bác Tư');
  const seller = await shop.member('XANH', 'seller', 'cô Ba');
  const { number } = await shop.act(seller, (s) => s.people.callHuman(''));
  const paused = { _id: seller.contactId, ownerId: seller.ownerId, revision: 1, paused: { by: 'person' } };
  await shop.database.connection.collection<{ _id: string }>('conversations').insertOne(paused);
  expect(await shop.act(manager, (s) => s.people.handBack(number))).toEqual({ name: 'cô Ba' });
});

test('an unreadable attachment is reported once an hour for a kind', async () => {
  await shop.member('XANH', 'manager', 'Bác Tư');
  const person = await shop.buyer('XANH');
  const report = (kind: string) => shop.act(person, (s) => s.people.reportAttachment(kind));
  expect(await report('voice')).toEqual({ reported: true });
  expect(await report('voice')).toEqual({ reported: false });
  expect(await report('location')).toEqual({ reported: true });
  shop.clockBy(61);
  expect(await report('voice')).toEqual({ reported: true });
});

test('who asks for an account or a code is told to the managers once an hour for each, and every time noted', async () => {
  await shop.member('XANH', 'manager', 'Bác Tư');
  const seller = await shop.member('XANH', 'seller', 'cô Ba');
  const report = (about: 'account' | 'code') => shop.act(seller, (s) => s.people.reportScam(about));
  expect(await report('account')).toEqual({ reported: true });
  expect(await report('account')).toEqual({ reported: false });
  expect(await report('code')).toEqual({ reported: true });
  const notices = await shop.stores.notices.rows.find({ kind: 'scam' }).sort({ _id: 1 }).toArray();
  expect(notices.map(({ values }) => [values['scam'], values['name']]).sort()).toEqual([['account', 'cô Ba'], ['code', 'cô Ba']]);
  const noted = await shop.stores.audit.rows.find({ what: { $in: ['accountChangeAsked', 'codeAskedFor'] } }).toArray();
  expect(noted.map(({ what, about }) => [what, about]).sort()).toEqual([['accountChangeAsked', seller.contactId], ['accountChangeAsked', seller.contactId], ['codeAskedFor', seller.contactId]]);
  shop.clockBy(61);
  expect(await report('account')).toEqual({ reported: true });
});
