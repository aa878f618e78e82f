import { flows } from '../../../flows';
import { anytimeOf } from '../../../src/conversation/anytime';
import type { TurnContext, TurnInput } from '../../../src/conversation/input';
import { createMind } from '../../../src/conversation/mind';
import { isReport, routeOf } from '../../../src/conversation/route';
import { newConversation, type Conversation, type Prompt } from '../../../src/domain/conversation';
import type { Role } from '../../../src/domain/member';
import type { Start } from '../../../src/flow/flow';

const conversation = newConversation({ id: 'c', ownerId: 'o', channelId: 'ch', shard: 0 });
const mind = createMind();

/** Somebody's circumstances, with the last notice they were shown. Only what routing reads is there. */
function contextOf(roles: Role[], offered: Start[] = []): TurnContext {
  const prompt: Prompt = { id: 'n', kind: 'notice', at: new Date(60_000), choices: offered.map((go, i) => ({ key: String(i), label: `Nút ${i}`, go })) };
  const person = { coopIds: ['x'], ...(roles.length > 0 ? { member: { id: 'm', coopId: 'x', name: 'Ba', roles } } : {}) };
  return { prompts: offered.length > 0 ? [prompt] : [], mind, flows: new Map(flows.map((one) => [one.name, one])), person } as unknown as TurnContext;
}

const said = (text: string | undefined, photos: string[] = []): TurnInput => ({ photos, failedPhotos: 0, ...(text === undefined ? {} : { text }) });
const route = (text: string | undefined, context: TurnContext, photos?: string[]): Start => routeOf(said(text, photos), conversation, context);

const offer = (how: string): Start => ({ flow: 'answer-offer', given: { orderId: 'o1', how, offeredAt: 'then' } });
const rest = [offer('take'), offer('decline'), { flow: 'person' }];
const weight = [offer('take'), offer('keep'), offer('decline')];

test.each([
  ['được', rest, 'take'], ['đúng rồi em', weight, 'take'], ['đồng ý', rest, 'take'], ['không', rest, 'decline'], ['không', weight, undefined], ['dạ', rest, undefined], ['ok', weight, undefined],
])('"%s" answers what the last notice offers', (text, offered, how) => {
  expect(route(text, contextOf([], offered))).toEqual({ flow: 'answer-offer', given: { orderId: 'o1', offeredAt: 'then', ...(how === undefined ? {} : { how }) } });
});

test('a plain stop is a no to the rest, where nothing else is going on', () => {
  expect(anytimeOf(said('thôi khỏi'), conversation, contextOf([], rest))).toEqual(offer('decline'));
  expect(anytimeOf(said('thôi khỏi'), conversation, contextOf([]))).toEqual({ flow: 'welcome', given: { isThanks: true } });
});

test('other wishes are no answer to an offer', () => {
  expect(route('xem hàng', contextOf([], rest)).flow).toBe('browse');
  expect(route('huỷ đơn 1042', contextOf([], rest))).toMatchObject({ flow: 'cancel-order', given: { code: '1042' } });
});

test('a photo alone after goods came is about those goods; of a seller, and without such a notice, it is for sale', () => {
  const came = [{ flow: 'received', given: { orderId: 'o1' } }, { flow: 'person' }];
  expect(route(undefined, contextOf([], came), ['p1'])).toEqual({ flow: 'complain', given: { orderId: 'o1', shown: ['p1'] } });
  expect(route(undefined, contextOf(['seller'], came), ['p1']).flow).toBe('sell');
  expect(route(undefined, contextOf([]), ['p1']).flow).toBe('sell');
});

test('the scale, a complaint and a photo: each goes where its words belong', () => {
  expect(route('1042 cân được 2,1 ký', contextOf(['seller']), ['p1'])).toEqual({ flow: 'weigh-order', given: { code: '1042', weight: { base: 2100, unit: 'kg' }, scale: ['p1'] } });
  expect(route('cam bị dập nè', contextOf([]), ['p1'])).toEqual({ flow: 'complain', given: { code: undefined, text: 'cam bị dập nè', shown: ['p1'] } });
  expect(route('cam sành 25k một ký', contextOf(['seller']), ['p1']).flow).toBe('sell');
  expect(route('giao xong 1042', contextOf(['manager']))).toEqual({ flow: 'move-order', given: { code: '1042', event: 'delivered' } });
  expect(route('xong 1042', contextOf(['seller']))).toMatchObject({ flow: 'ready-order' });
  expect(route('khách không nhận 1042', contextOf(['seller']))).toEqual({ flow: 'move-order', given: { code: '1042', event: 'refused' } });
  expect(route('không đủ 1042, còn 3 ký', contextOf(['seller']))).toEqual({ flow: 'answer-order', given: { code: '1042', decision: 'notEnough', left: { base: 3000, unit: 'kg' } } });
  expect(route('không nhận 1042', contextOf(['seller']))).toMatchObject({ given: { decision: 'decline' } });
});

test('words that name their order are answered beside a question in hand, others wait for it', () => {
  for (const text of ['giao rồi 1042', 'xem đơn 1042', '1042 cân được 2 ký']) expect(isReport(said(text), contextOf(['seller']))).toBe(true);
  expect(isReport(said('nhận được hàng rồi'), contextOf([]))).toBe(false);
});

test('a slip right after something that can be taken back means just that, of a buyer too', () => {
  const undo: Start = { flow: 'undo', given: { orderId: 'o1' } };
  const shown: Conversation = { ...conversation, prompt: { id: 'p', kind: 'offer', choices: [{ key: 'undo', label: 'Trả lại như cũ', go: undo }], at: new Date(0) } };
  for (const text of ['ủa lộn', 'nhầm rồi', 'trả lại như cũ']) {
    expect(anytimeOf(said(text), shown, contextOf([]))).toEqual(undo);
    expect(anytimeOf(said(text), shown, contextOf(['seller']))).toEqual(undo);
  }
  expect(anytimeOf(said('ủa lộn'), conversation, contextOf(['seller']))).toEqual({ flow: 'undo' });
  expect(anytimeOf(said('ủa lộn'), conversation, contextOf([]))).toEqual({ flow: 'welcome' });
});
