import { nothing, type Answer } from '../answer';
import type { ChoiceSpec, ItemSpec } from '../flow';

interface OneOfOptions<Key extends string> {
  /** What a clear yes in words means ("đúng rồi", "đăng đi"); a bare "dạ" or "ừ" never means it, it is asked again. */
  yes?: Key;
  /** What a clear no means. */
  no?: Key;
}

/**
 * One of at most three fixed choices, labelled `step.key` in the locale. Refuses mere politeness with `polite`.
 * Numbers and the labels' words reach it as a choice already.
 */
export function oneOf<Key extends string>(keys: readonly Key[], { yes, no }: OneOfOptions<Key> = {}): Answer<Key> {
  return {
    choices: keys.map((key) => ({ key })),
    read: (input, reader) => {
      const chosen = keys.find((key) => key === input.choice);
      if (chosen) return { value: chosen };
      const word = input.text === undefined ? undefined : reader.yesNo(input.text);
      if (word === 'yes' && yes) return { value: yes };
      if (word === 'no' && no) return { value: no };
      return word === 'polite' ? { reason: 'polite' } : nothing;
    },
  };
}

/** One of some things that have names of their own (goods, orders, people); resolves to the key. `items` shows them as cards. */
export function pick(choices: ChoiceSpec[], items?: ItemSpec[]): Answer<string> {
  const all = [...choices, ...(items ?? []).map((item) => item.choice)];
  return {
    choices,
    items,
    read: (input) => (all.some((one) => one.key === input.choice) ? { value: input.choice as string } : nothing),
  };
}
