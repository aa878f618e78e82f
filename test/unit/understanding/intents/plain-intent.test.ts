import { readPlainIntent } from '../../../../src/understanding/intents/read-plain-intent';

const SAID: Record<string, string[]> = {
  yes: ['dạ đúng á chị', 'chot don di em', 'dúng rùi đó ad', 'thế thì đồng ý nhé', 'ukm được', 'quyết định vậy đi', 'lên đơn giùm chị', '👍'],
  no: ['không em ạ', 'chưa được đâu', 'đừng đăng vội nhé', 'đâu có', 'đâu phải', 'ko phải nha', 'chưa, chờ tui chút', 'khoan'],
  cancel: ['không lấy nữa đâu', 'thui k lấy đâu b', 'huy giup chi don 1045', 'thôi em nghỉ mua', 'thôi để chị nghĩ lại rồi đặt sau', 'thôi', 'cho xin hủy'],
  back: ['quay về bước trước', 'nhập sai rồi, cho nhập lại', 'chọn sai mất rồi', 'nhầm rồi', 'lui lại chút con'],
  undo: ['tui lỡ bấm hết hàng, mở lại dùm', 'trả lại giá cũ giúp bác', 'hủy thao tác vừa rồi', 'phục hồi giá trước đó', 'lỡ xóa bài, lấy lại giúp'],
  help: ['xài răng con', 'chỉ o đặt hàng với', 'cách đặt hàng thế nào vậy shop', 'gõ gì bây giờ', 'mấy cái nút này là chi', 'tui không rành điện thoại', '??'],
  greet: ['chao shop', 'alo ai nghe không', 'ê shop', 'chúc cả nhà buổi sáng tốt lành', 'có ai đó không', 'shop ơi'],
  sell: ['tui có 2 tạ khoai muốn bán', 'nhà cháu mới thu 30kg vải thiều, giá 35k', 'bán giùm em 5 con gà', 'đăng bán bưởi giúp em'],
  buy: ['bán cho em 2 con gà', 'có mật ong không shop', 'hôm nay có rau gì', 'như hôm trước nha em', 'lấy cho chị như cũ', '2kg cam', 'mật ong còn không ạ'],
  my_orders: ['đơn của em tới đâu rồi', 'sao chưa thấy giao vậy shop', 'có ai mua cam của chú chưa'],
  my_goods: ['tui đang bán những món nào', 'mật ong nhà bác đăng chưa con', 'mật ong tăng lên 270k', 'bật lại bài cam cho bác'],
  price_question: ['trứng bán bao nhiêu một chục', 'đắt thế, bớt cho chị đi', 'gia nhieu v shop', 'ib giá'],
  human: ['cho tôi gặp quản lý', 'gọi cho bác với', 'nói chuyện với nhân viên'],
  sold_out: ['hết hàng rồi con ơi', 'trứng hết rồi', 'bán hết sạch rồi nhé', 'hết'],
  thanks: ['cảm ơn bác nhiều lắm', 'cam on em nhieu', 'tks shop nha'],
  other: ['2', '😂😂', 'kkk', 'cam có ngọt không', 'cam hư hết 3 trái', 'shop ở đâu vậy', 'giao tận nhà không shop', ''],
};

describe.each(Object.entries(SAID))('%s', (intent, messages) => {
  it.each(messages)('is meant by "%s"', (message) => {
    expect(readPlainIntent(message)).toBe(intent);
  });
});
