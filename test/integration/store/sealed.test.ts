import { createCipher } from '../../../src/store/sealed';

const KEY = '0123456789abcdef'.repeat(4);

test('what was sealed opens again, and looks different each time', () => {
  const cipher = createCipher(KEY);
  const sealed = cipher.seal('EAAG-token-đ');
  expect(sealed).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
  expect(sealed).not.toContain('EAAG');
  expect(cipher.seal('EAAG-token-đ')).not.toBe(sealed);
  expect(cipher.open(sealed)).toBe('EAAG-token-đ');
});

test('a changed, shortened or foreign text is a fault, never another text', () => {
  const cipher = createCipher(KEY);
  const sealed = cipher.seal('token');
  const [id, body = ''] = sealed.split('.');
  for (let at = 0; at < body.length; at += 3) {
    const flipped = `${id}.${body.slice(0, at)}${body[at] === 'A' ? 'B' : 'A'}${body.slice(at + 1)}`;
    expect(() => cipher.open(flipped)).toThrow(expect.objectContaining({ code: 'settingsInvalid' }));
  }
  expect(() => cipher.open(sealed.slice(0, 20))).toThrow(expect.objectContaining({ code: 'settingsInvalid' }));
  expect(() => createCipher('f'.repeat(64)).open(sealed)).toThrow(/another SECRET_KEY/);
});

test('a key that is not 64 hex digits is refused', () => {
  expect(() => createCipher('short')).toThrow(expect.objectContaining({ code: 'settingsInvalid' }));
});

test('beside the old key, what was sealed with it opens; what is sealed is current', () => {
  const old = createCipher(KEY).seal('token');
  const changed = createCipher('ab'.repeat(32), KEY);
  expect(changed.open(old)).toBe('token');
  expect([changed.isCurrent(old), changed.isCurrent(changed.seal('token'))]).toEqual([false, true]);
  expect(createCipher('ab'.repeat(32)).open(changed.seal('token'))).toBe('token');
  expect(() => createCipher('ab'.repeat(32), 'cd'.repeat(32)).open(old)).toThrow(/another SECRET_KEY/);
});
