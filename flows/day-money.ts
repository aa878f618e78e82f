import { isManager } from '../src/domain/member';
import { isEmpty } from '../src/domain/statement';
import { flow } from '../src/flow/flow';

const MOST = 6;
const OPEN = ['toCollect', 'awaited', 'refund'] as const;

/** The money of the co-op as a manager asks for it ("tiền hôm nay"): what each seller sold today and where that money is, then what is still open. */
export const dayMoney = flow('day-money', async (t) => {
  if (!isManager(t.person)) return t.say('notManager');
  const money = await t.look((s) => s.orders.moneyToday());
  if (!money) return t.say('notManager');
  const sellers = money.sellers.filter(({ statement }) => !isEmpty(statement));
  const sum = (part: 'total' | 'cash' | 'held') => sellers.reduce((all, { statement }) => all + statement[part], 0);
  if (sellers.length === 0) await t.say('none');
  else await t.say('head', { total: sum('total'), cash: sum('cash'), held: sum('held') });
  for (const { sellerCall: seller, statement: { total, cash, held } } of sellers.slice(0, MOST)) await t.say('seller', { seller, total, cash, held });
  if (sellers.length > MOST) await t.say('more', { number: sellers.length - MOST });
  for (const part of OPEN) if (money[part] > 0) await t.say(part, { sum: money[part] });
}, { isLight: true });
