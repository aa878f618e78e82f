import { randomUUID } from 'node:crypto';
import type { ListingView } from '../../../src/domain/listing';
import type { DeliveryDetails, Person, Role } from '../../../src/domain/member';
import type { OrderView } from '../../../src/domain/order';
import { quantityOf, type Quantity } from '../../../src/domain/quantity';
import { isRefused } from '../../../src/domain/refusal';
import { createServices, type Act, type Services } from '../../../src/services';
import { coopsBelow } from '../../../src/store/coops';
import { openDatabase } from '../../../src/store/database';
import { createStores } from '../../../src/store/stores';
import { inTransaction } from '../../../src/store/transaction';
import { formFor } from '../../../src/understanding/address-form';
import { rankGoods, searchTokens } from '../../../src/understanding/goods';
import { testMongoUri } from '../../support/services';

export const NOON = new Date('2026-03-02T05:00:00Z');
export const DELIVERY: DeliveryDetails = { name: 'Người mua', phone: '+84905000111', address: '15 Lê Lợi, Đà Nẵng' };

/** The value, when it is neither missing nor a refusal. */
export function ok<T>(value: T | undefined): Exclude<T, { refused: string }> {
  if (value === undefined || isRefused(value)) throw new Error(`not as expected: ${JSON.stringify(value)}`);
  return value as Exclude<T, { refused: string }>;
}

export function chai(amount: number): Quantity {
  return ok(quantityOf(amount, 'chai'));
}

// The first test of a file makes all indexes: on a busy machine that takes a while.
jest.setTimeout(30_000);

