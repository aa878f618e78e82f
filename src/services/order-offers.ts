import { linesWith, offerOf } from '../domain/order-lines';
import type { OrderMoves } from '../domain/order-moves';
import { refuse, type Refusal } from '../domain/refusal';
import type { OrderRow } from '../store/orders';
import { known, type Bound } from './bound';
import { again, orderFor, plainStep } from './order-steps';

/** Less than was ordered is there: the seller offers the rest, the buyer decides. The answers also serve an offered weight. */
export function orderOffers(bound: Bound): Pick<OrderMoves, 'offerRest' | 'takeOffer' | 'keepOrdered' | 'declineOffer'> {
  return {
    offerRest: async (orderId, listingId, left) => {
      const row = await orderFor(bound, orderId);
      if (!row) return refuse('noSuchOrder');
      const line = known(row.lines.find((one) => one.listingId === listingId), 'line');
      if (left.base >= line.quantity.base) return refuse('notLess', { left });
      const lines = linesWith(row.lines, listingId, left);
      if (lines.length === 0) return refuse('nothingLeft');
      return plainStep(bound, orderId, { event: 'restOffered', changes: { offer: offerOf(row, 'rest', lines, bound.act.now) } });
    },
    takeOffer: (orderId, offeredAt) => answered(bound, orderId, offeredAt, ({ offer }) => ({
      event: offer.kind === 'rest' ? 'restTaken' : 'weightAccepted', changes: { lines: offer.lines, offer: null },
    })),
    keepOrdered: (orderId, offeredAt) => answered(bound, orderId, offeredAt, ({ offer }) =>
      (offer.kind === 'weight' ? { event: 'weightKept', changes: { offer: null } } : undefined)),
    declineOffer: (orderId, offeredAt) => answered(bound, orderId, offeredAt, ({ offer }) => ({ event: offer.kind === 'rest' ? 'cancelled' : 'weightDeclined' })),
  };
}

type Offered = OrderRow & Required<Pick<OrderRow, 'offer'>>;

/** The buyer's answer to the offer that they were shown: another one since, or none any more, is refused. */
async function answered(
  bound: Bound, orderId: string, offeredAt: string | undefined, stepOf: (row: Offered) => Parameters<typeof plainStep>[2] | undefined,
): Promise<Awaited<ReturnType<typeof plainStep>> | Refusal<'noOffer'>> {
  const row = await orderFor(bound, orderId);
  if (!row) return refuse('noSuchOrder');
  const done = await again(bound, row);
  if (done) return done;
  const { offer } = row;
  const step = offer && (offeredAt === undefined || offer.at.toISOString() === offeredAt) ? stepOf({ ...row, offer }) : undefined;
  return step ? plainStep(bound, orderId, step) : refuse('noOffer', { state: row.state });
}
