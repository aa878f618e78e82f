import type { NewMessage } from '../messages';
import type { ShownCard, ShownChoice, ShownPhoto } from '../shown';
import { attachmentsOf, type SentAttachment, type SentButton, type SentMessage } from './send-request';

const photoAt = (url: string): ShownPhoto => ({ url, state: 'loading' });

const choiceOf = (button: SentButton): ShownChoice =>
  button.type === 'web_url'
    ? { label: button.title ?? '', kind: 'link', url: button.url ?? '' }
    : { label: button.title ?? '', kind: 'postback', payload: button.payload ?? '' };

const cardsOf = (attachment: SentAttachment): ShownCard[] =>
  (attachment.payload.elements ?? []).map((element) => ({
    title: element.title,
    subtitle: element.subtitle ?? '',
    ...(element.image_url ? { photo: photoAt(element.image_url) } : {}),
    choices: (element.buttons ?? []).map(choiceOf),
  }));

/** How a send of the app looks to the person. Its photos are still loading. */
export function shownFrom(sent: SentMessage, to: Pick<NewMessage, 'id' | 'accountId' | 'userId'>): NewMessage & { photos: ShownPhoto[] } {
  const attachments = attachmentsOf(sent);
  const quickReplies = (sent.quick_replies ?? []).map((reply): ShownChoice => ({ label: reply.title ?? '', kind: 'quickReply', payload: reply.payload ?? '' }));
  const media = attachments.filter(({ type }) => type !== 'template');

  return {
    ...to,
    platform: 'messenger',
    from: 'bot',
    text: sent.text ?? attachments.find(({ payload }) => payload.text)?.payload.text ?? '',
    kind: media.find(({ type }) => type !== 'image')?.type ?? 'text',
    photos: media.filter(({ type }) => type === 'image').map(({ payload }) => photoAt(payload.url ?? '')),
    cards: attachments.flatMap(cardsOf),
    choices: [...attachments.flatMap(({ payload }) => (payload.buttons ?? []).map(choiceOf)), ...quickReplies],
    ...(sent.metadata === undefined ? {} : { metadata: sent.metadata }),
  };
}
