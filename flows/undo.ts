import type { OrderState, OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import type { ListingChange } from '../src/domain/use-cases';
import { flow, type ChoiceSpec, type Talk } from '../src/flow/flow';
import { isBuyerOf, isNamed, namedOrder } from './parts/find-order';
import { inSentence } from './parts/wording';

const WEIGHABLE: readonly OrderState[] = ['confirmed', 'ready'];

/**
 * Takes back the last change of goods, or of the goods that were named, or one's own last step of an order, within ten minutes. `ofOrder`: it was said
 * in words that an order is not where they told it to be; `isWeight`: that it is weighed again, which needs no undo.
 */
export const undo = flow('undo', async (t) => {
  if (t.given('orderId') !== undefined || t.given('ofOrder') !== undefined) return undoStep(t);
  const listingId = t.given<string>('listingId') ?? (await named(t));
  const undone = await t.do('undo', (s) => s.listings.undo(listingId), listingId === undefined ? [] : [listingId]);
  if (isRefused(undone)) return t.say('nothingToUndo', {}, { offers: [{ key: 'goods', labelKey: 'common:go.goods', go: { flow: 'goods' } }] });
  return sayUndone(t, undone);
});

/** The goods whose name was said with it ("ủa lộn, mật ong còn mà"), when that is only one. */
async function named(t: Talk): Promise<string | undefined> {
  const goods = t.given<string>('goods');
  if (goods === undefined) return undefined;
  const [only, ...others] = await t.look((s) => s.listings.mineNamed(goods));
  return others.length === 0 ? only?.id : undefined;
}

async function sayUndone(t: Talk, { before, after }: ListingChange): Promise<void> {
  const { name, price, left, onHand } = after;
  const values = { goods: inSentence(name), name, price, left, stock: onHand, unit: price.unit };
  if (before.state !== after.state) return t.say(after.state === 'open' ? 'open' : 'notOpen', values);
  if (before.price.dong !== after.price.dong) return t.say('price', values);
  return t.say('stock', values);
}

/** The last step of an order, by who took it; the same step is offered again. After ten minutes a person can still help. */
async function undoStep(t: Talk): Promise<void> {
  const meant = isNamed(t) ? await namedOrder(t) : await t.look((s) => s.orders.lastMoved());
  if (!meant) return t.say(t.given('code') === undefined ? 'noOrder' : 'notFound', { code: t.given('code') });
  const { id: orderId, code } = meant;
  const person = { key: 'person', labelKey: 'common:person', go: { flow: 'person' } };
  if (t.given('isWeight') !== undefined) return WEIGHABLE.includes(meant.state) ? t.say('weighAgain', { code }) : t.say('tooLate', { code }, { offers: [person] });
  const order = await t.do('unconfirm', (s) => s.orders.undo(orderId), meant.lines.map(({ listingId }) => listingId));
  return isRefused(order) ? t.say('tooLate', { code }, { offers: [person] }) : sayStepUndone(t, order);
}

async function sayStepUndone(t: Talk, order: OrderView): Promise<void> {
  const { id: orderId, code, sellerCall: seller, payment } = order;
  const transferId = t.given<string>('transferId');
  switch (order.history.at(-1)?.event) {
    case 'unready': return t.say('unready', { code }, { offers: [again('common:go.ready-order', 'ready-order', { code })] });
    case 'takenBack': return t.say('takenBack', { code }, { offers: [again('notice:handedOver', 'move-order', { orderId, event: 'handedOver' })] });
    case 'undelivered': return isBuyerOf(t, order)
      ? t.say('unreceived', { code, seller }, { offers: [again('notice:received', 'received', { orderId })] })
      : t.say('undelivered', { code }, { offers: [again('common:delivered', 'move-order', { orderId, event: 'delivered' })] });
    case 'unpaid': return transferId === undefined
      ? t.say('unpaid', { code }, { offers: [again('common:moneyReceived', 'money-received', { code })] })
      : t.say('untaken', { code }, { offers: [again('common:go.transfers', 'transfers', { transferId })] });
    case 'unrefunded': return t.say('unrefunded', { code, refund: payment.refund }, { offers: [again('common:go.money-returned', 'money-returned', { code })] });
    default: return t.say('unconfirmed', { code }, { offers: [again('common:confirmOrder', 'answer-order', { orderId, decision: 'confirm' })] });
  }
}

const again = (labelKey: string, flow: string, given: Record<string, unknown>): ChoiceSpec => ({ key: 'again', labelKey, go: { flow, given } });
