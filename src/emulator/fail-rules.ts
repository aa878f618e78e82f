import { setTimeout as sleep } from 'node:timers/promises';

/** A call of the app that can be made to fail. */
export type FailingCall = 'send' | 'upload' | 'token';

/** How the next calls fail. Without `status`, `code` and `hang` they are only late by `delayMs`. */
export interface FailRule {
  /** How many calls. */
  next: number;
  /** Absent: sends. Uploads of photos and exchanges of tokens are Zalo's. */
  call?: FailingCall;
  /** Only sends to this person. */
  userId?: string;
  status?: number;
  code?: number;
  subcode?: number;
  /** Before the answer, ms. */
  delayMs?: number;
  /** No answer at all, until the other side gives up. */
  hang?: boolean;
  /** It is done nevertheless: the message goes out, the tokens are exchanged. */
  acceptButFail?: boolean;
}

export type FailRules = ReturnType<typeof createFailRules>;

const isFailing = (rule: FailRule): boolean => rule.hang === true || rule.status !== undefined || rule.code !== undefined;

/** The failures that were ordered, used up in the order they were given. */
export function createFailRules() {
  let rules: FailRule[] = [];

  /** The rule that this call meets, if any; counts it. */
  function take(call: FailingCall, userId?: string): FailRule | undefined {
    const met = rules.find((rule) => (rule.call ?? 'send') === call && (rule.userId === undefined || rule.userId === userId));
    if (!met) return undefined;
    met.next -= 1;
    rules = rules.filter((rule) => rule.next > 0);
    return met;
  }

  return {
    add: (rule: FailRule): void => void rules.push({ ...rule }),
    forget: (): void => void (rules = []),
    pending: (): readonly FailRule[] => rules,
    /** Does a call as it was ordered to go. `fail` throws the platform's answer; `undefined` stands for no answer at all. */
    async meet<T>(call: { call: FailingCall; userId?: string }, work: () => T | Promise<T>, fail: (rule: FailRule) => never): Promise<T | undefined> {
      const rule = take(call.call, call.userId);
      if (rule?.delayMs) await sleep(rule.delayMs);
      if (!rule || !isFailing(rule)) return work();
      if (rule.acceptButFail) await work();
      return rule.hang ? undefined : fail(rule);
    },
  };
}
