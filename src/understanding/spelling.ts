import { fold } from '../domain/text';
import { knownGoodsAt } from './goods';
import { isSyllable } from './syllable';
import { keyOf, type Token } from './tokens';

export { isSyllable } from './syllable';

/** Teencode, dialect and slips of the thumb that always stand for one word (vietnamese.md 1.3, 2.4, 2.5). A "k" right behind digits is a thousand. */
const STANDS_FOR: Record<string, string> = Object.fromEntries(
  `không: ko k khg hk hok hông hổng hong hỏng hôg hem khum khom khong hơm hỉm nỏ kh kô kh0ng
  được: đc dc đk dk đx ddc đươc
  gì: j
  vậy: z zậy dậy zị rứa thế rua v dzậy zay vay
  rồi: r rùi rui gòi ròi òi ùi zồi roài rầu ời
  em: e iem êm
  chị: c chj cj chụy
  anh: a
  mình: mk mik mìk mìh m
  shop: sốp shopp sop sóp shóp shốp
  người: ng ngừi nguòi
  thật: thiệt thiet
  với: vs vớii
  nữa: nx nứa
  luôn: lun lunn
  nhiêu: bn nhiu bnhiu bnh nhju
  ok: oke oki okie okela okla okê okey okay oce uki oki okii okelah
  ừ: ừa ừm uhm um uh uk ùa ờ ừh ùm uhu uh ukm ùh
  thanks: tks thank thankiu thanku thks
  đi: ik dj
  muốn: mún mun
  làm: mần lm
  sao: răng
  đâu: mô
  trước: trc
  giờ: chừ
  quá: qá wá
  giùm: dùm jùm gium dum
  này: ni nì
  đó: nớ đóa
  nhiều: nhìu
  tui: tôi toi choa
  bạn: b
  thôi: thui
  vâng: vầng dâng vưng
  lỡ: lở nỡ nở
  alo: alô aloo
  gửi: gởi
  vô: vào vao
  hủy: huỷ cancel
  yêu: iu
  nay: hnay
  xem: coi
  rep: reply
  nha: nhoa nka nhó nhaa nhá`
    .split('\n')
    .flatMap((line) => {
      const [word = '', spellings = ''] = line.trim().split(': ');
      return spellings.split(' ').map((spelling) => [keyOf(spelling), word]);
    }),
);

