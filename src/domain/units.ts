/** What can be converted into each other: weights, volumes, pieces. A pack (a bottle, a bag) is only itself. */
export type Dimension = 'mass' | 'volume' | 'count' | 'pack';

/** One unit of the closed catalogue. `factor` is how many base units (gram, millilitre, piece, pack) are in one. */
export interface Unit {
  /** What is stored: the Vietnamese word, "kg" for the kilo. */
  code: string;
  dimension: Dimension;
  factor: number;
  /** How it is said back: "ký". */
  word: string;
  /** Other words people type for it, accents kept. */
  aliases: string[];
}

const unit = (dimension: Dimension, code: string, factor: number, aliases: string[] = [], word = code): Unit => ({ code, dimension, factor, word, aliases });
const packs = (...codes: string[]): Unit[] => codes.map((code) => unit('pack', code, 1));

const MASS = [
  unit('mass', 'kg', 1000, ['ký', 'kí', 'ký lô', 'kí lô', 'kilô', 'kilo', 'kg', 'kgs', 'kog', 'cân', 'ki', 'ký gam', 'kilogam', 'kilogram', 'kí lô gam', 'ký lô gam', 'ki lô gam', 'ki lô'], 'ký'),
  unit('mass', 'lạng', 100),
  unit('mass', 'g', 1, ['gram', 'gam', 'gr', 'gờ ram', 'gờ'], 'gam'),
  unit('mass', 'yến', 10_000),
  unit('mass', 'tạ', 100_000),
  unit('mass', 'tấn', 1_000_000),
];

const VOLUME = [
  unit('volume', 'lít', 1000, ['lit', 'lich', 'l', 'líc']),
  unit('volume', 'ml', 1, ['mililít', 'cc', 'mi li lít', 'mi li', 'mili', 'mi ly', 'mili lít', 'mi lít']),
  unit('volume', 'xị', 250, ['sị']),
];

const COUNT = [
  unit('count', 'con', 1),
  unit('count', 'cái', 1, ['chiếc']),
  unit('count', 'trái', 1),
  unit('count', 'quả', 1),
  unit('count', 'trứng', 1),
  unit('count', 'hột', 1, ['hạt']),
  unit('count', 'củ', 1),
  unit('count', 'cây', 1),
  unit('count', 'lá', 1),
  unit('count', 'bông', 1),
  unit('count', 'miếng', 1),
  unit('count', 'cành', 1),
  unit('count', 'viên', 1),
  unit('count', 'cuốn', 1),
  unit('count', 'chục', 10),
  unit('count', 'tá', 12),
  unit('count', 'cặp', 2),
  unit('count', 'đôi', 2),
];

const PACK = [
  unit('pack', 'hũ', 1, ['hủ']),
  unit('pack', 'bịch', 1, ['bịt']),
  unit('pack', 'hộp', 1, ['hôp']),
  unit('pack', 'buồng', 1, ['quày']),
  unit('pack', 'phần', 1, ['phẩn']),
  ...packs('chai', 'lọ', 'lon', 'bình', 'can', 'ché', 'ghè', 'gói', 'túi', 'bao', 'thùng', 'sọt', 'giỏ', 'rổ', 'thúng', 'khay', 'két', 'phuy'),
  ...packs('bó', 'mớ', 'nắm', 'lọn', 'nải', 'xâu', 'chùm', 'vỉ', 'ràng', 'đòn', 'ổ', 'suất', 'mâm', 'cuộn', 'bánh', 'giạ', 'ang'),
  ...packs('ly', 'cốc', 'tô', 'chén', 'chậu', 'lốc', 'xấp', 'tập', 'bì', 'bộ'),
];

/** The closed catalogue of units (words of the Centre and the South first). A chục is 10, a tá 12; a pack has no known size. */
export const UNITS: readonly Unit[] = [...MASS, ...VOLUME, ...COUNT, ...PACK];
