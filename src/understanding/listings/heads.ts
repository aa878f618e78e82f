import { fold } from '../../domain/text';
import { knownGoodsAt } from '../goods';
import { KNOWN_GOODS } from '../goods-names';
import { isOneOf, lexicon, type Token } from '../tokens';

/**
 * First words of names of goods. A run of words that begins with one is goods; one that does not may be goods still, when it stands where
 * goods stand. Words that are as often something else ("chỉ", "bán", "giá", "ba") are left out.
 */
const HEADS = lexicon(`
mật sáp phấn sữa cam quýt quít chanh bưởi tắc quất chuối xoài mít sầu chôm măng nhãn vải ổi mận mãng dứa thơm khóm dưa đu lòn bòn dâu vú bơ dừa sim khế chùm trái quả cóc mơ đào lê táo nho hồng lựu
roi na bon lekima sấu trám xí gấc vả sơ me điều mắc macca óc hạnh hạt hột nhân lạc vừng mè đậu đỗ gạo nếp thóc lúa tấm cám bắp ngô kê khoai sắn củ cà gừng nghệ riềng tỏi hành nén sả ớt tiêu
quế hồi thảo rau cải xà mồng mùng húng ngò mùi tía kinh lá bầu bí mướp khổ su súp bông hoa ngọn đọt bạc nấm mộc rong tảo atiso artichoke diếp cúc rút nhút kèo sen súng
gà vịt ngan ngỗng bồ chim cút heo lợn bò bê trâu nghé dê cừu thỏ nhím dúi chồn hươu nai ngựa cá tôm mực bạch cua ghẹ ốc ếch lươn chạch hến nghêu ngao sò hàu tép cầy rắn thịt sườn giò chân nạc lòng
gan tim lưỡi mỡ bì xương đùi cánh ức trứng khô chả nem tré lạp xúc giăm dăm ruốc mắm nước dầu tương muối đường giấm bột tinh bánh bún mì miến phở cơm xôi cốm kẹo mứt ô chè trà cacao sâm
nhung đông linh đinh đảng hoàng nhàu cao thuốc rượu bia siro nhộng dế mía thốt cây giống phân xơ mùn chậu chiếu nón rổ giỏ thúng nong nia chổi đũa thớt khăn thổ lụa tranh
gỗ than củi lưới trầm hương nhang kén trùn trùng men set chẩm lẩu gỏi yaourt yogurt chip snack granola ngũ tóp dồi thính thạch sương caramen lagim trầu cau vôi
kiệu bồn mướp dền ong hẹ boa rô còi sứa hải don dắt cáy bào cúm tiết pate phô
gạch vọp nhum trạch rạm cáy nhái rơm riêu nộm cháo jambon kem socola sôcôla cherry lan ngải giềng dế kén tằm mủ nứa tre đót cói đay gùi niêu chum vại võng rựa kỷ ý sủi há hoành váng sinh kiwi việt macca granola súp sốt ốp patê
`);

/** First words of the co-ops' known goods, with accents and without. */
const FIRST_WORDS = new Set(KNOWN_GOODS.map((name) => name.split(' ')[0] ?? '').flatMap((word) => [word, fold(word)]));

