import { normalise } from '../../domain/text';
import { MAX_READ, textOf } from '../tokens';
import { entriesOf, type Entry, type Goods } from './catalogue';
import { addressOf, fetches, keepsPhone, keepsPlace, placesText, unshouted, withoutPhones } from './contact';
import { editOf, isReplacement, type Edit } from './edits';
import { namesGoods, wishesOf } from './lines';
import { endOfLead } from './runs';
import { WISHES, awaits, bids } from './no-order';
import { likelihoodOfOrder, orderClues } from './is-order';
import { wisherIn } from './people';
import { partOf, piecesOf, type Piece } from './pieces';
import { linesFrom, same, type Line } from './settle';
import { sortPiece } from './sort-pieces';
import type { Sorted } from './sorted';
import { hasAmount } from './wish-kinds';
import { spannedText, spanOf } from './spans';
import { splitChange, splitTime } from './split';
import { withLearned } from './stretches/apply';
import { marksByRules } from './stretches/by-rules';
import type { Clues } from './stretches/clues';
import { stretchClues, textFor, type Text } from './stretches/read';

/** What one message orders, or what it changes in an order. Words are as typed. */
export interface WholeOrder {
  lines: Line[];
  phone: string | null;
  address: Record<string, string> | null;
  name?: string;
  note?: string;
  time?: string;
  missing: ('item' | 'qty' | 'phone' | 'address')[];
  ask: ('item' | 'qty' | 'unit')[];
  edit?: Edit;
  /** Words of goods that are taken off, or that others stand for now. */
  off: string[];
  /** What was said of the place, as typed. */
  place?: string;
}

/** From here on what examples say outweighs rules that found no order. */
const SURE = 0.95;
/** Below this what rules took for an order is none. */
const UNLIKELY = 0.1;
/** The address is to come. */
const LATER = /(?:^| )(?:địa chỉ|chỗ giao|nhà)(?: [^ ]+){0,3} (?:nhắn|gửi|báo|nói|cho) (?:sau|lại)(?: |$)/u;

function missingFrom(order: Pick<WholeOrder, 'phone' | 'address' | 'lines' | 'edit'>, plain: string): WholeOrder['missing'] {
  const missing: WholeOrder['missing'] = [];
  const isChange = order.edit !== undefined;
  if (order.lines.some(({ line }) => line.item === undefined)) missing.push('item');
  if (!isChange && order.lines.some(({ line, isOpen }) => line.qty === undefined && line.money === undefined && !isOpen)) missing.push('qty');
  if (!isChange && order.phone === null && !keepsPhone(plain)) missing.push('phone');
  if (!isChange && (order.address === null || LATER.test(plain)) && !keepsPlace(plain) && !fetches(plain)) missing.push('address');
  return missing;
}

/**
 * A whole order in one message, or a change of one: "2kg cam với 1 chai mật, giao 15 Lê Lợi phường Hải Châu, 0905 123 456", "bớt 2 bó", "như hôm trước". With a
 * catalogue the goods are matched against it; what could be several things, in an unlike unit or left open is in `ask`. Undefined for anything else.
 */
export function readWholeOrder(message: string, goods?: Goods[]): WholeOrder | undefined {
  const entries = goods && goods.length > 0 ? entriesOf(goods) : undefined;
  const reading = byRules(message, entries);
  const likelihood = likelihoodOfOrder(cluesIn(message, reading));
  const told = likelihood < UNLIKELY ? undefined : reading.order ? reading : awaits(reading.plain) ? undefined : whereSure(message, entries, likelihood);
  const order = told && better(message, told, entries);
  return order && { ...order, lines: placed(order.lines, spannedText(message)) };
}

/** The order with what has been learned of how such messages are parted. */
function better(message: string, { plain, phone, sorted, order, isSure }: Reading, entries: Entry[] | undefined): WholeOrder | undefined {
  if (!order) return undefined;
  const changed = withLearned(message, sorted, order, entries);
  return changed ? (assemble(plain, phone, sorted, entries, isSure, changed.address) ?? order) : order;
}

interface Reading {
  plain: string;
  phone: string | null;
  sorted: Sorted;
  order: WholeOrder | undefined;
  isSure: boolean;
}

