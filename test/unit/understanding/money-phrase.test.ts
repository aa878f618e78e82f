import { moneyOutput } from '../../../src/understanding/outputs/money';

const per = (amount: number, per_unit: string, per_qty = 1): object => ({ amount, per_qty, per_unit, ...(per_qty === 1 ? {} : { unit_price: Math.round(amount / per_qty) }) });

describe('what a price is for', () => {
  test.each<[string, unknown]>([
    ['con 350', per(350_000, 'con')], ['mỗi con 350', per(350_000, 'con')], ['2 con 350', per(350_000, 'con', 2)], ['gà đồi 1tr2 3 con', per(1_200_000, 'con', 3)], ['mười ngàn ba bó', per(10_000, 'bó', 3)], ['5 ngàn 2 trái', per(5_000, 'trái', 2)],
    ['7 ngàn 2 ký lúa', per(7_200, 'kg')], ['1 chục 35k', per(35_000, 'chục')], ['bốn chục một chục', per(40_000, 'chục')], ['vỉ 30 trứng 90k', per(90_000, 'vỉ')], ['bao 25 ký giá 400', per(400_000, 'bao')], ['con 2 ký 300k', per(300_000, 'con')], ['60n/2 hop', per(60_000, 'hộp', 2)],
    ['30 nghìn đồng trên kí', per(30_000, 'kg')], ['150k con gà', per(150_000, 'con')], ['150k con ơi', { amount: 150_000 }], ['con bán 35k', { amount: 35_000 }], ['còn 20 ký giá 35k', { amount: 35_000 }], ['hai đồng rưỡi một trứng', per(2_500, 'trứng')], ['hai chục rưỡi một ký', per(25_000, 'kg')], ['chín rưỡi một ký', per(9_500, 'kg')], ['nửa triệu một con', per(500_000, 'con')], ['100k được 3 ký', per(100_000, 'kg', 3)], ['300 ngàn một sào', { amount: 300_000 }], ['8 triệu một tháng', { amount: 8_000_000 }], ['1 trái 12k chục 110k', per(12_000, 'trái')], ['60k bao ship', { amount: 60_000 }], ['chục ngàn 3 trái', per(10_000, 'trái', 3)], ['60k bao', per(60_000, 'bao')], ['nguyên ổ 7 con bán triệu tư', per(1_400_000, 'con', 7)],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

describe('which money counts', () => {
  test.each<[string, unknown]>([
    ['giá gốc 100k giảm 20% còn 80k', { amount: 80_000 }], ['hôm qua 30 hôm nay 28', { amount: 28_000 }], ['50k, à lộn 60k', { amount: 60_000 }], ['không phải 50k, 60k', { amount: 60_000 }], ['tuần trước 60 tuần này 55', { amount: 55_000 }], ['tiền ship 20k, cam 30k/kg', per(30_000, 'kg')], ['2 sào rau 3 triệu', { amount: 3_000_000 }],
    ['mua 1 tặng 1 giá 50k', { amount: 50_000 }], ['giảm 8k', { amount: 8_000, deduction: true }], ['mắc quá bớt 10 đi', { amount: 10_000, deduction: true }], ['giam 20k con 180k', { amount: 180_000 }], ['100k không bớt', { amount: 100_000 }],
    ['le 30 si 25', { amount: 30_000, tiers: [{ amount: 25_000 }] }], ['sỉ từ 10kg 20k, lẻ 25k', { amount: 25_000, tiers: [{ from_qty: 10, unit: 'kg', amount: 20_000 }] }],
    ['25k/kg, trên 10kg 20k/kg', { ...per(25_000, 'kg'), tiers: [{ from_qty: 10, unit: 'kg', amount: 20_000 }] }], ['1 con 120k, 5 con 550k', { ...per(120_000, 'con'), tiers: [{ from_qty: 5, unit: 'con', amount: 550_000, per_qty: 5 }] }],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

describe('several prices, in whatever order they are said', () => {
  const tier = (from_qty: number, unit: string, amount: number, per_qty?: number): object => ({ from_qty, unit, amount, ...(per_qty === undefined ? {} : { per_qty }) });
  test.each<[string, unknown]>([
    ['trên 5kg 55k, dưới 5kg 60k', { ...per(60_000, 'kg'), tiers: [tier(5, 'kg', 55_000)] }], ['3 hộp 200k, 1 hộp 70k', { ...per(70_000, 'hộp'), tiers: [tier(3, 'hộp', 200_000, 3)] }],
    ['50k 1kg, 95k 2kg', { ...per(50_000, 'kg'), tiers: [tier(2, 'kg', 95_000, 2)] }], ['16k5/kg cho xe trên 5 tấn, lẻ 18k', { ...per(18_000, 'kg'), tiers: [tier(5, 'tấn', 16_500)] }],
    ['giá chợ 35, nhà em bán 30', { amount: 30_000 }], ['giá gốc 120 nay còn 99', { amount: 99_000 }], ['con này 4 triệu, bác lấy 3 triệu 8', { amount: 3_800_000 }],
    ['2 lăm một mớ', per(25_000, 'mớ')], ['45 nghìn trên một kí lô gam', per(45_000, 'kg')],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

describe('prices that were refused or said anew', () => {
  test.each<[string, unknown]>([
    ['đừng bán 90, bán 110', { amount: 110_000 }], ['200 không bán, 220 bán', { amount: 220_000 }], ['hai trăm không bán, hai trăm hai thì được', { amount: 220_000 }], ['90 à không 95', { amount: 95_000 }], ['cá 18 đồng con? không, 180 một ký', per(180_000, 'kg')], ['15k/ly... à 15k/chai', per(15_000, 'chai')],
    ['tổng 2 món 235k nha chị', { amount: 235_000 }], ['2 con gà 3 ký 360k', per(360_000, 'con', 2)], ['heo 20kg/con 2tr4', { amount: 2_400_000 }], ['gạo bao 25kg 450k', per(450_000, 'bao')], ['mực khô triệu hai ký', per(1_200_000, 'kg')], ['giá gốc 120 sale 99k', { amount: 99_000 }], ['80 đến 100 tùy loại', { min: 80_000, max: 100_000 }], ['nửa củ', { amount: 500_000 }],
    ['bớt 5 ngàn một ký', { ...per(5_000, 'kg'), deduction: true }], ['buôn 17, lẻ 22 một cân', { ...per(22_000, 'kg'), tiers: [{ amount: 17_000 }] }], ['1-9 kg: 20k, từ 10 kg: 18k', { ...per(20_000, 'kg'), tiers: [{ from_qty: 10, unit: 'kg', amount: 18_000 }] }],
    ['dưới 10kg 20k, trên 10kg 18k', { ...per(20_000, 'kg'), tiers: [{ from_qty: 10, unit: 'kg', amount: 18_000 }] }], ['bò 18 triệu con', per(18_000_000, 'con')], ['hai chục bốn bó', per(20_000, 'bó', 4)], ['1 củ 2', { amount: 1_200_000 }], ['70 tới 80k kg', { min: 70_000, max: 80_000, per_qty: 1, per_unit: 'kg' }], ['theo giá thị trường', { vague: true }],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

describe('money left open, slang, slips', () => {
  test.each<[string, unknown]>([
    ['40-50k/bó', { min: 40_000, max: 50_000, per_qty: 1, per_unit: 'bó' }], ['khoảng 50 60k', { min: 50_000, max: 60_000 }], ['hai ba trăm', { min: 200_000, max: 300_000 }], ['1tr2 tới 1tr5 một con', { min: 1_200_000, max: 1_500_000, per_qty: 1, per_unit: 'con' }], ['vài chục ngàn', { vague: true }], ['ba trăm mấy', { vague: true }], ['giá tt', { vague: true }], ['giá bà con thôi', { vague: true }], ['ib giá', { vague: true }],
    ['35k có thương lượng', { amount: 35_000 }], ['hai xị rưỡi một lít', per(250_000, 'lít')], ['củ hai', { amount: 1_200_000 }], ['chốt ba lít', { amount: 300_000 }], ['90.000k', { amount: 90_000 }],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

test.each(['2 lít mật', '3 củ gừng', '40 ký', 'còn 500 cặp', '5h chiều giao', 'loại 1', 'kiệt 27', 'năm nay', 'hai ngày nữa', 'ban sau', '0905 123 456', 'giảm 20%', '0 đồng', '', 'mua 3 tặng 1', '1 đổi 1', '5 người', 'tầng 3', 'độ brix 18', 'vụ 3 năm 2026', 'bao nhiêu tiền'])('"%s" names no money', (text) => expect(moneyOutput(text)).toBeNull());

describe('a unit right before its price', () => {
  test.each<[string, unknown]>([
    ['cá rô đồng ký hai trăm chín', per(290_000, 'kg')], ['ốc bươu đen ký chín lăm', per(95_000, 'kg')], ['bán lạng hai mươi ngàn', per(20_000, 'lạng')], ['cá chép cân bảy mươi', per(70_000, 'kg')], ['chè móc câu lạng ba mươi nhăm nghìn', per(35_000, 'lạng')], ['mắm nêm xị ba lăm ngàn', per(35_000, 'xị')],
    ['bán cho mệ hũ mắm bốn lăm', per(45_000, 'hũ')], ['mua giùm chị hũ ruốc năm lăm', per(55_000, 'hũ')], ['vịt xiêm con trăm tám', per(180_000, 'con')], ['lên trăm rưỡi lít rứa', per(150_000, 'lít')], ['bán 2 trăm bảy cân', per(270_000, 'kg')], ['tám chục chi đó một ký', per(80_000, 'kg')],
    ['gà này con bán hai trăm', { amount: 200_000 }], ['cả mâm ngũ quả hai trăm tám', { amount: 280_000, per_qty: 1, per_unit: 'mâm' }],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

describe('numbers beside a price that are none of it', () => {
  test.each<[string, unknown]>([
    ['3 trăm một công', { amount: 300_000 }], ['hai trăm một thôi', { amount: 210_000 }], ['200 gốc mai 60 triệu', { amount: 60_000_000 }], ['3 bắp 20', { amount: 20_000 }], ['tôm 30 con một cân giá hai trăm tám', per(280_000, 'kg')], ['độ 80 đến 100 nghìn một con', { min: 80_000, max: 100_000, per_qty: 1, per_unit: 'con' }],
    ['hai bao lúa với con gà hết 1 triệu 450', { amount: 1_450_000 }], ['ba con gà với hai con vịt hết 900k', { amount: 900_000 }], ['bao hết cả gánh ni 500 ngàn', { amount: 500_000 }], ['hồi 5 rưỡi sáng', null], ['còn hàng k shop', null],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});

describe('said anew, by amount, in slang', () => {
  test.each<[string, unknown]>([
    ['hai trăm ba, mà thôi hai trăm hai', { amount: 220_000 }], ['50k à mà thôi 45k', { amount: 45_000 }], ['159k → 119k/túi', per(119_000, 'túi')], ['200k => 150k', { amount: 150_000 }], ['coi hàng rồi nói', { vague: true }],
    ['hai mươi nhăm nghìn một chục, mua năm chục thì hai mươi hai', { ...per(25_000, 'chục'), tiers: [{ from_qty: 5, unit: 'chục', amount: 22_000 }] }],
    ['Giá sỉ (≥100kg): 27.500đ/kg; giá lẻ: 32.000đ/kg', { ...per(32_000, 'kg'), tiers: [{ from_qty: 100, unit: 'kg', amount: 27_500 }] }],
    ['mua nguyên giỏ thì trăm tám, lẻ thì ba lăm ngàn một ký', { ...per(35_000, 'kg'), tiers: [{ from_qty: 1, unit: 'giỏ', amount: 180_000 }] }],
    ['nửa củ thui', { amount: 500_000 }], ['năm mươi cành một mớ cá', per(50_000, 'mớ')], ['ban 32 nghn 1 can', per(32_000, 'kg')],
  ])('"%s" is %j', (text, output) => expect(moneyOutput(text)).toEqual(output));
});
