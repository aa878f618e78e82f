import type { DeliveryDetails, Member } from '../../../src/domain/member';
import { quantityOf } from '../../../src/domain/quantity';
import { isRefused } from '../../../src/domain/refusal';
import type { Services } from '../../../src/domain/use-cases';
import { hashCode } from '../../../src/services/invite-codes';
import { addressFor } from '../fake/address-for';
import { orThrow } from '../shop';
import type { Founding, GoodsSetUp, InviteSetUp, OrderSetUp, PersonSetUp } from '../transcript/world';
import { coopIdsOf, must, newAccountId, personOf, player, seat, type Cast, type LiveCoop, type Owner } from './cast';

const USUAL_PHONE = '+84914222111';
const ACCOUNT = '0011001234567';
const INVITED_FOR_MS = 7 * 86_400_000;
/** Transcripts count orders from 1041 and people who asked for a person from 12. */
const COUNTED_ALREADY = { order: 1040, contact: 11 };

/** The sentences that set up a transcript, made true in the shop's own database by its services and stores. */
export function foundingOf(cast: Cast): Founding {
  const { house: { stores } } = cast;
  return {
    owners: () => [...new Set([...cast.coops.keys(), ...cast.owners.keys()])],
    catalogue: async () => (await listingsOf(cast)).map(({ name, price }) => ({ name, unit: price.unit })),
    addUnion: (name) => addUnion(cast, name),
    addCoop: (name, coop) => addCoop(cast, name, coop),
    pause: (name, reason) => stores.coops.pause(coopNamed(cast, name).id, { reason, since: cast.house.now() }),
    setCoop: async (name, change) => void orThrow(await cast.house.operator.setCoop(coopNamed(cast, name).code, change)),
    openBank: async (name) => void orThrow(await cast.house.operator.setBank({ coopCode: coopNamed(cast, name).code, bank: 'VCB', account: ACCOUNT, owner: 'HTX Suối Xanh' })),
    addTransfer: (name, amount, purpose) => addTransfer(cast, coopNamed(cast, name).id, amount, purpose),
    setClock: async () => {
      throw new Error('the clock of the whole shop cannot be set by one transcript');
    },
    addPerson: (name, person) => addPerson(cast, name, person),
    keep: (name, delivery) => keep(cast, name, delivery),
    addGoods: (goods) => addGoods(cast, goods),
    addOrder: (order) => addOrder(cast, order),
    addInvite: (invite) => addInvite(cast, invite),
    ask: async (name, text, goods) => {
      const [listing] = await listingsOf(cast, goods);
      await cast.house.act(await personOf(cast, player(cast, name)), (services) => services.questions.ask(must(listing, `listing ${goods}`)._id, text));
    },
    allowDifference: async (code, tolerance) => {
      await stores.orders.rows.updateOne({ coopId: { $in: coopIdsOf(cast) }, code }, { $set: { tolerance } });
    },
    markUnreached: async (code) => {
      const order = must(await stores.orders.rows.findOne({ coopId: { $in: coopIdsOf(cast) }, code }), `order ${code}`);
      await stores.orders.markUnreached({ coopId: order.coopId, id: order._id }, true);
    },
  };
}

/** What the web and a worker do with a bank's notice. */
async function addTransfer({ house }: Cast, coopId: string, amount: number, purpose: string): Promise<void> {
  const notice = { noticeId: house.newId(), reference: '', bank: 'VCB', accounts: [ACCOUNT], amount, purpose };
  for (const paymentId of await house.banks.keep({ coopId, provider: 'sepay' }, [{ ...notice, reference: notice.noticeId }], Buffer.from('{}'))) {
    for (const { id } of await house.banks.match({ coopId, paymentId })) await house.queues.add('tellNotice', { coopId, noticeId: id });
  }
}

/** Goods of the transcript's co-ops that are not removed, newest first. */
export function listingsOf({ house: { stores }, coops }: Cast, name?: string) {
  const coopId = { $in: [...coops.values()].map((one) => one.id) };
  return stores.listings.rows.find({ coopId, state: { $ne: 'removed' }, ...(name === undefined ? {} : { name }) }).sort({ createdAt: -1 }).toArray();
}

