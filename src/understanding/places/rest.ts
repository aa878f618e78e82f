import { fold } from '../../domain/text';
import { readQuantity } from '../quantity';
import { tokenise } from '../tokens';
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
  'giao ship gửi gởi gui goi chở cho về ve tới toi đến den qua hàng hang địa dia chỉ chi đc dc là la ở o tại tai thì thi dạ da em chị anh cô chú bác tui tôi mình con giúp giùm dùm nhận nhan lấy ơi nha ad shop của người'.split(' '),
);
/** Words that begin a street, by their first word. */
const ROAD = wordList('đường phố hẻm hẽm hxh km ql tl kiệt kiêt ngõ ngách số sn lô căn block tòa toà chung quốc đại tầng cc kđt kcn phòng p101');
const ROAD_CODE = /^(?:ql|tl|dt|dh|km|k)\d+\p{L}?$/u;
/** Words that begin a part of a village. */
const AREA = wordList('thôn tổ xóm ấp khối kp khóm bản buôn làng tdp đội plei phum sóc khu');
const AREA_CODE = /^kp\d+$/;
/** Words that begin a landmark. */
const NEAR = wordList('gần đối cạnh kế sát sau phía trước ngay chỗ bên đầu cuối cách qua ngã trường bệnh ubnd chùa nhà bến ktx cổng cây cầu công đình trạm chợ cạnh');
const MARKER = wordList('giao ship gửi gởi chở về tới đến ở tại qua');
const HOUSE = /^(?:k\d|\d)/i;

const spanOf = (text: string, words: Word[]): Span => {
  const [start, end] = [words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0];
  return { text: text.slice(start, end).replace(/\s+/g, ' '), start, end };
};

/** "Nhà tui ở …": whose house, not which. */
const isLead = (words: Word[], at: number): boolean => {
  const text = words[at]?.text.toLowerCase() ?? '';
  return words[at]?.isSign === true || LEAD.has(text) || (/^nh[àa]$/.test(text) && LEAD.has(words[at + 1]?.text.toLowerCase() ?? ''));
};

/** Words up to the next break, without "giao về" and the like before them. */
function withoutLead(words: Word[]): Word[] {
  let at = 0;
  while (at < words.length && isLead(words, at)) at += 1;
  let end = words.length;
  while (end > at && words[end - 1]?.isSign) end -= 1;
  return words.slice(at, end);
}

const folded = (words: Word[]): string => words.filter(({ isSign }) => !isSign).map(({ text }) => fold(text)).join(' ');
const isArea = (words: Word[], at: number): boolean => isOf(AREA, words[at]) || AREA_CODE.test(fold(words[at]?.text ?? ''));

/** What a stretch is, by how it begins; `other` may be a street's mere name, a person, or talk. */
function kindOf(words: Word[]): 'street' | 'area' | 'near' | 'other' {
  const first = fold(words[0]?.text ?? '');
  if (ROAD_CODE.test(first)) return 'street';
  if (AREA_CODE.test(first) || (isArea(words, 0) && words.length > 1)) return 'area';
  if (HOUSE.test(first) && words.length > 1 && !isAmount(words)) return 'street';
  if (isOf(ROAD, words[0]) && words.length > 1) return 'street';
  return isOf(NEAR, words[0]) && words.length > 1 && !/^\d/.test(words[1]?.text ?? '') ? 'near' : 'other';
}

/** "2 ký cam" is no house; "12 Phan Bội Châu" is, though phần counts things. */
const isAmount = (words: Word[]): boolean => !/^\p{Lu}/u.test(words[1]?.text ?? '') && readQuantity(tokenise(words.slice(0, 3).map(({ text }) => text).join(' ')), 0) !== undefined;

/** Four words at most, each a name's, and no number: a person or a mere street. */
const isName = (words: Word[]): boolean => words.length >= 1 && words.length <= 5 && words.every(({ text, isSign }) => !isSign && !/\d/.test(text) && /^\p{Lu}/u.test(text));

/** "2 ký cam về 15 Lê Lợi": the place begins behind the last word that sends something there. */
function behindMarker(words: Word[]): Word[] {
  if (kindOf(words) === 'street' || kindOf(words) === 'area') return words;
  const at = words.findLastIndex((word) => isOf(MARKER, word));
  const behind = at < 0 ? [] : withoutLead(words.slice(at + 1));
  return behind.length > 1 && kindOf(behind) !== 'other' ? behind : words;
}

/** Splits "12 Lê Lợi tổ 3" before the part of the village. */
function parts(words: Word[]): Word[][] {
  const at = words.findIndex((_, place) => place > 1 && isArea(words, place) && kindOf(words) === 'street' && /\d/.test(words.slice(0, place).map(({ text }) => text).join('')) && place < words.length - 1);
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
  const mere = others.find((words) => (isName(words) && words.length > 1) || words.some((word, at) => at > 0 && (isOf(ROAD, word) || isArea(words, at)) && /\d/.test(folded(words))));
  if (!hasStreet && hasPlaces && mere) rest.street.push(spanOf(text, mere));
  return rest;
}
