import { fold, normalise } from '../domain/text';
import { namesKnownGoods } from './goods';
import { findPhones } from './phone';
import { readQuantity } from './quantity';
import { MAX_READ, isOneOf, lexicon, tokenise, type Token } from './tokens';
import { trimmed } from './words';

/** A delivery address as somebody wrote it, cleaned; `looksRight` when it has what an address has. */
export interface AddressReading {
  text: string;
  looksRight: boolean;
}

const PLACES = lexicon(
  'đường phường xã thôn tổ kiệt hẻm ngõ ngách quận huyện tp tỉnh trấn ấp xóm bản khu kđt khối lô số q p f chợ gần cạnh đối kế bên sau trước trường ubnd chùa bệnh cầu km ql ngã tòa block căn hộ bến',
);
const PHRASES = /(?:^|\s)(?:chung cu|thi tran|thi xa|thanh pho|dia chi|doi dien|ke ben|nha tho|nha van hoa|khu pho|khu do thi|so nha)(?:\s|$)/;
const PROVINCES =
  /(?:^|\s)(?:da nang|ha noi|sai gon|ho chi minh|hcm|tphcm|sg|hn|hue|quang nam|quang ngai|quang ninh|quang tri|hoi an|tam ky|gia lai|dak lak|lam dong|khanh hoa|can tho|hai phong|dong nai|tay ninh|ca mau|an giang|vinh long|dong thap|nghe an|ha tinh|thanh hoa|ninh binh|hung yen|bac ninh|phu tho|thai nguyen|lao cai|tuyen quang|lang son|cao bang|lai chau|son la|dien bien|quy nhon|nha trang|da lat|tra my|tien phuoc)(?:\s|$)/;
const LEAD = /^(?:(?:thì|dạ|giao|ship|gửi|gởi|chở|về|tới|đến|qua|hàng|cho|địa chỉ|dia chi|đ\/c|đc|dc|là|ở|tại|nhà(?= (?:ở|em|chị|anh|cô|chú|bác|tui|tôi|mình|con)\s)|em|chị|anh|cô|chú|bác|tui|tôi|mình|con|giup|giúp|giùm|dùm)(?=[\s:,.]|$)[\s:,.]*)+/iu;

const clean = (text: string): string => text.replace(/\n/g, ', ').replace(/\s*,(?:\s*,)+/g, ',').replace(/\s+([,.;])/g, '$1').replace(/^[\s,.;:-]+|[\s,.;:-]+$/g, '');

/** "Ông xã", "bà xã". */
const isSpouse = (tokens: Token[], at: number): boolean => tokens[at]?.word === 'xã' && /^(?:ông|bà)$/u.test(tokens[at - 1]?.word ?? '');

/** True when the words are of a place: a house number before a name, a word like "phường" or "kế bên", a province. */
export function looksLikeAddress(text: string): boolean {
  const tokens = tokenise(text).filter((token) => token.kind !== 'sign');
  if (tokens.length < 2) return false;
  const folded = fold(tokens.map((token) => token.word).join(' '));
  if (/^(?:xom|thon|to|ap|khoi|ban|phuong|xa|quan|km|so) \d+$/.test(folded) || PHRASES.test(folded) || PROVINCES.test(folded)) return true;
  if (tokens.some((token, at) => isOneOf(token, PLACES) && !isSpouse(tokens, at) && tokens.length > 2 && !readQuantity(tokens, at - 1))) return true;
  return startsWithHouse(tokens);
}

function startsWithHouse([first, second, third]: Token[]): boolean {
  const isNumber = first?.kind === 'number' || /^k\d+$/i.test(first?.text ?? '');
  if (!first || !isNumber || !second) return false;
  // "16B Lý Nam Đế".
  const isLettered = second.kind === 'word' && second.glued && /^[a-e]$/.test(second.word);
  const street = second.kind === 'number' || isLettered ? third : second;
  const isQuantity = !isLettered && readQuantity([first, second], 0) !== undefined;
  return street?.kind === 'word' && !isQuantity && street.word.length > 1;
}

/** In answer to "giao về đâu" a mere name ("Điện Bàn") or a number among words will do, when it is no amount and no goods. */
function couldBePlace(text: string): boolean {
  const tokens = tokenise(text).filter((token) => token.kind !== 'sign');
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length < 2 || namesKnownGoods(text) || tokens.some((_, at) => readQuantity(tokens, at))) return false;
  return words.every((word) => /^\p{Lu}/u.test(word.text)) || (tokens.length > words.length && tokens[0]?.kind === 'word' && words.length >= 2);
}

/** The address in a message with what stands around it taken off ("giao về", a phone number, "nha em"). Kept in the writer's words; landmarks stay. */
export function readAddress(message: string): AddressReading {
  let text = normalise(message.slice(0, MAX_READ));
  for (const phone of findPhones(text).reverse()) text = `${text.slice(0, phone.start)},${text.slice(phone.end)}`;
  const body = clean(clean(text).replace(LEAD, ''));
  const kept = trimmed(tokenise(body));
  const last = kept[kept.length - 1]?.text;
  const cut = last === undefined ? '' : body.slice(0, body.lastIndexOf(last) + last.length);
  const closed = cut !== '' && body.slice(cut.length).startsWith(')') ? `${cut})` : cut;
  return { text: closed.slice(0, 300), looksRight: looksLikeAddress(closed) || couldBePlace(closed) };
}
