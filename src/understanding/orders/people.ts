import { fold, hasAccents } from '../../domain/text';
import { namesKnownGoods } from '../goods';
import { readPlace } from '../place';
import { changed, textOf, tokenise, type Token } from '../tokens';
import { readUnit } from '../units';
import { SURNAME, couldBeCalled } from './given-names';
import type { Piece } from './pieces';

const TITLE = '(?:ms|mr|ả|cụ|sư cô|ni cô|thầy|anh|chị|em|cô|chú|bác|dì|ông|bà|cậu|mợ|thím|dượng|o|mệ|ôn|thầy|bé|thằng|con|út|a|c)';
/** True for a word that stands before a name: anh, cô, út. */
export const ONE_TITLE = new RegExp(`^${TITLE}$`, 'u');
/** True for a word with one capital letter, its first. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.text !== token.word && /^\p{Lu}\p{Ll}*$/u.test(token.text);
const LABELLED = /(?:^| )(?:(?:tên )?(?:người nhận|ng nhận)|đầu mối|đại diện|người đặt|người mua|phụ trách|tên(?: (?:em|chị|anh|cô|chú|bác|dì|mình|tui|con))?(?: là)?|liên hệ|gặp)(?: :| là| qua| thành| sang)* /u;
const HERE = new RegExp(`^${TITLE} [^ ]+(?: [^ ]+)? (?:đây|nè|này)(?: |$)`, 'u');
const AM = new RegExp(`^(?:${TITLE}|tui|mình|cháu|con) (?:tên )?là `, 'u');
const TAKES = new RegExp(`(?:^| )${TITLE} [^ ]+(?: [^ ]+)? (?:nhận|ra nhận|lấy hàng)(?: hàng)?(?: |$)`, 'u');
const FOR = new RegExp(`(?:^| )(?:cho|đưa|gặp|gọi|gọi cho|kêu|qua|nhận là|là|nhà) ${TITLE} `, 'u');
const CALLED = /(?:^| )(?:gọi|gặp|gọi cho|nhận) /u;

/** Capital words from a place on, with a title before them if one stands there. */
function namedFrom(piece: Piece, from: number): Token[] {
  const { tokens, words } = piece;
  const hasTitle = ONE_TITLE.test(words[from] ?? '') && tokens[from + 1]?.kind === 'word';
  let to = from + (hasTitle ? 1 : 0);
  while (to < tokens.length && to - from < 5 && isCapital(tokens[to])) to += 1;
  // "Cho bác năm ký gạo": how much, not who.
  const isCount = to === from + 2 && BY_AGE.test(words[from + 1] ?? '') && readUnit(tokens, to) !== undefined;
  return to > from + (hasTitle ? 1 : 0) && !isCount ? tokens.slice(from, to) : [];
}

const NAME = '(?:(?:[Ss]ư cô|[Nn]i cô|Ms|Mr|MS|[Tt]hím|[Dd]ượng|[Mm]ợ|[Bb]é|[Mm]ệ|[Úú]t|[Cc]ụ|[Bb]ếp trưởng|[Tt]hay|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ô|[Cc]hú|[Bb]ác|[Dd]ì|[ÔôOo]ng|[Bb]à|[Cc]ậu|[Tt]hầy|[Cc]hi|[Cc]o|[Cc]hu|[Bb]ac|[Bb]a) )?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,3}';
const BEHIND_PHONE = new RegExp(`^[\\s,.:;()–-]*(${NAME})\\s*\\)?(?=\\s*(?:(?:nha|nhé|nghe|nghen|ạ)(?: (?:em|chị|anh|cô|chú|bác|con|shop|ad))?\\s*)?(?:[,.;)\\n–-]|$))`, 'u');
const BEFORE_PHONE = new RegExp(`(?:[,.;\\n(–-]\\s*|\\s(?=(?:[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Dd]ì|[Cc]hi|[Cc]hu|[Bb]ac) \\p{Lu}))(${NAME})[\\s:,.(–-]*(?:(?:[Ss][đd][Tt]|SĐT|[Đđd]t|ĐT|[Zz]alo)[\\s:.]*)?$`, 'u');
/** Words with a capital that begin a sentence beside a number and are nobody. */
const NOBODY = /^(?:da|alo|ok|cho|lay|giao|ship|nha|so|goi|gap|zalo|sdt|dt|cam|thanks|tks|nhe|hen|gui|mua|dat|shop|ad|chot|don|dia|duong|phuong|xa|thon|to|ap|lien|hotline|tel|phone|nhan|khong|co|con|noi|tru|ship|mai som|chieu|sang|toi)$/;

