import type { Wish } from './lines';
import type { Sorted } from './sorted';

/** "Hồi sáng nói 2 bao phân bò": what it was before a change. */
const SAID_BEFORE = /(?:^| )(?:hồi (?:nãy|sáng|hôm|trưa|tối)|lúc nãy|khi nãy|hôm qua|bữa qua|hôm bữa|sáng nay|trưa nay|nãy)(?: [^ ]+){0,2} (?:đặt|nói|bảo|lấy|ghi|mua|báo|nhắn) /u;

/** "Lấy thêm 1 ký nữa" of what was bought before. */
const TAKES_MORE = /(?:^| )(?:lấy|cho|mua|đặt) (?:[^ ]+ )?thêm (?:[^ ]+ ){1,4}nữa(?: |$)/u;

/** True for a piece that tells what was, of what another says now: its goods are spoken of, and what follows stands for them. */
export function tellsWhatWas(plain: string, wishes: Wish[], sorted: Sorted): boolean {
  const isBefore = (sorted.changes || TAKES_MORE.test(sorted.plain)) && SAID_BEFORE.test(plain) && !TAKES_MORE.test(plain);
  if (isBefore) {
    sorted.mentioned.push(...wishes);
    sorted.corrects = true;
  }
  return isBefore;
}
