import pino from 'pino';
import type { TryBook } from '../../../src/web/try/api';
import { createLive, type Listener } from '../../../src/web/try/live';
import { book, listing } from './made';

const bookOf = (code: string): TryBook => book({ listings: [listing({ code })] });

/** A page that listens, and what it was told of the book. */
function openPage() {
  const codes: (string | undefined)[] = [];
  const watchers = new Set<() => void>();
  const listener: Listener = {
    language: 'vi',
    write: (text) => {
      const [, data] = /^event: book\ndata: (.*)\n\n$/.exec(text) ?? [];
      if (data !== undefined) codes.push((JSON.parse(data) as TryBook).listings[0]?.code);
      for (const tell of watchers) tell();
    },
    end: () => undefined,
  };
  const until = (fits: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        if (!fits()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  return { listener, codes, until };
}

test('a page that comes while the book changes is left with the newer one', async () => {
  const answers: ((book: TryBook) => void)[] = [];
  let isSettled = false;
  const scene = { accounts: {}, userIds: new Set<string>(), coop: { name: '', phone: '', accounts: {} }, people: [] };
  const live = createLive({
    trial: {
      cast: async () => scene,
      clock: () => ({ now: 0, offsetMs: 0 }),
      messagesOf: () => [],
      bookIn: () => (isSettled ? Promise.resolve(bookOf('new')) : new Promise((resolve) => answers.push(resolve))),
    },
    emulator: { changes: (_after, waitMs = 0) => (waitMs > 0 ? new Promise(() => undefined) : Promise.resolve({ messages: [], typing: [], last: 0 })) },
    logger: pino({ level: 'silent' }),
  });
  const page = openPage();
  const added = live.add(page.listener, 0);
  while (answers.length < 2) await new Promise(setImmediate);
  const [first, second] = answers; // of the page that comes, and of a look for all pages
  second?.(bookOf('new'));
  await page.until(() => page.codes.length === 1);
  isSettled = true;
  first?.(bookOf('old'));
  await added;
  expect(page.codes).toEqual(['new', 'old']);
  await page.until(() => page.codes.length === 3);
  expect(page.codes.at(-1)).toBe('new');
  live.close();
});
