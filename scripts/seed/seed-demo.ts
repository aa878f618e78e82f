import { join } from 'node:path';
import type { Channel } from '../../src/domain/coop';
import { quantityOf } from '../../src/domain/quantity';
import { isRefused, type Refusal } from '../../src/domain/refusal';
import { createWords, SOURCE_LANGUAGE } from '../../src/i18n/words';
import { createCipher } from '../../src/store/sealed';
import { createEmulatorClient, type EmulatorClient } from '../../src/web/try/emulator-client';
import { joinByChat } from '../../src/web/try/join-by-chat';
import { readSettings, type Environment } from '../cho/environment';
import { withShop, type Shop } from '../cho/shop';
import { drawGoods } from '../draw/draw-goods';
import { projectRoot } from '../services/root';
import { DEMO_BUYER, DEMO_COOP, DEMO_GOODS, DEMO_PEOPLE, demoAccounts, nameOf, type DemoPerson } from './demo';

/** The emulator, and the co-op's accounts in it. */
interface Stage {
  emulator: EmulatorClient;
  accounts: [Channel['type'], string][];
}

/**
 * Fills the store with the demonstration co-op: its page and OA, its people and, when it is `whole`, twelve goods with photos. With the emulator
 * (EMULATOR_PORT) web and worker must be up: people join by chatting, on each platform; without it they are only entered and nobody can write
 * to the co-op. Again changes nothing, or completes what was cut off.
 */
export function seedDemo(env: Environment, { isWhole = true } = {}): Promise<void> {
  return withShop(env, async (shop) => {
    taken(await shop.operator.addCoop(DEMO_COOP));
    const port = env['EMULATOR'] === 'on' ? env['EMULATOR_PORT'] : undefined;
    const stage = port ? { emulator: createEmulatorClient(`http://127.0.0.1:${port}`), accounts: demoAccounts(env) } : undefined;
    for (const [type, externalId] of stage?.accounts ?? []) await connect(shop, env, { type, externalId });
    for (const person of DEMO_PEOPLE) await (stage ? joinOn(shop, stage, person) : enter(shop, person));
    await stage?.emulator.person(DEMO_BUYER);
    if (isWhole) await addGoods(shop);
  });
}

/** A channel that is there keeps its tokens: Zalo's first refresh token is good for one exchange. */
async function connect({ operator, stores }: Shop, env: Environment, { type, externalId }: Pick<Channel, 'type' | 'externalId'>): Promise<void> {
  if (await stores.channels.byExternalId(type, externalId)) return;
  const { SECRET_KEY: key } = readSettings(env, ['SECRET_KEY']);
  const { seal } = createCipher(key.toString('hex'));
  const tokens = { sealedToken: seal(`emulator-${externalId}`), ...(type === 'zalo' ? { sealedRefreshToken: seal(`emulator-refresh-${externalId}`) } : {}) };
  taken(await operator.addChannel({ type, ownerCode: DEMO_COOP.code, externalId, ...tokens }));
}

async function memberFor({ operator }: Shop, { call, role }: DemoPerson) {
  return taken(await operator.listMembers(DEMO_COOP.code)).find((member) => member.call === call && member.roles.includes(role));
}

async function enter(shop: Shop, person: DemoPerson): Promise<void> {
  const { call, role, phone } = person;
  if (!(await memberFor(shop, person))) taken(await shop.operator.addMember({ coopCode: DEMO_COOP.code, role, name: call, call, phone }));
}

/** One member with a contact on each platform: the first joins as new, the next by an invitation for that very member. */
async function joinOn(shop: Shop, { emulator, accounts }: Stage, person: DemoPerson): Promise<void> {
  const { call, role, phone } = person;
  const words = createWords(join(projectRoot(), 'locales'));
  const { userIds } = await emulator.person(call);
  for (const [platform, accountId] of accounts) {
    const known = await memberFor(shop, person);
    if (known?.channels.includes(platform)) continue;
    const { code } = taken(await shop.operator.invite({ coopCode: DEMO_COOP.code, role, name: call, call, ...(known ? { member: known.id } : {}) }));
    const isJoined = async () => (await memberFor(shop, person))?.channels.includes(platform) ?? false;
    await joinByChat({ emulator, place: { platform, userId: userIds[platform], accountId }, code, phone, isJoined }, words, SOURCE_LANGUAGE);
  }
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
