import type { Quantity } from '../src/domain/quantity';
import { isRefused } from '../src/domain/refusal';
import type { WaitView } from '../src/domain/wait';
import { amount, oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import type { CartLine } from './parts/goods-list';
import { inSentence } from './parts/wording';

/** What a buyer goes on with once it is settled whether they wait: the basket, and what else they wished for. */
interface Then {
  cart: CartLine[];
  order?: { lines: unknown[] };
}

/** Goods that are gone, or too few: a place in the line for them. Ends where the buyer was before, when there was more to order. */
export const wait = flow('wait', async (t) => {
  const listingId = t.given<string>('listingId') ?? '';
  const listing = await t.look((s) => s.listings.byId(listingId));
  if (!listing) return t.go('browse');
  const name = inSentence(listing.name);
  const { unit } = listing.price;
  const sure = t.given<boolean>('isAsked') === true ? 'wait' : await t.ask('sure', oneOf(['wait', 'none'] as const, { yes: 'wait', no: 'none' }), { name, ...listing.harvest }, { as: listing.harvest ? 'sure.harvest' : undefined });
  if (sure === 'none') return goOn(t) ?? t.say('dropped', {}, { offers: [{ key: 'browse', labelKey: 'common:go.browse', go: { flow: 'browse' } }] });
  const quantity = t.given<Quantity>('quantity') ?? (await t.ask('amount', amount(unit), { name, unit }));
  const joined = await t.do('join', (s) => s.waits.join(listingId, quantity), [listingId]);
  if (isRefused(joined)) return t.go('buy', { ...t.given<Then>('then'), order: undefined, listingId, quantity: joined.refused === 'backAgain' ? quantity : undefined });
  await sayJoined(t, joined);
  return goOn(t);
});

async function sayJoined(t: Talk, { listingId, name, quantity, ahead }: WaitView): Promise<void> {
  const values = { name: inSentence(name), amount: quantity, ahead };
  if (goesOn(t)) return t.say(ahead > 0 ? 'joined.behind' : 'joined', values);
  const leave = { key: 'leave', labelKey: 'notice:leaveLine', go: { flow: 'answer-wait', given: { listingId, how: 'leave' } } };
  await t.say(ahead > 0 ? 'joined.behind' : 'joined', values, { offers: [leave, { key: 'browse', labelKey: 'common:go.browse', go: { flow: 'browse' } }] });
}

function goOn(t: Talk): Promise<void> | undefined {
  return goesOn(t) ? t.go('buy', { ...t.given<Then>('then') }) : undefined;
}

function goesOn(t: Talk): boolean {
  const then = t.given<Then>('then');
  return then !== undefined && (then.cart.length > 0 || (then.order?.lines.length ?? 0) > 0);
}
