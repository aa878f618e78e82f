import { normalise } from '../../domain/text';
import type { Chain, Clues } from '../learned/chain';
import { MAX_READ, textOf } from '../tokens';
import { entriesOf, type Entry, type Goods } from './catalogue';
import { addressOf, fetches, keepsPhone, keepsPlace, placesText, unshouted, withoutPhones } from './contact';
import { editOf, isCertain, isReplacement, isTotal, type Edit } from './edits';
import { namesGoods, wishesOf } from './lines';
import { endOfLead } from './runs';
import { WISHES, awaits, bids } from './no-order';
import { likeliestOrder, orderClues, type OrderClues, type OrderKind } from './is-order';
import { wisherIn } from './people';
import { partOf, piecesOf, type Piece } from './pieces';
import { linesFrom, same, type Line } from './settle';
import { sortPiece } from './sort-pieces';
import type { Sorted } from './sorted';
import { hasAmount } from './wish-kinds';
import { spannedText, spanOf } from './spans';
import { splitChange, splitTime } from './split';
import { cluedCandidates, withLearned, type RuledMessage } from './stretches/apply';
import { marksByRules } from './stretches/by-rules';
import { cluesOf } from './stretches/clues';
import { textFor, type Text } from './stretches/read';
import { spotsOf, type Spot } from './stretches/spots';

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

/** From here on what examples say a message is outweighs the rules: where these found no order, another change, or an order that is none. */
const SURE = { order: 0.6, change: 0.8, none: 0.99 };
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
  const parted = partedFrom(message, entries);
  const ruled = byRules(message, entries);
  const told = asLearned(message, ruled, entries, parted);
  const order = told && (better(told, entries, parted) ?? (ruled === told ? undefined : better(ruled, entries, parted)));
  return order && { ...order, lines: placed(order.lines, spannedText(message)) };
}

/** A message as it is marked, each token with what is known of it. */
interface Parted {
  text: Text;
  spots: Spot[];
}

function partedFrom(message: string, entries: Entry[] | undefined): Parted {
  const text = textFor(message);
  return { text, spots: spotsOf(text.tokens, text.words, entries) };
}

/** The reading of the rules, or another where examples say surely that the message is of another kind. */
function asLearned(message: string, ruled: Reading, entries: Entry[] | undefined, { spots }: Parted): Reading | undefined {
  const { kind, share } = likeliestOrder(cluesIn(message, ruled, spots));
  const isSure = isCertain(ruled.plain, ruled.order?.edit, ruled.sorted.wishes.map(({ piece }) => piece.words.join(' ')));
  if (kind === 'no') return ruled.order && (share < SURE.none || isSure) ? ruled : undefined;
  if (ruled.order === undefined) return share < SURE.order || awaits(ruled.plain) || bids(ruled.plain) ? undefined : byRules(message, entries, isTotal(ruled.plain) ? 'replace' : kind);
  return share < SURE.change || isSure || kind === (ruled.order.edit ?? 'order') ? ruled : byRules(message, entries, kind);
}

/** The order with what has been learned of how such messages are parted. */
function better({ plain, sorted, order, kind }: Reading, entries: Entry[] | undefined, parted: Parted): WholeOrder | undefined {
  if (!order) return undefined;
  const { address, lines } = withLearned(ruledOf(sorted, order, kind, entries, parted));
  // Goods are no note beside themselves.
  const goods = lines.map(({ from: [, words = []] }) => textOf(words));
  const changed = { ...order, ...deliveryBeside(order.edit, { ...sorted, notes: sorted.notes.filter((one) => !goods.includes(one)) }), address, lines };
  return lines.length === 0 && order.edit === undefined ? undefined : { ...changed, ask: asksOf(lines), missing: missingFrom(changed, plain) };
}

const ruledOf = (sorted: Sorted, { lines, address, edit }: Ruled, kind: OrderKind | undefined, entries: Entry[] | undefined, parted: Parted): RuledMessage => ({ ...parted, sorted, order: { lines, address, edit }, isForced: kind !== undefined, entries });

