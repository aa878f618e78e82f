import type { SaidHarvest, SaidTime } from '../../domain/harvest';
import { fold, hasAccents, normalise } from '../../domain/text';
import { keyOf, MAX_READ } from '../tokens';

/** What a message says of a harvest, and the message without it; `isAgain`: there is another of what was picked before. */
export interface HarvestSaid {
  harvest?: SaidHarvest;
  isAgain?: true;
  /** Until when orders are taken, said alone: it tells more of a harvest that is known, and makes none. */
  until?: SaidTime;
  rest: string;
}

const PERSON = '(?:bác|cô|chú|dì|cậu|ông|bà|anh|chị|em|con|tui|tôi|nhà|mình)';
const PICK = '(?:hái|cắt|thu hoạch|gặt|bẻ|nhổ|vớt|lượm|chặt)';
const HOUR = '(?:(?:lúc|khoảng|tầm) )?\\d{1,2} ?(?:giờ|h) ?(?:rưỡi|\\d{2})?';
const PART = '(?:sáng sớm|sớm|sáng|trưa|chiều|tối|khuya)';
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)(?: (?:này|tới|sau))?';
const NEXT = '(?:ngày mai|ngày mốt|mai|mốt)';
/** A day, with its part or an hour; "nay" only with a part of it that may still come. */
const DAY = `(?:(?:${HOUR} )?(?:${PART} )?(?:${NEXT}|${WEEKDAY})(?: ${HOUR})?(?: (?:sáng|chiều|sớm))?|(?:${HOUR} )?chiều nay(?: ${HOUR})?)`;
const END = `(?:${HOUR}(?: ${PART})?(?: (?:nay|hôm nay|${NEXT}|${WEEKDAY}))?|(?:trưa|chiều|tối) (?:nay|${NEXT}|${WEEKDAY})(?: ${HOUR})?|hết (?:hôm nay|bữa nay|ngày mai))`;

type Kind = 'picked' | 'onOrder' | 'until' | 'again';
/** The first form that fits counts. */
const FORMS: [Kind, string][] = [
  ['again', `(?:${DAY}) (?!có )(?:${PERSON} )?(?:(?:${PICK}|bán|đăng|làm) )?(?:lại|tiếp|nữa)(?! (?:không|ko|hả|chứ))`],
  ['picked', `(?:${PICK}) (?:vào |vô |hôm )?(?:${DAY})`],
  ['picked', `(?:${DAY}) (?:${PERSON} )?(?:mới |sẽ )?(?:${PICK})`],
  ['onOrder', `(?:${PICK}) theo (?:đơn đặt|đơn|số đặt|người đặt)|(?:có |ai )?(?:người |đơn )?đặt (?:tới đâu|bao nhiêu|rồi mới|mới|thì) (?:${PICK})(?: (?:tới đó|bấy nhiêu))?|có đơn mới (?:${PICK})`],
  ['until', `(?:(?:nhận|chốt|khoá|khóa|ngưng nhận) (?:đơn|đặt)|đặt trước|nhận|chốt|đặt)(?: (?:trước|tới|đến|lúc|cho tới|cho đến))? (?:${END})`],
];
const LIMIT = '(?:được |chỉ )?(?:tối đa|nhiều nhất|cao nhất)(?: (?:là|được|chỉ))?(?= \\d)';

