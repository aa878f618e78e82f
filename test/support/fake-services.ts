import { DEFAULT_SETTINGS, type Coop } from '../../src/domain/coop';
import type { ListingState, ListingView } from '../../src/domain/listing';
import type { AddressForm, DeliveryDetails, Member, Person, Role } from '../../src/domain/member';
import type { OrderState, OrderView } from '../../src/domain/order';
import { quantityOf } from '../../src/domain/quantity';
import { saleTermsOf, type SaleTerms } from '../../src/domain/sale-terms';
import type { Services } from '../../src/domain/use-cases';
import type { Act } from '../../src/services/context';
import { addressFor } from './fake/address-for';
import { fakeCoops } from './fake/coops';
import { fakeListings } from './fake/listings';
import { fakeOrders } from './fake/orders';
import { fakePeople } from './fake/people';
import { fakeQuestions } from './fake/questions';
import { fakeWaits } from './fake/waits';
import { endHarvests, must, viewOf, type Caller, type FakeContact, type FakeNotice, type FakeState } from './fake/state';

export type { FakeContact, FakeNotice, FakeState } from './fake/state';

interface PersonSetUp {
  /** Name of the co-op or union whose channel they write on; the first one when left out. */
  at?: string;
  /** Without roles they are no member: a buyer, or somebody nobody knows. */
  roles?: Role[];
  /** Name of the co-op they are a member of, when the channel is a union's. */
  coop?: string;
  /** How the manager speaks of them; gives the form of address. */
  call?: string;
  phone?: string;
  delivery?: DeliveryDetails;
  /** Given consent; follows from `delivery`. */
  hasConsented?: boolean;
  address?: AddressForm;
}

interface ListingSetUp extends SaleTerms {
  /** Name of the seller in the transcript. */
  seller: string;
  name: string;
  dong: number;
  /** Code of the catalogue. */
  unit: string;
  /** How many of that unit. */
  stock: number;
  state?: ListingState;
  photos?: string[];
  note?: string;
}

interface OrderSetUp {
  buyer: string;
  /** Names of goods, and how many of their price's unit. */
  lines: { goods: string; amount: number }[];
  state?: OrderState;
  at: Date;
}

interface InviteSetUp {
  coop?: string;
  role?: Exclude<Role, 'buyer'>;
  name?: string;
  call?: string;
  code?: string;
  invitedBy?: string;
  at: Date;
}

/** The world of one transcript. Set-up calls take names as the transcript says them. */
export interface FakeWorld {
  state: FakeState;
  /** Notices so far, oldest first; a runner may empty it after each turn. */
  notices: FakeNotice[];
  addUnion(name: string): void;
  addCoop(name: string, options?: { union?: string; phone?: string; publishFirst?: boolean }): Coop;
  addPerson(name: string, setUp?: PersonSetUp): Person;
  addListing(setUp: ListingSetUp): ListingView;
  addOrder(setUp: OrderSetUp): Promise<OrderView>;
  addInvite(setUp: InviteSetUp): string;
  /** The person as a turn would resolve them now. */
  person(name: string): Person;
  contact(name: string): FakeContact;
  listing(name: string): ListingView | undefined;
  /** The services for one person and one act. */
  bind(person: Person, act: Pick<Act, 'now' | 'opId'>): Services;
}

/** An honest little ChợHTX in memory, for transcripts and nowhere else. */
export function createFakeWorld(): FakeWorld {
  const state = emptyState();
  const bind: FakeWorld['bind'] = (person, act) => {
    const caller: Caller = { state, person, act };
    endHarvests(state, act.now);
    return {
      listings: fakeListings(caller), orders: fakeOrders(caller), people: fakePeople(caller),
      coops: fakeCoops(caller), questions: fakeQuestions(caller), waits: fakeWaits(caller),
    };
  };
  const contact = (name: string) => must(state.contacts.find((one) => one.name === name), `person ${name}`);
  const world: FakeWorld = {
    state,
    notices: state.notices,
    addUnion: (name) => void state.unions.push({ id: state.nextId('union'), name }),
    addCoop: (name, options = {}) => addCoop(state, name, options),
    addPerson: (name, setUp = {}) => {
      addPerson(state, name, setUp);
      return world.person(name);
    },
    addListing: (setUp) => addListing(state, setUp),
    addOrder: (setUp) => addOrder(world, setUp),
    addInvite: ({ coop, role = 'seller', code = String(48_271_630 + state.invites.length), at, ...rest }) => {
      const { id: coopId } = coopNamed(state, coop);
      state.invites.push({ ...rest, id: state.nextId('invite'), code: code.replace(/\D/g, ''), coopId, role, at: at.getTime(), isUsed: false });
      return code;
    },
    person: (name) => personOf(state, contact(name)),
    contact,
    listing: (name) => state.listings.filter((one) => one.name === name && one.state !== 'removed').map((one) => viewOf(state, one)).at(-1),
    bind,
  };
  return world;
}

