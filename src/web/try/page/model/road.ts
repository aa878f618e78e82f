import type { TryMessage } from '../../api';

/** A station on the way of a message, in the order it is passed. */
export interface Station {
  name: 'typed' | 'webhook' | 'answered' | 'read';
  isPassed: boolean;
  /** The trial's time, where it is known. */
  at?: number;
}

export interface Road {
  message: TryMessage;
  /** What the shop said to it, when it did. */
  answer?: TryMessage;
  stations: Station[];
}

/**
 * The way of the newest message of anybody: emulator → signed webhook → shop → platform call → emulator. Made of what the messages tell
 * (their time and how they stand) and of nothing else: a station whose time nobody noted has none.
 */
export function findRoad(messages: Iterable<TryMessage>): Road | undefined {
  const all = [...messages];
  const message = all.findLast(({ from }) => from === 'person');
  if (!message) return undefined;
  const answer = all.find(({ from, userId, seq }) => from === 'bot' && userId === message.userId && seq > message.seq);
  const isTaken = answer !== undefined || message.state === 'delivered' || message.state === 'seen';
  const stations: Station[] = [
    { name: 'typed', isPassed: true, at: message.at },
    { name: 'webhook', isPassed: isTaken },
    { name: 'answered', isPassed: answer !== undefined, ...(answer ? { at: answer.at } : {}) },
    { name: 'read', isPassed: answer?.state === 'seen' },
  ];
  return { message, stations, ...(answer ? { answer } : {}) };
}