/** How the parts of an order may be read, for learning to choose: what it changes, and each way with its clues; undefined when it is no order. */
export function candidatesIn(message: string, goods: Goods[] | undefined, chainBy: (clues: Clues[]) => Chain): ReturnType<typeof cluedCandidates> & { edit: Edit | undefined } | undefined {
  const entries = goods && goods.length > 0 ? entriesOf(goods) : undefined;
  const parted = partedFrom(message, entries);
  const told = asLearned(message, byRules(message, entries), entries, parted);
  return told?.order && { ...cluedCandidates(ruledOf(told.sorted, told.order, told.kind, entries, parted), chainBy), edit: told.order.edit };
}

/** An order before what has been learned of it: where it goes, and what is missing, is said behind that. */
type Ruled = Omit<WholeOrder, keyof Delivery | 'missing'>;

interface Reading {
  plain: string;
  sorted: Sorted;
  order: Ruled | undefined;
  /** What it is known to be; questions in it do not hold then: "gà con nào to to hả em, lấy chị 2 con nha". */
  kind?: OrderKind;
}

function byRules(message: string, entries: Entry[] | undefined, kind?: OrderKind): Reading {
  const { plain, phone, sorted } = sort(message, entries, kind !== undefined);
  return { plain, sorted, ...(kind && { kind }), order: bids(plain) && !kind ? undefined : assemble(plain, phone, sorted, entries, kind) };
}

function cluesIn(message: string, { plain, sorted, order }: Reading, spots: Spot[]): OrderClues {
  return orderClues(message, spots, { isOrder: order !== undefined, bids: bids(plain), asks: sorted.asks, wishes: sorted.wishes.length, edit: order?.edit });
}

/** What a message changes of an order by the rules alone, for learning it. */
export const editByRules = (message: string): Edit | undefined => byRules(message, undefined).order?.edit;

/** What a message gives away about what kind of order it is, for learning it. */
export const cluesOfOrder = (message: string): OrderClues => cluesIn(message, byRules(message, undefined), partedFrom(message, undefined).spots);

