import type { Dong } from '../../src/domain/money';
import type { OrderView } from '../../src/domain/order';
import type { PlaceTerms } from '../../src/domain/order-edit';
import type { OrderEdit } from '../../src/domain/order-moves';
import type { Talk } from '../../src/flow/flow';

/**
 * How an order would get to another place. Undefined when that has changed since it was read back: nobody agrees to a fee that they did not read, so that is
 * said, and all is read back again.
 */
export async function placeShown(t: Talk, { id, delivery }: OrderView, address: string): Promise<PlaceTerms | undefined> {
  const terms = (await t.look((s) => s.orders.deliveryTo(id, address))) ?? { delivery, fee: delivery.fee, isSame: true };
  const shown = { fee: terms.fee ?? null, joined: terms.delivery.joined ?? null };
  const was = await t.keep('placeTerms', shown);
  if (was.fee === shown.fee && was.joined === shown.joined) return terms;
  const isFee = was.fee !== null && shown.fee !== null && was.fee !== shown.fee;
  await t.say(isFee ? changedWords(was.fee, shown.fee) : 'termsChanged', { fee: shown.fee, feeWas: was.fee });
  return undefined;
}

/** The fee of an order with so much of one of its goods. Undefined, with that said, when it has changed since it was read back. */
export async function feeShown(t: Talk, { id, delivery }: OrderView, line: NonNullable<OrderEdit['line']>): Promise<Dong | undefined> {
  const fee = (await t.look((s) => s.orders.feeWith(id, line))) ?? delivery.fee;
  const was = await t.keep('feeWith', fee);
  if (was === fee) return fee;
  await t.say(changedWords(was, fee), { fee, feeWas: was });
  return undefined;
}

const changedWords = (was: Dong | null, fee: Dong | null): string => (fee === 0 ? 'feeChanged.free' : was === 0 ? 'feeChanged.notFree' : 'feeChanged');

/** What getting an order there costs, where that is not what it was, with what it was. */
export async function sayFee(t: Talk, { delivery: before, total: wasTotal }: OrderView, { delivery, fee, isSame }: PlaceTerms, values: Record<string, unknown>): Promise<void> {
  const isParted = before.joined !== undefined && delivery.joined === undefined;
  const isJoined = delivery.joined !== undefined && before.joined !== delivery.joined;
  if (isSame) return;
  const total = wasTotal - before.fee + delivery.fee;
  await t.say('newPlace', values);
  if (isParted) await t.say('parted', { joined: before.joined });
  if (isJoined) await t.say('fee.joined', { joined: delivery.joined });
  else await t.say(feeWords(before.fee, fee), { fee, feeWas: before.fee });
  if (total !== wasTotal) await t.say('newTotal', { total, wasTotal });
}

function feeWords(was: number, fee: number | undefined): string {
  if (fee === undefined) return was > 0 ? 'fee.later' : 'fee.laterToo';
  if (fee === 0) return was > 0 ? 'fee.free' : 'fee.freeToo';
  return was > 0 ? 'fee' : 'fee.own';
}
