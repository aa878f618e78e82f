import { isOneOf, lexicon, type Token } from '../tokens';
import { PRONOUNS, isSmallWord, trimmed } from '../words';
import { isNoPrice, type Cued } from './cues';
import type { Element } from './elements';
import { beginsGoods } from './heads';
import { PRICE, has, hasPhrase, phraseAt, phrases } from './words';

/** What a message is that offers nothing. */
export type Act = 'greeting' | 'question' | 'buyer' | 'update' | 'barter' | 'other';

interface Said {
  tokens: Token[];
  /** Goods are named. */
  names: boolean;
  /** Words that names of goods begin with. */
  goods: boolean;
  /** A price is told, and of what is on sale. */
  priced: boolean;
  amounts: number;
  cued: Cued[];
}

const GREETING = lexicon('chào alo lô alô hello hi hé hú hey xin helo hế lu hí');
const GREETED = lexicon('shop ad add admin htx hợp tác xã cả nhà mọi người mn em con có ai không ko đó đây buổi sáng chiều tối bot quý bà cô chú bác các bạn ngày mới tốt lành vui vẻ hay ạ');
const CALLS = phrases('shop ơi|ad ơi|em ơi|con ơi|htx ơi|cô ơi|chị ơi|anh ơi|chú ơi|bác ơi|có ai không|có ai ở đó không|có ai đó không');
const PUBLIC = phrases('bà con|cả nhà|mọi người|anh chị em|chị em|mn|cả xóm|các bác|mấy chị|mấy bà|ace|ai ăn|ai lấy|ai mua|ai cần|khách');

const SELLING = phrases('cần bán|muốn bán|bán gấp|bán|đăng bán|chào bán|rao bán|thanh lý|pass|cung cấp|cung ứng|xả hàng|xả vườn|đăng giúp|đăng giùm|đăng|gửi bán|thông báo bán|có bán|nhận đặt|nhận đơn|lên hàng|lên món');
const TRADING = phrases('đổi lấy|trao đổi|muốn đổi|ai đổi|đổi ngang|đổi hàng|cần đổi|xin đổi');
const NO_TRADE = phrases('1 đổi 1|một đổi một|bao đổi|đổi trả|đổi giá|đổi thành|đổi lại giá|đổi món|đổi hàng lỗi|đổi mới');
const TRADE = lexicon('đổi');
const TAKE = lexicon('lấy');

const BUYING = phrases('cần gom|thu gom|anh gom|chị gom|em gom|muốn gom|cần tìm người bán|tìm người bán|tìm chỗ bán|tìm nơi bán|cần mua|muốn mua|tìm mua|cần tìm|thu mua|kiếm mua|hỏi mua|tìm mối|mua lại|cần lấy|muốn lấy|muốn đặt|cần đặt|xin đặt|cho đặt|đặt cho|lấy cho|để cho|để dành|ship cho|giao cho|gửi cho|cân cho|bán cho|để lại cho|gói cho|order|có ai bán|ai bán|ở đâu bán|chỗ nào bán|chỗ mô bán|ai có bán|cần nhập|muốn nhập|cần nguồn|tìm nguồn|cần tìm nguồn');
const AIM = lexicon('bán cho để');
const ASKS = lexicon('hỏi xin biết xem coi');
const NEED = lexicon('cần mua lấy đặt chốt muốn thèm tìm kiếm');
const NEED_TO_SELL = lexicon('bán đăng tiêu thanh pass');
const WHO = lexicon('ai');
const SELL = lexicon('bán');
const SELLER = lexicon('người chỗ nơi mối nguồn');
const HAVE = lexicon('có còn');
const REPORT = phrases('báo giá|báo em|báo mình|báo tui|ib em|ib mình|nhắn em|nhắn mình|nhắn tui|liên hệ em|để lại|để cho');

