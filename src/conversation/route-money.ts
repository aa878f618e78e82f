import type { Start } from '../flow/flow';
import type { Intent } from '../understanding/intent';

/** What is noted or asked about the money of orders: a command, whatever is open. */
export const MONEY_COMMANDS = ['moneyReceived', 'moneyReturned', 'transfers', 'refundsDue', 'soldToday', 'moneyToday', 'payFirst'] as const;

/** Which flow takes a word about money. */
export function routeMoney(intent: Intent): Start | undefined {
  switch (intent.kind) {
    case 'moneyReceived': return { flow: 'money-received', given: { code: intent.code } };
    case 'moneyReturned': return { flow: 'money-returned', given: { code: intent.code } };
    case 'transfers': return { flow: 'transfers' };
    case 'refundsDue': return { flow: 'refunds' };
    case 'soldToday': return { flow: 'statement' };
    case 'moneyToday': return { flow: 'day-money' };
    case 'payFirst': return { flow: 'pay-first', given: { code: intent.code, isAsked: intent.isAsked } };
    case 'payByTransfer': return { flow: 'pay', given: { code: intent.code } };
    default: return undefined;
  }
}
