import type { CoopSettings } from './coop';
import { boundsOf, DAY_MS, dayOf, startOfDay } from './day';
import { wakingAfter } from './quiet-hours';

/** Goods that are picked for those who have ordered them: when, and until when orders are taken. The stock of such goods is how much is picked at most. */
export interface Harvest {
  at: Date;
  cutOff: Date;
}

/** A moment as somebody names it; what was not said is missing. `weekday`: Sunday is 0. `minutes` are those after midnight. */
export interface SaidTime {
  inDays?: number;
  weekday?: number;
  minutes?: number;
}

/** What is said of a harvest. `on` is the day it was said on ("2026-11-28"), from which "mai" counts; absent: today. */
export interface SaidHarvest {
  at?: SaidTime;
  until?: SaidTime;
  on?: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK = 7;
/** Goods are picked in the morning unless something else is said; minutes after midnight. */
const MORNING = 360;
/** So long at least orders are taken, and so long at least a buyer has who is asked something, ms. */
const LEAST_MS = 30 * MINUTE_MS;
/** Whoever ordered so lately has just said that they want it, ms. */
const JUST_ORDERED_MS = 2 * HOUR_MS;
/** A buyer is asked so long before the cut-off at least, when the evening is too late for that, ms. */
const TO_ANSWER_MS = 2 * HOUR_MS;
/** When it is asked after a harvest whether there is another, ms after it. */
const AFTER_MS = 4 * HOUR_MS;

/**
 * When goods are picked and until when orders are taken, from what was said of it. Without a day it is the next one whose cut-off is still to come; without a
 * cut-off, or with one that has passed, it is the co-op's evening before, else an hour before. Undefined when it is over, or too late to order.
 */
export function harvestOf(said: SaidHarvest, { timers }: Pick<CoopSettings, 'timers'>, now: Date): Harvest | undefined {
  const today = said.on === undefined ? startOfDay(now) : boundsOf(said.on).from;
  const { minutes = MORNING } = said.at ?? {};
  for (const day of daysOf(said.at, today)) {
    const at = new Date(day.getTime() + minutes * MINUTE_MS);
    const cutOff = at > now ? cutOffOf(at, { until: said.until, today, isDaySaid: isDay(said.at), timers }, now) : undefined;
    if (cutOff) return { at, cutOff };
  }
  return undefined;
}

interface CutOffs extends Pick<CoopSettings, 'timers'> {
  until?: SaidTime;
  today: Date;
  isDaySaid: boolean;
}

function cutOffOf(at: Date, { until, today, isDaySaid, timers }: CutOffs, now: Date): Date | undefined {
  const said = until && untilOf(until, at, { today, timers });
  if (said && said > now && said <= at) return said;
  const evening = new Date(startOfDay(at).getTime() - DAY_MS + timers.cutOffAt * MINUTE_MS);
  const late = isDaySaid ? [new Date(at.getTime() - HOUR_MS)] : [];
  return [evening, ...late].find((one) => one.getTime() - now.getTime() >= LEAST_MS && one <= at);
}

/** "Tới 8 giờ tối" is the last one before it is picked. */
function untilOf(until: SaidTime, at: Date, { today, timers }: Pick<CutOffs, 'today' | 'timers'>): Date {
  const ms = (until.minutes ?? timers.cutOffAt) * MINUTE_MS;
  const [day] = isDay(until) ? daysOf(until, today) : [];
  if (day) return new Date(day.getTime() + ms);
  const sameDay = new Date(startOfDay(at).getTime() + ms);
  return sameDay < at ? sameDay : new Date(sameDay.getTime() - DAY_MS);
}

const isDay = (said: SaidTime | undefined): boolean => (said?.inDays ?? said?.weekday) !== undefined;

/** The days that are meant, as midnights: a weekday is the next of its name, or today; none is tomorrow or the days after. */
function daysOf(said: SaidTime | undefined, today: Date): Date[] {
  const after = (days: number): Date => new Date(today.getTime() + days * DAY_MS);
  if (said?.inDays !== undefined) return [after(said.inDays)];
  if (said?.weekday === undefined) return [after(1), after(2)];
  const weekday = new Date(`${dayOf(today)}T00:00:00Z`).getUTCDay();
  const days = (said.weekday - weekday + WEEK) % WEEK;
  return [after(days), after(days + WEEK)];
}

/** Whether orders are taken no longer. Goods that are there already have no end. */
export const isCutOff = ({ harvest }: { harvest?: Harvest }, now: Date): boolean => harvest !== undefined && harvest.cutOff <= now;

/** The first harvest that an order waits for. */
export function firstHarvest(lines: readonly { harvest?: Harvest }[]): Harvest | undefined {
  return lines.flatMap(({ harvest }) => harvest ?? []).sort((a, b) => a.cutOff.getTime() - b.cutOff.getTime())[0];
}

/** Whether whoever is asked now has time to answer before the cut-off. */
export const canStillAsk = ({ cutOff }: Harvest, now: Date): boolean => cutOff.getTime() - now.getTime() >= LEAST_MS;

/** When the buyer of an order that is placed now is asked whether they still want it: in the evening before; undefined when they have just said so, or it is too late. */
export function askAtFor(harvest: Harvest, { timers, quietHours }: Pick<CoopSettings, 'timers' | 'quietHours'>, now: Date): Date | undefined {
  const evening = startOfDay(harvest.at).getTime() - DAY_MS + timers.askAt * MINUTE_MS;
  const wanted = new Date(Math.min(evening, harvest.cutOff.getTime() - TO_ANSWER_MS));
  const at = quietHours ? wakingAfter(wanted) : wanted;
  return at.getTime() - now.getTime() >= JUST_ORDERED_MS && canStillAsk(harvest, at) ? at : undefined;
}

/** When its seller is asked whether there is another harvest. */
export function againAt({ at }: Harvest, { quietHours }: Pick<CoopSettings, 'quietHours'>): Date {
  const later = new Date(at.getTime() + AFTER_MS);
  return quietHours ? wakingAfter(later) : later;
}
