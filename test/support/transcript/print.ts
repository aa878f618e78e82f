import type { PlannedMessage } from '../../../src/conversation/state';
import type { Choice, GoodsCard, MessageContent } from '../../../src/domain/message';

/** What the bot says, as a transcript has it: one `Bot:` entry a message, further lines indented, buttons behind the last. */
export function printMessages(messages: PlannedMessage[]): string[] {
  return messages.map(({ content }) => `Bot: ${linesOf(content).join('\n  ')}`.replace(/\u00A0/g, ' '));
}

function linesOf(content: MessageContent): string[] {
  const lines = bodyOf(content);
  const buttons = buttonsOf(content.choices);
  const last = lines.pop() ?? '';
  return [...lines, buttons ? `${last}  ${buttons}` : last];
}

function bodyOf(content: MessageContent): string[] {
  if (content.kind === 'text') return content.text.split('\n');
  if (content.kind === 'card') return [photo(content.photoUrl), content.title, ...content.lines];
  return [...content.text.split('\n').filter((line) => line !== ''), ...content.cards.map(cardLine)];
}

const photo = (url: string) => `[ảnh: ${url.replace('media:', '')}]`;
const buttonsOf = (choices: Choice[]) => choices.map((one) => `[${one.label}]`).join(' ');

function cardLine({ title, lines, photoUrl, choices }: GoodsCard): string {
  return [[title, ...lines].join(', '), buttonsOf(choices), photoUrl ? photo(photoUrl) : ''].filter((part) => part !== '').join('  ');
}
