import { judgePrice } from '../../../src/understanding/bounds';

test.each([
  [25_000, 'kg', '', { dong: 25_000 }], [15_000_000, 'nải', 'Chuối mốc', { dong: 15_000_000, doubtful: 15_000 }], [18_000, 'con', 'Bò', { dong: 18_000, doubtful: 18_000_000 }], [18_000_000, 'con', 'Bò', { dong: 18_000_000 }],
  [350_000, 'con', 'Gà', { dong: 350_000 }], [250_000_000, 'chai', '', { dong: 250_000_000, doubtful: 250_000 }], [150_000_000, 'kg', 'Sâm Ngọc Linh', { dong: 150_000_000 }], [35_000, 'chục', 'Trứng gà', { dong: 35_000 }],
  [3_000, 'lạng', '', { dong: 3_000 }], [2_500_000, 'tạ', 'Cam', { dong: 2_500_000 }], [25_000, 'tạ', 'Cam', { dong: 25_000, doubtful: 25_000_000 }], [90_000, undefined, '', { dong: 90_000 }], [250_000_000, undefined, '', { dong: 250_000_000, doubtful: 250_000 }],
  [12_000_000, 'tấn', 'Lúa', { dong: 12_000_000 }], [600_000, 'bao', 'Gạo', { dong: 600_000 }],
  [1_000, 'kg', 'Cam', { dong: 1_000, doubtful: 10_000 }], [1_000, 'lít', '', { dong: 1_000, doubtful: 10_000 }], [1_100, 'kg', '', { dong: 1_100 }], [1_000_000, 'tấn', 'Mía', { dong: 1_000_000 }], [1_000, 'trái', 'Chanh', { dong: 1_000 }],
  [80_000, 'trứng', 'Trứng ngỗng', { dong: 80_000 }], [80_000, 'trứng', 'Trứng vịt', { dong: 80_000, doubtful: 8_000 }], [2_400_000, 'kg', 'Sữa ong chúa', { dong: 2_400_000 }], [900_000, 'hũ', 'Sữa chua', { dong: 900_000 }],
  [900, 'kg', 'Trấu', { dong: 900 }], [900, 'con', 'Cua giống', { dong: 900 }], [900, 'con', 'Cua', { dong: 900, doubtful: 900_000 }],
])('%d a %s (%s)', (dong, unit, name, judged) => expect(judgePrice(dong, unit, name)).toEqual(judged));

test('what nothing likely is near must be asked anew', () => expect(judgePrice(7, 'tấn')).toBeUndefined());
