import { fold, hasAccents } from '../../domain/text';
import { looksLikeAddress } from '../address';
import { inPlan, movedTo } from '../phone-plan';
import { findPhones, type PhoneFound } from '../phone';
import { spokenPhones } from '../phone-spoken';
import { readNumber } from '../numbers';
import { isUnit, readPlace } from '../place';
import { streetAt } from '../places/street-names';
import { textOf, type Token } from '../tokens';
import { isCapital, nameBeside } from './people';
import { partOf, placeIn, type Piece } from './pieces';

/** Digits read out one by one: a phone, no amounts. */
const READ_OUT = /(?<![\p{L}\d])(?:(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin|\d)(?![\p{L}\d])[ .]?){9,}/iu;

/** "Số con là", "sđt:", "điện thoại của em" right before a number. */
const BEFORE_NUMBER = /(?<=^|[\s,.;:(–-])(?:số điện thoại|so dien thoai|điện thoại|dien thoai|số đt|so dt|sđt|sdt|đt|dt|tel|phone|zalo|số|so)(?: (?:của )?(?:em|e|chị|chi|anh|a|cô|co|chú|chu|bác|bac|dì|di|con|cháu|chau|mình|minh|tui|tôi|toi|o|mệ|bà|ông|nhà|má|mẹ|vợ))?(?: (?:là|la|nè|đây|thì))*[\s:.,]*$/iu;

/** A message without a phone that was read out digit by digit, `sign` in its place. */
export function withoutReadOut(text: string, sign: string): string {
  const spoken = READ_OUT.exec(text);
  return spoken && spokenPhones(spoken[0]).length > 0 ? `${text.slice(0, spoken.index)} ${sign} ${text.slice(spoken.index + spoken[0].length)}` : text;
}

/** Where all is in capitals they say nothing of names. */
export const unshouted = (text: string): string => (/\p{Ll}/u.test(text) ? text : text.toLowerCase());

/** The phones of the message that was read last: the rules and what is learned read the same. No answer depends on it. */
let lately: { text: string; phones: readonly PhoneFound[] } | undefined;

/** Where phones stand in a message. */
export function phonesOf(text: string): readonly PhoneFound[] {
  if (lately?.text !== text) lately = { text, phones: findPhones(text) };
  return lately.phones;
}

/** A message without its phone numbers and the name beside one: where they stood, a new row begins. */
export function withoutPhones(text: string): { text: string; phone: string | null; name?: string } {
  const found = phonesOf(text);
  const valid = found.map(({ reading }) => reading).find((reading) => reading.kind === 'phone' || reading.kind === 'migrated');
  const beside = found.length === 1 && found[0] ? nameBeside(text, found[0].start, found[0].end) : undefined;
  const cuts = [...found, ...(beside ? [beside] : [])].sort((a, b) => b.start - a.start);
  let rest = text;
  for (const { start, end } of cuts) rest = `${rest.slice(0, start).replace(BEFORE_NUMBER, ' ')} ; ${rest.slice(end)}`;
  if (valid) return { text: rest, phone: 'e164' in valid ? valid.e164 : null, ...(beside && { name: beside.name }) };
  const spoken = READ_OUT.exec(rest);
  const [national] = spoken ? spokenPhones(spoken[0]) : [];
  const reached = national === undefined ? undefined : (inPlan(national) ?? movedTo(national));
  return reached && spoken ? { text: `${rest.slice(0, spoken.index).replace(BEFORE_NUMBER, ' ')} ; ${rest.slice(spoken.index + spoken[0].length)}`, phone: reached.e164 } : { text: rest, phone: null };
}

const PHONE_LABEL = /^(?:(?:sđt|sdt|đt|dt|tel|phone|zalo|số|điện|thoại|so|dien|thoai|hotline|lh|liên|hệ|gọi|alo|của|là|cổ|ổng|bả|em|chị|anh|cô|chú|bác|tui|mình|vẫn|cũ|này|nha|nhé|ạ|nhận|hàng|theo|đổi|rồi|thành|sang|lại|qua|đúng|mới|chính|xác|đây|lộn|sai|tui|thì|:|,|\.|-|\/) ?)+$/u;
/** "sđt", "số cổ là": what stood before a number. */
export const isPhoneLabel = ({ words }: Piece): boolean => PHONE_LABEL.test(words.join(' '));
/** "Số cũ", "vẫn số đó": the shop has it. */
export const keepsPhone = (plain: string): boolean => /(?:^| )(?:sđt|số)(?: [^ ]+){0,4} (?:cũ|cứ|như cũ|hôm trước|lần trước)(?: |$)/u.test(plain);
/** "Chỗ cũ", "như mọi lần": the shop knows where. */
export const keepsPlace = (plain: string): boolean => /(?:^| )(?:chỗ|địa chỉ|nhà|nơi)(?: [^ ]+){0,3} (?:cũ|hôm trước|lần trước|mọi lần|mọi khi)(?: |$)/u.test(plain);
/** They come for it, or somebody takes it along: no address is needed. */
export const fetches = (plain: string): boolean =>
  /(?:^| )(?:(?:ghé|qua|tới|tự|ra|lại|xuống|lên|chạy|đến)(?: [^ ]+){0,4} (?:lấy|chở|nhận|bốc|rước|cầm|xách|mang|bắt)|(?:sang|về)(?: [^ ]+){0,2} (?:lấy|chở|bắt|nhận)|(?:sáng|trưa|chiều|tối|mai|mốt|nay|tuần|tháng|tết|giờ|h|sau|này|bảy|nhật) (?:em|chị|anh|cô|chú|bác|dì|mình|tui|con|cháu|ông|bà|o)(?: tui| em)? (?:sẽ |mới )?lấy(?: sớm| luôn| liền)?$|(?:sáng|trưa|chiều|tối|mai|mốt) (?:em|chị|anh|cô|chú|bác|dì|mình|tui|ông|bà|o) lấy sớm|nhận (?:hàng )?(?:tại|ở) (?:trụ sở|htx|kho(?! :)|shop|vườn|cửa hàng|chỗ)|lấy (?:hàng )?(?:tại|ở) (?:kho|vườn|shop|htx|chỗ|cửa hàng)|cầm về|đem về giùm|(?:khỏi|không cần|đừng|không phải) (?:giao|ship|chở|gửi)(?!.* (?:nữa|đâu))|(?:ghé|qua|tới|tự|ra|lại|xuống|lên|chạy|đến)(?: [^ ]+){0,3} (?:rước|bưng|khiêng|thồ|hốt)|xách về|tự đến|tự tới|qua lấy)(?: |$)/u.test(plain) ||
  /(?:^| )(?:em|chị|anh|cô|chú|bác|dì|mình|tui|con|cháu|ông|bà|o|mệ|út|ngoại|nội|giờ|sáng|trưa|chiều|tối|mai|nay) (?:ghé|qua|tới|xuống|lên|chạy qua|chạy xuống)(?: (?:sớm|trễ|bây|khoảng|nha|nhé|nghe|nghen|hí|hè|luôn|liền|ạ|lúc|tầm|khoảng|em|chị|anh|cô|con|o)| ?$)/u.test(plain);

/** A piece without "sđt" at its end, where a number was cut off. */
export function withoutLabel(piece: Piece): Piece {
  let to = piece.tokens.length;
  while (to > 0 && /^(?:sđt|sdt|đt|dt|tel|phone|zalo|lh|:)$/u.test(piece.words[to - 1] ?? '')) to -= 1;
  return to === piece.tokens.length ? piece : partOf(piece, 0, to);
}

/** "Gởi xe Phương Trang lên Sài Gòn": how it travels. */
const TRAVELS = /(?:^| )(?:(?:gửi|đi|theo|qua|ra|nhờ) (?:xe|chành|tàu|ghe)|xe (?:đò|khách|tải)|chành xe|nhà xe)(?: |$)/u;
export const wayIn = ({ words }: Piece): number => placeIn(words, TRAVELS)?.from ?? -1;

/** It begins like a part of an address. */
export const opensPlace = (plain: string): boolean => /^(?:phường|xã|quận|huyện|tỉnh|thành phố|đường|thôn|tổ|xóm|ấp|khu phố|khu|kiệt|hẻm|ngõ|địa chỉ|giao (?:về|tới|đến|ra|qua|lên)) [^ ]/u.test(plain);

const DELIVERED = /^(?:(?:đổi|sửa|vô|dạ|nhớ|xin|thì|là|hàng|giao|ship|gửi|chở|đem|mang|về|tới|đến|lên|ra|qua|sang|đưa|xuống|địa|chỉ|đ \/ c|cho|nhà(?= (?:(?:mẹ|má|ba|bố|bà|ông|vợ|chồng|ngoại|nội|bạn|con gái|con trai) )?(?:(?:em|chị|anh|cô|chú|bác|dì|mình|tui|o|mệ|con) )?(?:ở|tại|số|kế|gần|ngay|cạnh|đường|thôn|xóm|tổ|ấp|kiệt|hẻm|ngõ|tầng|chung|trong|phường|xã|[0-9]))|ở|tại|nơi|nhận|giùm|giúp|hộ|lại|em|chị|anh|cô|chú|bác|dì|mình|tui|o|mệ|con|cháu|mẹ|má|ba(?! (?:mươi|trăm|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))|bố|vợ|chồng|đang|của|:|đ|\/|c)(?: |$))+/u;
const LEADS_TO_PLACE = /(?:^| )(?:giao|ship|gửi|chở|đem|mang|đưa|địa chỉ|đ \/ c|nhà|ở|tại|về|kế|gần|tới|ra|đến|lên|sang|(?<!(?:hôm|bữa|ngày|tuần|tối|đêm|sáng|trưa|chiều) )qua)(?: |$)/u;

/** Places that people are found at. */
const LANDMARK = /^(?:tòa|toà|bãi (?:tắm|xe|biển|giữ xe)|phòng (?:gym|tập)|sân banh|khuôn viên|công trình|chòi|bốt|khu du lịch|khu nghỉ|trạm bơm|studio|nhà ga|nhà hát|rạp|thư viện|bảo tàng|phòng trọ|ký túc|khoa|khu chế xuất|khu công nghiệp|ubnd|trụ sở|văn phòng|cửa hàng|sân bóng|sân vận động|ô số|mầm non|tiểu học|thpt|thcs|đh|đại học|học viện|vincom|phòng khám|chợ|trường|chùa|công ty|cty|quán|nhà hàng|khách sạn|siêu thị|bưu điện|ủy ban|trạm|bến xe|ngã tư|ngã ba|sân bay|ga|ktx|ký túc xá|bệnh viện|xưởng|kcn|cầu|đồn|resort|homestay|tòa nhà|phum|sóc|buôn|bản|làng|plei|đội|dãy|tập thể|khu tập thể|ki ?ốt|sạp|chung cư|khu đô thị|ngay|sau lưng|rẫy|vườn|trại|chuồng|kho|bến|tiệm|nhà thuốc|phòng khám|nhà trọ|garage|gara|salon|cổng|đình|miếu|nhà thờ|nhà văn hóa|nhà văn hoá|hội trường|căng tin|căn tin|điểm trường|đại lý|hợp tác xã|htx|phòng giao dịch|trung tâm|nhà nghỉ|nhà máy|xí nghiệp|công an|tòa án|doanh trại|nông trường|ký túc|vinhomes?|ecopark|masteri|aeon|coopmart|co\.?opmart|winmart|lotte|big c|bách hóa|xóm trọ|khu trọ|bếp ăn|miếu|đền|sảnh|phòng bảo vệ|bảo vệ|cây xăng|vòng xoay|công viên|trạm y tế|đập) [^ ]|^(?:cuối|đầu) (?:hẻm|đường|kiệt|ngõ|xóm|thôn|chợ|làng|phố|cầu)/u;

/** "Toà Keangnam", "quán cà phê Lá": a place that has no street in it. */
export const isLandmark = (piece: Piece | undefined): boolean => piece !== undefined && LANDMARK.test(piece.words.join(' ').replace(DELIVERED, '')) && !piece.words.includes('đường');

/** A piece that says where the goods go; one that only might is for the caller to weigh (`maybe`). */
export function placeSaid(piece: Piece): 'yes' | 'maybe' | 'no' {
  const before = saidBefore.get(piece) ?? hearPlace(piece);
  saidBefore.set(piece, before);
  return before;
}

/** A piece is asked about several times. */
const saidBefore = new WeakMap<Piece, 'yes' | 'maybe' | 'no'>();

function hearPlace(piece: Piece): 'yes' | 'maybe' | 'no' {
  const plain = piece.words.join(' ');
  const rest = plain.replace(DELIVERED, '');
  if (rest === '' || /(?:^| )đơn(?: hàng)? (?:số )?[0-9]/u.test(plain) || /^(?:tiền|cọc|trả|số điện thoại|sđt) |(?:^| )ở (?:[^ ]+ ){1,3}(?:gửi|đặt|mua|lấy)(?: |$)/u.test(plain) || /^[0-9]+ (?:người|đứa|nhà|bữa|lần|ngày|mâm)/u.test(rest) || /^(?:gọi|alo|nhắn|báo|trước|nhớ)(?: |$)|^(?:[^ ]+ ){0,4}(?:gọi|alo|kêu|nhắn)(?: [^ ]+)?$/u.test(plain)) return 'no';
  if (ABROAD.test(rest)) return 'no';
  const text = textOf(piece.tokens.slice(piece.tokens.length - rest.split(' ').length));
  const from = piece.tokens.length - rest.split(' ').length;
  if (piece.tokens[from]?.kind === 'number' && streetAt(piece.tokens, from + 1) > 1) return 'yes';
  // Typed bare, "doi y roi" is no đội: what it most likely says counts.
  if (looksLikeAddress(piece.tokens.some(({ bare }) => bare) || !hasAccents(text) ? rest : text) || LANDMARK.test(rest)) return 'yes';
  const capitals = piece.tokens.filter(isCapital).length;
  return LEADS_TO_PLACE.test(plain) && capitals > 0 ? 'yes' : capitals >= piece.tokens.length - 1 && capitals > 0 ? 'maybe' : 'no';
}

/** "Gởi cho bà con bên Mỹ": no shop goes there. */
const ABROAD = /(?:^| )(?:bên|qua|đi|sang) (?:mỹ|úc|nhật|hàn|đức|pháp|anh quốc|canada|nga|đài loan|sing|singapore|thái lan|campuchia)(?: |$)/u;

/** Words before which a number is a house, a lane or a ward: there it is written in digits. */
const NUMBERED = /^(?:số|nhà|kiệt|hẻm|ngõ|ngách|tổ|thôn|xóm|ấp|đội|khu|phố|phường|quận|tầng|phòng|lô|khóm)$/u;

/** Tokens as text, numbers of houses and wards that were dictated in digits. */
export function inDigits(tokens: Token[]): string {
  let text = '';
  for (let at = 0; at < tokens.length; ) {
    const number = tokens[at]?.kind === 'word' && (at === 0 || NUMBERED.test(tokens[at - 1]?.word ?? '')) ? readNumber(tokens, at, { money: false }) : undefined;
    const isHouse = number !== undefined && Number.isInteger(number.value) && (at > 0 || number.value > 9) && !/^\p{Lu}/u.test(tokens[at]?.text ?? '');
    text += at > 0 && !tokens[at]?.glued ? ' ' : '';
    text += isHouse ? String(number.value) : (tokens[at]?.text ?? '');
    at = isHouse ? number.next : at + 1;
  }
  return text;
}

/** "Hải Phòng số nhà 88 đường Cát Dài": the town first. */
function apart(text: string): string {
  const at = / (?=(?:số|đường|ngõ|hẻm|kiệt|thôn|xóm|ấp|tổ) |\d)/u.exec(text)?.index ?? -1;
  return at > 0 && /^\p{L}/u.test(text) && isUnit(text.slice(0, at)) ? `${text.slice(0, at)},${text.slice(at)}` : text;
}

/** A piece as an address: without "giao về nhà em ở", and numbers that were dictated as digits. */
function placeText(piece: Piece): string {
  const rest = piece.words.join(' ').replace(DELIVERED, '');
  const tokens = piece.tokens.slice(rest === '' ? piece.tokens.length : piece.tokens.length - rest.split(' ').length);
  const said = apart(inDigits(tokens)).replace(BESIDE_WITHIN, ',').replace(/ (?=nhà (?:bà|ông|anh|chị|cô|chú|bác|dì) \p{Lu})/u, ', ');
  return said.replace(/ cho (?:mẹ|má|ba|bố|vợ|chồng|ông|bà|em|chị|anh|cô|chú|bác|mình|tui|tôi|o|mệ|nhà|con|cháu|bạn|sếp|gia đình|nó|thằng|đứa)(?: \p{Ll}+){0,3}$/u, '').replace(/(?<!bến|nhà|trạm|bãi|ga|sửa|rửa|thuê|bán|giữ) xe \p{Lu}[\p{L} ]*$/u, '').replace(/ (?:cho|gặp|gọi|tên|là|đưa)$/u, '').replace(/(\p{L}+) tháng (\p{L}+)/giu, (_all, day: string, month: string) => `${DAYS[day.toLowerCase()] ?? day} Tháng ${DAYS[month.toLowerCase()] ?? month}`).replace(TALK, '');
}

/** "Liền giùm chị", "nhaa sop": said behind a place. */
const TALK = /(?: (?:(?:đợi|chờ|đây|nha+|nhá+|nhé+|nhen|nghe|nghen|hen|nè|á|ạ|đó|với|giùm|dùm|giúp|giup|gium|dum|hộ|luôn|liền|gấp|ik|nka|nk)(?: (?:em|chị|anh|cô|chú|bác|con|cháu|bạn|mình|tui|tôi|chi|anh|co|chu|bac|minh|toi))?|sop|sốp|shop|ad|htx))+$/iu;

/** "Đường Bùi Công Trừng gần cầu Võ". */
const BESIDE_WITHIN = / (?=(?:gần|kế bên|kế|cạnh|sát bên|đối diện|xéo|bên cạnh|sau lưng|phía sau|phía trước|doi dien|ke ben) [\p{L}\d])/gu;

/** Streets that are dates, dictated: "đường ba tháng hai". */
const DAYS: Record<string, string> = { một: '1', hai: '2', ba: '3', bốn: '4', tư: '4', năm: '5', sáu: '6', bảy: '7', tám: '8', chín: '9', mười: '10' };
/** Short forms of provinces that mean only one. */
const SHORT: Record<string, string> = { hcm: 'Hồ Chí Minh', tphcm: 'Hồ Chí Minh', 'tp hcm': 'Hồ Chí Minh', sg: 'Hồ Chí Minh', hn: 'Hà Nội', 'tp hn': 'Hà Nội', tphn: 'Hà Nội', hp: 'Hải Phòng' };
const BESIDE = /^(?:gần|kế bên|kế|cạnh|bên cạnh|sát|ngay|đối diện|ke|gan) /iu;

/** A part of an address as it is told: short forms written out, a landmark without "gần". */
export function partText(part: string, text: string): string {
  if (part === 'province') return SHORT[fold(text).replace(/[.]/g, '')] ?? text;
  return part === 'near' ? text.replace(BESIDE, '') : text;
}

/** True when the piece alone names a ward, a district or a province. */
export function namesUnit(piece: Piece): boolean {
  const place = piece.tokens.length <= 8 ? readPlace(textOf(piece.tokens)) : undefined;
  return place !== undefined && (place.ward ?? place.district ?? place.province) !== undefined;
}

/** Pieces that say a place, as one line. */
export const placesText = (pieces: Piece[]): string => pieces.map(placeText).filter((text) => text !== '').join(', ');

/** "Giao tới công ty": which one says another piece. */
const ANY_HOUSE = /^(?:công ty|cty|cơ quan|nhà hàng|quán|trường|văn phòng|chỗ làm|tiệm|nhà|shop|khách sạn|lớp|bếp|cửa hàng|chỗ)(?: (?:của|em|chị|anh|cô|chú|bác|mình|tui|tôi|bên|giùm|giúp|luôn|cũ|nha|nhé))*$/u;

/** The parts of an address in the pieces that say one. */
export function addressOf(pieces: Piece[]): Record<string, string> | null {
  if (pieces.length === 0) return null;
  const telling = pieces.filter(({ words }) => !ANY_HOUSE.test(words.join(' ').replace(DELIVERED, '')));
  const place = readPlace(placesText(telling.length > 0 ? telling : pieces));
  // It was said as a place, though none that the tables know: told as it is.
  const [first] = pieces;
  if (!place) return first?.tokens.slice(1).some(isCapital) ? { near: placeText(first) } : null;
  return Object.fromEntries(Object.entries(place).map(([part, span]) => [part, partText(part, span.text)]));
}
