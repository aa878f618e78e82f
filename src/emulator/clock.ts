export type MovingClock = ReturnType<typeof createMovingClock>;

/** A clock that can be put forward: everything in the emulator that knows the time asks it. `base` gives ms since 1970 UTC. */
export function createMovingClock(base: () => number, keptOffsetMs = 0) {
  let offsetMs = keptOffsetMs;
  return {
    now: (): number => base() + offsetMs,
    /** How far it is ahead of `base`. */
    offsetMs: (): number => offsetMs,
    moveTo: (ms: number): void => void (offsetMs = ms),
  };
}
