import type { ListingState } from '../../../src/domain/listing';
import { isShownToAll, leftOf, onHandOf } from '../../../src/domain/stock';

const goods = (state: ListingState, onHand: number, held: number) => ({ state, stock: { onHand, held }, price: { dong: 1000, unit: 'chai' } });

test.each<[ListingState, number, number, number]>([
  ['open', 10, 3, 7],
  ['open', 10, 10, 0],
  ['hidden', 10, 3, 7],
  ['soldout', 10, 3, 0],
])('%s with %d on hand and %d held: %d left', (state, onHand, held, left) => {
  expect(leftOf(goods(state, onHand, held))).toEqual({ base: left, unit: 'chai' });
  expect(onHandOf(goods(state, onHand, held))).toEqual({ base: onHand, unit: 'chai' });
});

test('what no manager has approved yet is not shown to all', () => {
  const states: ListingState[] = ['draft', 'pending', 'open', 'hidden', 'soldout', 'removed'];
  expect(states.filter(isShownToAll)).toEqual(['open', 'hidden', 'soldout', 'removed']);
});
