const DAY_MS = 24 * 3_600_000;

/**
 * How long it is from `now` (ms UTC) to the next seven in the morning in Asia/Ho_Chi_Minh, ms; never nothing. Vietnam is seven hours ahead of
 * UTC all year, so that its seven o'clock is midnight UTC.
 */
export const untilMorning = (now: number): number => DAY_MS - (now % DAY_MS);
