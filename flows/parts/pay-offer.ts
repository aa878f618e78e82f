import type { OrderView } from '../../src/domain/order';
import type { ChoiceSpec } from '../../src/flow/flow';

/** The button for the square of an order that a transfer is awaited for: with what it asks for by now. */
export const payOffer = ({ id: orderId, payment }: OrderView): ChoiceSpec[] =>
  payment.state === 'awaitingTransfer' ? [{ key: 'pay', labelKey: 'common:go.pay', go: { flow: 'pay', given: { orderId } } }] : [];
