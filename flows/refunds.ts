import { isManager } from '../src/domain/member';
import { pick } from '../src/flow/answers';
import { flow } from '../src/flow/flow';

const MOST = 5;
const MOST_BUTTONS = 2;

/** The money that a co-op owes its buyers ("tiền phải trả lại"): each order with whom to pay, then one that has been paid back. */
export const refunds = flow('refunds', async (t) => {
  if (!isManager(t.person)) return t.say('notManager');
  const orders = await t.look((s) => s.orders.refundsDue());
  if (orders.length === 0) return t.say('none');
  await t.say('head', { number: orders.length, total: orders.reduce((sum, { payment }) => sum + payment.refund, 0) });
  for (const [index, { code, payment, buyer }] of orders.slice(0, MOST).entries()) {
    await t.each('order', index).say('item', { code, sum: payment.refund, buyer: buyer.name, phone: buyer.phone });
  }
  if (orders.length > MOST) await t.say('more', { number: orders.length - MOST });
  const shown = orders.slice(0, MOST_BUTTONS).map(({ code }) => ({ key: code, labelKey: 'refunds:returned', values: { code } }));
  const chosen = await t.ask('act', pick([...shown, { key: 'later' }]), { code: orders[0]?.code });
  if (chosen === 'later') return t.say('left');
  return t.go('money-returned', { code: chosen });
}, { isLight: true });
