import type { Platform, TryMessage, TryPerson, TryState } from '../../api';

/** All that the page knows of the trial. Changed by making a new one. */
export interface Trial extends Omit<TryState, 'messages'> {
  /** By id; in the order of their `seq`. */
  messages: ReadonlyMap<string, TryMessage>;
}

const inOrder = (messages: Iterable<TryMessage>): ReadonlyMap<string, TryMessage> =>
  new Map([...messages].sort((a, b) => a.seq - b.seq).map((message) => [message.id, message]));

/** The trial as the server has just told it. */
export const openTrial = (state: TryState): Trial => ({ ...state, messages: inOrder(state.messages) });

/** The trial with new and changed messages; what comes late and is older than what is known changes nothing. */
export function withMessages(trial: Trial, changed: readonly TryMessage[]): Trial {
  const messages = new Map(trial.messages);
  for (const message of changed) {
    if ((messages.get(message.id)?.rev ?? -1) < message.rev) messages.set(message.id, message);
  }
  const rev = Math.max(trial.rev, ...changed.map((message) => message.rev));
  return { ...trial, messages: inOrder(messages.values()), rev };
}

/** One conversation, oldest first. */
export function threadOf(trial: Trial, person: TryPerson, platform: Platform): TryMessage[] {
  const userId = person.userIds[platform];
  return [...trial.messages.values()].filter((message) => message.userId === userId && message.platform === platform);
}

/** The order of the phones: who the tour visits comes first, then the others as they came. */
export function inTourOrder(people: readonly TryPerson[]): TryPerson[] {
  const first = (['seller', 'buyer', 'manager'] as const).flatMap((role) => people.find((person) => person.role === role) ?? []);
  return [...first, ...people.filter((person) => !first.includes(person))];
}
