import { areConvertible, inUnit } from '../../../src/domain/quantity';
import { readE164, readPriceOf, readStockOf } from './amounts';
import type { Stage } from './stage';

type Check = [RegExp, (stage: Stage, ...found: string[]) => string | undefined];

const unless = (isTrue: boolean, instead: string) => (isTrue ? undefined : instead);

/** What a `=>` line may say; each gives what is true instead, or nothing when it holds. */
const CHECKS: Check[] = [
  [/^listing (.+?) is (\w+)(?:: (.+))?$/, (stage, name = '', state = '', facts = '') => listingIs(stage, name, state, facts)],
  [/^no listing (.+)$/, ({ world }, name = '') => unless(!world.listing(name), `${name} is ${world.listing(name)?.state ?? ''}`)],
  [/^order (\d+) is (\w+)(?:: ([\d.]+) ₫)?$/, ({ world }, code = '', state = '', total) => {
    const order = world.state.orders.find((one) => one.code === code);
    if (total !== undefined && order?.total !== Number(total.replace(/\./g, ''))) return `its total is ${order?.total ?? 'nothing'}`;
    return unless(order?.state === state, `it is ${order?.state ?? 'no order at all'}`);
  }],
  [/^there are (\d+) orders?$/, ({ world }, count = '') => unless(world.state.orders.length === Number(count), `there are ${world.state.orders.length}`)],
  [/^(\p{L}+) is a (seller|manager|helper) of co-op (.+)$/u, ({ world }, name = '', role = '', coop = '') => {
    const { member } = world.person(name);
    const at = world.state.coops.find((one) => one.id === member?.coopId)?.name;
    return unless(at === coop && member?.roles.some((one) => one === role) === true, `roles ${member?.roles.join(', ') ?? 'none'} at ${at ?? 'no co-op'}`);
  }],
  [/^(\p{L}+) is no (member|seller|manager)$/u, ({ world }, name = '', role = '') => {
    const { member } = world.person(name);
    return unless(role === 'member' ? !member : !member?.roles.some((one) => one === role), `roles ${member?.roles.join(', ') ?? 'none'}`);
  }],
  [/^(\p{L}+) has consented to (.+)$/u, ({ world }, who = '', words = '') =>
    unless(world.state.consents.some((one) => one.who === who && one.words.includes(words)), JSON.stringify(world.state.consents))],
  [/^(\p{L}+) has not consented$/u, ({ world }, name = '') => unless(!world.contact(name).hasConsented, 'consent was recorded')],
  [/^(\p{L}+) has phone ([\d ]+)$/u, ({ world }, name = '', phone = '') =>
    unless(world.person(name).member?.phone === readE164(phone), world.person(name).member?.phone ?? 'none')],
  [/^(\p{L}+) has kept: ([^,]+), ([\d ]+), (.+)$/u, ({ world }, name = '', who = '', phone = '', address = '') => {
    const { delivery } = world.contact(name);
    return unless(delivery?.name === who && delivery.phone === readE164(phone) && delivery.address === address, JSON.stringify(delivery));
  }],
  [/^nothing is kept of (\p{L}+)$/u, ({ world }, name = '') => unless(!world.contact(name).delivery, JSON.stringify(world.contact(name).delivery))],
  [/^notice (\w+) to (\p{L}+)$/u, ({ world }, kind = '', to = '') =>
    unless(world.notices.some((one) => one.kind === kind && one.to === to), world.notices.map((one) => `${one.kind} to ${one.to}`).join(', ') || 'no notice')],
  [/^no notice to (\p{L}+)$/u, ({ world }, to = '') => {
    const kinds = world.notices.filter((one) => one.to === to).map((one) => one.kind);
    return unless(kinds.length === 0, kinds.join(', '));
  }],
  [/^the bot is silent towards (\p{L}+)$/u, (stage, name = '') => unless(stage.conversation(name).paused !== undefined, 'it is not')],
  [/^a draft of (\p{L}+) is kept: (.+)$/u, (stage, name = '', goods = '') => {
    const { run, behind, shelf } = stage.conversation(name);
    const found = [run, behind, shelf?.run].filter((one) => one?.flow === 'sell').flatMap((one) => one?.answers ?? []).find((one) => one.step === 'name');
    return unless(found?.value === goods, String(found?.value ?? 'none'));
  }],
  [/^co-op (.+) is paused: (.+)$/, ({ world }, name = '', reason = '') => {
    const coop = world.state.coops.find((one) => one.name === name);
    return unless(coop?.paused?.reason === reason, coop?.paused?.reason ?? 'it sells');
  }],
  [/^co-op (.+) sells$/, ({ world }, name = '') => unless(!world.state.coops.find((one) => one.name === name)?.paused, 'it is paused')],
  [/^the question "([^"]+)" is answered: (.+)$/, ({ world }, text = '', answer = '') => {
    const question = world.state.questions.find((one) => one.text === text);
    return unless(question?.answer === answer, question?.answer ?? 'it is not');
  }],
  [/^(\p{L}+) was asked "([^"]+)"$/u, ({ world }, to = '', text = '') =>
    unless(world.notices.some((one) => one.kind === 'question' && one.to === to && one.values.text === text), 'nobody was')],
];

/** Looks whether a `=>` line is true; gives what is true instead. A line that nobody can check is not true. */
export function check(stage: Stage, sentence: string): string | undefined {
  for (const part of sentence.split('; and ')) {
    const [pattern, holds] = CHECKS.find(([one]) => one.test(part)) ?? [];
    if (!pattern || !holds) return `no check is called "${part}"`;
    const instead = holds(stage, ...((pattern.exec(part) ?? []).slice(1) as string[]));
    if (instead !== undefined) return instead;
  }
  return undefined;
}

/** "250.000 ₫/lít, 20 lít, one photo, held 2 lít, note lấy tận Trà My" in any number. */
function listingIs({ world }: Stage, name: string, state: string, facts: string): string | undefined {
  const listing = world.listing(name);
  if (!listing) return `the goods are ${world.state.listings.map((one) => one.name).join(', ') || 'none'}`;
  if (listing.state !== state) return `it is ${listing.state}`;
  const { price, onHand, left, photos, note } = listing;
  for (const fact of facts.split(', ').filter(Boolean)) {
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
