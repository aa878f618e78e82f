import { guessAct, readAct, type Act } from './act';
import { anchorsOf } from './anchors';
import { partsOf, type Parts } from './parts';
import type { Ask, Goods } from './settle';
import { likeliestGoods } from './stretches/apply';

export type { Act } from './act';
export type { Place } from './places';
export type { Said, SaidOfGoods } from './said';
export type { Ask, Goods, Tier } from './settle';

/** What a message offers for sale: its goods in the order they were said, and what must be asked; or what else it is. */
export type ListingsReading = { goods: Goods[]; ask: Ask[] } | { act: Act };

const goodsIn = (parts: Parts): Goods[] => likeliestGoods(parts, anchorsOf(parts.tokens, parts.elements, parts.cued));

/**
 * All goods a seller's message offers ("rau muống 5k, mồng tơi 6k một bó"), each with its price, unit, stock, weight, pack and tiers. It asks
 * rather than guesses: what is open is in `ask`. A message that offers nothing says what it is instead. Never throws.
 */
export const readListings = (message: string): ListingsReading => readBy(readAct, message);

/** The same of what is said within a conversation. */
export const readTalk = (message: string): ListingsReading => readBy(guessAct, message);

function readBy(actOf: typeof readAct, message: string): ListingsReading {
  const parts = partsOf(message);
  const act = actOf(parts);
  if (act) return { act };
  const goods = goodsIn(parts);
  return { goods, ask: [...new Set(goods.flatMap(({ ask }) => ask))] };
}

/** The goods of a message that is known to be about goods, whatever it looks like by itself: "còn 20 ký" beside a photo. Never throws. */
export const readGoods = (message: string): Goods[] => goodsIn(partsOf(message));
