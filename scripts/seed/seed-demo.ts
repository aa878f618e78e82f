import { quantityOf } from '../../src/domain/quantity';
import { isRefused, type Refusal } from '../../src/domain/refusal';
import { createCipher } from '../../src/store/sealed';
import { createEmulatorClient } from '../chat/emulator-client';
import { readSettings, type Environment } from '../cho/environment';
import { inviteWords } from '../cho/invite';
import { withShop, type Shop } from '../cho/shop';
import { drawGoods } from '../draw/draw-goods';
import { DEMO_COOP, DEMO_GOODS, DEMO_PEOPLE, demoPageId, nameOf, type DemoPerson } from './demo';
import { joinByChat } from './join-by-chat';

/**
 * Fills the store with the demonstration co-op: its page, its people and twelve goods with photos. With the emulator (EMULATOR_PORT) web and
 * worker must be up: people join by chatting; without it they are only entered and nobody can write to the co-op. Again changes nothing, or
 * completes what was cut off.
 */
export function seedDemo(env: Environment): Promise<void> {
  return withShop(env, async (shop) => {
    taken(await shop.operator.addCoop(DEMO_COOP));
    const emulator = env['EMULATOR'] === 'on' ? env['EMULATOR_PORT'] : undefined;
    if (emulator) await connectPage(shop, env);
    for (const person of DEMO_PEOPLE) await addPerson(shop, person, emulator ? { url: `http://127.0.0.1:${emulator}`, accountId: demoPageId(env) } : undefined);
    await addGoods(shop);
  });
}

async function connectPage({ operator }: Shop, env: Environment): Promise<void> {
  const { SECRET_KEY: key } = readSettings(env, ['SECRET_KEY']);
  const externalId = demoPageId(env);
  const sealedToken = createCipher(key.toString('hex')).seal(`emulator-${externalId}`);
  taken(await operator.addChannel({ type: 'messenger', ownerCode: DEMO_COOP.code, externalId, sealedToken }));
}

async function addPerson({ operator }: Shop, { call, role, phone }: DemoPerson, at: { url: string; accountId: string } | undefined): Promise<void> {
  const coopCode = DEMO_COOP.code;
  const find = async () => taken(await operator.listMembers(coopCode)).find((member) => member.call === call && member.roles.includes(role));
  const isJoined = async () => ((await find())?.channels.length ?? 0) > 0;
  const known = await find();
  if (!at) {
    if (!known) taken(await operator.addMember({ coopCode, role, name: call, call, phone }));
    return;
  }
  if (await isJoined()) return;
  const client = createEmulatorClient({ url: at.url });
  const { code } = taken(await operator.invite({ coopCode, role, name: call, call, ...(known ? { member: known.id } : {}) }));
  await joinByChat({ client, place: { userId: await client.person(call), accountId: at.accountId }, words: inviteWords(code), phone, isJoined });
}

async function addGoods({ operator, stores, addPhoto }: Shop): Promise<void> {
  const coop = await stores.coops.byCode(DEMO_COOP.code);
  const there = new Set(taken(await operator.listListings(DEMO_COOP.code)).map(({ name }) => name));
  for (const goods of DEMO_GOODS.filter((one) => !there.has(nameOf(one))).reverse()) {
    const stock = quantityOf(goods.stock, goods.unit);
    if (!coop || !stock) throw new Error(`${goods.kind} cannot be added`);
    const { mediaId } = taken(await addPhoto(coop.id, await drawGoods(goods.kind)));
    const price = { dong: goods.dong, unit: goods.unit };
    taken(await operator.addListing({ coopCode: coop.code, seller: goods.seller, name: nameOf(goods), price, stock, photos: [mediaId] }));
  }
}

/** What was done; a refusal here is a mistake in the demonstration's own data. */
function taken<T>(result: T | Refusal): T {
  if (isRefused(result)) throw new Error(`the demonstration co-op is refused: ${result.refused}`);
  return result;
}