const HOW_MUCH = phrases('bao nhiêu|nhiêu|nhiu|bn|bao nhiu|mấy tiền|giá sao|mấy đồng|mấy ngàn|mấy nghìn|nhiêu tiền|giá thế nào|giá ra sao|giá răng|giá mô|giá chi');
const NO_MATTER = phrases('bao nhiêu cũng|nhiêu cũng|nhiu cũng|bao nhiu cũng|bn cũng|bao nhiêu tùy|bao nhiêu có');
const ASKING = phrases('ib xem giá|xin giá|cho xem giá|gửi bảng giá|xin bảng giá|cho xin giá|gửi em giá|gửi giá|cho em hỏi|cho e hỏi|cho c hỏi|cho a hỏi|cho chị hỏi|cho anh hỏi|cho tui hỏi|cho hỏi|cho hỏi|mình hỏi|em hỏi|chị hỏi|anh hỏi|hỏi giá|hỏi thăm|xin hỏi|hỏi chút|hỏi xíu|sao rồi|ra sao|thế nào|như nào|làm sao|làm răng|khi nào|bao giờ|chừng nào|khi mô|ở đâu|ở mô|chỗ nào|phải không|được không|được hông|được ko|được k|dc k|đc ko|dc ko|đc k|có không|có ko|còn không|còn ko|còn k|còn hông|còn hàng không|còn hàng ko|còn hàng k|hay là|đúng không|loại gì|loại nào|là sao|mấy ký|mấy kg|mấy con|mấy trái');
const NOT_AT_END = lexicon('không ko k kg hông hổng khum hong hok khong chưa hả hở hử hỉ vậy thế sao răng mô nào gì chi ta hông hem');
const OR = lexicon('hay');
/** "150 phải không bác": the price is what is asked. */
const CONFIRM = phrases('phải không|phải hông|đúng không|đúng hông|phải hem|đúng chưa|phải chưa|thiệt không|thật không');
const BARGAIN = phrases('được không|được hông|được ko|được k|dc k|đc k|dc ko|đc ko|bớt không|bớt ko|bớt hông|bớt được không|có bớt|giảm không|rẻ hơn|mắc quá|mắc rứa|mắc vậy|mắc thế|đắt quá|đắt thế|đắt vậy|bớt cho em|bớt em|bớt chị|để em|để chị');

const CHANGING = phrases('có hàng lại|sửa dùm|sửa giùm|sửa hộ|sửa thành|đổi giùm|đổi giúp|cập nhật giá|sửa giá|sửa lại|sửa giúp|sửa giùm|đổi giá|cập nhật|chỉnh giá|chỉnh lại|đổi lại|tăng lên|tăng giá|lên giá|giảm giá còn|giảm xuống|giảm còn|hạ giá|hạ xuống|hạ còn|xuống còn|tăng thêm|tăng thành|lên thành|đổi thành|thêm hàng|hết hàng|hết rồi|bán hết|hết sạch|cháy hàng|tạm hết|ngưng bán|ngừng bán|tạm ngưng|tạm ngừng|ẩn bài|tạm ẩn|ẩn giúp|ẩn giùm|gỡ bài|gỡ xuống|xóa bài|xoá bài|nghỉ bán|dừng bán|không bán nữa|thôi bán|có lại|mở bán lại|bán lại|lên lại');
const CHANGES_BY_WORD = lexicon('sửa cập ẩn gỡ');
const RISES = lexicon('lên tăng xuống giảm hạ');
const ONLY_LEFT = phrases('chỉ còn|giờ còn|nay còn|chừ còn|còn lại|còn đúng|còn có|hiện còn|giờ chỉ còn|còn mỗi|vẫn còn|giờ có');
const ONLY = lexicon('thôi thui');
const OFFERS = phrases('có|bán|dư|thu hoạch|thu được|hái được|mới hái|mới bẻ|mới làm|mới nhổ|sẵn|tồn|dôi|cần ra|cần bán|số lượng|sl');
const LEFT = lexicon('còn');
const COMPLAINT = phrases('mà sống|quá trời|tầm bậy|mất mùa|lừa đảo|trả giá kiểu|chán quá|chết luôn|hư hết|có họp|mời họp|đi họp');
const GONE = lexicon('hết');
const ALREADY = lexicon('rồi r');

