import { isManager, isSeller } from '../src/domain/member';
import { flow } from '../src/flow/flow';

/** Somebody says hello, or something that asks for nothing: what can be done here, by who they are. */
export const welcome = flow('welcome', async (t) => {
  if (t.given('isThanks') === true) return t.say('thanks');
  const shelf = t.given<string>('shelf');
  if (shelf !== undefined) return t.say('shelf', {}, { offers: [{ key: 'resume', labelKey: 'common:resume', go: { flow: shelf } }, go('browse'), go('person')] });
  if (isManager(t.person)) return t.say('manager', {}, { offers: [go('manage', { which: 'today' }), go('manage', { which: 'waiting' }, 'waiting'), go('browse')] });
  if (isSeller(t.person)) return t.say('seller', {}, { offers: [go('sell'), go('goods'), go('person')] });
  await t.say('guest', {}, { offers: [go('browse'), go('sell'), go('person')] });
});

function go(name: string, given?: Record<string, unknown>, label = name) {
  return { key: label, labelKey: `common:go.${label}`, go: { flow: name, given } };
}
