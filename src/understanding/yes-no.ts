import { fold, normalise } from '../domain/text';
import { namesKnownGoods } from './goods';
import { readPlainIntent } from './intents/read-plain-intent';
import { isAmong } from './phrases';
import { textOf, tokenise } from './tokens';
import { trimmed } from './words';

/** `polite` is a bare dạ, ừ, vâng, ok or thumb, or a plea to wait: it never publishes or orders anything, so ask again with the buttons. */
export type YesNo = 'yes' | 'no' | 'polite';

const YES = [
  'đúng', 'đúng rồi', 'đúng r', 'phải', 'phải rồi', 'phải đó', 'chuẩn', 'chuẩn rồi', 'chính xác', 'đồng ý', 'xác nhận', 'chốt', 'chốt đơn', 'rứa đi', 'rứa được', 'đúng rứa', 'ừ rứa', 'vậy đi', 'đúng vậy', 'được', 'dc', 'đc', 'được rồi',
  'được chớ', 'lên đơn', 'đăng', 'đăng bán', 'đăng luôn', 'đặt', 'đặt đi', 'đặt hàng', 'đặt luôn', 'đặt liền', 'gửi', 'y', 'yes', 'có', 'có chứ', 'muốn', 'nhất trí', 'làm đi', 'rứa đăng', 'đúng hết rồi', 'rứa là đúng',
];
const NO = [
  'không', 'ko', 'kg', 'khg', 'hông', 'hổng', 'hok', 'khum', 'k', 'hem', 'nỏ', 'chưa', 'sai', 'sai rồi', 'không phải', 'không phải đâu', 'không phải mô', 'ko phải', 'k phải', 'hổng phải', 'hông phải', 'đừng', 'khỏi', 'khỏi đi', 'không được', 'k dc',
  'k đc', 'ko dc', 'ko được', 'không cần', 'không có', 'thôi', 'thôi khỏi', 'không đúng', 'ko đúng', 'k đúng', 'chưa đúng', 'chưa đồng ý', 'không đồng ý', 'no', 'trật rồi', 'không đâu', 'chưa được', 'để khi khác', 'không muốn', 'khoan', 'khoan đã', 'để coi đã',
];
const POLITE = new Set(['da', 'vang', 'u', 'ua', 'um', 'uh', 'uhm', 'uk', 'o', 'a', 'uhu', 'ah', 'oh', 'uhuh']);
/** As weak as "ừ": people close every message with it. */
const OKAY = new Set(['ok', 'oke', 'okie', 'okla', 'oki', 'oce', 'okay', 'okey']);
/** Names of people, though hông, đặt and y with half of their marks would look like them. */
const NAMES = new Set(['hồng', 'đạt', 'ý']);
/** They will be back: nothing is answered yet. */
const WAIT = /^(?:(?:từ từ|tu tu)|(?:để|de) \p{L}+ (?:coi|xem|tính|hỏi)(?: lại)?(?: đã| chút| xíu)?|(?:khoan |em |con )?(?:đợi|chờ|doi|cho)(?: \p{L}+)? (?:chút|xíu|tí|tý|chút xíu|một chút|một xíu|một lát|lát|chut|xiu|ti|lat|đã|da))$/iu;
const SIGNS_OF_POLITENESS = /^[\s👍👌🙏❤️♥️😊🙂😀😄🥰🏻🏼🏽🏾🏿]+$/u;

/** "Đăng giùm cô": for the one who says so. */
const FOR_THEM = / (?:giùm|dùm|hộ|giúp|gium|dum|giup)(?: (?!với)\p{L}+)?$/u;

/**
 * A yes or a no that is the whole message, "ok" before it aside, small words aside: "đúng rồi con", "k dc", "dạ không". A question ("được không?") and anything
 * with more in it are undefined, as is laughter ("kk").
 */
export function readYesNo(message: string): YesNo | undefined {
  const text = normalise(message.slice(0, 200));
  if (text !== '' && SIGNS_OF_POLITENESS.test(text)) return 'polite';
  const tokens = tokenise(text);
  if (tokens.length === 0 || tokens.some((token) => token.text === '?' || token.kind === 'number')) return undefined;
  const kept = tokens.filter((token) => !OKAY.has(fold(token.word)));
  const words = kept.filter((token) => token.kind === 'word').map((token) => fold(token.word));
  if (words.every((word) => POLITE.has(word)) || WAIT.test(textOf(trimmed(tokens)))) return 'polite';
  const whole = textOf(kept);
  const core = textOf(trimmed(kept));
  if (NAMES.has(whole.toLowerCase())) return undefined;
  if (isAmong(whole, YES) || isAmong(core, YES) || isAmong(core.replace(FOR_THEM, ''), YES)) return 'yes';
  if (isAmong(whole, NO) || isAmong(core, NO)) return 'no';
  const clauses = whole.split(/\s*[,.!;]\s*/u).filter((clause) => clause !== '');
  if (clauses.length > 1 && clauses.every((clause) => isAmong(clause, YES) || isAmong(textOf(trimmed(tokenise(clause))), YES) || POLITE.has(fold(clause)))) return 'yes';
  if (core === '' && words.every((word) => POLITE.has(word) || word === 'con' || word === 'em')) return 'polite';
  return inOtherWords(text, fold(whole));
}

/** Words without which nothing is agreed to, or refused. Folded. */
const AGREES = /(?:^| )(?:dung|phai|chuan|dong y|xac nhan|chot|duyet|dang|dat|duoc|dc|nhat tri|chinh xac|lam di|len don|gui|muon|ung|vay di|rua di)(?= |$)/u;
/** Without one of these nobody was even polite: it may be a name ("cô Đào"). Folded. */
const ASSENTS = /(?:^| )(?:da|vang|u|ua|um|uhm?|uk|o|ok|oke|okie|oki|okla|y)(?= |$)/u;
const REFUSES = /(?:^| )(?:khong|ko|k|hk|hong|hok|khum|hem|chua|dung|khoi|thoi|sai|chang|cha|deo|khoan|tu tu)(?= |$)/u;
/** "Không rõ" refuses nothing; what is done with goods, money or later is more than a yes or a no. Folded. */
const UNSURE = /(?:^| )(?:khong|ko|k|hong|chua) (?:ro|biet|hieu|nho)(?= |$)|(?:^| )(?:giu|ghi|nhan|tien|tra|hoan|sau)(?= |$)/u;
const MOST_WORDS = 8;

/** A yes or no that stands in no list: "ừa được đó", "đúng hết trơn rồi đặt luôn đi". Where goods are named it is about those; a lone word is a name ("Hồng", "Đào"). */
function inOtherWords(text: string, said: string): YesNo | undefined {
  const count = said.split(' ').length;
  if (count < 2 || count > MOST_WORDS || UNSURE.test(said) || namesKnownGoods(text)) return undefined;
  const clauses = text.split(/[,;.]/).filter((clause) => clause.trim() !== '').map(readPlainIntent);
  const [plain] = clauses;
  if (clauses.some((other) => other !== plain)) return undefined;
  if (plain === 'no') return REFUSES.test(said) ? 'no' : undefined;
  if (plain !== 'yes') return undefined;
  return AGREES.test(said) ? 'yes' : ASSENTS.test(said) ? 'polite' : undefined;
}