function coopNamed({ coops }: Cast, name: string | undefined): LiveCoop {
  return must(name === undefined ? [...coops.values()][0] : coops.get(name), `co-op ${name ?? 'at all'}`);
}

/** The page or OA on which people of this co-op or union write. */
function ownerNamed({ owners, coops }: Cast, name: string | undefined): Owner {
  const ownerName = name === undefined ? [...owners.keys()][0] : (coops.get(name)?.owner ?? name);
  return must(owners.get(ownerName ?? ''), `channel of ${name ?? 'anybody'}`);
}

async function addUnion(cast: Cast, name: string): Promise<void> {
  const { stores, operator } = cast.house;
  const code = `${cast.id}-U${cast.owners.size}`;
  orThrow(await operator.addUnion({ code, name }));
  await connect(cast, name, { id: must(await stores.unions.byCode(code), name).id, code });
}

async function addCoop(cast: Cast, name: string, { union, phone = USUAL_PHONE, publishFirst = true }: Parameters<Founding['addCoop']>[1]): Promise<void> {
  const { stores, operator } = cast.house;
  const code = `${cast.id}-${cast.coops.size}`;
  const unionCode = union === undefined ? undefined : must(cast.owners.get(union), `union ${union}`).code;
  orThrow(await operator.addCoop({ code, name, phone, ...(unionCode === undefined ? {} : { union: unionCode }) }));
  orThrow(await operator.setCoop(code, { publishFirst, quietHours: false })); // tests run at any hour
  const { id } = must(await stores.coops.byCode(code), name);
  cast.coops.set(name, { id, code, owner: union ?? name });
  if (union === undefined) await connect(cast, name, { id, code });
}

/** A page or OA of its own, and counters as if the co-op had been at work for a while. */
async function connect(cast: Cast, name: string, { id, code }: { id: string; code: string }): Promise<void> {
  const { stores, shop } = cast.house;
  const accountId = newAccountId();
  const channelId = await shop.connect(code, accountId);
  for (const [kind, value] of Object.entries(COUNTED_ALREADY)) await stores.counters.next(kind as keyof typeof COUNTED_ALREADY, id, kind === 'order' ? value - 1000 : value);
  cast.owners.set(name, { id, code, accountId, channelId });
}

async function addPerson(cast: Cast, name: string, { at, roles = [], coop, call, phone, address }: PersonSetUp): Promise<void> {
  const { stores, operator } = cast.house;
  const seated = await seat(cast, name, ownerNamed(cast, at));
  const form = address ?? (call ? addressFor(call) : undefined);
  const set = { ...(form ? { address: form } : {}) };
  const [role, ...more] = roles.filter((one) => one !== 'buyer');
  if (!role) {
    if (form) await stores.contacts.setAddress(seated.ownerId, seated.contactId, form);
    return;
  }
  const { code, id: coopId } = coopNamed(cast, coop);
  const member = orThrow(await operator.addMember({ coopCode: code, role, name: call ?? name, ...(call ? { call } : {}), ...(phone ? { phone } : {}) }));
  for (const other of more) await stores.members.grant(coopId, member.id, other, {});
  await stores.contacts.join(seated.ownerId, seated.contactId, { memberId: member.id, ...set });
  await stores.contacts.setConsent(seated.ownerId, seated.contactId, 'joined');
}

async function keep(cast: Cast, name: string, delivery: DeliveryDetails): Promise<void> {
  const { ownerId, contactId } = player(cast, name);
  await cast.house.stores.contacts.setConsent(ownerId, contactId, 'agreed before');
  await cast.house.stores.contacts.keepDelivery(ownerId, contactId, delivery);
}

