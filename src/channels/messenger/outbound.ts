import type { Choice, GoodsCard, MessageContent, OutboundMessage, Purpose } from '../../domain/message';
import { Fault } from '../../errors';
import type { PlatformCall } from '../channel';
import { cutText, splitText } from '../split-text';

/**
 * Meta's limits, in UTF-16 units or pieces. Source: Messenger Platform, send pages of April and May 2026; `part` leaves room below
 * `text`, since Meta does not say how it counts.
 */
export const LIMITS = {
  text: 2000,
  part: 1900,
  quickReplies: 13,
  label: 20,
  payload: 1000,
  buttons: 3,
  elements: 10,
  title: 80,
  subtitle: 80,
} as const;

type Body = Record<string, unknown>;

/** Both are free inside the window; outside it neither is, and tags for it no longer exist (April 2026). */
const MESSAGING_TYPES: Record<Purpose, string> = { reply: 'RESPONSE', update: 'UPDATE', promotion: 'UPDATE' };

/**
 * The Send API bodies that show a message, in order. What does not fit a template is also said in full as text; only labels are cut.
 * Each body carries the outbox id in its metadata (`id`, `id/2`, ...). Throws `messageInvalid` for what cannot be shown at all: blank words,
 * more than 13 choices, a payload of over 1000 characters.
 */
export function renderMessage({ id, externalId, purpose, content }: OutboundMessage): PlatformCall[] {
  return bodiesOf(content).map((message, index) => ({
    body: {
      recipient: { id: externalId },
      messaging_type: MESSAGING_TYPES[purpose],
      message: { ...message, metadata: index === 0 ? id : `${id}/${index + 1}` },
    },
  }));
}

function bodiesOf(content: MessageContent): Body[] {
  switch (content.kind) {
    case 'text':
      return texts(content.text, content.choices);
    case 'card':
      return card(content);
    case 'cards':
      return cards(content);
  }
}

/** Words in one or more messages; the choices stand under the last, for they vanish when another message comes. */
function texts(text: string, choices: Choice[]): Body[] {
  const parts = splitText(text, text.length > LIMITS.text ? LIMITS.part : LIMITS.text);
  if (parts.length === 0) throw new Fault('messageInvalid', 'a message without words');
  return parts.map((part, index) => ({ text: part, ...(index === parts.length - 1 ? quickReplies(choices) : {}) }));
}

function card({ photoUrl, title, lines, choices }: MessageContent & { kind: 'card' }): Body[] {
  const fits = choices.every(({ label }) => label.length <= LIMITS.label) && choices.length <= LIMITS.buttons;
  if (fits && fitsElement(title, lines)) return [template([element({ title, lines, photoUrl, choices })], [])];
  const photo = { attachment: { type: 'image', payload: { url: photoUrl, is_reusable: true } } };
  return [photo, ...texts(wordsOf({ title, lines }), choices)];
}

/** Goods side by side, ten a template. Cards whose words do not fit are told in full before, cards with more buttons go on in a second one. */
function cards({ text, cards: goods, choices }: MessageContent & { kind: 'cards' }): Body[] {
  const tooLong = goods.filter(({ title, lines }) => !fitsElement(title, lines)).map(wordsOf);
  const words = [text, ...tooLong].filter((part) => part.trim() !== '').join('\n\n');
  if (goods.length === 0) return texts(words, choices);
  const pages = chunks(goods.flatMap(elementsOf), LIMITS.elements);
  const templates = pages.map((elements, index) => template(elements, index === pages.length - 1 ? choices : []));
  return words === '' ? templates : [...texts(words, []), ...templates];
}

function elementsOf(goods: GoodsCard): Body[] {
  const groups = goods.choices.length === 0 ? [[]] : chunks(goods.choices, LIMITS.buttons);
  return groups.map((choices) => element({ ...goods, choices }));
}

function element({ title, lines, photoUrl, choices }: GoodsCard): Body {
  if (title.trim() === '') throw new Fault('messageInvalid', 'a card without a title');
  const subtitle = shorten(subtitleOf(lines), LIMITS.subtitle);
  const isBare = !photoUrl && subtitle === '' && choices.length === 0;
  return {
    title: shorten(title, LIMITS.title),
    ...(photoUrl ? { image_url: photoUrl } : {}),
    // Meta refuses an element that has a title and nothing else.
    ...(subtitle !== '' || isBare ? { subtitle: subtitle || shorten(title, LIMITS.subtitle) } : {}),
    ...(choices.length > 0 ? { buttons: choices.map((choice) => ({ type: 'postback', ...titled(choice) })) } : {}),
  };
}

function template(elements: Body[], choices: Choice[]): Body {
  const attachment = { type: 'template', payload: { template_type: 'generic', elements } };
  return { attachment, ...quickReplies(choices) };
}

function quickReplies(choices: Choice[]): Body {
  if (choices.length === 0) return {};
  if (choices.length > LIMITS.quickReplies) throw new Fault('messageInvalid', `${choices.length} choices under one message`);
  return { quick_replies: choices.map((choice) => ({ content_type: 'text', ...titled(choice) })) };
}

function titled({ label, payload }: Choice): { title: string; payload: string } {
  if (label.trim() === '') throw new Fault('messageInvalid', 'a choice without a label');
  if (payload === '' || payload.length > LIMITS.payload) throw new Fault('messageInvalid', `a payload of ${payload.length} characters`);
  return { title: cutText(label, LIMITS.label), payload };
}

function fitsElement(title: string, lines: string[]): boolean {
  return title.length <= LIMITS.title && subtitleOf(lines).length <= LIMITS.subtitle;
}

function subtitleOf(lines: string[]): string {
  return lines.join('\n').trim();
}

function wordsOf({ title, lines }: { title: string; lines: string[] }): string {
  return [title, ...lines].join('\n');
}

function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${cutText(text, max - 1)}…`;
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
