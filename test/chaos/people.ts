import { setTimeout as sleep } from 'node:timers/promises';
import type { Phone } from '../support/emulator';
import type { Chance } from './chance';

/** What people did, for the table. */
export interface Tally {
  tapsToOrder: number;
  ordered: number;
  soldOut: number;
  cancelled: number;
  taken: number;
  packed: number;
  rejected: number;
  /** Nobody answered within `PATIENCE_MS`: they began anew. */
  gaveUp: number;
  doubled: number;
  late: number;
}

export const newTally = (): Tally => ({ tapsToOrder: 0, ordered: 0, soldOut: 0, cancelled: 0, taken: 0, packed: 0, rejected: 0, gaveUp: 0, doubled: 0, late: 0 });

/** What all people share: what may be ordered, chance, the tally, and whether it goes on. */
export interface Street {
  goods: readonly string[];
  chance: Chance;
  tally: Tally;
  isOpen(): boolean;
}

const PATIENCE_MS = 30_000;
const STALE = /nút này cũ/;
const PLACE = 'giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456';
/** News of earlier orders, which ask nothing of a buyer. */
const NEWS = /(đã nhận đơn|soạn xong đơn|đang chờ .* xem lại|nên không nhận được đơn|hết hạn rồi)/;

/** The orders that a buyer is told to have placed; none when the message tells of something else. */
export const placedIn = (text: string): string[] => (/đặt xong/.test(text) ? (text.match(/(?<=đơn (?:số )?)\d{3,6}(?!\d)/gi) ?? []) : []);

/** How this message reaches the shop: mostly once and at once, else twice or late (another may overtake it). */
function delivery({ chance, tally }: Street): { delivery?: { times?: number; delayMs?: number } } {
  if (chance.is(0.1)) {
    tally.doubled += 1;
    return { delivery: { times: 2 } };
  }
  if (chance.is(0.08)) {
    tally.late += 1;
    return { delivery: { delayMs: Math.floor(chance.next() * 1500) } };
  }
  return {};
}

const shows = (text: string, label: string): boolean => text.includes(`[${label}]`);

/** A buyer who orders one thing after the other as long as the street is open, and changes their mind now and then. */
export async function buy(phone: Phone, street: Street): Promise<void> {
  const { chance, tally } = street;
  const order = () => phone.say(`cho chị ${chance.of([1, 1, 1, 2])} chai ${chance.of(street.goods)}, ${PLACE}`, delivery(street));
  await order();
  for (;;) {
    const text = await read(phone, chance);
    if (text === undefined) tally.gaveUp += 1;
    if (text !== undefined && (await answer(phone, text, street))) continue;
    if (!street.isOpen()) return;
    await sleep(chance.next() * 300);
    await order();
  }
}

/** The first of the buttons where what is in hand and something new are to be chosen between. */
const ELSEWHERE = /\[([^\]]+)\] \[Làm tiếp việc cũ\]/;
/** The button of an offer of what somebody waited for. */
const TAKES = /\[(Lấy [^\]]+)\]/;

/** The newest message that asks or tells something, once the buyer has read all that came; undefined when nobody answers. */
async function read(phone: Phone, chance: Chance): Promise<string | undefined> {
  const next = (ms: number) => phone.waitFor((one) => !NEWS.test(one), ms).catch(() => undefined);
  let text = await next(PATIENCE_MS);
  // Whoever taps at each of several answers that overlap hears of old buttons for ever.
  if (text !== undefined) await sleep(STALE.test(text) ? 3000 : chance.next() * 300);
  for (let newer = text; newer !== undefined; newer = await next(1)) text = newer;
  return text;
}

/** Answers what was asked; false when nothing is open any more and the buyer may order again. */
async function answer(phone: Phone, text: string, street: Street): Promise<boolean> {
  const { chance, tally } = street;
  if (shows(text, 'Đặt hàng')) return placeOrder(phone, street);
  if (shows(text, 'Giao chung')) return did(phone.tap(chance.is(0.5) ? 'Giao chung' : 'Tách riêng'));
  if (shows(text, 'Đồng ý')) return did(phone.tap('Đồng ý'));
  if (shows(text, 'Giữ đơn')) {
    tally.cancelled += 1;
    return did(phone.tap('Huỷ đơn'));
  }
  const [code, ...others] = placedIn(text);
  if (code !== undefined) {
    tally.ordered += 1 + others.length;
    return chance.is(0.25) ? did(phone.say(`huỷ đơn ${code}`, delivery(street))) : false;
  }
  if (shows(text, 'Chờ có hàng')) {
    tally.soldOut += 1;
    return did(phone.tap(chance.is(0.5) ? 'Chờ có hàng' : 'Không chờ'));
  }
  const takes = shows(text, 'Thôi khỏi chờ') ? TAKES.exec(text)?.[1] : undefined;
  if (takes !== undefined) return did(phone.tap(takes));
  const newer = ELSEWHERE.exec(text)?.[1];
  if (newer !== undefined) return did(phone.tap(newer));
  if (/không còn|hết rồi|đã hết|hết hàng/.test(text)) {
    tally.soldOut += 1;
    return false;
  }
  return /tên/.test(text) && !/\[/.test(text) ? did(phone.say(phone.name)) : false;
}

async function placeOrder(phone: Phone, street: Street): Promise<boolean> {
  // Messenger takes the buttons away when anything newer comes: then that is read first.
  const isTapped = await phone.tap('Đặt hàng').then(() => true, () => false);
  if (!isTapped) return true;
  street.tally.tapsToOrder += 1;
  // The thumb of an impatient buyer: the same button once more.
  if (street.chance.is(0.1)) await phone.tap('Đặt hàng').catch(() => undefined);
  return true;
}

/** True in any case: what a phone refuses (a button that is gone) leaves the buyer waiting for the next message. */
const did = (act: Promise<unknown>): Promise<true> => act.then(() => true as const, () => true as const);

/** A seller who answers each new order: takes it, and mostly packs it, or has nothing left. */
export async function sell(phone: Phone, street: Street): Promise<void> {
  const { chance, tally } = street;
  const done = new Set<string>();
  while (street.isOpen()) {
    // Left open, a question holds all news up.
    if (shows(phone.heard().at(-1) ?? '', 'Báo người mua')) await did(phone.tap('Báo người mua'));
    const fresh = phone.heard().flatMap((text) => (/có đơn mới/.test(text) ? (/số (\d{3,6})/.exec(text)?.[1] ?? []) : [])).filter((code) => !done.has(code));
    for (const code of fresh) {
      if (!street.isOpen()) return;
      done.add(code);
      if (chance.is(0.15)) continue; // left to itself
      if (chance.is(0.1)) {
        tally.rejected += 1;
        await phone.say(`hết hàng đơn ${code}`, delivery(street));
        await phone.waitFor(/\[Báo người mua\]/, PATIENCE_MS).then(() => phone.tap('Báo người mua')).catch(() => undefined);
        continue;
      }
      tally.taken += 1;
      await phone.say(`nhận đơn ${code}`, delivery(street));
      if (!chance.is(0.5)) continue;
      tally.packed += 1;
      await phone.say(`xong ${code}`, delivery(street));
    }
    await sleep(200);
  }
}
