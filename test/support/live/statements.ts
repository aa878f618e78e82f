import { dayOf } from '../../../src/domain/day';
import { statementFor } from '../../../src/services/statements';
import { inTransaction } from '../../../src/store/transaction';
import { must, personOf, player, type Cast } from './cast';

/** What this seller sold today, told as of now: transcripts do not wait for the evening. */
export async function statementOf(cast: Cast, name: string): Promise<string> {
  const { house: { stores, now, newId } } = cast;
  const { member } = await personOf(cast, player(cast, name));
  const { coopId, id: sellerId } = must(member, `seller ${name}`);
  const key = { coopId, sellerId, day: dayOf(now()) };
  const told = await stores.statements.rows.findOne(key);
  if (told) return told._id;
  return inTransaction(stores.database, async (session) => {
    await stores.statements.note(key, { id: newId(), dueAt: now() }, session);
    const rows = await stores.statements.ofDay(coopId, key.day, session);
    const noted = must(rows.find((one) => one.sellerId === sellerId), 'statement');
    await stores.statements.settle(noted, { state: 'told', statement: await statementFor(stores, key, session) }, session);
    return noted._id;
  });
}
