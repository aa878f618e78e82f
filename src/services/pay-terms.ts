import type { Coop } from '../domain/coop';
import type { Dong } from '../domain/money';
import { goodsTotal } from '../domain/order';
import { payTermsOf, type PayTerms, type Standing } from '../domain/pay-terms';
import type { OrderRow } from '../store/orders';
import { knownCoop, type Bound } from './bound';

/** A co-op's part of a basket, as far as paying goes. */
export interface PaidPart {
  coop: Coop;
  goods: Dong;
  isJoined: boolean;
}

/** How this person can pay goods of these co-ops now. `but`: an order that is left out, since it is what is judged. */
export async function payTermsFor(bound: Bound, parts: PaidPart[], but?: OrderRow): Promise<PayTerms> {
  const { stores, person, act } = bound;
  const coopIds = parts.map(({ coop }) => coop.id);
  const contact = await stores.contacts.byId(person.ownerId, person.contactId, act.session);
  const open = await stores.orders.openOf(coopIds, person, act.session);
  const bought = await stores.orders.boughtAt(coopIds, person, act.session);
  const standingAt = (coopId: string): Standing => ({
    isKnown: person.member?.coopId === coopId || bought.includes(coopId),
    paysFirst: contact?.paysFirstAt?.includes(coopId) ?? false,
    open: open.filter((row) => row.coopId === coopId && row._id !== but?._id).map(({ basket, lines, payment }) => ({ basket, goods: goodsTotal(lines), payment })),
  });
  return payTermsOf(parts.map(({ coop, goods, isJoined }) => ({ settings: coop.settings, hasBank: coop.bank !== undefined, standing: standingAt(coop.id), goods, isJoined })));
}

/** Whether an order may cost so much more for goods, paid as it is. */
export async function mayGrow(bound: Bound, row: OrderRow, goods: Dong): Promise<boolean> {
  if (row.payment.state !== 'cod' || goods <= goodsTotal(row.lines)) return true;
  const coop = await knownCoop(bound, row.coopId);
  return (await payTermsFor(bound, [{ coop, goods, isJoined: true }], row)).ways.includes('cod');
}
