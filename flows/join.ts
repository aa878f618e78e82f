import { isRefused } from '../src/domain/refusal';
import type { InviteView } from '../src/domain/use-cases';
import { INVITE_DIGITS, inviteCode, oneOf, phone, aName } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';

const MOST_LETTERS = 60;

/** Somebody has an invitation: the code, whether it is theirs, consent, and they are a member. */
export const join = flow('join', async (t) => {
  const invite = await checkedInvite(t);
  if (!invite) return;
  const { coopName, invitedBy, role } = invite;
  const who = invite.call ?? invite.name;
  const values = { coopName, invitedBy, who };
  const isThem = await t.ask('isYou', oneOf(['yes', 'no'] as const, { yes: 'yes', no: 'no' }), values, { as: wordingOf(invite) });
  if (isThem === 'no') return t.say('notYou', values);
  await t.do('recognised', (s) => s.people.recognise(invite.id));
  if (!(await consents(t, invite, values))) return;
  const name = invite.name ?? invite.call ?? (await t.ask('name', aName(MOST_LETTERS)));
  const number = await t.ask('phone', phone([{ key: 'later' }]), { who });
  const joined = await t.do('joined', (s) => s.people.join(invite.id, { name, phone: number === 'later' ? undefined : number }));
  if (isRefused(joined)) return t.say(`refused.${joined.refused}`, values);
  await t.say(joined.waitsForManager ? 'waits' : `joined.${role}`, { ...values, name });
});

/** Asks for the code until one is right; undefined when this leads nowhere, which has been said then. */
async function checkedInvite(t: Talk): Promise<InviteView | undefined> {
  for (let round = 0; ; round += 1) {
    const at = t.each('try', round);
    const digits = round === 0 ? await firstCode(t) : await at.ask('code', inviteCode(), {}, { as: round > 1 ? 'code.again' : undefined });
    const checked = await at.do('checked', (s) => s.people.checkInvite(digits));
    if (!isRefused(checked)) return checked;
    if (checked.refused !== 'wrongCode') {
      await t.say(`refused.${checked.refused}`);
      return undefined;
    }
  }
}

async function firstCode(t: Talk): Promise<string> {
  const given = (t.given<string>('digits') ?? '').replace(/\D/g, '');
  if (given.length === INVITE_DIGITS) return given;
  const as = given.length === 0 ? undefined : given.length < INVITE_DIGITS ? 'code.short' : 'code.long';
  return t.ask('code', inviteCode(), { digits: given.length }, { as });
}

function wordingOf({ call, name, invitedBy }: InviteView): string | undefined {
  const isNamed = call !== undefined || name !== undefined;
  if (isNamed) return invitedBy === undefined ? 'isYou.byCoop' : undefined;
  return 'isYou.unnamed';
}

/** Consent is recorded under the locale key of the very words that were shown; they say who will see what is kept. */
async function consents(t: Talk, { role }: InviteView, values: Record<string, unknown>): Promise<boolean> {
  const as = role === 'seller' ? undefined : 'consent.staff';
  const answer = await t.ask('consent', oneOf(['agree', 'later'] as const, { yes: 'agree', no: 'later' }), values, { as });
  if (answer === 'later') {
    await t.say('notYet', values);
    return false;
  }
  await t.do('consented', (s) => s.people.consent(`join:${as ?? 'consent'}`));
  return true;
}
