import type { Coop } from '../domain/coop';
import { goodsTotal, type OrderLine } from '../domain/order';
import { deliveryTo, feeWith, lackingWith, movedTo } from '../domain/order-edit';
import { editedLines } from '../domain/order-lines';
import type { OrderEdit, OrderMoves } from '../domain/order-moves';
import type { Quantity } from '../domain/quantity';
import { refuse, type Refusal } from '../domain/refusal';
import { leftOf } from '../domain/stock';
import type { OrderRow } from '../store/orders';
import { knownCoop, type Bound } from './bound';
import { orderFor, stepOrder } from './order-steps';
import { sells } from './order-terms';
import { mayGrow } from './pay-terms';

/** An order as far as its terms go: with its co-op and the rest of its basket there. */
interface Edited {
  row: OrderRow;
  others: OrderRow[];
  coop: Coop;
}

/** What a buyer changes of an order, on the terms that its co-op and its seller have now. */
export function orderEditing(bound: Bound): Pick<OrderMoves, 'edit' | 'deliveryTo' | 'feeWith' | 'lackingWith'> {
  return {
    edit: async (orderId, { address, line }) => {
      const found = await editedFor(bound, orderId);
      if (!found) return refuse('noSuchOrder');
      const { row, others, coop } = found;
      const lines = line && editedLines(row.lines, line.listingId, line.quantity);
      const refusal = line && lines && row.state === 'placed' ? await amountRefusal(bound, found, line, lines) : undefined;
      if (refusal) return refusal;
      const place = address === undefined ? {} : movedTo(row, deliveryTo({ ...row, lines: lines ?? row.lines }, others, coop.settings.delivery, address), address);
      const amounts = lines && { lines, offer: undefined, ...(address === undefined ? { delivery: { ...row.delivery, fee: feeOf(found, lines) } } : {}) };
      return stepOrder(bound, orderId, { event: 'edited', changes: { ...place, ...amounts } });
    },
    deliveryTo: async (orderId, address) => {
      const found = await editedFor(bound, orderId);
      return found && deliveryTo(found.row, found.others, found.coop.settings.delivery, address);
    },
    feeWith: async (orderId, line) => {
      const found = await editedFor(bound, orderId);
      return found && feeOf(found, editedLines(found.row.lines, line.listingId, line.quantity));
    },
    lackingWith: async (orderId, line) => {
      const found = await editedFor(bound, orderId);
      return found && lacking(found, editedLines(found.row.lines, line.listingId, line.quantity));
    },
  };
}

async function editedFor(bound: Bound, orderId: string): Promise<Edited | undefined> {
  const { stores, act } = bound;
  const row = await orderFor(bound, orderId);
  if (!row) return undefined;
  const coop = await knownCoop(bound, row.coopId);
  const basket = await stores.orders.ofBasket(row.coopId, row.basket, act.session);
  return { row, others: basket.filter(({ _id }) => _id !== row._id), coop };
}

const feeOf = ({ row, others, coop }: Edited, lines: OrderLine[]) => feeWith(row, others, coop.settings.delivery, lines);
const lacking = ({ row, others, coop }: Edited, lines: OrderLine[]) => lackingWith(row, others, { coopName: coop.name, settings: coop.settings }, lines);

/** Why an order cannot have these lines, beside the stock. */
async function amountRefusal(bound: Bound, found: Edited, line: NonNullable<OrderEdit['line']>, lines: OrderLine[]): Promise<Refusal<'payOtherwise' | 'belowMinimum' | 'notSold'> | undefined> {
  if (!(await mayGrow(bound, found.row, goodsTotal(lines)))) return refuse('payOtherwise');
  if (lines.length > 0 && lacking(found, lines)) return refuse('belowMinimum');
  const was = found.row.lines.find(({ listingId }) => listingId === line.listingId)?.quantity;
  const isKept = line.quantity.base === 0 || !was || was.base === line.quantity.base;
  return isKept || (await isSoldNow(bound, found, line, was)) ? undefined : refuse('notSold', { listingId: line.listingId });
}

/** Whether the goods are sold in this amount; what the order holds of them is as good as left. */
async function isSoldNow({ stores, act }: Bound, { coop }: Edited, { listingId, quantity }: NonNullable<OrderEdit['line']>, was: Quantity): Promise<boolean> {
  const [listing] = await stores.listings.byIds([coop.id], [listingId], act.session);
  if (!listing) return true;
  const left = leftOf(listing);
  const most = { ...left, base: left.base + was.base };
  return quantity.base > most.base || sells(coop, { listing, quantity }, most); // of more than there is the stock tells
}
