import type { Delivery } from '../../domain/message';
import { parsed } from '../fields';
import { parseJsonObject } from '../json';
import { READERS } from './events';
import { eventShape, type ZaloEvent } from './shapes';

/** The app may no longer speak for the OA. Source: zalo.md 1.5. */
const REVOKED = 'permission_revoked';

/**
 * What one webhook body says: Zalo sends one event in each. Kinds that nobody here reads are counted and left, malformed ones too; a body
 * that names no OA gives nothing. `now` dates an event that names no time. Throws `unparseable` for bytes that are no JSON object.
 */
export function splitBody(rawBody: Buffer, now: number): Delivery[] {
  const event = parsed(eventShape, parseJsonObject(rawBody));
  if (!event) return [];
  const reader = Object.hasOwn(READERS, event.event_name) ? READERS[event.event_name] : undefined;
  const channelExternalId = oaOf(event, reader?.oa ?? (event.event_name.startsWith('oa_') ? 'sender' : 'recipient'));
  if (channelExternalId === undefined) return [];
  const isRevoked = event.event_name === REVOKED || undefined;
  const reading = reader?.read(event, event.timestamp ?? now);
  return [
    {
      channelExternalId,
      events: reading && 'event' in reading ? [reading.event] : [],
      receipts: reading && 'receipt' in reading ? [reading.receipt] : [],
      ignored: reading || isRevoked ? 0 : 1,
      ...(isRevoked ? { isRevoked } : {}),
    },
  ];
}

/** The OA where this kind of event names it; events about the account as a whole have it in a field of its own. */
function oaOf(event: ZaloEvent, place: 'sender' | 'recipient' | 'oa_id'): string | undefined {
  return place === 'oa_id' ? event.oa_id : (event[place]?.id ?? event.oa_id);
}