const FIRM = phrases('chốt|lấy|đặt');
const TAKERS = phrases('ai ăn|ai lấy|ai mua|ai cần|ai muốn|ai dùng|ai thích|ủng hộ');
const NOBODY = phrases('không ai|chả ai|chẳng ai|hổng ai|ko ai|chưa ai');
const CLEARING = phrases('xả hàng|thanh lý|sale|xả vườn|cần bán|bán gấp');
const INVITING = phrases('ai ăn|ai lấy|ai mua|ai cần|ai muốn|ai dùng|lấy không|lấy hông|ăn không|mua không|mua hông|ủng hộ');
const MOST_WORDS_OF_AN_UPDATE = 14;

const MOST_WORDS_OF_A_GREETING = 16;
const HALLOO = phrases('a lô|à lô|a lo|dạ chào|em chào|con chào|xin chào');
const ASKED = phrases('hỏi|giá|bán|mua|đặt|đổi|cần|tìm|đơn|hàng|ship|giao');

const isGreeting = ({ tokens, cued, goods }: Said): boolean => {
  const said = tokens.filter(({ kind }) => kind === 'word');
  const calls = said.length <= 6 && phraseAt(trimmed(said), 0, CALLS) >= said.length - 2 && hasPhrase(said, CALLS);
  const greets = has(said, GREETING) && said.every((token) => [GREETING, GREETED, PRONOUNS].some((words) => isOneOf(token, words)) || isSmallWord(token));
  const head = said.findIndex((token) => !isSmallWord(token) && !isOneOf(token, PRONOUNS));
  const opens = (head >= 0 && head <= 3 && isOneOf(said[head], GREETING)) || isOneOf(said[0], GREETING) || phraseAt(said, 0, HALLOO) > 0 || (isSmallWord(said[0]) && isOneOf(said[1], GREETING)) || (isOneOf(said[1], GREETING) && isOneOf(said[0], PRONOUNS));
  const isShort = said.length <= MOST_WORDS_OF_A_GREETING && !cued.length && !goods && !hasPhrase(said, ASKED);
  return said.length > 0 && (calls || greets || (opens && isShort));
};

const isBarter = ({ tokens, priced }: Said): boolean => {
  if (priced || hasPhrase(tokens, NO_TRADE)) return false;
  const at = tokens.findIndex((token) => isOneOf(token, TRADE));
  return hasPhrase(tokens, TRADING) || (at >= 0 && tokens.slice(at + 1).some((token) => isOneOf(token, TAKE) || token.word === 'ngang'));
};

/** "bán cho tui", "cho chị 2 ký", "để anh 5 trái": somebody asks for goods. */
function asksFor(tokens: Token[]): boolean {
  return tokens.some((token, at) => isOneOf(token, AIM) && (isOneOf(tokens[at + 1], PRONOUNS) || (token.word === 'bán' && tokens[at + 1]?.word === 'cho' && isOneOf(tokens[at + 2], PRONOUNS))) && !isOneOf(tokens[at + 2], NEED_TO_SELL) && !isOneOf(tokens[at + 2], ASKS) && tokens[at + 1]?.word !== 'nhà' && !(token.word === 'bán' && tokens[at + 1]?.word !== 'cho'));
}

/** "mình cần 2 yến gạo", "mua 5 ký cam", "lấy 3 con": a wish first of all. */
function wishes(tokens: Token[]): boolean {
  const at = tokens.findIndex((token) => !isSmallWord(token) && !isOneOf(token, PRONOUNS) && !isOneOf(token, GREETING));
  const first = isOneOf(tokens[at], NEED) ? at : -1;
  return first >= 0 && !tokens.slice(first, first + 4).some((token) => isOneOf(token, NEED_TO_SELL)) && tokens[first + 1]?.word !== 'tặng';
}

