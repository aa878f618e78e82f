import type { Channel, SettingsChange } from '../domain/coop';
import type { NewListing } from '../domain/listing';
import type { Language, Role } from '../domain/member';
import type { Refusal } from '../domain/refusal';
import type { Tools } from './bound';
import { operatorBanks, type BankOperations } from './operator-banks';
import { operatorContacts, type ContactNamed, type ListedContact } from './operator-contacts';
import { operatorChannels, type ListedChannel, type NewChannel } from './operator-channels';
import { operatorGoods } from './operator-goods';
import { operatorLists, type ListedListing, type ListedMember, type ListedOrder } from './operator-lists';
import { operatorPeople } from './operator-people';
import { operatorStock, type StockServices } from './operator-stock';
import { operatorTenants } from './operator-tenants';

export type { ContactNamed, ListedContact } from './operator-contacts';
export type { ListedChannel, NewChannel } from './operator-channels';
export type { ListedListing, ListedMember, ListedOrder } from './operator-lists';

/**
 * What the operator does at the command line and the seed at the first start. Each call is one transaction of its own; codes are read
 * in any case. Phones are E.164 (a leading 0 is read as +84). Refusals name what is wrong with the input.
 */
export interface OperatorServices extends StockServices, BankOperations {
  /** The same call twice changes nothing; another name under the same code is `codeTaken`. */
  addUnion(union: { code: string; name: string }): Promise<{ code: string } | Refusal<'badCode' | 'codeTaken'>>;
  /** As addUnion; `union` is the union's code, and makes one that is not there yet. */
  addCoop(coop: { code: string; name: string; phone: string; union?: string }): Promise<
    { code: string } | Refusal<'badCode' | 'badPhone' | 'codeTaken' | 'badUnion'>
  >;
  /** Changes what is named, at least one thing. */
  setCoop(code: string, settings: SettingsChange): Promise<{ code: string } | Refusal<'noSuchCoop'>>;
  /** Sealed tokens come from `createCipher`. Again by the same owner replaces the tokens, tries buttons again and gives the same id. */
  addChannel(channel: NewChannel): Promise<{ id: string } | Refusal<'noSuchOwner' | 'channelTaken' | 'badExternalId'>>;
  /** `isBilledAllowed`: its owner pays for messages after the free window. `tryButtons`: a platform that refused them is asked again. */
  setChannel(channel: Pick<Channel, 'type' | 'externalId'>, settings: { isBilledAllowed?: boolean; tryButtons?: true }): Promise<
    { id: string } | Refusal<'noSuchChannel'>
  >;
  /** Every page and OA of the installation, by kind and id; never a token. */
  listChannels(): Promise<ListedChannel[]>;
  /** An invitation for seven days. `member` (id) makes the invited contact this very member; otherwise joining makes a new one. */
  invite(invitation: { coopCode: string; role: Exclude<Role, 'buyer'>; name?: string; call?: string; member?: string }): Promise<
    { code: string; coopName: string } | Refusal<'noSuchCoop' | 'noSuchMember'>
  >;
  /** A member without a contact yet, for a co-op that is set up by its operator: `invite` with `member` joins their contact later. */
  addMember(member: { coopCode: string; role: Exclude<Role, 'buyer'>; name: string; call?: string; phone?: string }): Promise<
    { id: string } | Refusal<'noSuchCoop' | 'badPhone'>
  >;
  /** Open at once. `seller`: a member's id, phone or name (accents count); several of one name are `manySellers`. */
  addListing(listing: Omit<NewListing, 'note' | 'harvest'> & { coopCode: string; seller: string }): Promise<
    { code: string; id: string } | Refusal<'noSuchCoop' | 'noSuchSeller' | 'manySellers' | 'badPrice' | 'otherUnit'>
  >;
  /** Every listing that is not removed, newest first; photos are media ids, largest first is up to who makes addresses of them. */
  listListings(coopCode: string): Promise<ListedListing[] | Refusal<'noSuchCoop'>>;
  /** All orders, newest first. */
  listOrders(coopCode: string): Promise<ListedOrder[] | Refusal<'noSuchCoop'>>;
  listMembers(coopCode: string): Promise<ListedMember[] | Refusal<'noSuchCoop'>>;
  /** Everybody who has written to the channels of a co-op or a union, who wrote last first. */
  listContacts(ownerCode: string): Promise<ListedContact[] | Refusal<'noSuchOwner'>>;
  /** What the bot speaks to one person from now on. Somebody named by their channel may not have written yet. */
  setLanguage(setting: { ownerCode: string; contact: ContactNamed; language: Language }): Promise<
    { language: Language } | Refusal<'noSuchOwner' | 'noSuchChannel' | 'noSuchContact'>
  >;
}

/** The operator's use cases; `now` is the clock, since no turn gives them one. */
export function operatorServices(tools: Tools, now: () => Date): OperatorServices {
  return { ...operatorTenants(tools, now), ...operatorChannels(tools, now), ...operatorPeople(tools, now), ...operatorGoods(tools, now), ...operatorLists(tools), ...operatorContacts(tools, now), ...operatorStock(tools, now), ...operatorBanks(tools, now) };
}
