import type { TryPerson, TryState } from '../../../src/web/try/api';
import { findNews, NO_NEWS } from '../../../src/web/try/page/model/news';
import { findRoad } from '../../../src/web/try/page/model/road';
import { inTourOrder, openTrial, threadOf, withMessages } from '../../../src/web/try/page/model/trial';
import { book, listing, message, order } from './made';

const person = (name: string, role: TryPerson['role']): TryPerson => ({ name, role, userIds: { messenger: `m-${name}`, zalo: `z-${name}` } });
const state = (messages: TryState['messages'], rev = 0): TryState => ({
  coop: { name: 'HTX Suối Xanh', phone: '0914 222 111' }, platforms: ['messenger', 'zalo'], people: [], messages, book: book(), clock: { now: 0, offsetMs: 0 }, rev,
});

describe('the trial', () => {
  it('puts messages in the order they were written, whatever order they come in', () => {
    const [first, second, third] = [message(), message(), message()];
    const trial = withMessages(openTrial(state([third, first])), [second]);
    expect([...trial.messages.keys()]).toEqual([first.id, second.id, third.id]);
    expect(trial.rev).toBe(second.rev);
  });

  it('takes a change, and drops what comes late', () => {
    const sent = message({ from: 'person', state: 'sending' });
    const trial = openTrial(state([sent], sent.rev));
    const seen = withMessages(trial, [{ ...sent, state: 'seen', rev: sent.rev + 2 }]);
    expect(seen.messages.get(sent.id)?.state).toBe('seen');
    const late = withMessages(seen, [{ ...sent, state: 'delivered', rev: sent.rev + 1 }]);
    expect(late.messages.get(sent.id)?.state).toBe('seen');
    expect(late.rev).toBe(sent.rev + 2);
  });

  it('gives the conversation of a person on one platform', () => {
    const thuy = person('Thuỷ', 'buyer');
    const [mine, other] = [message({ userId: 'z-Thuỷ', platform: 'zalo' }), message({ userId: 'm-Thuỷ' })];
    expect(threadOf(openTrial(state([mine, other])), thuy, 'zalo')).toEqual([mine]);
  });

  it('shows first whom the tour visits', () => {
    const people = [person('chị Hương', 'manager'), person('cô Ba', 'seller'), person('chú Tư', 'seller'), person('Thuỷ', 'buyer')];
    expect(inTourOrder(people).map(({ name }) => name)).toEqual(['cô Ba', 'Thuỷ', 'chị Hương', 'chú Tư']);
  });
});

describe('news of the book', () => {
  const before = book({ orders: [order({ code: '1' })], listings: [listing({ code: 'A' })] });

  it('is none when nothing moved', () => {
    expect(findNews(before, structuredClone(before))).toBe(NO_NEWS);
  });

  it('tells what was added and what changed', () => {
    const now = book({ orders: [order({ code: '2' }), order({ code: '1', state: 'confirmed' })], listings: [listing({ code: 'A', left: 'còn 148 ký', held: 'giữ 2 ký' })] });
    const news = findNews(before, now);
    expect([...news.added]).toEqual(['2']);
    expect([...news.changed]).toEqual(['1', 'A']);
    expect(news.orders.map(({ code }) => code)).toEqual(['2', '1']);
  });

  it('tells that somebody could not be told', () => {
    const now = book({ ...before, orders: [order({ code: '1', unreached: 'cô Ba' })] });
    expect([...findNews(before, now).changed]).toEqual(['1']);
  });

  it('does not take other words for news', () => {
    const now = book({ ...before, orders: [order({ code: '1', goods: '2 kilos of cam sành' })] });
    expect(findNews(before, now)).toBe(NO_NEWS);
  });
});

describe('the road of the newest message', () => {
  it('is none before anybody wrote', () => {
    expect(findRoad([message()])).toBeUndefined();
  });

  it.each([
    ['sending', [true, false, false, false]],
    ['failed', [true, false, false, false]],
    ['delivered', [true, true, false, false]],
  ] as const)('is as far as the message tells: %s', (own, passed) => {
    expect(findRoad([message(), message({ from: 'person', state: own })])?.stations.map(({ isPassed }) => isPassed)).toEqual(passed);
  });

  it('goes on with the answer in the same conversation, and no further than it was read', () => {
    const own = message({ from: 'person', state: 'sending', at: 1_000 });
    const answer = message({ at: 2_000, state: 'delivered' });
    const road = findRoad([own, message({ userId: 'other' }), answer]);
    expect(road?.answer).toBe(answer);
    expect(road?.stations).toEqual([
      { name: 'typed', isPassed: true, at: 1_000 },
      { name: 'webhook', isPassed: true },
      { name: 'answered', isPassed: true, at: 2_000 },
      { name: 'read', isPassed: false },
    ]);
    expect(findRoad([own, { ...answer, state: 'seen' }])?.stations.at(-1)?.isPassed).toBe(true);
  });
});
