import { areConvertible, inUnit } from '../../../src/domain/quantity';
import { readE164, readPriceOf, readStockOf } from './amounts';
import type { Facts } from './world';

type Check = [RegExp, (facts: Facts, ...found: string[]) => Promise<string | undefined>];

const unless = (isTrue: boolean, instead: string) => (isTrue ? undefined : instead);

/** What a `=>` line may say; each gives what is true instead, or nothing when it holds. */
const CHECKS: Check[] = [
  [/^listing (.+?) is (\w+)(?:: (.+))?$/, (facts, name = '', state = '', said = '') => listingIs(facts, name, state, said)],
  [/^no listing (.+)$/, async (facts, name = '') => {
    const listing = await facts.listing(name);
    return unless(!listing, `${name} is ${listing?.state ?? ''}`);
  }],
  [/^order (\d+) is (\w+)(?:: ([\d.]+) ₫)?$/, async (facts, code = '', state = '', total) => {
    const order = (await facts.orders()).find((one) => one.code === code);
    if (total !== undefined && order?.total !== Number(total.replace(/\./g, ''))) return `its total is ${order?.total ?? 'nothing'}`;
    return unless(order?.state === state, `it is ${order?.state ?? 'no order at all'}`);
  }],
  [/^the money of order (\d+) is (\w+)(?:: ([\d.]+) ₫)?$/, async (facts, code = '', state = '', received) => {
    const { payment } = (await facts.orders()).find((one) => one.code === code) ?? {};
    if (received !== undefined && payment?.received !== Number(received.replaceAll('.', ''))) return `${payment?.received ?? 'nothing'} was received`;
    return unless(payment?.state === state, `it is ${payment?.state ?? 'no order at all'}`);
  }],
  [/^there are (\d+) orders?$/, async (facts, count = '') => {
    const { length } = await facts.orders();
    return unless(length === Number(count), `there are ${length}`);
  }],
  [/^(\p{L}+) is a (seller|manager|helper) of co-op (.+)$/u, async (facts, name = '', role = '', coop = '') => {
    const member = await facts.member(name);
    const isOne = member?.coop === coop && member.roles.some((one) => one === role);
    return unless(isOne, `roles ${member?.roles.join(', ') ?? 'none'} at ${member?.coop ?? 'no co-op'}`);
  }],
  [/^(\p{L}+) is no (member|seller|manager)$/u, async (facts, name = '', role = '') => {
    const member = await facts.member(name);
    return unless(role === 'member' ? !member : !member?.roles.some((one) => one === role), `roles ${member?.roles.join(', ') ?? 'none'}`);
  }],
  [/^(\p{L}+) has consented to (.+)$/u, async (facts, name = '', words = '') => {
    const consents = await facts.consents(name);
    return unless(consents.some((one) => one.includes(words)), JSON.stringify(consents));
  }],
  [/^(\p{L}+) has not consented$/u, async (facts, name = '') => unless(!(await facts.hasConsented(name)), 'consent was recorded')],
  [/^(\p{L}+) has phone ([\d ]+)$/u, async (facts, name = '', phone = '') => {
    const member = await facts.member(name);
    return unless(member?.phone === readE164(phone), member?.phone ?? 'none');
  }],
  [/^(\p{L}+) has kept: ([^,]+), ([\d ]+), (.+)$/u, async (facts, name = '', who = '', phone = '', address = '') => {
    const delivery = await facts.delivery(name);
    return unless(delivery?.name === who && delivery.phone === readE164(phone) && delivery.address === address, JSON.stringify(delivery));
  }],
  [/^nothing is kept of (\p{L}+)$/u, async (facts, name = '') => {
    const delivery = await facts.delivery(name);
    return unless(!delivery, JSON.stringify(delivery));
  }],
  [/^notice (\w+) to (\p{L}+)$/u, async (facts, kind = '', name = '') => {
    const kinds = (await facts.notices(name)).map((one) => one.kind);
    return unless(kinds.includes(kind), kinds.map((one) => `${one} to ${name}`).join(', ') || 'no notice');
  }],
  [/^no notice to (\p{L}+)$/u, async (facts, name = '') => {
    const notices = await facts.notices(name);
    return unless(notices.length === 0, notices.map((one) => one.kind).join(', '));
  }],
  [/^the bot is silent towards (\p{L}+)$/u, async (facts, name = '') => unless(await facts.isSilentTowards(name), 'it is not')],
  [/^a draft of (\p{L}+) is kept: (.+)$/u, async (facts, name = '', goods = '') => {
    const drafts = await facts.drafts(name);
    return unless(drafts.includes(goods), drafts.join(', ') || 'none');
  }],
  [/^co-op (.+) is paused: (.+)$/, async (facts, name = '', reason = '') => {
    const coop = await facts.coop(name);
    return unless(coop?.pausedFor === reason, coop?.pausedFor ?? 'it sells');
  }],
  [/^co-op (.+) sells$/, async (facts, name = '') => unless((await facts.coop(name))?.pausedFor === undefined, 'it is paused')],
  [/^the question "([^"]+)" is answered: (.+)$/, async (facts, text = '', answer = '') => {
    const given = await facts.answerTo(text);
    return unless(given === answer, given ?? 'it is not');
  }],
  [/^(\p{L}+) was asked "([^"]+)"$/u, async (facts, name = '', text = '') =>
    unless((await facts.notices(name)).some((one) => one.kind === 'question' && one.text === text), 'nobody was')],
];

/** Looks whether a `=>` line is true; gives what is true instead. A line that nobody can check is not true. */
export async function check(facts: Facts, sentence: string): Promise<string | undefined> {
  for (const part of sentence.split('; and ')) {
    const [pattern, holds] = CHECKS.find(([one]) => one.test(part)) ?? [];
    if (!pattern || !holds) return `no check is called "${part}"`;
    const instead = await holds(facts, ...((pattern.exec(part) ?? []).slice(1) as string[]));
    if (instead !== undefined) return instead;
  }
  return undefined;
}

/** "250.000 ₫/lít, 20 lít, one photo, left 2 lít, note lấy tận Trà My" in any number. */
async function listingIs(facts: Facts, name: string, state: string, said: string): Promise<string | undefined> {
  const listing = await facts.listing(name);
  if (!listing) return `the goods are ${(await facts.goodsNames()).join(', ') || 'none'}`;
  if (listing.state !== state) return `it is ${listing.state}`;
  const { price, onHand, left, photos, note } = listing;
  for (const fact of said.split(', ').filter(Boolean)) {
    if (fact.includes('₫')) {
      const wanted = readPriceOf(fact);
      if (wanted.dong !== price.dong || wanted.unit !== price.unit) return `its price is ${price.dong}/${price.unit}`;
    } else if (/photos?$/.test(fact)) {
      const wanted = { no: 0, one: 1, two: 2, three: 3 }[fact.split(' ')[0] ?? ''];
      if (wanted !== photos.length) return `it has ${photos.length} photos`;
    } else if (fact.startsWith('note ')) {
      if (fact.slice(5) !== note) return `its note is ${note ?? 'missing'}`;
    } else {
      const amount = fact.startsWith('left ') ? left : onHand;
      const wanted = readStockOf(fact.replace(/^left /, ''));
      if (!areConvertible(wanted.unit, price.unit) || wanted.base !== amount.base) return `there are ${inUnit(amount, price.unit)} ${price.unit}`;
    }
  }
  return undefined;
}
