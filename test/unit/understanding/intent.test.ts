import { readIntent, type Intent } from '../../../src/understanding/intent';

const BUYER = { isSeller: false, isManager: false };
const SELLER = { isSeller: true, isManager: false };
const MANAGER = { isSeller: false, isManager: true };

const KINDS: [Intent['kind'], string[]][] = [
  ['greet', ['alo', 'xin chào', 'chào shop', 'chào con', 'hello', 'hi em', 'em ơi', 'có ai không', 'à lô']],
  ['help', ['làm răng đăng bài rứa con', 'mần răng mua rứa con', 'mua răng rứa', 'chỉ o cách mua với', 'làm sao để mua hàng', 'giúp với', '?', 'làm răng con', 'trợ giúp', 'tro giup', 'chỉ bác với', 'hướng dẫn', 'Trợ giúp!', 'mần răng', 'trợ giúp em với', 'không hiểu gì hết']],
  ['person', ['cho gặp người thật đi', 'gặp người', 'gap nguoi', 'gặp nhân viên', 'gọi lại cho bác', 'kêu chủ ra đây', 'cho gặp ai với', 'cho tui gặp chị Hương', 'tôi cần hỗ trợ']],
  ['menu', ['menu', 'bắt đầu']],
  ['back', ['quay lại', 'quay lai', 'trở lui', 'lùi lại', 'lộn rồi']],
  ['cancel', ['thôi', 'dừng', 'huỷ', 'hủy', 'thôi khỏi', 'thôi em', 'bỏ đi', 'không mua nữa', 'để khi khác']],
  ['undo', ['trả lại như cũ', 'tra lai nhu cu']],
  ['browse', ['bữa ni có chi bán không', 'có chi ngon không con', 'hôm nay có gì tươi k em', 'xem hàng', 'có gì bán', 'hôm nay có gì bán không', 'cho chị xem hàng', 'bán gì', 'xem thêm hàng', 'tui muốn mua hàng', 'co gi ban', 'co gi ban ko', 'đặt hàng', 'mua']],
  ['startSelling', ['tui mún bán hàng', 'đăng ký làm xã viên', 'tui muốn vô htx', 'bán', 'ban', 'bán hàng', 'tui muốn bán', 'cô muốn bán hàng con ơi', 'đăng bán', 'Bán', 'đăng ký bán hàng', 'em muốn tham gia bán hàng']],
  ['myGoods', ['tui đang bán chi', 'hàng của tôi', 'hàng của cô', 'món của tui', 'hang cua toi']],
  ['myOrders', ['có đơn mô không', 'đơn em tới mô rồi', 'đơn hàng tới đâu rồi shop', 'đơn 1041 răng rồi', 'sao chưa thấy giao', 'hàng của chị bữa mô giao rứa', 'đơn của tôi', 'xem đơn', 'don cua toi', 'cho chị xem đơn', 'đơn tới đâu rồi em', 'xem đơn 1042', 'đơn 1042 đâu rồi']],
  ['forgetMe', ['xoá thông tin', 'xóa thông tin', 'xoa thong tin']],
  ['leaveLine', ['thôi khỏi chờ', 'thoi khoi cho', 'không chờ nữa', 'thôi khỏi chờ nữa em', 'nỏ chờ nữa', 'khỏi đợi nữa con', 'thôi k đợi nữa']],
  ['smallTalk', ['cảm ơn', 'cám ơn con nhiều', 'haha', 'cảm ơn em nha']],
  ['none', ['dạ', 'ừ', '👍', '', '😀', 'asdf qwer', '1', '250k', '0905 123 456', '15 Lê Lợi', 'đúng rồi', 'hết', 'nhận đơn', 'mời cô Ba', 'tạm nghỉ bão', 'xong 1042', 'trả lại 12']],
  ['question', ['ngọt không?', 'cam có ngọt không', 'bao giờ có', 'bao giờ có cam', 'còn không', 'có ship không', 'giao tới Hà Nội không', 'khi nào giao', 'bao nhiêu tiền một ký', 'có bớt không', 'lấy nhiều có bớt không', 'bán răng', 'mấy đồng', 'Cho em hỏi shop có giao Hội An không ạ', 'phí ship nhiêu', 'giao mấy ngày', 'cho hỏi giá']],
  ['buy', ['như cũ', 'như hôm trước nha em', 'lấy y như lần trước']],
  ['cancelOrder', ['huỷ đơn', 'hủy đơn', 'huy don', 'không lấy nữa', 'thôi k lấy cam nữa e', 'bỏ đơn', 'hổng lấy nữa']],
];
test.each(KINDS.flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)))('buyer: "%s" is %s', (text, kind) => expect(readIntent(text, BUYER).kind).toBe(kind));