/** The words that rules of orders and intents are made of; where several fold to one, the first is meant by a word typed bare. */
const VOCABULARY = `
  chú không được gì vậy cũ rồi em chị anh mình bán bạn shop người thật với và nữa luôn bao nhiêu ok ừ thanks muốn làm sao đâu trước giờ quá giùm này đó nhiều tui gửi vô hủy yêu hay nay xem
  dạ vâng đúng phải chuẩn đồng ý xác nhận chốt duyệt cứ đi lên đăng đang đặt gửi có con còn chứ nhất trí chưa sai đừng khỏi cần thôi khoan đã trật lất bét hết ráo trơn trọi sạch sành sanh veo cháy nhẵn hàng
  bỏ dẹp dừng ngưng stop thoát bùng kèo rút đơn mua bán lấy khi khác bữa hôm mai mốt quay lại trở lui lùi về bước nhầm lộn chọn nhập ghi trả lời câu bấm ấn lỡ tay như cũ giá hoàn tác khôi phục undo mở back
  giúp hướng dẫn hdsd cách nào chỉ hiểu dùng biết ở đây thế menu help chào xin alo hello hi hey lu buổi sáng trưa chiều tối khuya bà mọi cả nhà ai vườn rẫy thêm bớt giảm tăng đổi thành qua sang bằng sửa thay
  giao ship chở đem mang địa tới đến tại nhận gặp kêu gọi nói chuyện liên hệ chủ quản lý nhân viên tổng đài khiếu nại lừa đảo bực máy số bot hotline ban điện thoại tên là cho để ghé tự
  món bài danh sách của tồn kho gỡ kiểm tra tình trạng thấy bao báo tính tiền rẻ mắc đắt sỉ lẻ mấy hỏi tìm kiếm thèm order nghe hú pass cảm cám ơn trân trọng quý hóa chúc tạm biệt chờ đợi chút xíu lát
  cô chú bác dì cậu thím dượng ông mệ má mạ cháu con o ad htx sốt nha nhé nhen nghen hí hè hỉ nè nờ ạ à á ơi ấy đấy kìa mà thì nhưng ủa ý loại thứ mỗi cái nửa rưỡi ký cân
  đôi tư vấn sợ lẫn sữa răm giỗ giỏ xôi cắt cát chả củ nhớ lụa lục xốp gà thằng biết kịp chành
  tuần tháng ngày thứ chủ nhật mùng rằm âm tết cuối đầu sau tầm khoảng lúc giờ hành chính trong ngoài vài ít chừng cỡ y chang hồi hệt giống lần đợt mọi thường lệ xe chành khách bến
  chịu dư các chỉnh thỏa thuận ổn quyết nhanh nội hoàn toàn vội gấp thích nghĩ duyệt lắm bận hông cân lái mối thanh lý rao ủng hộ nhượng thu hoạch phí cước nghỉ kiến quyết định tạm thời gõ viết nhắn nút nghĩa màn hình phục chúc ê no yes y tốt lành các ngàn nghìn triệu nộp thùng gói riêng cắt lựa chọn ngon tươi cọc mặt khoản chuyển lần xóa cộng vẫn nợ thiếu hư bể thối
  đường phường xã quận huyện tỉnh thành phố thôn tổ xóm ấp khu khối kiệt hẻm ngõ ngách số chợ gần cạnh ba công đối diện kế bên trường chung cư tòa tầng
`
  .split(/\s+/)
  .filter(Boolean)
  .map(keyOf);

const known = new Set(VOCABULARY);
/** Words that lack no marks where a message has any: "tôm chua" is sour, "chè lam" no làm. */
const COMPLETE = new Set('chua cay lam cua me sen tre lan ly gan tim so na nho le mi chia rang non cam tam thai da lai bo be chay dai ruốc mo khay chai'.split(' '));
const byFold = VOCABULARY.reduce((map, word) => map.set(fold(word), [...(map.get(fold(word)) ?? []), word]), new Map<string, string[]>());
/** The marks of a word; hỏi and ngã count as one. */
const marks = (word: string): string[] => (word.normalize('NFD').replace(/đ/g, 'd\u0335').match(/\p{M}/gu) ?? []).map((mark) => (mark === '\u0303' ? '\u0309' : mark));

const TONE_MARKS = new Set(['\u0301', '\u0300', '\u0309', '\u0323']);

/** A word of the vocabulary that this one is with some marks left out. One with a tone has lost no other mark: "giò" is not "giờ". */
function fuller(word: string): string | undefined {
  const own = marks(word);
  const isToned = own.some((mark) => TONE_MARKS.has(mark));
  return byFold.get(fold(word))?.find((candidate) => {
    const all = marks(candidate);
    return own.every((mark) => all.includes(mark)) && (!isToned || all.filter((mark) => mark !== '\u0335').length === own.filter((mark) => mark !== '\u0335').length);
  });
}

const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const SHAPES: [RegExp, string][] = [[/aa/, 'â'], [/aw/, 'ă'], [/ee/, 'ê'], [/oo/, 'ô'], [/uow/, 'ươ'], [/ow/, 'ơ'], [/uw/, 'ư'], [/dd/, 'đ']];

/** Telex keys that were left as letters: "vaayj" is vậy. Only where a word of the vocabulary comes out. */
function untelexed(word: string): string | undefined {
  const tone = TONES[word.at(-1) ?? ''];
  const shaped = SHAPES.reduce((text, [keys, letter]) => text.replace(keys, letter), tone ? word.slice(0, -1) : word);
  if (shaped === word) return undefined;
  return byFold.get(fold(shaped).replace(/(\p{L})\1$/u, '$1'))?.find((candidate) => marks(candidate).join('').length >= marks(shaped).length + (tone ? 1 : 0) && (!tone || marks(candidate).includes(tone)));
}

