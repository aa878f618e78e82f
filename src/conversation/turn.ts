import type { Conversation } from '../domain/conversation';
import { Fault } from '../errors';
import { beginRun, play, stepBack, type Sprint, type Stage } from '../flow/engine';
import type { Flow, FlowRun, Input, Start, Utterance } from '../flow/flow';
import { anytimeOf } from './anytime';
import { choose } from './choose';
import { DROP, RESUME, type TurnContext, type TurnInput } from './input';
import { renderTurn } from './render';
import { isElsewhere, isPlainCommand, routeOf } from './route';
import type { Learned, PlannedMessage } from './state';

export type { TurnContext, TurnInput } from './input';

export type Turn =
  | { kind: 'turn'; conversation: Conversation; messages: PlannedMessage[]; learned: Learned; answeredPrompts: string[]; outcome: string }
  /** A `do` was reached without `effects`: take the turn again alone, in a transaction of its own. */
  | { kind: 'needsEffect'; locks: string[] };

/** A turn under way. */
export interface Work {
  context: TurnContext;
  conversation: Conversation;
  said: Utterance[];
  learned: Learned;
  answeredPrompts: string[];
  outcome: string;
}

const MOST_HOPS = 6;
const PAUSE_MS = 12 * 3_600_000;
const KEEP_RUN_MS = 12 * 3_600_000;

/** Thrown inside a turn when a flow needs effects; never leaves this file. */
class Alone extends Error {
  constructor(readonly locks: string[]) {
    super('needs effects');
  }
}

/**
 * Works one piece of input through to the next wait. Gives the conversation as it then stands and what is to be said; nothing
 * has been written. While the conversation is paused for a person it says nothing.
 */
export async function takeTurn(context: TurnContext, input: TurnInput): Promise<Turn> {
  const { now } = context.speaker;
  const work: Work = { context, conversation: { ...context.conversation }, said: [], learned: {}, answeredPrompts: [], outcome: 'none' };
  if (isPaused(work.conversation, now)) return finish(work, 'paused');
  work.conversation.paused = undefined;
  learnAddress(work, input);
  shelveIdle(work, now);
  try {
    await respond(work, input);
  } catch (signal) {
    if (signal instanceof Alone) return { kind: 'needsEffect', locks: signal.locks };
    throw signal;
  }
  return finish(work, work.outcome);
}

function isPaused({ paused }: Conversation, now: Date): boolean {
  return paused !== undefined && paused.until > now;
}

function learnAddress(work: Work, input: TurnInput): void {
  const form = input.text === undefined ? undefined : work.context.mind.selfForm(input.text);
  if (!form) return;
  work.learned.address = form;
  work.context.person.address = form;
}

/** A dialogue left alone for half a day is over; what is worth keeping waits on the shelf. */
function shelveIdle({ context, conversation }: Work, now: Date): void {
  const { run, behind, lastTurnAt } = conversation;
  if (!lastTurnAt || now.getTime() - lastTurnAt.getTime() < KEEP_RUN_MS) return;
  const worthKeeping = [run, behind].find((one) => one && context.flows.get(one.flow)?.isKept);
  if (worthKeeping) conversation.shelf = { run: worthKeeping, at: lastTurnAt };
  conversation.run = undefined;
  conversation.behind = undefined;
  conversation.prompt = undefined;
}

async function respond(work: Work, input: TurnInput): Promise<void> {
  const { context, conversation } = work;
  const hasWords = input.text !== undefined && input.text.trim() !== '';
  if (input.attachment && !hasWords && input.photos.length === 0 && !input.payload) {
    return aside(work, { flow: 'attachment', given: { kind: input.attachment } });
  }
  const chosen = choose(input, conversation, context.prompts, context.mind);
  if (chosen.kind === 'start') {
    work.answeredPrompts.push(chosen.promptId);
    return start(work, chosen.start);
  }
  if (chosen.kind === 'whichNotice') return sayAside(work, 'common:whichNotice');
  if (chosen.kind === 'stale') return sayAside(work, 'common:staleButton');
  const anytime = chosen.kind === 'answer' ? undefined : anytimeOf(input, conversation, context);
  if (anytime) return anytime === 'back' ? goBack(work) : anytime === 'cancel' ? drop(work) : anytimeStart(work, anytime);
  const piece: Input = {
    text: hasWords ? input.text : undefined,
    choice: chosen.kind === 'answer' ? chosen.key : undefined,
    photos: input.photos,
    failedPhotos: input.failedPhotos,
  };
  if (conversation.run) return answer(work, piece, input);
  return start(work, routeOf(input, conversation, context));
}

