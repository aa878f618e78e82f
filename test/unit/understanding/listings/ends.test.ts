import { withoutTelling } from '../../../../src/understanding/listings/names/ends';
import { tokensOf } from '../../../../src/understanding/listings/prepare';
import { textOf } from '../../../../src/understanding/tokens';

const cut = (typed: string): string => {
  const tokens = tokensOf(typed);
  const { from, next } = withoutTelling(tokens, { from: 0, next: tokens.length });
  return textOf(tokens.slice(from, next));
};

test.each([
  ['quả canxi năm nay sai lắm', 'quả canxi'],
  ['chổi đót bác tự bện', 'chổi đót'],
  ['mứt gừng má chồng làm', 'mứt gừng'],
  ['rau ngót đều', 'rau ngót'],
  ['ngan nặng', 'ngan'],
  ['gung se ban', 'gung se'],
  ['ao cá trắm', 'cá trắm'],
  ['khô mực một nắng nhà dì Sáu', 'khô mực một nắng'],
])('what is told of goods is no part of their name: %s', (typed, name) => {
  expect(cut(typed)).toBe(name);
});

test.each(['mắm nêm cô Lài', 'trâu nước Ba Vì', 'dâu tây Đà Lạt size vừa', 'chả thát lát trộn thì là', 'lon ban', 'măng mới', 'gạch cua'])('a name is left whole: %s', (name) => {
  expect(cut(name)).toBe(name);
});