/** Up to four words in small letters between two signs. */
const LOW = '\\p{Ll}+(?: \\p{Ll}+){0,4}';
const LOW_BEHIND = new RegExp(`^[\\s:()–-]*(${LOW})\\s*\\)?(?=\\s*(?:[,.;)\\n–-]|$))`, 'u');
const LOW_BEFORE = new RegExp(`(?:^|[,.;:\\n(–-]\\s*)((?:(?:gọi|goi|gặp|gap|người nhận|nguoi nhan|tên|ten|em tên|lh) )?)(${LOW})[\\s:,.(–-]*$`, 'u');

/** Tokens of some words of a text, as bare as the text. */
const tokensOf = (words: string, text: string): Token[] => tokenise(words).map((token) => changed(token, { bare: !hasAccents(text) }));

/** The same in small letters: "thu hà 0912 660 348", "0977 410 265 anh khoa". */
function lowNameBeside(text: string, start: number, end: number): { name: string; start: number; end: number } | undefined {
  const behind = LOW_BEHIND.exec(text.slice(end, end + 40));
  if (behind?.[1] !== undefined && couldBeCalled(tokensOf(behind[1], text))) return { name: behind[1], start: end, end: end + behind[0].length };
  const from = Math.max(0, start - 60);
  const before = LOW_BEFORE.exec(text.slice(from, start));
  if (before?.[2] === undefined || /dien thoai$/.test(fold(before[2])) || !couldBeCalled(tokensOf(before[2], text)) || !isName(before[2])) return undefined;
  const at = from + before.index + before[0].lastIndexOf(before[2]);
  return { name: before[2], start: at, end: at + before[2].length };
}

/** The name right beside a phone number, "Thu Hà 0912 660 348": capital words alone in their row that name no place and no goods. */
export function nameBeside(text: string, start: number, end: number): { name: string; start: number; end: number } | undefined {
  const behind = BEHIND_PHONE.exec(text.slice(end, end + 60));
  const from = Math.max(0, start - 60);
  const before = behind?.[1] !== undefined && isName(behind[1]) ? null : BEFORE_PHONE.exec(text.slice(from, start));
  if (behind?.[1] !== undefined && couldBeCalled(tokensOf(behind[1].toLowerCase(), text)) && !hasPlace(behind[1])) return { name: behind[1], start: end, end: end + behind[0].length };
  if (behind?.[1] !== undefined && before === null && isName(behind[1])) return { name: behind[1], start: end, end: end + behind[0].length };
  if (before?.[1] === undefined || !isName(before[1]) || (before[1] === 'Vinh' && TOWN_BEFORE.test(text.slice(0, from + before.index + 1)))) return lowNameBeside(text, start, end);
  const at = from + before.index + before[0].indexOf(before[1]);
  return { name: before[1], start: at, end: at + before[1].length };
}

/** "45 Quang Trung, Vinh, 0962 118 734": a town behind a street. */
const TOWN_BEFORE = /\d[\p{L}\d/]* \p{Lu}[\p{L} ]*,$/u;

function hasPlace(words: string): boolean {
  const place = words.includes(' ') ? readPlace(words) : undefined;
  return place !== undefined && [place.ward, place.district, place.province, place.area, place.street].some((part) => part !== undefined);
}

function isName(words: string): boolean {
  if (/^(?:anh|chị|chi|cô|chú|bác|thầy|dì|ông|bà|em|bé) \p{Lu}\p{Ll}+$/iu.test(words)) return true;
  if (words === 'Hue') return false;
  return !hasPlace(words) && words !== 'Huế' && !NOBODY.test(fold(words.split(' ')[0] ?? '')) && !namesKnownGoods(words);
}