async function addGoods(cast: Cast, { seller, name, price, stock: count, state, photos: names, ...rest }: GoodsSetUp): Promise<void> {
  const { house } = cast;
  const person = await personOf(cast, player(cast, seller));
  const member: Member = must(person.member, `seller ${seller}`);
  const stock = count === 0 ? { base: 0, unit: price.unit } : must(quantityOf(count, price.unit), `stock of ${count} ${price.unit}`);
  const photos: string[] = [];
  for (const photo of names) photos.push(await house.photos.keep(person.ownerId, photo));
  if (state === 'pending') {
    orThrow(await house.act(person, (services) => services.listings.open({ name, price, stock, photos, ...rest })));
    return;
  }
  const { code } = must([...cast.coops.values()].find((one) => one.id === member.coopId), 'co-op of the seller');
  const { id } = orThrow(await house.operator.addListing({ coopCode: code, seller: member.id, name, price, stock, photos, ...rest }));
  const before = state === 'soldout' ? { state, soldOutBy: 'seller' as const } : { state };
  if (state !== 'open') await house.stores.listings.rows.updateOne({ _id: id, coopId: member.coopId }, { $set: before });
}

/** What brings an order into its state, by whoever may do it. */
type Steps = [who: 'seller' | 'buyer', step: (services: Services, orderId: string) => Promise<unknown>][];
const CONFIRMED: Steps = [['seller', (services, id) => services.orders.confirm(id)]];
const STEPS: Record<string, Steps> = {
  placed: [],
  confirmed: CONFIRMED,
  ready: [...CONFIRMED, ['seller', (services, id) => services.orders.ready(id)]],
  delivering: [...CONFIRMED, ['seller', (services, id) => services.orders.handOver(id)]],
  delivered: [...CONFIRMED, ['seller', (services, id) => services.orders.deliver(id)]],
  rejected: [['seller', (services, id) => services.orders.reject(id, 'notEnough')]],
  cancelled: [['buyer', (services, id) => services.orders.cancel(id)]],
};

async function addOrder(cast: Cast, { buyer, lines, state }: OrderSetUp): Promise<void> {
  const { house: { stores, act } } = cast;
  const { ownerId, contactId } = player(cast, buyer);
  const { consentId, delivery } = must(await stores.contacts.byId(ownerId, contactId), `contact of ${buyer}`);
  if (!consentId) await stores.contacts.setConsent(ownerId, contactId, 'for this order');
  const person = await personOf(cast, player(cast, buyer));
  const wanted = await Promise.all(lines.map(async ({ goods, amount }) => {
    const listing = must((await listingsOf(cast, goods))[0], `listing ${goods}`);
    return { listingId: listing._id, quantity: must(quantityOf(amount, listing.price.unit), `amount ${amount}`) };
  }));
  const to = delivery ?? { name: buyer, phone: '+84905123456', address: '15 Lê Lợi, phường Hải Châu, Đà Nẵng' };
  const placed = orThrow(await act(person, (services) => services.orders.place({ lines: wanted, delivery: to })));
  if (!consentId) await stores.contacts.rows.updateOne({ _id: contactId, ownerId }, { $unset: { consentId: '' } });
  const order = must(placed[0], 'order');
  const seller = await sellerOf(cast, order.sellerId);
  for (const [who, step] of must(STEPS[state], `way to an order that is ${state}`)) {
    const done = await act(who === 'seller' ? seller : person, (services) => step(services, order.id));
    if (typeof done === 'object' && done !== null && isRefused(done)) throw new Error(`the order of the set-up was refused: ${done.refused}`);
  }
}

async function sellerOf(cast: Cast, memberId: string) {
  for (const one of cast.players.values()) {
    const person = await personOf(cast, one);
    if (person.member?.id === memberId) return person;
  }
  throw new Error('nobody sells this');
}

async function addInvite(cast: Cast, { manager, whom, role, call, code }: InviteSetUp): Promise<void> {
  const { stores, newId, now } = cast.house;
  const inviter = player(cast, manager);
  const { member } = await personOf(cast, inviter);
  const { id: invitedBy, coopId } = must(member, `manager ${manager}`);
  const owner = must([...cast.owners.values()].find((one) => one.id === inviter.ownerId), 'channel of the manager');
  if (!cast.players.has(whom)) await seat(cast, whom, owner);
  const digits = code.replace(/\D/g, '');
  cast.inviteCodes.set(digits, digits);
  await stores.invites.add({
    _id: newId(), coopId, codeHash: hashCode(digits), role, invitedBy, expiresAt: new Date(now().getTime() + INVITED_FOR_MS), ...(call ? { name: call, call } : {}),
  });
}
