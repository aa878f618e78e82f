import type { PlatformCall } from '../../../src/channels/channel';
import type { Choice, GoodsCard, MessageContent } from '../../../src/domain/message';
import { createTestChannel, PERSON } from './deliveries';

const channel = createTestChannel();
export const photoUrl = 'https://shop.test/media/mat-ong.jpg';

interface Message {
  text?: string;
  attachment?: { payload: { buttons?: { title: string }[]; elements?: { title: string; subtitle: string; buttons?: { title: string }[] }[] } };
}

export const render = (content: MessageContent, isPlain = false) => channel.render({ id: 'ob1', externalId: PERSON, purpose: 'reply', content }, { isPlain });
export const messageOf = ({ body }: PlatformCall): Message => body.message as Message; // its form is what the tests look at
/** The messages of a content's bodies. */
export const messages = (content: MessageContent, isPlain = false): Message[] => render(content, isPlain).map(messageOf);
export const texts = (content: MessageContent, isPlain = false) => messages(content, isPlain).map(({ text }) => text);
export const choicesOf = (...labels: string[]): Choice[] => labels.map((label, index) => ({ label, payload: `#p1.${index + 1}` }));
export const text = (words: string, choices: Choice[] = []): MessageContent => ({ kind: 'text', text: words, choices });
export const button = (title: string, number: number) => ({ title, type: 'oa.query.hide', payload: `#p1.${number}` });
export const under = (...labels: string[]) => ({ type: 'template', payload: { buttons: labels.map((label, index) => button(label, index + 1)) } });

export const card = (change: Partial<Omit<MessageContent & { kind: 'card' }, 'kind'>> = {}): MessageContent => ({
  kind: 'card',
  photoUrl,
  title: 'Mật ong rừng',
  lines: ['250.000 ₫/chai', 'còn 20 chai', 'Đăng nhé?'],
  choices: choicesOf('Đăng', 'Sửa', 'Thôi'),
  ...change,
});

export const goods = (title: string, change: Partial<GoodsCard> = {}): GoodsCard => ({
  title, lines: ['45.000 ₫/kg', 'còn 20 kg'], photoUrl, choices: [{ label: 'Xem', payload: `#p1.${Number.parseInt(title, 10)}` }], ...change,
});
export const element = (title: string, number: number) => ({ title, subtitle: '45.000 ₫/kg\ncòn 20 kg', image_url: photoUrl, buttons: [button('Xem', number)] });
export const listOf = (...elements: unknown[]) => ({ type: 'template', payload: { template_type: 'list', elements } });
export const cards = (all: GoodsCard[], choices: Choice[] = [], words = 'Lấy món nào ạ?'): MessageContent => ({ kind: 'cards', text: words, cards: all, choices });
export const more = (payload: string): Choice[] => [{ label: 'Xem thêm hàng', payload }];