/** The forms as typed without accents; a word with accents counts only when a form has it so. */
const folded = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${fold(pattern)})(?![\\p{L}\\d])`, 'giu');
const COMPILED = FORMS.map(([kind, pattern]) => ({ kind, pattern: folded(pattern) }));
const LIMITED = folded(LIMIT);
const KNOWN = new Set([...FORMS.map(([, pattern]) => pattern), LIMIT].flatMap((pattern) => (pattern.match(/[\p{L}]+/gu) ?? []).filter(hasAccents).map(keyOf)));
/** Without accents these are other words as well: "nhỏ", "chất", "vợt". */
const NEEDS_ACCENTS = new Set(['nho', 'chat', 'vot', 'luom', 'be', 'gat']);

const isMeant = (words: string): boolean =>
  (words.match(/[\p{L}]+/gu) ?? []).every((word) => (hasAccents(word) ? KNOWN.has(keyOf(word)) : !NEEDS_ACCENTS.has(word.toLowerCase())));

const WEEKDAYS: Record<string, number> = { hai: 1, '2': 1, ba: 2, '3': 2, tu: 3, '4': 3, nam: 4, '5': 4, sau: 5, '6': 5, bay: 6, '7': 6 };
const PARTS: [RegExp, number][] = [[/\bsang\b|\bsom\b/u, 360], [/\btrua\b/u, 660], [/\bchieu\b/u, 900], [/\btoi (?:nay|mai|mot|thu|chu|cn|ngay)|\btoi$|\bkhuya\b/u, 1200]];
const NOON = 720;

/** The day and time in plain words without accents. */
function timeIn(words: string): SaidTime {
  const weekday = /\bthu (hai|ba|tu|nam|sau|bay|[2-7])\b/u.exec(words)?.[1];
  const isSunday = /\b(?:chu nhat|cn)\b/u.test(words);
  const inDays = /\bmai\b/u.test(words) ? 1 : /\bmot\b/u.test(words) ? 2 : /\bnay\b/u.test(words) ? 0 : undefined;
  const minutes = minutesIn(words);
  return {
    ...(weekday !== undefined ? { weekday: WEEKDAYS[weekday] ?? 0 } : isSunday ? { weekday: 0 } : inDays === undefined ? {} : { inDays }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** "8 giờ tối", "7h30", "trưa"; an hour is of the evening or the afternoon when that is said. */
function minutesIn(words: string): number | undefined {
  const part = PARTS.find(([pattern]) => pattern.test(words))?.[1];
  const [, hour, half] = /\b(\d{1,2}) ?(?:gio|h) ?(ruoi|\d{2})?/u.exec(words) ?? [];
  if (hour === undefined) return part;
  const said = Number(hour) * 60 + (half === 'ruoi' ? 30 : Number(half ?? 0));
  const isLate = part !== undefined && part >= NOON - 60 && said < NOON && !(part === 660 && said >= 600);
  const minutes = isLate ? said + NOON : said;
  return minutes < 1440 ? minutes : undefined;
}

/**
 * What a seller says of goods that are picked for who orders them: "hái sáng mai", "mai cắt, nhận đơn tới 8 giờ tối nay", "hái theo đơn", "mai lại". What it
 * was said in is taken out of `rest`, and "tối đa 60 ký" reads as what there is of it. "Hái sáng nay" is fresh, no order for later. Never throws.
 */
export function readHarvest(message: string): HarvestSaid {
  const text = normalise(message.slice(0, MAX_READ));
  const plain = fold(text);
  if (plain.length !== text.length) return { rest: message };
  const found = COMPILED.flatMap(({ kind, pattern }) => [...plain.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length, words: match[0] })))
    .filter(({ from, to }) => isMeant(text.slice(from, to)));
  const taken = found.filter((one, i) => !found.slice(0, i).some(({ from, to }) => one.from < to && from < one.to));
  const [picked, until] = [taken.find(({ kind }) => kind === 'picked' || kind === 'again'), taken.find(({ kind }) => kind === 'until')];
  if (!picked && !taken.some(({ kind }) => kind === 'onOrder')) return { ...(until ? { until: timeIn(until.words) } : {}), rest: message };
  const harvest: SaidHarvest = { ...(picked ? { at: timeIn(picked.words) } : {}), ...(until ? { until: timeIn(until.words) } : {}) };
  return { harvest, ...(taken.some(({ kind }) => kind === 'again') ? { isAgain: true } : {}), rest: without(text, plain, taken) };
}

function without(text: string, plain: string, taken: { from: number; to: number }[]): string {
  const limits = [...plain.matchAll(LIMITED)].map((match) => ({ from: match.index, to: match.index + match[0].length, instead: hasAccents(text) ? 'còn' : 'con' }));
  const cuts = [...taken.map((one) => ({ ...one, instead: ',' })), ...limits].sort((a, b) => b.from - a.from);
  const rest = cuts.reduce((left, { from, to, instead }) => `${left.slice(0, from)}${instead}${left.slice(to)}`, text);
  return rest.replace(/[,\s]*,[,\s]*/gu, ', ').replace(/^[,\s]+|[,\s]+$/gu, '');
}
