import type { ShownCard, ShownChoice, ShownMessage } from '../../../src/emulator/shown';

/** Names the photo at an address. */
export type NameOfPhoto = (url: string) => Promise<string>;

const LIST_ITEM = /^\d+\. /;

/**
 * One message of the bot as its person reads it on the screen, top to bottom, in the lines that transcripts are written in. The platform may have
 * needed several messages for it: a photo and words, words and a list. What stands on the screen is all there is to go by.
 */
export async function readScreen(messages: ShownMessage[], nameOfPhoto: NameOfPhoto): Promise<string> {
  const photo = async (url: string) => `[ảnh: ${await nameOfPhoto(url)}]`;
  const lines: string[] = [];
  const isList = messages.some((message) => message.cards.some(({ title }) => LIST_ITEM.test(title)));
  for (const { photos, text, cards, choices } of messages) {
    for (const { url } of photos) lines.push(await photo(url));
    if (!isNumbering(text, choices, lines)) lines.push(...wordsOf(text, isList));
    for (const card of cards) lines.push(...(LIST_ITEM.test(card.title) ? [await listLine(card, photo)] : await cardLines(card, photo)));
    putBehindLast(lines, choices);
  }
  return `Bot: ${lines.join('\n  ')}`.replaceAll('\u00A0', ' ');
}

const buttons = (choices: ShownChoice[]): string => choices.map(({ label }) => `[${label}]`).join(' ');

/**
 * Where choices of a list cannot stand beside it (Zalo), they follow with their own numbers as the words above them: "6. Đủ rồi" over
 * [Đủ rồi]. The numbers must go on from the goods; then the buttons are all there is to read.
 */
function isNumbering(text: string, choices: ShownChoice[], above: string[]): boolean {
  const goods = above.filter((line) => LIST_ITEM.test(line)).length;
  return goods > 0 && choices.length > 0 && text === choices.map(({ label }, index) => `${goods + index + 1}. ${label}`).join('\n');
}

/** Paragraphs are as good as lines above a list. */
function wordsOf(text: string, isList: boolean): string[] {
  if (text === '') return [];
  return text.split('\n').filter((line) => !isList || line !== '');
}

function putBehindLast(lines: string[], choices: ShownChoice[]): void {
  if (choices.length > 0) lines.push(`${lines.pop() ?? ''}  ${buttons(choices)}`);
}

async function cardLines({ title, subtitle, photo, choices }: ShownCard, write: NameOfPhoto): Promise<string[]> {
  const lines = [...(photo ? [await write(photo.url)] : []), title, ...wordsOf(subtitle, false)];
  putBehindLast(lines, choices);
  return lines;
}

async function listLine({ title, subtitle, photo, choices }: ShownCard, write: NameOfPhoto): Promise<string> {
  const parts = [[title, ...wordsOf(subtitle, true)].join(', '), buttons(choices), photo ? await write(photo.url) : ''];
  return parts.filter((part) => part !== '').join('  ');
}
