import type { ChannelAdapter } from '../channels/channel';
import { Fault } from '../errors';
import type { ChannelRow } from '../store/channels';
import type { ContactRow } from '../store/contacts';

type Capable = Pick<ChannelAdapter, 'capabilities'>;
type Allowance = Pick<ChannelRow, 'isBilledAllowed'>;

/**
 * Why a message to this person cannot go out at `now` (ms): free ones do only for so long after the person last wrote, and billed ones for a while
 * after that where the channel's owner allows them. Undefined when it can.
 */
export function whyUnreachable(contact: ContactRow | undefined, adapter: Capable, channel: Allowance, now: number): Fault | undefined {
  if (contact && !contact.isReachable) return new Fault('contactUnreachable', 'the platform does not reach this person');
  const window = windowAt(contact, adapter, now);
  const isOpen = window === 'free' || (window === 'billed' && channel.isBilledAllowed === true);
  return isOpen ? undefined : new Fault('windowClosed', 'the window of this person has closed');
}

/** Whether the platform bills a message to this person at `now`, ms. */
export function isBilled(contact: ContactRow | undefined, adapter: Capable, now: number): boolean {
  return windowAt(contact, adapter, now) === 'billed';
}

function windowAt(contact: ContactRow | undefined, { capabilities: { windowMs, billedWindowMs = 0 } }: Capable, now: number): 'free' | 'billed' | 'closed' {
  if (!contact?.lastInboundAt) return 'closed';
  const age = now - contact.lastInboundAt.getTime();
  if (age <= windowMs) return 'free';
  return age <= windowMs + billedWindowMs ? 'billed' : 'closed';
}
