import { listingsOutput } from '../../../../src/understanding/outputs/listings';

interface Told {
  items?: { qty?: number; qty_unit?: string }[];
  ask?: string[];
}

/** What there is of the first of the goods, and whether that is asked. */
const stock = (message: string): string => {
  const { items = [], ask = [] } = listingsOutput(message) as Told; // the output shape of listings
  return `${items[0]?.qty ?? '-'} ${items[0]?.qty_unit ?? ''}${ask.includes('quantity_basis') ? '?' : ''}`.trim();
};

it.each([
  ['bán cá trắm 60k/kg, con hơn 3 ký', '-'],
  ['Cam xoàn 25k/kg, lấy trên 10kg ship miễn phí', '-'],
  ['vịt xiêm 80k/kg, bắt từ 5 con mới bán', '-'],
  ['còn 30 ký cam xoàn, 25k/kg', '30 kg'],
  ['bán 12 con vịt xiêm, 80k/kg', '12 con'],
  ['khoai xắt lát 30 lon 450, tính ra 15 một lon', '30 lon'],
  ['dê 3tr5/con, cả đàn 12 con 36 triệu', '12 con'],
])('tells what there is from amounts that are something else: "%s"', (message, told) => expect(stock(message)).toBe(told));
