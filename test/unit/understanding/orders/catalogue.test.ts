import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';

/** "Gà ta:con; Vịt": goods by name and unit, kilos where none is said. */
const goodsOf = (catalogue: string) =>
  catalogue.split('; ').map((one, i) => {
    const [name = '', unit = 'kg'] = one.split(':');
    return { id: `L${i}`, name, unit };
  });

/** The lines in short and what is asked: "cam 2 kg + ? 1 ask item". */
function told(text: string, catalogue?: string): string {
  const order = readWholeOrder(text, catalogue === undefined ? undefined : goodsOf(catalogue));
  const edit = order?.edit === undefined ? '' : `[${order.edit}] `;
  const lines = order?.lines.map(({ line }) => [line.item ?? '?', line.qty, line.unit].filter((part) => part !== undefined).join(' ')).join(' + ') ?? 'none';
  return order && order.ask.length > 0 ? `${edit}${lines} ask ${order.ask.join('+')}` : `${edit}${lines}`;
}

describe('which of the goods on sale is meant', () => {
  it.each([
    ['cho em 3 con vịt nha', 'Vịt bầu:con; Ngan:con', 'Vịt bầu 3 con'],
    ['lấy chị 2 con vịt xiêm', 'Vịt cỏ:con; Ngan:con', 'Ngan 2 con'],
    ['lấy 2 bó rau thơm nha', 'Dứa:trái; Rau húng:bó', 'rau thơm 2 bó ask item'],
    ['cho 5 gói mì', 'Bột ngọt:gói; Mì gói:gói', 'Mì gói 5 gói'],
    ['chị lấy 4 đòn bánh tét nhân đậu', 'Bánh tét đậu:đòn; Bánh tét chuối:đòn', 'Bánh tét đậu 4 đòn'],
    ['2 hộp bánh in vị sầu riêng nha shop', 'Bánh in sầu riêng:hộp; Bánh in đậu xanh:hộp', 'Bánh in sầu riêng 2 hộp'],
    ['bán cho o 1 ký muc 1 nang', 'Mực một nắng; Mực khô', 'Mực một nắng 1 kg'],
    ['lấy 3 trái bưởi 5 roi nghe', 'Bưởi năm roi:trái; Bưởi da xanh:trái', 'Bưởi năm roi 3 trái'],
    ['cho anh 2 cân tôm khô loại nhất', 'Tôm khô loại 1; Tôm khô loại 2', 'Tôm khô loại 1 2 kg'],
    ['lấy 10 cây tràm loại bốn mét nha', 'Tràm cừ 4m:cây; Tràm cừ 3m:cây', 'Tràm cừ 4m 10 cây'],
    ['2 bó cúc với 1 bó ly', 'Hoa cúc:bó; Hoa ly:bó; Trà hoa cúc:hộp', 'Hoa cúc 2 bó + Hoa ly 1 bó'],
    ['3 bó muống nha em', 'Rau muống:bó; Rau dền:bó', 'Rau muống 3 bó'],
    ['em lấy cả hai loại, mỗi loại 1 hộp', 'Trà sen:hộp; Trà lài:hộp', 'Trà sen 1 hộp + Trà lài 1 hộp'],
    ['cho chị cả 3 thứ mứt mỗi thứ nửa ký', 'Mứt gừng; Mứt bí; Mứt sen', 'Mứt gừng 0.5 kg + Mứt bí 0.5 kg + Mứt sen 0.5 kg'],
    ['mỗi loại trà cho anh 2 gói nhé', 'Trà sen:gói; Trà lài:gói; Cà phê:gói', 'Trà sen 2 gói + Trà lài 2 gói'],
    ['lấy mỗi món 1 hũ hết luôn nha', 'Mắm cà:hũ; Mắm nêm:hũ', 'Mắm cà 1 hũ + Mắm nêm 1 hũ'],
    ['4 hộp sữa chua nếp cẩm 2 hộp sữa chua trái cây', 'Sữa chua nếp cẩm:hộp; Sữa chua trái cây:hộp; Sữa chua không đường:hộp', 'Sữa chua nếp cẩm 4 hộp + Sữa chua trái cây 2 hộp'],
    ['2 hộp mochi trà xanh 1 hộp mochi dâu nha', 'Mochi trà xanh:hộp; Mochi dâu:hộp; Mochi xoài:hộp', 'Mochi trà xanh 2 hộp + Mochi dâu 1 hộp'],
    ['lấy màu đỏ 2 cái màu xanh 1 cái', 'Khăn rằn đỏ:cái; Khăn rằn xanh:cái', 'Khăn rằn đỏ 2 cái + Khăn rằn xanh 1 cái'],
    ['cho chị 2 hũ cay 1 hũ không cay', 'Sa tế cay:hũ; Sa tế không cay:hũ', 'Sa tế cay 2 hũ + Sa tế không cay 1 hũ'],
    ['lấy combo 2 nha shop', 'Combo 1:phần; Combo 2:phần', 'Combo 2'],
    ['cho 2 phần combo 3', 'Combo 1:phần; Combo 2:phần; Combo 3:phần', 'Combo 3 2 phần'],
    ['lấy 1kg chôm chôm', 'Chôm chôm; Nhãn', 'Chôm chôm 1 kg'],
    ['lay 1kg choom choom', 'Chôm chôm; Nhãn', 'Chôm chôm 1 kg'],
    ['3 ký ganf ta nha', 'Gà ta; Vịt', 'Gà ta 3 kg'],
    ['cho 2 ký nạc dâm', 'Nạc dăm; Ba chỉ', 'Nạc dăm 2 kg'],
    ['cho 1 ký thịt ba chỉ nhé ý', 'Ba chỉ; Sườn', 'Ba chỉ 1 kg'],
    ['lấy nửa ký hạt doi 2 lạng mắc khén', 'Mắc khén; Hạt dổi', 'Hạt dổi 0.5 kg + Mắc khén 2 lạng'],
    ['cho bác dĩa xôi, nải chuối với bình bông cúng', 'Xôi gấc:phần; Chuối sứ:nải; Bông cúc:bình', 'Xôi gấc 1 phần + Chuối sứ 1 nải + Bông cúc 1 bình'],
    ['lấy con gà, chai mật ong với tập bánh đa nem', 'Gà ta:con; Mật ong:chai; Bánh đa nem:tập', 'Gà ta 1 con + Mật ong 1 chai + Bánh đa nem 1 tập'],
    ['cho 1 ký mướp nha', 'Mướp hương; Mướp đắng', 'mướp 1 kg ask item'],
    ['lấy 2 cân tôm khô', 'Tôm khô loại 1; Tôm khô loại 2', 'tôm khô 2 kg ask item'],
    ['chị đặt 2 hộp lớn thay vì 4 hộp nhỏ nhé', 'Nem chua hộp nhỏ:hộp; Nem chua hộp lớn:hộp', 'Nem chua hộp lớn 2 hộp'],
    ['lấy 6 hũ mắm, 4 hũ mắm cà 2 hũ mắm dưa', 'Mắm cà:hũ; Mắm dưa:hũ', 'Mắm cà 4 hũ + Mắm dưa 2 hũ'],
    ['cho 2 ký mận', 'Bưởi năm roi; Mận hậu', 'Mận hậu 2 kg'],
    ['lấy cả 3 loại, mỗi loại 1 hộp', 'Trà sen:hộp; Trà lài:hộp', '? 1 hộp'],
  ])('%s', (text, catalogue, lines) => expect(told(text, catalogue)).toBe(lines));
});

