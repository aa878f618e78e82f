import type { NewMessage } from '../messages';
import type { ShownCard, ShownChoice, ShownPhoto } from '../shown';
import type { SentButton, SentElement, SentMessage } from './send-request';

const photoAt = (url: string): ShownPhoto => ({ url, state: 'loading' });

function choiceOf({ type, title: label = '', payload }: SentButton): ShownChoice {
  if (typeof payload === 'string') return { label, kind: 'postback', payload, ...(type === 'oa.query.hide' ? { isHidden: true } : {}) };
  const phone = payload?.phone_code ?? '';
  const url = type === 'oa.open.phone' ? `tel:+${phone}` : type === 'oa.open.sms' ? `sms:+${phone}` : (payload?.url ?? '');
  return { label, kind: 'link', url };
}

const cardOf = ({ title = '', subtitle = '', image_url: image, buttons = [] }: SentElement): ShownCard => ({
  title,
  subtitle,
  ...(image ? { photo: photoAt(image) } : {}),
  choices: buttons.map(choiceOf),
});

/** How a send of the app looks to the person, its photos still loading. `photoUrls` are the addresses of its media. */
export function shownFrom(sent: SentMessage, to: Pick<NewMessage, 'id' | 'accountId' | 'userId'>, photoUrls: string[]): NewMessage & { photos: ShownPhoto[] } {
  const { template_type: template, elements = [], buttons = [] } = sent.attachment?.payload ?? {};
  const media = elements.find(({ media_type: type }) => type !== undefined && type !== 'image');
  return {
    ...to,
    platform: 'zalo',
    from: 'bot',
    text: sent.text ?? '',
    kind: sent.attachment?.type === 'file' ? 'file' : (media?.media_type ?? 'text'),
    photos: photoUrls.map(photoAt),
    cards: template === 'list' || template === 'request_user_info' ? elements.map(cardOf) : [],
    choices: buttons.map(choiceOf),
  };
}
