import type { SaidGoods } from '../domain/said-goods';
import { readTalk, type Act, type Goods } from './listings';
import { readHarvest } from './listings/harvest';
import { hearGoods } from './said-goods';
import { isOneOf, lexicon, type Token } from './tokens';
import { saysOffer } from './trading';
import { readUpdates, type Update } from './updates';

/** Whether a message offers goods, and which; or what else it is. */
export interface Trade {
  act?: Act;
  goods: SaidGoods[];
  /** A price was said that can hardly be anything else. */
  isSure: boolean;
}

/** What a message is on the market: an offer with its goods, a question, a wish, an update, a greeting. */
export function readTrade(text: string): Trade {
  const reading = readTalk(readHarvest(text).rest);
  if ('act' in reading) return { act: reading.act, goods: [], isSure: false };
  return { goods: hearGoods(text), isSure: reading.goods.some(saysPrice) };
}

/** A price that names what it is, or one behind the name and nothing else: "mật ong rừng 180k", but not "50 ngàn rau". */
function saysPrice({ said, stock, hasOtherAmount }: Goods): boolean {
  if (said.price?.confidence === 'sure') return true;
  return said.name !== undefined && said.price !== undefined && said.name.from < said.price.from && stock === undefined && hasOtherAmount !== true;
}

const hasPrice = ({ price, open }: SaidGoods): boolean => (price ?? open) !== undefined;
const isWhole = (goods: SaidGoods): boolean => goods.name !== undefined && hasPrice(goods) && goods.stock !== undefined;

/** Goods with their price: that somebody offers them needs no other word. */
export const isPriced = (goods: SaidGoods): boolean => goods.name !== undefined && hasPrice(goods);

/** What no seller's update looks like. */
const NO_UPDATE = new Set<Act | undefined>(['question', 'buyer', 'barter', 'greeting']);

/** Words of changes: what they tell of is on sale already. */
const CHANGES = lexicon('lên xuống tăng giảm hạ bớt sụt tụt sửa đổi');

/** Whether the message lists goods: each with its price, and with its stock where a change could have been told in the same words. */
function isList(tokens: Token[], offered: SaidGoods[], updates: Update[]): boolean {
  if (offered.length === 0 || tokens.some((token) => isOneOf(token, CHANGES))) return false;
  if (offered.length > updates.length && offered.every(isPriced)) return true;
  const changed = new Set(updates.flatMap(({ goods }) => goods ?? []));
  return offered.every(isWhole) && changed.size <= offered.length && updates.every(({ kind }) => kind === 'stock' || kind === 'price');
}

/** What a seller says has changed. Words with a number in them are no goods on sale: such a message lists new ones. */
export function changesIn(tokens: Token[], text: string, { act, goods: offered }: Trade): Update[] {
  const updates = NO_UPDATE.has(act) ? [] : readUpdates(text);
  const isOffered = saysOffer(tokens) && updates[0]?.kind !== 'show' && updates[0]?.kind !== 'sold';
  return isOffered || isList(tokens, offered, updates) || updates.some(({ goods = '' }) => /\d/.test(goods)) ? [] : updates;
}
