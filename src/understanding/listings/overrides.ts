import { isOneOf, lexicon, type Token } from '../tokens';
import { PRONOUNS, isSmallWord } from '../words';
import type { Act } from './act';
import { beginsGoods } from './heads';
import { hasPhrase, phraseAt, phrases } from './words';

/** What the rules found in a message, as far as they overrule what was learned. */
export interface Found {
  tokens: Token[];
  /** Goods are named. */
  goods: boolean;
  /** A price is told. */
  priced: boolean;
  amounts: number;
  asks: boolean;
  sells: boolean;
  /** "ai mua không", "ai ăn thì nhắn". */
  invites: boolean;
}

const LAND = phrases('bán đất|bán rẫy|bán ruộng|bán vườn|bán nhà|lô đất|mặt tiền|sổ đỏ|sổ hồng|cho thuê|cho mướn|cần thuê|sang nhượng đất|thổ cư|đất nền|đất vườn');
const LAMENT = phrases('lỗ vốn|lỗ nặng|lỗ quá|khóc|rẻ mạt|rẻ như cho|rớt giá thảm|rầu quá|rầu thúi ruột|chết dở|hoài v|hoài vậy|hoài rứa|cám lên|phân lên|mất trắng|hỏng hết|hư hết|chán nản|nản quá|sống sao nổi|ép giá');
const WEATHER = phrases('biển động|nằm bờ|mưa bão|bão về|lũ về|ngập hết|lụt|sương muối|rét đậm|rét hại|mưa quá|nắng quá trời|gió mùa|mưa to');
const SERVICE = phrases('có thu mua|có bao tiêu|có thu phí|có nhận gửi|có nhận bán|có nhận ký gửi|có hỗ trợ|thu mua không|có lấy phí|có mất phí|có tốn phí|có thu tiền');
const MEND = phrases('chỉnh giùm|chỉnh giúp|chỉnh dùm|chỉnh hộ|sửa giùm|sửa giúp|sửa dùm|sửa hộ|đổi giùm|đổi giúp giá|cập nhật giúp|cập nhật giùm');
const ORDERING = phrases('cho cháu đặt|cho con đặt|cho em đặt|cho chị đặt|cho anh đặt|cho mình đặt|cho tui đặt|cho bác đặt|cho cô đặt|cần lấy đều|nào cung cấp được|ai cung cấp được|có thím nào bán|có chị nào bán|có bác nào bán|có cô nào bán|có anh nào bán|có ai bán|có nhà nào bán|nhà nào có bán');
const SELLS = lexicon('bán');
const STOPS = lexicon('thôi nữa xoá xóa gỡ ẩn ngưng ngừng');
const LATER = lexicon('hết được xong rồi sạch chạy ế lỗ cho mắc đắt rẻ');

/** "bán chanh không hạt": goods right behind the word of selling, and hardly more than that. */
function onlySells({ tokens, asks }: Found): boolean {
  const said = tokens.filter((token) => !isSmallWord(token) && !isOneOf(token, PRONOUNS));
  const at = said.findIndex((token) => isOneOf(token, SELLS));
  return !asks && !tokens.some((token) => isOneOf(token, STOPS)) && said.length <= 9 && at >= 0 && at <= 1 && !isOneOf(said[at + 1], LATER) && beginsGoods(said, at + 1) && !said.some((token) => isOneOf(token, LATER) && token.word !== 'không');
}

/** What a message is beyond doubt, whatever was learned of words like its own; undefined where it is not. */
export function overruled(found: Found): Act | 'listing' | undefined {
  const { tokens, goods, priced, amounts, asks, sells, invites } = found;
  if (hasPhrase(tokens, LAND)) return 'other';
  if (asks && hasPhrase(tokens, SERVICE)) return 'question';
  if (hasPhrase(tokens, MEND) && !sells) return 'update';
  if (!priced && !invites && (hasPhrase(tokens, ORDERING) || phraseAt(tokens, 0, ORDERING) > 0)) return 'buyer';
  if (!sells && !invites && amounts === 0 && hasPhrase(tokens, LAMENT)) return 'other';
  if (!priced && !sells && amounts === 0 && hasPhrase(tokens, WEATHER)) return 'other';
  if (goods && !asks && (invites || onlySells(found)) && !hasPhrase(tokens, MEND)) return 'listing';
  return undefined;
}
