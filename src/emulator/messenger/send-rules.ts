import { GraphError } from './graph-error';
import { attachmentsOf, type SendRequest, type SentAttachment, type SentButton, type SentMessage } from './send-request';

/** What the platform refuses in a send: `isBroken` says so, the rest is its answer. Limits: messenger.md, sections 3.3 and 3.6. */
interface SendRule {
  isBroken: (request: SendRequest) => boolean;
  message: string;
  subcode?: number;
}

const MESSAGING_TYPES = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'];
const SENDER_ACTIONS = ['typing_on', 'typing_off', 'mark_seen', 'react', 'unreact'];
const MEDIA_TYPES = ['image', 'audio', 'video', 'file'];
const TEMPLATE_TYPES = ['generic', 'button'];

const tooLong = (text: string | undefined, limit: number): boolean => (text ?? '').length > limit;
const templates = (request: SendRequest): SentAttachment[] =>
  request.message ? attachmentsOf(request.message).filter((attachment) => attachment.type === 'template') : [];
const elements = (request: SendRequest) => templates(request).flatMap((template) => template.payload.elements ?? []);
const buttonLists = (request: SendRequest): SentButton[][] => [
  ...templates(request).map((template) => template.payload.buttons ?? []),
  ...elements(request).map((element) => element.buttons ?? []),
];
const buttons = (request: SendRequest): SentButton[] => buttonLists(request).flat();
const quickReplies = (request: SendRequest) => request.message?.quick_replies ?? [];

const isHollow = (button: SentButton): boolean =>
  !['postback', 'web_url'].includes(button.type) || !button.title || (button.type === 'postback' ? !button.payload : !button.url);

const hasNothing = (message: SentMessage): boolean => message.text === undefined && attachmentsOf(message).length === 0;

const REQUEST_RULES: SendRule[] = [
  { isBroken: (request) => !!request.message && !!request.sender_action, subcode: 2018014, message: 'Message cannot be sent together with an action' },
  { isBroken: (request) => !request.message && !request.sender_action, message: 'Requires either message or sender_action' },
  { isBroken: (request) => !!request.sender_action && !SENDER_ACTIONS.includes(request.sender_action), message: 'Invalid sender_action' },
  { isBroken: (request) => !!request.message && !request.messaging_type, message: 'Param messaging_type is required' },
  { isBroken: ({ messaging_type: type }) => !!type && !MESSAGING_TYPES.includes(type), message: 'Param messaging_type is invalid' },
  { isBroken: ({ tag }) => !!tag && tag !== 'HUMAN_AGENT', message: 'This message tag is no longer supported' },
  { isBroken: (request) => (request.messaging_type === 'MESSAGE_TAG') !== !!request.tag, message: 'A tag and messaging_type MESSAGE_TAG need each other' },
  { isBroken: ({ messaging_type: type }) => type === 'UTILITY', message: 'Requires an approved message template' },
];

const MESSAGE_RULES: SendRule[] = [
  { isBroken: ({ message }) => !!message && hasNothing(message), message: 'Message has neither text nor attachment' },
  { isBroken: ({ message }) => message?.text !== undefined && message.text.trim() === '', message: 'Message text cannot be empty' },
  { isBroken: ({ message }) => message?.text !== undefined && attachmentsOf(message).length > 0, message: 'Message cannot have both text and attachment' },
  { isBroken: ({ message }) => tooLong(message?.text, 2000), message: 'Length of param message[text] must be less than or equal to 2000' },
  { isBroken: ({ message }) => tooLong(message?.metadata, 1000), message: 'Length of param message[metadata] must be less than or equal to 1000' },
  { isBroken: ({ message }) => (message?.attachments ?? []).length > 30, message: 'Too many attachments, at most 30' },
  { isBroken: ({ message }) => (message?.attachments ?? []).some(({ type }) => type !== 'image'), message: 'Only images can be sent together' },
  { isBroken: (request) => quickReplies(request).length > 13, message: 'Too many quick replies, at most 13' },
  { isBroken: (request) => quickReplies(request).some((reply) => reply.content_type === 'text' && (!reply.title || !reply.payload)), message: 'Quick reply needs title and payload' },
  { isBroken: (request) => quickReplies(request).some((reply) => tooLong(reply.title, 20)), message: 'Quick reply title is longer than 20' },
  { isBroken: (request) => quickReplies(request).some((reply) => tooLong(reply.payload, 1000)), message: 'Quick reply payload is longer than 1000' },
];

const TEMPLATE_RULES: SendRule[] = [
  { isBroken: ({ message }) => !!message && attachmentsOf(message).some(({ type }) => ![...MEDIA_TYPES, 'template'].includes(type)), message: 'Unknown attachment type' },
  { isBroken: ({ message }) => !!message && attachmentsOf(message).some(({ type, payload }) => MEDIA_TYPES.includes(type) && !payload.url), message: 'Attachment needs a url' },
  { isBroken: (request) => templates(request).some(({ payload }) => !TEMPLATE_TYPES.includes(payload.template_type ?? '')), message: 'Invalid template type' },
  { isBroken: (request) => templates(request).some(({ payload }) => payload.template_type === 'button' && (!payload.text || !payload.buttons?.length)), message: 'Button template needs text and buttons' },
  { isBroken: (request) => templates(request).some(({ payload }) => tooLong(payload.text, 640)), message: 'Button template text is longer than 640' },
  { isBroken: (request) => templates(request).some(({ payload }) => payload.template_type === 'generic' && !payload.elements?.length), message: 'Generic template needs elements' },
  { isBroken: (request) => elements(request).length > 10, message: 'Too many elements, at most 10' },
  { isBroken: (request) => elements(request).some(({ title }) => title === '' || tooLong(title, 80)), message: 'Element title must have 1 to 80 characters' },
  { isBroken: (request) => elements(request).some(({ subtitle }) => tooLong(subtitle, 80)), message: 'Element subtitle is longer than 80' },
  {
    isBroken: (request) => elements(request).some((element) => !element.subtitle && !element.image_url && !element.default_action && !element.buttons?.length),
    message: 'Element needs at least one property beside its title',
  },
  { isBroken: (request) => buttonLists(request).some((list) => list.length > 3), message: 'Too many buttons, at most 3' },
  { isBroken: (request) => buttons(request).some(isHollow), message: 'Button needs type postback or web_url, title, and payload or url' },
  { isBroken: (request) => buttons(request).some((button) => tooLong(button.title, 20)), message: 'Button title is longer than 20' },
  { isBroken: (request) => buttons(request).some((button) => tooLong(button.payload, 1000)), message: 'Button payload is longer than 1000' },
];

/**
 * Throws the platform's error 100 for the first rule that a send breaks. Lengths are counted in UTF-16 units, which are never
 * fewer than code points (messenger.md 3.6: count both, take the larger).
 */
export function checkSend(request: SendRequest): void {
  const broken = [...REQUEST_RULES, ...MESSAGE_RULES, ...TEMPLATE_RULES].find((rule) => rule.isBroken(request));
  if (broken) throw new GraphError(100, broken.subcode, broken.message);
}
