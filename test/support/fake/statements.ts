import { dayOf } from '../../../src/domain/day';
import type { OrderView } from '../../../src/domain/order';
import { refuse } from '../../../src/domain/refusal';
import { statementOf, type OrderStatements, type SoldMovement } from '../../../src/domain/statement';
import { openMoney } from '../../../src/domain/day-money';
import { isManagerOf, memberOf, once, tellManagers, type Caller } from './state';

/** What sellers sold, in memory: the ledger is what the histories say. */
export function fakeStatements(caller: Caller): OrderStatements {
  const { state, act } = caller;
  return {
    soldToday: async () => {
      const member = memberOf(caller);
      const own = state.orders.filter(({ sellerId }) => sellerId === member?.id);
      return member && structuredClone(statementOf(own, own.flatMap((order) => movementsOf(order, dayOf(act.now)))));
    },
    moneyToday: async () => {
      const member = memberOf(caller);
      if (!member || !isManagerOf(caller, member.coopId)) return undefined;
      const orders = state.orders.filter(({ coopId }) => coopId === member.coopId);
      const sellers = state.members.filter(({ coopId }) => coopId === member.coopId).map(({ id, call, name }) => {
        const own = orders.filter(({ sellerId }) => sellerId === id);
        return { sellerCall: call ?? name, statement: statementOf(own, own.flatMap((order) => movementsOf(order, dayOf(act.now)))) };
      });
      return structuredClone({ sellers: sellers.sort((a, b) => b.statement.total - a.statement.total), ...openMoney(orders) });
    },
    answerStatement: (id, isRight) => once(caller, 'answerStatement', [id, isRight], () => {
      const member = memberOf(caller);
      if (!member || id !== `day-of-${member.id}`) return refuse('noSuchStatement');
      return { managers: isRight ? 0 : tellManagers(state, member.coopId, 'statementWrong', { name: member.call ?? member.name }, member.id) };
    }),
  };
}

function movementsOf({ id, lines, history }: OrderView, day: string): SoldMovement[] {
  const times = { delivered: -1, undelivered: 1 } as Record<string, number>;
  return history.filter(({ at }) => dayOf(at) === day).flatMap(({ event }) => {
    const by = times[event];
    return by === undefined ? [] : lines.map(({ listingId, quantity }) => ({ orderId: id, listingId, base: quantity.base * by }));
  });
}
