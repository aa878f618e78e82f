import type { OrderState } from '../../src/domain/order';
import type { OrderRow } from '../../src/store/orders';
import type { Phone } from '../support/emulator';
import { orThrow } from '../support/shop';
import type { Installation } from '../integration/path/processes';
import { placedIn } from './people';
import { heardOf } from './phones';

/** What was found wrong, by kind: every list must be empty. */
export interface Findings {
  lost: string[];
  doubled: string[];
  oversold: string[];
  disagreeing: string[];
  /** The later of two steps of an order was heard first. */
  overtaken: string[];
}

/** What was found, and what is only counted. */
export interface Audited extends Findings {
  orders: number;
  /** Messages about orders that somebody heard twice. */
  repeated: string[];
}

interface Cast {
  buyers: Phone[];
  sellers: Phone[];
}

/** What the last word to each party about an order must say, by where the order stands. */
const LAST_WORD: Partial<Record<OrderState, { buyer: RegExp; seller: RegExp }>> = {
  placed: { buyer: /đặt xong|giữ nguyên|số \d+/, seller: /có đơn mới|còn chờ|chờ nhận|không nhận đơn này|giữ đơn/ },
  confirmed: { buyer: /đã nhận đơn|nhận đơn \d+ rồi/, seller: /báo người mua rồi|đã nhận rồi/ },
  ready: { buyer: /soạn xong đơn|nhận đơn \d+ rồi/, seller: /soạn xong/ },
  cancelled: { buyer: /huỷ đơn \d+ rồi|huỷ rồi|đã huỷ/, seller: /huỷ|không còn chờ/ },
  rejected: { buyer: /không nhận được đơn|không có hàng|hết|đã xong rồi/, seller: /báo người mua|không có hàng/ },
};

const ordersOf = (shop: Installation): Promise<OrderRow[]> => shop.database.connection.collection<OrderRow>('orders').find().sort({ code: 1 }).toArray();
/** Whether it speaks of that order; not when it only says that another one goes along with it. */
const mentions = (text: string, code: string): boolean => new RegExp(`(?<!với đơn )\\b${code}\\b`).test(text);
/** Whether it shall be cancelled or rejected: that tells nothing of how an order stands, until it is answered. */
const ASKS = /huỷ đơn \d+[^\n]*phải không|huỷ hay giữ|chưa huỷ|nhắn "huỷ đơn"|không nhận được, hay|chưa báo gì|vẫn còn đó|cũng về chỗ này/i;
const tellsOf = (text: string, code: string): boolean => text.split('\n').some((line) => mentions(line, code) && !ASKS.test(line));
const lastWord = (phone: Phone, code: string): string | undefined => phone.heard().findLast((text) => tellsOf(text, code));

/** Whether everything that was begun is finished: nothing waits in the inbox, the outbox or an order. */
export async function isQuiet({ database: { connection } }: Installation): Promise<boolean> {
  const [unhandled, unsent, untold] = await Promise.all([
    connection.collection('inbox').countDocuments({ isHandled: false }),
    connection.collection('outbox').countDocuments({ status: { $nin: ['sent', 'failed'] } }),
    connection.collection('orders').countDocuments({ effectsState: 'pending' }),
  ]);
  return unhandled + unsent + untold === 0;
}

/** Compares what people were told with what the store has. */
export async function audit(shop: Installation, { buyers, sellers }: Cast): Promise<Audited> {
  const rows = await ordersOf(shop);
  const byContact = await contactsOf(shop);
  const told = buyers.flatMap((phone) => phone.heard().flatMap(placedIn));
  const codes = new Set(rows.map(({ code }) => code));
  const findings: Findings = { lost: [], doubled: [], oversold: [], disagreeing: [], overtaken: [] };
  for (const code of told) if (!codes.has(code)) findings.lost.push(`${code} was told and is nowhere`);
  for (const row of rows) {
    if (!told.includes(row.code)) findings.lost.push(`${row.code} was placed and its buyer was never told`);
    const seller = sellers.find((one) => lastWord(one, row.code) !== undefined);
    if (!seller && !isNeverTheirs(row)) findings.lost.push(`${row.code}: no seller was told`);
    const buyer = buyers.find((one) => byContact.get(row.buyer.contactId) === one.userId);
    findings.disagreeing.push(...disagreement(row, { buyer, seller }));
  }
  findings.doubled.push(...doublesIn(rows));
  const { drifts } = orThrow(await shop.operator.verifyStock({ repair: false }));
  findings.oversold.push(...drifts.map((one) => `listing ${one.listingId} drifts: ${JSON.stringify(one)}`));
  const { overtaken, repeated } = await heardOf(shop, [...buyers, ...sellers]);
  return { ...findings, overtaken, repeated, orders: rows.length };
}

/** Orders that the same tap made with the same seller. */
function doublesIn(rows: OrderRow[]): string[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ code, placedBy, sellerId }) => {
    const act = `${placedBy} ${sellerId}`;
    const other = first.get(act);
    first.set(act, code);
    return other === undefined ? [] : [`${code} was made by the tap that made ${other}`];
  });
}

/** The orders of which something was found. */
export const codesIn = ({ lost, doubled, disagreeing, overtaken, repeated }: Audited): Set<string> =>
  new Set([...lost, ...doubled, ...disagreeing, ...overtaken, ...repeated].flatMap((line) => /\b\d{3,6}\b/.exec(line)?.[0] ?? []));

/** Contact's id → the person's id on their platform. */
async function contactsOf({ database }: Installation): Promise<Map<string, string>> {
  const rows = await database.connection.collection<{ _id: string; externalId: string }>('contacts').find().toArray();
  return new Map(rows.map(({ _id, externalId }) => [_id, externalId]));
}

/** An order that its buyer cancelled before its seller heard of it never was one to them. */
const isNeverTheirs = ({ state }: OrderRow): boolean => state === 'cancelled';

function disagreement(row: OrderRow, parties: { buyer: Phone | undefined; seller: Phone | undefined }): string[] {
  const { code, state } = row;
  const wanted = LAST_WORD[state];
  if (!wanted) return [`${code} is ${state}, which nobody here does`];
  return (['buyer', 'seller'] as const).flatMap((who) => {
    const word = parties[who] && lastWord(parties[who], code);
    return (word === undefined ? who === 'seller' && isNeverTheirs(row) : wanted[who].test(word)) ? [] : [`${code} is ${state}, and its ${who} heard last: ${word ?? 'nothing'}`];
  });
}
