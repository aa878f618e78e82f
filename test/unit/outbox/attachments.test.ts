import { Fault } from '../../../src/errors';
import { createAttachments } from '../../../src/outbox/attachments';
import type { Upload } from '../../../src/domain/photo';
import type { ChannelRow } from '../../../src/store/channels';

const DAY_MS = 24 * 3_600_000;
const KEPT_MS = 6 * DAY_MS;
const channel: ChannelRow = { _id: 'oa', ownerId: 'coop', type: 'zalo', externalId: '9', sealedToken: 's', appId: 'a', state: 'connected' };

/** Attachments over one photo of 5 bytes; `uploads` are what the platform was given. */
function open({ kept, fault }: { kept?: Upload; fault?: Fault } = {}) {
  const state = { now: 0, kept };
  const uploads: string[] = [];
  const attachments = createAttachments({
    media: {
      readUpTo: async (_mediaId, maxBytes) => (maxBytes >= 5 ? Buffer.from('photo') : undefined),
      uploadOf: async () => state.kept,
      noteUpload: async (_mediaId, _channelId, upload) => void (state.kept = upload),
      forgetUpload: async (_mediaId, _channelId, id) => void (state.kept?.attachmentId === id && (state.kept = undefined)),
    },
    photoUrl: (mediaId) => `https://shop.example.vn/media/${mediaId}`,
    clock: () => state.now,
  });
  const rules = {
    maxBytes: 5,
    keptMs: KEPT_MS,
    upload: async (photo: Buffer) => {
      if (fault) throw fault;
      return `up-${uploads.push(photo.toString())}`;
    },
  };
  return { attachments, uploads, state, rules };
}

test('a photo goes up once and its id is used as long as it is kept', async () => {
  const { attachments, uploads, state, rules } = open();
  const idAt = async (now: number) => {
    state.now = now;
    return attachments.idOf('m', channel, rules);
  };
  expect([await idAt(0), await idAt(KEPT_MS - 1), await idAt(KEPT_MS), await idAt(KEPT_MS + 1)]).toEqual(['up-1', 'up-1', 'up-2', 'up-2']);
  expect(uploads).toEqual(['photo', 'photo']);
});

test('two that send it at once upload it once', async () => {
  const { attachments, uploads, rules } = open();
  expect(await Promise.all([attachments.idOf('m', channel, rules), attachments.idOf('m', channel, rules)])).toEqual(['up-1', 'up-1']);
  expect(uploads).toHaveLength(1);
});

test('an id that the platform does not know any more is forgotten, a newer one is not', async () => {
  const { attachments, rules, state } = open();
  await attachments.idOf('m', channel, rules);
  await attachments.forget('m', channel, 'another');
  expect(await attachments.idOf('m', channel, rules)).toBe('up-1');
  await attachments.forget('m', channel, 'up-1');
  expect(state.kept).toBeUndefined();
  expect(await attachments.idOf('m', channel, rules)).toBe('up-2');
});

test('an upload without an answer is no message without an answer', async () => {
  const { attachments, rules } = open({ fault: new Fault('outcomeUnknown', 'no answer', { externalCode: 'ECONNABORTED' }) });
  await expect(attachments.idOf('m', channel, rules)).rejects.toMatchObject({ code: 'connectionFailed', externalCode: 'ECONNABORTED' });
});

test('what is not there or too large for the platform has no id', async () => {
  const { attachments, rules, uploads } = open();
  expect(await attachments.idOf('m', channel, { ...rules, maxBytes: 4 })).toBeUndefined();
  expect(uploads).toEqual([]);
});

test('photos of a message get addresses, and each address is known by its medium', () => {
  const { attachments } = open();
  const cards = [{ title: 'Cam', lines: [], photoUrl: 'media:a', choices: [] }, { title: 'Ổi', lines: [], choices: [] }];
  const { content, mediaIds } = attachments.address({ kind: 'cards', text: 'Có', cards, choices: [] });
  expect(content).toEqual({ kind: 'cards', text: 'Có', cards: [{ ...cards[0], photoUrl: 'https://shop.example.vn/media/a' }, cards[1]], choices: [] });
  expect([...mediaIds]).toEqual([['https://shop.example.vn/media/a', 'a']]);
});