test.each([
  ['có mật ong không', 'mật ong'], ['co mat ong ko e', 'mat ong'], ['mật ong', 'mật ong'], ['cam còn không', 'cam'], ['cam có không', 'cam'], ['có ai bán cam không', 'cam'], ['ai bán gà ta', 'gà ta'], ['tìm nấm tràm', 'nấm tràm'], ['mật ong bao nhiêu một chai', 'mật ong'],
  ['giá mật ong?', 'mật ong'], ['gà mấy tiền 1 con', 'gà'], ['chị ơi có trứng gà không', 'trứng gà'], ['cho chị hỏi cam còn không', 'cam'], ['cho em xin giá cam', 'cam'], ['mật ong?', 'mật ong'], ['có bán sầu riêng không', 'sầu riêng'], ['bán gạo không', 'gạo'], ['ai có gạo', 'gạo'], ['cho xem mật ong', 'mật ong'], ['còn gạo k', 'gạo'], ['gạo bn 1kg', 'gạo'], ['giờ có mật ong chưa', 'mật ong'],
])('search: "%s" looks for %s', (text, query) => expect(readIntent(text, BUYER)).toEqual({ kind: 'search', query }));

test.each([
  ['cho chị 1 chai mật ong rừng', 'mật ong rừng'], ['lấy 2 ký cam', 'cam'], ['bán cho tui 2 ký cam', 'cam'], ['ban cho tui 2 ky cam', 'cam'], ['2 chai', ''], ['loại 2 cho chị 2 chai', 'loại 2'], ['để anh 10 ký nấm tràm', 'nấm tràm'], ['mua mật ong', 'mật ong'],
  ['tui muốn mua mật ong', 'mật ong'], ['cho chị mật ong', 'mật ong'], ['2 ký cam với 1 chai mật hoa cà phê, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456', 'cam'], ['lấy 2 con gà được không?', 'gà'], ['1 chai mật ong, giao 20 Trần Phú phường Hải Châu Đà Nẵng, 0905 123 457, tên Chi', 'mật ong'], ['hi shop cho mình 2 kg cam', 'cam'], ['chị cần mua gấp 2 con gà', 'gà'], ['mua dùm tui 2 ký cam', 'cam'], ['2 kg', ''], ['2kg cam sanh', 'cam sanh'], ['mỗi thứ 1 ký', ''], ['thêm 1 chai mật ong nữa', 'mật ong'], ['em lấy 1 con gà', 'gà'],
])('buy: "%s" wants "%s"', (text, words) => {
  for (const as of [BUYER, SELLER, MANAGER]) expect(readIntent(text, as)).toMatchObject({ kind: 'buy', order: { lines: [{ words }, ...(text.includes('với') ? [{ words: 'mật hoa cà phê' }] : [])] } });
});

test.each([
  ['Mật ong rừng 250k/chai còn 20 chai', 'Mật ong rừng'], ['mat ong rung 250k/lit con 20 lit nghe con', 'Mat ong rung'], ['chú bán cam sành 25 một ký, nhà còn 2 tạ', 'Cam sành'], ['bán cam', 'Cam'], ['cô bán chuối mốc', 'Chuối mốc'], ['tui muốn bán 20 ký cam giá 25k', 'Cam'],
  ['mật ong rừng 180k', 'Mật ong rừng'], ['mua giùm bà con 20 ký cam 25k', 'Cam'], ['cam sành giá 25k một ký', 'Cam sành'], ['Cam sành A17 25k/kg còn 30 kg', 'Cam sành A17'], ['Gạo nếp 30.000đ/kg, còn 100 kg', 'Gạo nếp'], ['hôm nay cô có 20 bó rau muống 5k một bó', 'Rau muống'], ['20 ký cam 25k', 'Cam'],
])('sell: "%s" offers %s, whoever says it', (text, name) => {
  for (const as of [BUYER, SELLER]) expect(readIntent(text, as)).toMatchObject({ kind: 'sell', goods: [{ name }] });
});

