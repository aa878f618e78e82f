import type { Conversation } from '../domain/conversation';
import type { Services } from '../domain/use-cases';
import { Fault } from '../errors';
import { beginRun, play, stepBack, type Sprint, type Stage } from '../flow/engine';
import type { Flow, FlowRun, Start, Utterance } from '../flow/flow';
import { sayFor, type Speaker } from '../i18n/speak';
import { DROP, RESUME, type TurnContext, type TurnInput } from './input';
import { routeOf } from './route';
import type { Learned } from './state';

const MOST_HOPS = 40;
const PAUSE_MS = 12 * 3_600_000;

/** A turn under way. */
export interface Work {
  context: TurnContext;
  conversation: Conversation;
  said: Utterance[];
  learned: Learned;
  answeredPrompts: string[];
  outcome: string;
  /** What was under way before is let go of, and not taken up again. */
  hasForgotten?: boolean;
}

/** Thrown inside a turn when a flow needs effects; `takeTurn` catches it. */
export class Alone extends Error {
  constructor(readonly locks: string[]) {
    super('needs effects');
  }
}

/** Begins something new. Half-finished work that is worth keeping goes to the shelf. */
export async function start(work: Work, to: Start): Promise<void> {
  const { context, conversation } = work;
  if (to.flow === RESUME || to.flow === DROP) return takeFromShelf(work, to.flow);
  const { run } = conversation;
  if (run && run.flow !== to.flow && context.flows.get(run.flow)?.isKept && run.answers.length > 0) {
    conversation.shelf = { run, at: context.speaker.now };
  }
  const flow = flowOf(context, to.flow);
  conversation.run = undefined;
  return settle(work, await play(flow, beginRun(flow, context.newId(), to.given), undefined, stageOf(work)));
}

async function takeFromShelf(work: Work, what: string): Promise<void> {
  const { conversation, context } = work;
  if (what === RESUME && conversation.behind) return takeUp(work);
  const shelf = conversation.shelf;
  conversation.shelf = undefined;
  if (what === DROP || !shelf) {
    conversation.run = undefined;
    work.said.push({ key: 'common:dropped', values: {}, choices: [] });
    return;
  }
  const run = { ...shelf.run, waitingFor: undefined, tries: 0 };
  return settle(work, await play(flowOf(context, run.flow), run, undefined, stageOf(work)));
}

/** Takes what a sprint gave, following it from flow to flow until one waits or ends. */
export async function settle(work: Work, first: Sprint): Promise<void> {
  let sprint = first;
  for (let hop = 0; ; hop += 1) {
    if (sprint.kind === 'needsEffect') throw new Alone(sprint.locks);
    work.said.push(...sprint.said);
    noteSight(work, sprint.run);
    if (sprint.kind !== 'goes') break;
    if (hop >= MOST_HOPS) throw new Fault('flowBroken', `flow ${sprint.run.flow} goes round in circles`);
    const next = flowOf(work.context, sprint.to.flow);
    sprint = await play(next, beginRun(next, work.context.newId(), sprint.to.given), undefined, stageOf(work));
  }
  work.outcome = `${sprint.run.flow}:${sprint.kind === 'waits' ? (sprint.run.waitingFor ?? '') : 'ended'}`;
  const { conversation } = work;
  conversation.run = sprint.kind === 'waits' ? sprint.run : undefined;
  if (sprint.kind !== 'ended') return;
  if (sprint.forgetsRest) forgetRest(work);
  if (sprint.isPaused) pause(work);
  else if (conversation.behind) return takeUp(work);
}

function forgetRest(work: Work): void {
  work.conversation.behind = undefined;
  work.conversation.shelf = undefined;
  work.hasForgotten = true;
}

function pause({ conversation, context }: Work): void {
  const since = context.speaker.now;
  conversation.paused = { since, until: new Date(since.getTime() + PAUSE_MS), by: 'person' };
}

