import { givenGoods } from '../../flows/parts/given-goods';
import { isSeller, type Person } from '../domain/member';
import type { SaidGoods } from '../domain/said-goods';
import type { Start } from '../flow/flow';
import type { Intent } from '../understanding/intent';
import type { TurnContext, TurnInput } from './input';

/** Photos, and words on somebody's behalf, are goods for sale, unless the words say that they are gone. */
export function routeGoods({ text, photos, failedPhotos }: TurnInput, intent: Intent, { mind }: TurnContext): Start {
  if (intent.kind === 'actFor') return { flow: 'sell-for', given: { ...givenGoods({ goods: mind.goods(intent.text), photos, failedPhotos }), seller: intent.seller } };
  if (intent.kind === 'update' && intent.updates.every(({ kind }) => kind === 'soldOut' || kind === 'hide')) return routeChanges(intent);
  return { flow: 'sell', given: givenGoods({ goods: text === undefined ? [] : mind.goods(text), photos, failedPhotos }) };
}

/** What a message offers is sold; where a seller tells nothing but prices, of goods that are on sale they are today's. */
export function routeOffer(goods: SaidGoods[], person: Person): Start {
  if (!isSeller(person) || !goods.every(isPriceAlone)) return { flow: 'sell', given: givenGoods({ goods, photos: [] }) };
  const [update, ...rest] = goods.map(({ name, price, unit }, i) => ({ kind: 'price', goods: name, dong: price?.dong, unit, isTold: true, offer: goods.slice(i) }));
  return { flow: 'change', given: { update, rest } };
}

/** "Hôm nay cam 30". */
const isPriceAlone = ({ name, price, stock, openStock, terms, note }: SaidGoods): boolean =>
  name !== undefined && price !== undefined && price.doubtful === undefined && (stock ?? openStock ?? terms ?? note) === undefined;

/** Changes one after the other; what the same words offer is for goods that are not there yet. */
export function routeChanges({ updates: [update, ...rest], goods }: Extract<Intent, { kind: 'update' }>): Start {
  return { flow: 'change', given: { update: { ...update, offer: goods }, rest } };
}
