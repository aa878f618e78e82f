import { Fault, type FaultCode } from '../../errors';

const MINUTE = 60_000;

/** What one error of the Graph API means to us. */
interface Meaning {
  /** `sent`: the platform reports a failure of a message that went out all the same. */
  fault: FaultCode | 'sent';
  /** How long to stay away when the platform does not say so itself. */
  waitMs?: number;
}

/**
 * Meta's errors by code, or by code and subcode where that says more. Source: Messenger Platform, error table of 25 June 2026,
 * with what other products saw in operation. A code that is not here is `rejected`, or worth another try when Meta marks
 * it as transient.
 */
const MEANINGS: Record<string, Meaning> = {
  '-1': { fault: 'connectionFailed' },
  '1': { fault: 'outcomeUnknown' },
  '1/99': { fault: 'channelConfigInvalid' },
  '1/1357046': { fault: 'sent' },
  '2': { fault: 'connectionFailed' },
  '4': { fault: 'throttled', waitMs: 15 * MINUTE },
  '10': { fault: 'channelConfigInvalid' },
  '10/1893063': { fault: 'channelRestricted', waitMs: 30 * MINUTE },
  '10/2018065': { fault: 'windowClosed' },
  '10/2018108': { fault: 'contactUnreachable' },
  '10/2018278': { fault: 'windowClosed' },
  '10/2018300': { fault: 'rejected' },
  '10/2018321': { fault: 'rejected' },
  '10/2534022': { fault: 'windowClosed' },
  '17': { fault: 'throttled', waitMs: 15 * MINUTE },
  '32': { fault: 'throttled', waitMs: 15 * MINUTE },
  '100': { fault: 'messageInvalid' },
  '100/33': { fault: 'channelConfigInvalid' },
  '100/2018001': { fault: 'contactUnreachable' },
  '100/2018008': { fault: 'connectionFailed' },
  '100/2018294': { fault: 'connectionFailed' },
  '100/2018300': { fault: 'rejected' },
  '100/2018321': { fault: 'rejected' },
  '190': { fault: 'tokenExpired' },
  '200': { fault: 'channelConfigInvalid' },
  '200/1545041': { fault: 'contactUnreachable' },
  '368': { fault: 'channelRestricted', waitMs: 30 * MINUTE },
  '551': { fault: 'contactUnreachable' },
  '613': { fault: 'throttled', waitMs: MINUTE },
  '613/2018338': { fault: 'rejected' },
  '1200': { fault: 'connectionFailed' },
  '2022': { fault: 'channelRestricted', waitMs: 30 * MINUTE },
  '2018300': { fault: 'rejected' },
  '2018321': { fault: 'rejected' },
  '80001': { fault: 'throttled', waitMs: 15 * MINUTE },
  '80006': { fault: 'throttled', waitMs: 15 * MINUTE },
};

/** The parts of Meta's `error` object that decide; never its text, which is translated. */
export interface GraphError {
  code?: number;
  subcode?: number;
  isTransient: boolean;
}

/**
 * The fault that an answer stands for: `error` is Meta's error object where there was one, `retryAfterMs` what the headers ask for.
 * Undefined when the message counts as sent. A server error never promises that nothing was sent: it is `outcomeUnknown`.
 */
export function faultOf(status: number, error?: GraphError, retryAfterMs?: number): Fault | undefined {
  const { fault, waitMs } = error?.code === undefined ? meaningOfStatus(status) : meaningOfCode(error, status);
  if (fault === 'sent') return undefined;
  const isPause = fault === 'throttled' || fault === 'channelRestricted';
  const code = fault === 'connectionFailed' && status >= 500 ? 'outcomeUnknown' : fault;
  const wait = retryAfterMs ?? waitMs;
  return new Fault(code, `Messenger refused the call: ${code}`, {
    externalCode: keyOf(error) ?? `HTTP ${status}`,
    ...(isPause && wait !== undefined ? { retryAfterMs: wait } : {}),
  });
}

function meaningOfCode(error: GraphError, status: number): Meaning {
  const known = MEANINGS[keyOf(error) ?? ''] ?? MEANINGS[String(error.code)];
  return known ?? { fault: error.isTransient || status >= 500 ? 'connectionFailed' : 'rejected' };
}

function meaningOfStatus(status: number): Meaning {
  if (status === 429) return { fault: 'throttled', waitMs: MINUTE };
  return { fault: status >= 500 || status < 300 ? 'outcomeUnknown' : 'rejected' };
}

function keyOf(error?: GraphError): string | undefined {
  if (error?.code === undefined) return undefined;
  return error.subcode === undefined ? String(error.code) : `${error.code}/${error.subcode}`;
}
