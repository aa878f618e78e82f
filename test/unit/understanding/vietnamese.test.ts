import type { Mind } from '../../../src/conversation/mind';
import { createVietnamese } from '../../../src/understanding';

// The annotation is half of the test: the folder answers exactly what conversation/ asks of it.
const mind: Mind = createVietnamese();

test('answers what flows ask', () => {
  expect(mind.goods('Mật ong rừng 250k/chai còn 20 chai').map(({ name }) => name)).toEqual(['Mật ong rừng']);
  expect(mind.basis('cả bầy')).toBe('all');
  expect(mind.likely(15_000_000, 'nải')).toBe(15_000);
  expect([mind.isWrittenOut('Cam'), mind.isWrittenOut('Mat ong')]).toEqual([true, false]);
  expect(mind.correction('270')).toEqual({});
  expect(mind.money('15tr', 'nải')).toEqual({ dong: 15_000_000, doubtful: 15_000, unit: 'nải' });
  expect(mind.money('tuỳ con', 'lít')).toBeUndefined();
  expect(mind.quantity('30', 'kg')).toEqual({ quantity: { base: 30_000, unit: 'kg' } });
  expect(mind.quantity('30')).toEqual({ bare: 30 });
  expect(mind.phone('0165 4123 456')).toEqual({ kind: 'phone', e164: '+84354123456' });
  expect(mind.phone('0111 111 111')).toEqual({ kind: 'none' });
  expect(mind.phone('0905 12 345')).toEqual({ kind: 'short', digits: 9 });
  expect(mind.address('để coi đã')).toBeUndefined();
  expect(mind.address('giao về 15 Lê Lợi')).toBe('15 Lê Lợi');
  expect(mind.choice('1', ['Đăng bán', 'Sửa lại'])).toBe(0);
  expect(mind.yesNo('dạ')).toBe('polite');
  expect(mind.order('2 chai').lines).toHaveLength(1);
  expect(mind.selfForm('cho chị 2 ký')).toEqual({ you: 'chị', me: 'em' });
  expect(mind.selfForm('cô ơi')).toBeUndefined();
});
