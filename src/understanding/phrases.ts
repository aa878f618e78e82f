import { fold, sameWords, wordsOf } from '../domain/text';
import { isOneOf, lexicon, type Token } from './tokens';
import { PRONOUNS, isSmallWord } from './words';

/** Longer messages are stories, no commands. */
const MOST_TOKENS = 24;
/** Spellings of "không" (vietnamese.md 2.5). */
const NOT = new Set(['ko', 'k', 'kg', 'khg', 'hông', 'hổng', 'hong', 'hok', 'khum', 'khong', 'hem', 'nỏ']);
const IN_FRONT = lexicon('cho muốn cần xin');

const list = (phrases: string): string[] => phrases.split('|').map((phrase) => phrase.trim());

/** Whole messages that mean one thing, small words at their ends aside. Accents may be left out when typed. */
export const PHRASES = {
  help: list('?|giúp|giúp với|trợ giúp|hướng dẫn|help|không biết làm|làm sao|làm răng|mần răng|làm thế nào|không hiểu|không hiểu gì|không hiểu gì hết|chỉ với|chỉ bác với|chỉ cô với|chỉ chú với|chỉ o với|chỉ tui với|chỉ em với|cách dùng|cách bán|cách mua|giúp tui|giúp tôi'),
  menu: list('menu|bắt đầu|bắt đầu lại|trang chủ|thực đơn|start|về đầu|xem menu'),
  back: list('quay lại|trở lại|lùi|lùi lại|quay về|trở lui|back|làm lại|lộn rồi|nhầm rồi|lộn|nhầm|trật rồi|quay lại bước trước'),
  cancel: list('thôi|dừng|dừng lại|huỷ|huỷ bỏ|huỷ đi|bỏ|bỏ đi|dẹp|dẹp đi|stop|thôi khỏi|thôi đi|để khi khác|không mua nữa|không đặt nữa|không bán nữa|thôi không bán nữa|thôi không đặt nữa|thôi bỏ|bữa khác|không đăng|không đăng nữa|thôi không đăng|khỏi đăng'),
  cancelOrder: list('huỷ đơn|bỏ đơn|huỷ đơn hàng|không lấy nữa|thôi không lấy nữa|thôi không mua|thôi không mua nữa|thôi không lấy|không lấy|huỷ giúp đơn|cho huỷ đơn|huỷ đơn giúp|không lấy hàng nữa'),
  undo: list('như cũ|nhầm trả lại|lộn rồi trả lại|nhầm rồi trả lại|trả lại như cũ|để như cũ|để y như cũ|để như cũ hí|khôi phục|hoàn tác|undo|lộn rồi để như cũ|lộn rồi để y như cũ|trả lại'),
  browse: list('xem hàng|hôm nay có gì tươi không|bữa ni có gì bán không|hôm nay có chi bán không|có chi bán không|có chi không|có chi ngon không|có gì ngon không|có gì tươi không|có chi tươi không|hôm nay có gì tươi|bữa ni có chi bán không|bữa ni có chi|hôm nay có chi bán|có gì mới không|có chi mới không|có gì bán|bán gì|có gì|có gì bán không|hôm nay có gì bán không|bữa ni có gì bán không|có gì không|hôm nay có gì|hôm nay có gì bán|hôm nay bán gì|bữa ni có gì|xem thêm hàng|xem thêm|mua hàng|đi chợ|có hàng gì|có những gì|cho xem hàng|hàng có gì|mua|đặt hàng|đặt mua|mua đồ|có món gì|có món chi|có chi bán|bán chi|xem chợ|có gì ngon|cho coi hàng|coi hàng|shop có gì|shop bán gì|bên mình bán gì'),
  startSelling: list('bán|mún bán hàng|muốn bán hàng|đăng ký làm xã viên|đăng ký xã viên|vô htx|vào htx|xin vô htx|xin vào htx|tham gia htx|làm xã viên|bán hàng|đăng bán|đăng hàng|đăng bài|bán đồ|bán món mới|thêm món|lên bài|đăng món mới|bán thêm|bán thêm món|đăng thêm món|đăng ký bán|đăng ký bán hàng|tham gia bán|tham gia bán hàng|vào bán hàng|đăng tin|đăng tin bán'),
  myOrders: list('đơn của tôi|đơn của tui|đơn của em|đơn của chị|đơn của anh|đơn của cô|đơn của chú|đơn của bác|đơn của con|đơn của mình|đơn hàng của tôi|đơn hàng của tui|đơn tôi|đơn tui|xem đơn|xem đơn hàng|xem lại đơn|đơn hàng|đơn tới đâu rồi|đơn em tới đâu rồi|đơn đâu rồi|kiểm tra đơn|đơn mua|tôi đặt gì rồi|đơn của o|đơn tới đâu|có đơn nào không|có đơn không|có ai mua không|có ai đặt không|có ai mua chưa|có ai đặt chưa|có ai đặt hàng không|có ai mua hàng không|coi đơn|coi đơn hàng|coi lại đơn|đơn mới|có đơn mới không|có đơn mới chưa|có đơn chưa'),
  myGoods: list('đang bán chi|tui đang bán chi|đang bán gì|hàng của tôi|hàng của tui|hàng của cô|hàng của chú|hàng của bác|hàng của chị|hàng của anh|hàng của em|hàng của con|hàng của mình|hàng của o|hàng của mệ|hàng của dì|hàng tôi|hàng tui|món của tui|món của tôi|món của cô|món của chú|món của mình|xem hàng của tôi|xem hàng của tui|xem hàng của cô|hàng đang bán|tui đang bán gì|tôi đang bán gì|hàng tui đang bán|hàng tôi đang bán|bài của tôi|bài của tui'),
  leaveLine: list('thôi khỏi chờ|khỏi chờ|khỏi chờ nữa|thôi khỏi đợi|khỏi đợi|khỏi đợi nữa|không chờ nữa|thôi không chờ nữa|không đợi nữa|thôi không đợi nữa|thôi không chờ|bỏ chờ|nỏ chờ nữa|thôi nỏ chờ nữa|khỏi báo|khỏi báo nữa'),
  forgetMe: list('xoá thông tin|xoá thông tin của tôi|xoá thông tin của tui|xoá thông tin của chị|xoá thông tin của em|xoá dữ liệu|xoá dữ liệu của tôi|xoá số điện thoại|quên tôi đi|xoá hết thông tin|xoá tài khoản'),
  english: list('english|tiếng anh|nói tiếng anh|tiếng anh đi|speak english|in english|english please|please speak english|do you speak english|can you speak english|can we speak english|i speak english|switch to english|chuyển sang tiếng anh|đổi sang tiếng anh'),
  vietnamese: list('tiếng việt|nói tiếng việt|tiếng việt đi|vietnamese|speak vietnamese|in vietnamese|vietnamese please|please speak vietnamese|do you speak vietnamese|can you speak vietnamese|switch to vietnamese|chuyển sang tiếng việt|đổi sang tiếng việt|nói tiếng việt được không|biết tiếng việt không'),
  thanks: list('cảm ơn|cám ơn|cảm ơn nhiều|cám ơn nhiều|cảm ơn shop|cảm ơn em|cám ơn em|cảm ơn con|cám ơn con|cảm ơn htx|thanks|thank you|tks|tốt quá|tuyệt vời|ngon lắm|haha|hihi|hehe|kk|kkk|ngủ ngon|chúc ngủ ngon|tạm biệt|bye|khoẻ không'),
  ordersToday: list('bữa ni có mấy đơn|bữa ni mấy đơn|hôm nay bán được mấy đơn|bữa ni bán được mấy đơn|bữa ni có đơn không|đơn hôm nay|đơn bữa ni|đơn bữa nay|hôm nay có đơn nào|có đơn nào không|hôm nay có đơn không|hôm nay mấy đơn|xem đơn hôm nay|hôm nay có mấy đơn'),
  ordersWaiting: list('đơn mô chưa nhận|đơn mô đang chờ|có đơn mô chờ không|đơn chờ|đơn đang chờ|đơn chưa nhận|xem đơn chờ|đơn nào chưa nhận|đơn nào đang chờ|có đơn nào chờ'),
  unreached: list('ai chưa nhận được|chưa tới|ai chưa nhận|chưa nhận được|ai chưa tới|ai chưa đọc|tin chưa tới|chưa báo được|ai chưa báo được|đơn chưa báo được|chưa báo được ai|đơn nào chưa báo được|ai chưa nhận tin|ai chưa nhận được tin|báo không được|ai báo không được|báo không được ai|không báo được ai|không báo được|không liên lạc được|ai không liên lạc được'),
  resume: list('mở lại|mở cửa lại|mở bán lại|mở chợ lại|bán lại|hết nghỉ|hoạt động lại|mở lại chợ|mở lại htx'),
  confirm: list('nhận|nhận đơn|có hàng|đủ hàng|có nghe|có nghe rứa được|có nha|có đủ|ừ có|vâng có|ờ có|dạ có|còn hàng|đủ|để soạn|nhận hết|nhận luôn|rứa được|soạn liền'),
  decline: list('không nhận|không nhận đơn|không nhận đơn ni|không nhận đơn này|từ chối|từ chối đơn|từ chối đơn ni|từ chối đơn này|không có hàng|không làm được đơn ni'),
  /** Questions about the goods in sight. */
  ofSight: list('còn không|còn hàng không|có không|có sẵn không|giá|hỏi giá|xin giá|cho hỏi giá|báo giá|bán sao|bán răng|bán thế nào|giao mấy ngày|mấy ngày tới|mấy bữa tới'),
};