/** Gives the input to the question in hand, unless it plainly belongs elsewhere: then that is offered. */
async function answer(work: Work, piece: Input, input: TurnInput): Promise<void> {
  const { context, conversation } = work;
  const run = conversation.run as FlowRun;
  if (piece.choice === undefined && conversation.prompt?.isOpen && isPlainCommand(input, context)) return offerElsewhere(work, input);
  const flow = flowOf(context, run.flow);
  const sprint = await play(flow, run, piece, stageOf(work));
  if (sprint.kind === 'waits' && sprint.misunderstood && piece.choice === undefined) {
    const elsewhere = isElsewhere(input, conversation, context);
    if (elsewhere === 'question') return aside(work, routeOf(input, conversation, context));
    if (elsewhere) return flow.isLight ? start(work, routeOf(input, conversation, context)) : offerElsewhere(work, input);
  }
  return settle(work, sprint);
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
async function settle(work: Work, first: Sprint): Promise<void> {
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
  if (sprint.isPaused) pause(work);
  else if (conversation.behind) return takeUp(work);
}

function pause({ conversation, context }: Work): void {
  const since = context.speaker.now;
  conversation.paused = { since, until: new Date(since.getTime() + PAUSE_MS), by: 'person' };
}

/** Plays something beside the question in hand, and asks the question again at the end of the same message. */
async function aside(work: Work, to: Start): Promise<void> {
  const { conversation } = work;
  const { run } = conversation;
  conversation.run = undefined;
  await start(work, to);
  if (!run) return;
  if (conversation.run) {
    conversation.behind = run;
    return;
  }
  conversation.behind = run;
  if (!conversation.paused) return takeUp(work);
}

/** Goes on with what was under way before something else came first. */
async function takeUp(work: Work): Promise<void> {
  const { conversation, context } = work;
  const { behind } = conversation;
  conversation.behind = undefined;
  if (behind) return settle(work, await play(flowOf(context, behind.flow), behind, undefined, stageOf(work)));
}

async function sayAside(work: Work, key: string, choices: Utterance['choices'] = []): Promise<void> {
  work.said.push({ key, values: {}, choices });
  work.outcome = key;
  const { run } = work.conversation;
  if (run) await settle(work, await play(flowOf(work.context, run.flow), run, undefined, stageOf(work)));
}

async function anytimeStart(work: Work, to: Start): Promise<void> {
  return to.flow === 'help' && work.conversation.run ? aside(work, to) : start(work, to);
}

async function goBack(work: Work): Promise<void> {
  const { conversation, context } = work;
  const earlier = conversation.run && stepBack(conversation.run);
  if (!earlier) return sayAside(work, 'common:cannotGoBack');
  return settle(work, await play(flowOf(context, earlier.flow), earlier, undefined, stageOf(work)));
}

/** "Thôi": what was under way is dropped, and can be taken up again when it is worth keeping. */
async function drop(work: Work): Promise<void> {
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
function offerElsewhere(work: Work, input: TurnInput): void {
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

function stageOf({ context }: Work): Stage {
  return { person: context.person, look: context.look, effects: context.effects, reader: context.mind };
}

function flowOf(context: TurnContext, name: string): Flow {
  const flow = context.flows.get(name);
  if (!flow) throw new Fault('flowBroken', `no flow "${name}"`);
  return flow;
}

function finish(work: Work, outcome: string): Turn {
  const { conversation, context } = work;
  const said = work.said;
  if (said.length > 0 && !conversation.isIntroduced) {
    said.unshift({ key: 'common:intro', values: {}, choices: [] });
    conversation.isIntroduced = true;
  }
  const speaker = { ...context.speaker, address: context.person.address };
  const messages = renderTurn(said, speaker, () => (conversation.promptCount += 1).toString(36));
  const prompt = messages.findLast((message) => message.prompt)?.prompt;
  if (said.length > 0) conversation.prompt = prompt;
  conversation.lastTurnAt = context.speaker.now;
  return { kind: 'turn', conversation, messages, learned: work.learned, answeredPrompts: work.answeredPrompts, outcome };
}
