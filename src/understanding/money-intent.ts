import { fold } from '../domain/text';

/** What is said about the money of orders. A manager notes what came and went; a buyer wants to transfer. */
export type MoneyIntent =
  | { kind: 'moneyReceived'; code: string }
  | { kind: 'moneyReturned'; code: string }
  | { kind: 'transfers' }
  | { kind: 'refundsDue' }
  | { kind: 'soldToday' }
  | { kind: 'moneyToday' }
  /** Whoever bought that order shall transfer before goods are packed, or need not any more. */
  | { kind: 'payFirst'; code?: string; isAsked: boolean }
  | { kind: 'payByTransfer'; code?: string };

const TAIL = /(?: (?:roi|r|nha|nhe|nghe|nghen|a|do|em|con|oi|ne|luon|voi|dum|giup|gium))+[.!]?$|[.!]+$/;
const ORDER = '(?: (?:cua|cho|don|so|hang))*';
/** "đã nhận tiền 1042", "nhận được chuyển khoản của đơn 1042". */
const RECEIVED = new RegExp(`^(?:(?:da|moi|vua|htx|minh|chi|anh|em) )*(?:nhan|thay|co)(?: duoc| dc)? (?:tien|chuyen khoan|ck)${ORDER} (\\d{3,6})$`);
/** "1042 trả tiền rồi", "đơn 1042 chuyển khoản rồi", "tiền 1042 vào rồi". */
const CAME = /^(?:tien )?(?:don |so )*(\d{3,6}) (?:da |moi |vua )?(?:(?:tra|chuyen|nhan)(?: du| xong)?(?: tien)|chuyen khoan|ck|(?:vao|toi|ve)(?: tai khoan)?)$/;
/** "đã hoàn tiền 1042", "trả lại tiền cho khách đơn 1042 rồi". */
const RETURNED = new RegExp(`^(?:(?:da|moi|vua|htx|minh|chi|anh|em) )*(?:hoan(?: lai| tra)?(?: lai)? tien|(?:tra|chuyen) lai tien|(?:tra|chuyen) tien lai)(?: cho (?:khach|nguoi mua))?${ORDER} (\\d{3,6})$`);
const TRANSFERS = /^(?:xem |co )?(?:tien )?(?:chuyen khoan|tien vao|tien chua ro|tien chuyen)(?: chua ro| vao)?(?: (?:nao|don nao|cua ai|hom nay))?$/;
const REFUNDS = /^(?:xem |con )?(?:tien |don )?(?:nao )?(?:phai|can) (?:tra lai|hoan|hoan lai|tra)(?: tien)?(?: (?:cho )?(?:ai|khach|nguoi mua))?$|^tien (?:hoan|can hoan|phai hoan)$/;
/** "hôm nay bán được bao nhiêu", "bán được mấy ký rồi", "sổ hôm nay". */
const SOLD = /^(?:(?:tu sang |tu sang toi |tinh toi )?(?:hom nay|bua nay|ngay nay|nay) )?(?:(?:tui|toi|minh|em|con|co|chi|anh|bac|chu) )?ban (?:duoc|dc) (?:bao nhieu|nhieu|may)(?: (?:tien|hang|ky|kg|don))?(?: (?:hom nay|bua nay|ngay nay))?$|^(?:xem )?(?:so|tien|so ban hang|so ngay|tien hang|tien ban hang|doanh thu)(?: ngay)? (?:hom nay|bua nay)$/;
/** "tiền hôm nay", "hôm nay thu được bao nhiêu". */
const DAY_MONEY = /^(?:xem )?tien (?:cua (?:htx|ca htx) )?(?:hom nay|bua nay)$|^(?:(?:hom nay|bua nay) )?(?:htx )?(?:thu|ban) (?:duoc|dc) (?:bao nhieu|nhieu|may)(?: tien)?(?: (?:hom nay|bua nay))?$/;
const FIRST = /(?<![a-z])(?:chuyen khoan|ck|chuyen tien|tra tien|dua tien|gui tien|tra|coc)(?: tien)? truoc(?![a-z])/;
const THEY_MUST = /(?<![a-z])(?:bat|buoc|yeu cau|doi|phai|khach|nguoi mua|nguoi ta|lay tien truoc|nhan tien truoc|moi (?:ban|giao|soan|nhan|lam))(?![a-z])/;
/** "bắt khách 1042 chuyển khoản": without "trước" only when somebody is made to. */
const MADE_TO = /(?<![a-z])(?:bat|buoc)(?: [a-z0-9]+){0,5} (?:chuyen khoan|ck|chuyen tien)(?![a-z])|(?<![a-z])(?:lay|nhan) tien truoc(?![a-z])/;
const NEED_NOT = /(?<![a-z])(?:thoi|khoi|khong|ko|k|hong|bo|dung|het)(?: (?:can|phai|bat|buoc|yeu cau|doi|khach|nguoi mua|cua|don|so|\d{3,6}))* (?:bat|buoc|yeu cau|doi|phai|chuyen|ck|tra|lay tien|nhan tien)(?![a-z])/;
const ON_DELIVERY = /^(?:thoi )?cho (?:khach|nguoi mua|don|so|cua|\d{3,6}| )+(?:duoc |dc )?(?:tra )?(?:tien mat|tien khi nhan|khi nhan)/;
/** Words about paying by transfer; with goods or amounts beside them they belong to an order. */
const BY_TRANSFER = /(?<![a-z])(?:chuyen khoan|chuyen tien|so tai khoan|stk|hinh vuong|ma qr|qr|ck)(?![a-z])/;
const OTHER_MATTERS = /(?<![a-z])(?:doi|mua|lay|dat|gia|ban|bao nhieu|nhieu|tien mat|khi nhan|lua|sua|hoan|tra lai)(?![a-z])/;
const MOST_WORDS = 12;
const MOST_WORDS_OF_MUST = 16;

