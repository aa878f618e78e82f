import { leadOf } from './rest';
import { endsInStreet } from './street-names';
import { slippedName } from './slips';
import { longestFrom, longestUpTo, namedAt, wordsAt, type Mention } from './mentions';
import type { AdminUnits, Named } from './units';
import { isOf, wordList, type Word } from './words';

/** Words that need a name or number behind them: what follows "đường" or "chợ" is theirs. */
const WANTS_NAME = wordList('đường phố hẻm kiệt kiêt hẽm ngỏ ngõ ngách thôn tổ xóm ấp khối khóm bản buôn làng khu số lô chợ cầu trường chùa gần cạnh sau trước cư nhà viện ga xe thể thị kđt kdc');
/** With marks, or in capitals, these too have what follows for their name: "cây xăng Hòa Phú", "Trường ĐH Cần Thơ". */
const HAS_NAME = /^(?:xăng|quán|tiệm|sạn|sảnh|ĐH|CĐ|THPT|THCS|TH|non|học|UBND|điện|phà|bến|cảng|hồ|đền|miếu|đình|xứ|thờ|ty|cty|tòa|toà|đài|xưởng|kho|vựa|mart|trại|đập|xuất|nghiệp|vincom|coopmart)$/iu;
/** The last words of what many live in: the words behind are its name, all of them ("khu đô thị Phú Mỹ An"). */
const ESTATE = wordList('thị thể cư kđt kdc');
/** Behind these a name of one word is whole: "đường Láng", "thôn Đông". */
const BEFORE_NAME = wordList('đường phố thôn tổ xóm ấp khối khóm bản buôn làng khu');
/** With a number these are whole: "thôn 1", "đường 12"; "số 12" and "hẻm 12" want a street. */
const BEFORE_NUMBER = wordList('thôn tổ xóm ấp khối khóm kp đội đường khu phố');
/** Said behind an address, no part of it. */
const AFTER = new Set('nha nhé nhe nghe nghen nhen nhỉ ạ a hả nào nhoa em shop ơi oi á à vn với voi giúp giup giùm gium dùm đó do được nhá luôn hen nè hí hỉ hè ấy đấy đấy ạ đây đc dc'.split(' '));
/** They stand beside one of those: "nhé cháu", "cháu nhé". */
const WHO = new Set('cháu con chị anh bác cô chú dì bạn o mệ cậu ông bà thím mình ad'.split(' '));

const isAfter = (units: AdminUnits, words: Word[], to: number): boolean => AFTER.has(words[to - 1]?.text ?? '') && !endsInName(units, words, to);

/** No place ends in these, marks and all: "Nghệ An cháu" is not An Châu. */
const NO_NAME = new Set('cháu chị chú dì mệ'.split(' '));
const isWho = (units: AdminUnits, words: Word[], to: number): boolean => WHO.has(words[to - 1]?.text ?? '') && (NO_NAME.has(words[to - 1]?.text ?? '') || !endsInName(units, words, to));

/** How many words of talk stand before a place: "nhé cháu", "ấy ạ". */
function talkBefore(units: AdminUnits, words: Word[], to: number): number {
  if (isAfter(units, words, to)) return isWho(units, words, to - 1) ? 2 : 1;
  return WHO.has(words[to - 1]?.text ?? '') && isAfter(units, words, to - 1) ? 2 : 0;
}

/** The words without "nhé cháu" where a sentence ends: what follows says more of the place. */
export function withoutTalk(units: AdminUnits, words: Word[]): Word[] {
  const kept = [...words];
  for (let to = kept.length; to > 0; to -= 1) {
    if (to < kept.length && !kept[to]?.breakBefore) continue;
    for (let talk = talkBefore(units, kept, to); talk > 0 && to > talk; talk = talkBefore(units, kept, to)) {
      kept.splice(to - talk, talk);
      to -= talk;
    }
  }
  return kept;
}

/** Where the address ends when "nha em", "Việt Nam" and the like behind it are left out; "Phong Nha" keeps its last word. */
export function endOfPlace(units: AdminUnits, words: Word[]): number {
  let to = words.length;
  while (to > 0) {
    const word = words[to - 1];
    const isNation = /^vi[eệ]t nam$/iu.test(`${words[to - 2]?.text} ${word?.text}`);
    if (isNation) to -= 2;
    else if (word && (word.isSign || (AFTER.has(word.text.toLowerCase()) && !endsInName(units, words, to)))) to -= 1;
    else if (to < words.length && isWho(units, words, to)) to -= 1;
    else return to;
  }
  return 0;
}

