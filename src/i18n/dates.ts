const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
/** How a day is called behind a part of it. */
const NEAR: Record<number, string> = { 0: 'nay', 1: 'mai', 2: 'mốt' };
const DAY = 86_400_000;

/** The clock of Asia/Ho_Chi_Minh as a date read with the UTC getters: always seven hours ahead, Vietnam has no summer time. */
export function there(date: Date): Date {
  return new Date(date.getTime() + 7 * 3_600_000);
}

/** How many calendar days `date` lies after `now`, in Asia/Ho_Chi_Minh. */
export function daysFrom(now: Date, date: Date): number {
  return Math.floor(there(date).getTime() / DAY) - Math.floor(there(now).getTime() / DAY);
}

/** Weekday and date, the year only when it is not this one: "thứ Ba 24/11", "thứ Sáu 1/1/2027". */
function weekdayAndDate(date: Date, now: Date): string {
  const local = there(date);
  const year = local.getUTCFullYear() === there(now).getUTCFullYear() ? '' : `/${local.getUTCFullYear()}`;
  return `${WEEKDAYS[local.getUTCDay()] ?? ''} ${local.getUTCDate()}/${local.getUTCMonth() + 1}${year}`;
}

function partOfDay(date: Date): string {
  const hour = there(date).getUTCHours();
  if (hour < 11) return 'sáng';
  if (hour < 13) return 'trưa';
  return hour < 18 ? 'chiều' : 'tối';
}

/** A day as one says it, with its date, in Asia/Ho_Chi_Minh: "hôm nay, thứ Hai 23/11", "ngày mai, thứ Ba 24/11", "thứ Bảy 28/11". */
export function formatDay(date: Date, now: Date): string {
  const said: Record<number, string> = { [-1]: 'hôm qua', 0: 'hôm nay', 1: 'ngày mai', 2: 'ngày mốt' };
  const word = said[daysFrom(now, date)];
  return word ? `${word}, ${weekdayAndDate(date, now)}` : weekdayAndDate(date, now);
}

/** A part of a day as one says it, with its date: "sáng mai, thứ Ba 24/11", "chiều thứ Bảy 28/11". */
export function formatPart(date: Date, now: Date): string {
  const word = NEAR[daysFrom(now, date)];
  return word ? `${partOfDay(date)} ${word}, ${weekdayAndDate(date, now)}` : `${partOfDay(date)} ${weekdayAndDate(date, now)}`;
}

/** A moment as one says it: "8 giờ tối nay", "5 giờ sáng mai", "8 giờ tối thứ Bảy 28/11". */
export function formatBy(date: Date, now: Date): string {
  return `${formatTime(date)} ${NEAR[daysFrom(now, date)] ?? weekdayAndDate(date, now)}`;
}

/** A time of day as one says it: "3 giờ chiều", "9 giờ 30 sáng", "12 giờ trưa". */
export function formatTime(date: Date): string {
  const local = there(date);
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
  const said = hour > 12 ? hour - 12 : hour;
  return `${said} giờ${minute ? ` ${minute}` : ''} ${partOfDay(date)}`;
}