/**
 * What a message says of money. The lists are a manager's; that money came or went back is heard from sellers too, so that it is not taken for
 * another word about the order, though only a manager may note it. `undefined` when it is about something else.
 */
export function readMoneyIntent(text: string, { isManager, isSeller }: { isManager: boolean; isSeller: boolean }): MoneyIntent | undefined {
  const said = fold(text).replace(/[,:?"]+/g, ' ').replace(/\s+/g, ' ').trim().replace(TAIL, '');
  if (isManager && /^(?:xem )?tien /.test(said) && DAY_MONEY.test(said)) return { kind: 'moneyToday' };
  if (isSeller && SOLD.test(said)) return { kind: 'soldToday' };
  return (isManager || isSeller ? ofStaff(said) : undefined) ?? (isManager ? payFirst(said) ?? list(said) : undefined) ?? ofBuyer(said);
}

function ofStaff(said: string): MoneyIntent | undefined {
  const received = RECEIVED.exec(said)?.[1] ?? CAME.exec(said)?.[1];
  if (received !== undefined) return { kind: 'moneyReceived', code: received };
  const returned = RETURNED.exec(said)?.[1];
  return returned === undefined ? undefined : { kind: 'moneyReturned', code: returned };
}

/** Of one buyer, named by one of their orders. */
function payFirst(said: string): MoneyIntent | undefined {
  if (said.split(' ').length > MOST_WORDS_OF_MUST) return undefined;
  const codes = said.match(/(?<!\d)\d{3,6}(?![\d.,]*[\da-z])/g) ?? [];
  const [code] = codes;
  if (codes.length > 1) return undefined;
  const named = code === undefined ? {} : { code };
  const isMeant = (FIRST.test(said) && THEY_MUST.test(said)) || MADE_TO.test(said);
  if (isMeant) return { kind: 'payFirst', ...named, isAsked: !NEED_NOT.test(said) };
  return code !== undefined && ON_DELIVERY.test(said) ? { kind: 'payFirst', code, isAsked: false } : undefined;
}

function list(said: string): MoneyIntent | undefined {
  if (TRANSFERS.test(said)) return { kind: 'transfers' };
  if (DAY_MONEY.test(said)) return { kind: 'moneyToday' };
  return REFUNDS.test(said) ? { kind: 'refundsDue' } : undefined;
}

function ofBuyer(said: string): MoneyIntent | undefined {
  if (!BY_TRANSFER.test(said) || OTHER_MATTERS.test(said) || said.split(' ').length > MOST_WORDS) return undefined;
  const numbers = said.match(/\d[\d.,]*\p{L}*/gu) ?? [];
  const [code] = numbers;
  if (code === undefined) return { kind: 'payByTransfer' };
  return numbers.length === 1 && /^\d{3,6}$/.test(code) ? { kind: 'payByTransfer', code } : undefined;
}
