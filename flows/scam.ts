import { oneOf } from '../src/flow/answers';
import { flow } from '../src/flow/flow';

/** Nobody's account is changed by chat, and no code is ever asked for: that is said, and managers learn of it, of a wish for another account always. */
export const scam = flow('scam', async (t) => {
  if (t.given('about') === 'account') {
    await t.do('warned', (s) => s.people.reportScam('account'));
    return t.say('account');
  }
  const tell = await t.ask('code', oneOf(['tell', 'leave'] as const, { yes: 'tell', no: 'leave' }));
  if (tell === 'leave') return t.say('left');
  await t.do('told', (s) => s.people.reportScam('code'));
  return t.say('told');
});
