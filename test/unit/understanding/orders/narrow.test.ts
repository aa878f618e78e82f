import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';

const goods = (...rows: [string, string][]): { id: string; name: string; unit: string }[] => rows.map(([name, unit], i) => ({ id: `G${i}`, name, unit }));

/** The lines in short: "Cam 2 kg | ...", what is asked behind them. */
function told(text: string, sold: [string, string][]): string {
  const order = readWholeOrder(text, goods(...sold));
  const lines = order?.lines.map(({ line }) => [line.item ?? '?', line.qty, line.unit].filter((part) => part !== undefined).join(' '));
  return [lines?.join(' | ') ?? 'none', ...(order?.ask ?? [])].join(' ? ');
}

const OIL: [string, string][] = [['Dầu phộng chai 1 lít', 'chai'], ['Dầu phộng chai 500ml', 'chai'], ['Mè đen', 'kg']];

describe('goods that nobody names', () => {
  it.each<[string, [string, string][], string]>([
    ['lấy thêm 3 hũ nữa nha em', [['Mắm ruốc', 'hũ'], ['Cam sành', 'kg']], 'Mắm ruốc 3 hũ'],
    ['cho chị 2 lạng thôi', [['Tỏi Lý Sơn', 'kg'], ['Giấm gạo', 'chai']], 'Tỏi Lý Sơn 2 lạng'],
    ['lấy 4 ký với 2 chai nha', [['Hạt điều', 'kg'], ['Nước mắm', 'chai']], 'Hạt điều 4 kg | Nước mắm 2 chai'],
    ['ok lấy 3 chai nha, loại 500ml á', OIL, 'Dầu phộng chai 500ml 3 chai'],
    ['lấy 3 chai nha', OIL, '? 3 chai'],
    ['lấy 3 ký cam, 2 hũ', [['Mắm ruốc', 'hũ'], ['Cam sành', 'kg']], 'Cam sành 3 kg'],
  ])('"%s" of %j are %s', (text, sold, lines) => expect(told(text, sold)).toBe(lines));
});

describe('which of several listings', () => {
  it.each<[string, [string, string][], string]>([
    ['cho chị 2 hộp trà sen nha, loại đặc biệt', [['Trà sen thường', 'hộp'], ['Trà sen đặc biệt', 'hộp']], 'Trà sen đặc biệt 2 hộp'],
    ['2 bao cám, loại 25kg nghen', [['Cám gà bao 25kg', 'bao'], ['Cám gà bao 40kg', 'bao']], 'Cám gà bao 25kg 2 bao'],
    ['2 bao cám, giao 25 Lê Lợi', [['Cám gà bao 25kg', 'bao'], ['Cám gà bao 40kg', 'bao']], 'cám 2 bao ? item'],
  ])('"%s" of %j is %s', (text, sold, lines) => expect(told(text, sold)).toBe(lines));
});

describe('names of other regions', () => {
  const SOURSOP: [string, string][] = [['Mãng cầu ta', 'kg'], ['Mãng cầu xiêm', 'kg']];
  it.each<[string, [string, string][], string]>([
    ['cho em 3 ký na', SOURSOP, 'Mãng cầu ta 3 kg'],
    ['cho em 3 ký mãng cầu gai', SOURSOP, 'Mãng cầu xiêm 3 kg'],
    ['cho em 3 ký mãng cầu', SOURSOP, 'mãng cầu 3 kg ? item'],
    ['lấy tạ thóc nha', [['Lúa', 'kg'], ['Gạo', 'kg']], 'Lúa 1 tạ'],
    ['2 lạng tiêu trắng', [['Tiêu sọ', 'kg'], ['Tiêu đen', 'kg']], 'Tiêu sọ 2 lạng'],
  ])('"%s" of %j is %s', (text, sold, lines) => expect(told(text, sold)).toBe(lines));
});
