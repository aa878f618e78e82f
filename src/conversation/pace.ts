import type { Pace } from '../domain/conversation';
import type { InboundEvent } from '../domain/message';

const MINUTE_MS = 60_000;
/** Whoever goes on and on is told again after so long. */
const TOLD_AGAIN_MS = 15 * MINUTE_MS;
/** What people do; all else comes from the platform or from us. */
const BY_PEOPLE = new Set<InboundEvent['kind']>(['message', 'postback', 'follow', 'reaction']);

/** What becomes of something that came: it is heard, it was too much, which is told once, or it is passed over. */
export type Hearing = 'heard' | 'tooFast' | 'passedOver';

/**
 * Counts what somebody sends by when they sent it, so that what waited for hours is no flood. Pure: it is kept with the conversation, in the same commit as
 * what was heard, so that neither a redelivery nor a turn that is done again counts twice.
 */
export function paced(pace: Pace | undefined, { kind, at }: Pick<InboundEvent, 'kind' | 'at'>, most: number): { pace?: Pace; hearing: Hearing } {
  if (!BY_PEOPLE.has(kind)) return { ...(pace ? { pace } : {}), hearing: 'heard' };
  const isSameMinute = pace !== undefined && Math.abs(at - pace.since.getTime()) < MINUTE_MS;
  const next: Pace = isSameMinute ? { ...pace, count: pace.count + 1 } : { ...pace, since: new Date(at), count: 1 };
  if (next.count <= most) return { pace: next, hearing: 'heard' };
  const isTold = next.toldAt !== undefined && Math.abs(at - next.toldAt.getTime()) < TOLD_AGAIN_MS;
  return isTold ? { pace: next, hearing: 'passedOver' } : { pace: { ...next, toldAt: new Date(at) }, hearing: 'tooFast' };
}
