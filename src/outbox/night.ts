import type { Order, OrderHistory } from '../domain/order';
import { isNight, wakingAfter } from '../domain/quiet-hours';
import type { Notice } from './notice';

/** Who did something with an order so lately waits for what comes of it, ms. */
const AWAITED_MS = 3_600_000;

/** At night a notice waits for the morning. */
export function inTheMorning(now: Date): Pick<Notice, 'notBefore'> {
  return isNight(now) ? { notBefore: wakingAfter(now) } : {};
}

/** The same, but for an answer: to somebody (`isTheirs`: a step of theirs) who did something with the order in the last hour. */
export function unlessAwaited({ history }: Pick<Order, 'history'>, isTheirs: (step: OrderHistory) => boolean, now: Date): Pick<Notice, 'notBefore'> {
  const isAwaited = history.some((step) => isTheirs(step) && now.getTime() - step.at.getTime() <= AWAITED_MS);
  return isAwaited ? {} : inTheMorning(now);
}