const HOUSE = '(?:quán|nhà hàng|trường|công ty|cty|khách sạn|bếp|trạm|tiệm|đại lý|cửa hàng|chùa|siêu thị|resort|homestay|nhà thờ|căn tin|xưởng|văn phòng|ubnd|ủy ban|uỷ ban|nhóm|hội|đoàn|lớp|gia đình|căng tin|hợp tác xã|phòng khám|vựa|đơn vị|mầm non|nhà trẻ|phòng|trung tâm|câu lạc bộ|clb|ban|kho)';
/** "Bên em là trường mầm non Sơn Ca". */
const SELF_HOUSE = new RegExp(`^(?:(?:dạ|bên|đây|chỗ|tụi|em|mình|chị|anh|cô|chú|bác|tui|con) ){0,3}(?:là|thuộc) (?=${HOUSE} [^ ]+)`, 'u');
const IS_HOUSE = new RegExp(`^${HOUSE} `, 'u');
const OPENS = /^(?:dạ|alo|kính|gửi|htx|shop|ơi|ạ|em|hi|hello)$/u;
const WISHES = /^(?:nhập|đề|bảo|nhắn|xin|muốn|đặt|lấy|mua|chốt|order|đăng|biểu|nhờ|dặn|kêu|ghi|cần)$/u;
const IS_TITLE = new RegExp(`^(?:${TITLE}|tui|mình|chế|tôi)$`, 'u');
/** The eldest is Hai, the next Ba: "Hai Phước lấy". */
const BY_AGE = /^(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|út)$/u;
/** "Cô giáo Hoa", "bác sĩ Tín": what they are stands between. */
const OFFICE = /^(?:giáo|sĩ|sỹ|chủ|tá|cả|út|hai|ba|tư)$/u;
/** What somebody is, behind the name: "chị Hạnh tạp hóa", "em Hương hành chính". */
const TRADE = /^(?:tạp|hóa|hoá|hành|chính|kế|toán|thủ|kho|bếp|lễ|tân|bảo|vệ|thợ|mộc|hồ|giáo|viên|bác|sĩ|y|tá|lò|kẹo|vựa|sạp|ki|ốt|quán|tiệm|bún|phở|cơm|cháo|chè|hủ|tiếu|nước|mía|tóc|may|sửa|xe|ôm|trưởng|thôn|phòng|công|đoàn|văn|thư|thu|mua|chủ|nhiệm|nhà|hàng|lớp|tổ|bán|cá|thịt|rau|hủ|bánh|mì|đầu|ngõ|xóm|hẻm|chợ|trên|dưới|bên|cạnh|hiệu|phó|cửa|thuốc)$/u;
/** Words between a name and what its bearer wishes: "bác Thịnh cựu chiến binh nhờ". */
const MOST_BETWEEN = 6;

/** Who says that they order, "Quán cơm Bà Sáu đặt", "bác Thịnh nhờ ghi", "tui Tám Rớ đây": a house, or somebody by name. */
export function wisherIn({ tokens, words }: Piece): string | undefined {
  const opens = words.findIndex((word, i) => !OPENS.test(word) || isCapital(tokens[i + 1]));
  const from = opens < 0 ? 0 : opens;
  const verb = words.findIndex((word, i) => i > from + 1 && (WISHES.test(word) || /^(?:đây|nè)$/u.test(word)));
  const end = verb < 0 ? words.length : verb;
  if (IS_HOUSE.test(words.slice(from).join(' '))) return verb > 0 && end - from <= MOST_BETWEEN + 1 ? textOf(tokens.slice(from, end)).replace(/ (?:thứ|ngày|sáng|trưa|chiều|tối|mai|hôm|bữa|tuần) .*$/u, '').replace(/ (?:bên|cần|muốn|xin|có)$/u, '') : undefined;
  const isByAge = BY_AGE.test(words[from] ?? '') && isCapital(tokens[from]);
  const named = from + (OFFICE.test(words[from + 1] ?? '') && isCapital(tokens[from + 2]) ? 2 : 1);
  if (!(IS_TITLE.test(words[from] ?? '') || isByAge) || !isCapital(tokens[named])) return undefined;
  let to = named;
  while (to < end && isCapital(tokens[to])) to += 1;
  if (verb < 0 || end - to > MOST_BETWEEN || tokens.slice(to, end).some(({ kind }) => kind === 'number')) return undefined;
  return textOf(tokens.slice(/^(?:tui|mình|tôi)$/u.test(words[from] ?? '') ? from + 1 : from, to));
}

