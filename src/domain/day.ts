const AHEAD_MS = 7 * 3_600_000;

/** Ms of a day. */
export const DAY_MS = 86_400_000;

/** Midnight in Asia/Ho_Chi_Minh, always seven hours ahead of UTC, at which the day of a moment began. */
export function startOfDay(at: Date): Date {
  return new Date(Math.floor((at.getTime() + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS);
}

/** The day of a moment in Asia/Ho_Chi_Minh, to be kept and compared: "2026-11-28". */
export const dayOf = (at: Date): string => new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10);

/** Midnight at which a kept day began, and the next one. */
export function boundsOf(day: string): { from: Date; to: Date } {
  const from = new Date(Date.parse(`${day}T00:00:00Z`) - AHEAD_MS);
  return { from, to: new Date(from.getTime() + DAY_MS) };
}
