import type { MessageContent, OutboundMessage } from '../../domain/message';
import { Fault } from '../../errors';
import type { Abilities, PlatformCall } from '../channel';
import { isObject } from '../json';
import { buttonsOf, fitsButtons, numbered, orThrowUnfit } from './buttons';
import { PHOTO_PRINT } from './fingerprint';
import { listMessages } from './list';
import { inWords, textParts, worded, type Shown } from './shown';

/**
 * The bodies that show a message, in order; Zalo has no chips, no carousel and no metadata. Every body says in plain words what it says
 * with buttons, one for one, so a message can go on plainly from any of them. Nothing is dropped: what does not fit a button or a list is
 * said in words. Throws `messageInvalid` for what cannot be shown at all: blank words, a choice without a label or with an endless payload.
 */
export function renderMessage({ externalId, content }: OutboundMessage, { isPlain }: Abilities): PlatformCall[] {
  const callOf = ({ message, photoUrl, withoutPhoto, fingerprint }: Shown): PlatformCall => ({
    body: { recipient: { user_id: externalId }, message },
    ...(photoUrl === undefined ? {} : { photoUrl }),
    ...(withoutPhoto === undefined ? {} : { withoutPhoto: callOf(withoutPhoto) }),
    fingerprint,
  });
  return showContent(content, isPlain).map(callOf);
}

/** The body of a call; that of a photo gets the id that Zalo gave for the uploaded file. */
export function bodyWith(call: PlatformCall, attachmentId: string | undefined): Record<string, unknown> {
  if (call.photoUrl === undefined) return call.body;
  if (attachmentId === undefined) throw new Fault('messageInvalid', 'a photo that was not uploaded');
  const payload = { template_type: 'media', elements: [{ media_type: 'image', attachment_id: attachmentId }] };
  const words = isObject(call.body.message) ? call.body.message : {};
  return { ...call.body, message: { ...words, attachment: { type: 'template', payload } } };
}

function showContent(content: MessageContent, isPlain: boolean): Shown[] {
  switch (content.kind) {
    case 'text':
      return asking(content, isPlain);
    case 'card':
      return card(content, isPlain);
    case 'cards':
      return cards(content, isPlain);
  }
}

/** Words in one or more bodies; the choices stand under the last. */
function asking({ text, choices }: Omit<MessageContent & { kind: 'text' }, 'kind'>, isPlain: boolean): Shown[] {
  choices.forEach(orThrowUnfit);
  const parts = textParts(text);
  const last = parts.pop();
  if (last === undefined) throw new Fault('messageInvalid', 'a message without words');
  const before = parts.map((part) => worded(part));
  if (choices.length === 0) return [...before, worded(last)];
  if (isPlain || !fitsButtons(choices)) return [...before, ...inWords(`${last}\n\n${numbered(choices, 1)}`)];
  return [...before, worded(last, buttonsOf(choices))];
}

/**
 * The photo with what is said of it, then the question alone, with its buttons: they stand at the end, where all others do, and a photo
 * with buttons is something Zalo has not. Without choices one body says everything.
 */
function card({ photoUrl, title, lines, choices }: MessageContent & { kind: 'card' }, isPlain: boolean): Shown[] {
  if (title.trim() === '') throw new Fault('messageInvalid', 'a card without a title');
  const said = [title, ...lines].filter((line) => line.trim() !== '');
  const question = choices.length > 0 ? said.pop() : undefined;
  const [caption, ...more] = textParts(said.join('\n'));
  const words = caption === undefined ? undefined : worded(caption);
  const photo: Shown = { message: words?.message ?? {}, photoUrl, ...(words === undefined ? {} : { withoutPhoto: words }), fingerprint: PHOTO_PRINT };
  return [photo, ...more.map((part) => worded(part)), ...(question === undefined ? [] : asking({ text: question, choices }, isPlain))];
}

/**
 * A list of goods under its words. Choices that are no goods follow in a message of their own, numbered on from the goods: in the list they
 * would look like goods without a picture, and would not be where the buttons of all other questions are.
 */
function cards({ text, cards: goods, choices }: MessageContent & { kind: 'cards' }, isPlain: boolean): Shown[] {
  if (goods.length === 0) return asking({ text, choices }, isPlain);
  [...goods.flatMap((one) => one.choices), ...choices].forEach(orThrowUnfit);
  const lists = listMessages(text, goods, isPlain);
  if (choices.length === 0) return lists;
  const own = numbered(choices, goods.flatMap((one) => one.choices).length + 1);
  return [...lists, ...(isPlain || !fitsButtons(choices) ? inWords(own) : [worded(own.normalize('NFC'), buttonsOf(choices))])];
}