/** Calls for a person, anywhere in a short message. */
export const PERSON = list('gặp người|người thật|máy hay người|gặp nhân viên|gặp chủ|kêu người|kêu chủ|gặp ai|tổng đài|gọi lại cho|gọi cho tôi|gọi cho tui|gọi cho chị|gọi cho cô|gọi cho bác|gọi cho chú|nói chuyện với người|gặp quản lý|gặp htx|lừa đảo|làm ăn kiểu gì|bực mình|bực quá|hỗ trợ|nv|cho gặp|cho tui gặp|cho tôi gặp|cho chị gặp|cho cô gặp|cho chú gặp|cho bác gặp|cho em gặp|muốn gặp');

/** A message's words, every spelling of "không" as one. */
function spelled(tokens: Token[]): string[] {
  return tokens.filter((token) => token.kind !== 'sign').map((token) => (NOT.has(token.word) ? 'không' : token.word));
}

/** The ways a message may be taken: whole, with some or all small words at its ends left out, without "cho chị" or "tui muốn" in front. */
function forms(tokens: Token[]): string[] {
  const inner = tokens.filter((token) => token.kind !== 'sign');
  const words = spelled(inner);
  let [from, to] = [0, inner.length];
  while (from < inner.length && (isSmallWord(inner[from]) || isOneOf(inner[from], IN_FRONT) || isOneOf(inner[from], PRONOUNS))) from += 1;
  while (to > 0 && isSmallWord(inner[to - 1])) to -= 1;
  const said = new Set<string>();
  for (let first = 0; first <= from; first += 1) {
    for (let last = inner.length; last >= to && last > first; last -= 1) said.add(words.slice(first, last).join(' '));
  }
  return [...said];
}

