import { fold } from '../domain/text';

/** What is said about the money of orders. A manager notes what came and went; a buyer wants to transfer. */
export type MoneyIntent =
  | { kind: 'moneyReceived'; code: string }
  | { kind: 'moneyReturned'; code: string }
  | { kind: 'transfers' }
  | { kind: 'refundsDue' }
  | { kind: 'soldToday' }
  | { kind: 'moneyToday' }
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
/** Words about paying by transfer; with goods or amounts beside them they belong to an order. */
const BY_TRANSFER = /(?<![a-z])(?:chuyen khoan|chuyen tien|so tai khoan|stk|hinh vuong|ma qr|qr|ck)(?![a-z])/;
const OTHER_MATTERS = /(?<![a-z])(?:doi|mua|lay|dat|gia|ban|bao nhieu|nhieu|tien mat|khi nhan|lua|sua|hoan|tra lai)(?![a-z])/;
const MOST_WORDS = 12;

/**
 * What a message says of money. The lists are a manager's; that money came or went back is heard from sellers too, so that it is not taken for
 * another word about the order, though only a manager may note it. `undefined` when it is about something else.
 */
export function readMoneyIntent(text: string, { isManager, isSeller }: { isManager: boolean; isSeller: boolean }): MoneyIntent | undefined {
  const said = fold(text).replace(/[,:?"]+/g, ' ').replace(/\s+/g, ' ').trim().replace(TAIL, '');
  if (isManager && /^(?:xem )?tien /.test(said) && DAY_MONEY.test(said)) return { kind: 'moneyToday' };
  if (isSeller && SOLD.test(said)) return { kind: 'soldToday' };
  return (isManager || isSeller ? ofStaff(said) : undefined) ?? (isManager ? list(said) : undefined) ?? ofBuyer(said);
}

function ofStaff(said: string): MoneyIntent | undefined {
  const received = RECEIVED.exec(said)?.[1] ?? CAME.exec(said)?.[1];
  if (received !== undefined) return { kind: 'moneyReceived', code: received };
  const returned = RETURNED.exec(said)?.[1];
  return returned === undefined ? undefined : { kind: 'moneyReturned', code: returned };
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
