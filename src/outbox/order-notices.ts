import type { Coop } from '../domain/coop';
import type { Member } from '../domain/member';
import type { OrderEvent, OrderLine } from '../domain/order';
import type { Told } from '../domain/order-rules';
import { formatsOf } from '../i18n/formats';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { OrderEffect, OrderRow } from '../store/orders';
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
}

type Choice = Notice['choices'][number];

/** What prompts and notices about an order are filed under. */
export const aboutOf = (order: OrderRow): string => `order:${order._id}`;

const choice = (key: string, flow: string, given: Record<string, unknown>): Choice => ({ key, labelKey: `notice:${key}`, go: { flow, given } });

/** A manager takes the order in its seller's place. */
export const takeInstead = ({ _id: orderId }: OrderRow): Choice => ({ ...choice('takeInstead', 'answer-order', { orderId, decision: 'confirm' }), key: 'take' });

const takeOrNot = ({ _id: orderId }: OrderRow): Choice[] =>
  (['confirm', 'notEnough', 'soldOut'] as const).map((decision) => choice(decision, 'answer-order', { orderId, decision }));

/** What each of its people can do about it there and then; whoever is not named here is only told. */
const CHOICES: Partial<Record<OrderEvent, Partial<Record<Told, (order: OrderRow) => Choice[]>>>> = {
  placed: { seller: takeOrNot, manager: (order) => [takeInstead(order)] },
  unconfirmed: { seller: takeOrNot, manager: (order) => [takeInstead(order)] },
  edited: { seller: takeOrNot, manager: (order) => [takeInstead(order)] },
  reassigned: { seller: takeOrNot },
  reminded: { seller: takeOrNot },
  alerted: { manager: (order) => [takeInstead(order)] },
};

/** What a sentence about an order may mention. */
export function valuesOf({ order, seller, effect, words }: Scene, { language = SOURCE_LANGUAGE }: Notice['contact']): Record<string, unknown> {
  const sellerCall = seller?.call ?? seller?.name ?? '';
  const { quantityShort } = formatsOf(language);
  const lineFor = (wished: 'note' | 'wishedTime') => (order[wished] === undefined ? '' : `\n${words.say(language, `notice:${wished}`, { [wished]: order[wished] })}`);
  const said = (lines: OrderLine[]) => lines.map(({ quantity, name }) => `${quantityShort(quantity, name)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`).join(', ');
  return {
    code: order.code,
    lines: said(order.lines),
    total: order.total,
    offerLines: said(order.offer?.lines ?? order.lines),
    offerTotal: order.offer?.total ?? order.total,
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
function keyOf({ effect }: Scene, who: Told): string {
  return `notice:${effect.kind}.${who}${effect.kind === 'rejected' && who === 'buyer' ? `.${effect.why ?? 'notEnough'}` : ''}`;
}

/** What one of its people is told of an effect, with what they can do about it while nothing has happened since (`isLatest`). */
export function noticeOf(scene: Scene, who: Told, contact: Notice['contact'], isLatest: boolean): Notice {
  const { order, coop, effect, index } = scene;
  return {
    contact,
    coop,
    key: keyOf(scene, who),
    values: valuesOf(scene, contact),
    choices: isLatest ? (CHOICES[effect.kind]?.[who]?.(order) ?? []) : [],
    id: `order:${order._id}:${index}:${who}`,
    about: aboutOf(order),
  };
}
