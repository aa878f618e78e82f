import { namesKnownGoods } from './goods';
import { core } from './name';
import { PHRASES, isPhrase } from './phrases';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, textOf, type Token } from './tokens';
import { readUnit } from './units';
import { trimmed } from './words';

/** What a question is about: goods to look for, or something only a person knows, about goods that may be named. */
export type QuestionReading = { kind: 'search'; query: string } | { kind: 'question'; goods?: string };

const NOT = lexicon('không ko k kg hông hổng khum hong hok khong chưa');
const HAS = lexicon('có còn');
const LOOK = lexicon('tìm kiếm');
const WHO = lexicon('ai');
const SELL = lexicon('bán');
/** What a co-op does beside selling: asked of a person, never searched for. */
const SERVICE = lexicon('ship giao gửi gởi phí bớt nhận đổi');
const HOW_MUCH = lexicon('nhiêu nhiu bn');
const PRICE = lexicon('giá gía');
const OPEN = lexicon('sao răng nào mô đâu mấy gì chi');
const WHEN = lexicon('bao khi chừng hôm bữa');
const HOUR = lexicon('giờ nào mô');
const SMALL = lexicon('bao nhiêu nhiu bn giá gía có còn bán ở hàng là thế một mỗi ký kg chai lít mấy tiền đồng không ko k em shop cho hỏi chị anh cô chú bác tui tôi dạ ơi ạ vậy rứa nay hôm bữa ni o mệ bên mình mua muốn loại nào gì chi nhà e đây htx răng sao sẵn ai');
const HOW_SOLD = lexicon('sao răng');
/** "Gà mấy ký một con" asks; "lấy mấy ký gà" wants a few. */
const A_FEW = lexicon('mấy');
const WANTING = lexicon('lấy mua đặt chốt cho tui tôi em chị anh cô chú bác o mệ');
const COUNTED = lexicon('tiền đồng');

const words = (tokens: Token[]): string => textOf(core(trimmed(tokens)));
const isQuestionMark = (token: Token): boolean => token.text === '?';

/** The tokens that name goods: without the small words of a question, in one row. */
function goodsIn(tokens: Token[]): string {
  const rows: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind !== 'word' || isOneOf(token, SMALL)) rows.push([]);
    else rows[rows.length - 1]?.push(token);
  }
  return rows.map((row) => textOf(core(row))).filter((row) => /\p{L}/u.test(row)).sort((a, b) => Number(namesKnownGoods(b)) - Number(namesKnownGoods(a)))[0] ?? '';
}

const search = (query: string): QuestionReading => (query === '' ? { kind: 'question' } : { kind: 'search', query });
const about = (goods: string): QuestionReading => (goods === '' ? { kind: 'question' } : { kind: 'question', goods });

/** "30k" and "30 kg" end in letters that are a "không" elsewhere. */
const isUnitOf = (number: Token | undefined, last: Token | undefined): boolean => number?.kind === 'number' || last?.glued === true;

/** "có mật ong không", "cam còn không" look for goods; "cam có ngọt không" asks about them; "ngọt không?" about what is in sight. */
function endsInNot(tokens: Token[]): QuestionReading | undefined {
  // "Con cam ko": typed for còn.
  const asked = tokens[0]?.bare && tokens[0].word === 'con' ? [...tokens.slice(0, 1), ...trimmed(tokens.slice(1))] : trimmed(tokens);
  const last = asked[asked.length - 1];
  if (!isOneOf(last, NOT) || asked.length < 2 || isUnitOf(asked[asked.length - 2], last)) return undefined;
  const body = asked.slice(0, -1);
  const has = body.findIndex((token) => isOneOf(token, HAS));
  if (has < 0) return isOneOf(body[0], SELL) ? search(goodsIn(body)) : about('');
  const subject = goodsIn(body.slice(0, has));
  const predicate = goodsIn(body.slice(has + 1));
  if (subject === '' && predicate === '') return about('');
  if (body.slice(has + 1).some((token) => isOneOf(token, SERVICE))) return about(subject);
  if (subject === '') return namesKnownGoods(predicate) || !isAdjective(predicate) ? { kind: 'search', query: predicate } : about('');
  return predicate === '' ? { kind: 'search', query: subject } : about(subject);
}

const ADJECTIVES = ['ngọt', 'tươi', 'ngon', 'rẻ', 'mắc', 'đắt', 'bớt', 'giảm', 'ship', 'giao', 'sạch', 'thuốc', 'hạt', 'chua', 'cay', 'nguyên chất', 'thật', 'đảm bảo', 'free ship', 'được', 'phải', 'lấy nhiều có bớt', 'hột', 'chín', 'to', 'lớn', 'non', 'già', 'mới'];
const isAdjective = (text: string): boolean => ADJECTIVES.includes(text.toLowerCase());

/** "mật ong bao nhiêu", "giá cam sao", "nhiu 1 ký": the price is on the card of the goods. */
function asksPrice(tokens: Token[]): QuestionReading | undefined {
  const asks = tokens.some((token) => isOneOf(token, HOW_MUCH)) || tokens.some((token, at) => at > 0 && isOneOf(token, SELL) && isOneOf(tokens[at + 1], HOW_SOLD)) || tokens.some((token, at) => isOneOf(token, OPEN) && (isOneOf(tokens[at + 1], COUNTED) || tokens.some((other) => isOneOf(other, PRICE))));
  if (!asks) return undefined;
  const goods = goodsIn(tokens);
  return tokens.some((token) => isOneOf(token, SERVICE)) ? about('') : search(goods);
}

/** "ai bán cam", "tìm mật ong": a search that is said as one. */
function saysLook(tokens: Token[]): QuestionReading | undefined {
  const asked = trimmed(tokens);
  const at = asked.findIndex((token, i) => isOneOf(token, LOOK) || (isOneOf(token, WHO) && (isOneOf(asked[i + 1], SELL) || isOneOf(asked[i + 1], HAS) || isOneOf(asked[i + 2], SELL))));
  if (at < 0 || at > 4) return undefined;
  const query = goodsIn(asked.slice(at + 1));
  return query === '' ? undefined : search(query);
}

/**
 * A message as a question of a buyer: a search for goods or a price, or a free question that goes to the seller. Undefined when nothing is asked.
 */
export function readQuestion(tokens: Token[]): QuestionReading | undefined {
  if (isPhrase(tokens, PHRASES.ofSight)) return { kind: 'question' };
  const clean = tokens.filter((token) => !isQuestionMark(token));
  const marked = clean.length < tokens.length;
  const found = saysLook(clean) ?? asksPrice(clean) ?? endsInNot(clean);
  if (found) return found;
  const asked = trimmed(clean);
  const opens = asked.some((token, at) => isOneOf(token, OPEN) && (at === asked.length - 1 || at === 0)) || asked.some((token, at) => isOneOf(token, WHEN) && isOneOf(asked[at + 1], HOUR));
  const asksSize = asked.some((token, at) => at > 0 && isOneOf(token, A_FEW) && readUnit(asked, at + 1) !== undefined && !isOneOf(asked[at - 1], WANTING));
  if (asksSize) return about(namesKnownGoods(goodsIn(clean)) ? goodsIn(clean) : '');
  if (!marked && !opens) return undefined;
  if (marked && !opens && asked.some((_, at) => readQuantity(asked, at))) return undefined;
  const goods = goodsIn(clean.filter((token) => !isOneOf(token, WHEN) && token.word !== 'giờ'));
  if (marked && !opens && words(clean) === goods && namesKnownGoods(goods)) return { kind: 'search', query: goods };
  return about(namesKnownGoods(goods) ? goods : '');
}
