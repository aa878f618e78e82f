import type { DeliveryDetails } from '../../src/domain/member';
import { address, keyOrChange, phone, aName, type CheckoutChange, type KeyOrChange } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { CartLine } from './goods-list';
import { askPlaceToday, placeToday } from './place-today';

const NAME_LENGTH = 60;

/** Where the goods go: what was heard, else what was kept and is agreed to, else asked one by one. */
export async function askDelivery(t: Talk, cart: CartLine[]): Promise<DeliveryDetails> {
  const kept = t.person.delivery;
  const known = kept && t.given('address') === undefined ? await askSame(t, cart, kept) : undefined;
  if (known) return known;
  const heardPhone = t.given<string>('phone') ?? kept?.phone;
  const number = heardPhone ?? (await t.ask('phone', phone()));
  const place = await askPlaceToday(t, await t.ask('address', address()));
  const heardName = t.given<string>('name') ?? kept?.name ?? t.person.member?.name;
  return { phone: number, address: place, name: heardName ?? (await t.ask('name', aName(NAME_LENGTH))) };
}

/** "Như lần trước": agreed to, changed by saying it, or another place, which is asked then. A number that was heard counts. */
async function askSame(t: Talk, cart: CartLine[], kept: DeliveryDetails): Promise<DeliveryDetails | undefined> {
  const { phone: heard = kept.phone, name = kept.name } = { phone: t.given<string>('phone'), name: t.given<string>('name') };
  const shown = { ...kept, phone: heard, name };
  const reply = await t.ask('same', keyOrChange(['same', 'other'] as const, { yes: 'same', no: 'other' }), { ...shown });
  if (reply.kind === 'key') return reply.key === 'same' ? shown : undefined;
  const { lines = [], remove, ...said } = reply.change;
  if (lines.length > 0 || remove) return t.go('buy', { cart, order: { lines, remove }, ...shown });
  const place = said.address === undefined ? shown.address : await askPlaceToday(t, said.address);
  return { phone: said.phone ?? shown.phone, address: place, name: said.name ?? name };
}

/** What this dialogue knows so far of where the goods go, without asking. */
export function knownDelivery(t: Talk): Partial<DeliveryDetails> {
  const reply = t.given<KeyOrChange<'same' | 'other'>>('same');
  const kept = reply?.kind === 'change' || reply?.key === 'same' ? t.person.delivery : undefined;
  const said: CheckoutChange = reply?.kind === 'change' ? reply.change : {};
  return {
    phone: said.phone ?? t.given('phone') ?? kept?.phone,
    address: placeToday(t, said.address ?? t.given('address')) ?? kept?.address,
    name: said.name ?? t.given('name') ?? kept?.name,
  };
}
