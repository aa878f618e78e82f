import { fold, normalise } from '../domain/text';

const ORDER = '(?:(?:đơn|don)(?: hàng| hang)?(?: số| so)? |#)?';
const MOVE = '(?:chuyển|chuyen|đổi|doi|nhường|nhuong|sang|giao lại|giao lai|đưa lại|dua lai)';
const TO = '(?:cho|qua|sang|về|ve|tới|toi|đến|den)';
const TAIL = /(?:[\s,]+(?:làm|lam|bán|ban|nhận|nhan|lo|soạn|soan|đi|di|nha|nhé|nhe|nghe|nghen|hí|giùm|dùm|giúp|hộ|gium|dum|giup|ho|với|voi|em|con|ơi|oi|ạ|a|luôn|luon))+[.!]*$|[.!]+$/iu;
const BY_NUMBER = new RegExp(`^${MOVE}(?: giùm| giúp| giup| gium| lại)? ${ORDER}(\\d{3,6})(?: ${TO}(?: bên| ben)? (.+))?$`, 'iu');
const NUMBER_FIRST = new RegExp(`^${ORDER}(\\d{3,6}) ${MOVE}(?: lại)? ${TO}(?: bên| ben)? (.+)$`, 'iu');
const FOR_THEM = new RegExp(`^(?:để|cho) (\\S+ \\S+) (?:làm|nhận|bán|lo)(?: giùm| thay| giúp)? ${ORDER}(\\d{3,6})$`, 'iu');
/** "Người khác", "ai khác": nobody in particular. */
const ANYBODY = /^(?:nguoi khac|ai khac|nguoi ban khac|ben khac|ai do)$/;
/** What is moved besides orders: goods that go on their way, money, places. Folded. */
const OTHER_MATTERS = /\b(?:roi|r|chua|khach|nguoi mua|tien|tai khoan|xe|duong|phuong|so nha)\b|\d/;
const MOST_WORDS_OF_A_NAME = 4;

/** "chuyển 1042 cho chú Năm", "1042 chuyển qua cô Tư nha": an order goes to another seller. Undefined when something else is said. */
export function readReassign(message: string): { code: string; to?: string } | undefined {
  const text = normalise(message).replace(TAIL, '');
  const forThem = FOR_THEM.exec(text);
  const [, code, to] = BY_NUMBER.exec(text) ?? NUMBER_FIRST.exec(text) ?? (forThem ? [forThem[0], forThem[2], forThem[1]] : []);
  if (code === undefined) return undefined;
  const name = to?.replace(TAIL, '').trim();
  if (name === undefined) return /^chuy/iu.test(text) ? { code } : undefined;
  if (ANYBODY.test(fold(name))) return { code };
  return OTHER_MATTERS.test(fold(name)) || name.split(' ').length > MOST_WORDS_OF_A_NAME ? undefined : { code, to: name };
}
