import type { Start } from './flow';

/** Thrown through a script to stop it where it must wait. Flows never catch: a lint rule sees to that. */
export class Wait extends Error {}

/** Thrown by `go`: the script leaves for another flow. */
export class Go extends Error {
  constructor(readonly to: Start) {
    super(`go to ${to.flow}`);
  }
}

/** Thrown at a `do` when the stage has no effects: the turn is to be taken again alone. */
export class NeedsEffect extends Error {
  constructor(readonly locks: string[]) {
    super('a do needs a transaction of its own');
  }
}
