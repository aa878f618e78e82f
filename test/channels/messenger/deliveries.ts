import { createHttp } from '../../../src/channels/http';
import { createMessengerChannel } from '../../../src/channels/messenger';

export const PAGE = '104700000000011';
export const PERSON = '7310000000000021';
export const APP_ID = '990000000000031';
/** 2026-11-24T03:00:00Z */
export const AT = 1_795_489_200_000;
export const SECRETS = { token: 'token-of-the-test-page', appSecret: 'secret-of-the-test-app', verifyToken: 'word-of-the-test-hook' };

export const GRAPH = 'https://graph.test';
export const credentials = { channelExternalId: PAGE, token: SECRETS.token };
export const settings = {
  appId: APP_ID,
  appSecret: SECRETS.appSecret,
  verifyToken: SECRETS.verifyToken,
  graphUrl: GRAPH,
  graphVersion: 'v26.0',
};

/** The adapter under test, with a clock that stands still. */
export function createTestChannel() {
  return createMessengerChannel({ http: createHttp(), settings, clock: () => AT + 999 });
}

/** An item from the person to the page. */
export function item(fields: Record<string, unknown>): Record<string, unknown> {
  return { sender: { id: PERSON }, recipient: { id: PAGE }, timestamp: AT, ...fields };
}

/** An item from the page to the person. */
export function echo(message: Record<string, unknown>): Record<string, unknown> {
  return { sender: { id: PAGE }, recipient: { id: PERSON }, timestamp: AT, message: { is_echo: true, ...message } };
}

/** The bytes of one delivery to the page. */
export function bodyOf(...messaging: unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: PAGE, time: AT, messaging }] }));
}
