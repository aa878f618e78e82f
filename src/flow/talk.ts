import { Fault } from '../errors';
import type { Answer, Read } from './answer';
import type { SprintState } from './engine';
import type { AskOptions, ChoiceSpec, SayOptions, Talk, Utterance } from './flow';
import { Go, NeedsEffect, Wait } from './signals';

const TRIES_BEFORE_PERSON = 3;

/** The words of a script over one sprint. `prefix` names steps ("line[0]."), `wording` finds their words ("line."). */
export function createTalk(state: SprintState, prefix: string, wording: string): Talk {
  const { stage, run } = state;
  const find = (step: string) => run.answers.find((answer) => answer.step === prefix + step);
  const keyOf = (step: string) => `${state.flow.name}:${wording}${step}`;
  return {
    person: stage.person,
    failedPhotos: state.failedPhotos,
    say: async (step, values = {}, options: SayOptions = {}) => {
      state.said.push({ key: keyOf(step), values, choices: labelled(keyOf(step), options.offers ?? []), photo: options.photo });
    },
    ask: async (step, answer, values = {}, options = {}) => {
      claimName(state, prefix + step);
      return askStep(state, { step: prefix + step, key: keyOf(step), as: options.as && keyOf(options.as) }, answer, values, options);
    },
    words: async (step, values = {}) => stage.words(keyOf(step), values),
    look: (fn) => fn(stage.look),
    keep: async <T>(step: string, shown: T) => {
      claimName(state, prefix + step);
      const kept = find(step);
      if (!kept) run.answers.push({ step: prefix + step, value: shown, how: 'shown' });
      return kept ? (kept.value as T) : shown;
    },
    understand: (fn) => fn(stage.reader),
    do: async <T>(step: string, fn: Parameters<Talk['do']>[1], lock: string[] = []) => {
      claimName(state, prefix + step);
      const done = find(step);
      if (done) {
        if (state.answeredBefore.has(prefix + step)) state.said = [];
        return done.value as T;
      }
      if (!stage.effects) return raise(state, new NeedsEffect(lock));
      const value = (await fn(stage.effects(`${run.runId}:${prefix}${step}`, lock))) as T;
      run.answers.push({ step: prefix + step, value, how: 'done' });
      return value;
    },
    each: (name, index) => createTalk(state, `${prefix}${name}[${index}].`, `${wording}${name}.`),
    given: <T>(step: string) => find(step)?.value as T | undefined,
    was: <T>(step: string) => state.was.get(prefix + step) as T | undefined,
    heard: (step) => state.heard.has(prefix + step),
    go: async (flow, given) => raise(state, new Go({ flow, given })),
    forgetRest: () => {
      state.forgetsRest = true;
    },
    pause: () => {
      state.isPaused = true;
    },
  };
}

/** Stops the script. The first signal of a sprint is the one that counts: a script that catches it and goes on is broken. */
function raise(state: SprintState, signal: Error): never {
  state.raised ??= signal;
  throw signal;
}

interface Place {
  step: string;
  key: string;
  as?: string;
}

function askStep<T>(state: SprintState, place: Place, answer: Answer<T>, values: Record<string, unknown>, options: AskOptions): T {
  const { run } = state;
  const stored = run.answers.find((one) => one.step === place.step);
  if (stored) {
    if (state.answeredBefore.has(place.step)) state.said = [];
    return stored.value as T;
  }
  if (run.waitingFor === place.step && state.input) {
    const read = answer.read(state.input, state.stage.reader);
    state.input = undefined;
    state.said = [];
    if ('value' in read) {
      run.answers.push({ step: place.step, value: read.value, how: 'said' });
      run.waitingFor = undefined;
      run.tries = 0;
      return read.value;
    }
    return refuse(state, place, answer, read, values, options);
  }
  if (run.waitingFor === place.step) state.said = [];
  else run.tries = 0;
  run.waitingFor = place.step;
  state.said.push(question(place.as ?? place.key, place.key, answer, values, options));
  return raise(state, new Wait());
}

/** Reason first, then an example, then a person; never the same sentence twice. */
function refuse<T>(
  state: SprintState, place: Place, answer: Answer<T>, read: Exclude<Read<T>, { value: T }>,
  values: Record<string, unknown>, options: AskOptions,
): never {
  const { run } = state;
  run.tries += 1;
  state.misunderstood = 'nothing' in read;
  const all = { ...values, ...('values' in read ? read.values : {}) };
  const said = question(place.key, place.key, answer, all, { ...options, photo: undefined });
  if ('choices' in read && read.choices) said.choices = labelled(place.key, [...read.choices, ...(options.offers ?? [])]);
  const round = ((run.tries - 1) % TRIES_BEFORE_PERSON) + 1;
  if (round === TRIES_BEFORE_PERSON) {
    said.key = 'common:offerPerson';
    // The way out comes last: "1" still means what it meant before.
    said.choices = [...said.choices.slice(0, 2), { key: 'person', labelKey: 'common:person', go: { flow: 'person', given: { about: run.flow } } }];
    said.items = undefined;
  } else if (round === 2 && !('choices' in read && read.choices)) {
    said.key = `${place.key}.hint`;
  } else if ('reason' in read) {
    said.key = `${place.key}.${read.reason}`;
  } else {
    said.key = `${place.key}.unclear`;
  }
  state.said.push(said);
  return raise(state, new Wait());
}

function question<T>(key: string, stepKey: string, answer: Answer<T>, values: Record<string, unknown>, options: AskOptions): Utterance {
  const choices = [...labelled(stepKey, answer.choices), ...labelled(stepKey, options.offers ?? [])];
  return {
    key, values, choices, photo: options.photo, items: answer.items,
    isQuestion: true, isOpen: answer.isOpen, takesNumbers: answer.takesNumbers,
  };
}

/** Choices without a label of their own have it in the locale, below the step. */
function labelled(stepKey: string, choices: ChoiceSpec[]): ChoiceSpec[] {
  return choices.map((choice) => (choice.label || choice.labelKey ? choice : { ...choice, labelKey: `${stepKey}.${choice.key}` }));
}

function claimName(state: SprintState, step: string): void {
  if (state.seen.has(step)) throw new Fault('flowBroken', `flow ${state.flow.name} names step "${step}" twice`);
  state.seen.add(step);
}