const keyOf = (text: string): string => wordsOf(text).map(fold).join(' ');
const indexes = new WeakMap<string[], Map<string, string[]>>();

/** The phrases of a list by their folded words: made once a list, since every message is held against all of them. */
function indexOf(phrases: string[]): Map<string, string[]> {
  const known = indexes.get(phrases);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const phrase of phrases) index.set(keyOf(phrase), [...(index.get(keyOf(phrase)) ?? []), phrase]);
  indexes.set(phrases, index);
  return index;
}

/** True when a text is one of the phrases, accents left out or not. */
export function isAmong(text: string, phrases: string[]): boolean {
  return indexOf(phrases).get(keyOf(text))?.some((phrase) => sameWords(text, phrase)) ?? false;
}

const formsOf = new WeakMap<Token[], string[]>();

/** True when the whole message is one of the phrases, small words at its ends aside. */
export function isPhrase(tokens: Token[], phrases: string[]): boolean {
  if (tokens.length > MOST_TOKENS) return false;
  const said = formsOf.get(tokens) ?? forms(tokens);
  formsOf.set(tokens, said);
  return said.some((form) => isAmong(form, phrases));
}

/** True when one of the phrases stands anywhere in a message of ordinary length. */
export function hasPhrase(tokens: Token[], phrases: string[]): boolean {
  if (tokens.length > MOST_TOKENS) return false;
  const words = spelled(tokens);
  const lengths = new Set(phrases.map((phrase) => phrase.split(' ').length));
  return [...lengths].some((length) => words.some((_, at) => at + length <= words.length && isAmong(words.slice(at, at + length).join(' '), phrases)));
}