describe('what stands in the place of what was said', () => {
  it.each([
    ['đổi 1 trà atiso thành trà gừng giúp em', 'Trà atiso:hộp; Trà gừng:hộp', '[replace] Trà gừng 1 hộp'],
    ['đổi 3 ký cam sang quýt nha', undefined, '[replace] quýt 3 kg'],
    ['thay 2 con gà bằng vịt giùm anh', undefined, '[replace] vịt 2 con'],
    ['bỏ cho chị món dưa muối ra nhé', undefined, '[remove] dưa muối'],
    ['bỏ giùm em hũ mắm nêm ra khỏi đơn', undefined, '[remove] mắm nêm'],
    ['lấy thêm cho đủ 10 hộp bánh phu thê nhé', undefined, '[replace] bánh phu thê 10 hộp'],
    ['lấy thêm 2 ký cam cho đủ 5 ký', undefined, '[add] cam 2 kg'],
    ['hủy nửa đơn đi chị, lấy 1 thùng cam thôi', undefined, '[replace] cam 1 thùng'],
    ['chị lấy lại 2 hũ như ban đầu nha', 'Mắm tép:hũ', 'Mắm tép 2 hũ'],
    ['cả xóm đặt chung, tổng 25 lít nước mắm, mỗi nhà 5 lít', 'Nước mắm:lít', 'Nước mắm 25 lít'],
    ['đặt 40 ký gạo nha, mỗi người 4 ký', 'Gạo', 'Gạo 40 kg'],
    ['hồi sáng có ba ký cam chị sửa thành năm ký giùm em', 'Cam xoàn; Quýt', '[replace] Cam xoàn 5 kg'],
    ['1 bánh kem vẽ con mèo nha', undefined, 'bánh kem 1 ask unit'],
    ['gửi cho con bé nhà chị 2 hộp sữa', undefined, 'sữa 2 hộp'],
    ['cho con 2 ký cam như bữa trước', undefined, '[again] cam 2 kg'],
  ])('%s', (text, catalogue, lines) => expect(told(text, catalogue)).toBe(lines));
});
