import type { Coop } from '../domain/coop';
import { ORDER_RULES, toldOf } from '../domain/order-rules';
import { isEnded } from '../domain/payment';
import type { ContactRow } from '../store/contacts';
import type { OrderEffect, OrderRow } from '../store/orders';
import type { Ladder, OutboxRow } from '../store/outbox';
import { inTheMorning, unlessAwaited } from './night';
import { noticeRow, type Notice, type TellingParts } from './notice';
import { aboutOf, noticeOf, takeInstead, valuesOf, type Scene } from './order-notices';

/** Effects that settle the question whether somebody takes the order. */
const SETTLING = new Set<OrderEffect['kind']>(['confirmed', 'restOffered', 'restTaken', 'rejected', 'cancelled', 'expired', 'eveningDeclined']);

/** Effects after which what was asked about the order before is asked no more: it moved on, or its goods are others. */
const OVERTAKING = new Set(ORDER_RULES.filter(({ event, to, stock }) => to !== undefined || stock !== 'none' || event === 'weightOffered' || event === 'weightKept').map(({ event }) => event));
/** With these managers are told how often the buyer did not take what came. */
const COUNTING_REFUSALS = new Set<OrderEffect['kind']>(['placed', 'refused']);
/** What says again what was said before: whoever it does not reach, managers know already. */
const REPEATED = new Set<OrderEffect['kind']>(['reminded', 'transferReminded']);

/** The step of an order that a notice tells of, by its key ("order:7:2:seller" tells of step 2); -1 of other messages. */
const stepIn = (key: string, order: OrderRow): number => (key.startsWith(`${aboutOf(order)}:`) ? Number.parseInt(key.slice(aboutOf(order).length + 1), 10) : -1);

/** Whose an order was when this effect befell it: afterwards it may have gone to others. */
const sellerIdAt = ({ effects, sellerId }: OrderRow, index: number): string => effects.slice(index + 1).find(({ was }) => was?.sellerId !== undefined)?.was?.sellerId ?? sellerId;

/**
 * Tells the people of an order what happened to it: one outbox row a person and effect, however often it is asked. Whoever did it
 * is not told; who sleeps is told in the morning. When the seller or the buyer cannot be reached, the order is marked and a manager who can be is told to call.
 */
