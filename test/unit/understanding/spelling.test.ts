import { plainWords } from '../../../src/understanding/spelling';
import { tokenise } from '../../../src/understanding/tokens';

describe('plain words', () => {
  it.each([
    ['hk lấy nx đâu b', 'không lấy nữa đâu bạn'],
    ['huy don giup em', 'hủy đơn giúp em'],
    ['đúgn khôgn vaayj', 'đúng không vậy'],
    ['hũy giùmm', 'hủy giùm'],
    ['mật ong với cam', 'mật ong với cam'],
    ['2k dc k', '2 k được không'],
    ['kkk', 'kkk'],
    ['chi muon mua chi', 'chị muốn mua gì'],
  ])('of "%s" are "%s"', (typed, plain) => {
    expect(plainWords(tokenise(typed)).join(' ')).toBe(plain);
  });
});
