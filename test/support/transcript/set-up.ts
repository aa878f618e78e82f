import type { ListingState } from '../../../src/domain/listing';
import type { Role } from '../../../src/domain/member';
import type { OrderState } from '../../../src/domain/order';
import { addressFor } from '../fake/address-for';
import { countOf, readE164, readPriceOf } from './amounts';
import type { Stage } from './stage';

type Part = [RegExp, (stage: Stage, ...found: string[]) => unknown];

const phoneIn = (text = '') => {
  const found = /phone ([\d ]+\d)/.exec(text)?.[1];
  return found === undefined ? undefined : readE164(found);
};

/** The sentences that set up a world, the more special first. What is called for and missing (the co-op) is made with its usual phone. */
const SENTENCES: Part[] = [
  [/^Co-op (.+) is paused: (.+)$/, (stage, name = '', reason = '') => {
    needCoop(stage, name);
    for (const coop of stage.world.state.coops) if (coop.name === name) coop.paused = { reason, since: stage.now };
  }],
  [/^Union (.+)$/, ({ world }, name = '') => world.addUnion(name)],
  [/^Co-op ([^,]+?)(?:, (.+))?$/, ({ world }, name = '', rest = '') =>
    world.addCoop(name, { phone: phoneIn(rest), union: /in union ([^,]+)/.exec(rest)?.[1], publishFirst: !rest.includes('publish first off') })],
  [/^It is (\d{4}-\d\d-\d\d \d\d:\d\d)$/, (stage, at = '') => (stage.now = new Date(`${at.replace(' ', 'T')}:00+07:00`))],
  [/^(\p{L}+) is an? ((?:seller|manager|helper)(?: and (?:seller|manager|helper))?) of co-op ([^",]+?)(?: called "([^"]+)")?(?:, phone ([\d ]+))?$/u,
    (stage, name = '', roles = '', coop = '', call, phone) => {
      needCoop(stage, coop);
      stage.world.addPerson(name, { at: stage.union(coop) ?? coop, coop, roles: roles.split(' and ') as Role[], call, phone: phone && readE164(phone) });
    }],
  [/^(\p{L}+) is a buyer(?: of (?:co-op|union) ([^",]+?))?(?: called "([^"]+)")?$/u, (stage, name = '', at, call) => {
    needCoop(stage, at);
    stage.world.addPerson(name, { at, address: call ? addressFor(call) : undefined });
  }],
  [/^(\p{L}+) has kept: ([^,]+), ([\d ]+), (.+)$/u, ({ world }, name = '', who = '', phone = '', address = '') => {
    Object.assign(world.contact(name), { delivery: { name: who, phone: readE164(phone), address }, hasConsented: true });
  }],
  [/^(\p{L}+) has (open|hidden|soldout|pending): (.+)$/u, ({ world }, seller = '', state = '', goods = '') => {
    for (const one of goods.split(';')) {
      const [, name = '', price = '', stock = '', photo] = /^\s*(.+?) ([\d.]+ ?₫\/[^,]+), ([^,]+?)(?:, photo (.+))?\s*$/.exec(one) ?? [];
      const { dong, unit } = readPriceOf(price);
      world.addListing({ seller, name, dong, unit, stock: countOf(stock, unit), state: state as ListingState, photos: photo ? [photo] : [] });
    }
  }],
  [/^(\p{L}+) has an? (?:(\w+) )?order: (.+)$/u, async (stage, buyer = '', state = 'placed', lines = '') => {
    const wanted = lines.split(';').map((line) => {
      const listing = stage.world.state.listings.find((one) => line.trim().endsWith(one.name));
      if (!listing) throw new Error(`nobody sells "${line.trim()}"`);
      return { goods: listing.name, amount: countOf(line.trim().slice(0, -listing.name.length), listing.price.unit) };
    });
    await stage.world.addOrder({ buyer, lines: wanted, state: state as OrderState, at: stage.now });
  }],
  [/^(\p{L}+) has invited (\p{L}+)(?: as (.+))?, code ([\d ]+)$/u, (stage, manager = '', name = '', as = '', code = '') => {
    const { world } = stage;
    const coop = world.state.coops.find((one) => one.id === world.person(manager).member?.coopId)?.name;
    if (!world.state.contacts.some((one) => one.name === name)) world.addPerson(name, { at: stage.union(coop) ?? coop });
    const role = (/\b(manager|helper|seller)\b/.exec(as)?.[1] ?? 'seller') as Exclude<Role, 'buyer'>;
    const call = /"([^"]+)"/.exec(as)?.[1];
    world.addInvite({ coop, role, name: call, call, code, invitedBy: world.person(manager).member?.call, at: stage.now });
  }],
  [/^(\p{L}+) asked "([^"]+)" about (.+)$/u, async ({ world, now }, name = '', text = '', goods = '') => {
    const listing = world.listing(goods);
    await world.bind(world.person(name), { now, opId: world.state.nextId('set-up') }).questions.ask(listing?.id ?? '', text);
  }],
  [/^Order (\d+) has not reached anybody$/, ({ world }, code = '') => {
    for (const order of world.state.orders) if (order.code === code) order.isUnreached = true;
  }],
];

/** Makes one sentence of the transcript's beginning true. A sentence that nobody knows is a mistake in the transcript. */
export async function setUp(stage: Stage, sentence: string): Promise<void> {
  for (const [pattern, act] of SENTENCES) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    await act(stage, ...(found.slice(1) as string[]));
    return;
  }
  throw new Error(`no set-up is called "${sentence}"`);
}

function needCoop({ world }: Stage, name: string | undefined): void {
  const known = [...world.state.coops, ...world.state.unions];
  if (name === undefined ? known.length === 0 : !known.some((one) => one.name === name)) world.addCoop(name ?? 'HTX Suối Xanh');
}
