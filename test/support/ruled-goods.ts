import { anchorsOf } from '../../src/understanding/listings/anchors';
import { draftsOf } from '../../src/understanding/listings/drafts';
import { goodsOfDrafts } from '../../src/understanding/listings/goods-of-drafts';
import { partsOf } from '../../src/understanding/listings/parts';
import type { Goods } from '../../src/understanding/listings/settle';

/** A message as the rules alone read it: one of the readings among which the shop chooses. */
export function ruledGoods(message: string): Goods[] {
  const parts = partsOf(message);
  return goodsOfDrafts(parts, draftsOf(parts.tokens, anchorsOf(parts.tokens, parts.elements, parts.cued), parts.cued));
}
