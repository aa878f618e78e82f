import type { DeliveryDetails } from '../../src/domain/member';
import { address, keyOrChange, phone, aName, type CheckoutChange, type KeyOrChange } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { detailsOf, type OrderDetails } from './basket';
import type { CartLine } from './goods-list';
import { askPlaceToday, placeToday } from './place-today';

const NAME_LENGTH = 60;
/** More numbers than buttons can be typed. */
const MOST_NUMBERS = 3;

/** Where the goods go: what was heard, else what was kept and is agreed to, else asked one by one. */
export async function askDelivery(t: Talk, cart: CartLine[]): Promise<DeliveryDetails> {
  const kept = t.person.delivery;
  const said = await phoneHeard(t);
  const known = kept && t.given('address') === undefined ? await askSame(t, cart, kept, said) : undefined;
  if (known) return known;
  const heardPhone = said ?? kept?.phone;
  const number = heardPhone ?? (await t.ask('phone', phone()));
  const place = await askPlaceToday(t, await t.ask('address', address()));
  const heardName = t.given<string>('name') ?? kept?.name ?? t.person.member?.name;
  return { phone: number, address: place, name: heardName ?? (await t.ask('name', aName(NAME_LENGTH))) };
}

/** Who fetches the goods themselves: their place stands for an address. */
export async function askFetching(t: Talk, point: string): Promise<DeliveryDetails> {
  const kept = t.person.delivery;
  const number = (await phoneHeard(t)) ?? kept?.phone ?? (await t.ask('phone', phone()));
  const heardName = t.given<string>('name') ?? kept?.name ?? t.person.member?.name;
  return { phone: number, address: point, name: heardName ?? (await t.ask('name', aName(NAME_LENGTH))) };
}

/** The number that was said; of several that were, the one that is chosen or typed. */
async function phoneHeard(t: Talk): Promise<string | undefined> {
  const said = t.given<string[]>('phones') ?? [];
  if (said.length === 0) return t.given<string>('phone');
  const choices = said.slice(0, MOST_NUMBERS).map((number) => ({ key: number, labelKey: 'checkout:whichPhone.number', values: { phone: number } }));
  return t.ask('whichPhone', phone(choices));
}

/** "Như lần trước": agreed to, changed by saying it, or another place, which is asked then. A number that was heard counts. */
async function askSame(t: Talk, cart: CartLine[], kept: DeliveryDetails, phoneSaid: string | undefined): Promise<DeliveryDetails | undefined> {
  const name = t.given<string>('name') ?? kept.name;
  const shown = { ...kept, phone: phoneSaid ?? kept.phone, name };
  const reply = await t.ask('same', keyOrChange(['same', 'other'] as const, { yes: 'same', no: 'other', again: 'same' }), { ...shown });
  if (reply.kind === 'key') return reply.key === 'same' ? shown : undefined;
  const { order, ...said } = reply.change;
  if (order) return t.go('buy', { cart, order, ...detailsOf(t, said), ...shown, phone: said.phone ?? shown.phone });
  if (said.phones) return t.go('checkout', { cart, ...detailsOf(t, said), ...shown, phone: undefined });
  const place = said.address === undefined ? shown.address : await askPlaceToday(t, said.address);
  return { phone: said.phone ?? shown.phone, address: place, name: said.name ?? name };
}

/** What this dialogue knows so far of where the goods go, when and how, without asking. */
export function knownDelivery(t: Talk): OrderDetails {
  const reply = t.given<KeyOrChange<'same' | 'other'>>('same');
  const kept = reply?.kind === 'change' || reply?.key === 'same' ? t.person.delivery : undefined;
  const said: CheckoutChange = reply?.kind === 'change' ? reply.change : {};
  const { phone, phones, address, name, ...wished } = detailsOf(t, said);
  const chosen = said.phone ?? t.given<string>('whichPhone') ?? phone;
  return {
    ...wished,
    phone: chosen ?? kept?.phone,
    phones: chosen === undefined ? phones : undefined,
    address: placeToday(t, address) ?? kept?.address,
    name: name ?? kept?.name,
  };
}
