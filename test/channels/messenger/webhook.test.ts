import { createHmac } from 'node:crypto';
import { bodyOf, createTestChannel, item, SECRETS } from './deliveries';

const channel = createTestChannel();
const body = bodyOf(item({ message: { mid: 'm_1', text: 'xoài cát 45k/kg' } }));
const sign = (bytes: Buffer, secret = SECRETS.appSecret) => `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;
const right = sign(body);

describe('the signature', () => {
  test('of exactly these bytes under the secret of the app is accepted', () => {
    expect(channel.verify(body, { 'x-hub-signature-256': right })).toBe('authentic');
  });

  test('is over the bytes, whatever they are', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x7b]);
    expect(channel.verify(bytes, { 'x-hub-signature-256': sign(bytes) })).toBe('authentic');
  });

  test.each<[string, string | string[] | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['of another secret', sign(body, 'another')],
    ['of other bytes', sign(Buffer.concat([body, Buffer.from(' ')]))],
    ['in upper case', `sha256=${right.slice(7).toUpperCase()}`],
    ['without its prefix', right.slice(7)],
    ['with another prefix', right.replace('sha256=', 'sha512=')],
    ['cut short', right.slice(0, -1)],
    ['with more behind it', `${right}0`],
    ['of the right length with letters of two bytes', `sha256=${'é'.repeat(64)}`],
    ['given twice', [right, right]],
  ])('that is %s is refused', (_, signature) => {
    expect(channel.verify(body, { 'x-hub-signature-256': signature })).toBe('forged');
  });

  test('of the old SHA-1 header is not looked at', () => {
    const old = `sha1=${createHmac('sha1', SECRETS.appSecret).update(body).digest('hex')}`;
    expect(channel.verify(body, { 'x-hub-signature': old })).toBe('forged');
  });
});

describe('the handshake', () => {
  const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': SECRETS.verifyToken, 'hub.challenge': '0012<b>' };

  test('gives the challenge back as it came', () => {
    expect(channel.answerHandshake(asked)).toBe('0012<b>');
  });

  test.each<[string, Record<string, unknown>]>([
    ['another mode', { 'hub.mode': 'unsubscribe' }],
    ['no mode', { 'hub.mode': undefined }],
    ['a wrong word', { 'hub.verify_token': 'guess' }],
    ['the beginning of the word', { 'hub.verify_token': SECRETS.verifyToken.slice(0, -1) }],
    ['the word twice', { 'hub.verify_token': [SECRETS.verifyToken, SECRETS.verifyToken] }],
    ['the challenge twice', { 'hub.challenge': ['1', '2'] }],
    ['no challenge', { 'hub.challenge': undefined }],
  ])('with %s is refused', (_, change) => {
    expect(channel.answerHandshake({ ...asked, ...change })).toBeUndefined();
  });
});
