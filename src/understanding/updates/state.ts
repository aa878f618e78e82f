import { isOneOf, lexicon } from '../tokens';
import { goodsIn, has, type Reading } from './clause';

const GONE = lexicon('hết cháy');
const BY_AND_BY = lexicon('mai mốt tuần tháng bữa sau');
const SOLD_OUT_WORDS = lexicon('hết cũng cháy hàng sạch trơn trọi ráo rồi r bán đã báo giờ nay bữa hôm luôn là con em nghe nha');
const OFF = lexicon('bài xuống');
const FOR = lexicon('giùm dùm hộ cho');
const HIDE = lexicon('ẩn cất gỡ xoá');
const STOP = lexicon('tạm ngưng khoan ngừng dừng đừng không ko k nỏ thôi');
/** "Không bán gà" may be anything; "không bán gà nữa" stops it. */
const NOT = lexicon('không ko k nỏ thôi');
const NO_MORE = lexicon('nữa');
const STOPPED = lexicon('bán ẩn ngưng');
const HIDING_WORDS = lexicon('ẩn cất gỡ xoá đừng không ko k nỏ thôi nữa để đó tạm ngưng khoan ngừng dừng bán xuống bài hàng đăng món đã đi giúp bớt lại');
const OPENING = lexicon('mở bán hiện lại có hàng rồi bài đăng chừ giờ');
const ON_SALE = lexicon('có bán');
const REOPEN = lexicon('mở hiện');
const AGAIN = lexicon('lại');
const UNDO = lexicon('cũ');
const AS = lexicon('như y');
const STILL = lexicon('còn mà');
const SLIP = lexicon('ủa lộn nhầm rồi à');
const OTHER = lexicon('ai nào gì không ko hông hổng mấy nhiêu sao chưa tiền hạn pin giờ');
const MOST_WORDS_OF_GOODS = 5;

/** "như cũ", "trả lại như cũ", "ủa lộn, mật ong còn mà". */
export const undo: Reading = (tokens) => {
  const asBefore = tokens.some((token, at) => isOneOf(token, UNDO) && isOneOf(tokens[at - 1], AS));
  const still = tokens.findIndex((token, at) => isOneOf(token, STILL) && token.word !== 'mà' && ['mà', 'ma'].includes(tokens[at + 1]?.word ?? ''));
  if (still >= 0) return { kind: 'undo', ...goodsIn(tokens.slice(0, still), SLIP) };
  return asBefore && tokens.length <= 8 ? { kind: 'undo' } : undefined;
};

/** "hết mật ong rồi con ơi", "cam hết sạch", "cháy hàng"; with a number in it, it is about something else. */
export const soldOut: Reading = (tokens) => {
  if (!has(tokens, GONE) || tokens.some((token) => token.kind === 'number') || has(tokens, OTHER)) return undefined;
  const comesBack = tokens.findIndex((token) => token.kind === 'sign');
  const { goods } = goodsIn(comesBack > 0 && has(tokens.slice(comesBack), BY_AND_BY) ? tokens.slice(0, comesBack) : tokens, SOLD_OUT_WORDS);
  if (goods !== undefined && goods.split(' ').length > MOST_WORDS_OF_GOODS) return undefined;
  return { kind: 'soldOut', ...(goods !== undefined && { goods }) };
};

/** "mở bán lại cam", "cam có lại", "hiện lại". */
export const show: Reading = (tokens) => {
  const at = tokens.findIndex((token) => isOneOf(token, AGAIN));
  const reopens = at < 0 && isOneOf(tokens[0], REOPEN) && tokens.length <= 6 && tokens.length > 1;
  const opens = reopens || (at >= 0 && (isOneOf(tokens[at - 1], OPENING) || isOneOf(tokens[at + 1], ON_SALE)));
  if (!opens || has(tokens, GONE) || has(tokens, BY_AND_BY) || tokens.some((token) => token.kind === 'number')) return undefined;
  return { kind: 'show', ...goodsIn(tokens, OPENING) };
};

/** "tạm ẩn cam", "ẩn bài cam", "khoan bán cam". */
export const hide: Reading = (tokens) => {
  if (tokens.some((token) => token.kind === 'number')) return undefined;
  const stops = tokens.some((token, at) => isOneOf(token, STOP) && isOneOf(tokens[at + 1], STOPPED) && (!isOneOf(token, NOT) || has(tokens.slice(at + 2), NO_MORE)));
  const rests = tokens.some((token, at) => token.word === 'để' && tokens[at + 1]?.word === 'đó');
  const takesOff = tokens.some((token, at) => isOneOf(token, HIDE) && isOneOf(tokens[at + 1], OFF));
  if (!(rests || isOneOf(tokens[0], HIDE) || isOneOf(tokens[1], HIDE) || takesOff || stops)) return undefined;
  const forWhom = tokens.findIndex((token, at) => at > 0 && isOneOf(token, FOR));
  return { kind: 'hide', ...goodsIn(forWhom < 0 ? tokens : tokens.slice(0, forWhom), HIDING_WORDS) };
};
