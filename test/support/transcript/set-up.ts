import { readSettings } from '../../../scripts/cho/coop-settings';
import type { ListingState } from '../../../src/domain/listing';
import type { Role } from '../../../src/domain/member';
import type { OrderState } from '../../../src/domain/order';
import { addressFor } from '../fake/address-for';
import { countOf, readE164, readPriceOf, readSaleTerms } from './amounts';
import type { Founding } from './world';

type Part = [RegExp, (world: Founding, ...found: string[]) => Promise<void>];

const USUAL_COOP = 'HTX Suối Xanh';

const phoneIn = (text = '') => {
  const found = /phone ([\d ]+\d)/.exec(text)?.[1];
  return found === undefined ? undefined : readE164(found);
};

/** The sentences that set up a world, the more special first. What is called for and missing (the co-op) is made with its usual phone. */
const SENTENCES: Part[] = [
  [/^Co-op (.+) is paused: (.+)$/, async (world, name = '', reason = '') => {
    await needCoop(world, name);
    await world.pause(name, reason);
  }],
  [/^Co-op (.+?) has set (--.+)$/, async (world, name = '', options = '') => {
    await needCoop(world, name);
    await world.setCoop(name, readSettings((options.match(/"[^"]*"|\S+/g) ?? []).map((part) => part.replaceAll('"', ''))));
  }],
  [/^Co-op (.+) takes transfers$/, async (world, name = '') => {
    await needCoop(world, name);
    await world.openBank(name);
  }],
  [/^([\d.]+) ₫ came in for (.+): "([^"]*)"$/, (world, amount = '', coop = '', purpose = '') => world.addTransfer(coop, Number(amount.replaceAll('.', '')), purpose)],
  [/^Union (.+)$/, (world, name = '') => world.addUnion(name)],
  [/^Co-op ([^,]+?)(?:, (.+))?$/, (world, name = '', rest = '') =>
    world.addCoop(name, { phone: phoneIn(rest), union: /in union ([^,]+)/.exec(rest)?.[1], publishFirst: !rest.includes('publish first off') })],
  [/^It is (\d{4}-\d\d-\d\d \d\d:\d\d)$/, (world, at = '') => world.setClock(new Date(`${at.replace(' ', 'T')}:00+07:00`))],
  [/^(\p{L}+) is an? ((?:seller|manager|helper)(?: and (?:seller|manager|helper))?) of co-op ([^",]+?)(?: called "([^"]+)")?(?:, phone ([\d ]+))?$/u,
    async (world, name = '', roles = '', coop = '', call, phone) => {
      await needCoop(world, coop);
      await world.addPerson(name, { at: coop, coop, roles: roles.split(' and ') as Role[], call, phone: phone && readE164(phone) });
    }],
  [/^(\p{L}+) is a buyer(?: of (?:co-op|union) ([^",]+?))?(?: called "([^"]+)")?$/u, async (world, name = '', at, call) => {
    await needCoop(world, at);
    await world.addPerson(name, { at, address: call ? addressFor(call) : undefined });
  }],
  [/^(\p{L}+) has kept: ([^,]+), ([\d ]+), (.+)$/u, (world, name = '', who = '', phone = '', address = '') =>
    world.keep(name, { name: who, phone: readE164(phone), address })],
  [/^(\p{L}+) has (open|hidden|soldout|pending): (.+)$/u, async (world, seller = '', state = '', goods = '') => {
    for (const one of goods.split(';')) {
      const [, name = '', priced = '', stock = '', terms = '', photo] = /^\s*(.+?) ([\d.]+ ?₫\/[^,]+), ([^,]+?)((?:, (?:from|at least|in steps of) [^,]+)*)(?:, photo (.+))?\s*$/.exec(one) ?? [];
      const price = readPriceOf(priced);
      await world.addGoods({ seller, name, price, stock: countOf(stock, price.unit), state: state as ListingState, photos: photo ? [photo] : [], ...readSaleTerms(terms) });
    }
  }],
  [/^(\p{L}+) has an? (?:(\w+) )?order: (.+)$/u, async (world, buyer = '', state = 'placed', lines = '') => {
    const catalogue = await world.catalogue();
    const wanted = lines.split(';').map((line) => {
      const listing = catalogue.find((one) => line.trim().endsWith(one.name));
      if (!listing) throw new Error(`nobody sells "${line.trim()}"`);
      return { goods: listing.name, amount: countOf(line.trim().slice(0, -listing.name.length), listing.unit) };
    });
    await world.addOrder({ buyer, lines: wanted, state: state as OrderState });
  }],
  [/^(\p{L}+) has invited (\p{L}+)(?: as (.+))?, code ([\d ]+)$/u, async (world, manager = '', whom = '', as = '', code = '') => {
    const role = (/\b(manager|helper|seller)\b/.exec(as)?.[1] ?? 'seller') as Exclude<Role, 'buyer'>;
    await world.addInvite({ manager, whom, role, call: /"([^"]+)"/.exec(as)?.[1], code });
  }],
  [/^(\p{L}+) asked "([^"]+)" about (.+)$/u, (world, name = '', text = '', goods = '') => world.ask(name, text, goods)],
  [/^Order (\d+) may weigh (\d+) % more or less$/, (world, code = '', percent = '') => world.allowDifference(code, Number(percent))],
  [/^Order (\d+) has not reached anybody$/, (world, code = '') => world.markUnreached(code)],
];

/** Makes one sentence of the transcript's beginning true. A sentence that nobody knows is a mistake in the transcript. */
export async function setUp(world: Founding, sentence: string): Promise<void> {
  for (const [pattern, act] of SENTENCES) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    await act(world, ...(found.slice(1) as string[]));
    return;
  }
  throw new Error(`no set-up is called "${sentence}"`);
}

async function needCoop(world: Founding, name: string | undefined): Promise<void> {
  const known = world.owners();
  if (name === undefined ? known.length === 0 : !known.includes(name)) await world.addCoop(name ?? USUAL_COOP, {});
}
