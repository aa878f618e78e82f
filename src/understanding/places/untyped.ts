import { slippedName } from './slips';
import { longestFrom, longestUpTo, namedAt, wordsAt, type Mention } from './mentions';
import type { AdminUnits, Named } from './units';
import { isOf, wordList, type Word } from './words';

/** Words that need a name or number behind them: what follows "đường" or "chợ" is theirs. */
const WANTS_NAME = wordList('đường phố hẻm kiệt ngõ ngách thôn tổ xóm ấp khối khóm bản buôn làng khu số lô chợ cầu trường chùa gần cạnh sau trước cư nhà viện ga xe');
/** Behind these a name of one word is whole: "đường Láng", "thôn Đông". */
const BEFORE_NAME = wordList('đường phố thôn tổ xóm ấp khối khóm bản buôn làng khu');
/** With a number these are whole: "thôn 1", "đường 12"; "số 12" and "hẻm 12" want a street. */
const BEFORE_NUMBER = wordList('thôn tổ xóm ấp khối khóm kp đội đường khu phố');
/** Said behind an address, no part of it. */
const AFTER = new Set('nha nhé nhe nghe nghen nhen nhỉ ạ a hả nào nhoa em shop ơi oi vn với voi giúp giup giùm gium dùm đó do được nhá luôn hen nè hí hỉ hè'.split(' '));

/** Where the address ends when "nha em", "Việt Nam" and the like behind it are left out; "Phong Nha" keeps its last word. */
export function endOfPlace(units: AdminUnits, words: Word[]): number {
  let to = words.length;
  while (to > 0) {
    const word = words[to - 1];
    const isNation = /^vi[eệ]t nam$/iu.test(`${words[to - 2]?.text} ${word?.text}`);
    if (isNation) to -= 2;
    else if (word && (word.isSign || (AFTER.has(word.text.toLowerCase()) && !endsInName(units, words, to)))) to -= 1;
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

function stretches(words: Word[], typed: Mention[], end: number): Stretch[] {
  const taken = (at: number) => typed.some((mention) => at >= mention.from && at < mention.to);
  const found: Stretch[] = [];
  for (let at = 0; at < end; at += 1) {
    if (taken(at)) continue;
    const last = found[found.length - 1];
    if (last && last.to === at && !words[at]?.breakBefore) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found.map(({ from, to }) => ({ from: words[from]?.isSign ? from + 1 : from, to: words[to - 1]?.isSign ? to - 1 : to })).filter(({ from, to }) => to > from);
}

/** "Bà Rịa - Vũng Tàu", "Xuân Hương - Đà Lạt": one name, though a dash between blanks parts an address elsewhere. */
function dashedMentions(units: AdminUnits, words: Word[], typed: Mention[], end: number): Mention[] {
  const found: Mention[] = [];
  for (let dash = 1; dash < end - 1; dash += 1) {
    if (words[dash]?.text !== '-' || typed.some(({ from, to }) => dash >= from && dash < to)) continue;
    const spans = [3, 2, 1].flatMap((before) => [4, 3, 2, 1].map((after) => [Math.max(0, dash - before), Math.min(end, dash + 1 + after)] as const));
    const span = spans.find(([from, to]) => namedAt(units, words, from, to) !== undefined);
    const named = span && namedAt(units, words, ...span);
    if (span && named) found.push({ from: span[0], to: span[1], name: span[0], words: wordsAt(words, ...span), named, isWhole: true });
  }
  return found;
}

/** Names that stand without a word for their kind, from the end of the text backwards: that is where people put them. */
export function untypedMentions(units: AdminUnits, words: Word[], typed: Mention[], end: number): Mention[] {
  const found: Mention[] = dashedMentions(units, words, typed, end);
  for (const { from, to } of stretches(words, [...typed, ...found], end).reverse()) {
    const whole = namedAt(units, words, from, to);
    if (whole) found.push({ from, to, name: from, words: wordsAt(words, from, to), named: whole, isWhole: true });
    else {
      const head = headOf(units, words, typed, from, to);
      if (head) found.push(head);
      found.push(...tails(units, words, head?.to ?? from, to, found.length > 0 || typed.length > 0));
    }
    const slip = found.some((mention) => mention.from >= from && mention.to <= to) ? undefined : slippedName(units, wordsAt(words, from, to));
    if (slip) found.push({ from, to, name: from, words: slip.words, named: slip.named, isWhole: true });
  }
  return found;
}

/** "xã Xuân Lộc Đồng Nai ấp 1": a district or province right behind a place that was named, though more follows. */
function headOf(units: AdminUnits, words: Word[], typed: Mention[], from: number, to: number): Mention | undefined {
  if (words[from]?.breakBefore || !typed.some((mention) => mention.to === from)) return undefined;
  const name = longestFrom(units, words.slice(0, to), from, (named) => (named.newProvinces.length + named.oldProvinces.length + named.districts.length > 0 ? { ...named, newWards: [], oldWards: [] } : undefined));
  return name && name.to < to ? { from, to: name.to, name: from, words: wordsAt(words, from, name.to), named: name.named, isWhole: false } : undefined;
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

/** What is left of a street must be one: more than a number, a word like "đường", or the first half of a name ("12 Lê | Lợi"). */
function leavesStreet(words: Word[], from: number, to: number): boolean {
  if (to <= from) return true;
  const rest = words.slice(from, to).filter(({ isSign }) => !isSign);
  const [before, last] = [rest[rest.length - 2], rest[rest.length - 1]];
  if (!last || isOf(WANTS_NAME, last)) return false;
  // "thôn 1 | Phùng Xá" and "An Thượng 10 | Mỹ An", but not "số 12 | Lê Lợi", "K12/5 | Lê Lợi", "hẻm 12 | Lê Lợi".
  if (/\d/.test(last.text)) return before !== undefined && (isOf(BEFORE_NUMBER, before) || (!/\d/.test(before.text) && !isOf(WANTS_NAME, before)));
  const opener = rest.findLastIndex((word) => /\d/.test(word.text) || isOf(BEFORE_NAME, word));
  return rest.length - 1 - opener !== 1 || isOf(BEFORE_NAME, rest[opener]);
}
