import { isWithinTolerance, offerOf, weighedLines } from '../domain/order-lines';
import type { OrderMoves } from '../domain/order-moves';
import { refuse } from '../domain/refusal';
import { known, type Bound } from './bound';
import { orderFor, plainStep, type Step } from './order-steps';

/** What the scale shows when an order is packed: it counts at once as far as the buyer agreed to, and is put before them otherwise. */
export function orderWeighing(bound: Bound): Pick<OrderMoves, 'weigh'> {
  const { person, act } = bound;
  return {
    weigh: async (orderId, listingId, weight, mediaId) => {
      const row = await orderFor(bound, orderId);
      if (!row) return refuse('noSuchOrder');
      const line = known(row.lines.find((one) => one.listingId === listingId), 'line');
      const lines = weighedLines(row.lines, listingId, weight);
      const shown: Pick<Step, 'photo'> = mediaId === undefined ? {} : { photo: { ownerId: person.ownerId, mediaId } };
      const isAgreed = isWithinTolerance(row, line, weight);
      return plainStep(bound, orderId, isAgreed
        ? { event: 'weighed', changes: { lines }, ...shown }
        : { event: 'weightOffered', changes: { offer: offerOf(row, 'weight', lines, act.now) }, ...shown });
    },
  };
}
