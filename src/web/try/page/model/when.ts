const ZONE_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The trial's clock as a date read with the UTC getters: Vietnam is always seven hours ahead. */
const there = (at: number): Date => new Date(at + ZONE_MS);

/** Which day in Vietnam a time lies on, as a whole number that grows by one a day. */
export const dayOf = (at: number): number => Math.floor((at + ZONE_MS) / DAY_MS);

/** "15:20", as in lists and bubbles. */
export function clockDigits(at: number): string {
  const local = there(at);
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

/** "15:20:07": where the seconds are what is of interest. */
export const clockSeconds = (at: number): string => `${clockDigits(at)}:${String(there(at).getUTCSeconds()).padStart(2, '0')}`;