test.each([
  ['hết mật ong rồi con ơi', { kind: 'soldOut', goods: 'mật ong' }], ['hết', { kind: 'soldOut' }], ['cam lên 30 nghe', { kind: 'price', goods: 'cam', dong: 30_000 }], ['giá cam 30', { kind: 'price', goods: 'cam', dong: 30_000 }],
  ['mật ong còn 5 lít', { kind: 'stock', goods: 'mật ong', quantity: { base: 5000, unit: 'lít' } }], ['có 10 lít mật ong', { kind: 'stock', goods: 'mật ong', quantity: { base: 10_000, unit: 'lít' } }], ['tạm ẩn cam', { kind: 'hide', goods: 'cam' }], ['mở bán lại cam', { kind: 'show', goods: 'cam' }], ['bán lại cam', { kind: 'show', goods: 'cam' }], ['hiện cam', { kind: 'show', goods: 'cam' }], ['sửa giá cam thành 27', { kind: 'price', goods: 'cam', dong: 27_000 }],
])('seller: "%s" updates', (text, update) => {
  expect(readIntent(text, SELLER)).toMatchObject({ kind: 'update', updates: [update] });
  expect(readIntent(text, BUYER).kind).not.toBe('update');
});

const COMMANDS: [string, { isSeller: boolean; isManager: boolean }, Intent][] = [
  ['ủa lộn, mật ong còn mà', SELLER, { kind: 'undo', goods: 'mật ong' }],
  ['nhận', SELLER, { kind: 'confirmOrder' }], ['nhận đơn', SELLER, { kind: 'confirmOrder' }], ['nhận đơn 1042', SELLER, { kind: 'confirmOrder', code: '1042' }], ['nhan don 1042', SELLER, { kind: 'confirmOrder', code: '1042' }],
  ['ừ có, để cô soạn', SELLER, { kind: 'confirmOrder' }], ['có nha', SELLER, { kind: 'confirmOrder' }], ['nhận thay cô Ba', MANAGER, { kind: 'confirmOrder' }],
  ['không đủ', SELLER, { kind: 'rejectOrder' }], ['k đủ', SELLER, { kind: 'rejectOrder' }], ['không đủ con ơi, còn 3 ký', SELLER, { kind: 'rejectOrder', left: { base: 3000, unit: 'kg' } }], ['hết hàng 1042', SELLER, { kind: 'rejectOrder', code: '1042', isGone: true }],
  ['đơn 1042 không đủ, còn 3 ký', SELLER, { kind: 'rejectOrder', code: '1042', left: { base: 3000, unit: 'kg' } }],
  ['xong 1042', SELLER, { kind: 'ready', code: '1042' }], ['soạn xong đơn 1042 rồi con', SELLER, { kind: 'ready', code: '1042' }],
  ['huỷ đơn 1042', BUYER, { kind: 'cancelOrder', code: '1042' }], ['cho chị huỷ đơn 1042', BUYER, { kind: 'cancelOrder', code: '1042' }],
  ['4827 1630', BUYER, { kind: 'join', digits: '48271630' }], ['48271630', BUYER, { kind: 'join', digits: '48271630' }], ['mã 48271630', BUYER, { kind: 'join', digits: '48271630' }], ['4827 163', BUYER, { kind: 'join', digits: '4827163' }], ['482716301', BUYER, { kind: 'join', digits: '482716301' }],
  ['đơn hôm nay', MANAGER, { kind: 'ordersToday' }], ['don hom nay', MANAGER, { kind: 'ordersToday' }], ['đơn chờ', MANAGER, { kind: 'ordersWaiting' }], ['ai chưa nhận được', MANAGER, { kind: 'unreached' }], ['chưa tới', MANAGER, { kind: 'unreached' }],
  ['mời', MANAGER, { kind: 'invite' }], ['mời cô Ba bán hàng', MANAGER, { kind: 'invite', role: 'seller', name: 'cô Ba' }], ['mời chị Lan làm quản lý', MANAGER, { kind: 'invite', role: 'manager', name: 'chị Lan' }], ['mời anh Tư phụ', MANAGER, { kind: 'invite', role: 'helper', name: 'anh Tư' }],
  ['Mã mời của tôi là 48271630', BUYER, { kind: 'join', digits: '48271630' }], ['em muốn hủy đơn hàng 1042 ạ', BUYER, { kind: 'cancelOrder', code: '1042' }], ['không nhận đơn 1042', SELLER, { kind: 'rejectOrder', code: '1042', isRefused: true }],
  ['mời Nguyễn Văn A', MANAGER, { kind: 'invite', name: 'Nguyễn Văn A' }], ['mời thêm quản lý', MANAGER, { kind: 'invite', role: 'manager' }], ['mời bác Tư vào bán hàng', MANAGER, { kind: 'invite', role: 'seller', name: 'bác Tư' }],
  ['mời cô Ba', MANAGER, { kind: 'invite', name: 'cô Ba' }],
  ['tạm nghỉ bão', MANAGER, { kind: 'pauseCoop', reason: 'bão' }], ['tạm nghỉ', MANAGER, { kind: 'pauseCoop' }], ['tạm nghỉ vì bão số 5', MANAGER, { kind: 'pauseCoop', reason: 'bão số 5' }], ['mở lại', MANAGER, { kind: 'resumeCoop' }],
  ['trả lại 12', MANAGER, { kind: 'handBack', number: 12 }], ['trả lại 12 h', MANAGER, { kind: 'handBack', number: 12 }], ['tra lai 12', MANAGER, { kind: 'handBack', number: 12 }],
  ['bán giùm cô Ba: cam sành 25k/kg còn 2 tạ', MANAGER, { kind: 'actFor', seller: 'cô Ba', text: 'cam sành 25k/kg còn 2 tạ' }], ['đăng hộ cô Ba cam sành 25k/kg', MANAGER, { kind: 'actFor', seller: 'cô Ba', text: 'cam sành 25k/kg' }],
  ['chuyển 1042 cho chú Năm', MANAGER, { kind: 'reassign', code: '1042', to: 'chú Năm' }], ['chuyen don 1042 qua ben co Tu nha em', MANAGER, { kind: 'reassign', code: '1042', to: 'co Tu' }],
  ['đơn 1042 chuyển cho chú Năm làm giùm nghe', MANAGER, { kind: 'reassign', code: '1042', to: 'chú Năm' }], ['để cô Tư nhận đơn 1042', MANAGER, { kind: 'reassign', code: '1042', to: 'cô Tư' }],
  ['chuyển đơn 1042 cho người khác', MANAGER, { kind: 'reassign', code: '1042' }], ['chuyển đơn 1042', MANAGER, { kind: 'reassign', code: '1042' }],
  ['ẩn cam của cô Ba', MANAGER, { kind: 'hideListing', goods: 'cam' }], ['tạm ẩn cam', MANAGER, { kind: 'hideListing', goods: 'cam' }],
];
test.each(COMMANDS)('"%s" as %j', (text, as, intent) => expect(readIntent(text, as)).toEqual(intent));

