import type { Coop } from '../domain/coop';
import { firstHarvest } from '../domain/harvest';
import type { Member } from '../domain/member';
import type { OrderEvent, OrderLine } from '../domain/order';
import type { Told } from '../domain/order-rules';
import { dueOf } from '../domain/payment';
import { formatsOf } from '../i18n/formats';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { OrderEffect, OrderRow } from '../store/orders';
import type { OutboxRow } from '../store/outbox';
import type { Notice } from './notice';

/** Everything the notices of one effect need. */
export interface Scene {
  order: OrderRow;
  coop: Coop;
  seller: Member | undefined;
  effect: OrderEffect;
  index: number;
  now: Date;
  words: Words;
  /** How many orders this buyer did not take when they came; known of a new one and of one that was refused. */
  refusals?: number;
}

type Choice = Notice['choices'][number];

/** What prompts and notices about an order are filed under. */
export const aboutOf = (order: OrderRow): string => `order:${order._id}`;

/** The order that a message tells of, by the key it was written with; undefined of any other message. */
export const orderOf = ({ key }: Pick<OutboxRow, 'key'>): string | undefined => /^order:[^:]+/.exec(key)?.[0];

const choice = (key: string, flow: string, given: Record<string, unknown>): Choice => ({ key, labelKey: `notice:${key}`, go: { flow, given } });

/** A manager takes the order in its seller's place. */
export const takeInstead = ({ _id: orderId }: OrderRow): Choice => ({ ...choice('takeInstead', 'answer-order', { orderId, decision: 'confirm' }), key: 'take' });

/** A manager wants this buyer's money first from now on. */
const moneyFirst = ({ _id: orderId }: OrderRow): Choice => choice('payFirst', 'pay-first', { orderId, isAsked: true });

/** A manager gives it to another seller. */
const giveToOther = ({ _id: orderId }: OrderRow): Choice => choice('giveToOther', 'reassign', { orderId });

const takeOrNot = ({ _id: orderId }: OrderRow): Choice[] =>
  (['confirm', 'notEnough', 'soldOut'] as const).map((decision) => choice(decision, 'answer-order', { orderId, decision }));

const person: Choice = { key: 'person', labelKey: 'notice:person', go: { flow: 'person' } };

/** The buyer's answers to what is offered; the offer is named, so that a late tap never answers another one. */
function toOffer(order: OrderRow): Choice[] {
  const { _id: orderId, offer, lines: [line, ...others] } = order;
  if (!offer) return [];
  const answer = (key: string, how: string, values: Record<string, unknown> = {}): Choice =>
    ({ ...choice(key, 'answer-offer', { orderId, how, offeredAt: offer.at.toISOString() }), values });
  const isOne = others.length === 0;
  const take = isOne ? answer('takeSome', 'take', { some: offer.lines[0]?.quantity }) : answer('takeOffered', 'take');
  const keep = isOne ? answer('keepSome', 'keep', { some: line?.quantity }) : answer('keepOrdered', 'keep');
  const decline = answer('cancelOrder', 'decline');
  return offer.kind === 'rest' ? [take, decline, person] : [take, keep, decline];
}

/** What each of its people can do about it there and then; whoever is not named here is only told. */
const CHOICES: Partial<Record<OrderEvent, Partial<Record<Told, (order: OrderRow, scene: Pick<Scene, 'refusals'>) => Choice[]>>>> = {
  placed: { seller: takeOrNot, manager: (order, { refusals = 0 }) => [takeInstead(order), ...(refusals > 0 ? [moneyFirst(order)] : [])] },
  unconfirmed: { seller: takeOrNot, manager: (order) => [takeInstead(order)] },
  edited: { seller: takeOrNot, manager: (order) => [takeInstead(order)] },
  reassigned: { seller: takeOrNot, manager: (order) => [takeInstead(order)] },
  reminded: { seller: takeOrNot },
  alerted: { manager: (order) => [takeInstead(order), giveToOther(order)] },
  restOffered: { buyer: toOffer, manager: (order) => [giveToOther(order)] },
  weightOffered: { buyer: toOffer },
  eveningAsked: { buyer: ({ _id: orderId }) => [choice('stillWanted', 'answer-evening', { orderId, how: 'yes' }), choice('cancelOrder', 'answer-evening', { orderId, how: 'no' })] },
  rejected: { buyer: ({ _id: orderId }) => [choice('otherSeller', 'same-goods', { orderId }), choice('browse', 'browse', {})] },
  ready: { manager: ({ _id: orderId }) => [choice('handedOver', 'move-order', { orderId, event: 'handedOver' })] },
  handedOver: { buyer: ({ _id: orderId }) => [choice('received', 'received', { orderId }), person] },
  delivered: { buyer: ({ _id: orderId }) => [choice('complain', 'complain', { orderId }), person] },
  refused: { buyer: () => [person], manager: (order) => [moneyFirst(order)] },
};

