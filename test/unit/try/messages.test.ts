import type { EmulatedMessage } from '../../../src/web/try/emulator-client';
import { isOnPage, tryMessage } from '../../../src/web/try/messages';

const places = { emulatorUrl: 'http://127.0.0.1:4000', publicUrl: 'https://tunnel.example' };
const message: EmulatedMessage = {
  id: 'm1', seq: 3, rev: 9, platform: 'messenger', accountId: 'page', userId: 'thuy', from: 'bot', at: 1000, text: 'Chào chị', kind: 'text', state: 'delivered',
  photos: [], cards: [], choices: [],
};
const photoAt = (url: string, state: 'shown' | 'broken' = 'shown') => tryMessage({ ...message, photos: [{ url, state }] }, places).photos[0];

test('choices are numbered in reading order: those of the cards, then the own ones', () => {
  const choice = (label: string, kind: 'quickReply' | 'postback' | 'link' = 'postback') => ({ label, kind });
  const shown = tryMessage({
    ...message,
    cards: [{ title: 'Cam', subtitle: '27.000 ₫', choices: [choice('Mua cam')] }, { title: 'Bưởi', subtitle: '', choices: [choice('Mua bưởi'), choice('Xem', 'link')] }],
    choices: [choice('Xem thêm', 'quickReply')],
  }, places);
  const flat = [...shown.cards.flatMap((card) => card.choices), ...shown.choices];
  expect(flat).toEqual([
    { label: 'Mua cam', kind: 'button', number: 1 },
    { label: 'Mua bưởi', kind: 'button', number: 2 },
    { label: 'Xem', kind: 'link', number: 3 },
    { label: 'Xem thêm', kind: 'quickReply', number: 4 },
  ]);
});

test("nothing of the emulator's own goes out: no account, no payload", () => {
  const shown = tryMessage({ ...message, choices: [{ label: 'Có', kind: 'postback', ...{ payload: '#1.1' } }] }, places);
  expect(shown).not.toHaveProperty('accountId');
  expect(JSON.stringify(shown)).not.toContain('#1.1');
});

test.each([
  ['http://127.0.0.1:4000/emulator/cdn/0f-1a', '/try/photo/0f-1a'],
  ['https://tunnel.example/media/abc?size=800&expires=1&signature=x', '/media/abc?size=800&expires=1&signature=x'],
  ['http://127.0.0.1:3001/media/abc?size=800', '/media/abc?size=800'],
])('a photo at %s is %s here', (url, src) => {
  expect(photoAt(url)).toEqual({ src, state: 'shown' });
});

test.each(['https://elsewhere.example/media/abc', 'https://tunnel.example/other', 'no address'])('a photo at %s is not shown: no request leaves the machine', (url) => {
  expect(photoAt(url)).toEqual({ src: '', state: 'broken' });
});

test.each([
  ['her own page', {}, true],
  ['another page', { accountId: 'other' }, false],
  ['somebody else', { userId: 'x' }, false],
  ['a platform that the co-op is not on', { platform: 'zalo' as const }, false],
])('a message on %s', (_what, change, isShown) => {
  expect(isOnPage({ ...message, ...change }, { accounts: { messenger: 'page' }, userIds: new Set(['thuy']) })).toBe(isShown);
});