/** Behind "người nhận" these are no name. */
const NO_NAME = /^(?:lại|là|số|mới|cũ|khác|sau|trước|hàng|tới|này|đó|ở|tại|cho|sđt|đt|điện|giúp|giùm|nha|nhé|ạ|thành|qua|em|chị|anh|bảo|lễ|người)$/u;

/** Without a capital letter there is a name only beside one of these. */
const POINTS_TO_NAME = /^(?:tên|nhận|hệ|gặp|đây|nè|này)$/u;

/** The name of who takes the goods, when the piece says one; `isWhole` when it says nothing else, up to `to`; `before`: where "cho em Quỳnh" at its end begins. */
export function nameIn(piece: Piece): { name: string; isWhole: boolean; to?: number; before?: number } | undefined {
  const { tokens, words } = piece;
  if (!tokens.some(isCapital) && !words.some((word) => POINTS_TO_NAME.test(word))) return undefined;
  const plain = words.join(' ');
  const at = (pattern: RegExp, back = 0): number => {
    const found = pattern.exec(plain);
    return found ? plain.slice(0, found.index + found[0].length).trim().split(' ').length - back : -1;
  };
  const labelled = at(LABELLED);
  if (labelled > 0) {
    const named = namedFrom(piece, labelled);
    const ends = tokens.findIndex((token, i) => i >= labelled && (token.kind !== 'word' || NO_NAME.test(words[i] ?? '')));
    const called = [4, 5].find((most) => couldBeCalled(tokens.slice(labelled, labelled + most))) ?? 3;
    const lower = named.length > 0 ? named : tokens.slice(labelled, Math.min(labelled + called, ends < 0 ? tokens.length : ends));
    const to = labelled + lower.length;
    return lower.length > 0 ? { name: textOf(lower), isWhole: true, ...(/^(?:ở|tại|giao|nhà)$/u.test(words[to] ?? '') && { to }) } : undefined;
  }
  if (HERE.test(plain)) return { name: textOf(tokens.slice(0, words.findIndex((word) => /^(?:đây|nè|này)$/u.test(word)))), isWhole: true };
  const am = at(AM);
  const self = am > 0 ? namedFrom(piece, am) : [];
  if (self.length > 0) return { name: textOf(self), isWhole: am + self.length === tokens.length };
  const house = SELF_HOUSE.exec(plain)?.[0];
  if (house !== undefined) return { name: textOf(tokens.slice(house.trim().split(' ').length)), isWhole: true };
  const taken = TAKES.exec(plain);
  const taker = taken ? namedFrom(piece, plain.slice(0, taken.index + 1).trim().split(' ').filter(Boolean).length) : [];
  if (taker.length > 1) return { name: textOf(taker), isWhole: false };
  const given = at(FOR, 1);
  const isHome = words[given - 1] === 'nhà';
  const told = given >= 0 ? namedFrom(piece, given) : [];
  // "Nhà cô Tư hẻm 30 Tô Ký" says who; "nhà bà Xí bán bún" where.
  const named = isHome && !/^(?:ở|hẻm|số|đường|kiệt|xóm|thôn|ấp|ngõ|tổ|khu)$/u.test(words[given + told.length] ?? '') ? [] : told;
  if (named.length > 1) return { name: textOf(named), isWhole: false, ...(given > 1 && given + named.length === tokens.length && { before: given - 1 }) };
  const called = at(CALLED);
  const other = called > 0 && !ONE_TITLE.test(words[called] ?? '') ? namedFrom(piece, called) : [];
  if (other.length > 0 && called + other.length === tokens.length) return { name: textOf(other), isWhole: called === 1 };
  const all = namedFrom(piece, 0);
  const hasTrade = all.length > 1 && ONE_TITLE.test(words[0] ?? '') && all.length < tokens.length && tokens.length - all.length <= 4 && words.slice(all.length).every((word) => TRADE.test(word));
  if (hasTrade) return { name: textOf(all), isWhole: true };
  const isPerson = all.length > 1 && all.length === tokens.length && tokens.length <= 5 && (!isCapital(tokens[0]) || ONE_TITLE.test(words[0] ?? '') || (SURNAME.test(fold(tokens[0]?.text ?? '')) && tokens.length >= 2));
  return isPerson ? { name: textOf(all), isWhole: true } : undefined;
}

