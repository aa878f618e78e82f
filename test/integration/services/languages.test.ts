import { conversationIdOf } from '../../../src/domain/shard';
import { ok, openShop, type Shop } from './shop';

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
});
afterEach(() => shop.database.close());

const pageOf = async (ownerCode: string) => ok((await shop.stores.channels.ofOwner(await shop.ownerIdOf(ownerCode)))[0]);

test('somebody who has not written yet gets a language, and keeps it at their first message', async () => {
  const page = await pageOf('XANH');
  const contact = { type: 'messenger' as const, channelExternalId: page.externalId, externalId: '9007199254740993001' };
  expect(await shop.operator.setLanguage({ ownerCode: 'xanh', contact, language: 'en' })).toEqual({ language: 'en' });
  const id = conversationIdOf(page._id, contact.externalId);
  await shop.stores.contacts.ensure({ _id: id, ownerId: page.ownerId, channelId: page._id, externalId: contact.externalId });
  expect(await shop.stores.contacts.byId(page.ownerId, id)).toMatchObject({ externalId: contact.externalId, language: 'en', address: { me: 'em' }, isReachable: true });
  expect(await shop.stores.contacts.rows.countDocuments({})).toBe(1);
  expect(await shop.operator.listContacts('XANH')).toEqual([
    { number: null, name: null, channel: 'messenger', page: page.externalId, externalId: contact.externalId, language: 'en' },
  ]);
});

test('a contact is named by its number, on a page of the co-op or of its union; others are none of theirs', async () => {
  await shop.coop('DO');
  const buyer = await shop.buyer('XANH');
  const { number } = await shop.act(buyer, (s) => s.people.callHuman(''));
  expect(await shop.operator.setLanguage({ ownerCode: 'XANH', contact: { number }, language: 'en' })).toEqual({ language: 'en' });
  expect((await shop.stores.contacts.byId(buyer.ownerId, buyer.contactId))?.language).toBe('en');
  expect(await shop.operator.setLanguage({ ownerCode: 'DO', contact: { number: 99 }, language: 'en' })).toEqual({ refused: 'noSuchContact' });
  expect(await shop.operator.setLanguage({ ownerCode: 'NONE', contact: { number }, language: 'en' })).toEqual({ refused: 'noSuchOwner' });
  const page = await pageOf('XANH');
  const contact = { type: 'messenger' as const, channelExternalId: page.externalId, externalId: '1' };
  expect(await shop.operator.setLanguage({ ownerCode: 'DO', contact, language: 'en' })).toEqual({ refused: 'noSuchChannel' });
  expect(await shop.operator.listContacts('NONE')).toEqual({ refused: 'noSuchOwner' });
});
