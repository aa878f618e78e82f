import type { ShownChoice, Start } from '../domain/conversation';
import type { Coop } from '../domain/coop';
import type { Choice, MessageContent } from '../domain/message';
import { shardOf } from '../domain/shard';
import { formatPhone } from '../i18n/format';
import { sayFor } from '../i18n/speak';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { ContactRow } from '../store/contacts';
import { UNSENT, type Ladder, type OutboxRow, type OutboxStore } from '../store/outbox';
import type { Stores } from '../store/stores';
import type { Reach } from './people';

/** Something a person should learn outside their own turn. */
export interface Notice {
  contact: ContactRow;
  coop: Coop;
  /** Locale key of its text. */
  key: string;
  values: Record<string, unknown>;
  choices: { key: string; labelKey: string; values?: Record<string, unknown>; go: Start }[];
  /** Names it within the conversation: told twice it is one message. */
  id: string;
  about: string;
  /** The media id of a photo of this contact's owner. */
  photo?: string;
  ladder?: Ladder;
  instead?: OutboxRow['instead'];
  /** It waits until then, and stops nothing else meanwhile: for the morning. */
  notBefore?: Date;
  /** Its place among what is told of the same thing, when several workers may tell it at once. Absent: as it is written. */
  place?: { at: Date; index: number };
}

/** What both tellers of notices work with: of orders, and of everything else. */
export interface TellingParts {
  stores: Stores;
  outbox: Pick<OutboxStore, 'insertNew' | 'closeAbout' | 'closeEarlier' | 'hasTold'>;
  reach: Reach;
  ring: (shard: number) => void;
  wording: { words: Words; newId: () => string; clock: () => number };
}

/** Makes a notice a message of the outbox, in the recipient's own language and form of address. It waits for whoever owns their shard. */
export function noticeRow({ contact, coop, key, values, choices, id, about, photo, ladder, instead, notBefore, place }: Notice, now: Date, { words, newId }: Omit<TellingParts['wording'], 'clock'>): OutboxRow {
  const speaker = { words, language: contact.language ?? SOURCE_LANGUAGE, address: contact.address, coop: { name: coop.name, phone: formatPhone(coop.phone) }, now: notBefore ?? now };
  const outboxId = newId();
  const promptId = `n${outboxId.slice(-10)}`;
  const shown: ShownChoice[] = choices.map((choice) => ({ key: choice.key, label: sayFor(speaker, choice.labelKey, { ...values, ...choice.values }), go: choice.go }));
  return {
    _id: outboxId,
    ownerId: contact.ownerId,
    channelId: contact.channelId,
    conversationId: contact._id,
    externalId: contact.externalId,
    shard: shardOf(contact._id),
    key: id,
    purpose: 'update',
    content: contentOf(sayFor(speaker, key, values), photo, shown.map((choice, index) => ({ label: choice.label, payload: `#${promptId}.${index + 1}` }))),
    ...(shown.length > 0 ? { prompt: { id: promptId, kind: 'notice' as const, choices: shown, isOpen: true, about } } : {}),
    ...(ladder ? { ladder } : {}),
    ...(instead ? { instead } : {}),
    ...UNSENT,
    ...(notBefore ? { status: 'held', notBefore } : {}),
    platformIds: [],
    committedAt: place?.at ?? now,
    index: place?.index ?? 0,
  };
}

function contentOf(text: string, photo: string | undefined, choices: Choice[]): MessageContent {
  if (photo === undefined) return { kind: 'text', text, choices };
  const [title = '', ...lines] = text.split('\n');
  return { kind: 'card', photoUrl: `media:${photo}`, title, lines, choices };
}
