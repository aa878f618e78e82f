import { fold } from '../domain/text';
import type { Quantity } from '../domain/quantity';
import { readAddress } from './address';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, type Token } from './tokens';

/** What is said about an order under way; `code` is its number as typed, when it was. */
export type OrderWord =
  | { kind: 'handedOver' | 'deliveredTo' | 'refusedDelivery' | 'received'; code?: string }
  | { kind: 'weighed'; code?: string; weight: Quantity }
  | { kind: 'complain'; code?: string; text: string }
  | { kind: 'editOrder'; code?: string; text: string; what?: 'place' | 'amount'; address?: string; amount?: Quantity; how?: 'to' | 'more' | 'less' };

const NOT = '(?:khong|ko|k|kg|khg|hong|hok|hem|no|nỏ|chang|chong)';
const THEY = '(?:khach|khach hang|nguoi mua|nguoi ta|nguoi nhan|ben mua|ho|nho|ong|ba)';
/** Letters that end a thing said to be done. */
const DONE = '(?:roi|r|xong|luon|oi)';

/** In this order: what ends with the buyer says more than that it left. Words without marks. */
const BY_STAFF: [RegExp, 'handedOver' | 'deliveredTo' | 'refusedDelivery'][] = [
  [new RegExp(`\\b${THEY} (?:\\S+ ){0,2}?${NOT} (?:chiu |them |muon )?(?:nhan|lay)\\b|\\b(?:bom|boom|bung) (?:hang|don)|\\b${THEY} (?:bom|boom|bung)\\b|^(?:bi )?(?:bom|boom|bung)\\b`, 'u'), 'refusedDelivery'],
  [new RegExp(`\\bgiao (?:hang )?(?:xong|toi noi|toi tay|toi nha|toi roi|den noi|tan noi|tan tay|thanh cong)\\b|\\b${THEY} (?:da |vua |moi )?(?:nhan|lay)(?: duoc)?(?: hang)?(?: du)? ?${DONE}?$`, 'u'), 'deliveredTo'],
  [new RegExp(`\\b(?:giao|gui|dua|chuyen|cho|bo)\\b.*\\b${DONE}\\b|\\b(?:da|vua|moi) (?:giao|gui|dua|cho|chuyen|len xe|bo len xe)\\b|\\bdang (?:di )?(?:giao|cho|tren duong)|\\b(?:gui|len|bo|dua)(?: hang)?(?: len)? xe\\b`, 'u'), 'handedOver'],
];
const MOST_WORDS = 9;
const NOT_YET = new RegExp(`\\bchua\\b|\\?|\\b${NOT} (?:giao|gui)\\b`, 'u');

const RECEIVED = new RegExp(`\\b(?:da|vua|moi) (?:nhan|lay)(?: duoc)?(?: hang| do| don| du)?\\b|\\bnhan duoc (?:hang|do|don)\\b|\\b(?:nhan|lay)(?: duoc)?(?: hang| do)?(?: du)? ${DONE}\\b|\\bhang (?:da )?(?:toi|den|ve)(?: toi| den| noi| nha)* ${DONE}\\b`, 'u');
const OF_GOODS = /\b(?:hang|do)\b/u;
const MOST_WORDS_RECEIVED = 12;

const SPOILT = lexicon('dập giập hư thối úng nát thiu héo');
const SPOILT_BY = /\bbi (?:\S+ )?(?:dap|giap|hu|thoi|ung|nat|thiu|moc|oi|heo|be|vo|hong|meo|sau|nut|do|uot|chin qua|thieu|kem)\b/u;
const UNHAPPY = new RegExp(`\\bgiao (?:thieu|nham|lon|sai|khac)\\b|\\bthieu (?:hang|mat|\\d|mot|nua)|\\b(?:sai|lon|nham) (?:hang|mon)\\b|\\b${NOT} (?:giong (?:hinh|anh|nhu)|tuoi|ngon|ung|dung hang|dat|du ky|du can)\\b|\\b(?:do qua|do te|te qua|chan qua|hang te|khieu nai|phan nan|chua ung|doi hang|hoan tien|den tien|bat den|can thieu|can gian)\\b`, 'u');
const MOST_WORDS_COMPLAINED = 40;
const ASKS = new RegExp(`\\?|(?:^| )(?:${NOT}|chua|sao|ha|phai|nhi)(?: (?:em|e|shop|ad|a|con|vay|nhi|ha|chi|co|the|ta|htx|ban))*$`, 'u');

