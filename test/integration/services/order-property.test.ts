import fc from 'fast-check';
import type { Person } from '../../../src/domain/member';
import { goodsTotal } from '../../../src/domain/order';
import { findRule, UNDO_MS } from '../../../src/domain/order-rules';
import { quantityOf, type Quantity } from '../../../src/domain/quantity';
import { isRefused } from '../../../src/domain/refusal';
import type { Services } from '../../../src/services';
import type { OrderRow } from '../../../src/store/orders';
import { DELIVERY, ok, openShop, type Shop } from './shop';

jest.setTimeout(240_000);

const RUNS = 12;
const BUYERS = 3;
const GOODS = ['Cam sành', 'Ổi lê'];
const AT_FIRST = 12;

/** Something that one of the people does; the numbers choose among what there is then. */
const acts = ['place', 'edit', 'confirm', 'undo', 'rest', 'take', 'decline', 'ready', 'weigh', 'handOver', 'deliver', 'refuse', 'reject', 'cancel', 'callOff', 'reassign', 'giveBack', 'expire', 'restock', 'soldOut', 'show', 'harvest', 'cutOff', 'later'] as const;
type Deed = { what: (typeof acts)[number]; buyer: number; order: number; goods: number; kilos: number };

const deeds = fc.array(
  fc.record({ what: fc.constantFrom(...acts, 'place', 'place', 'confirm'), buyer: fc.nat(BUYERS - 1), order: fc.nat(7), goods: fc.nat(GOODS.length - 1), kilos: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 10, maxLength: 45 },
);

let shop: Shop;
let people: { buyers: Person[]; seller: Person; other: Person; manager: Person };
let listingIds: string[];

beforeAll(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  people = {
    buyers: [await shop.buyer('XANH'), await shop.buyer('XANH'), await shop.buyer('XANH')],
    seller: await shop.member('XANH', 'seller', 'Cô Ba'),
    other: await shop.member('XANH', 'seller', 'Chú Năm'),
    manager: await shop.member('XANH', 'manager', 'Chị Hương'),
  };
});
afterAll(() => shop.database.close());

const kilos = (amount: number): Quantity => ok(quantityOf(amount, 'kg'));

/** Every run has goods of its own and begins without orders. */
async function begin(): Promise<void> {
  for (const rows of [shop.stores.orders.rows, shop.stores.listings.rows, shop.stores.stock.movements]) await rows.deleteMany({});
  listingIds = [];
  for (const name of GOODS) {
    const opened = await shop.act(people.seller, (s) => s.listings.open({ name, price: { dong: 27_000, unit: 'kg' }, stock: kilos(AT_FIRST), photos: [] }));
    listingIds.push(ok(opened).id);
    ok(await shop.act(people.other, (s) => s.listings.open({ name, price: { dong: 26_000, unit: 'kg' }, stock: kilos(AT_FIRST / 2), photos: [] })));
  }
}

const idOf = ({ member }: Person): string => ok(member).id;
const orders = (): Promise<OrderRow[]> => shop.stores.orders.rows.find({}).sort({ code: 1 }).toArray();

async function play({ what, buyer, order, goods, kilos: amount }: Deed): Promise<void> {
  const listingId = ok(listingIds[goods]);
  const person = ok(people.buyers[buyer]);
  const rows = await orders();
  const row = rows[order % Math.max(1, rows.length)];
  const by = (who: Person, work: (s: Services) => Promise<unknown>) => shop.act(who, work);
  if (what === 'place') return void (await by(person, (s) => s.orders.place({ lines: [{ listingId, quantity: kilos(amount) }], delivery: DELIVERY })));
  if (what === 'restock') return void (await by(people.seller, (s) => s.listings.setStock(listingId, kilos(amount * 2))));
  if (what === 'soldOut') return void (await by(people.seller, (s) => s.listings.markSoldOut(listingId)));
  if (what === 'show') return void (await by(people.seller, (s) => s.listings.show(listingId)));
  if (what === 'harvest') return void (await by(people.seller, (s) => s.listings.setHarvest(listingId, { at: { inDays: 1 } }, kilos(amount * 2))));
  if (what === 'cutOff') return endHarvest(listingId);
  if (what === 'later') return shop.clockBy(4);
  if (!row) return;
  const owner = people.buyers.find(({ contactId }) => contactId === row.buyer.contactId) ?? person;
  await ofOrder(what, { row, owner, listingId, amount, by });
}

/** Its time to order is over, if it is picked to order, and so is the time to answer of who was asked. */
async function endHarvest(listingId: string): Promise<void> {
  const { coopId, harvest } = ok((await shop.stores.listings.rows.findOne({ _id: listingId })) ?? undefined);
  if (!harvest || harvest.cutOff <= shop.clock.now) return;
  shop.clock.now = new Date(Math.max(shop.clock.now.getTime(), harvest.cutOff.getTime() - 3_600_000));
  await Promise.all((await orders()).map(({ _id: orderId }) => shop.services.dues.fire({ coopId, orderId })));
  shop.clock.now = new Date(Math.max(shop.clock.now.getTime(), harvest.cutOff.getTime()));
  await shop.services.harvests.fire({ coopId, listingId });
}

