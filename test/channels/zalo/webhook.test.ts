import { createHash, createHmac } from 'node:crypto';
import { createHttp } from '../../../src/channels/http';
import { createZaloChannel } from '../../../src/channels/zalo';
import { APP_ID, AT, bytesOf, createTestChannel, fromPerson, macOf, OA, SECRETS, settings } from './deliveries';
import { KEY, SIGNED_FOR, VECTORS } from './signatures';

const channel = createTestChannel();
const event = fromPerson('user_send_text', { msg_id: 'a1b2', text: 'xoài cát 45k/kg' });
const body = bytesOf(event);
const right = macOf(body);
const verify = (raw: Buffer, signature: string | string[] | undefined) => channel.verify(raw, { 'x-zevent-signature': signature });

describe('deliveries signed by somebody else with a made-up key', () => {
  const other = createZaloChannel({ http: createHttp(), settings: { ...settings, appId: SIGNED_FOR, oaSecretKey: KEY }, clock: () => AT });
  const check = (raw: string, mac: string) => other.verify(Buffer.from(raw), { 'x-zevent-signature': `mac=${mac}` });

  test.each(VECTORS)('$name', ({ raw, mac, wrong }) => {
    expect(check(raw, mac)).toBe('authentic');
    for (const one of Object.values(wrong)) expect(check(raw, one)).toBe('forged');
    expect(check(`${raw} `, mac)).toBe('forged');
  });
});

describe('the signature', () => {
  test.each([
    ['with its prefix', `mac=${right}`],
    ['with blanks around the sign', `mac = ${right}`],
    ['bare', right],
    ['in upper case', `mac=${right.toUpperCase()}`],
    ['with blanks around it', ` mac=${right} `],
  ])('%s is accepted', (_, signature) => {
    expect(verify(body, signature)).toBe('authentic');
  });

  test.each<[string, string | string[] | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['under the secret of the app', `mac=${macOf(body, String(AT), SECRETS.appSecret)}`],
    ['with another time', `mac=${macOf(body, String(AT + 1))}`],
    ['of other bytes', `mac=${macOf(Buffer.concat([body, Buffer.from(' ')]))}`],
    ['an HMAC', `mac=${createHmac('sha256', SECRETS.oaSecretKey).update(APP_ID).update(body).update(String(AT)).digest('hex')}`],
    ['with the OA first', `mac=${createHash('sha256').update(OA).update(body).update(String(AT)).update(SECRETS.oaSecretKey).digest('hex')}`],
    ['cut short', `mac=${right.slice(0, -1)}`],
    ['with more behind it', `mac=${right}0`],
    ['with another prefix', `sha256=${right}`],
    ['no hex', `mac=${'g'.repeat(64)}`],
    ['given twice', [`mac=${right}`, `mac=${right}`]],
  ])('that is %s is refused', (_, signature) => {
    expect(verify(body, signature)).toBe('forged');
  });

  test('covers a time that is a number', () => {
    const raw = bytesOf({ ...event, timestamp: AT });
    expect(verify(raw, macOf(raw))).toBe('authentic');
  });

  test('of a delivery that comes hours late is as good as ever', () => {
    const old = String(AT - 26 * 3_600_000);
    const raw = bytesOf({ ...event, timestamp: old });
    expect(verify(raw, macOf(raw, old))).toBe('authentic');
  });

  test.each([
    ['of another app', bytesOf({ ...event, app_id: '1990000000000000032' })],
    ['of an app whose number is rounded to ours', Buffer.from(`{"app_id":1990000000000000030,"timestamp":"${AT}"}`)],
    ['without a time', bytesOf({ app_id: APP_ID })],
    ['that is no JSON', Buffer.from('hello')],
    ['that is a list', Buffer.from('[]')],
    ['that is nested without end', Buffer.from('['.repeat(100_000))],
    ['that is empty', Buffer.alloc(0)],
  ])('of a body %s counts for nothing', (_, raw) => {
    expect(verify(raw, macOf(raw))).toBe('forged');
    expect(verify(raw, macOf(raw, ''))).toBe('forged');
  });

  test('of our app, its id a number, is accepted', () => {
    const raw = Buffer.from(`{"app_id":${APP_ID},"timestamp":${AT}}`);
    expect(verify(raw, macOf(raw))).toBe('authentic');
  });
});

describe('the test of the address', () => {
  test.each(['{}', ' {}\n'])('%j without a signature is a probe', (raw) => {
    expect(verify(Buffer.from(raw), undefined)).toBe('probe');
  });

  test.each([
    ['with anything in it', '{"a":1}', undefined],
    ['that is a list', '[]', undefined],
    ['with a wrong signature', '{}', `mac=${right}`],
  ])('%s is forged', (_, raw, signature) => {
    expect(verify(Buffer.from(raw), signature)).toBe('forged');
  });

  test('is no handshake', () => {
    expect(channel.answerHandshake({ 'hub.mode': 'subscribe', 'hub.verify_token': 'x', 'hub.challenge': '1' })).toBeUndefined();
  });
});

test('a forged delivery is answered quietly, the twenty-first in a minute is not', () => {
  expect([1, 20, 21, 500].map((count) => channel.forgedStatus(count))).toEqual([200, 200, 401, 401]);
});
