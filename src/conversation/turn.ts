import type { Conversation } from '../domain/conversation';
import { isWrittenAsName } from '../domain/text';
import { play } from '../flow/engine';
import type { FlowRun, Input, Start } from '../flow/flow';
import { anytimeOf } from './anytime';
import { choose } from './choose';
import type { TurnContext, TurnInput } from './input';
import { mindFor, readingOnce, saidOn } from './mind';
import { renderTurn } from './render';
import { isElsewhere, isOtherGoods, isPlainCommand, isReport, routeOf } from './route';
import type { Learned, PlannedMessage } from './state';
import { Alone, aside, drop, flowOf, goBack, offerElsewhere, sayAside, settle, speakerNow, stageOf, start, type Work } from './work';

export type { TurnContext, TurnInput } from './input';

export type Turn =
  | { kind: 'turn'; conversation: Conversation; messages: PlannedMessage[]; learned: Learned; answeredPrompts: string[]; outcome: string }
  /** A `do` was reached without `effects`: take the turn again alone, in a transaction of its own. */
  | { kind: 'needsEffect'; locks: string[] };

const KEEP_RUN_MS = 12 * 3_600_000;

/**
 * Works one piece of input through to the next wait. Gives the conversation as it then stands and what is to be said; nothing
 * has been written. While the conversation is paused for a person it says nothing.
 */
export async function takeTurn(context: TurnContext, input: TurnInput): Promise<Turn> {
  const { now } = context.speaker;
  const work: Work = { context: { ...context, mind: readingOnce(saidOn(mindFor(context.mind, context.person), now)) }, conversation: { ...context.conversation }, said: [], learned: {}, answeredPrompts: [], outcome: 'none' };
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
    return isOutside(work, chosen.promptId) && !(conversation.run && isSameNamed(conversation.run, chosen.start)) ? aside(work, chosen.start) : start(work, chosen.start);
  }
  if (chosen.kind === 'whichNotice') return sayAside(work, 'common:whichNotice');
  if (chosen.kind === 'stale') return sayAside(work, 'common:staleButton');
  const anytime = chosen.kind === 'answer' || isNameSaid(input.text, conversation) ? undefined : anytimeOf(input, conversation, context);
  if (anytime) {
    if (anytime === 'back') return goBack(work);
    if (anytime === 'cancel') return drop(work);
    return conversation.run && anytime.flow !== 'welcome' ? aside(work, anytime) : start(work, anytime);
  }
  const piece: Input = {
    text: hasWords ? input.text : undefined,
    choice: chosen.kind === 'answer' ? chosen.key : undefined,
    photos: input.photos,
    failedPhotos: input.failedPhotos,
  };
  if (conversation.run) return answer(work, piece, input);
  return start(work, routeOf(input, conversation, context));
}

/** Whether a button is none of the question in hand, which then is asked again afterwards. */
function isOutside({ conversation, context }: Work, promptId: string): boolean {
  const { run, prompt } = conversation;
  return run !== undefined && prompt?.id !== promptId && !flowOf(context, run.flow).isLight;
}

/** Gives the input to the question in hand, unless it plainly belongs elsewhere: then that is offered. */
async function answer(work: Work, piece: Input, input: TurnInput): Promise<void> {
  const { context, conversation } = work;
  const run = conversation.run as FlowRun;
  const flow = flowOf(context, run.flow);
  const goElsewhere = () => {
    const to = routeOf(input, conversation, context);
    if (flow.isLight && hasCart(run)) return aside(work, to);
    return flow.isLight || isSameNamed(run, to) ? start(work, to) : offerElsewhere(work, input);
  };
  const isAnswer = piece.choice !== undefined || isNameSaid(input.text, conversation);
  if (!isAnswer && (isOtherGoods(input, conversation, context) || isReport(input, context))) return aside(work, routeOf(input, conversation, context));
  if (!isAnswer && isPlainCommand(input, conversation, context)) return goElsewhere();
  const sprint = await play(flow, run, piece, stageOf(work));
  if (sprint.kind === 'waits' && sprint.misunderstood && piece.choice === undefined) {
    const elsewhere = isElsewhere(input, context);
    if (elsewhere === 'question') return aside(work, routeOf(input, conversation, context));
    if (elsewhere) return goElsewhere();
  }
  return settle(work, sprint);
}

/** Whoever is called Minh Liên or Hoa Đơn, and is asked for the name, calls for no manager and asks for no order. */
const isNameSaid = (text: string | undefined, { run }: Conversation): boolean => run?.waitingFor === 'name' && text !== undefined && isWrittenAsName(text);

/** Whether goods are chosen already, which a list that is only looked at must not lose. */
const hasCart = ({ answers }: FlowRun): boolean => answers.some(({ step, value }) => step === 'cart' && Array.isArray(value) && value.length > 0);

/** Whether the same is asked for again with the order named this time ("nhận 1006", a notice's button): the question which is over then. */
const isSameNamed = (run: FlowRun, { flow, given }: Start): boolean => flow === run.flow && (given?.['code'] ?? given?.['orderId']) !== undefined;

function finish(work: Work, outcome: string): Turn {
  const { conversation, context } = work;
  const said = work.said;
  if (said.length > 0 && !conversation.isIntroduced) {
    said.unshift({ key: 'common:intro', values: {}, choices: [] });
    conversation.isIntroduced = true;
  }
  const messages = renderTurn(said, speakerNow(context), () => (conversation.promptCount += 1).toString(36));
  const prompt = messages.findLast((message) => message.prompt)?.prompt;
  if (said.length > 0) conversation.prompt = prompt;
  conversation.lastTurnAt = context.speaker.now;
  return { kind: 'turn', conversation, messages, learned: work.learned, answeredPrompts: work.answeredPrompts, outcome };
}