function byRules(message: string, entries: Entry[] | undefined, isSure = false): Reading {
  const { plain, phone, sorted } = sort(message, entries, isSure);
  return { plain, phone, sorted, isSure, order: bids(plain) && !isSure ? undefined : assemble(plain, phone, sorted, entries, isSure) };
}

/** Where examples say that it orders, questions in it do not hold: "gà con nào to to hả em, lấy chị 2 con nha". */
const whereSure = (message: string, entries: Entry[] | undefined, likelihood: number): Reading | undefined => (likelihood > SURE ? byRules(message, entries, true) : undefined);

const cluesIn = (message: string, { plain, sorted, order }: Reading): number[] =>
  orderClues(message, { isOrder: order !== undefined, bids: bids(plain), asks: sorted.asks, wishes: sorted.wishes.length, edit: order?.edit });

/** What a message gives away about whether it orders, for learning it. */
export const cluesOfOrder = (message: string): number[] => cluesIn(message, byRules(message, undefined));

/** The tokens of a message with what they give away about its stretches, and how the rules mark them; for learning them. */
export function cluesOfStretches(message: string, goods?: Goods[]): { text: Text; clues: Clues[]; rules: number[] } {
  const entries = goods && entriesOf(goods);
  const { sorted, order } = byRules(message, entries);
  const text = textFor(message);
  const rules = marksByRules(text.tokens, sorted, order ? order.address : addressOf(sorted.places));
  return { text, clues: stretchClues(text, entries, rules), rules };
}

/** Lines with where they stand in the message. */
function placed(lines: Line[], text: string): Line[] {
  let behind = 0;
  return lines.map((line) => {
    const span = spanOf(text, line.from, behind);
    behind = span?.to ?? behind;
    return span ? { ...line, span } : line;
  });
}

/** Where something goes, to whom and when. */
export type Delivery = Pick<WholeOrder, 'place' | 'name' | 'note' | 'time'>;

/** The same of a message that need not order anything: "giao về 15 Lê Lợi, người nhận là Lan, sáng mai nha". */
export function readDelivery(message: string): Delivery {
  return deliveryOf(sort(message, undefined).sorted);
}

function deliveryOf({ places, name, notes, time }: Sorted): Delivery {
  const [place, note] = [placesText(places), notes.join(', ')];
  return { ...(place !== '' && { place }), ...(name !== undefined && { name }), ...(note !== '' && { note }), ...(time !== undefined && { time }) };
}

function sort(message: string, entries: Entry[] | undefined, isSure = false): { plain: string; phone: string | null; sorted: Sorted } {
  const { text, phone, name } = withoutPhones(unshouted(normalise(message.slice(0, MAX_READ))));
  const sorted: Sorted = { wishes: [], mentioned: [], places: [], ways: [], notes: [], corrects: false, asks: false, isAnyKind: false, isDelivery: false, isList: false, isSure, plain: '', changes: false };
  const pieces = piecesOf(text);
  sorted.plain = pieces.map(({ words }) => words.join(' ')).join(' ');
  sorted.changes = isReplacement(sorted.plain);
  // Of what opens a message unknown words before an amount are goods, "chim trĩ nửa con".
  sorted.isList = pieces.some((piece, i) => wishesOf(piece, entries).isGoodsFirst === true || (i === 0 && endOfLead(piece) === 0 && wishesOf(piece, entries, true).isGoodsFirst === true));
  const timed = pieces.flatMap((piece) => splitTime(piece, sorted));
  for (const piece of timed.flatMap((one) => splitChange(one, sorted, entries))) sortPiece(piece, sorted, entries);
  const said = sorted.name ?? name ?? (pieces[0] && wisherIn(pieces[0]));
  if (said !== undefined) sorted.name = said;
  sorted.wishes = withoutTakenBack(sorted.wishes);
  return { plain: sorted.plain, phone, sorted };
}

/** "1 hộp mè xửng, thôi mè xửng khỏi": neither is wished for. */
function withoutTakenBack(wishes: Sorted['wishes']): Sorted['wishes'] {
  const back = wishes.filter(({ isRemoved, wish }, i) => isRemoved && wish.amount === undefined && wishes.slice(0, i).some((before) => !before.isRemoved && same(before.wish, wish)));
  return back.length === 0 ? wishes : wishes.filter((one, i) => !back.includes(one) && !back.some((gone) => same(gone.wish, one.wish) && i < wishes.indexOf(gone)));
}

