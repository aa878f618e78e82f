import { readListings } from '../../../src/understanding/listings';

/** Facts of the goods in a message, one line each: price/per unit, stock, pack, weight of one, tiers, and what is asked. */
function facts(message: string): string[] {
  const reading = readListings(message);
  if ('act' in reading) return [reading.act];
  return reading.goods.map(({ price, stock, pack, eachKg, tiers, ask }) =>
    [
      price && 'dong' in price ? `${price.dong}/${price.per === 1 ? '' : `${price.per} `}${price.unit ?? '?'}` : 'no price',
      ...(stock ? [`has ${stock.n} ${stock.unit}`] : []),
      ...(pack ? [`of ${pack.size} ${pack.unit}`] : []),
      ...(eachKg ? [`each ${eachKg.join('-')} kg`] : []),
      ...tiers.map(({ from, unit, dong, per }) => `from ${from ?? '?'} ${unit ?? '?'} ${dong}${per ? ` for ${per}` : ''}`),
      ...ask.map((one) => `ask ${one}`),
    ].join(', '),
  );
}

test.each<[string, ...string[]]>([
  ['tỏi khô 5 bó 100 nghìn, mỗi bó khoảng 4 lạng. Còn độ ba chục bó.', '100000/5 bó, has 30 bó, of 4 lạng'],
  ['bó 10 cành cúc 45k', '45000/bó, of 10 cành'],
  ['hồng giòn nhà em 20 cành 1 cân', '20000/kg'],
  ['chè búp 180k/kg, gói 2 lạng 40k', '180000/kg', '40000/gói, of 2 lạng'],
  ['cam sành 25k/kg thùng 10kg 230k bao ship', '25000/kg', '230000/thùng, of 10 kg'],
  ['rượu men lá can 5 lít giá 200 can 10 lít giá 380', '200000/can, of 5 lít', '380000/can, of 10 lít'],
  ['mực một nắng 650k/kg, hộp 500g hút chân không', '650000/kg, of 500 g'],
])('packs: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['gạo nếp nương 25k/kg, lấy từ yến trở lên còn 22', '25000/kg, from 1 yến 22000'],
  ['vịt chạy đồng bắt lẻ 95k con, trên 20 con 88k, nguyên bầy 300 con 82k', '95000/con, has 300 con, from 20 con 88000, from 300 con 82000'],
  ['dê 3tr5/con, cả đàn 12 con 36 triệu', '3500000/con, has 12 con, from 12 con 36000000 for 12'],
  ['bò mẹ 22tr, 2 con nghé mỗi con 9tr5. mua cả 3 con 40tr', '22000000/con', '9500000/con, has 2 con'],
])('prices for more of it: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['bánh tét 60k/đòn, gói hút chân không thêm 5k', '60000/đòn'],
  ['ớt ngâm dấm 45k/hũ, mới ngâm hôm 20, đủ 30 hũ', '45000/hũ, has 30 hũ'],
  ['cá hô giống 15k/con (dài 8 phân)', '15000/con'],
  ['củi khô 900 ngàn một tấn', '900000/tấn'],
  ['bơ 034 40k, bơ booth 30k, tổng 2 tạ', '40000/?, ask unit', '30000/?, ask unit'],
  ['gà trống thiến 6 con nặng 3 ký 2 giá 180 ký', '180000/kg, has 6 con, each 3.2-3.2 kg'],
  ['chả cá 10 ký giá 120', '120000/10 kg, ask price_basis'],
  ['trứng gà so 4k, gà giống 30k/con', '4000/?, ask unit', '30000/con'],
])('what is no price or amount of the goods: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['vit xiem 75k/can, con 12 con', '75000/kg, has 12 con'],
  ['ruou nep 250k/can, can 5 lit', '250000/can, of 5 lít'],
  ['dau phong 95k/tui 500g', '95000/túi, of 500 g'],
  ['cam sanh 20k/ky nha ba con', '20000/kg'],
  ['ot xiem rung mot tram ruoi mot ky', '150000/kg'],
  ['ca kho dua 280k/kg, mua 2 ky bot 20k', '280000/kg'],
])('typed without accents: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['vườn em có năm nghìn cây hoa cúc giá hai nghìn rưỡi một cây', '2500/cây, has 5000 cây'],
  ['tui có hai ngàn năm trăm cây keo giống ba trăm đồng một cây', '300/cây, has 2500 cây'],
  ['em có mười ngàn con cá tra giống giá một ngàn hai một con', '1200/con, has 10000 con'],
  ['dừa khô hai ngàn trái, giá sỉ 7 ngàn/trái', '7000/trái, has 2000 trái'],
  ['vườn ươm 20 ngàn cây dứa giống, 350 đồng một cây', '350/cây, has 20000 cây'],
  ['cây giống: keo 900đ/cây, bạch đàn 1.100đ/cây', '900/cây', '1100/cây'],
  ['cá giống 500đ/con', '500/con'],
  ['ổi 10 ngàn trái, xoài 20 ngàn một ký', '10000/trái', '20000/kg'],
  ['bưởi đỏ 15 nghìn một quả to, 10 nghìn quả nhỏ', '15000/quả', '10000/quả'],
  ['rổ nhựa cũ 5 ngàn/cái, tui còn hai trăm cái', '5000/cái, has 200 cái'],
])('thousands of them are a count where something else is the price: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['bê đực 15tr cái 13tr', '15000000/con', '13000000/con'],
  ['dê đực 4tr5 cái 3tr', '4500000/con', '3000000/con'],
  ['củ hành tím hai mươi ngàn củ tỏi bốn mươi ngàn một ký', '20000/kg', '40000/kg'],
  ['ổi 8 ngàn trái xoài 10 ngàn trái cam 5 ngàn trái', '8000/trái', '10000/trái', '5000/trái'],
  ['đuông dừa 8 ngàn con', '8000/con'],
  ['dông thịt 350 ngàn ký, dông giống 15 ngàn con', '350000/kg', '15000/con'],
])('what a unit behind a price belongs to: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['con bê giá 12 củ 5', '12500000/con'],
  ['nguyên con heo sữa quay giá 1 củ 4 nha anh em', '1400000/con'],
  ['khô gà 1 lít 8 một ký nha', '180000/kg'],
  ['sim rừng 30 ngàn 1 ký, lấy 10 ký còn 25', '30000/kg, from 10 kg 25000'],
  ['ổi 15k/kg, >5kg freeship', '15000/kg'],
  ['28 tết cắt 12 cặp dưa hấu, 100k/cặp', '100000/cặp, has 12 cặp'],
  ['nước mắm 40N chai 500ml 95k', '95000/chai, of 500 ml'],
  ['chiếu 1m2 150k, 1m6 190k, 1m8 230k mỗi chiếc', '150000/cái', '190000/cái', '230000/cái'],
])('slang, dates, strengths and lengths beside prices: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['Bảng giá: Ba chỉ 135.000; Nạc vai 130.000 (đơn vị: đồng/kg)', '135000/kg', '130000/kg'],
  ['nhãn Ido 18, thanh nhãn 40, chôm chôm 15, đều là ký nghen', '18000/kg', '40000/kg', '15000/kg'],
  ['giá tính ngàn/kg: cà chua 15, dưa leo 12, bí 10', '15000/kg', '12000/kg', '10000/kg'],
  ['sen đá: chậu nhỏ 45k, chậu to 120k', '45000/chậu', '120000/chậu'],
  ['1 đôi lợn rừng giống, đực 6 triệu cái 5 triệu', '6000000/con', '5000000/con'],
  ['ủng hộ em mấy hũ dưa món 45 ngàn nghe', '45000/hũ'],
  ['nấm lim xanh 900 ngàn ký, lấy lạng thì 95', '900000/kg'],
])('units that are told elsewhere: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['vịt trời: 1 đôi 260 nghìn, 5 đôi trở lên 240 nghìn', '260000/đôi, from 5 đôi 240000'],
  ['tui có bầy gà nòi 15 con, trống 350 mái 200', '350000/?, ask unit', '200000/?, ask unit'],
  ['thịt lợn mường, mai em mổ 1 con 40 cân, xô 150k/kg', '150000/kg'],
  ['gà chín cựa Tân Sơn 350k/kg, hơn 1 cân', '350000/kg'],
  ['em có lứa cút thịt năm trăm con tám ngàn một con', '8000/con, has 500 con'],
])('what is there of none of them: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['xoài cổ thụ 15 triệu cây', '15000000/cây'],
  ['can ban lo vit de 400 con, 62k/con', '62000/con, has 400 con'],
  ['hạt dổi rừng 220k/lạng', '220000/lạng'],
  ['trứng ngỗng 15k/trứng, trứng công 500k/trứng', '15000/trứng', '500000/trứng'],
  ['trứng gà 500k/trứng', '500000/trứng, ask price_check'],
])('prices as dear as such goods are: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['bắp luộc 5 ngàn, bắp xào 15 ngàn ly', '5000/?, ask unit', '15000/ly'],
  ['chăn bông thổ cẩm 1tr2, vỏ gối 150 nghìn đôi', '1200000/?, ask unit', '150000/đôi'],
  ['rau muống 5k, rau lang 5k, mồng tơi 6k một bó', '5000/bó', '5000/bó', '6000/bó'],
  ['con bò mẹ với con bê, 32 triệu hai mẹ con', 'no price, ask price', 'no price, ask price'],
])('a unit or a price of one of them is not that of others: %s', (message, ...said) => expect(facts(message)).toEqual(said));

test.each<[string, ...string[]]>([
  ['tôm sú giống 120đ một con', '120/con'],
  ['hom sắn giống 600 đồng một cây', '600/cây'],
  ['ca lang giong 1800d/con, co 15 ngan con', '1800/con, has 15000 con'],
  ['gà giống 120đ/con', '120000/con, ask price_check'],
  ['cá lóc giống 1500đ/con, cá trê giá có 20 ngàn con', '1500/con', '20000/con'],
])('young ones and plants to set, by the hundred dong: %s', (message, ...said) => expect(facts(message)).toEqual(said));
