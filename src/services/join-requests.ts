import { refuse } from '../domain/refusal';
import type { PeopleServices } from '../domain/use-cases';
import { audit, managerIn, tell, tellManagers, type Bound } from './bound';
import { enrol } from './enrolment';

const DAY_MS = 86_400_000;
/** On the channel of a large union only so many co-ops are asked, in the order of their codes. */
const ASKED_COOPS = 20;

/** Asking to sell without an invitation, and the managers' answers. */
export function joinRequestServices(bound: Bound): Pick<PeopleServices, 'askToSell' | 'answerJoin'> {
  return { askToSell: (name) => askToSell(bound, name), answerJoin: (requestId, isAccepted) => answerJoin(bound, requestId, isAccepted) };
}

async function askToSell(bound: Bound, name: string): ReturnType<PeopleServices['askToSell']> {
  const { stores, person, act, newId } = bound;
  const { ownerId, contactId } = person;
  const since = new Date(act.now.getTime() - DAY_MS);
  if (await stores.joinRequests.latest({ ownerId, contactId }, 'seller', since, act.session)) return refuse('alreadyAsked');
  const id = newId();
  const coopIds = (person.member ? [person.member.coopId] : person.coopIds).slice(0, ASKED_COOPS);
  await stores.joinRequests.add({ _id: id, coopIds, ownerId, contactId, role: 'seller', name, state: 'pending', askedAt: act.now }, act.session);
  let managers = 0;
  for (const coopId of coopIds) {
    managers += await tellManagers(bound, { coopId, kind: 'joinAsked', about: `join:${id}`, values: { requestId: id, name } });
  }
  return { asked: true, managers };
}

async function answerJoin(bound: Bound, requestId: string, isAccepted: boolean): ReturnType<PeopleServices['answerJoin']> {
  const { stores, act } = bound;
  const manager = managerIn(bound);
  if (!manager) return refuse('notManager');
  const { coopId } = manager;
  const state = isAccepted ? 'accepted' : 'refused';
  const request = await stores.joinRequests.decide(requestId, { coopId, state, decidedBy: manager.id, decidedAt: act.now }, act.session);
  if (!request) return refuse('alreadyDecided');
  const { name, role, memberId, contactId, ownerId } = request;
  if (isAccepted) await enrol(bound, { ownerId, contactId }, { coopId, memberId, name, role, invitedBy: manager.id });
  await audit(bound, coopId, isAccepted ? 'joinAccepted' : 'joinRefused', requestId);
  await tell(bound, { coopId, kind: 'joinAnswered', to: { contactId, ownerId }, about: `join:${requestId}`, values: { isAccepted, role } });
  return { name };
}
