import { readCode, type Channel } from '../domain/coop';
import { refuse } from '../domain/refusal';
import type { Session } from '../store/database';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';
import type { OperatorServices } from './operator';

/** A page or OA to connect. `sealedRefreshToken`: on platforms whose tokens age. */
export interface NewChannel {
  type: Channel['type'];
  ownerCode: string;
  externalId: string;
  sealedToken: string;
  sealedRefreshToken?: string;
  isBilledAllowed?: boolean;
}

/** `owner` is a code; `tokenAt`: when its token was given, null when that is not known; `isPlain`: the platform refused buttons of it. */
export interface ListedChannel {
  type: Channel['type'];
  externalId: string;
  owner: string;
  state: 'connected' | 'broken';
  tokenAt: Date | null;
  isPlain: boolean;
  isBilledAllowed: boolean;
}

/** The app that the environment names. */
const DEFAULT_APP = 'default';

/** Pages and OAs. */
export function operatorChannels(tools: Tools, now: () => Date): Pick<OperatorServices, 'addChannel' | 'setChannel' | 'listChannels'> {
  const { database } = tools.stores;
  return {
    addChannel: (channel) => inTransaction(database, (session) => addChannel(tools, now(), channel, session)),
    setChannel: (channel, settings) => inTransaction(database, (session) => setChannel(tools, now(), { ...channel, ...settings }, session)),
    listChannels: () => listChannels(tools),
  };
}

async function addChannel(tools: Tools, now: Date, channel: NewChannel, session: Session): ReturnType<OperatorServices['addChannel']> {
  const { stores, newId } = tools;
  const { type, ownerCode, externalId, sealedToken, sealedRefreshToken, isBilledAllowed } = channel;
  const code = readCode(ownerCode) ?? '';
  const owner = (await stores.coops.byCode(code, session)) ?? (await stores.unions.byCode(code, session));
  if (!owner) return refuse('noSuchOwner');
  if (!/^\d{1,30}$/.test(externalId)) return refuse('badExternalId');
  const existing = await stores.channels.byExternalId(type, externalId, session);
  if (existing && existing.ownerId !== owner.id) return refuse('channelTaken');
  const id = existing?._id ?? newId();
  const tokens = { sealedToken, ...(sealedRefreshToken ? { sealedRefreshToken } : {}), tokenAt: now };
  if (existing) await stores.channels.reconnect(owner.id, id, tokens, session);
  else await stores.channels.add({ _id: id, type, externalId, ownerId: owner.id, ...tokens, appId: DEFAULT_APP, state: 'connected' }, session);
  if (isBilledAllowed !== undefined) await stores.channels.set(owner.id, id, { isBilledAllowed }, session);
  await note(tools, now, { ownerId: owner.id, what: existing ? 'channelRenewed' : 'channelAdded', about: id }, session);
  return { id };
}

async function setChannel(
  tools: Tools,
  now: Date,
  { type, externalId, isBilledAllowed, tryButtons }: Pick<Channel, 'type' | 'externalId'> & Parameters<OperatorServices['setChannel']>[1],
  session: Session,
): ReturnType<OperatorServices['setChannel']> {
  const { channels } = tools.stores;
  const row = await channels.byExternalId(type, externalId, session);
  if (!row) return refuse('noSuchChannel');
  const settings = { ...(isBilledAllowed === undefined ? {} : { isBilledAllowed }), ...(tryButtons ? { isPlain: false } : {}) };
  await channels.set(row.ownerId, row._id, settings, session);
  await note(tools, now, { ownerId: row.ownerId, what: 'channelSettingsChanged', about: row._id }, session);
  return { id: row._id };
}

async function listChannels({ stores: { channels, coops, unions } }: Tools): Promise<ListedChannel[]> {
  const rows = await channels.all();
  const ownerIds = [...new Set(rows.map((row) => row.ownerId))];
  const codes = new Map([...(await coops.byIds(ownerIds)), ...(await unions.byIds(ownerIds))].map(({ id, code }) => [id, code]));
  return rows.map(({ type, externalId, ownerId, state, tokenAt, isPlain, isBilledAllowed }) => ({
    type, externalId, owner: codes.get(ownerId) ?? '', state, tokenAt: tokenAt ?? null, isPlain: isPlain === true, isBilledAllowed: isBilledAllowed === true,
  }));
}

async function note({ stores, newId }: Tools, at: Date, entry: { ownerId: string; what: string; about: string }, session: Session): Promise<void> {
  await stores.audit.add({ _id: newId(), at, by: 'operator', ...entry }, session);
}
