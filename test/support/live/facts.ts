import { leftOf, onHandOf } from '../../../src/domain/stock';
import type { Facts } from '../transcript/world';
import { coopIdsOf, must, noticeOf, personOf, player, type Cast } from './cast';
import { listingsOf } from './founding';

/** The shop's database as the world that `=>` lines look at. */
export function factsOf(cast: Cast): Facts {
  const { house: { stores, turns, now } } = cast;
  const contactOf = async (name: string) => {
    const { ownerId, contactId } = player(cast, name);
    return must(await stores.contacts.byId(ownerId, contactId), `contact of ${name}`);
  };
  const conversationOf = async (name: string) => {
    const { contactId } = player(cast, name);
    return (await turns.byIds([contactId])).get(contactId);
  };
  return {
    goodsNames: async () => (await listingsOf(cast)).map((one) => one.name),
    listing: async (name) => {
      const [row] = await listingsOf(cast, name);
      return row && { state: row.state, price: row.price, onHand: onHandOf(row), left: leftOf(row), photos: row.photos, note: row.note };
    },
    orders: async () => stores.orders.rows.find({ coopId: { $in: coopIdsOf(cast) } }).toArray(),
    member: async (name) => {
      const { member } = await personOf(cast, player(cast, name));
      const [coop] = [...cast.coops].find(([, { id }]) => id === member?.coopId) ?? [];
      return member && { coop: coop ?? '', roles: member.roles, phone: member.phone };
    },
    consents: async (name) => {
      const { ownerId, contactId } = player(cast, name);
      return (await stores.consents.rows.find({ ownerId, contactId, revokedAt: { $exists: false } }).toArray()).map((one) => one.words);
    },
    hasConsented: async (name) => (await contactOf(name)).consentId !== undefined,
    delivery: async (name) => (await contactOf(name)).delivery,
    notices: async (name) => [...player(cast, name).told, ...(await heldBack(cast, name))],
    isSilentTowards: async (name) => ((await conversationOf(name))?.paused?.until ?? new Date(0)) > now(),
    drafts: async (name) => {
      const { run, behind, shelf } = (await conversationOf(name)) ?? {};
      const offers = [run, behind, shelf?.run].filter((one) => one?.flow === 'sell');
      return offers.flatMap((one) => one?.answers ?? []).filter((one) => one.step === 'name').map((one) => one.value);
    },
    coop: async (name) => {
      const [coop] = await stores.coops.byIds([must(cast.coops.get(name), `co-op ${name}`).id]);
      return coop && { pausedFor: coop.paused?.reason };
    },
    answerTo: async (text) => (await stores.questions.rows.findOne({ coopId: { $in: coopIdsOf(cast) }, text }))?.answer,
  };
}

/** Notices that wait behind a question in hand: they go out when it is answered, or two minutes later. */
async function heldBack(cast: Cast, name: string): Promise<{ kind: string; text?: unknown }[]> {
  const { ownerId, contactId } = player(cast, name);
  const held = await cast.house.outbox.rows.find({ ownerId, conversationId: contactId, status: 'held' }).toArray();
  return Promise.all(held.map((row) => noticeOf(cast, row)));
}
