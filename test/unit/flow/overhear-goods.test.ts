import { overhearGoods } from '../../../flows/parts/overhear-goods';
import { words } from '../../../src/flow/answers';
import { beginRun, play, type Stage } from '../../../src/flow/engine';
import { flow, type StoredAnswer } from '../../../src/flow/flow';
import { createVietnamese } from '../../../src/understanding/vietnamese';

const reader = createVietnamese();
const known = (answers: Record<string, unknown>): StoredAnswer[] => Object.entries(answers).map(([step, value]) => ({ step, value, how: 'heard' }));
const runAt = (waitingFor: string, answers: Record<string, unknown>) =>
  ({ flow: 'sell', runId: 'r', version: 1, answers: known(answers), tries: 0, waitingFor });

const BANANAS = { name: 'Chuối mốc', unit: 'nải', stock: { base: 30, unit: 'nải' } };
const HONEY_STOCK = { base: 20_000, unit: 'lít' };
const HONEY = { name: 'Mật ong rừng', unit: 'lít', stock: HONEY_STOCK, price: 250_000, photos: ['a'] };

describe('overhearGoods', () => {
  test.each([
    ['a bare reply is left to the question', 'price', BANANAS, '15', undefined],
    ['so is an unlikely one', 'price', BANANAS, '15tr', undefined],
    ['a price for another unit brings its unit', 'price', { name: 'Mật ong', stock: HONEY_STOCK }, '80 ngàn một chai', { price: 80_000, unit: 'chai' }],
    ['a price with a new stock brings both', 'price', BANANAS, '15 một nải, còn 20 nải', { price: 15_000, stock: { base: 20, unit: 'nải' } }],
    ['what is known already is left out', 'round[0].card', HONEY, 'giá 270 một lít, còn 20 lít', { price: 270_000 }],
    ['the same once more corrects nothing', 'round[0].card', HONEY, 'giá 250 một lít, còn 20 lít', { same: true }],
    ['so at "sửa lại"', 'round[1].edit', HONEY, 'còn 20 lít', { same: true, 'round[1].edit': 'said' }],
    ['while a photo is waited for it is no answer, and nothing new', 'photos', { ...HONEY, photos: undefined }, 'Mật ong rừng 250k/lít còn 20 lít', { again: true }],
    ['what is said of other goods is not for these', 'round[0].card', HONEY, 'giá cam 30', undefined],
    ['nor while these are collected', 'photos', { ...HONEY, photos: undefined }, 'cam 30 ngàn một ký', undefined],
    ['but a new name is', 'round[0].card', HONEY, 'tên là cam sành', { name: 'Cam sành' }],
    ['a difference is counted', 'round[0].card', HONEY, 'bớt 10 ngàn', { price: 240_000 }],
    ['more comes on top', 'round[0].card', HONEY, 'thêm 5 lít nữa', { stock: { base: 25_000, unit: 'lít' } }],
    ['another unit takes the count along', 'round[0].card', { ...HONEY, unit: 'chai', stock: { base: 20, unit: 'chai' } }, 'không phải chai mà lít', { unit: 'lít', stock: { base: 20_000, unit: 'lít' } }],
    ['patience is no remark', 'photos', HONEY, 'đợi chút, đang ngoài rẫy', undefined],
    ['a remark about the goods is noted', 'price', { name: 'Mật ong rừng', unit: 'lít' }, 'mật ni lấy tận Trà My, thơm lắm', { note: 'mật ni lấy tận Trà My, thơm lắm' }],
    ['a name comes cleaned', 'name', {}, 'cam sành', { name: 'Cam sành' }],
    ['a price is corrected at the card', 'round[0].card', HONEY, 'giá 270', { price: 270_000 }],
    ['an unlikely correction changes no price', 'round[0].card', HONEY, 'giá 27 triệu', { doubtful: expect.objectContaining({ dong: 27_000_000 }) }],
    ['a bare number at the card picks a button', 'round[0].card', HONEY, '2', undefined],
    ['what is said at "sửa lại" answers it', 'round[1].edit', HONEY, 'còn 5 lít', { stock: { base: 5000, unit: 'lít' }, 'round[1].edit': 'said' }],
    ['nothing is heard where goods are not spoken of', 'yourName', {}, 'cam sành 25k một ký', undefined],
  ])('%s', (_why, waitingFor, answers, text, heard) => {
    expect(overhearGoods({ text, photos: [], failedPhotos: 0 }, runAt(waitingFor, answers), reader)?.heard).toEqual(heard);
  });

  test.each([
    ['photos go behind those that are there', 'round[0].card', { photos: ['b'], failedPhotos: 0 }, { photos: ['a', 'b'] }],
    ['a broken one is heard at any question', 'round[0].card', { photos: [], failedPhotos: 1 }, { failedPhotos: 1 }],
    ['one of these goods alone takes the place of one of several', 'round[0].card', { photos: ['b'], failedPhotos: 0 }, { photos: ['b'], isShared: false }, { ...HONEY, isShared: true }],
    ['at their own question photos are the answer', 'photos', { photos: ['b'], failedPhotos: 0 }, undefined],
    ['with the same words again the photo stands in for the one before', 'round[0].card', { text: 'giá 250, còn 20 lít', photos: ['b'], failedPhotos: 0 }, { same: true, photos: ['b'] }],
  ])('%s', (_why, waitingFor, input, heard, answers: Record<string, unknown> = HONEY) => {
    expect(overhearGoods(input, runAt(waitingFor, answers), reader)?.heard).toEqual(heard);
  });
});

describe('t.heard', () => {
  const talk = flow(
    'talk',
    async (t) => {
      await t.ask('name', words(20), {}, { as: t.heard('photos') ? 'name.photo' : undefined });
    },
    { listen: ({ photos }) => (photos.length > 0 ? { heard: { photos } } : undefined) },
  );
  const stage = { reader } as unknown as Stage;
  const keysOf = async (run: ReturnType<typeof beginRun>, photos?: string[]) => {
    const sprint = await play(talk, run, photos && { photos, failedPhotos: 0 }, stage);
    return sprint.kind === 'waits' ? { run: sprint.run, keys: sprint.said.map((one) => one.key) } : { run, keys: [] };
  };

  test('is true in the turn that brought it, and in no later one', async () => {
    const first = await keysOf(beginRun(talk, 'r'));
    const second = await keysOf(first.run, ['a']);
    const third = await keysOf(second.run);
    expect([first.keys, second.keys, third.keys]).toEqual([['talk:name'], ['talk:name.photo'], ['talk:name']]);
  });
});