/** Plays something beside the question in hand, and asks the question again at the end of the same message. */
export async function aside(work: Work, to: Start): Promise<void> {
  const { conversation } = work;
  const { run, behind } = conversation;
  if (!run) return start(work, to);
  conversation.run = undefined;
  conversation.behind = undefined; // when `to` has ended, the question in hand comes next, not an older one
  await start(work, to);
  if (work.hasForgotten) return;
  conversation.behind = run;
  if (conversation.run || conversation.paused) return;
  await takeUp(work);
  conversation.behind ??= behind;
}

/** Goes on with what was under way before something else came first. */
async function takeUp(work: Work): Promise<void> {
  const { conversation, context } = work;
  const { behind } = conversation;
  conversation.behind = undefined;
  if (behind) return settle(work, await play(flowOf(context, behind.flow), behind, undefined, stageOf(work)));
}

export async function sayAside(work: Work, key: string, choices: Utterance['choices'] = []): Promise<void> {
  work.said.push({ key, values: {}, choices });
  work.outcome = key;
  const { run } = work.conversation;
  if (run) await settle(work, await play(flowOf(work.context, run.flow), run, undefined, stageOf(work)));
}

export async function goBack(work: Work): Promise<void> {
  const { conversation, context } = work;
  const earlier = conversation.run && stepBack(conversation.run);
  if (!earlier) return sayAside(work, 'common:cannotGoBack');
  return settle(work, await play(flowOf(context, earlier.flow), earlier, undefined, stageOf(work)));
}

/** "Thôi": what was under way is dropped, and can be taken up again when it is worth keeping. */
export async function drop(work: Work): Promise<void> {
  const { conversation, context } = work;
  conversation.behind = undefined;
  const { run } = conversation;
  if (run && context.flows.get(run.flow)?.isKept) conversation.shelf = { run, at: context.speaker.now };
  const offers = conversation.shelf ? [{ key: 'resume', labelKey: 'common:resume', go: { flow: RESUME } }] : [];
  conversation.run = undefined;
  work.said.push({ key: 'common:dropped', values: {}, choices: offers });
  work.outcome = 'dropped';
}

/** Says what is open and offers to do the other thing first; nothing is swallowed. */
export function offerElsewhere(work: Work, input: TurnInput): void {
  const { context, conversation } = work;
  const to = routeOf(input, conversation, context);
  work.said.push({
    key: 'common:elsewhere',
    values: {},
    choices: [
      { key: 'other', labelKey: `common:go.${to.flow}`, go: to },
      { key: 'stay', labelKey: 'common:stay', go: { flow: RESUME } },
    ],
  });
  work.outcome = 'offeredElsewhere';
  conversation.behind = conversation.run;
  conversation.run = undefined;
}

function noteSight({ conversation }: Work, run: FlowRun): void {
  const seen = run.answers.findLast((one) => /(^|\.)(goods|listingId)$/.test(one.step) && typeof one.value === 'string');
  if (seen) conversation.inSight = seen.value as string;
}

export function stageOf({ context }: Work): Stage {
  const { effects } = context;
  const words: Stage['words'] = (key, values) => sayFor(speakerNow(context), key, values);
  return {
    person: context.person,
    look: context.look,
    ...(effects ? { effects: (opId: string, lock: string[]) => withWords(effects(opId, lock), context) } : {}),
    reader: context.mind,
    words,
  };
}

/** How this person is spoken to by now: this very turn may have changed the form of address, or the language. */
export function speakerNow({ speaker, person }: TurnContext): Speaker {
  return { ...speaker, address: person.address, language: person.language ?? speaker.language };
}

/** Flows know the key of what was agreed to; what is recorded are the very words, as this person read them. */
function withWords(services: Services, context: TurnContext): Services {
  const consent: Services['people']['consent'] = (key) => services.people.consent(sayFor(speakerNow(context), key, {}));
  return { ...services, people: { ...services.people, consent } };
}

export function flowOf(context: TurnContext, name: string): Flow {
  const flow = context.flows.get(name);
  if (!flow) throw new Fault('flowBroken', `no flow "${name}"`);
  return flow;
}