/** A whole shop on a database of the calling test file, emptied; time stands at NOON until `clock.now` is moved. */
export async function openShop() {
  const database = await openDatabase(testMongoUri());
  // Emptied, not dropped: making all collections and indexes anew for every test takes a second.
  const collections = await database.connection.listCollections();
  await Promise.all(collections.map(({ name }) => database.connection.collection(name).deleteMany({})));
  const clock = { now: NOON };
  const matcher = { searchTokens, rankGoods, formFor };
  const services = createServices({ database, matcher, newId: randomUUID, random: Math.random, now: () => clock.now, drawSquare: async (_ownerId, { purpose, amount }) => `square ${purpose} ${amount}` });
  const stores = createStores(database);
  await database.createIndexes();
  return { database, clock, services, stores, operator: services.operator, ...acting(database, services, clock), ...settingUp(services, stores, clock) };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

type Made = ReturnType<typeof createServices>;
type Stores = ReturnType<typeof createStores>;

function acting(database: Awaited<ReturnType<typeof openDatabase>>, services: Made, clock: { now: Date }) {
  const actOf = (person: Person, opId: string): Act => ({
    now: clock.now, opId, by: { kind: 'contact', contactId: person.contactId, memberId: person.member?.id }, after: [],
  });
  return {
    /** Runs a change as a turn does: in a transaction of its own, again when it collided. */
    act: <T>(person: Person, work: (s: Services, act: Act) => Promise<T>, opId: string = randomUUID()): Promise<T> =>
      inTransaction(database, (session) => {
        const act = { ...actOf(person, opId), session };
        return work(services.bind(person, act), act);
      }, { tries: 60 }),
    look: <T>(person: Person, work: (s: Services) => Promise<T>): Promise<T> => work(services.bind(person, actOf(person, 'look'))),
  };
}

function settingUp({ operator }: Made, stores: Stores, clock: { now: Date }) {
  let count = 0;
  const resolve = async (contactId: string, ownerId: string): Promise<Person> => {
    const contact = ok(await stores.contacts.byId(ownerId, contactId));
    const coopIds = coopsBelow(ownerId, await stores.coops.ofOwners([ownerId])).map((coop) => coop.id);
    const [member] = contact.memberId ? await stores.members.byIds([contact.memberId], coopIds) : [];
    return {
      ownerId, channelId: contact.channelId, contactId, conversationId: contactId, externalId: contact.externalId, coopIds,
      ...(member ? { member } : {}), ...(contact.delivery ? { delivery: contact.delivery } : {}),
      ...(contact.number === undefined ? {} : { number: contact.number }), hasConsented: contact.consentId !== undefined, address: contact.address,
    };
  };
  const ownerIdOf = async (code: string): Promise<string> => ok((await stores.coops.byCode(code)) ?? (await stores.unions.byCode(code))).id;
  const visitor = async (ownerCode: string): Promise<Person> => {
    const number = (count += 1);
    const ownerId = await ownerIdOf(ownerCode);
    const [channel] = await stores.channels.ofOwner(ownerId);
    const externalId = `9007199254740993${number}`;
    await stores.contacts.ensure({ _id: `${ownerId}-${number}`, ownerId, channelId: ok(channel)._id, externalId });
    return resolve(`${ownerId}-${number}`, ownerId);
  };
  const buyer = async (ownerCode: string): Promise<Person> => {
    const person = await visitor(ownerCode);
    await stores.contacts.setConsent(person.ownerId, person.contactId, 'consented');
    return resolve(person.contactId, person.ownerId);
  };
  return {
    ownerIdOf,
    visitor,
    buyer,
    /** The person as the next turn would see them. */
    again: (person: Person) => resolve(person.contactId, person.ownerId),
    member: async (coopCode: string, role: Exclude<Role, 'buyer'>, name: string, ownerCode = coopCode): Promise<Person> => {
      const person = await buyer(ownerCode);
      const { id } = ok(await operator.addMember({ coopCode, role, name }));
      await stores.contacts.join(person.ownerId, person.contactId, { memberId: id });
      return resolve(person.contactId, person.ownerId);
    },
    coop: async (code: string, union?: string) => {
      ok(await operator.addCoop({ code, name: `HTX ${code}`, phone: '0914 222 111', ...(union ? { union } : {}) }));
      ok(await operator.setCoop(code, { newBuyerMost: 0, newBuyerOrders: 0, ordersAnHour: 0, buyerOrdersAnHour: 0 }));
      ok(await operator.addChannel({ type: 'messenger', ownerCode: code, externalId: String(1000 + (count += 1)), sealedToken: 'sealed' }));
    },
    honey: { name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: chai(10), photos: ['photo-1'] },
    clockBy: (minutes: number) => void (clock.now = new Date(clock.now.getTime() + minutes * 60_000)),
  };
}

/** Puts honey on sale: ten bottles at 250.000 ₫. */
export async function sellHoney(shop: Shop, seller: Person): Promise<ListingView> {
  return ok(await shop.act(seller, (s) => s.listings.open(shop.honey)));
}

/** A shop with one co-op: a seller with honey on sale, and a buyer. */
export async function openMarket() {
  const shop = await openShop();
  await shop.coop('XANH');
  const seller = await shop.member('XANH', 'seller', 'Cô Ba');
  const buyer = await shop.buyer('XANH');
  const { id: listingId, coopId } = await sellHoney(shop, seller);
  return { shop, seller, buyer, listingId, coopId };
}

/** Orders so many bottles, or says why not. */
export function order(shop: Shop, buyer: Person, listingId: string, amount: number, opId?: string) {
  return shop.act(buyer, (s) => s.orders.place({ lines: [{ listingId, quantity: chai(amount) }], delivery: DELIVERY }), opId);
}

export async function orderOne(shop: Shop, buyer: Person, listingId: string, amount: number): Promise<OrderView> {
  return ok(ok(await order(shop, buyer, listingId, amount))[0]);
}

/** On hand and held, as the database has them. */
export async function stockOf(shop: Shop, listingId: string) {
  const row = await shop.stores.listings.rows.findOne({ _id: listingId });
  return { onHand: row?.stock.onHand, held: row?.stock.held, state: row?.state };
}