/** Two words that begin goods together, though neither does alone. */
const PAIRS = new Set(['ba khía', 'ba ba', 'ba rọi', 'ba chỉ', 'ba kích', 'giá đỗ', 'giá sống', 'nha đam', 'bó xôi', 'hà thủ', 'sương sáo', 'tam thất', 'kim chi', 'kim châm', 'mắt cá', 'da heo', 'da cá', 'tai heo', 'bao tử', 'mầm đậu', 'bánh mì', 'nụ vối', 'vối nụ', 'xơ mướp', 'than hoa', 'yến sào', 'yến chưng', 'yến tươi', 'yến thô', 'yến tinh', 'yến mạch', 'bánh bao', 'cần tây', 'cần ta', 'cần nước', 'bầu giống', 'hủ tiếu', 'hủ tíu', 'mai vàng', 'mai chiếu', 'mai ghép', 'mai vạn', 'mai tứ', 'lan hồ', 'lan rừng', 'sanh cảnh', 'hom quế', 'hom sắn', 'đuông dừa', 'đuông chà', 'phong lan', 'phúc bồn', 'đặc sản', 'thanh nhãn', 'thanh long', 'sá sùng', 'bề bề', 'cù kỳ', 'móng tay', 'chem chép', 'sam biển', 'vi cá', 'bong bóng', 'pín bò', 'nầm bò', 'nầm heo', 'sa nhân', 'long nhãn', 'thiên lý', 'điên điển', 'so đũa', 'hoài sơn', 'dong riềng', 'dong lá', 'châu chấu', 'bọ xít', 'cào cào', 've sầu', 'chang chang', 'trai nướng', 'cầu gai', 'tu hài', 'chim trĩ', 'trĩ đỏ', 'đà điểu', 'chó con', 'chó phú', 'chó cỏ', 'mèo con', 'chuột đồng', 'chuột lang', 'bã mía', 'bã đậu', 'bã bia', 'bã cà', 'đất sạch', 'đất trồng', 'đất mùn', 'giá thể', 'kim tiền', 'mười giờ', 'cẩm tú', 'ly ly', 'đồng tiền', 'lay ơn', 'thược dược', 'vạn thọ', 'mào gà', 'dạ yến', 'rá tre', 'sàng tre', 'thảm xơ', 'áo dài', 'áo thổ', 'túi cói', 'túi vải', 'keo ong', 'đồ chay', 'chà bông', 'mâm xôi', 'tầm ruột', 'phật thủ', 'hướng dương', 'song mây', 'da bò', 'sừng trâu', 'vỏ trấu', 'quà quê', 'set quà', 'hộp quà', 'giỏ quà', 'phù chúc', 'chao môn', 'ngó môn', 'ngán biển', 'còng muối', 'còng gió', 'mắc mật', 'bát đĩa', 'đĩa gốm', 'ấm trà', 'guốc mộc', 'dao phay', 'liềm cắt', 'sa tế', 'sa kê', 'bình bát', 'ba chạc', 'tai chua', 'rùa vàng', 'nghệ nhân', 'cao sao', 'tắc kè', 'bột năng', 'phao câu', 'ván gỗ', 'ván ép', 'tấm thổ', 'bonsai khế', 'bonsai sanh', 'thanh trà', 'thanh mai']);

/** Without accents they are mostly other words (bán, giá, có, nhà, ...), so that a second word must follow. */
const WEAK_WHEN_BARE = lexicon('cháo lan kem tre ý kỷ há sinh việt mủ đay gùi sốt chum bơ bò bê cao men ô hương nước na lê đào mơ mùi sen tim cần roi cà cá hoa lá bì lý me mực thanh bông hành giò lòng bồ chân đường sơ hồi lụa than hải dắt bào khô đỗ');

/** True when the words from here on are the name of goods: known ones, or a first word that names begin with. */
export function beginsGoods(row: Token[], at = 0): boolean {
  const token = row[at];
  if (token?.kind !== 'word') return false;
  if (PAIRS.has(`${token.word} ${row[at + 1]?.word ?? ''}`)) return true;
  const isWeak = token.bare && isOneOf(token, WEAK_WHEN_BARE);
  if (!isWeak && isOneOf(token, HEADS)) return true;
  if (isWeak && row[at + 1] !== undefined && row[at + 1]?.kind !== 'sign') return true;
  return FIRST_WORDS.has(token.bare ? fold(token.word) : token.word) && knownGoodsAt(row.slice(at, at + 5).map(({ word }) => word), 0, token.bare) > (isWeak ? 1 : 0);
}

/** Live animals by their first words. */
export const ANIMALS = lexicon('gà vịt ngan ngỗng bồ chim cút heo lợn bò bê trâu nghé dê cừu thỏ nhím dúi chồn hươu nai ngựa cá cua ghẹ ếch lươn ba tôm chó mèo rắn');

/** True when live animals may be meant. */
export function isAnimal(row: Token[]): boolean {
  return row.some((token) => isOneOf(token, ANIMALS));
}