/** Where a coach takes it, when no address is said. */
function townOf(ways: Piece[]): Record<string, string> | null {
  const [way] = ways;
  const from = way ? way.words.findLastIndex((word) => /^(?:về|ra|lên|đi|vô|tới|xuống)$/u.test(word)) : -1;
  return way && from > 0 ? addressOf([partOf(way, from + 1)]) : null;
}

function assemble(plain: string, phone: string | null, sorted: Sorted, entries: Entry[] | undefined, isSure: boolean, address = addressOf(sorted.places) ?? townOf(sorted.ways)): WholeOrder | undefined {
  // "Bớt 1 ký tôm, thêm 1 ký mực": one goes, another comes.
  const swaps = sorted.wishes[0]?.isLess === true && sorted.wishes.some(({ isLess, piece, wish }, i) => i > 0 && !isLess && wish.words.length > 0 && /(?:^| )(?:thêm|lấy)(?: |$)/u.test(piece.words.join(' ')));
  const kept = sorted.wishes.filter(({ isRemoved, isLess }) => !isRemoved && !(swaps && isLess));
  const removed = sorted.wishes.filter(({ isRemoved }) => isRemoved);
  const first = sorted.wishes[0]?.piece.words.join(' ');
  const edit = editOf(plain, first === undefined ? plain : plain.slice(0, plain.indexOf(first) + first.length), {
    hasLines: sorted.wishes.length > 0,
    hasAmounts: sorted.wishes.some(({ wish }) => hasAmount(wish)),
    hasRemoval: removed.length > 0 && (kept.length === 0 || sorted.wishes[0]?.isRemoved === true),
    takesOther: sorted.wishes[0]?.isRemoved === true && kept.some(({ wish, piece }) => (hasAmount(wish) || /^(?:mà |thì )?(?:lấy|mua|đặt) /u.test(piece.words.join(' '))) && !/(?:^| )vẫn(?: |$)/u.test(piece.words.join(' '))),
    hasContact: phone !== null || sorted.places.length > 0 || sorted.name !== undefined || sorted.time !== undefined,
    asks: sorted.asks,
    isOne: sorted.wishes.length === 1,
    swaps,
  });
  // "Giảm 10k cho em đi": haggling.
  if (edit === 'less' && kept.some(({ wish }) => wish.amount?.money !== undefined)) return undefined;
  const isOrder = edit !== undefined || (isSure && kept.length > 0) || kept.some(({ wish, piece }) => WISHES.test(piece.words.join(' ')) || (hasAmount(wish) && (wish.amount?.isImplied !== true || /^(?:[^ ]+ )?(?:cho|để|lấy) /u.test(piece.words.join(' '))) && (kept.some((one) => one.wish.words.length > 0) || sorted.mentioned.length > 0) && ((wish.amount?.unit !== undefined && (!sorted.asks || WISHES.test(plain))) || (!sorted.asks && (WISHES.test(plain) || namesGoods(wish))))));
  if (!isOrder) return undefined;
  const chosen = edit === 'remove' ? removed : edit === 'cancel' ? [] : kept;
  const lines = linesFrom(chosen, sorted, entries, edit);
  const order = { lines, phone, address, ...(edit && { edit }) };
  const ask = [...new Set(lines.flatMap((line) => line.ask))];
  const { note, time, ...to } = deliveryOf(sorted);
  return { ...order, ...to, ...(note !== undefined && edit === undefined && { note }), ...(time !== undefined && edit !== 'cancel' && { time }), missing: missingFrom(order, plain), ask, off: offFrom(sorted, lines, edit) };
}

/** "Đổi cam thành bưởi", "không lấy cam nữa": the goods that are wanted no more. */
function offFrom({ wishes, mentioned }: Sorted, lines: Line[], edit: Edit | undefined): string[] {
  const gone = [...wishes.filter(({ isRemoved }) => isRemoved).map(({ wish }) => wish), ...(edit === 'replace' ? mentioned : [])];
  const kept = edit === 'remove' ? [] : lines.map(({ line }) => line.item?.toLowerCase());
  return [...new Set(gone.map(({ words }) => textOf(words)))].filter((words) => words !== '' && !kept.includes(words.toLowerCase()));
}
