import type { Start, Talk } from '../../src/flow/flow';
import { nextGoods, type Place, type Waiting } from './given-goods';

const waitingOf = (t: Talk): Waiting | undefined => t.given<Waiting>('waiting');

/** Whether no other goods of the same message wait for their turn. */
export const isLastOf = (t: Talk): boolean => (waitingOf(t)?.goods.length ?? 0) === 0;

/** How the next goods of the same message are sold; undefined when these were the last. */
export function nextOf(t: Talk): Start | undefined {
  const [waiting, place] = [waitingOf(t), t.given<Place>('place')];
  if (!waiting || !place || isLastOf(t)) return undefined;
  const given = { ...nextGoods(waiting, { ...place, nth: place.nth + 1 }), forSeller: t.given('forSeller'), sellerCall: t.given('sellerCall') };
  return { flow: 'sell', given };
}

/** Goes on with them. */
export async function goOn(t: Talk): Promise<void> {
  const next = nextOf(t);
  if (next) await t.go(next.flow, next.given);
}
