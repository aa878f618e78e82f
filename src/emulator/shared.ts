import type { Cdn } from './cdn';
import type { FailRules } from './fail-rules';
import type { Receipts } from './receipts';
import type { World } from './world';

/** What both platforms stand on. */
export interface Shared {
  world: World;
  cdn: Cdn;
  failRules: FailRules;
  receipts: Receipts;
  /** ms since 1970 UTC. */
  clock: () => number;
}
