import type { FlowRun, Start } from '../domain/conversation';
import type { Person } from '../domain/member';
import type { Services } from '../domain/use-cases';
import type { Answer } from './answer';
import type { Reader } from './reader';

export type { FlowRun, Start, StoredAnswer } from '../domain/conversation';

/** What a person sent, gathered to one piece: words, a choice that was tapped or typed, photos that are ready. */
export interface Input {
  text?: string;
  /** Key of a choice of the question in hand. */
  choice?: string;
  /** Media ids of photos that arrived and can be shown. */
  photos: string[];
  /** Photos that could not be used. */
  failedPhotos: number;
}

/** A button before it is shown; its key is what an answer reads, whatever its words are. */
export interface ChoiceSpec {
  key: string;
  /** Literal label (names of goods); otherwise the locale has it under `labelKey`. */
  label?: string;
  labelKey?: string;
  values?: Record<string, unknown>;
  /** Starts this instead of answering the question. */
  go?: Start;
}

/** One of several goods shown side by side. */
export interface ItemSpec {
  choice: ChoiceSpec;
  title: string;
  /** Locale key of its facts, with their values. */
  factsKey: string;
  values: Record<string, unknown>;
  photo?: string;
}

/** Something to be said: a locale key with values; words are made by the turn runner in the person's language. */
export interface Utterance {
  key: string;
  values: Record<string, unknown>;
  choices: ChoiceSpec[];
  photo?: string;
  items?: ItemSpec[];
  /** It is a question: what is typed next answers it. */
  isQuestion?: boolean;
  /** Any words answer it. */
  isOpen?: boolean;
  /** A typed number answers it, and is not the number of a choice. */
  takesNumbers?: boolean;
}

/** What goes with words that are no question. */
export interface SayOptions {
  photo?: string;
  /** Buttons that start something later: "Trả lại như cũ", "Xem đơn". */
  offers?: ChoiceSpec[];
}

/** What goes with a question. */
export interface AskOptions {
  photo?: string;
  /** Another wording of the same question, e.g. after a correction. */
  as?: string;
  offers?: ChoiceSpec[];
}

/** The words a script is written in. Every call is awaited; nothing else reaches the outside. */
export interface Talk {
  readonly person: Person;
  /** Says something; it belongs to the question after it and goes out in the same message. */
  say(step: string, values?: Record<string, unknown>, options?: SayOptions): Promise<void>;
  /** Asks once and remembers the answer by this name. Later runs of the script get it at once. */
  ask<T>(step: string, answer: Answer<T>, values?: Record<string, unknown>, options?: AskOptions): Promise<T>;
  /** Reads the world as it is now; nothing of it is remembered. */
  look<T>(fn: (services: Services) => Promise<T>): Promise<T>;
  /** Remembers what they are shown now; later runs of the script get that, whatever it has become. Gone with the answers before it. */
  keep<T>(step: string, shown: T): Promise<T>;
  /** What words mean; pure, so it is the same in every run and nothing of it is remembered. */
  understand<T>(fn: (reader: Reader) => T): T;
  /** Changes the world once, in the turn's own transaction; the result is remembered. `lock`: ids of listings it moves; a turn is quickest when its first `do` names those of all. */
  do<T>(step: string, fn: (services: Services) => Promise<T>, lock?: string[]): Promise<T>;
  /** A step's words as this person reads them, for what is written down; nothing is said. */
  words(step: string, values?: Record<string, unknown>): Promise<string>;
  /** A repeated part: steps inside are named `line[0].goods`, and their words `line.goods`. */
  each(name: string, index: number): Talk;
  /** What is already known under this name, without asking. */
  given<T>(step: string): T | undefined;
  /** What this answer was before it was corrected in this very turn. */
  was<T>(step: string): T | undefined;
  /** Whether this very message brought the answer, beside the question in hand. */
  heard(step: string): boolean;
  /** Photos in this turn that could not be used. */
  readonly failedPhotos: number;
  /** Leaves for another flow, which may know some answers already. */
  go(flow: string, given?: Record<string, unknown>): Promise<never>;
  /** Once this turn is committed the bot keeps quiet here, until a person gives the conversation back. */
  pause(): void;
  /** Lets go of all that was under way or kept before, with what was said in it. */
  forgetRest(): void;
}

/** What a flow overhears in any message while a question of its own is open. */
export interface Overheard {
  /** New values by step; an answered one is corrected. */
  heard: Record<string, unknown>;
}

/** A dialogue as `flow` defines it. */
export interface Flow {
  name: string;
  version: number;
  /** Kept and offered again when its person returns: half-finished goods. */
  isKept: boolean;
  /** Leaving it loses nothing (a list, a menu): a wish for something else is followed at once, without asking. */
  isLight: boolean;
  listen?: (input: Input, run: FlowRun, reader: Reader) => Overheard | undefined;
  script: (t: Talk) => Promise<void>;
}

interface FlowOptions {
  version?: number;
  isKept?: boolean;
  isLight?: boolean;
  listen?: Flow['listen'];
}

/** Defines a dialogue: a script read top to bottom, whose steps' names are its locale keys. */
export function flow(name: string, script: Flow['script'], options: FlowOptions = {}): Flow {
  return { name, script, version: options.version ?? 1, isKept: options.isKept ?? false, isLight: options.isLight ?? false, listen: options.listen };
}
