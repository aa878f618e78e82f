/** The languages that the bot speaks. Whoever has chosen none is spoken to in Vietnamese. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What somebody may do in a co-op; one member may have several. A `helper` acts for nobody by themselves. */
export type Role = 'seller' | 'buyer' | 'manager' | 'helper';

/** How the bot speaks to somebody: `you` is the kinship word for them (absent: left out), `me` what it calls itself. */
export interface AddressForm {
  you?: string;
  me: 'em' | 'con';
}

/** A person of the co-op. `call` is how the manager speaks of them ("cô Ba"); `phone` is E.164. */
export interface Member {
  id: string;
  coopId: string;
  roles: Role[];
  name: string;
  call?: string;
  phone?: string;
}

/** What a buyer let us keep for the next order. `phone` is E.164; `address` one line as they wrote it. */
export interface DeliveryDetails {
  name: string;
  phone: string;
  address: string;
}

/**
 * Who is on the other side of a conversation, resolved once a turn. On a union's channel `coopIds` are all co-ops below it
 * and membership decides in which one somebody sells; on a co-op's channel it is that one.
 */
export interface Person {
  ownerId: string;
  channelId: string;
  contactId: string;
  conversationId: string;
  externalId: string;
  coopIds: string[];
  member?: Member;
  /** Kept delivery details, only with consent. */
  delivery?: DeliveryDetails;
  hasConsented: boolean;
  /** Short number by which managers name this person ("trả lại 12"). */
  number?: number;
  address: AddressForm;
  /** What they chose to be spoken to in; Vietnamese when absent. */
  language?: Language;
}

/** Whether somebody may sell in their co-op. */
export const isSeller = (person: Person): boolean => person.member?.roles.includes('seller') ?? false;
/** Whether somebody steers their co-op: acts for its sellers, decides about goods and people. */
export const isManager = (person: Person): boolean => person.member?.roles.includes('manager') ?? false;
