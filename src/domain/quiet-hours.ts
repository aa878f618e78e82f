const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From six in the morning to ten in the evening. */
const WAKING_MS = 16 * HOUR_MS;
/** Six in the morning in Asia/Ho_Chi_Minh, always seven hours ahead of UTC, is eleven in the evening of the day before in UTC. */
const TO_MORNING_MS = HOUR_MS;

/**
 * The moment when people have been awake for so many more ms since `from`: between 22:00 and 06:00 in Asia/Ho_Chi_Minh time stands still, since nobody
 * is written to then but for answers. With no ms: `from` itself by day, six in the morning for a moment of the night.
 */
export function wakingAfter(from: Date, ms = 0): Date {
  const shifted = from.getTime() + TO_MORNING_MS;
  const days = Math.floor(shifted / DAY_MS);
  const waking = days * WAKING_MS + Math.min(shifted - days * DAY_MS, WAKING_MS) + ms;
  const wakingDays = Math.floor(waking / WAKING_MS);
  return new Date(wakingDays * DAY_MS + (waking - wakingDays * WAKING_MS) - TO_MORNING_MS);
}

/** Who wrote so lately is awake, ms. */
const AWAKE_MS = 30 * 60_000;

/** Whether somebody who last wrote then is awake, whatever the hour. */
export const isAwake = (wroteAt: Date | undefined, now: Date): boolean => wroteAt !== undefined && now.getTime() - wroteAt.getTime() <= AWAKE_MS;

/** Whether people sleep: from 22:00 to 06:00 in Asia/Ho_Chi_Minh. */
export const isNight = (at: Date): boolean => wakingAfter(at).getTime() !== at.getTime();
