import type { Coop } from '../domain/coop';
import type { Order, OrderHistory } from '../domain/order';
import { isNight, wakingAfter } from '../domain/quiet-hours';
import type { Notice } from './notice';

/** Who did something with an order so lately waits for what comes of it, ms. */
const AWAITED_MS = 3_600_000;

/** At night a notice of a co-op with quiet hours waits for the morning. */
export function inTheMorning({ settings }: Pick<Coop, 'settings'>, now: Date): Pick<Notice, 'notBefore'> {
  return settings.quietHours && isNight(now) ? { notBefore: wakingAfter(now) } : {};
}

/** The same, but for an answer: to somebody (`isTheirs`: a step of theirs) who did something with the order in the last hour. */
export function unlessAwaited({ history }: Pick<Order, 'history'>, isTheirs: (step: OrderHistory) => boolean, coop: Pick<Coop, 'settings'>, now: Date): Pick<Notice, 'notBefore'> {
  const isAwaited = history.some((step) => isTheirs(step) && now.getTime() - step.at.getTime() <= AWAITED_MS);
  return isAwaited ? {} : inTheMorning(coop, now);
}
