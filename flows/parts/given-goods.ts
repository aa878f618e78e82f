import type { SaidGoods } from '../../src/domain/said-goods';

/** Which of how many goods of one message: "Món 2 trong 3". */
export interface Place {
  nth: number;
  count: number;
}

/** Goods of a message that have not had their turn, and the photos of each. */
export interface Waiting {
  goods: SaidGoods[];
  photos: string[][];
}

/** What `sell` is given: the first of the goods of a message, and the others for afterwards. */
export function givenGoods(said: { goods: SaidGoods[]; photos: string[]; failedPhotos?: number }): Record<string, unknown> {
  const { goods, photos, failedPhotos } = said;
  const count = goods.length;
  if (count <= 1) return { ...fieldsOf(goods[0] ?? {}, photos), failedPhotos: failedPhotos === 0 ? undefined : failedPhotos };
  return { ...nextGoods({ goods, photos: photosOfEach(photos, count) }, { nth: 1, count }), failedPhotos: failedPhotos === 0 ? undefined : failedPhotos };
}

/** The same for the first of those that wait. */
export function nextGoods({ goods: [first = {}, ...others], photos: [mine = [], ...theirs] }: Waiting, place: Place): Record<string, unknown> {
  const waiting: Waiting = { goods: others, photos: theirs };
  return { ...fieldsOf(first, mine), waiting, place, isShared: mine.length > 0 ? true : undefined };
}

/** As many photos as goods are one for each, in their order; else all of them show all goods, until another one comes. */
function photosOfEach(photos: string[], count: number): string[][] {
  return Array.from({ length: count }, (_, i) => (photos.length === count ? photos.slice(i, i + 1) : photos));
}

function fieldsOf({ price, ...rest }: SaidGoods, photos: string[]): Record<string, unknown> {
  return {
    ...rest,
    isUnitOpen: (price ?? rest.open) !== undefined && rest.unit === undefined ? true : undefined,
    price: price?.doubtful === undefined ? price?.dong : undefined,
    doubtful: price?.doubtful === undefined ? undefined : price,
    photos: photos.length > 0 ? photos : undefined,
  };
}