/** What a sentence about an order may mention. */
export function valuesOf({ order, seller, effect, words, refusals = 0 }: Scene, { language = SOURCE_LANGUAGE }: Notice['contact']): Record<string, unknown> {
  const sellerCall = seller?.call ?? seller?.name ?? '';
  const { quantityShort } = formatsOf(language);
  const say = (key: string, values: Record<string, unknown>) => words.say(language, `notice:${key}`, values);
  const lineFor = (wished: 'note' | 'wishedTime') => (order[wished] === undefined ? '' : `\n${say(wished, { [wished]: order[wished] })}`);
  const inSentence = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const said = (lines: OrderLine[]) => lines.map(({ quantity, name }) => `${quantityShort(quantity, name)} ${inSentence(name)}`).join(', ');
  const offered = order.offer?.lines ?? order.lines;
  const left = order.lines.flatMap(({ listingId, quantity, name }) => {
    const now = offered.find((line) => line.listingId === listingId)?.quantity;
    if (now?.base === quantity.base) return [];
    return [say(now ? 'left' : 'gone', { name: inSentence(name), some: now })];
  });
  const was = effect.was ?? { lines: order.lines, total: order.total, address: order.buyer.address };
  return {
    code: order.code,
    lines: said(order.lines),
    total: order.total,
    fee: order.delivery.fee > 0 ? ` ${say('fee', { fee: order.delivery.fee })}` : '',
    place: say(`place.${order.delivery.way}`, { address: order.buyer.address }) + (order.delivery.joined ? `\n${say('joined', { joined: order.delivery.joined })}` : ''),
    offerLines: said(offered),
    offerTotal: order.offer?.total ?? order.total,
    left: left.join(', '),
    ...firstHarvest(order.lines),
    wasLines: said(was.lines),
    wasTotal: was.total,
    wasAddress: was.address,
    refusals: refusals > 0 ? `\n${say('refusals', { count: refusals })}` : '',
    buyer: order.buyer.name,
    phone: order.buyer.phone,
    address: order.buyer.address,
    seller: sellerCall,
    Seller: sellerCall.charAt(0).toUpperCase() + sellerCall.slice(1),
    why: effect.why,
    pay: say(order.payment.state === 'cod' ? 'pay.cod' : 'pay.transfer', {}),
    received: order.payment.received,
    rest: dueOf(order) > 0 ? `\n${say('restDue', { rest: dueOf(order) })}` : '',
    refundSum: order.payment.refund,
    refund: order.payment.refund > 0 ? `\n${say('refundDue', { refund: order.payment.refund })}` : '',
    wished: lineFor('wishedTime') + lineFor('note'),
  };
}

/** Whoever has paid is told that it comes back, anybody else that there is nothing to pay. */
const paidOf = ({ payment }: OrderRow): string => (payment.received > 0 ? '.paid' : '');

/** Whether a step left what is to be paid as it was. */
const isSameSum = ({ order, effect }: Scene): boolean => effect.was?.total === order.total;

/** Another place, with what it costs where that is another sum; other goods. */
function editedPlace(scene: Scene): string {
  const { order, effect: { was } } = scene;
  if (isSameSum(scene)) return '.place';
  return was && was.address !== order.buyer.address ? '.placeAndFee' : '';
}

/** The wording where one event has several: why it was rejected, a weight that is right, a place that changed and nothing else. */
const WORDING: Partial<Record<`${OrderEvent}.${Told}`, (scene: Scene) => string>> = {
  'rejected.buyer': ({ effect, order }) => `.${effect.why ?? 'notEnough'}${paidOf(order)}`,
  'cancelled.buyer': ({ order }) => paidOf(order),
  'expired.buyer': ({ order, effect: { why } }) => (why === 'unpaid' || why === 'unasked' ? `.${why}` : paidOf(order)),
  'expired.seller': ({ effect: { why } }) => (why === 'unpaid' || why === 'unasked' ? `.${why}` : ''),
  'expired.manager': ({ effect: { why } }) => (why === 'unasked' ? '.unasked' : ''),
  'reassigned.buyer': (scene) => (isSameSum(scene) ? '' : '.cheaper'),
  'ready.buyer': ({ order }) => (order.delivery.way === 'pickup' ? '.pickup' : ''),
  'weighed.buyer': (scene) => (isSameSum(scene) ? '.same' : ''),
  'edited.seller': editedPlace,
  'edited.manager': editedPlace,
};

/** "notice:placed.seller", "notice:rejected.buyer.soldOut" … */
function keyOf(scene: Scene, who: Told): string {
  const event = `${scene.effect.kind}.${who}` as const;
  return `notice:${event}${WORDING[event]?.(scene) ?? ''}`;
}

/** What one of its people is told of an effect, with what they can do about it while nothing has happened since (`isLatest`). */
export function noticeOf(scene: Scene, who: Told, contact: Notice['contact'], isLatest: boolean): Notice {
  const { order, coop, effect, index } = scene;
  return {
    contact,
    coop,
    key: keyOf(scene, who),
    values: valuesOf(scene, contact),
    choices: isLatest ? (CHOICES[effect.kind]?.[who]?.(order, scene) ?? []) : [],
    id: `${aboutOf(order)}:${index}:${who}`,
    about: aboutOf(order),
    place: { at: new Date(Math.max(...order.effects.slice(0, index + 1).map(({ at }) => at.getTime()))), index },
    ...(effect.photo?.ownerId === contact.ownerId ? { photo: effect.photo.mediaId } : {}),
  };
}
