import type { ShownCard, ShownChoice, ShownMessage } from './shown';

/** How a choice is written: `[Label]` in transcripts; the terminal adds its number. */
export type WriteChoice = (choice: ShownChoice) => string;

const inBrackets: WriteChoice = ({ label }) => `[${label}]`;

const withChoices = (line: string, choices: ShownChoice[], write: WriteChoice): string => {
  const written = choices.map(write).join(' ');
  return line && written ? `${line}  ${written}` : line || written;
};

function cardLines(card: ShownCard, write: WriteChoice): string[] {
  const words = [card.title, ...card.subtitle.split('\n')].filter(Boolean);
  return [...(card.photo ? ['[ảnh]'] : []), ...words.slice(0, -1), withChoices(words.at(-1) ?? '', card.choices, write)];
}

/** The lines of one message: photos, words, cards, and the choices at the end of what they belong to. */
export function linesOf(message: ShownMessage, write: WriteChoice = inBrackets): string[] {
  const photos = message.photos.map(() => '[ảnh]');
  const cards = message.cards.flatMap((card) => cardLines(card, write));
  const words = message.text.split('\n');
  const last = withChoices(words.at(-1) ?? '', message.choices, write);
  return [...photos, ...words.slice(0, -1), ...(last ? [last] : []), ...cards];
}

/** What a person did, on one line: `[ảnh] words`, `[Label]` for a tap, `(voice)` for what is neither. */
function actOf(message: ShownMessage): string {
  if (message.tapped) return `[${message.tapped.label}]`;
  const extra = message.kind === 'text' ? [] : [`(${message.kind})`];
  return [...message.photos.map(() => '[ảnh]'), ...extra, message.text].filter(Boolean).join(' ');
}

/** One message in the format of the transcripts (code-style.md section 4): `Name: words`, further lines indented by two. */
export function transcriptOf(message: ShownMessage, name: string): string {
  if (message.from === 'person') return `${name}: ${actOf(message).replaceAll('\n', '\n  ')}`;
  return `${message.from === 'human' ? 'Human' : 'Bot'}: ${linesOf(message).join('\n  ')}`;
}
