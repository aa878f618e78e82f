import type { AxiosInstance } from 'axios';
import { createConnector } from '../bottender';
import type { ChannelCredentials } from '../channel';
import { createZaloChannel, type ZaloSettings } from './index';

/**
 * Our Zalo adapter as a Bottender connector, for one OA: `new Bot({ connector })` runs over it. Its requests are
 * `{ raw: <the delivery's bytes as text> }`. `newId` gives an id for each message; `readPhoto` the JPEG (1 MB at most) at the address of a card's
 * photo, which is then uploaded: Zalo shows no other.
 */
export function createZaloConnector({
  zalo,
  credentials,
  newId,
  readPhoto,
}: {
  zalo: { http: AxiosInstance; settings: ZaloSettings; clock: () => number };
  credentials: ChannelCredentials;
  newId: () => string;
  readPhoto: (url: string) => Promise<Buffer>;
}) {
  return createConnector({ adapter: createZaloChannel(zalo), credentials, newId, readPhoto });
}
