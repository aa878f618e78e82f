import { isSeller } from '../src/domain/member';
import { isEmpty, type Statement } from '../src/domain/statement';
import { flow } from '../src/flow/flow';
import { inSentence } from './parts/wording';

const MONEY = ['cash', 'held', 'owed', 'back'] as const satisfies (keyof Statement)[];

/** What a seller sold today as far as the day has come ("hôm nay bán được bao nhiêu"): the goods, and where the money is. */
export const statement = flow('statement', async (t) => {
  if (!isSeller(t.person)) return t.say('notSeller');
  const sold = await t.look((s) => s.orders.soldToday());
  if (!sold || isEmpty(sold)) return t.say('none');
  await t.say('head', { total: sold.total });
  for (const { name, quantity, amount } of sold.goods) await t.say('goods', { name, goods: inSentence(name), quantity, amount });
  for (const part of MONEY) if (sold[part] !== 0) await t.say(part, { sum: sold[part] });
}, { isLight: true });