const CHANGE = '(?:doi|sua|thay|chinh|thay doi|doi lai|sua lai|chinh lai)(?: giup| gium| dum| ho| lai| cho| em| chi| anh| co| minh| toi| tui| cai)*';
const PLACE = new RegExp(`\\b${CHANGE} (?:dia chi|cho giao|noi giao|cho nhan|noi nhan|so nha)|\\b(?:giao|gui) (?:qua |toi |ve |den )?(?:cho|noi|dia chi) khac`, 'u');
const AMOUNT = new RegExp(`\\b${CHANGE} (?:so luong|so ky|so kg|may ky|lai so)`, 'u');
const ORDER = new RegExp(`\\b${CHANGE} (?:don|don hang)\\b`, 'u');
const SENT_TO = /\b(?:giao|gui|chuyen)(?: lai| hang| dum| giup)? (?:ve|qua|toi|len|xuong|den|ra|cho)\b/u;
const TAKES: [RegExp, 'to' | 'more' | 'less'][] = [
  [/\b(?:them|tang|cong)\b/u, 'more'],
  [/\b(?:bot|giam|tru)\b/u, 'less'],
  [/\b(?:lay|con|thanh|doi|sua|chi)\b/u, 'to'],
];

/** "1042 cân được 2,1 ký", "cân lại đơn 1042 ra 2 ký 1": the scale, not the northern kilo. */
const SCALE = /(?:^|\s)c[âa]n(?: l[ạa]i| th[ửu])?(?: (?:đơn|don|số|so|mã|ma))*(?: (\d{3,6})(?=\s))?(?: hàng| hang)? (?:(?<=\d{3} c[âa]n |l[ạa]i )(?=\d)|được|duoc|đc|dc|ra|là|la|còn|con|có|co|thành|thanh|đúng|dung|lên|len|nặng|nang|:)(?=[\s\d])/iu;
const OFFERS = /\bban\b|\d ?k\b/u;
/** An order's number that is said to be one: a house number in front of a street is none. */
const NAMED = /\b(?:don|ma)(?: hang| so)* #?[1-9]\d{2,5}\b|^#?[1-9]\d{2,5}\b/u;
const CODE = /(?<![\d.,]|\d[ -])#?([1-9]\d{2,5})(?![\d.,]*\d|[ -]\d{3}|k\b|đ|d\b| ?(?:ky|ki|kg|ngan|nghin|trieu|dong|chai|lit|lang|gam|ta|yen|nai|hop)\b)/u;

