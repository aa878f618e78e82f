/** An expected no that somebody in the conversation can do something about. Returned, never thrown. */
export interface Refusal<Code extends string = string> {
  refused: Code;
  /** What the sentence about it needs, e.g. what is left. */
  values?: Record<string, unknown>;
}

/** A refusal as a value; `values` are left out when the sentence about it needs none. */
export const refuse = <Code extends string>(refused: Code, values?: Record<string, unknown>): Refusal<Code> =>
  values ? { refused, values } : { refused };

/** Whether a use case said no. */
export function isRefused<T>(result: T | Refusal): result is Refusal {
  return typeof result === 'object' && result !== null && 'refused' in result;
}
