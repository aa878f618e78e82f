import sharp from 'sharp';
import { HOUR, OA, OTHER_OA, media, useZaloApi, type Answer } from './zalo-calls';

const api = useZaloApi();
const { authorised, call, post, sending } = api;

describe('uploads to Zalo', () => {
  const upload = (bytes: Buffer, name = 'file', token = api.started().tokenOf(OA)): Promise<Answer> => {
    const form = new FormData();
    form.set(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
    return call('POST', '/v2.0/oa/upload/image', { body: form, headers: authorised(token) });
  };
  const idOf = ({ body }: Answer): string => (body.data as unknown as { attachment_id: string }).attachment_id;
  const photo = (side: number, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> =>
    sharp({ create: { width: side, height: side, channels: 3, background: 'orange', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).toFormat(format, { quality: 100 }).toBuffer();

  test.each(['jpeg', 'png'] as const)('a %s goes up, is sent by its id for seven days, for its own OA, and seen', async (format) => {
    const id = idOf(await upload(await photo(64, format)));
    expect(await post(sending({ text: 'Mật ong', ...media({ attachment_id: id }) }))).toMatchObject({ body: { error: 0 } });
    const shown = api.coBa().messages().at(-1);
    expect(shown).toMatchObject({ text: 'Mật ong', photos: [{ state: 'shown', url: expect.stringContaining('/emulator/cdn/') }] });
    await api.coBa().open();
    expect((await post(sending(media({ attachment_id: id })), { token: api.started().tokenOf(OTHER_OA) })).body.error).toBe(-213);
    api.pass(7 * 24 * HOUR);
    api.started().emulator.zalo.oas.age(OA, -8 * 24 * HOUR);
    expect((await post(sending(media({ attachment_id: id })))).body.error).toBe(0);
    api.pass(1);
    await api.coBa().say('còn đây');
    expect((await post(sending(media({ attachment_id: id })))).body.error).toBe(-100);
    expect(api.started().emulator.zalo.oas.of(OA).counts.uploads).toBe(1);
  });

  test.each<[string, () => Promise<Answer>, number]>([
    ['more than a megabyte', async () => upload(await photo(1200)), -210],
    ['another kind of image', async () => upload(await photo(64, 'webp')), -201],
    ['half a JPEG', async () => upload((await photo(64)).subarray(0, 900)), -201],
    ['half a PNG', async () => upload((await photo(64, 'png')).subarray(0, 900)), -201],
    ['no image', () => upload(Buffer.from('<!doctype html>')), -201],
    ['another field', async () => upload(await photo(64), 'photo'), -201],
    ['no multipart', () => call('POST', '/v2.0/oa/upload/image', { body: 'x', headers: authorised() }), -201],
    ['a token of nobody', async () => upload(await photo(64), 'file', 'x'), -216],
  ])('refuses %s', async (_what, ask, code) => expect(await ask()).toMatchObject({ status: 200, body: { error: code } }));
});
