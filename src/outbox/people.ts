import type { Coop } from '../domain/coop';
import type { Member } from '../domain/member';
import type { ContactRow } from '../store/contacts';
import type { Stores } from '../store/stores';

/** Finds those a notice is for, on the channel where they can be reached. */
export interface Reach {
  /** The contact of a member that can be written to now, the one who wrote last; undefined when none can. */
  member(coop: Coop, memberId: string): Promise<ContactRow | undefined>;
  /** The managers of a co-op who can be written to now, longest there first. */
  managers(coop: Coop): Promise<{ member: Member; contact: ContactRow }[]>;
  contact(ownerId: string, contactId: string): Promise<ContactRow | undefined>;
}

/** `canReach` looks at a contact's window and whether the platform reaches them. */
export function createReach(stores: Stores, canReach: (contact: ContactRow) => Promise<boolean>): Reach {
  const ownersOf = (coop: Coop) => [coop.id, ...(coop.unionId ? [coop.unionId] : [])];
  const best = async (contacts: ContactRow[]): Promise<ContactRow | undefined> => {
    const latestFirst = [...contacts].sort((a, b) => (b.lastInboundAt?.getTime() ?? 0) - (a.lastInboundAt?.getTime() ?? 0));
    for (const contact of latestFirst) if (await canReach(contact)) return contact;
    return undefined;
  };
  return {
    member: async (coop, memberId) => best(await stores.contacts.ofMembers(ownersOf(coop), [memberId])),
    managers: async (coop) => {
      const members = await stores.members.withRole([coop.id], 'manager');
      const contacts = await stores.contacts.ofMembers(ownersOf(coop), members.map((one) => one.id));
      const found = await Promise.all(members.map(async (member) => ({ member, contact: await best(contacts.filter((one) => one.memberId === member.id)) })));
      return found.flatMap(({ member, contact }) => (contact ? [{ member, contact }] : []));
    },
    contact: (ownerId, contactId) => stores.contacts.byId(ownerId, contactId),
  };
}
