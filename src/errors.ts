/** What can go wrong without anybody in the conversation being able to help it. */
const CATALOGUE = {
  settingsInvalid: { retryable: false, ours: true },
  storeUnavailable: { retryable: true, ours: true },
  channelUnknown: { retryable: false, ours: false },
  signatureInvalid: { retryable: false, ours: false },
  unparseable: { retryable: false, ours: false },
  /** The platform refuses the page or OA as a whole (a permission, a package, a debt): a human must mend it. */
  channelConfigInvalid: { retryable: false, ours: true },
  /** The token is dead: where there is a refresh token a new one can be had for it, otherwise a human must connect the page anew. */
  tokenExpired: { retryable: true, ours: false },
  /** The platform takes nothing of the page or OA, for a dead token or as a whole: its messages wait until it is mended. */
  channelBroken: { retryable: true, ours: true },
  /** The platform refuses this message for what it is: a mistake of ours. */
  messageInvalid: { retryable: false, ours: true },
  /** The platform does not take buttons or lists of this page or OA: the message can be said in plain words. */
  featureRefused: { retryable: false, ours: false },
  /** The platform no longer knows a photo that was uploaded: it must be uploaded again. */
  attachmentExpired: { retryable: true, ours: false },
  /** No answer, or one that says nothing: the message may or may not have gone out. */
  outcomeUnknown: { retryable: true, ours: false },
  connectionFailed: { retryable: true, ours: false },
  throttled: { retryable: true, ours: false },
  /** The platform stops the whole page for a while. */
  channelRestricted: { retryable: true, ours: true },
  windowClosed: { retryable: false, ours: false },
  /** This person cannot be reached: blocked us, gone, or their app does not support it. */
  contactUnreachable: { retryable: false, ours: false },
  rejected: { retryable: false, ours: true },
  mediaRefused: { retryable: false, ours: false },
  flowBroken: { retryable: false, ours: true },
  jobUnknown: { retryable: false, ours: true },
} as const;

export type FaultCode = keyof typeof CATALOGUE;

interface FaultDetails {
  cause?: unknown;
  /** The platform's own code, e.g. '190/460'. Never a token, never words of a person. */
  externalCode?: string;
  /** ms to wait before the next attempt, when the other side said so. */
  retryAfterMs?: number;
}

/** Something unexpected, from the one catalogue. Expected refusals are returned as values, never thrown. */
export class Fault extends Error {
  readonly retryable: boolean;
  /** Whether somebody at our side must act: logged as error, otherwise as warning. */
  readonly ours: boolean;
  readonly externalCode?: string;
  readonly retryAfterMs?: number;

  constructor(
    readonly code: FaultCode,
    message: string,
    details: FaultDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'Fault';
    this.retryable = CATALOGUE[code].retryable;
    this.ours = CATALOGUE[code].ours;
    this.externalCode = details.externalCode;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The fault itself, or any other thrown value wrapped into one with `code`. */
export function asFault(thrown: unknown, code: FaultCode): Fault {
  if (thrown instanceof Fault) return thrown;
  return new Fault(code, thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
