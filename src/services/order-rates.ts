import type { Coop } from '../domain/coop';
import { refuse } from '../domain/refusal';
import type { PlaceRefusal } from '../domain/use-cases';
import type { Bound } from './bound';

/**
 * Takes a place among the orders of this hour, of the buyer and of each co-op; `tooManyOrders` {who} when one has none left. A checkout is one order
 * however many sellers it has, and the same act is counted once however often it is run.
 */
export async function takePlace({ stores, person, act }: Bound, coops: Coop[]): Promise<PlaceRefusal | undefined> {
  for (const { id: coopId, settings } of coops) {
    const place = { coopId, act: act.opId, now: act.now };
    const { buyerOrdersAnHour: ofBuyer, ordersAnHour: ofCoop } = settings;
    if (ofBuyer > 0 && !(await stores.rates.take({ ...place, what: person.contactId, most: ofBuyer }))) return refuse('tooManyOrders', { who: 'buyer' });
    if (ofCoop > 0 && !(await stores.rates.take({ ...place, what: 'all', most: ofCoop }))) return refuse('tooManyOrders', { who: 'coop' });
  }
  return undefined;
}
