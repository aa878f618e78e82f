import type { Coop } from '../domain/coop';
import type { Member } from '../domain/member';
import { formatsOf } from '../i18n/formats';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { OrderEffect, OrderRow } from '../store/orders';
import type { Ladder, OutboxRow } from '../store/outbox';
import { noticeRow, type Notice, type TellingParts } from './notice';

/** Everything the notices of one effect need. */
interface Scene {
  order: OrderRow;
  coop: Coop;
  seller: Member | undefined;
  effect: OrderEffect;
  index: number;
  now: Date;
  words: Words;
}

/** Effects that settle the question whether somebody takes the order. */
const SETTLING = new Set<OrderEffect['kind']>(['confirmed', 'rejected', 'cancelled', 'expired']);

/**
 * Tells the people of an order what happened to it: one outbox row a person and effect, however often it is asked. Whoever did it
 * is not told. When the seller or the buyer cannot be reached, the order is marked and a manager who can be is told to call.
 */
export function createOrderTeller({ stores, outbox, reach, ring, wording }: TellingParts) {
  const send = async (rows: OutboxRow[]): Promise<void> => {
    for (const row of await outbox.insertNew(rows)) ring(row.shard);
  };
  const make = (notice: Notice, now: Date): OutboxRow => noticeRow(notice, now, wording);

  async function tellEffect(scene: Scene): Promise<void> {
    const { order, coop, effect, now } = scene;
    if (SETTLING.has(effect.kind)) await outbox.closeAbout(aboutOf(order));
    const isLatest = scene.index === order.effects.length - 1;
    const toManagers = (await reach.managers(coop))
      .filter(({ member }) => member.id !== effect.by && member.id !== order.sellerId)
      .map(({ contact }) => make(managerNotice(scene, contact, isLatest), now));
    await send(toManagers);
    for (const who of ['seller', 'buyer'] as const) await tellOne(scene, who, isLatest);
  }

  async function tellOne(scene: Scene, who: 'seller' | 'buyer', isLatest: boolean): Promise<void> {
    const { order, coop, effect, now } = scene;
    const isDoer = effect.by === (who === 'seller' ? order.sellerId : order.buyer.contactId);
    if (isDoer || (who === 'buyer' && effect.kind === 'placed')) return;
    const contact = who === 'seller' ? await reach.member(coop, order.sellerId) : await reach.contact(order.ownerId, order.buyer.contactId);
    const ladder: Ladder = { coopId: coop.id, orderId: order._id, who, tried: [] };
    if (!contact) return climb(ladder);
    await send([make({ ...noticeFor(scene, who, contact, isLatest), coop, ladder }, now)]);
  }

  /** Marks the order and tells the next manager who can be reached, that somebody may call. */
  async function climb(ladder: Ladder): Promise<void> {
    const order = await stores.orders.byId([ladder.coopId], ladder.orderId);
    const [coop] = order ? await stores.coops.byIds([order.coopId]) : [];
    if (!order || !coop) return;
    await stores.orders.markUnreached({ coopId: order.coopId, id: order._id }, true, ladder.who);
    const seller = await stores.members.byId(order.coopId, order.sellerId);
    const next = (await reach.managers(coop)).find(({ member }) => !ladder.tried.includes(member.id) && member.id !== order.sellerId);
    if (!next) return;
    const now = new Date(wording.clock());
    const scene = { order, coop, seller, effect: order.effects.at(-1) as OrderEffect, index: order.effects.length - 1, now, words: wording.words };
    await send([make({
      contact: next.contact,
      coop,
      key: ladder.who === 'seller' ? (seller?.phone ? 'notice:unreachedSeller' : 'notice:unreachedSellerNoPhone') : 'notice:unreachedBuyer',
      values: { ...valuesOf(scene, next.contact), sellerPhone: seller?.phone },
      choices: ladder.who === 'seller' && order.state === 'placed' ? [takeInstead(order)] : [],
      id: `unreached:${order._id}:${ladder.who}:${scene.index}:${next.member.id}`,
      about: aboutOf(order),
      ladder: { ...ladder, tried: [...ladder.tried, next.member.id] },
    }, now)]);
  }

  return {
    climb,
    tell: async ({ coopId, orderId }: { coopId: string; orderId: string }): Promise<void> => {
      const order = await stores.orders.byId([coopId], orderId);
      if (!order || order.effectsState === 'done') return;
      const [coop] = await stores.coops.byIds([coopId]);
      const seller = await stores.members.byId(coopId, order.sellerId);
      if (!coop) return;
      const told = order.told ?? 0;
      if (order.isUnreached && order.effects.slice(told).some((effect) => SETTLING.has(effect.kind))) await stores.orders.markUnreached({ coopId, id: orderId }, false);
      const now = new Date(wording.clock());
      for (const [index, effect] of order.effects.entries()) if (index >= told) await tellEffect({ order, coop, seller, effect, index, now, words: wording.words });
      await stores.orders.markTold({ coopId, id: orderId }, order.effects.length);
    },
  };
}

