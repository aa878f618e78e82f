import { ONE_TITLE } from './people';

/** Behind these somebody who is called by name is spoken to: "2 ký cam nghen chị Tám". */
const ROUNDS_OFF = /^(?:nghen|nghe|nha|nhá|nhé|nhen|hen|hí|hỉ)$/u;
/** The same before these: "dì Bảy ơi", "cô Năm hả". */
const CALLS = /^(?:ơi|à|hả|ới|ui)$/u;
const ENDS = /^[,;.?!]?$/;
/** "Như bác Lành", "giống con Thủy": what somebody else took. */
const LIKE = /(?:^| )(?:như|giống|hệt|y|theo)(?: (?:chỗ|nhà|con|bác|chị|anh|cô|bà|ông|bữa|đơn))*$/u;
/** "Thím Ba, cho con 2 ký": who asks is another. */
const ASKS = /^(?:, )?(?:ơi |ạ |à )?(?:cho|để|bán|lấy|giao|gửi|ship|chở) (?:giùm |giúp |cho )?(?:con|cháu|em|tui|mình|chị|anh|cô)(?: |$)/u;

/** True when a name (tokens `from` up to `to`) is of who is spoken to or of somebody who only was spoken of, not of who gets the goods. */
export function isSpokenTo(words: string[], from: number, to: number): boolean {
  const [before, behind] = [words.slice(Math.max(0, from - 5), from).join(' '), words.slice(to, to + 5).join(' ')];
  const isTitled = ONE_TITLE.test(words[from] ?? '');
  if (CALLS.test(words[to] ?? '')) return true;
  // A number behind it is theirs who gets the goods.
  if (isTitled && ROUNDS_OFF.test(words[from - 1] ?? '') && ENDS.test(words[to] ?? '') && !words.slice(to, to + 2).includes('#')) return true;
  if (LIKE.test(before)) return true;
  return from === 0 && isTitled && to < words.length && (ASKS.test(behind) || (words[to] === 'ạ' && /^(?:cháu|con|em)$/u.test(words[to + 1] ?? '')));
}
