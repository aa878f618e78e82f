import { withAccents } from '../../../../src/understanding/orders/accents';
import { textOf, tokenise } from '../../../../src/understanding/tokens';

const restored = (text: string): string => withAccents(tokenise(text)).map(({ word }) => word).join(' ');

describe('marks that a message lacks', () => {
  it.each([
    ['cho em 2 ky cam sanh', 'cho em 2 ký cam sành'],
    ['con mam nem khong em', 'còn mắm nêm không em'],
    ['lay con ga trong', 'lấy con gà trống'],
    ['bot 2 bo rau muong', 'bớt 2 bó rau muống'],
  ])('"%s" is "%s"', (typed, meant) => {
    expect(restored(typed)).toBe(meant);
  });

  it('leaves what it never saw bare, so that it may stand for any word', () => {
    const [token] = withAccents(tokenise('zzyx'));
    expect(token).toMatchObject({ word: 'zzyx', bare: true });
  });

  it('gives names their capitals and leaves the rest as typed', () => {
    expect(textOf(withAccents(tokenise('giao 15 le loi, phuong hai chau')))).toBe('giao 15 Le Loi, phuong Hai Chau');
  });

  it('gives names their capitals where only those are lacking', () => {
    expect(textOf(withAccents(tokenise('giao 15 lê lợi, phường hải châu')))).toBe('giao 15 Lê Lợi, phường Hải Châu');
  });

  it('keeps to the capitals of a message that has some', () => {
    expect(textOf(withAccents(tokenise('giao 15 Le Loi gap co hoa')))).toBe('giao 15 Le Loi gap co hoa');
  });
});
