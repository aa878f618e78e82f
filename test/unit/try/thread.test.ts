import { countNews, layThread, newestUnread } from '../../../src/web/try/page/model/thread';
import { choices, message } from './made';

const DAY = 86_400_000;

describe('what stands on a phone', () => {
  const shape = (items: ReturnType<typeof layThread>) => items.map((item) => (item.kind === 'day' ? 'day' : item.message.text));

  it('has a day above the first message, and above the first of another day in Vietnam', () => {
    const noon = Date.UTC(2026, 10, 24, 5, 0);
    const late = [message({ text: 'a', at: noon }), message({ text: 'b', at: Date.UTC(2026, 10, 24, 16, 59) }), message({ text: 'c', at: Date.UTC(2026, 10, 24, 17, 0) })];
    expect(shape(layThread(late))).toEqual(['day', 'a', 'b', 'day', 'c']);
    expect(shape(layThread([message({ text: 'a', at: noon }), message({ text: 'b', at: noon + DAY })]))).toEqual(['day', 'a', 'day', 'b']);
    expect(layThread([])).toEqual([]);
  });

  it('leaves out a hidden tap, which still takes the quick replies away', () => {
    const asked = message({ text: 'Đặt không?', choices: choices('quickReply', 'Đặt hàng') });
    expect(layThread([asked]).at(-1)).toMatchObject({ choices: [{ label: 'Đặt hàng' }] });
    const items = layThread([asked, message({ kind: 'hiddenTap', from: 'person', text: '' })]);
    expect(shape(items)).toEqual(['day', 'Đặt không?']);
    expect(items.at(-1)).toMatchObject({ choices: [] });
  });

  it('keeps the buttons of an older message', () => {
    const items = layThread([message({ choices: choices('button', 'Đăng bán') }), message()]);
    expect(items[1]).toMatchObject({ choices: [{ label: 'Đăng bán' }], isNewest: false });
  });

  it('marks the last of a run, which carries the sender', () => {
    const items = layThread([message(), message(), message({ from: 'person' }), message({ from: 'human' })]);
    expect(items.slice(1).map((item) => item.kind === 'message' && item.isLastOfRun)).toEqual([false, true, true, true]);
  });

  it.each([['seen', 'seen'], ['delivered', 'delivered'], ['sending', undefined], ['failed', undefined]] as const)('shows the tick below the last own message alone (%s)', (state, receipt) => {
    const items = layThread([message({ from: 'person', state: 'seen' }), message({ from: 'person', state }), message()]);
    expect(items.slice(1).map((item) => (item.kind === 'message' ? item.receipt : 'day'))).toEqual([undefined, receipt, undefined]);
  });
});

describe('what nobody has looked at yet', () => {
  it('counts what others wrote after the last look', () => {
    const [first, own, second, human] = [message(), message({ from: 'person' }), message(), message({ from: 'human' })];
    const all = [first, own, second, human] as const;
    expect(countNews(all, first?.seq ?? 0)).toBe(2);
    expect(countNews(all, 0)).toBe(3);
    expect(countNews(all, human?.seq ?? 0)).toBe(0);
  });

  it('knows the newest message that its platform does not count as read', () => {
    const unread = message({ text: 'neu' });
    expect(newestUnread([message(), unread, message({ state: 'seen' }), message({ from: 'person' })])).toBe(unread);
    expect(newestUnread([message({ state: 'seen' }), message({ from: 'person', state: 'delivered' })])).toBeUndefined();
  });
});
