import { fold } from '../../domain/text';
import { readQuantity } from '../quantity';
import { tokenise } from '../tokens';
import { streetAt } from './street-names';
import { isOf, wordList, type Word } from './words';

/** A part of an address as it was written, with where it stands in the text that was read. */
export interface Span {
  text: string;
  start: number;
  end: number;
}
/** What is no ward, district or province: the street with its house, the part of a village, a landmark. */
export interface Rest {
  street: Span[];
  area: Span[];
  near: Span[];
}

const LEAD = new Set(
  'giao ship gửi gởi gui goi chở cho về ve tới toi đến den qua địa dia chỉ đc dc là la ở o tại tai thì dạ em chị anh cô chú bác tui tôi mình giúp giùm dùm nhận lấy ơi ad shop của người quê ra vô vào ngoài trong đảo bên phía miệt dưới trên'.split(' '),
);
/** Words that begin a street, by their first word. */
const ROAD = wordList('đường phố hẻm hẽm hxh km ql tl đt đh kiệt kiêt ngõ ngách số sô sn lô căn block tòa toà chung quốc đại tầng cc kđt kcn phòng cư tập');
const ROAD_CODE = /^(?:(?:ql|tl|dt|dh|km|k)\d+\p{L}?|p\d{3,4})$/u;
/** Words that begin a part of a village. */
const AREA = wordList('thôn tổ xóm ấp khối kp khóm bản buôn làng tdp đội plei phum sóc khu');
const AREA_CODE = /^kp\d+$/;
/** Words that begin a landmark. */
const NEAR = wordList('gần đối cạnh kế sát sau phía trước ngay chỗ bên đầu cuối cách qua ngã trường bệnh ubnd chùa nhà bến ktx cổng cây cầu công đình trạm chợ cạnh');
/** The same by two words, of which the first may be something else. */
const NEAR_TWO = new Set('bãi tắm|bãi xe|bãi biển|bãi giữ|phòng gym|phòng tập|sân banh|khuôn viên|công trình|khu du|khu nghỉ|trạm bơm|nhà ga|nhà hát|thư viện|bảo tàng|nhà nghỉ|siêu thị|khách sạn|bưu điện|bưu cục|hội trường|ủy ban|uỷ ban|trụ sở|văn phòng|tượng đài|nghĩa trang|giáo xứ|mầm non|tiểu học|đại học|học viện|ki ốt|cửa hàng|ngân hàng|phòng khám|nhà thuốc|khu chế|ô số|sân bóng|sân vận|sân bay|bếp ăn|phòng bảo|hồ bơi|cảng cá|vựa trái|bách hóa|điểm trường|đại lý|hợp tác|phòng giao|trung tâm|căng tin|căn tin|ký túc|nông trường|xí nghiệp'.split('|'));
const NEAR_ONE = /^(?:vinhomes?|ecopark|masteri|aeon|quán|tiệm|sảnh|cty|xưởng|vựa|sạp|kios|kiot|resort|homestay|vincom|coopmart|studio|chòi|bốt|thpt|thcs|đền|miếu|garage|gara|salon|spa|homestay)$/iu;
const isNear = (words: Word[]): boolean => isOf(NEAR, words[0]) || NEAR_ONE.test(words[0]?.text ?? '') || NEAR_TWO.has(`${words[0]?.text.toLowerCase() ?? ''} ${words[1]?.text.toLowerCase() ?? ''}`);
/** A landmark has a name or a number: "qua vựa lấy luôn" tells none. */
const isCalled = (words: Word[]): boolean => words.some(({ text }) => /^[\p{Lu}\d]/u.test(text)) || !words.some((word) => isOf(TALK, word) || isOf(MARKER, word));
/** "Trường Chinh", "Đội Cấn", "Phạm Hùng": nothing but a street's name, whatever else its first word may be. */
const isStreet = (words: Word[]): boolean => words.length > 1 && streetAt(words, 0) === words.length;
const MARKER = wordList('giao ship gửi gởi chở về tới đến ở tại qua');
const TIME = wordList('giờ h tháng ngày tuần phút năm');
const HOUSE = /^(?:k\d|\d)/i;

const spanOf = (text: string, words: Word[]): Span => {
  const [start, end] = [words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0];
  return { text: text.slice(start, end).replace(/\s+/g, ' '), start, end };
};

