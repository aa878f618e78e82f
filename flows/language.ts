import type { Language } from '../src/domain/member';
import { flow } from '../src/flow/flow';

/** Somebody wants to be spoken to in another language: from this very answer on they are, in notices too. */
export const language = flow('language', async (t) => {
  const wanted = t.given<Language>('language') ?? 'vi';
  await t.do('switched', (s) => s.people.setLanguage(wanted));
  await t.say('speaks');
});
