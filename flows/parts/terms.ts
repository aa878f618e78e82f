import type { CheckoutTerms } from '../../src/domain/checkout';
import type { DeliveryWay } from '../../src/domain/delivery';
import type { Joined } from '../../src/domain/joining';
import type { DeliveryDetails } from '../../src/domain/member';
import type { Dong } from '../../src/domain/money';
import type { PayWay } from '../../src/domain/payment';
import type { Answer } from '../../src/flow/answer';
import { oneOf, pick } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { OrderDetails } from './basket';
import type { CartLine } from './goods-list';
import { sayNotNow, sayPayFirst } from './pay-limits';

/** A basket as it is ordered. */
export const linesOf = (cart: CartLine[]) => cart.map(({ listingId, quantity }) => ({ listingId, quantity }));

/** How the goods get to the buyer: asked only where the co-op offers several ways and none was named; a place that was said means the door. */
export async function askWay(t: Talk, cart: CartLine[]): Promise<{ way: DeliveryWay; point?: string }> {
  const { ways, points } = await t.look((s) => s.orders.terms({ lines: linesOf(cart) }));
  const isHeard = t.given('way') === undefined && t.given('address') !== undefined;
  const way = ways.length < 2 || isHeard ? 'deliver' : await t.ask('way', wayAmong(ways));
  if (!ways.includes(way)) return { way: 'deliver' };
  if (way !== 'pickup') return { way };
  const [only, ...others] = points;
  return { way, point: only !== undefined && others.length === 0 ? only : await t.ask('point', pick(points.map((point) => ({ key: point, label: point })))) };
}

/** The buttons of the ways there are; the door is always one of them. */
function wayAmong(ways: DeliveryWay[]): Answer<DeliveryWay> {
  if (!ways.includes('coach')) return oneOf(['deliver', 'pickup'] as const);
  return ways.includes('pickup') ? oneOf(['deliver', 'pickup', 'coach'] as const) : oneOf(['deliver', 'coach'] as const);
}

/**
 * The order under way to the same place that this goes along with: asked once, and read back with all the rest. When it has left meanwhile, that is told,
 * and what was agreed to is read back again as a delivery of its own.
 */
export async function askJoin(t: Talk, cart: CartLine[], details: DeliveryDetails & OrderDetails): Promise<Joined | undefined> {
  const { way, address } = details;
  const known = t.given<Joined | 'apart'>('joins');
  if (known === 'apart') return undefined;
  const { joins } = await t.look((s) => s.orders.terms({ lines: linesOf(cart), way, address, joins: known?.orderId }));
  if (known) return joins ? known : sayLeft(t, cart, details, known);
  if (!joins || (await t.ask('join', oneOf(['together', 'apart'] as const, { yes: 'together', no: 'apart' }), { code: joins.code })) === 'apart') return undefined;
  return t.go('checkout', { cart, ...details, joins });
}

/** It left before this could go along. */
export async function sayLeft(t: Talk, cart: CartLine[], details: OrderDetails, { code }: Joined): Promise<never> {
  await t.say('joinGone', { code });
  return t.go('checkout', { cart, ...details, joins: 'apart' });
}

/** How it is paid: asked only where there are several ways, told where one of them is not open to them. Undefined, with the reason said, when there is none. */
export async function askPay(t: Talk, cart: CartLine[], joins?: Joined): Promise<PayWay | undefined> {
  const { ways, limit } = await t.look((s) => s.orders.payTerms({ lines: linesOf(cart), joins: joins?.orderId }));
  const [only, ...others] = ways;
  if (others.length > 0) return t.ask('pay', oneOf(['cod', 'transfer'] as const));
  if (limit) await (only === undefined ? sayNotNow(t, limit) : sayPayFirst(t, limit));
  return only;
}

/**
 * On what terms the basket goes there. Undefined when the co-op has changed them since they were read back: nobody orders on others, so that is
 * said, and all is read back again.
 */
export async function termsShown(t: Talk, cart: CartLine[], { way, address, joins }: OrderDetails): Promise<CheckoutTerms | undefined> {
  const along = joins === 'apart' ? undefined : joins;
  const terms = await t.look((s) => s.orders.terms({ lines: linesOf(cart), way, address, joins: along?.orderId }));
  const shown = { fee: terms.fee ?? null, tolerance: terms.tolerance };
  const was = await t.keep('terms', shown);
  if (was.fee === shown.fee && was.tolerance === shown.tolerance) return terms;
  const isFee = was.fee !== null && shown.fee !== null && was.fee !== shown.fee;
  await t.say(!isFee ? 'termsChanged' : shown.fee === 0 ? 'feeChanged.free' : 'feeChanged', { fee: shown.fee, feeWas: was.fee });
  return undefined;
}

interface ReadBack {
  terms: CheckoutTerms;
  goods: Dong;
  details: DeliveryDetails & OrderDetails;
}

/** What the basket costs with what getting it there does, and on which terms; gives the whole sum. */
export async function sayTerms(t: Talk, { terms: { fee, tolerance }, goods, details: { way = 'deliver', pay = 'cod', joins } }: ReadBack): Promise<Dong> {
  const along = joins === 'apart' ? undefined : joins;
  const total = goods + (fee ?? 0);
  if (along) await t.say('fee.joined', { code: along.code });
  else if (fee !== undefined && way !== 'pickup') await t.say(fee > 0 ? 'fee' : way === 'coach' ? 'fee.driver' : 'fee.free', { fee });
  await t.say(`sum.${pay}`, { total });
  await t.say(fee === undefined ? 'dayAndFee' : `day.${way}`);
  if (tolerance > 0) await t.say('tolerance', { tolerance });
  return total;
}