/** "Nhà tui ở …": whose house, not which. */
const isLead = (words: Word[], at: number): boolean => {
  const text = words[at]?.text.toLowerCase() ?? '';
  return words[at]?.isSign === true || LEAD.has(text) || (/^nh[àa]$/.test(text) && (LEAD.has(words[at + 1]?.text.toLowerCase() ?? '') || /^(?:số|so)$/iu.test(words[at + 1]?.text ?? '')));
};

/** How many words at the start only lead to the place. */
export function leadOf(words: Word[]): number {
  let at = 0;
  while (at < words.length && isLead(words, at)) at += 1;
  return at;
}

/** Words up to the next break, without "giao về" and the like before them. */
function withoutLead(words: Word[]): Word[] {
  const at = leadOf(words);
  let end = words.length;
  while (end > at && words[end - 1]?.isSign) end -= 1;
  return words.slice(at, end);
}

const folded = (words: Word[]): string => words.filter(({ isSign }) => !isSign).map(({ text }) => fold(text)).join(' ');
const isArea = (words: Word[], at: number): boolean => isOf(AREA, words[at]) || AREA_CODE.test(fold(words[at]?.text ?? ''));

/** What a stretch is, by how it begins; `other` may be a street's mere name, a person, or talk. */
function kindOf(words: Word[]): 'street' | 'area' | 'near' | 'other' {
  const first = fold(words[0]?.text ?? '');
  if (isStreet(words)) return 'street';
  if (isNear(words) && words.length > 1 && !isOf(NEAR, words[0]) && isCalled(words.slice(1))) return 'near';
  if (ROAD_CODE.test(first)) return 'street';
  if (AREA_CODE.test(first) || (isArea(words, 0) && words.length > 1)) return 'area';
  if (HOUSE.test(first) && words.length > 1 && !isAmount(words)) return 'street';
  if (isOf(ROAD, words[0]) && words.length > 1 && isRoad(words)) return 'street';
  return isOf(NEAR, words[0]) && words.length > 1 && !/^\d/.test(words[1]?.text ?? '') ? 'near' : 'other';
}

/** "Chung cư", "đại lộ", "phòng 305": of two words, or with a number. */
const isRoad = ([first, second]: Word[]): boolean => {
  const needs = SECOND[fold(first?.text ?? '')];
  return needs === undefined || needs.test(fold(second?.text ?? ''));
};
const SECOND: Record<string, RegExp> = { chung: /^cu$/, dai: /^lo$/, quoc: /^lo$/, cu: /^xa$/, tap: /^the$/, phong: /\d/ };

/** "2 ký cam" is no house; "12 Phan Bội Châu" is, though phần counts things. */
const isAmount = (words: Word[]): boolean => {
  if (/^\d+(?:h\d*|kg|k|g|tr|đ|l)$/u.test(words[0]?.text ?? '')) return true;
  if (/^\p{Lu}/u.test(words[1]?.text ?? '')) return false;
  return isOf(TIME, words[1]) || readQuantity(tokenise(words.slice(0, 3).map(({ text }) => text).join(' ')), 0) !== undefined;
};

/** Four words at most, each a name's, and no number: a person or a mere street. */
const isName = (words: Word[]): boolean => words.length >= 1 && words.length <= 5 && words.every(({ text, isSign }) => !isSign && !/\d/.test(text) && /^\p{Lu}/u.test(text));

/** "2 ký cam về 15 Lê Lợi": the place begins behind the last word that sends something there. */
function behindMarker(words: Word[]): Word[] {
  if (kindOf(words) === 'street' || kindOf(words) === 'area') return words;
  const at = words.findLastIndex((word) => isOf(MARKER, word));
  const behind = at < 0 ? [] : withoutLead(words.slice(at + 1));
  if (behind.length > 1 && kindOf(behind) !== 'other') return behind;
  // "chị Lan 12 Ngô Gia Tự": who it is for, then the house.
  const number = words.findIndex((word, place) => place > 0 && HOUSE.test(word.text) && kindOf(words.slice(place)) === 'street');
  const house = number > 1 && isOf(ROAD, words[number - 1]) ? number - 1 : number;
  return house > 0 && house <= 5 && kindOf(words) === 'other' && !words[house]?.glued ? words.slice(house) : words;
}

/** Words of talk: a stretch with one of them is no street's name. */
const TALK = wordList('không ko hông khum được dc có bao nhiêu mấy lấy mua bán đặt hàng cảm ơn rồi chưa khi nào gì chi mô đâu hôm mai sáng chiều tối giờ ký kg chai con quê');

