import { Fault, type FaultCode } from '../../errors';

const MINUTE = 60_000;

/** What one error of openapi.zalo.me means to us. */
interface Meaning {
  fault: FaultCode;
  /** How long to stay away. */
  waitMs?: number;
}

const OA_MUST_BE_MENDED: Meaning = { fault: 'channelConfigInvalid' };

/**
 * Zalo's errors by code, for openapi.zalo.me alone: business.openapi.zalo.me means other things by the same numbers. Source: zalo.md
 * section 4. A code that is not here is `rejected`.
 */
const MEANINGS: Record<string, Meaning> = {
  // "-32 wait for the next minute" is reckoned in faultOf.
  '-32': { fault: 'throttled' },
  '-100': { fault: 'attachmentExpired' },
  '-124': { fault: 'tokenExpired' },
  '-200': { fault: 'connectionFailed' },
  '-201': { fault: 'messageInvalid' },
  '-204': OA_MUST_BE_MENDED,
  '-205': OA_MUST_BE_MENDED,
  '-207': { fault: 'rejected' },
  '-208': { fault: 'rejected' },
  '-209': OA_MUST_BE_MENDED,
  '-210': { fault: 'messageInvalid' },
  // The quota of the whole OA is used up; how long it lasts is not told.
  '-211': { fault: 'channelRestricted', waitMs: 30 * MINUTE },
  '-212': OA_MUST_BE_MENDED,
  '-213': { fault: 'contactUnreachable' },
  '-214': { fault: 'connectionFailed' },
  '-215': { fault: 'rejected' },
  '-216': { fault: 'tokenExpired' },
  '-217': { fault: 'contactUnreachable' },
  // This person got as much as Zalo lets them get: nobody else need wait for it, and it is as if their window had closed.
  '-218': { fault: 'windowClosed' },
  '-219': OA_MUST_BE_MENDED,
  '-220': { fault: 'tokenExpired' },
  '-221': OA_MUST_BE_MENDED,
  '-222': { fault: 'rejected' },
  '-223': OA_MUST_BE_MENDED,
  '-224': OA_MUST_BE_MENDED,
  '-227': { fault: 'contactUnreachable' },
  '-230': { fault: 'windowClosed' },
  '-232': { fault: 'windowClosed' },
  '-233': { fault: 'messageInvalid' },
  // Only advertising is refused at night, and none is sent.
  '-234': { fault: 'rejected' },
  '-235': OA_MUST_BE_MENDED,
  '-237': { fault: 'rejected' },
  '-238': OA_MUST_BE_MENDED,
  '-240': { fault: 'messageInvalid' },
  '-241': OA_MUST_BE_MENDED,
  '-242': OA_MUST_BE_MENDED,
  '-244': { fault: 'contactUnreachable' },
  // What breaks Zalo's rules is this message, and would again. `rejected` is an alarm as well.
  '-248': { fault: 'rejected' },
  '-249': { fault: 'rejected' },
  '-305': { fault: 'windowClosed' },
  '-311': { fault: 'windowClosed' },
  '-320': OA_MUST_BE_MENDED,
  '-321': OA_MUST_BE_MENDED,
  '-403': { fault: 'rejected' },
  '-1340': { fault: 'messageInvalid' },
  '-1341': { fault: 'messageInvalid' },
  // A wrong path: the address in the settings is another one's.
  '404': OA_MUST_BE_MENDED,
};

/** Refusals of the kind of message, where its words may be taken: of buttons and lists, which Zalo does not document, on some OAs. */
const OF_FEATURES = new Set(['-201', '-233']);

/** What is known about a call that was answered. */
export interface Refusal {
  /** HTTP's, which Zalo leaves at 200. */
  status: number;
  /** Zalo's, in digits; undefined where the answer is none of its. */
  error?: string;
  /** Whether the call had buttons or a list. */
  hasFeatures?: boolean;
  /** ms since 1970 UTC, for waits until the next minute. */
  now: number;
}

/** The fault that an answer stands for which is no success. A server's error never promises that nothing was sent: it is `outcomeUnknown`. */
export function faultOf({ status, error, hasFeatures, now }: Refusal): Fault {
  const { fault, waitMs } = error === undefined ? meaningOfStatus(status) : meaningOfCode(error, hasFeatures);
  const wait = waitMs ?? (fault === 'throttled' ? MINUTE - (now % MINUTE) : undefined);
  return new Fault(fault, `Zalo refused the call: ${fault}`, {
    externalCode: error ?? `HTTP ${status}`,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

function meaningOfCode(error: string, hasFeatures: boolean | undefined): Meaning {
  if (hasFeatures && OF_FEATURES.has(error)) return { fault: 'featureRefused' };
  return (Object.hasOwn(MEANINGS, error) ? MEANINGS[error] : undefined) ?? { fault: 'rejected' };
}

function meaningOfStatus(status: number): Meaning {
  if (status === 429) return { fault: 'throttled' };
  return { fault: status >= 500 || status < 300 ? 'outcomeUnknown' : 'rejected' };
}
