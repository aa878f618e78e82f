import type { Start } from './flow';

/** Thrown through a script to stop it where it must wait. Flows never catch: a lint rule sees to that. */
export class Wait extends Error {}

export class Go extends Error {
  constructor(readonly to: Start) {
    super(`go to ${to.flow}`);
  }
}

export class NeedsEffect extends Error {
  constructor(readonly locks: string[]) {
    super('a do needs a transaction of its own');
  }
}
