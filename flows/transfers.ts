import { isManager } from '../src/domain/member';
import type { OpenTransfer } from '../src/domain/order-money';
import { dueOf } from '../src/domain/payment';
import { isRefused } from '../src/domain/refusal';
import { oneOf, pick, words } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';

const MOST = 5;
const MOST_BUTTONS = 2;
const MOST_LETTERS = 40;

/** Transfers that pay for nothing by themselves ("chuyển khoản"): a manager notes each for an order, or puts it away. */
export const transfers = flow('transfers', async (t) => {
  if (!isManager(t.person)) return t.say('notManager');
  const open = await t.look((s) => s.orders.openTransfers());
  const transfer = await choose(t, open);
  if (!transfer) return;
  const decision = t.given<'take' | 'dismiss'>('decision') ?? (await ask(t, transfer));
  if (decision === 'later') return t.say('left');
  return decision === 'take' ? take(t, transfer) : dismiss(t, transfer);
}, { isLight: true });

async function choose(t: Talk, open: OpenTransfer[]): Promise<OpenTransfer | undefined> {
  const given = t.given<string>('transferId');
  if (given !== undefined) return open.find(({ id }) => id === given) ?? void (await t.say('decided'));
  const [first, ...others] = open;
  if (!first) return void (await t.say('none'));
  if (others.length === 0) return first;
  await t.say('head', { number: open.length });
  for (const [index, { amount, purpose }] of open.slice(0, MOST).entries()) await t.each('transfer', index).say('item', { amount, purpose });
  const shown = open.slice(0, MOST_BUTTONS).map(({ id, amount }) => ({ key: id, labelKey: 'transfers:which.item', values: { amount } }));
  const chosen = await t.ask('which', pick([...shown, { key: 'later' }]));
  return open.find(({ id }) => id === chosen) ?? void (await t.say('left'));
}

const valuesOf = ({ amount, purpose, order }: OpenTransfer) =>
  ({ amount, purpose, code: order?.code, due: order && dueOf(order), buyer: order?.buyer.name, phone: order?.buyer.phone });

function ask(t: Talk, transfer: OpenTransfer): Promise<'take' | 'dismiss' | 'later'> {
  return t.ask('what', oneOf(['take', 'dismiss', 'later'] as const, { yes: 'take', no: 'dismiss' }), valuesOf(transfer), { as: `what.${transfer.why}` });
}

/** Without an order that it may be for, its number is asked; sum and order are read back before they are joined. */
async function take(t: Talk, transfer: OpenTransfer): Promise<void> {
  const order = transfer.order ?? (await orderBy(t, await t.ask('code', words(MOST_LETTERS), valuesOf(transfer))));
  if (!order) return t.say('noSuchOrder', valuesOf(transfer));
  const values = valuesOf({ ...transfer, order });
  if (!transfer.order) {
    const sure = await t.ask('sure', oneOf(['join', 'leave'] as const, { yes: 'join', no: 'leave' }), values);
    if (sure === 'leave') return t.say('left');
  }
  const taken = await t.do('taken', (s) => s.orders.takeTransfer(transfer.id, { id: order.id }));
  if (isRefused(taken)) return t.say('decided');
  const rest = dueOf(taken);
  const undo = { key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId: order.id, transferId: transfer.id } } };
  return t.say(taken.payment.refund > 0 ? 'taken.refund' : rest > 0 ? 'taken.rest' : 'taken', { ...values, refund: taken.payment.refund, rest }, { offers: [undo] });
}

async function orderBy(t: Talk, said: string) {
  const code = /\d{3,6}/.exec(said)?.[0];
  return code === undefined ? undefined : t.look((s) => s.orders.byCode(code));
}

async function dismiss(t: Talk, transfer: OpenTransfer): Promise<void> {
  const dismissed = await t.do('dismissed', (s) => s.orders.dismissTransfer(transfer.id));
  return t.say(isRefused(dismissed) ? 'decided' : 'dismissed', valuesOf(transfer));
}