interface Around {
  row: OrderRow;
  owner: Person;
  listingId: string;
  amount: number;
  by: (who: Person, work: (s: Services) => Promise<unknown>) => Promise<unknown>;
}

async function ofOrder(what: Deed['what'], { row, owner, amount, by }: Around): Promise<void> {
  const { _id: id } = row;
  const { manager } = people;
  const seller = row.sellerId === idOf(people.other) ? people.other : people.seller;
  const listingId = ok(row.lines[0]).listingId;
  const deed: Partial<Record<Deed['what'], () => Promise<unknown>>> = {
    edit: () => by(owner, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(amount) } })),
    confirm: () => by(seller, (s) => s.orders.confirm(id)),
    undo: () => by(seller, (s) => s.orders.undo(id)),
    rest: () => by(seller, (s) => s.orders.offerRest(id, listingId, kilos(amount))),
    take: () => by(owner, (s) => s.orders.takeOffer(id)),
    decline: () => by(owner, (s) => s.orders.declineOffer(id)),
    ready: () => by(seller, (s) => s.orders.ready(id)),
    weigh: () => by(seller, (s) => s.orders.weigh(id, listingId, { base: amount * 1000 + 130, unit: 'kg' })),
    handOver: () => by(seller, (s) => s.orders.handOver(id)),
    deliver: () => by(owner, (s) => s.orders.deliver(id)),
    refuse: () => by(seller, (s) => s.orders.refuseDelivery(id)),
    reject: () => by(seller, (s) => s.orders.reject(id, 'notEnough')),
    cancel: () => by(owner, (s) => s.orders.cancel(id)),
    reassign: () => by(manager, (s) => s.orders.reassign(id, idOf(people.other))),
    giveBack: () => by(manager, (s) => s.orders.reassign(id, idOf(people.seller))),
    callOff: () => by(manager, (s) => s.orders.cancel(id)),
    expire: () => {
      shop.clockBy(26 * 60);
      return shop.services.dues.fire({ coopId: row.coopId, orderId: id });
    },
  };
  await deed[what]?.();
}

/** All that must hold whatever was done, in whatever order. */
async function allAddsUp(): Promise<void> {
  expect(ok(await shop.operator.verifyStock({ repair: false })).drifts).toEqual([]);
  for (const { stock } of await shop.stores.listings.rows.find({}).toArray()) {
    expect(stock.held).toBeGreaterThanOrEqual(0);
    expect(stock.onHand).toBeGreaterThanOrEqual(stock.held);
  }
  for (const row of await orders()) {
    expect(row.total).toBe(goodsTotal(row.lines) + row.delivery.fee);
    expect(row.history.at(-1)?.to).toBe(row.state);
    row.history.forEach((step, at) => {
      const before = row.history[at - 1];
      expect(step.from).toBe(before?.to);
      if (!before) return expect(step.event).toBe('placed');
      const rule = findRule(step.event, before.to, [step.as]);
      expect(rule && (rule.to ?? before.to)).toBe(step.to);
      return rule?.isUndo && expect(step.at.getTime() - before.at.getTime()).toBeLessThanOrEqual(UNDO_MS);
    });
  }
}

test('whatever people do, one after the other, stock, ledger, orders and sums agree', async () => {
  await fc.assert(fc.asyncProperty(deeds, async (list) => {
    await begin();
    for (const deed of list) await play(deed);
    await allAddsUp();
  }), { numRuns: RUNS });
});

test('and when they do it at once', async () => {
  await fc.assert(fc.asyncProperty(deeds, async (list) => {
    await begin();
    await Promise.all(Array.from({ length: 4 }, (_, i) => play({ what: 'place', buyer: i % BUYERS, order: 0, goods: i % GOODS.length, kilos: 2 })));
    for (let at = 0; at < list.length; at += 5) await Promise.all(list.slice(at, at + 5).map(play));
    await allAddsUp();
  }), { numRuns: RUNS });
});

test('the deeds reach every event that people have for goods', async () => {
  await begin();
  const way: Partial<Deed>[] = [
    { what: 'place', kilos: 5 }, { what: 'edit', kilos: 4 }, { what: 'reassign' }, { what: 'rest', kilos: 3 }, { what: 'take' }, { what: 'weigh', kilos: 3 }, { what: 'ready' }, { what: 'undo' },
    { what: 'ready' }, { what: 'handOver' }, { what: 'undo' }, { what: 'handOver' }, { what: 'refuse' },
  ];
  for (const deed of way) await play({ buyer: 0, order: 0, goods: 0, kilos: 1, what: 'later', ...deed });
  const [row] = await orders();
  expect(row?.state).toBe('returned');
  expect(row?.history.map(({ event }) => event)).toEqual(
    ['placed', 'edited', 'reassigned', 'restOffered', 'restTaken', 'weightOffered', 'ready', 'unready', 'ready', 'handedOver', 'takenBack', 'handedOver', 'refused']);
  await allAddsUp();
  expect(ok(row).sellerId).toBe(idOf(people.other));
  expect(isRefused(await shop.act(people.other, (s) => s.orders.confirm(ok(row)._id)))).toBe(true);
});
