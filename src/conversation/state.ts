import type { Prompt } from '../domain/conversation';
import type { AddressForm } from '../domain/member';
import type { MessageContent } from '../domain/message';

/** One message that a turn wants sent; photos are media ids behind `media:` until it goes out. */
export interface PlannedMessage {
  content: MessageContent;
  prompt?: Prompt;
}

/** What a turn learned about the person, to be kept with the contact. */
export interface Learned {
  address?: AddressForm;
}
