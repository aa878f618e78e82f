import type { OaTraits } from './oas';
import type { SendRequest, SentButton, SentElement, SentMessage } from './send-request';
import { ZaloError } from './zalo-error';

/** What Zalo refuses in a message: `isBroken` says so, the rest is its answer. Limits: zalo.md 3.1; buttons and lists as seen in the field. */
interface SendRule {
  isBroken: (message: SentMessage) => boolean;
  code: number;
  message: string;
}

const BAD_TYPE = { code: -233, message: 'message type is invalid or not support' };
const TEMPLATES = ['media', 'list', 'request_user_info'];
const MEDIA_TYPES = ['image', 'gif', 'sticker'];

const tooLong = (text: string | undefined, limit: number): boolean => (text ?? '').length > limit;
const isEmpty = (text: string | undefined): boolean => !text?.trim();
const templateOf = ({ attachment }: SentMessage): string | undefined =>
  attachment?.type === 'template' ? (attachment.payload.template_type ?? 'buttons') : undefined;
const isOf = (message: SentMessage, template: string): boolean => templateOf(message) === template;
const elements = ({ attachment }: SentMessage): SentElement[] => attachment?.payload.elements ?? [];
const ownButtons = ({ attachment }: SentMessage): SentButton[] => attachment?.payload.buttons ?? [];
/** All of the message: whether five are the limit of each element or of the whole is not known, so the narrower holds here. */
const buttons = (message: SentMessage): SentButton[] => [...ownButtons(message), ...elements(message).flatMap((element) => element.buttons ?? [])];

/** Whether a button has what its type needs. */
function isHollow({ type, payload }: SentButton): boolean {
  const target = typeof payload === 'object' ? payload : {};
  if (type === 'oa.query.show' || type === 'oa.query.hide') return typeof payload !== 'string' || isEmpty(payload);
  if (type === 'oa.open.url') return isEmpty(target.url);
  if (type === 'oa.open.phone') return !/^84\d{9}$/.test(target.phone_code ?? '');
  return type !== 'oa.open.sms' || isEmpty(target.content) || !/^84\d{9}$/.test(target.phone_code ?? '');
}

const hasOneSource = ({ url, attachment_id: id }: SentElement): boolean => isEmpty(url) !== isEmpty(id);
const isHollowMedia = (element: SentElement): boolean =>
  !hasOneSource(element) || (element.media_type === 'gif' && (!element.width || !element.height));

const TYPE_RULES: SendRule[] = [
  { ...BAD_TYPE, isBroken: ({ attachment }) => !!attachment && !['template', 'file'].includes(attachment.type) },
  { ...BAD_TYPE, isBroken: ({ attachment }) => !!attachment?.payload.template_type && !TEMPLATES.includes(attachment.payload.template_type) },
  { ...BAD_TYPE, isBroken: (message) => ownButtons(message).length > 0 && !isOf(message, 'buttons') },
  { ...BAD_TYPE, isBroken: (message) => isOf(message, 'buttons') && elements(message).length > 0 },
  { ...BAD_TYPE, isBroken: (message) => !isOf(message, 'list') && elements(message).some((element) => element.buttons) },
  { ...BAD_TYPE, isBroken: (message) => isOf(message, 'media') && elements(message).some(({ media_type: type }) => !MEDIA_TYPES.includes(type ?? '')) },
];

const NEEDED_RULES: SendRule[] = [
  { code: -201, message: 'message is empty', isBroken: ({ text, attachment }) => text === undefined && !attachment },
  { code: -201, message: 'text is empty', isBroken: ({ text }) => text !== undefined && isEmpty(text) },
  { code: -201, message: 'text is empty', isBroken: (message) => isOf(message, 'buttons') && isEmpty(message.text) },
  { code: -201, message: 'buttons is empty', isBroken: (message) => isOf(message, 'buttons') && !ownButtons(message).length },
  { code: -201, message: 'elements is empty', isBroken: (message) => TEMPLATES.includes(templateOf(message) ?? '') && !elements(message).length },
  { code: -201, message: 'element is invalid', isBroken: (message) => ['media', 'request_user_info'].includes(templateOf(message) ?? '') && elements(message).length > 1 },
  { code: -201, message: 'url or attachment_id is invalid', isBroken: (message) => isOf(message, 'media') && elements(message).some(isHollowMedia) },
  { code: -201, message: 'title is empty', isBroken: (message) => !isOf(message, 'media') && elements(message).some(({ title }) => isEmpty(title)) },
  { code: -201, message: 'subtitle is empty', isBroken: (message) => !isOf(message, 'media') && elements(message).some(({ subtitle }) => isEmpty(subtitle)) },
  { code: -201, message: 'button title is empty', isBroken: (message) => buttons(message).some(({ title }) => isEmpty(title)) },
  { code: -201, message: 'button is invalid', isBroken: (message) => buttons(message).some(isHollow) },
  { code: -201, message: 'token is empty', isBroken: ({ attachment }) => attachment?.type === 'file' && isEmpty(attachment.payload.token) },
];

const LIMIT_RULES: SendRule[] = [
  ({ text }: SentMessage) => tooLong(text, 2000),
  (message: SentMessage) => elements(message).length > 5,
  (message: SentMessage) => elements(message).some(({ title }) => tooLong(title, 100)),
  (message: SentMessage) => elements(message).some(({ subtitle }) => tooLong(subtitle, 500)),
  (message: SentMessage) => buttons(message).length > 5,
  (message: SentMessage) => buttons(message).some(({ title }) => tooLong(title, 100)),
  (message: SentMessage) => buttons(message).some(({ payload }) => typeof payload === 'string' && tooLong(payload, 1000)),
].map((isBroken) => ({ isBroken, code: -210, message: 'Parameter exceeds allowable limit' }));

/** Throws Zalo's error for the first rule that a send breaks. Lengths are counted in UTF-16 units, of which there are never fewer than characters. */
export function checkSend({ message }: SendRequest, { plainError }: OaTraits): void {
  if (plainError && (buttons(message).length > 0 || isOf(message, 'list'))) throw new ZaloError(plainError, BAD_TYPE.message);
  const broken = [...TYPE_RULES, ...NEEDED_RULES, ...LIMIT_RULES].find((rule) => rule.isBroken(message));
  if (broken) throw new ZaloError(broken.code, broken.message);
}
