import type { ListingView } from '../../src/domain/listing';
import { pick } from '../../src/flow/answers';
import type { ItemSpec, Talk } from '../../src/flow/flow';

const PAGE = 5;

/** Which of one's own goods are meant: none is undefined, one is taken, of several five at a time are shown (`page.which`). */
export async function pickGoods(t: Talk, goods: ListingView[]): Promise<ListingView | undefined> {
  if (goods.length <= 1) return goods[0];
  for (let page = 0; ; page += 1) {
    const shown = goods.slice(page * PAGE, (page + 1) * PAGE);
    const isLast = (page + 1) * PAGE >= goods.length;
    const more = isLast ? [] : [{ key: 'more', labelKey: 'common:more' }];
    const chosen = await t.each('page', page).ask('which', pick(more, shown.map(asItem)));
    if (chosen !== 'more') return goods.find((one) => one.id === chosen);
  }
}

function asItem({ id, name, price, left, state, photos }: ListingView): ItemSpec {
  const factsKey = state === 'open' ? 'common:ownGoods' : `common:ownGoods.${state}`;
  return { choice: { key: id, label: name }, title: name, factsKey, values: { name, price, left }, photo: photos[0] };
}
