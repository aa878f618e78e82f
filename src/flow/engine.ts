import type { Person } from '../domain/member';
import type { Services } from '../domain/use-cases';
import { Fault } from '../errors';
import type { Flow, FlowRun, Input, Start, Utterance } from './flow';
import type { Reader } from './reader';
import { Go, NeedsEffect, Wait } from './signals';
import { createTalk } from './talk';

/** What a script may reach. Without `effects` a `do` stops the sprint: it must be played alone, in its own transaction. */
export interface Stage {
  person: Person;
  look: Services;
  /** The services for one `do`; the id names its effect, so that the same one twice is one. `lock`: the listings it moves. */
  effects?: (opId: string, lock: string[]) => Services;
  reader: Reader;
  /** The words of a key for this person. */
  words(key: string, values: Record<string, unknown>): string;
}

/** What playing a flow to its next wait gives. Nothing of it has happened yet: the caller commits it. */
export type Sprint =
  | { kind: 'waits'; run: FlowRun; said: Utterance[]; misunderstood: boolean }
  | { kind: 'ended'; run: FlowRun; said: Utterance[]; isPaused: boolean; forgetsRest: boolean }
  | { kind: 'goes'; run: FlowRun; said: Utterance[]; to: Start }
  | { kind: 'needsEffect'; locks: string[] };

/** What one sprint works on; shared by the talk and its repeated parts. */
export interface SprintState {
  flow: Flow;
  run: FlowRun;
  stage: Stage;
  /** Until a question takes it. */
  input?: Input;
  failedPhotos: number;
  said: Utterance[];
  /** Steps already answered when the sprint began: what was said before them has been spoken. */
  answeredBefore: Set<string>;
  seen: Set<string>;
  was: Map<string, unknown>;
  /** Steps that this message answered or corrected beside the question in hand. */
  heard: Set<string>;
  isPaused: boolean;
  forgetsRest: boolean;
  misunderstood: boolean;
  /** What stopped the script; it must not go on after that. */
  raised?: Error;
}

/**
 * Plays a flow from the top: answered steps return their answers, and it stops at the first question without one. Pure but
 * for what the script reads through `look` and, when the stage allows it, changes through `do`. A script that throws, names
 * a step twice or swallows a wait is a fault (`flowBroken`).
 */
export async function play(flow: Flow, run: FlowRun, input: Input | undefined, stage: Stage): Promise<Sprint> {
  const state = beginSprint(flow, run, input, stage);
  overhear(state);
  try {
    await flow.script(createTalk(state, '', ''));
  } catch (signal) {
    return caught(state, signal);
  }
  if (state.raised) throw new Fault('flowBroken', `flow ${run.flow} went on where it had to wait`, { cause: state.raised });
  return { kind: 'ended', run: state.run, said: state.said, isPaused: state.isPaused, forgetsRest: state.forgetsRest };
}

/** A new way through a flow; what is given is known under the names of its steps. */
export function beginRun(flow: Flow, runId: string, given: Record<string, unknown> = {}): FlowRun {
  const answers = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([step, value]) => ({ step, value, how: 'heard' as const }));
  return { flow: flow.name, runId, version: flow.version, answers, tries: 0, ...(flow.isLight ? { isLight: true } : {}) };
}

/** Forgets the last answer given at a question; undefined when there is none, or something was done since. */
export function stepBack(run: FlowRun): FlowRun | undefined {
  const at = run.answers.findLastIndex(({ how }) => how === 'said' || how === 'done');
  if (run.answers[at]?.how !== 'said') return undefined;
  return { ...run, answers: run.answers.filter(({ how }, i) => i < at || (i > at && how !== 'shown')), waitingFor: undefined, tries: 0 };
}

function beginSprint(flow: Flow, run: FlowRun, input: Input | undefined, stage: Stage): SprintState {
  const isFirst = run.waitingFor === undefined;
  return {
    flow,
    run: { ...run, answers: run.answers.map((answer) => ({ ...answer })) },
    stage,
    input,
    failedPhotos: input?.failedPhotos ?? 0,
    said: [],
    answeredBefore: new Set(isFirst ? [] : run.answers.map((answer) => answer.step)),
    seen: new Set(),
    was: new Map(),
    heard: new Set(),
    isPaused: false,
    forgetsRest: false,
    misunderstood: false,
  };
}

/** Lets the flow hear what the message says beside, or instead of, an answer. */
function overhear(state: SprintState): void {
  const { flow, run, input, stage } = state;
  if (!input || !flow.listen || input.choice !== undefined) return;
  const overheard = flow.listen(input, run, stage.reader);
  if (!overheard) return;
  for (const [step, value] of Object.entries(overheard.heard)) {
    state.heard.add(step);
    const known = run.answers.find((answer) => answer.step === step);
    if (known) {
      state.was.set(step, known.value);
      known.value = value;
    } else {
      run.answers.push({ step, value, how: 'heard' });
    }
  }
  state.input = undefined;
}

function caught(state: SprintState, signal: unknown): Sprint {
  const { run, said } = state;
  if (state.raised && signal !== state.raised) throw new Fault('flowBroken', `flow ${run.flow} went on where it had to wait`, { cause: signal });
  if (signal instanceof Wait) return { kind: 'waits', run, said, misunderstood: state.misunderstood };
  if (signal instanceof Go) return { kind: 'goes', run, said, to: signal.to };
  if (signal instanceof NeedsEffect) return { kind: 'needsEffect', locks: signal.locks };
  if (signal instanceof Fault) throw signal;
  throw new Fault('flowBroken', `flow ${run.flow} failed`, { cause: signal });
}