/** Two neighbouring letters that changed places in what is no syllable: "đúgn", "lyấ". */
function swapped(word: string): string | undefined {
  const plain = fold(word);
  if (plain.length < 3 || plain.length > 8 || isSyllable(plain)) return undefined;
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const other = plain.slice(0, at) + (plain[at + 1] ?? '') + (plain[at] ?? '') + plain.slice(at + 2);
    const found = byFold.get(other)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Chi" is gì in the Centre, and chị typed without its mark. */
function chi(token: Token, previous: Token | undefined): string {
  if (token.bare && previous?.word === 'dia') return 'chỉ';
  return !token.bare || /^(?:co|cai|mua|ban|lam|khong|mon|la|nuoi|an|them)$/.test(previous?.word ?? '') ? 'gì' : 'chị';
}

function meantBy(token: Token, previous: Token | undefined): string {
  if (token.kind !== 'word') return token.kind === 'sign' ? token.text : token.word;
  const word = token.word;
  if ((word === 'k' || word === 'c' || word === 'm') && token.glued && previous?.kind === 'number') return word;
  if (word === 'chi') return chi(token, previous);
  const stands = STANDS_FOR[word];
  if (stands !== undefined) return stands;
  if (known.has(word) || (!token.bare && COMPLETE.has(word))) return word;
  // A name in a message that has marks: "Phan", "Gia".
  if (!token.bare && previous !== undefined && previous.kind !== 'sign' && /^\p{Lu}\p{Ll}+$/u.test(token.text)) return word;
  if (/^k{2,}$/.test(word)) return word;
  const before = repaired.get(word);
  if (before !== undefined) return before;
  const plain = repairedFrom(word);
  if (repaired.size < MOST_REMEMBERED) repaired.set(word, plain);
  return plain;
}

/** Words that were worked out before: most of what people type repeats. Bounded, and no answer depends on it. */
const repaired = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function repairedFrom(word: string): string {
  const once = word.replace(/(\p{L})\1+$/u, '$1');
  if (once !== word) return STANDS_FOR[once] ?? (known.has(once) ? once : fuller(once)) ?? word;
  const full = fuller(word);
  return (full && STANDS_FOR[full]) ?? full ?? untelexed(word) ?? swapped(word) ?? word;
}

/** Typed bare, doi is đổi before these, else đôi or đợi. */
const CHANGED_BEHIND = /^(?:thanh|qua|sang|lai|giup|gium|dia|so|ten|gio|ngay|y|don|mon|cho|tu|\d+)$/;

/**
 * The words of a message in plain spelling, one for each token: teencode, dialect, missing marks and swapped letters put right where a word of
 * the rules comes out; names of goods and all others as typed, in lower case. Signs and numbers stay.
 */
export function plainWords(tokens: Token[]): string[] {
  const words = tokens.map(({ word }) => word);
  let goodsUntil = 0;
  return tokens.map((token, at) => {
    const goods = token.kind === 'word' ? knownGoodsAt(words, at, token.bare) : 0;
    // Typed bare, one word may be goods or not: "cua" is crab and của, "cam" begins cảm ơn.
    if (goods > 1 || !token.bare) goodsUntil = Math.max(goodsUntil, at + goods);
    if (at < goodsUntil) return token.word;
    // Typed bare: chú, but chứ before không.
    if (token.bare && token.word === 'doi') return CHANGED_BEHIND.test(words[at + 1] ?? '') || at === 0 || /^(?:muon|xin|can|cho)$/.test(words[at - 1] ?? '') ? 'đổi' : 'đôi';
    if (token.bare && token.word === 'thu' && /^(?:[2-7]|hai|ba|tu|nam|sau|bay|may)$/.test(words[at + 1] ?? '')) return 'thứ';
    return token.word === 'chu' && /^(?:khong|ko|k|hong|hok|kg)$/.test(words[at + 1] ?? '') ? 'chứ' : meantBy(token, tokens[at - 1]);
  });
}
