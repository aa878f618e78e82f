import type { Conversation, Prompt } from '../domain/conversation';
import type { Person } from '../domain/member';
import type { AttachmentKind } from '../domain/message';
import type { Services } from '../domain/use-cases';
import type { Flow } from '../flow/flow';
import type { Speaker } from '../i18n/speak';
import type { Mind } from './mind';

/** Names of what a button may start besides a flow: taking up again what was kept, or letting it go. */
export const RESUME = '=resume';
export const DROP = '=drop';

/** One piece of input, gathered: what a person sent, or that nothing new came but an alarm. */
export interface TurnInput {
  text?: string;
  payload?: string;
  photos: string[];
  failedPhotos: number;
  /** What came that is neither words nor a photo. */
  attachment?: AttachmentKind | 'reaction';
  /** They opened the conversation, perhaps with an invitation in the link. */
  isFollow?: boolean;
  ref?: string;
}

/** All that a turn may know and use; it is pure but for the services it is handed. */
export interface TurnContext {
  conversation: Conversation;
  person: Person;
  /** Open notices, and older prompts that a payload of this input names. */
  prompts: Prompt[];
  flows: ReadonlyMap<string, Flow>;
  mind: Mind;
  look: Services;
  /** The services for one `do`, within the turn's own transaction; `opId` is run and step, `lock` the listings it moves. */
  effects?: (opId: string, lock: string[]) => Services;
  speaker: Speaker;
  newId: () => string;
}
