import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORDER_RULES, ORDER_STATES, findRule, isEverAllowed, type OrderActor, type OrderEvent, type OrderState, type Told } from '../../../src/domain/order-rules';
import { createWords } from '../../../src/i18n/words';

const LOCALES = join(__dirname, '../../../locales');
const words = createWords(LOCALES);
const LANGUAGES = ['vi', 'en'] as const;

/** Whether a language has these words itself, without falling back to another. */
function has(language: (typeof LANGUAGES)[number], key: string): boolean {
  const [file = '', name = ''] = key.split(':');
  const known: unknown = JSON.parse(readFileSync(join(LOCALES, language, `${file}.json`), 'utf8'));
  return typeof known === 'object' && known !== null && name in known;
}

/** What somebody hears who wants this to happen to an order that has come to another state. */
const TOO_LATE: Partial<Record<OrderEvent, { who: OrderActor; key: (state: OrderState) => string }>> = {
  confirmed: { who: 'seller', key: (state) => `answer-order:refused.tooLate.${state}` },
  rejected: { who: 'seller', key: (state) => `answer-order:refused.tooLate.${state}` },
  restOffered: { who: 'seller', key: (state) => `answer-order:refused.tooLate.${state}` },
  ready: { who: 'seller', key: (state) => `ready-order:${state === 'placed' ? 'notTaken' : 'tooLate'}` },
  handedOver: { who: 'seller', key: (state) => `move-order:${state === 'placed' ? 'notTaken' : `tooLate.${state}`}` },
  delivered: { who: 'seller', key: (state) => `move-order:${state === 'placed' ? 'notTaken' : `tooLate.${state}`}` },
  refused: { who: 'seller', key: (state) => `move-order:${state === 'placed' ? 'notTaken' : `tooLate.${state}`}` },
  weighed: { who: 'seller', key: (state) => `weigh-order:${state === 'placed' ? 'notTaken' : 'tooLate'}` },
  weightOffered: { who: 'seller', key: (state) => `weigh-order:${state === 'placed' ? 'notTaken' : 'tooLate'}` },
  cancelled: { who: 'buyer', key: (state) => `cancel-order:${state === 'cancelled' ? 'alreadyCancelled' : ['confirmed', 'ready', 'delivering'].includes(state) ? 'tooLate' : 'ended'}` },
  edited: { who: 'buyer', key: (state) => `edit-order:${['confirmed', 'ready', 'delivering'].includes(state) ? 'tooLate' : 'ended'}` },
  restTaken: { who: 'buyer', key: () => 'answer-offer:over' },
  weightAccepted: { who: 'buyer', key: () => 'answer-offer:over' },
  weightKept: { who: 'buyer', key: () => 'answer-offer:over' },
  weightDeclined: { who: 'buyer', key: () => 'answer-offer:over' },
  eveningDeclined: { who: 'buyer', key: () => 'answer-evening:over' },
  complained: { who: 'buyer', key: () => 'complain:tooEarly' },
  transferChosen: { who: 'buyer', key: () => 'pay:refused.tooLate' },
  reassigned: { who: 'manager', key: () => 'reassign:tooLate' },
};

/** What nobody asks for in words: what the system does, and what has no way into a conversation. */
const UNASKED = new Set<OrderEvent>(['placed', 'returned', 'eveningConfirmed']);

const byPeople = [...new Set(ORDER_RULES.filter(({ by, isUndo }) => !isUndo && by.some((who) => who !== 'system')).map(({ event }) => event))];
const everywhere = (event: OrderEvent): boolean => ORDER_STATES.every((state) => findRule(event, state, ['buyer', 'seller', 'manager']));

test.each(byPeople.filter((event) => !UNASKED.has(event) && !everywhere(event)).map((event) => [event]))('whoever is too late for "%s" hears so in human words', (event) => {
  const refusal = TOO_LATE[event];
  if (!refusal) throw new Error(`nobody has said what is heard when it is too late for ${event}`);
  expect(isEverAllowed(event, [refusal.who])).toBe(true);
  const refused = ORDER_STATES.filter((state) => !findRule(event, state, [refusal.who]));
  expect(refused.length).toBeGreaterThan(0);
  for (const state of refused) for (const language of LANGUAGES) expect([language, refusal.key(state), has(language, refusal.key(state))]).toEqual([language, refusal.key(state), true]);
});

test('an undo that comes too late names a person, in every language', () => {
  for (const language of LANGUAGES) expect(words.say(language, 'undo:tooLate', { code: '1042', coopPhone: '0914 222 111', me: 'con', You: 'Cô', manager: 'chị Hương' })).toMatch(/1042.*0914 222 111.*chị Hương/);
});

/** Whose step it always is is never told of it; a rejection says why. */
const WORDED_BY: Partial<Record<`${OrderEvent}.${Told}`, string>> = { 'rejected.buyer': '.notEnough' };

test.each(ORDER_RULES.flatMap(({ event, tells, by }) => tells.filter((who) => !(by.length === 1 && by[0] === who && who !== 'manager')).map((who) => [event, who] as const)))('that an order is "%s" is told to its %s in words', (event, who) => {
  for (const language of LANGUAGES) expect([language, has(language, `notice:${event}.${who}${WORDED_BY[`${event}.${who}`] ?? ''}`)]).toEqual([language, true]);
});