/** The message without marks, and without its order's number. */
function parted(text: string): { code?: string; rest: string } {
  const plain = fold(text).replace(/\s+/g, ' ').replace(/\b[dđ]c\b/gu, 'duoc').trim();
  const found = CODE.exec(plain);
  if (!found) return { rest: plain };
  const rest = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`.replace(/\s*[,;:.!]+\s*/g, ' ').replace(/\s+/g, ' ').trim();
  return { code: found[1], rest };
}

const countOf = (rest: string): number => rest.split(' ').length;
const withCode = (code: string | undefined): { code?: string } => (code === undefined ? {} : { code });

function weighed(tokens: Token[], text: string, { code }: { code?: string }): OrderWord | undefined {
  const scale = SCALE.exec(text);
  if (!scale) return undefined;
  const named = scale[1] ?? code ?? /(?<![\d.,])(\d{3,6})(?= (?:c[âa]n|h[àa]ng|cam)\b)/iu.exec(text)?.[1];
  const codeAt = tokens.findIndex((token) => token.text === named);
  const weight = amountsIn(tokens, codeAt).at(-1);
  const isSure = named !== undefined || (!tokens.some(({ bare }) => bare) && tokens.length <= MOST_WORDS);
  return weight && isSure ? { kind: 'weighed', ...withCode(named), weight } : undefined;
}

/** The amounts of a message, one after the other; the order's number ("1042 cân") is none. */
function amountsIn(tokens: Token[], codeAt: number): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const amount = at === codeAt ? undefined : readQuantity(tokens, at);
    if (!amount) continue;
    found.push(amount.quantity);
    at = amount.next - 1;
  }
  return found;
}

/** What its seller or a manager says of an order by its number, or of the one they have in hand ("giao rồi" alone says too little of what). */
export function readStaffWord(tokens: Token[], text: string): OrderWord | undefined {
  const { code, rest } = parted(text);
  const scale = weighed(tokens, text, { code });
  if (scale) return scale;
  if (countOf(rest) > MOST_WORDS || NOT_YET.test(rest)) return undefined;
  const kind = BY_STAFF.find(([pattern]) => pattern.test(rest))?.[1];
  return kind && (code !== undefined || kind === 'refusedDelivery') ? { kind, ...withCode(code) } : undefined;
}

/** What a buyer says of an order of theirs: it came, it is not as it should be, it should be another. */
export function readBuyerWord(tokens: Token[], text: string, { isSeller }: { isSeller: boolean }): OrderWord | undefined {
  const { code, rest } = parted(text);
  const isAsking = ASKS.test(`${rest}${text.includes('?') ? '?' : ''}`);
  const isUnhappy = tokens.some((token) => !token.bare && isOneOf(token, SPOILT)) || SPOILT_BY.test(rest) || UNHAPPY.test(rest);
  if (isUnhappy && !isAsking && (code !== undefined || !(isSeller || OFFERS.test(rest))) && countOf(rest) <= MOST_WORDS_COMPLAINED) return { kind: 'complain', ...withCode(code), text };
  const hasCome = RECEIVED.test(rest) && (code !== undefined || !isSeller || OF_GOODS.test(rest));
  if (hasCome && !isAsking && !/\bchua\b/u.test(rest) && countOf(rest) <= MOST_WORDS_RECEIVED) return { kind: 'received', ...withCode(code) };
  return edited(tokens, text, NAMED.test(fold(text)) ? { code, rest } : { rest: fold(text) });
}

function edited(tokens: Token[], text: string, { code, rest }: { code?: string; rest: string }): OrderWord | undefined {
  const codeAt = tokens.findIndex((token) => token.text === code);
  const [amount] = amountsIn(tokens, codeAt);
  const how = code !== undefined && amount ? TAKES.find(([pattern]) => pattern.test(rest))?.[1] : undefined;
  if (amount && how) return { kind: 'editOrder', ...withCode(code), text, what: 'amount', amount, how };
  const isSent = code !== undefined && SENT_TO.test(rest);
  if (PLACE.test(rest) || isSent) {
    const address = addressIn(text, code);
    return address === undefined && isSent && !PLACE.test(rest) ? undefined : { kind: 'editOrder', ...withCode(code), text, what: 'place', ...(address === undefined ? {} : { address }) };
  }
  if (AMOUNT.test(rest)) return { kind: 'editOrder', ...withCode(code), text, what: 'amount' };
  return ORDER.test(rest) ? { kind: 'editOrder', ...withCode(code), text } : undefined;
}

/** The new place in "đơn 1042 giao qua 20 Trần Phú": what follows the words for going there. */
function addressIn(text: string, code: string | undefined): string | undefined {
  const rest = code === undefined ? text : text.replace(new RegExp(`(?:đơn|don)?\\s*(?:số|so)?\\s*#?${code}`, 'iu'), ' ');
  const after = /(?:giao|gửi|gui|chuyển|chuyen|thành|thanh|sang|qua|về|ve|tới|toi|là|la)(?: hàng| hang| lại| lai)?(?: về| ve| qua| sang| tới| toi| lên| len| xuống| xuong| đến| den| cho)* (?!chỗ|cho |nơi|noi |địa|dia )(.{6,})$/iu.exec(rest)?.[1];
  const reading = after === undefined ? undefined : readAddress(after.replace(/(?:\s+(?:giùm|dùm|giúp|hộ|gium|dum|giup|ho|với|voi|nha|nhé|nghe|nghen|hí|em|con|chị|chi|anh|cô|co|chú|chu|bác|bac|o|tui|tôi|toi|mình|minh|ạ|a))+[.!]*$/iu, ''));
  return reading?.looksRight ? reading.text : undefined;
}