const endsInName = (units: AdminUnits, words: Word[], to: number): boolean => (longestUpTo(units, words, 0, to)?.from ?? to) < to - 1;

/** A stretch of words between two breaks or places that were found. */
interface Stretch {
  from: number;
  to: number;
}

function stretches(units: AdminUnits, words: Word[], typed: Mention[], end: number): Stretch[] {
  const taken = (at: number) => typed.some((mention) => at >= mention.from && at < mention.to);
  const found: Stretch[] = [];
  for (let at = 0; at < end; at += 1) {
    if (taken(at)) continue;
    const last = found[found.length - 1];
    if (last && last.to === at && !words[at]?.breakBefore) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found
    .map(({ from, to }) => ({ from, to: words[to - 1]?.isSign ? to - 1 : to }))
    .map(({ from, to }) => ({ from: from + beginning(units, words, from, to), to }))
    .filter(({ from, to }) => to > from);
}

/** How many words lead to the place: "ở Điện Bàn", but not "o mon" and "da nang", which are names. */
function beginning(units: AdminUnits, words: Word[], from: number, to: number): number {
  const lead = leadOf(words.slice(from, to));
  for (let skipped = 0; skipped < lead; skipped += 1) if (namedAt(units, words, from + skipped, to)) return skipped;
  return lead;
}

/** "Bà Rịa - Vũng Tàu", "Xuân Hương - Đà Lạt": one name, though a dash between blanks parts an address elsewhere. */
function dashedMentions(units: AdminUnits, words: Word[], typed: Mention[], end: number): Mention[] {
  const found: Mention[] = [];
  for (let dash = 1; dash < end - 1; dash += 1) {
    if (words[dash]?.text !== '-' || typed.some(({ from, to }) => dash >= from && dash < to)) continue;
    const spans = [3, 2, 1].flatMap((before) => [4, 3, 2, 1].map((after) => [Math.max(0, dash - before), Math.min(end, dash + 1 + after)] as const));
    const isApart = (from: number, to: number) => isEdge(words, typed, to) && !typed.some((mention) => mention.to > from && mention.from < to);
    const span = spans.find(([from, to]) => isApart(from, to) && namedAt(units, words, from, to) !== undefined);
    const named = span && namedAt(units, words, ...span);
    if (span && named) found.push({ from: span[0], to: span[1], name: span[0], words: wordsAt(words, ...span), named, isWhole: true });
  }
  return found;
}

/** True between two parts of an address: at a break, or where a place that was named begins or ends. */
const isEdge = (words: Word[], typed: Mention[], at: number): boolean => words[at]?.breakBefore !== false || typed.some(({ from, to }) => from === at || to === at);

/** Names that stand without a word for their kind, from the end of the text backwards: that is where people put them. */
export function untypedMentions(units: AdminUnits, words: Word[], typed: Mention[], end: number): Mention[] {
  const found: Mention[] = dashedMentions(units, words, typed, end);
  const parts = stretches(units, words, [...typed, ...found], end).reverse();
  for (const { from, to } of parts) {
    const whole = namedAt(units, words, from, to) ?? numbered(units, words, from, to);
    if (whole) found.push({ from, to, name: from, words: wordsAt(words, from, to), named: whole, isWhole: true });
    else {
      const heads = headsOf(units, words, typed, from, to);
      const start = heads[heads.length - 1]?.to ?? from;
      found.push(...heads, ...tails(units, words, start, to, found.length > 0 || typed.length > 0 || heads.length > 0));
    }
  }
  // A slip is believed only beside a place that is none: "Liên Chiểu, Đà Nẵg", but not "chốt đơn nha".
  if (found.length + typed.length === 0) return found;
  for (const { from, to } of parts.filter((part) => !found.some((mention) => mention.from >= part.from && mention.to <= part.to))) {
    const slip = slippedName(units, wordsAt(words, from, to));
    if (slip) found.push({ from, to, name: from, words: slip.words, named: slip.named, isWhole: true });
  }
  return found;
}

/** "xã Xuân Lộc Đồng Nai ấp 1": a district or province right behind a place that was named, though more follows. */
function headsOf(units: AdminUnits, words: Word[], typed: Mention[], from: number, to: number): Mention[] {
  const found: Mention[] = [];
  if (words[from]?.breakBefore || !typed.some((mention) => mention.to === from)) return found;
  for (let at = from; at < to; ) {
    const name = longestFrom(units, words.slice(0, to), at, big);
    if (!name || name.to >= to) return found;
    found.push({ from: at, to: name.to, name: at, words: wordsAt(words, at, name.to), named: name.named, isWhole: false });
    at = name.to;
  }
  return found;
}

/** The provinces and districts of a name. */
const big = (named: Named): Named | undefined =>
  named.newProvinces.length + named.oldProvinces.length + named.districts.length > 0 ? { ...named, newWards: [], oldWards: [] } : undefined;

/** "Hải Châu 1", where there were two of them before they were put together. */
function numbered(units: AdminUnits, words: Word[], from: number, to: number): Named | undefined {
  const named = to - from > 2 && /^(?:[1-3]|I{1,3})$/.test(words[to - 1]?.text ?? '') ? namedAt(units, words, from, to - 1) : undefined;
  return named && named.oldWards.length + named.newWards.length > 0 ? { ...named, newProvinces: [], oldProvinces: [], districts: [] } : undefined;
}

/** "09 lê duẩn hải châu đn": names at the end of a street without a comma, one after the other. */
function tails(units: AdminUnits, words: Word[], from: number, to: number, hasOthers: boolean): Mention[] {
  const found: Mention[] = [];
  let end = to;
  while (end > from) {
    const name = tailOf(units, words, from, end, hasOthers || found.length > 0);
    if (!name) break;
    found.push({ from: name.from, to: end, name: name.from, words: wordsAt(words, name.from, end), named: name.named, isWhole: false });
    end = name.from;
  }
  return found;
}

function tailOf(units: AdminUnits, words: Word[], from: number, end: number, hasOthers: boolean): { from: number; named: Named } | undefined {
  let floor = from;
  for (;;) {
    const name = longestUpTo(units, words, floor, end);
    if (!name) return undefined;
    const isBig = name.named.newProvinces.length + name.named.oldProvinces.length + name.named.districts.length > 0;
    if ((isBig || (hasOthers && end - name.from > 1)) && leavesStreet(words, from, name.from)) return name;
    floor = name.from + 1;
  }
}

/** "Gửi ra 54 Hàng Gai": a number right behind these is a house. */
const SENDS = /^(?:ra|về|tới|đến|lên|xuống|qua|vô|vào|sang|giao|ship|gửi|gởi|chở|ở|tại)$/iu;

/** What is left of a street must be one: more than a number, a word like "đường", or the first half of a name ("12 Lê | Lợi"). */
function leavesStreet(words: Word[], from: number, to: number): boolean {
  if (to <= from || endsInStreet(words, from, to)) return true;
  const rest = words.slice(from, to).filter(({ isSign }) => !isSign);
  const [before, last] = [rest[rest.length - 2], rest[rest.length - 1]];
  if (!last || isOf(WANTS_NAME, last) || HAS_NAME.test(last.text) || /^ng[aã]$/iu.test(before?.text ?? '')) return false;
  // "thôn 1 | Phùng Xá" and "An Thượng 10 | Mỹ An", but not "số 12 | Lê Lợi", "K12/5 | Lê Lợi", "hẻm 12 | Lê Lợi".
  if (/^\d{3}/.test(last.text) && !isOf(BEFORE_NUMBER, before)) return false; // "124 | Hải Phòng"
  if (/\d/.test(last.text)) return before !== undefined && !SENDS.test(before.text) && (isOf(BEFORE_NUMBER, before) || (!/\d/.test(before.text) && !isOf(WANTS_NAME, before)));
  const opener = rest.findLastIndex((word) => /\d/.test(word.text) || isOf(BEFORE_NAME, word) || isOf(ESTATE, word));
  return rest.length - 1 - opener !== 1 || isOf(BEFORE_NAME, rest[opener]);
}