/** "lê thị hồng gấm" in a text without capitals. */
const isLowName = (text: string, words: Word[]): boolean =>
  text === text.toLowerCase() && words.length > 1 && words.length <= 5 && words.every((word) => !word.isSign && !/\d/.test(word.text) && !isOf(TALK, word) && !isOf(MARKER, word));

/** "Quán Biển Gọi đường Trần Phú", but not "cuối đường Lê Lợi". */
const opensRoad = (words: Word[], at: number): boolean => at > 1 && /^(?:đường|duong)$/iu.test(words[at]?.text ?? '') && !/^ng[ãả]$/iu.test(words[at - 2]?.text ?? '') && !/^(?:đầu|cuối|góc|ngã|mặt|trên|gần|kế|sát|diện|trước|sau|cạnh|giữa|dọc|cầu|dau|cuoi|goc|tu|gan|ke|dien|truoc|sau)$/iu.test(words[at - 1]?.text ?? '') && (streetAt(words, at + 1) > 0 || /^[\p{Lu}\d]/u.test(words[at + 1]?.text ?? ''));

/** "Tiệm nail Kim 88 Lê Thị Hà", "nhà cô Tư hẻm 30 Tô Ký": a house on a street behind a landmark. */
const opensHouse = (words: Word[], at: number): boolean => {
  const number = /^(?:hẻm|ngõ|kiệt|số|hem|kiet)$/iu.test(words[at]?.text ?? '') ? at + 1 : at;
  if (at < 2 || words[at]?.glued || !HOUSE.test(words[number]?.text ?? '') || (number === at && NUMBERS.test(words[at - 1]?.text ?? ''))) return false;
  const street = words.findIndex((word, place) => place > number && /^\p{L}/u.test(word.text));
  return street > 0 && street - number < 4 && (streetAt(words, street) > 1 || (/^\p{Lu}\p{Ll}/u.test(words[street]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(words[street + 1]?.text ?? '')));
};
/** A number behind one of these is its own. */
const NUMBERS = /^(?:số|kiệt|hẻm|ngõ|ngách|cổng|block|tòa|toà|lô|tầng|quận|phường|khu|đường|phố|thôn|tổ|ấp|xóm|q|p|km|ql|so|hem)$/iu;

/** "17 Lý Thái Tổ", "ngõ 210 Đội Cấn": no tổ, no đội. */
const isInStreet = (words: Word[], at: number): boolean => [0, 1, 2, 3].some((back) => at - back >= 0 && streetAt(words, at - back) > back);

/** Splits "12 Lê Lợi tổ 3" before the part of the village. */
function parts(words: Word[]): Word[][] {
  // "Nhà ngói đỏ thôn 3".
  const numbered = kindOf(words) === 'near' || kindOf(words) === 'other' ? words.findIndex((_, place) => place > 1 && isArea(words, place) && /^\d+\p{L}?$/u.test(words[place + 1]?.text ?? '')) : -1;
  if (numbered > 1) return [words.slice(0, numbered), words.slice(numbered)];
  const road = kindOf(words) === 'near' ? words.findIndex((_, place) => opensRoad(words, place) || opensHouse(words, place)) : -1;
  if (road > 1) return [words.slice(0, road), words.slice(road)];
  const at = words.findIndex((_, place) => place > 1 && isArea(words, place) && !isInStreet(words, place) && kindOf(words) === 'street' && /\d/.test(words.slice(0, place).map(({ text }) => text).join('')) && place < words.length - 1);
  return at > 1 && kindOf(words.slice(at)) === 'area' && !/^(?:so|lo)$/.test(fold(words[at - 1]?.text ?? '')) ? [words.slice(0, at), words.slice(at)] : [words];
}

/** Sorts what is left of an address; a name alone is a street only when there is none else and places follow. */
export function sortRest(text: string, stretches: Word[][], hasPlaces: boolean): Rest {
  const rest: Rest = { street: [], area: [], near: [] };
  const others: Word[][] = [];
  for (const words of stretches.map(withoutLead).map(behindMarker).filter((one) => one.length > 0).flatMap(parts)) {
    const kind = kindOf(words);
    if (kind === 'other') others.push(words);
    else rest[kind].push(spanOf(text, words));
  }
  const hasStreet = rest.street.length + rest.area.length > 0;
  const mere = others.find((words) => (isName(words) && words.length > 1) || isLowName(text, words) || words.some((word, at) => at > 0 && (isOf(ROAD, word) || isArea(words, at)) && /\d/.test(folded(words))));
  if (!hasStreet && hasPlaces && mere) rest.street.push(spanOf(text, mere));
  return rest;
}
