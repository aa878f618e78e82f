import type { OutboxRow } from '../../src/store/outbox';
import type { Phone } from '../support/emulator';
import type { Installation } from '../integration/path/processes';

/** How notices of one order stand on the phones. */
export interface Heard {
  /** The later of two steps was heard first. */
  overtaken: string[];
  /** Messages about orders that somebody heard once more, since nobody could know that they had gone out: neither platform has a key against that. */
  repeated: string[];
}

const NOTICE = /^order:([^:]+):(\d+):/;
/** What is said of one order once, by its number. */
const ONCE = /đặt xong|có đơn mới|đã nhận đơn|soạn xong đơn|huỷ đơn \d+ rồi/;
const textOf = ({ content }: OutboxRow): string => (content.kind === 'text' ? content.text : content.kind === 'card' ? content.title : '');

/** Compares what was written to each person about each order with what is on their phone, by its first line. */
export async function heardOf({ database: { connection } }: Installation, phones: Phone[]): Promise<Heard> {
  const found: Heard = { overtaken: [], repeated: [] };
  for (const phone of phones) {
    const rows = await connection.collection<OutboxRow>('outbox').find({ externalId: phone.userId, status: 'sent' }).toArray();
    const heard = phone.heard();
    const once = heard.filter((text) => ONCE.test(text) && !/phải không/.test(text));
    found.repeated.push(...once.filter((text, at) => once.indexOf(text) < at));
    const last = new Map<string, { step: number; at: number }>();
    for (const { row, step, orderId } of inOrder(rows)) {
      const line = textOf(row).split('\n')[0] ?? '';
      const at = heard.findIndex((text) => text.startsWith(line));
      const before = last.get(orderId);
      if (before && at < before.at) found.overtaken.push(`${line.slice(0, 60)} was heard by ${phone.name} before step ${before.step} of the same order`);
      last.set(orderId, { step, at });
    }
  }
  return found;
}

function inOrder(rows: OutboxRow[]): { row: OutboxRow; orderId: string; step: number }[] {
  const told = rows.flatMap((row) => {
    const [, orderId, step] = NOTICE.exec(row.key) ?? [];
    return orderId === undefined ? [] : [{ row, orderId, step: Number(step) }];
  });
  return told.sort((a, b) => a.step - b.step);
}