function emptyState(): FakeState {
  const counts = new Map<string, number>();
  return {
    unions: [], coops: [], contacts: [], members: [], listings: [], orders: [], invites: [], joinRequests: [], questions: [], transfers: [], places: [], consents: [],
    notices: [], done: new Map(),
    nextId: (kind) => {
      const next = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, next);
      return `${kind}-${next}`;
    },
  };
}

function coopNamed(state: FakeState, name?: string): Coop & { ownerId: string } {
  return must(name === undefined ? state.coops[0] : state.coops.find((one) => one.name === name), `co-op ${name ?? 'at all'}`);
}

function addCoop(state: FakeState, name: string, { union, phone = '+84914222111', publishFirst = true }: Parameters<FakeWorld['addCoop']>[1] & object): Coop {
  const id = state.nextId('coop');
  const unionId = union === undefined ? undefined : must(state.unions.find((one) => one.name === union), `union ${union}`).id;
  const coop = { id, code: `C-${state.coops.length + 1}`, name, phone, unionId, settings: { ...DEFAULT_SETTINGS, publishFirst }, ownerId: unionId ?? id };
  state.coops.push(coop);
  return coop;
}

function addPerson(state: FakeState, name: string, setUp: PersonSetUp): void {
  const { at, roles = [], coop, call, phone, delivery } = setUp;
  const ownerId = state.unions.find((one) => one.name === at)?.id ?? coopNamed(state, at).ownerId;
  const coopIds = state.coops.filter((one) => one.ownerId === ownerId && (at === undefined || one.name === at || one.unionId === ownerId)).map((one) => one.id);
  let memberId: string | undefined;
  if (roles.length > 0) {
    const coopId = coop === undefined ? must(coopIds[0], 'co-op of the channel') : coopNamed(state, coop).id;
    const member: Member = { id: state.nextId('member'), coopId, roles, name: call ?? name, call, phone };
    state.members.push(member);
    memberId = member.id;
  }
  state.contacts.push({
    name, contactId: state.nextId('contact'), ownerId, coopIds, memberId, delivery, hasConsented: setUp.hasConsented ?? (delivery !== undefined || roles.length > 0),
    address: setUp.address ?? (call ? addressFor(call) : { me: 'em' }), isPaused: false, wrongCodes: 0, reported: {},
  });
}

function personOf(state: FakeState, contact: FakeContact): Person {
  const { contactId, ownerId, coopIds, memberId, delivery, hasConsented, number, address, language } = contact;
  const member = memberId === undefined ? undefined : state.members.find((one) => one.id === memberId);
  return structuredClone({
    ownerId, channelId: `channel-of-${ownerId}`, contactId, conversationId: contactId, externalId: `x-${contactId}`, coopIds, member, delivery,
    hasConsented, number, address, language,
  });
}

function addListing(state: FakeState, { seller, name, dong, unit, stock, state: listingState = 'open', photos = [], note, ...terms }: ListingSetUp): ListingView {
  const memberId = state.contacts.find((one) => one.name === seller)?.memberId;
  const member = must(state.members.find((one) => one.id === memberId || one.name === seller), `seller ${seller}`);
  const quantity = must(quantityOf(stock, unit), `stock of ${stock} ${unit}`);
  const code = String(state.listings.filter((one) => one.coopId === member.coopId).length + 1);
  state.listings.push({
    id: state.nextId('listing'), coopId: member.coopId, code, sellerId: member.id, name, photos, price: { dong, unit },
    stock: { onHand: quantity.base, held: 0 }, state: listingState, note, ...saleTermsOf(terms), history: [],
  });
  return viewOf(state, must(state.listings.at(-1), 'listing'));
}

async function addOrder(world: FakeWorld, { buyer, lines, state: orderState = 'placed', at }: OrderSetUp): Promise<OrderView> {
  const contact = world.contact(buyer);
  const delivery = contact.delivery ?? { name: buyer, phone: '+84905123456', address: '15 Lê Lợi, phường Hải Châu, Đà Nẵng' };
  const hadConsented = contact.hasConsented;
  contact.hasConsented = true;
  const opId = world.state.nextId('set-up');
  const wanted = lines.map(({ goods, amount }) => {
    const listing = must(world.listing(goods), `listing ${goods}`);
    return { listingId: listing.id, quantity: must(quantityOf(amount, listing.price.unit), `amount ${amount}`) };
  });
  const placed = await world.bind(world.person(buyer), { now: at, opId }).orders.place({ lines: wanted, delivery });
  contact.hasConsented = hadConsented;
  if (!Array.isArray(placed)) throw new Error(`the order of the set-up was refused: ${placed.refused}`);
  world.notices.length = 0;
  for (const one of world.state.orders) if (one.opId === opId) one.state = orderState;
  return { ...must(placed[0], 'order'), state: orderState };
}
