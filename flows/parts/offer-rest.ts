import type { OrderLine, OrderView } from '../../src/domain/order';
import type { StepRefusal } from '../../src/domain/order-step';
import { areConvertible, type Quantity } from '../../src/domain/quantity';
import { isRefused, type Refusal } from '../../src/domain/refusal';
import type { Answer } from '../../src/flow/answer';
import { amount, pick } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

/** Less than was ordered is there: how much, and of what, is asked unless it was said; the buyer decides. `gone` or `keep` when that is the answer instead. */
export async function offerRest(t: Talk, order: OrderView): Promise<'gone' | 'keep' | 'done' | StepRefusal> {
  const { id, code, lines } = order;
  const line = await shortLine(t, lines);
  const { name, quantity, listingId } = line;
  const values = { code, goods: inSentence(name), name, quantity };
  const said = t.given<Quantity>('left');
  const left = said && areConvertible(said.unit, quantity.unit) ? said : await t.ask('howMuch', leftOr(quantity.unit), values);
  if (left === 'keep') return 'keep';
  const rest: Quantity = left === 'gone' ? { base: 0, unit: quantity.unit } : left;
  if (rest.base === 0 && lines.length === 1) return 'gone';
  const offered = await t.do('offerRest', (s) => s.orders.offerRest(id, listingId, rest), [listingId]);
  if (isRefused(offered) && offered.refused === 'notLess') {
    await t.say('enough', { ...values, left: rest }, { offers: [{ key: 'confirm', labelKey: 'common:confirmOrder', go: { flow: 'answer-order', given: { orderId: id, decision: 'confirm' } } }] });
    return 'done';
  }
  if (isRefused(offered)) return isStepRefusal(offered) ? offered : 'gone';
  await t.say(rest.base === 0 ? 'offeredWithout' : 'offered', { ...values, left: rest });
  return 'done';
}

const isStepRefusal = (refusal: Refusal<string>): refusal is StepRefusal => refusal.refused !== 'nothingLeft';

async function shortLine(t: Talk, lines: OrderLine[]): Promise<OrderLine> {
  const [first] = lines as [OrderLine];
  if (lines.length === 1) return first;
  const chosen = await t.ask('short', pick([], lines.map((line) => ({
    choice: { key: line.listingId, label: line.name }, title: line.name, factsKey: 'answer-order:lineFacts', values: { quantity: line.quantity, name: line.name },
  }))), { example: first.name });
  return lines.find(({ listingId }) => listingId === chosen) ?? first;
}

/** How much is left, that nothing is, or that the order stays as it is. */
function leftOr(unit: string): Answer<Quantity | 'gone' | 'keep'> {
  const asked = amount(unit);
  return {
    ...asked,
    choices: [{ key: 'gone' }, { key: 'keep' }],
    read: (input, reader) => {
      if (input.choice === 'gone' || input.choice === 'keep') return { value: input.choice };
      const read = asked.read(input, reader);
      return 'reason' in read && read.reason === 'zero' ? { value: 'gone' } : read;
    },
  };
}
