import { isRefused } from '../src/domain/refusal';
import type { ListingChange } from '../src/domain/use-cases';
import { flow, type ChoiceSpec, type Talk } from '../src/flow/flow';
import { isBuyerOf } from './parts/find-order';
import { inSentence } from './parts/wording';

/** Takes back the last change of goods, or of the goods that were named, or one's own last step of an order, within ten minutes. */
export const undo = flow('undo', async (t) => {
  const orderId = t.given<string>('orderId');
  if (orderId !== undefined) return undoStep(t, orderId);
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

/** The last step of an order, by who took it; the same step is offered again. */
async function undoStep(t: Talk, orderId: string): Promise<void> {
  const order = await t.do('unconfirm', (s) => s.orders.undo(orderId));
  if (isRefused(order)) return t.say('tooLate');
  const { code, sellerCall: seller } = order;
  switch (order.history.at(-1)?.event) {
    case 'unready': return t.say('unready', { code }, { offers: [again('common:go.ready-order', 'ready-order', { code })] });
    case 'takenBack': return t.say('takenBack', { code }, { offers: [again('notice:handedOver', 'move-order', { orderId, event: 'handedOver' })] });
    case 'undelivered': return isBuyerOf(t, order)
      ? t.say('unreceived', { code, seller }, { offers: [again('notice:received', 'received', { orderId })] })
      : t.say('undelivered', { code }, { offers: [again('common:delivered', 'move-order', { orderId, event: 'delivered' })] });
    case 'unpaid': return t.say('unpaid', { code }, { offers: [again('common:moneyReceived', 'money-received', { code })] });
    default: return t.say('unconfirmed', { code }, { offers: [again('common:confirmOrder', 'answer-order', { orderId, decision: 'confirm' })] });
  }
}

const again = (labelKey: string, flow: string, given: Record<string, unknown>): ChoiceSpec => ({ key: 'again', labelKey, go: { flow, given } });
