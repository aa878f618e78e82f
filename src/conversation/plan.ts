import type { Services } from '../domain/use-cases';
import { formatPhone } from '../i18n/format';
import { sayFor, type Speaker } from '../i18n/speak';
import { SOURCE_LANGUAGE } from '../i18n/words';
import type { InboxRow } from '../store/inbox';
import { UNSENT, type OutboxRow } from '../store/outbox';
import type { Plan } from '../store/turns';
import { absorb, type Draft, type PlanParts } from './absorb';
import { gathered } from './gather';
import type { TurnInput } from './input';
import type { Loaded } from './load';
import { paced } from './pace';
import { takeTurn, type Turn } from './turn';

export type { PlanParts } from './absorb';

/** The services of one conversation, bound to its person; with `effects`, within the transaction. */
export interface BoundServices {
  look: Services;
  effects?: (opId: string, lock: string[]) => Services;
}

export interface Planned {
  plan: Plan;
  outcomes: string[];
  /** The next event needs a transaction of its own; with nothing planned before it, this one does. */
  needsAlone?: { locks: string[] };
}

/**
 * Works the waiting events of one conversation through, in order, each from where the one before left it. Pure but for what
 * the services read. Stops before an event whose turn needs effects when none are given.
 */
export async function planConversation(
  loaded: Loaded, parts: PlanParts, now: Date, services: BoundServices,
): Promise<Planned> {
  const draft = beginDraft(loaded, parts, now);
  for (const row of loaded.rows) {
    if (isTooFast(draft, row)) continue;
    const before = { ...draft, messages: [...draft.messages], media: [...draft.media], contact: { ...draft.contact } };
    const input = absorb(draft, row);
    if (input) {
      const turn = await turnOf(draft, input, services);
      if (turn.kind === 'needsEffect') return { plan: toPlan(before), outcomes: draft.outcomes, needsAlone: { locks: turn.locks } };
      take(draft, turn, row._id);
    }
    draft.handled = [...draft.handled, row._id];
  }
  const locks = await wakeUp(draft, services);
  return { plan: toPlan(draft), outcomes: draft.outcomes, ...(locks ? { needsAlone: { locks } } : {}) };
}

function beginDraft(loaded: Loaded, parts: PlanParts, now: Date): Draft {
  return {
    loaded, parts, now, conversation: { ...loaded.conversation }, handled: [], messages: [], media: [],
    contact: { externalId: loaded.person.externalId }, answeredPrompts: [], outcomes: [],
  };
}

/** What is more than one person can be answered in a minute is handled unheard; they are told so once. */
function isTooFast(draft: Draft, row: InboxRow): boolean {
  const { pace, hearing } = paced(draft.conversation.pace, row.event, draft.parts.mostAMinute);
  draft.conversation = { ...draft.conversation, pace };
  if (hearing === 'heard') return false;
  const { paused } = draft.conversation;
  if (hearing === 'tooFast' && !(paused && paused.until > draft.now)) sayPlainly(draft, 'common:tooFast', `tooFast:${row._id}`);
  draft.handled = [...draft.handled, row._id];
  draft.outcomes = [...draft.outcomes, hearing];
  return true;
}

/** Looks whether what is being gathered is complete by now; sets the next alarm otherwise. */
async function wakeUp(draft: Draft, services: BoundServices): Promise<string[] | undefined> {
  const { conversation, now } = draft;
  if (!conversation.gathering) {
    draft.conversation = { ...conversation, wakeAt: undefined };
    return undefined;
  }
  const complete = gathered(conversation.gathering, now);
  if ('wakeAt' in complete) {
    draft.conversation = { ...conversation, wakeAt: complete.wakeAt };
    return undefined;
  }
  const source = `gathered:${conversation.gathering.photos[0]?.mediaId ?? conversation.revision}`;
  draft.conversation = { ...conversation, gathering: undefined, wakeAt: undefined };
  const turn = await turnOf(draft, complete, services);
  if (turn.kind === 'needsEffect') {
    draft.conversation = { ...conversation, wakeAt: now };
    return turn.locks;
  }
  take(draft, turn, source);
  return undefined;
}

function speakerOf({ loaded, parts, now }: Draft): Speaker {
  return {
    words: parts.words,
    language: loaded.person.language ?? SOURCE_LANGUAGE,
    address: loaded.person.address,
    coop: { ...loaded.coop, phone: formatPhone(loaded.coop.phone) },
    now,
  };
}

function turnOf(draft: Draft, input: TurnInput, services: BoundServices): Promise<Turn> {
  const { loaded, parts, conversation } = draft;
  const { flows, mind, newId } = parts;
  return takeTurn({
    conversation,
    person: loaded.person,
    prompts: loaded.prompts,
    flows,
    mind,
    ...services,
    speaker: speakerOf(draft),
    newId,
  }, input);
}

function take(draft: Draft, turn: Extract<Turn, { kind: 'turn' }>, source: string): void {
  draft.conversation = turn.conversation;
  draft.messages.push(...turn.messages.map((message) => ({ message, source })));
  draft.answeredPrompts = [...draft.answeredPrompts, ...turn.answeredPrompts];
  draft.outcomes = [...draft.outcomes, turn.outcome];
  if (turn.learned.address) {
    draft.contact.address = turn.learned.address;
    draft.loaded = { ...draft.loaded, person: { ...draft.loaded.person, address: turn.learned.address } };
  }
}

function toPlan(draft: Draft): Plan {
  const { conversation, loaded, handled, media, contact, answeredPrompts } = draft;
  return { conversation, expected: loaded.conversation.revision, handled, outbox: outboxOf(draft), media, contact, answeredPrompts };
}

function outboxOf({ messages, loaded, parts, now }: Draft): OutboxRow[] {
  const { ownerId, channelId, conversationId, externalId } = loaded.person;
  return messages.map(({ message, source }, index) => ({
    _id: parts.newId(),
    ownerId,
    channelId,
    conversationId,
    externalId,
    shard: loaded.conversation.shard,
    key: `${source}:${index}`,
    purpose: 'reply',
    content: message.content,
    ...(message.prompt ? { prompt: { id: message.prompt.id, kind: message.prompt.kind, choices: message.prompt.choices } } : {}),
    ...UNSENT,
    platformIds: [],
    committedAt: now,
    index,
  }));
}

/** Claims the messages of a plan for this worker, which sends them next, unless others stand before them. */
export function claimMessages(plan: Plan, loaded: Loaded, workerId: string, now: Date): Plan {
  if (loaded.backlog.isBlocked) return plan;
  return { ...plan, outbox: plan.outbox.map((row) => ({ ...row, status: 'claimed', claimedBy: workerId, claimedAt: now })) };
}

/** Gives one event up, with the photos that were being gathered: it counts as handled, and the person hears that this could not be done. */
export function planApology(loaded: Loaded, row: InboxRow, parts: PlanParts, now: Date): Plan {
  const draft = beginDraft(loaded, parts, now);
  draft.conversation = { ...draft.conversation, gathering: undefined, wakeAt: undefined };
  sayPlainly(draft, 'common:sorry', `sorry:${row._id}`);
  draft.handled = [row._id];
  return toPlan(draft);
}

/** Words beside all dialogues: what is asked stays asked. */
function sayPlainly(draft: Draft, key: 'common:sorry' | 'common:tooFast', source: string): void {
  draft.messages.push({ message: { content: { kind: 'text', text: sayFor(speakerOf(draft), key, {}), choices: [] } }, source });
}
