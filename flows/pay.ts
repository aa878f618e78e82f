import type { OrderView } from '../src/domain/order';
import { dueOf } from '../src/domain/payment';
import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';
import { isNamed, ownOrder } from './parts/find-order';

/** A buyer pays an order by transfer: the square is shown, with what it says in words. Nobody is asked for an account. */
export const pay = flow('pay', async (t) => {
  const order = await ownOrder(t, canPay);
  if (!order) return t.say(isNamed(t) ? 'refused.noSuchOrder' : 'none', { code: t.given('code') });
  const square = await t.do('square', (s) => s.orders.payByTransfer(order.id));
  if (isRefused(square)) return t.say(`refused.${square.refused}`, { code: order.code });
  const { code, amount, purpose, coopName, bankName, hours, mediaId } = square;
  await t.say(hours === undefined ? 'square' : 'square.until', { code, amount, purpose, coopName, bankName, hours }, { photo: mediaId });
}, { isLight: true });

const canPay = (order: OrderView): boolean => dueOf(order) > 0 && order.state !== 'delivered';
