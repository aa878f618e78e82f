import { readListings } from '../../../../src/understanding/listings';

const namesIn = (message: string): unknown[] => {
  const read = readListings(message);
  return 'goods' in read ? read.goods.map(({ name, price }) => `${name ?? '?'} ${price && 'dong' in price ? price.dong : '?'}`) : [];
};

test.each<[string, string[]]>([
  ['ban 2 tan mang cut 18k/kg loai xo, loai dep 30k', ['Mang cut loai xo 18000', 'Mang cut loai dep 30000']],
  ['cam xoàn Lai Vung 25k/ký (hàng nhất), hàng nhì 18k/ký', ['Cam xoàn Lai Vung hàng nhất 25000', 'Cam xoàn Lai Vung hàng nhì 18000']],
  ['xương rồng 8k/chậu nhỏ 20k/chậu to', ['Xương rồng chậu nhỏ 8000', 'Xương rồng chậu to 20000']],
  ['dừa sáp Cầu Kè sáu chục ngàn một trái nhỏ chín chục ngàn một trái lớn', ['Dừa sáp Cầu Kè nhỏ 60000', 'Dừa sáp Cầu Kè lớn 90000']],
])('kinds behind their prices: %s', (message, names) => expect(namesIn(message)).toEqual(names));

test.each<[string, string[]]>([
  ['lươn 200k/ký loại 3-4 con/ký, loại nhỏ 160k', ['Lươn 200000', 'Lươn loại nhỏ 160000']],
  ['gà ta 120k/kg tươi, vịt xiêm 80k/kg', ['Gà ta 120000', 'Vịt xiêm 80000']],
])('what is no kind behind a price: %s', (message, names) => expect(namesIn(message)).toEqual(names));
