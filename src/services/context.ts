import type { Session } from '../store/database';

/** Work to ring for once a transaction has been committed; what is lost is found again by the sweep. */
export interface AfterCommit {
  kind: 'order' | 'notice' | 'wait' | 'harvest';
  coopId: string;
  id: string;
}

/** Who acts: a person in a conversation, the operator at the command line, or ChợHTX itself. */
export type Actor =
  | { kind: 'contact'; contactId: string; memberId?: string }
  | { kind: 'operator' }
  | { kind: 'system' };

/** The circumstances of one call of a use case. */
export interface Act {
  /** The transaction it is part of; without one it reads, or writes a single document. */
  session?: Session;
  /** The moment of the turn, UTC. */
  now: Date;
  /** Conversation + run + step: the same act twice is one effect. */
  opId: string;
  by: Actor;
  /** Filled by use cases that leave something for the queue `orders`. */
  after: AfterCommit[];
}
