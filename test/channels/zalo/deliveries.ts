import { createHash } from 'node:crypto';
import { createHttp } from '../../../src/channels/http';
import { createZaloChannel } from '../../../src/channels/zalo';

/** Ids of nobody, all beyond what a number holds. */
export const OA = '4019000000000000017';
export const PERSON = '7310000000000000023';
export const APP_ID = '1990000000000000031';
/** 2026-11-24T03:00:00Z */
export const AT = 1_795_489_200_000;
export const SECRETS = { token: 'token-of-the-test-oa', appSecret: 'secret-of-the-test-app', oaSecretKey: 'key-of-the-test-oa' };
export const REFRESH = 'refresh-token-of-the-test-oa';

export const OPENAPI = 'https://openapi.test';
export const OAUTH = 'https://oauth.test';
export const credentials = { channelExternalId: OA, token: SECRETS.token };
/** Addresses with a path, as the emulator's are. */
export const settings = {
  appId: APP_ID,
  appSecret: SECRETS.appSecret,
  oaSecretKey: SECRETS.oaSecretKey,
  openapiUrl: `${OPENAPI}/zalo`,
  oauthUrl: `${OAUTH}/zalo`,
};

/** The adapter under test, with a clock that stands still. */
export function createTestChannel() {
  return createZaloChannel({ http: createHttp(), settings, clock: () => AT + 999 });
}

/** An event from the person to the OA. */
export function fromPerson(event_name: string, message: unknown, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { app_id: APP_ID, sender: { id: PERSON }, recipient: { id: OA }, event_name, message, timestamp: String(AT), user_id_by_app: '5520000000000000041', ...fields };
}

/** An event about a message of the OA to the person; `sender` is beside the OA's id. */
export function fromOa(event_name: string, message: unknown, sender: Record<string, unknown> = {}): Record<string, unknown> {
  return { event_name, app_id: APP_ID, sender: { id: OA, ...sender }, recipient: { id: PERSON }, message, timestamp: String(AT) };
}

/** An event of the account as a whole, with no sender. */
export function ofAccount(event_name: string, fields: Record<string, unknown>): Record<string, unknown> {
  return { oa_id: OA, event_name, app_id: APP_ID, timestamp: String(AT), ...fields };
}

export const bytesOf = (body: unknown): Buffer => Buffer.from(JSON.stringify(body));

/** What Zalo puts into its header for these bytes. */
export function macOf(raw: Buffer, timestamp = String(AT), key = SECRETS.oaSecretKey, appId = APP_ID): string {
  return createHash('sha256').update(appId).update(raw).update(timestamp).update(key).digest('hex');
}
