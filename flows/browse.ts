import { goodsOr } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { GOODS_SHOWN, goodsItems, moreGoods, type CartLine } from './parts/goods-list';

/** Shows what is on sale, newest first, five at a time. Ends with goods chosen, or with a kind word when there are none. */
export const browse = flow('browse', async (t) => {
  const skip = t.given<number>('skip') ?? 0;
  const cart = t.given<CartLine[]>('cart');
  const goods = await t.look((s) => s.listings.newest({ limit: GOODS_SHOWN + 1, skip }));
  if (goods.length === 0) return nothingToShow(t, skip);
  const enough = cart?.length ? [{ key: 'enough' }] : [];
  const reply = await t.ask('which', goodsOr([...moreGoods(goods), ...enough], { items: goodsItems(t.person, goods) }), { example: goods[0]?.name }, { as: skip > 0 ? 'which.further' : undefined });
  if (reply.kind === 'goods') return t.go('buy', { cart, listingId: reply.listingId, quantity: reply.line?.quantity, bare: reply.line?.bare });
  if (reply.kind === 'order') return t.go('buy', { cart, order: reply.order });
  if (reply.key === 'enough') return t.go('checkout', { cart });
  return t.go('browse', { cart, skip: skip + GOODS_SHOWN });
}, { isLight: true });

async function nothingToShow(t: Talk, skip: number): Promise<void> {
  if (skip > 0) return t.say('noMore', {}, { offers: [{ key: 'again', go: { flow: 'browse', given: { cart: t.given('cart') } } }] });
  const { paused } = await t.look((s) => s.coops.mine());
  if (paused) return t.say('paused', { reason: paused.reason });
  return t.say('empty', {}, { offers: [{ key: 'person', labelKey: 'common:person', go: { flow: 'person' } }] });
}