test.each(['chuyển 1042 cho khách rồi', 'chuyển khoản 1042', 'đơn 1042 chuyển xe rồi', 'chuyển 1042 qua 15 Lê Lợi', 'đổi đơn 1042', 'chuyển tiền 1042 rồi', 'giao 1042 cho khách chưa'])('"%s" of a manager gives no order to another seller', (text) => {
  expect(readIntent(text, MANAGER).kind).not.toBe('reassign');
});

test.each(['mời cô Ba', 'trả lại 12', 'tạm nghỉ bão'])('"%s" commands nothing when a seller says it', (text) => expect(readIntent(text, SELLER).kind).toBe('none'));

test.each(['đơn hôm nay', 'đơn chờ', 'don cho', 'bữa ni có mấy đơn', 'coi đơn hàng', 'có đơn mới không con', 'có ai đặt hàng không'])('"%s" of a seller asks for what waits for her', (text) => {
  expect(readIntent(text, SELLER)).toEqual({ kind: 'myOrders' });
});

test('a question keeps its words and its goods', () => {
  expect(readIntent('cam có ngọt không', BUYER)).toEqual({ kind: 'question', text: 'cam có ngọt không', goods: 'cam' });
  expect(readIntent('cam hết chưa em', SELLER)).toMatchObject({ kind: 'question' });
});

test('"thôi" in the middle of a sentence cancels nothing', () => {
  expect(readIntent('lấy 2 ký thôi', BUYER).kind).toBe('buy');
  expect(readIntent('thôi lấy 2 ký', BUYER).kind).toBe('buy');
});

/** What reading costs of a core, ms: the cheapest of three times, since others share it. */
function costOf(read: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage().user;
    read();
    return (process.cpuUsage().user - before) / 1000;
  });
  return Math.min(...costs);
}

test.each(['mật ong 250k/chai còn 20 chai ', '1', 'ký ', '0 ', 'cho chị ', 'hết ', 'có không ', '0905 ', '(', 'đ'])('ten thousand characters of "%s" cost no more than the ordinary messages they are as long as, twice', (piece) => {
  const ordinary = 'mật ong rừng 250k một chai, còn 20 chai nha';
  const wants = { isSeller: true, isManager: true };
  const many = (10_000 / ordinary.length) * 2;
  const long = piece.repeat(10_000 / piece.length);
  const ofMany = costOf(() => { for (let i = 0; i < many; i += 1) readIntent(ordinary, wants); });
  expect(costOf(() => readIntent(long, wants))).toBeLessThan(ofMany);
});
