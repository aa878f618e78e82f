import { flows } from '../../../flows';
import type { TurnContext, TurnInput } from '../../../src/conversation/input';
import { createMind } from '../../../src/conversation/mind';
import { routeOf } from '../../../src/conversation/route';
import { newConversation, type Prompt } from '../../../src/domain/conversation';

const conversation = newConversation({ id: 'c', ownerId: 'o', channelId: 'ch', shard: 0 });

const notice = (id: string, minute: number, flow: string): Prompt => ({
  id, kind: 'notice', at: new Date(minute * 60_000), choices: [{ key: 'reply', label: 'Trả lời', go: { flow, given: { questionId: id } } }],
});

/** Where words of a seller go while these notices wait. Only what routing reads is there. */
function route(text: string, prompts: Prompt[], lastTurnAt?: Date) {
  const context = { prompts, mind: createMind(), flows: new Map(flows.map((one) => [one.name, one])), person: { coopIds: ['x'] } } as unknown as TurnContext;
  const input: TurnInput = { text, photos: [], failedPhotos: 0 };
  return routeOf(input, { ...conversation, lastTurnAt }, context);
}

test('words that ask for nothing answer the question of a buyer that came last', () => {
  expect(route('ngọt lắm, hái sáng nay', [notice('q1', 1, 'answer-question')])).toEqual({ flow: 'answer-question', given: { questionId: 'q1', answer: 'ngọt lắm, hái sáng nay' } });
});

test('what was said since is no answer to an older question', () => {
  expect(route('ngọt lắm', [notice('q1', 1, 'answer-question')], new Date(120_000)).flow).toBe('search');
});

test.each([
  ['ngọt lắm, hái sáng nay', [notice('q1', 1, 'answer-question'), notice('o1', 2, 'answer-order')], 'search'],
  ['dạ', [notice('q1', 1, 'answer-question')], 'welcome'],
  ['xem hàng', [notice('q1', 1, 'answer-question')], 'browse'],
  ['đồng ý', [], 'welcome'],
])('"%s" with other notices or other wishes is no answer', (text, prompts, flow) => {
  expect(route(text, prompts).flow).toBe(flow);
});