const isBuyer = (said: Said): boolean => {
  const { tokens, priced, amounts } = said;
  const sells = sellsAt(tokens);
  if (hasPhrase(tokens, BUYING) && (!sells || (!priced && clausesOf(tokens).some((clause) => endsAsking(clause) && isOneOf(clause[0], SELL))))) return true;
  if (sells || priced) return false;
  const looksFor = tokens.some((token, at) => isOneOf(token, WHO) && isOneOf(tokens[at + 1], HAVE));
  if (clausesOf(tokens).some((clause) => endsAsking(clause) && clause.some((token, at) => isOneOf(token, WHO) && isOneOf(clause[at + 1], HAVE)))) return true;
  if (looksFor && (hasPhrase(tokens, REPORT) || endsAsking(tokens))) return true;
  return asksFor(tokens) || wishes(tokens) || (amounts > 0 && hasPhrase(tokens.slice(0, 4), FIRM));
};

/** A word of selling that is not "bán cho tui" or "ai bán". */
function sellsAt(tokens: Token[]): boolean {
  return tokens.some((_, at) => {
    if (phraseAt(tokens, at, SELLING) === 0 || isOneOf(tokens[at - 1], WHO) || isOneOf(tokens[at - 2], WHO)) return false;
    if (isOneOf(tokens[at - 1], SELLER)) return false;
    const isForMe = tokens[at + 1]?.word === 'cho' && isOneOf(tokens[at + 2], PRONOUNS);
    const asks = hasPhrase(tokens.slice(at + 1, at + 3), HOW_MUCH) || tokens[at + 1]?.word === 'sao' || tokens[at + 1]?.word === 'răng';
    return !isForMe && !asks;
  });
}

/** It ends in "không", "chưa", "?": of a price or an invitation ("ai lấy không") that is no question about goods. */
function endsAsking(tokens: Token[]): boolean {
  const words = trimmed(tokens.filter(({ kind }) => kind !== 'sign'));
  const end = words.findLastIndex((token) => !isOneOf(token, PRONOUNS) && !isSmallWord(token));
  const said = words.slice(0, end + 1);
  const last = said[said.length - 1];
  const isScale = last?.glued === true || said[said.length - 2]?.kind === 'number';
  return tokens[tokens.length - 1]?.text === '?' || (isOneOf(last, NOT_AT_END) && !isScale);
}

/** "còn tỏi không chị ơi, tỏi Lý Sơn á": one clause asks whether there is any. */
const asksForGoods = (clause: Token[]): boolean => clause.some((token) => isOneOf(token, HAVE)) && endsAsking(clause);

function clausesOf(tokens: Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[,.;!]$/.test(token.text)) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses;
}

const invites = (tokens: Token[]): boolean => hasPhrase(tokens.slice(-9), INVITING);

const isQuestion = ({ tokens, priced, amounts, names }: Said): boolean => {
  if ((priced && (sellsAt(tokens) || invites(tokens))) || (names && clausesOf(tokens).some(asksWhoWants))) return false;
  const asksPrice = hasPhrase(tokens, HOW_MUCH) && !hasPhrase(tokens, NO_MATTER) && (!sellsAt(tokens) || endsAsking(tokens));
  if (asksPrice && !priced) return true;
  if (priced && tokens.some((token) => isOneOf(token, OR)) && tokens.filter((token) => isOneOf(token, PRICE)).length > 1 && amounts === 0) return true;
  if (priced) return (hasPhrase(tokens, BARGAIN) && endsAsking(tokens)) || (hasPhrase(tokens.slice(-4), CONFIRM) && amounts === 0) || (tokens[tokens.length - 1]?.text === '?' && !has(tokens, LEFT));
  if (sellsAt(tokens) && !endsAsking(tokens)) return false;
  const chooses = tokens.some((token) => isOneOf(token, OR)) && tokens.length <= 14 && tokens.every(({ kind }) => kind !== 'number');
  return ((endsAsking(tokens) || clausesOf(tokens).some(asksForGoods)) && !invites(tokens)) || hasPhrase(tokens, ASKING) || chooses;
};

