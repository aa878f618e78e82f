import type { Channel, Coop } from '../domain/coop';
import type { Dong, UnitPrice } from '../domain/money';
import type { ListingState } from '../domain/listing';
import type { Member, Role } from '../domain/member';
import type { OrderState } from '../domain/order';
import type { Quantity } from '../domain/quantity';
import { leftOf } from '../domain/stock';
import type { ListingRow } from '../store/listings';
import type { OrderRow } from '../store/orders';
import type { Stores } from '../store/stores';
import { callOf } from './views';

const MOST_ORDERS = 100;

/** An order in the book of a trial, with what the words for it are made of. */
export interface TrialOrder {
  code: string;
  state: OrderState;
  total: Dong;
  lines: { quantity: Quantity; name: string }[];
  buyer: string;
  seller: string;
  /** Who could not be told. */
  unreached?: string;
  placedAt: Date;
}

/** Goods in the book of a trial. `photo` is a media id. */
export interface TrialListing {
  code: string;
  name: string;
  price: UnitPrice;
  left: Quantity;
  held: Quantity;
  state: Exclude<ListingState, 'draft' | 'removed'>;
  photo?: string;
}

/** The co-op of a trial, with the external ids of its page and OA. */
export interface TrialCoop {
  name: string;
  phone: string;
  accounts: Partial<Record<Channel['type'], string>>;
}

/** What a trial shows of one co-op beside its conversations. All of it only reads; undefined while there is no such co-op. */
export interface TrialReads {
  coop(): Promise<TrialCoop | undefined>;
  /** What each of these platform ids may do in the co-op; who is no member is left out. */
  roles(externalIds: string[]): Promise<Map<string, Role[]>>;
  /** Orders and goods, the newest first. */
  book(): Promise<{ orders: TrialOrder[]; listings: TrialListing[] } | undefined>;
}

/** The reads of a trial over the co-op with this code. */
export function trialReads(stores: Pick<Stores, 'coops' | 'channels' | 'contacts' | 'members' | 'listings' | 'orders'>, coopCode: string): TrialReads {
  const find = () => stores.coops.byCode(coopCode);
  const ownersOf = (coop: Coop) => [coop.id, ...(coop.unionId ? [coop.unionId] : [])];
  return {
    coop: async () => {
      const coop = await find();
      if (!coop) return undefined;
      const channels = (await Promise.all(ownersOf(coop).map(stores.channels.ofOwner))).flat();
      return { name: coop.name, phone: coop.phone, accounts: Object.fromEntries(channels.map(({ type, externalId }) => [type, externalId])) };
    },
    roles: async (externalIds) => {
      const coop = await find();
      if (!coop) return new Map();
      const members = await stores.members.ofCoop(coop.id);
      const contacts = await stores.contacts.ofMembers(ownersOf(coop), members.map(({ id }) => id));
      const rolesOf = (memberId?: string): Role[] => members.find(({ id }) => id === memberId)?.roles ?? [];
      return new Map(contacts.filter((one) => externalIds.includes(one.externalId)).map((one) => [one.externalId, rolesOf(one.memberId)]));
    },
    book: async () => {
      const coop = await find();
      if (!coop) return undefined;
      const members = new Map((await stores.members.ofCoop(coop.id)).map((member) => [member.id, member]));
      const orders = await stores.orders.ofCoop(coop.id, {}, 'newest');
      const listings = await stores.listings.ofCoop(coop.id);
      return { orders: orders.slice(0, MOST_ORDERS).map((row) => orderOf(row, members.get(row.sellerId))), listings: listings.flatMap(listingOf) };
    },
  };
}

function orderOf({ code, state, total, lines, buyer, unreachedWho, isUnreached, createdAt }: OrderRow, member: Member | undefined): TrialOrder {
  const seller = callOf(member);
  const unreached = unreachedWho === 'buyer' ? buyer.name : seller;
  return {
    code, state, total, buyer: buyer.name, seller, placedAt: createdAt,
    lines: lines.map(({ quantity, name }) => ({ quantity, name })),
    ...(isUnreached ? { unreached } : {}),
  };
}

function listingOf(row: ListingRow): TrialListing[] {
  const { code, name, price, state, stock, photos: [photo] } = row;
  if (state === 'draft' || state === 'removed') return [];
  return [{ code, name, price, state, left: leftOf(row), held: { base: stock.held, unit: price.unit }, ...(photo ? { photo } : {}) }];
}
