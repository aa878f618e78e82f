import { createChannels } from '../../src/channels';
import { createHttp } from '../../src/channels/http';
import { settings as messenger } from './messenger/deliveries';
import { settings as zalo } from './zalo/deliveries';

const parts = { http: createHttp(), clock: () => 0 };

test.each([
  [{ messenger, zalo }, ['messenger', 'zalo']],
  [{ messenger }, ['messenger']],
  [{ zalo }, ['zalo']],
  [{}, []],
])('only what is configured is spoken: %#', (configured, types) => {
  const channels = createChannels({ ...parts, ...configured });
  expect([...channels.keys()]).toEqual(types);
  for (const [type, adapter] of channels) expect(adapter.type).toBe(type);
});
