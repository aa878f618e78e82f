import { oneOf } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { CartLine } from './goods-list';

/**
 * Asks before a name, a phone or an address is first kept, saying who will see it; the words shown are recorded. "Not yet" is
 * taken for an answer: they may look around, and can still agree.
 */
export async function askConsent(t: Talk, cart: CartLine[]): Promise<void> {
  if (t.person.hasConsented) return;
  const answer = await t.ask('consent', oneOf(['agree', 'notYet'] as const, { yes: 'agree', no: 'notYet' }));
  if (answer === 'notYet') {
    const offers = [{ key: 'person', labelKey: 'common:person', go: { flow: 'person' } }];
    const later = await t.ask('consentLater', oneOf(['browse', 'agree'] as const, { yes: 'agree' }), {}, { offers });
    if (later === 'browse') return t.go('browse', { cart });
  }
  await t.do('consented', (s) => s.people.consent('checkout:consent'));
}
