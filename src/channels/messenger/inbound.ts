import type { Delivery } from '../../domain/message';
import { parseJsonObject } from '../json';
import { readItem, type ItemPlace, type Reading } from './items';
import { changeShape, entryShape } from './shapes';

/** Fields whose values have the form of an item when they come through `changes`: the dashboard's test button sends them so. */
const MESSAGING_FIELD = /^(messages|messaging_|message_)/;

interface Page {
  delivery: Delivery;
  /** Event ids in this body. */
  seen: Set<string>;
}

/**
 * Splits one webhook body into what each page got: every entry and every item is looked at, one by one, so that a malformed one
 * loses only itself. The same event twice in a body comes once. `standby` (threads that another app owns) never gives events.
 * Throws `unparseable` for bytes that are no JSON object; an object of another kind gives nothing.
 */
export function splitBody(rawBody: Buffer, { appId, now }: { appId: string; now: number }): Delivery[] {
  const body = parseJsonObject(rawBody);
  if (body.object !== 'page' || !Array.isArray(body.entry)) return [];
  const pages = new Map<string, Page>();
  for (const raw of body.entry as unknown[]) {
    const entry = entryShape.safeParse(raw);
    if (!entry.success) continue; // No page, nobody to count it for.
    const { id, time, messaging, standby, changes } = entry.data;
    const page = pages.get(id) ?? openPage(id);
    pages.set(id, page);
    const place = { pageId: id, appId, time: time ?? now };
    for (const item of messaging) add(page, readItem(item, place));
    for (const change of changes) add(page, readChange(change, place));
    page.delivery.ignored += standby.length;
  }
  return [...pages.values()].map((page) => page.delivery);
}

function readChange(raw: unknown, place: ItemPlace): Reading {
  const change = changeShape.safeParse(raw);
  if (!change.success || !MESSAGING_FIELD.test(change.data.field)) return undefined;
  return readItem(change.data.value, place);
}

function openPage(id: string): Page {
  return { delivery: { channelExternalId: id, events: [], receipts: [], ignored: 0 }, seen: new Set() };
}

function add({ delivery, seen }: Page, reading: Reading): void {
  if (reading && 'receipt' in reading) delivery.receipts.push(reading.receipt);
  else if (reading && !seen.has(reading.event.eventId)) {
    seen.add(reading.event.eventId);
    delivery.events.push(reading.event);
  } else delivery.ignored++;
}
