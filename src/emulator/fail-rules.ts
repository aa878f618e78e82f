/** How the next sends fail. Without `status` and without `hang` they are only late by `delayMs`. */
export interface FailRule {
  /** How many sends. */
  next: number;
  /** Only sends to this person. */
  userId?: string;
  status?: number;
  code?: number;
  subcode?: number;
  /** Before the answer, ms. */
  delayMs?: number;
  /** No answer at all, until the other side gives up. */
  hang?: boolean;
  /** The message goes out nevertheless. */
  acceptButFail?: boolean;
}

export type FailRules = ReturnType<typeof createFailRules>;

/** The failures that were ordered, used up in the order they were given. */
export function createFailRules() {
  let rules: FailRule[] = [];

  return {
    add: (rule: FailRule): void => void rules.push({ ...rule }),
    clear: (): void => void (rules = []),
    pending: (): readonly FailRule[] => rules,
    /** The rule that this send meets, if any; counts it. */
    take(userId: string): FailRule | undefined {
      const met = rules.find((rule) => rule.userId === undefined || rule.userId === userId);
      if (!met) return undefined;
      met.next -= 1;
      rules = rules.filter((rule) => rule.next > 0);
      return met;
    },
  };
}
