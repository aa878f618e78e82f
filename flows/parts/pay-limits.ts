import type { PayLimit } from '../../src/domain/pay-terms';
import type { Talk } from '../../src/flow/flow';

const person = { key: 'person', labelKey: 'common:person', go: { flow: 'person' } };

/** Why this basket is paid by transfer, in one kind line above the reading back. */
export async function sayPayFirst(t: Talk, { why, most }: PayLimit): Promise<void> {
  if (why === 'tooMuch') return t.say('payFirst.tooMuch', { most });
  if (why !== 'tooMany') return t.say(`payFirst.${why}`);
}

/** It cannot be ordered now, however it is paid: what can be done instead. */
export async function sayNotNow(t: Talk, { why, most }: PayLimit): Promise<void> {
  if (why === 'tooMany') return t.say('notNow.tooMany', { most }, { offers: [{ key: 'view', go: { flow: 'my-orders' } }, person] });
  return why === 'tooMuch' ? t.say('notNow.tooMuch', { most }, { offers: [person] }) : t.say('notNow.asked', {}, { offers: [person] });
}
