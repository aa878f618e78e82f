import { fold } from '../../domain/text';
import { knownGoodsAt } from '../goods';
import { KNOWN_GOODS } from '../goods-names';
import { isOneOf, lexicon, type Token } from '../tokens';
import { goodsLengthAt } from './names/vocabulary';

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

/** Without accents they are mostly other words (bán, giá, có, nhà, ...), so that a second word must follow. */
const WEAK_WHEN_BARE = lexicon('cháo lan kem tre ý kỷ há sinh việt mủ đay gùi sốt chum bơ bò bê cao men ô hương nước na lê đào mơ mùi sen tim cần roi cà cá hoa lá bì lý me mực thanh bông hành giò lòng bồ chân đường sơ hồi lụa than hải dắt bào khô đỗ');

/** True when the words from here on are the name of goods: known ones, or a first word that names begin with. */
export function beginsGoods(row: Token[], at = 0): boolean {
  const token = row[at];
  if (token?.kind !== 'word') return false;
  if (goodsLengthAt(row, at) > 1) return true;
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
