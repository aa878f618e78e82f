import { readCode, type Channel } from '../domain/coop';
import type { Language } from '../domain/member';
import { refuse } from '../domain/refusal';
import { conversationIdOf } from '../domain/shard';
import type { Session } from '../store/database';
import type { Stores } from '../store/stores';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';
import type { OperatorServices } from './operator';

/** One contact: by the short number that managers know, or as the platform knows the person on a page or OA. */
export type ContactNamed = { number: number } | { type: Channel['type']; channelExternalId: string; externalId: string };

/** `number` is null until managers have needed one, `language` until the person has chosen one; `channel` is the kind, `page` the platform's id of it. */
export interface ListedContact {
  number: number | null;
  name: string | null;
  channel: Channel['type'];
  page: string;
  externalId: string;
  language: Language | null;
}

/** Contacts for the operator's eyes, and the language they are spoken to in. */
export function operatorContacts(tools: Tools, now: () => Date): Pick<OperatorServices, 'listContacts' | 'setLanguage'> {
  const { stores } = tools;
  return {
    listContacts: (ownerCode) => listContacts(stores, ownerCode),
    setLanguage: (setting) => inTransaction(stores.database, (session) => setLanguage(tools, now(), setting, session)),
  };
}

interface Owner {
  id: string;
  /** Itself, and for a co-op its union: whose channels its people may be on. */
  ownerIds: string[];
}

async function ownerOf(stores: Stores, text: string, session?: Session): Promise<Owner | undefined> {
  const code = readCode(text) ?? '';
  const coop = await stores.coops.byCode(code, session);
  if (coop) return { id: coop.id, ownerIds: [coop.id, ...(coop.unionId ? [coop.unionId] : [])] };
  const union = await stores.unions.byCode(code, session);
  return union && { id: union.id, ownerIds: [union.id] };
}

async function listContacts(stores: Stores, ownerCode: string): ReturnType<OperatorServices['listContacts']> {
  const owner = await ownerOf(stores, ownerCode);
  if (!owner) return refuse('noSuchOwner');
  const contacts = await stores.contacts.ofOwners([owner.id]);
  const [channels, coops] = await Promise.all([stores.channels.ofOwner(owner.id), stores.coops.ofOwners([owner.id])]);
  const members = await stores.members.byIds(contacts.flatMap(({ memberId }) => memberId ?? []), coops.map((coop) => coop.id));
  return contacts.flatMap(({ channelId, memberId, number, delivery, externalId, language, ...contact }) => {
    const channel = channels.find((one) => one._id === channelId);
    const member = members.find((one) => one.id === memberId);
    const name = member?.call ?? member?.name ?? delivery?.name ?? contact.name;
    return channel ? [{ number: number ?? null, name: name ?? null, channel: channel.type, page: channel.externalId, externalId, language: language ?? null }] : [];
  });
}

async function setLanguage(
  { stores, newId }: Tools, now: Date, { ownerCode, contact, language }: Parameters<OperatorServices['setLanguage']>[0], session: Session,
): ReturnType<OperatorServices['setLanguage']> {
  const owner = await ownerOf(stores, ownerCode, session);
  if (!owner) return refuse('noSuchOwner');
  const found = 'number' in contact ? await stores.contacts.byNumber(owner.ownerIds, contact.number, session) : await onChannel(stores, owner, contact, session);
  if (!found) return refuse('number' in contact ? 'noSuchContact' : 'noSuchChannel');
  await stores.contacts.setLanguage(found.ownerId, found._id, language, session);
  await stores.audit.add({ _id: newId(), ownerId: found.ownerId, at: now, by: 'operator', what: 'languageSet', about: found._id }, session);
  return { language };
}

/** The contact on this channel, made when nothing has come from it yet. */
async function onChannel(stores: Stores, owner: Owner, contact: Exclude<ContactNamed, { number: number }>, session: Session): Promise<{ _id: string; ownerId: string } | undefined> {
  const channel = await stores.channels.byExternalId(contact.type, contact.channelExternalId, session);
  if (!channel || !owner.ownerIds.includes(channel.ownerId)) return undefined;
  const { _id: channelId, ownerId } = channel;
  const one = { _id: conversationIdOf(channelId, contact.externalId), ownerId, channelId, externalId: contact.externalId };
  await stores.contacts.ensure(one, session);
  return one;
}
