import type { AxiosInstance } from 'axios';
import type { ChannelType } from '../domain/message';
import type { ChannelAdapter } from './channel';
import { createMessengerChannel, type MessengerSettings } from './messenger';
import { createZaloChannel, type ZaloSettings } from './zalo';

/** Every messaging platform that is configured: a new one is a folder and a line here. `clock` gives ms since 1970 UTC. */
export function createChannels({
  http,
  clock,
  messenger,
  zalo,
}: {
  http: AxiosInstance;
  clock: () => number;
  messenger?: MessengerSettings;
  zalo?: ZaloSettings;
}): ReadonlyMap<ChannelType, ChannelAdapter> {
  const adapters = [
    ...(messenger ? [createMessengerChannel({ http, settings: messenger, clock })] : []),
    ...(zalo ? [createZaloChannel({ http, settings: zalo, clock })] : []),
  ];
  return new Map(adapters.map((adapter) => [adapter.type, adapter]));
}
