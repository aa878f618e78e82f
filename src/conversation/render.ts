import type { Prompt, ShownChoice } from '../domain/conversation';
import type { Choice, GoodsCard, MessageContent } from '../domain/message';
import type { ChoiceSpec, Utterance } from '../flow/flow';
import { joinSentences } from '../i18n/join-sentences';
import { sayFor, type Speaker } from '../i18n/speak';
import type { PlannedMessage } from './state';

const MOST_CHOICES = 3;

/**
 * Makes messages of what a turn says: words that belong together become one message, a photo or a list of goods one of its
 * own. The last message carries the choices, goods first, so that number 1 is the first of them; `nextPromptId` names the prompt.
 */
export function renderTurn(said: Utterance[], speaker: Speaker, nextPromptId: () => string): PlannedMessage[] {
  const messages: PlannedMessage[] = [];
  let group: Utterance[] = [];
  for (const utterance of said) {
    const standsAlone = utterance.photo !== undefined || (utterance.items?.length ?? 0) > 0;
    if (standsAlone && group.length > 0 && !utterance.items) {
      messages.push({ content: plainText(group, speaker) });
      group = [];
    }
    group.push(utterance);
    if (standsAlone) {
      messages.push(renderGroup(group, speaker, nextPromptId));
      group = [];
    }
  }
  if (group.length > 0) messages.push(renderGroup(group, speaker, nextPromptId));
  return messages;
}

function plainText(group: Utterance[], speaker: Speaker): MessageContent {
  return { kind: 'text', text: joinSentences(group.map((one) => sayFor(speaker, one.key, one.values))), choices: [] };
}

function renderGroup(group: Utterance[], speaker: Speaker, nextPromptId: () => string): PlannedMessage {
  const last = group.at(-1) as Utterance;
  const specs = choicesOf(group);
  const items = last.items ?? [];
  const all = [...items.map((item) => item.choice), ...specs];
  if (all.length === 0) return { content: contentOf(group, speaker, []) };
  const id = nextPromptId();
  const shown = all.map((spec) => showChoice(spec, speaker));
  const buttons = shown.map((choice, index): Choice => ({ label: choice.label, payload: `#${id}.${index + 1}` }));
  const prompt: Prompt = {
    id,
    kind: last.isQuestion ? 'question' : 'offer',
    choices: shown,
    at: speaker.now,
    isOpen: last.isOpen,
    takesNumbers: last.takesNumbers,
  };
  return { content: contentOf(group, speaker, buttons), prompt };
}

function choicesOf(group: Utterance[]): ChoiceSpec[] {
  const last = group.at(-1) as Utterance;
  const earlier = group.slice(0, -1).flatMap((one) => one.choices);
  return [...last.choices, ...earlier].slice(0, MOST_CHOICES);
}

function showChoice(spec: ChoiceSpec, speaker: Speaker): ShownChoice {
  const label = spec.label ?? sayFor(speaker, spec.labelKey ?? spec.key, spec.values ?? {});
  return spec.go ? { key: spec.key, label, go: spec.go } : { key: spec.key, label };
}

function contentOf(group: Utterance[], speaker: Speaker, buttons: Choice[]): MessageContent {
  const last = group.at(-1) as Utterance;
  const { text } = plainText(group, speaker) as { text: string };
  const items = last.items ?? [];
  const plain = buttons.slice(items.length);
  if (items.length > 0) {
    const cards = items.map((item, index): GoodsCard => ({
      title: `${index + 1}. ${item.title}`,
      lines: sayFor(speaker, item.factsKey, item.values).split('\n'),
      ...(item.photo ? { photoUrl: `media:${item.photo}` } : {}),
      choices: [buttons[index] as Choice],
    }));
    return { kind: 'cards', text, cards, choices: plain };
  }
  if (last.photo) {
    const [title = '', ...lines] = text.split('\n');
    return { kind: 'card', photoUrl: `media:${last.photo}`, title, lines, choices: plain };
  }
  return { kind: 'text', text, choices: plain };
}
