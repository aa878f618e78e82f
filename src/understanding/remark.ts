import { isOneOf, textOf, type Token } from './tokens';
import { phrases, phraseAt } from './listings/words';
import { elementsOf } from './listings/elements';
import { tokensOf } from './listings/prepare';
import { PARTICLES, PRONOUNS, trimmed } from './words';

/** What is said to those who read along, or to the one who writes it down: no buyer needs to know it. */
const TALK = phrases(
  'nhờ|ba thứ|htx|ai|bà con|cả nhà|mọi người|mn|mấy chị|mấy bà|chị em|anh em|các bác|alo|inbox|ib|liên hệ|lh|gọi|zalo|sđt|đt|nhắn|ghi|đăng|bán|cần bán|viết|giúp|giùm|hôm nay|bữa nay|bữa ni|nay|dạ|vâng|ok|rồi|thôi|đợi|chờ|khoan|xin|cảm ơn|cám ơn|chào|mời|ủng hộ|mua|nhanh|lẹ|giá|còn|hết|lộn|nhầm|à không|không phải|sửa|đổi|như|thì như|để|tên|số lượng|sl|tổng|nhà còn|có|mới',
);
const CONDITION = phrases('bao ship|free ship|freeship|miễn ship|miễn phí ship|ship|giao|bao ăn|bao ngọt|bao đổi|bao sượng|bao chín|tặng|đặt trước');
const CALLED = phrases('mọi người|cả nhà|bà con|mn|mấy chị|mấy bà|chị em|anh em|các bác|bà|mấy mẹ');
const MOST_CHARACTERS = 120;
const FEWEST_WORDS = 2;

interface Clause {
  tokens: Token[];
  hasFacts: boolean;
}

/** The runs of a message between commas and facts. */
function clausesOf(message: string): Clause[] {
  const tokens = tokensOf(message);
  const elements = elementsOf(tokens);
  const breaks = elements.flatMap((one) => (one.kind === 'break' ? [one] : []));
  const facts = elements.filter(({ kind }) => kind === 'fact');
  return [...breaks, { from: tokens.length, next: tokens.length, text: '' }].map(({ from: end, text }, i) => {
    const from = breaks[i - 1]?.next ?? 0;
    const isHeading = text === ':';
    return { tokens: isHeading ? [] : tokens.slice(from, end), hasFacts: facts.some((fact) => fact.from >= from && fact.from < end) };
  });
}

/** "bao ăn", "ship tận nơi": from the word that says so, however much is said in front. */
function conditionIn(said: Token[]): Token[] {
  const at = said.findIndex((_, i) => phraseAt(said, i, CONDITION) > 0);
  return at < 0 ? [] : said.slice(at);
}

/** Without those who are called at its end: "bao ăn nha mọi người". */
function uncalled(said: Token[]): Token[] {
  const at = said.findIndex((_, i) => i > 0 && phraseAt(said, i, CALLED) === said.length - i);
  return at < 0 ? said : trimmed(said.slice(0, at));
}

/** What a clause tells of the goods or of how they are sold; nothing when it is a name or small talk. */
function remarkIn({ tokens, hasFacts }: Clause, names: string[]): Token[] {
  const said = uncalled(trimmed(tokens));
  const condition = conditionIn(said);
  const words = said.filter(({ kind }) => kind === 'word');
  if (condition.length >= FEWEST_WORDS) return condition;
  if (hasFacts || words.length < FEWEST_WORDS || words.every((token) => isOneOf(token, PRONOUNS) || isOneOf(token, PARTICLES))) return [];
  const first = said.findIndex((token) => !isOneOf(token, PRONOUNS));
  if (phraseAt(said, Math.max(0, first), TALK) > 0) return [];
  const text = textOf(said).toLowerCase();
  return names.some((name) => text.includes(name.toLowerCase())) ? [] : said;
}

/** What a seller's message tells beside names, prices and amounts ("lấy tận Trà My", "bao ship nội thành"), in its own words; undefined when it tells nothing. */
export function readRemark(message: string, names: string[]): string | undefined {
  const said = clausesOf(message).map((clause) => textOf(remarkIn(clause, names))).filter((text) => text !== '');
  const note = said.join(', ');
  return note === '' ? undefined : note.length <= MOST_CHARACTERS ? note : note.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/u, '');
}