const aboutOf = (order: OrderRow): string => `order:${order._id}`;

const takeInstead = (order: OrderRow): Notice['choices'][number] => ({
  key: 'take',
  labelKey: 'notice:takeInstead',
  go: { flow: 'answer-order', given: { orderId: order._id, decision: 'confirm' } },
});

function valuesOf({ order, seller, effect, words }: Scene, { language = SOURCE_LANGUAGE }: Notice['contact']): Record<string, unknown> {
  const sellerCall = seller?.call ?? seller?.name ?? '';
  const { quantityShort } = formatsOf(language);
  const lineFor = (wished: 'note' | 'wishedTime') => (order[wished] === undefined ? '' : `\n${words.say(language, `notice:${wished}`, { [wished]: order[wished] })}`);
  return {
    code: order.code,
    lines: order.lines.map((line) => `${quantityShort(line.quantity, line.name)} ${line.name.charAt(0).toLowerCase()}${line.name.slice(1)}`).join(', '),
    total: order.total,
    buyer: order.buyer.name,
    phone: order.buyer.phone,
    address: order.buyer.address,
    seller: sellerCall,
    Seller: sellerCall.charAt(0).toUpperCase() + sellerCall.slice(1),
    why: effect.why,
    wished: lineFor('wishedTime') + lineFor('note'),
  };
}

/** "notice:placed.seller", "notice:rejected.buyer.soldOut" … */
function keyOf({ effect }: Scene, who: string): string {
  return `notice:${effect.kind}.${who}${effect.kind === 'rejected' && who === 'buyer' ? `.${effect.why ?? 'notEnough'}` : ''}`;
}

function noticeFor(scene: Scene, who: 'seller' | 'buyer', contact: Notice['contact'], isLatest: boolean): Omit<Notice, 'coop'> {
  const { order, effect, index } = scene;
  const asks = who === 'seller' && isLatest && (effect.kind === 'placed' || effect.kind === 'unconfirmed');
  const answer = (key: string, decision: string) => ({ key, labelKey: `notice:${key}`, go: { flow: 'answer-order', given: { orderId: order._id, decision } } });
  return {
    contact,
    key: keyOf(scene, who),
    values: valuesOf(scene, contact),
    choices: asks ? [answer('confirm', 'confirm'), answer('notEnough', 'notEnough'), answer('soldOut', 'soldOut')] : [],
    id: `order:${order._id}:${index}:${who}`,
    about: aboutOf(order),
  };
}

function managerNotice(scene: Scene, contact: Notice['contact'], isLatest: boolean): Notice {
  const { order, coop, effect, index } = scene;
  const asks = isLatest && (effect.kind === 'placed' || effect.kind === 'unconfirmed');
  return {
    contact,
    coop,
    key: keyOf(scene, 'manager'),
    values: valuesOf(scene, contact),
    choices: asks ? [takeInstead(order)] : [],
    id: `order:${order._id}:${index}:manager`,
    about: aboutOf(order),
  };
}
