import type { Conversation, Prompt, ShownChoice } from '../domain/conversation';
import type { Start } from '../flow/flow';
import type { Reader } from '../flow/reader';

/** What a tap, a number or the words of a button mean. */
export type Chosen =
  | { kind: 'answer'; key: string }
  | { kind: 'start'; start: Start; promptId: string }
  /** A button of something that is over. */
  | { kind: 'stale' }
  /** A number while several notices wait: the order code must be said. */
  | { kind: 'whichNotice' }
  | { kind: 'none' };

const PAYLOAD = /^#([a-z0-9]{1,32})\.(\d{1,2})$/;
const NUMBER = /^\s*(?:số|so|chọn|chon)?\s*\d{1,2}\s*[.)]?\s*$/iu;

/** The prompt that a button's payload names; undefined for any other text. */
export const promptIdIn = (text: string): string | undefined => PAYLOAD.exec(text.trim())?.[1];

/**
 * Finds what was chosen. A payload names its prompt, whoever typed it; a number answers only the last delivered prompt;
 * the words of a label count for the question in hand first, then for the one notice that waits.
 */
export function choose(
  input: { text?: string; payload?: string },
  conversation: Conversation,
  prompts: Prompt[],
  reader: Reader,
): Chosen {
  const payload = input.payload ?? (input.text && PAYLOAD.test(input.text.trim()) ? input.text.trim() : undefined);
  if (payload !== undefined) return byPayload(payload, conversation, prompts);
  return input.text === undefined ? { kind: 'none' } : byWords(input.text, conversation, prompts, reader);
}

function byPayload(payload: string, conversation: Conversation, prompts: Prompt[]): Chosen {
  const [, id, number] = PAYLOAD.exec(payload) ?? [];
  if (id === undefined) return { kind: 'none' };
  const current = conversation.prompt?.id === id ? conversation.prompt : undefined;
  const prompt = current ?? prompts.find((one) => one.id === id);
  const choice = prompt?.choices[Number(number) - 1];
  if (!prompt || !choice) return { kind: 'stale' };
  return meaningOf(choice, prompt, current !== undefined);
}

function meaningOf(choice: ShownChoice, prompt: Prompt, isCurrent: boolean): Chosen {
  if (choice.go) return { kind: 'start', start: choice.go, promptId: prompt.id };
  return isCurrent && prompt.kind === 'question' ? { kind: 'answer', key: choice.key } : { kind: 'stale' };
}

function byWords(text: string, conversation: Conversation, prompts: Prompt[], reader: Reader): Chosen {
  const { prompt } = conversation;
  const notices = prompts.filter((one) => one.kind === 'notice');
  const isNumber = NUMBER.test(text);
  const newest = newestNotice(notices);
  if (isNumber && newest && (!prompt || newest.at > prompt.at)) {
    return notices.length > 1 ? { kind: 'whichNotice' } : pickFrom(newest, text, reader, false);
  }
  if (prompt && !(isNumber && prompt.takesNumbers)) {
    const chosen = pickFrom(prompt, text, reader, true);
    if (chosen.kind !== 'none') return chosen;
  }
  return notices.length === 1 && newest && !isNumber ? pickFrom(newest, text, reader, false) : { kind: 'none' };
}

/** The notice that was delivered last. */
export function newestNotice(prompts: Prompt[]): Prompt | undefined {
  const notices = prompts.filter((one) => one.kind === 'notice');
  return notices.reduce<Prompt | undefined>((last, one) => (!last || one.at > last.at ? one : last), undefined);
}

function pickFrom(prompt: Prompt, text: string, reader: Reader, isCurrent: boolean): Chosen {
  const index = reader.choice(text, prompt.choices.map((choice) => choice.label));
  const choice = index === undefined ? undefined : prompt.choices[index];
  return choice ? meaningOf(choice, prompt, isCurrent) : { kind: 'none' };
}