/** "ai ăn hông": an invitation, no question. */
const asksWhoWants = (clause: Token[]): boolean => hasPhrase(clause, TAKERS) && !hasPhrase(clause, NOBODY) && !hasPhrase(clause, HOW_MUCH);

const isUpdate = ({ tokens, priced, amounts, names }: Said): boolean => {
  if (tokens.length > MOST_WORDS_OF_AN_UPDATE + 8 || hasPhrase(tokens, COMPLAINT)) return false;
  const isPublic = hasPhrase(tokens, PUBLIC) || hasPhrase(tokens, CLEARING);
  if (hasPhrase(tokens, CHANGING) && !isPublic && !(priced && amounts > 0 && names)) return true;
  if (priced) return !isPublic && amounts === 0 && tokens.some((token, at) => isOneOf(token, RISES) && tokens[at + 1]?.kind === 'number');
  const isAllGone = tokens.some((token, at) => isOneOf(token, GONE) && tokens.slice(at + 1, at + 6).some((after) => isOneOf(after, ALREADY)));
  if (has(tokens, GONE) && amounts === 0 && tokens.length <= (isAllGone ? 14 : 8) && (names || tokens.length <= 4) && !has(tokens, CHANGES_BY_WORD)) return true;
  if (amounts === 0) return false;
  const isLeft = tokens.some((token) => isOneOf(token, LEFT) || (token.bare && token.word === 'con'));
  if (!isLeft || isPublic || sellsAt(tokens)) return false;
  const first = trimmed(tokens)[0];
  return hasPhrase(tokens, ONLY_LEFT) || has(tokens.slice(-4), ONLY) || !names || !(isOneOf(first, PRONOUNS) || hasPhrase(tokens, OFFERS));
};

/** Something is offered: a price, or goods that somebody has or sells. */
function offers({ tokens, names, priced, amounts, cued }: Said): boolean {
  if (hasPhrase(tokens, COMPLAINT) && !priced) return false;
  const isOpen = cued.some(({ fact }) => fact.kind === 'negotiable' || fact.kind === 'unpriced' || (fact.kind === 'price' && fact.dong === undefined));
  if (priced) return names || cued.some(({ fact }) => fact.kind === 'price' && fact.sure);
  const has_ = tokens.some((token) => isOneOf(token, HAVE) || (token.bare && token.word === 'con'));
  return names && (isOpen || clausesOf(tokens).some(asksWhoWants) || sellsAt(tokens) || (amounts > 0 && (has_ || hasPhrase(tokens, OFFERS))));
}

/** What a message is when it offers nothing; undefined when it is an offer. */
export function readAct(tokens: Token[], elements: Element[], cued: Cued[]): Act | undefined {
  const names = tokens.some((token, at) => !token.bare && beginsGoods(tokens, at)) || elements.some((one) => one.kind === 'piece' && one.piece.isGoods) || (cued.length > 0 && elements.some((one) => one.kind === 'piece'));
  const priced = cued.some((one) => one.fact.kind === 'price' && one.fact.dong !== undefined && !isNoPrice(one));
  const amounts = cued.filter(({ fact }) => fact.kind === 'amount').length;
  const goods = elements.some((one) => one.kind === 'piece' && one.piece.isGoods);
  const said: Said = { tokens, names, goods, priced, amounts, cued };
  if (isGreeting(said)) return 'greeting';
  if (isBarter(said)) return 'barter';
  if (isBuyer(said)) return 'buyer';
  if (isQuestion(said)) return 'question';
  if (isUpdate(said)) return 'update';
  if (offers(said)) return undefined;
  return names && amounts > 0 && elements[0]?.kind === 'fact' && elements[0].from <= 2 ? 'buyer' : 'other';
}