export function createOrderTeller({ stores, outbox, reach, ring, wording }: TellingParts) {
  const send = async (rows: OutboxRow[]): Promise<void> => {
    for (const row of await outbox.insertNew(rows)) {
      await outbox.closeEarlier(row); // a number that they type means the newest question about an order
      ring(row.shard);
    }
  };
  const make = (notice: Notice, now: Date): OutboxRow => noticeRow(notice, now, wording);

  async function tellEffect(scene: Scene): Promise<void> {
    const { order, coop, effect, now } = scene;
    if (OVERTAKING.has(effect.kind)) await outbox.closeAbout(aboutOf(order), (key) => stepIn(key, order) >= scene.index);
    const isLatest = scene.index === order.effects.length - 1;
    const told = toldOf(effect.kind);
    const managers = told.includes('manager') ? await reach.managers(coop) : [];
    const others = managers.filter(({ member: { id } }) => id !== effect.by && id !== scene.seller?.id && id !== effect.was?.sellerId);
    const awaits = (memberId: string) => unlessAwaited(order, ({ by }) => by === memberId, coop, now);
    for (const { member, contact } of others) {
      if (await isWorthTelling(order, member.id, contact)) await send([make({ ...noticeOf(scene, 'manager', contact, isLatest), ...awaits(member.id) }, now)]);
    }
    if (told.includes('former')) await tellFormer(scene);
    for (const who of ['seller', 'buyer'] as const) if (told.includes(who)) await tellOne(scene, who, isLatest);
  }

  /** An order that ended before a seller or manager heard of it never was one to them, unless money is to go back. */
  const isWorthTelling = async (order: OrderRow, memberId: string | undefined, contact: ContactRow): Promise<boolean> =>
    !isEnded(order.state) || order.payment.received > 0 || knowsOf(order, memberId, contact);

  const knowsOf = async (order: OrderRow, memberId: string | undefined, { ownerId, _id: conversationId }: ContactRow): Promise<boolean> =>
    order.history.some(({ by }) => by === memberId) || outbox.hasTold({ ownerId, conversationId }, aboutOf(order));

  /** Whose order it was until this effect, if they know of it by now. */
  async function tellFormer(scene: Scene): Promise<void> {
    const { order, coop, effect, now } = scene;
    const formerId = effect.was?.sellerId;
    if (formerId === undefined || formerId === effect.by) return;
    const contact = await reach.member(coop, formerId);
    if (!contact || !(await knowsOf(order, formerId, contact))) return;
    await send([make({ ...noticeOf(scene, 'former', contact, false), ...unlessAwaited(order, ({ by }) => by === formerId, coop, now) }, now)]);
  }

  async function tellOne(scene: Scene, who: 'seller' | 'buyer', isLatest: boolean): Promise<void> {
    const { order, coop, effect, now } = scene;
    const sellerId = scene.seller?.id;
    const isDoer = effect.by === (who === 'seller' ? sellerId : order.buyer.contactId);
    if (isDoer) return;
    const contact = who === 'buyer' ? await reach.contact(order.ownerId, order.buyer.contactId) : sellerId === undefined ? undefined : await reach.member(coop, sellerId);
    const ladder: Ladder | undefined = REPEATED.has(effect.kind) ? undefined : { coopId: coop.id, orderId: order._id, who, tried: [] };
    if (!contact) return ladder && climb(ladder);
    if (who === 'seller' && !(await isWorthTelling(order, sellerId, contact))) return;
    const awaits = unlessAwaited(order, ({ as }) => as === who, coop, now);
    await send([make({ ...noticeOf(scene, who, contact, isLatest), ...(ladder ? { ladder } : {}), ...awaits }, now)]);
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
      ...inTheMorning(coop, now),
      ladder: { ...ladder, tried: [...ladder.tried, next.member.id] },
    }, now)]);
  }

  /**
   * Tells the effects of an order from one on, and those that came meanwhile: whoever told those could not know of what was being told here, and may have
   * taken somebody for one who never heard of the order.
   */
  async function tellFrom(order: OrderRow, told: number, coop: Coop): Promise<OrderRow> {
    const { _id: id, coopId, effects, ownerId, buyer: { contactId } } = order;
    if (order.isUnreached && effects.slice(told).some(({ kind }) => SETTLING.has(kind))) await stores.orders.markUnreached({ coopId, id }, false);
    const now = new Date(wording.clock());
    for (const [index, effect] of effects.entries()) {
      if (index < told) continue;
      const refusals = COUNTING_REFUSALS.has(effect.kind) ? await stores.orders.countRefused(coopId, { ownerId, contactId }) : 0;
      const seller = await stores.members.byId(coopId, sellerIdAt(order, index));
      await tellEffect({ order, coop, seller, effect, index, now, words: wording.words, refusals });
    }
    const after = await stores.orders.markTold({ coopId, id }, effects.length);
    return after && after.effects.length > effects.length ? tellFrom(after, effects.length, coop) : order;
  }

  return {
    climb,
    /** Tells what is untold of an order; gives the time of its next alarm. */
    tell: async ({ coopId, orderId }: { coopId: string; orderId: string }): Promise<{ dueAt?: Date }> => {
      const order = await stores.orders.byId([coopId], orderId);
      if (!order || order.effectsState === 'done') return {};
      const [coop] = await stores.coops.byIds([coopId]);
      if (!coop) return {};
      const { nextDueAt } = await tellFrom(order, order.told ?? 0, coop);
      return nextDueAt ? { dueAt: nextDueAt } : {};
    },
  };
}
