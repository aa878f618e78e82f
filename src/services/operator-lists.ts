import { readCode, type Coop } from '../domain/coop';
import type { ListingState } from '../domain/listing';
import type { Role } from '../domain/member';
import type { OrderState } from '../domain/order';
import { inUnit } from '../domain/quantity';
import { refuse } from '../domain/refusal';
import { onHandOf } from '../domain/stock';
import type { OrderRow } from '../store/orders';
import type { Tools } from './bound';
import type { OperatorServices } from './operator';

/** `price` in đồng per unit; `stock` (on hand, held included) and `held` in that unit; `photos` are media ids. */
export interface ListedListing {
  code: string;
  name: string;
  price: number;
  unit: string;
  stock: number;
  held: number;
  state: ListingState;
  seller: string;
  photos: string[];
}

/** `qty` is in `unit`, the unit of the price; `delivery` is the fee in đồng, null while the co-op has not said; `total` is goods only. */
export interface ListedOrder {
  code: string;
  basket: string;
  state: OrderState;
  seller: string;
  buyer: { name: string; phone: string; address: string };
  lines: { listing: string; name: string; qty: number; unit: string; price: number; amount: number }[];
  delivery: number | null;
  total: number;
  unreached: boolean;
}

/** `channels` are the kinds of channel that the member's contacts are on, each once. */
export interface ListedMember {
  id: string;
  name: string;
  call: string | null;
  phone: string | null;
  roles: Role[];
  channels: string[];
}

type Lists = Pick<OperatorServices, 'listListings' | 'listOrders' | 'listMembers'>;

/** What a co-op has, for the operator's eyes. */
export function operatorLists({ stores }: Tools): Lists {
  const coopOf = (code: string) => stores.coops.byCode(readCode(code) ?? '');
  const namesIn = async (coop: Coop) => new Map((await stores.members.ofCoop(coop.id)).map((one) => [one.id, one.name]));
  return {
    listListings: async (coopCode) => {
      const coop = await coopOf(coopCode);
      if (!coop) return refuse('noSuchCoop');
      const names = await namesIn(coop);
      return (await stores.listings.ofCoop(coop.id)).map((row) => {
        const { code, name, price, state, photos, stock } = row;
        const held = inUnit({ base: stock.held, unit: price.unit }, price.unit);
        const seller = names.get(row.sellerId) ?? '';
        return { code, name, price: price.dong, unit: price.unit, stock: inUnit(onHandOf(row), price.unit), held, state, seller, photos };
      });
    },
    listOrders: async (coopCode) => {
      const coop = await coopOf(coopCode);
      if (!coop) return refuse('noSuchCoop');
      const names = await namesIn(coop);
      return (await stores.orders.ofCoop(coop.id, {}, 'newest')).map((row) => listedOrder(row, names.get(row.sellerId) ?? ''));
    },
    listMembers: async (coopCode) => {
      const coop = await coopOf(coopCode);
      if (!coop) return refuse('noSuchCoop');
      return listMembers(stores, coop);
    },
  };
}

function listedOrder(row: OrderRow, seller: string): ListedOrder {
  const { code, basket, state, total } = row;
  const { name, phone, address } = row.buyer;
  const lines = row.lines.map((line) => ({
    listing: line.code, name: line.name, qty: inUnit(line.quantity, line.price.unit), unit: line.price.unit, price: line.price.dong, amount: line.amount,
  }));
  return { code, basket, state, seller, buyer: { name, phone, address }, lines, delivery: null, total, unreached: row.isUnreached };
}

async function listMembers(stores: Tools['stores'], coop: Coop): Promise<ListedMember[]> {
  const members = await stores.members.ofCoop(coop.id);
  const owners = [coop.id, ...(coop.unionId ? [coop.unionId] : [])];
  const contacts = await stores.contacts.ofMembers(owners, members.map((one) => one.id));
  const channels = new Map((await stores.channels.byIds(owners, [...new Set(contacts.map((one) => one.channelId))])).map((one) => [one._id, one.type]));
  return members.map(({ id, name, call, phone, roles }) => {
    const types = contacts.filter((one) => one.memberId === id).flatMap((one) => channels.get(one.channelId) ?? []);
    return { id, name, call: call ?? null, phone: phone ?? null, roles, channels: [...new Set(types)] };
  });
}