/** The tokens of a message with what they give away about its stretches, and how the rules mark them; for learning them. */
export function cluesOfStretches(message: string, goods?: Goods[]): { text: Text; clues: Clues[]; rules: number[] } {
  const entries = goods && entriesOf(goods);
  const { sorted, order } = byRules(message, entries);
  const { text, spots } = partedFrom(message, entries);
  const rules = marksByRules(text.tokens, sorted, order ? order.address : addressOf(sorted.places));
  return { text, clues: cluesOf(spots, rules), rules };
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

/** The same beside an edit: a change has no note, and what is cancelled no time. */
function deliveryBeside(edit: Edit | undefined, sorted: Sorted): Delivery {
  const { note, time, ...to } = deliveryOf(sorted);
  return { ...to, ...(note !== undefined && edit === undefined && { note }), ...(time !== undefined && edit !== 'cancel' && { time }) };
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

/** "1 hộp mè xửng, thôi mè xửng khỏi": neither is wished for. The first of the others counts as corrected: what was learned of plain wishes says little here. */
function withoutTakenBack(wishes: Sorted['wishes']): Sorted['wishes'] {
  const back = wishes.filter(({ isRemoved, wish }, i) => isRemoved && (wish.amount === undefined || wish.amount.isImplied) && wishes.slice(0, i).some((before) => !before.isRemoved && same(before.wish, wish)));
  return back.length === 0 ? wishes : wishes.filter((one, i) => !back.includes(one) && !back.some((gone) => same(gone.wish, one.wish) && i < wishes.indexOf(gone))).map((one, i) => (i === 0 ? { ...one, corrects: true } : one));
}

/** Where a coach takes it, when no address is said. */
function townOf([way]: Piece[]): Record<string, string> | null {
  const from = way ? way.words.findLastIndex((word) => /^(?:về|ra|lên|đi|vô|tới|xuống)$/u.test(word)) : -1;
  return way && from > 0 ? addressOf([partOf(way, from + 1)]) : null;
}

function assemble(plain: string, phone: string | null, sorted: Sorted, entries: Entry[] | undefined, kind: OrderKind | undefined): Ruled | undefined {
  // "Bớt 1 ký tôm, thêm 1 ký mực": one goes, another comes.
  const swaps = sorted.wishes[0]?.isLess === true && sorted.wishes.some(({ isLess, piece, wish }, i) => i > 0 && !isLess && wish.words.length > 0 && /(?:^| )(?:thêm|lấy)(?: |$)/u.test(piece.words.join(' ')));
  const kept = sorted.wishes.filter(({ isRemoved, isLess }) => !isRemoved && !(swaps && isLess));
  const removed = sorted.wishes.filter(({ isRemoved }) => isRemoved);
  const first = sorted.wishes[0]?.piece.words.join(' ');
  const told = editOf(plain, first === undefined ? plain : plain.slice(0, plain.indexOf(first) + first.length), {
    hasLines: sorted.wishes.length > 0,
    hasAmounts: sorted.wishes.some(({ wish }) => hasAmount(wish)),
    hasRemoval: removed.length > 0 && (kept.length === 0 || sorted.wishes[0]?.isRemoved === true),
    takesOther: sorted.wishes[0]?.isRemoved === true && kept.some(({ wish, piece }) => (hasAmount(wish) || /^(?:mà |thì )?(?:lấy|mua|đặt) /u.test(piece.words.join(' '))) && !/(?:^| )(?:vẫn|giữ)(?: |$)/u.test(piece.words.join(' '))),
    hasContact: phone !== null || sorted.places.length > 0 || sorted.name !== undefined || sorted.time !== undefined,
    asks: sorted.asks,
    isOne: sorted.wishes.length === 1,
    swaps,
  });
  const edit = kind === undefined ? told : kind === 'order' || kind === 'no' ? undefined : kind;
  // "Giảm 10k cho em đi": haggling.
  if (kind === undefined && edit === 'less' && kept.some(({ wish }) => wish.amount?.money !== undefined)) return undefined;
  const isOrder = edit !== undefined || kind !== undefined || kept.some(({ wish, piece }) => WISHES.test(piece.words.join(' ')) || (hasAmount(wish) && (wish.amount?.isImplied !== true || /^(?:[^ ]+ )?(?:cho|để|lấy) /u.test(piece.words.join(' '))) && (kept.some((one) => one.wish.words.length > 0) || sorted.mentioned.length > 0) && ((wish.amount?.unit !== undefined && (!sorted.asks || WISHES.test(plain))) || (!sorted.asks && (WISHES.test(plain) || namesGoods(wish))))));
  if (!isOrder) return undefined;
  const chosen = edit === 'remove' ? (removed.length > 0 ? removed : kept) : edit === 'cancel' ? [] : kept;
  const lines = linesFrom(chosen, sorted, entries, edit);
  return { lines, phone, address: addressOf(sorted.places) ?? townOf(sorted.ways), ...(edit && { edit }), ask: asksOf(lines), off: offFrom(sorted, lines, edit) };
}

const asksOf = (lines: Line[]): WholeOrder['ask'] => [...new Set(lines.flatMap((line) => line.ask))];

/** "Đổi cam thành bưởi", "không lấy cam nữa": the goods that are wanted no more. */
function offFrom({ wishes, mentioned }: Sorted, lines: Line[], edit: Edit | undefined): string[] {
  const gone = [...wishes.filter(({ isRemoved }) => isRemoved).map(({ wish }) => wish), ...(edit === 'replace' ? mentioned : [])];
  const kept = edit === 'remove' ? [] : lines.map(({ line }) => line.item?.toLowerCase());
  return [...new Set(gone.map(({ words }) => textOf(words)))].filter((words) => words !== '' && !kept.includes(words.toLowerCase()));
}
