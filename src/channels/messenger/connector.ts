import type { AxiosInstance } from 'axios';
import { createConnector } from '../bottender';
import type { ChannelCredentials } from '../channel';
import { createMessengerChannel, type MessengerSettings } from './index';

/**
 * Our Messenger adapter as a Bottender connector, for one page: `new Bot({ connector })` runs over it. Its requests are
 * `{ raw: <the delivery's bytes as text> }`. `newId` gives the id that goes into the metadata of each message.
 */
export function createMessengerConnector({
  http,
  settings,
  clock,
  credentials,
  newId,
}: {
  http: AxiosInstance;
  settings: MessengerSettings;
  clock: () => number;
  credentials: ChannelCredentials;
  newId: () => string;
}) {
  return createConnector({ adapter: createMessengerChannel({ http, settings, clock }), credentials, newId });
}
