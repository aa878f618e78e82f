import { createMediaUrls } from '../../../src/media/media-url';

const at = { now: Date.UTC(2026, 0, 1) };
const parts = { publicUrl: 'https://shop.example.vn', secretKey: Buffer.alloc(32, 7), clock: () => at.now };
const urls = createMediaUrls(parts);
const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

beforeEach(() => {
  at.now = Date.UTC(2026, 0, 1);
});

test('a public link names photo and size', () => {
  expect(urls.publicUrl('m1', 800)).toBe('https://shop.example.vn/media/m1?size=800');
  expect(urls.isValid('m1', queryOf(urls.publicUrl('m1', 800)))).toBe(false);
});

test('a signed link opens its photo until it expires', () => {
  const url = urls.signedUrl('m1', 320, 60_000);
  expect(url).toMatch(/^https:\/\/shop\.example\.vn\/media\/m1\?size=320&expires=\d+&signature=[\w-]{43}$/);
  expect(urls.isValid('m1', queryOf(url))).toBe(true);
  at.now += 60_000;
  expect(urls.isValid('m1', queryOf(url))).toBe(false);
});

test('nothing of a signed link can be changed', () => {
  const query = queryOf(urls.signedUrl('m1', 320, 60_000));
  const later = String(Number(query['expires']) + 1);
  const changed: [string, Record<string, unknown>][] = [
    ['m2', query],
    ['m1', { ...query, size: '1600' }],
    ['m1', { ...query, expires: later }],
    ['m1', { ...query, expires: `${query['expires']} ` }],
    ['m1', { ...query, signature: '' }],
    ['m1', { ...query, signature: [query['signature']] }],
    ['m1', { size: '320', expires: later }],
    ['m1', {}],
  ];
  for (const [mediaId, other] of changed) expect([mediaId, other, urls.isValid(mediaId, other)]).toEqual([mediaId, other, false]);
});

test('a link of another installation opens nothing here', () => {
  const elsewhere = createMediaUrls({ ...parts, secretKey: Buffer.alloc(32, 8) });
  expect(urls.isValid('m1', queryOf(elsewhere.signedUrl('m1', 320, 60_000)))).toBe(false);
});

test('links made with the old key open while it is named, and no new one is made with it', () => {
  const before = queryOf(urls.signedUrl('m1', 320, 60_000));
  const changed = { ...parts, secretKey: Buffer.alloc(32, 9) };
  const during = createMediaUrls({ ...changed, oldSecretKey: parts.secretKey });
  const after = createMediaUrls(changed);
  expect([during.isValid('m1', before), after.isValid('m1', before)]).toEqual([true, false]);
  expect(after.isValid('m1', queryOf(during.signedUrl('m1', 320, 60_000)))).toBe(true);
  expect(during.isValid('m2', before)).toBe(false);
});
