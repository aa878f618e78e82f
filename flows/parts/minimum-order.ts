import type { Lacking } from '../../src/domain/checkout';
import { goodsOr } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { detailsOf } from './basket';
import type { CartLine } from './goods-list';
import { linesOf } from './terms';

/** What is lacking to the least that a co-op takes an order for; what goes along with another order may be less. */
export async function lackingNow(t: Talk, cart: CartLine[]): Promise<(Lacking & { mayJoin: boolean }) | undefined> {
  const address = t.given<string>('address') ?? t.person.delivery?.address;
  const { lacking, joins } = await t.look((s) => s.orders.terms({ lines: linesOf(cart), address }));
  return lacking && { ...lacking, mayJoin: joins !== undefined && t.given('joins') !== 'apart' };
}

/** Goods that come to less than their co-op takes an order for: says what is lacking, and takes more of them, or nothing. */
export async function askForMore(t: Talk, cart: CartLine[], lacking: Lacking): Promise<void> {
  const reply = await t.ask('lacking', goodsOr([{ key: 'browse' }, { key: 'drop' }], { no: 'drop' }), { ...lacking });
  if (reply.kind === 'order') return t.go('buy', { cart, order: reply.order, ...detailsOf(t, reply.order) });
  if (reply.kind === 'choice' && reply.key === 'drop') return t.say('dropped', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
  return t.go('browse', { cart });
}
