import type { SaidGoods } from '../domain/said-goods';
import { namesKnownGoods } from './goods';
import { findPhones } from './phone';
import { readHarvest } from './listings/harvest';
import { readQuantity } from './quantity';
import { hearGoods } from './said-goods';
import { lexicon, tokenise, type Token } from './tokens';
import { changesIn, isPriced, type Trade } from './trade';
import { asksToBuy, saysOffer } from './trading';
import type { Update } from './updates';
import { goodsIn, usedUp } from './updates/clause';

/** Goods that are offered, or changes of goods on sale; with these, what the same words offer, should there be no such goods yet. */
type SellIntent = { kind: 'sell'; goods: SaidGoods[] } | { kind: 'update'; updates: Update[]; goods: SaidGoods[] };

/** `trade` is read when it is first asked for. */
type Reading = (tokens: Token[], text: string, as: { isSeller: boolean }, trade: () => Trade) => SellIntent | undefined;

const MOST_WORDS_OF_A_WISH = 4;
/** Words around the goods and the amount of a harvest. */
const AROUND = lexicon('còn có được lại nữa tiếp chừng khoảng độ cỡ tầm thôi vẫn cũng thì nhận mỗi đợt lần');

/** "trả lại 12": a lone number behind words that are no goods we know is no price. */
const isPlain = ({ name = '', unit, stock }: SaidGoods): boolean => (unit ?? stock) !== undefined || namesKnownGoods(name);

/** Before questions and wishes, when a seller speaks: "ớt xiêm 150 một ký, nhà còn được mấy ký", "rượu bác nấu lấy, 45 ngàn lít". */
export const sellPlainly: Reading = (tokens, text, as, trade) => {
  if (!(as.isSeller || saysOffer(tokens)) || asksToBuy(tokens.slice(0, MOST_WORDS_OF_A_WISH))) return undefined;
  const { goods, isSure } = trade();
  if (!isSure && findPhones(text).length > 0) return undefined;
  return goods.some((one) => isPriced(one) && isPlain(one)) && !(as.isSeller && changesIn(tokens, text, trade()).length > 0) ? { kind: 'sell', goods } : undefined;
};

/** "Cam 25k, tối đa 60 ký, hái sáng mai" offers; "mai lại 50 ký" tells of goods that are on sale. A question is neither. */
export function sellHarvest(text: string): SellIntent | undefined {
  const { harvest, isAgain, rest } = readHarvest(text);
  if (!harvest || text.includes('?')) return undefined;
  const goods = hearGoods(text);
  if (goods.some(isPriced)) return { kind: 'sell', goods };
  const tokens = tokenise(rest);
  const at = tokens.findIndex((_, i) => readQuantity(tokens, i) !== undefined);
  const amount = at < 0 ? undefined : readQuantity(tokens, at);
  const [number, ...others] = tokens.filter(({ kind }) => kind === 'number');
  const bare = isAgain && !amount && others.length === 0 ? number?.value : undefined;
  const used = amount ? usedUp(tokens, at, amount.next) : tokens.map((token) => bare !== undefined && token === number);
  const update: Update = { kind: 'harvest', ...goodsIn(tokens, AROUND, used), ...(amount && { quantity: amount.quantity }), ...(bare !== undefined && { bare }), harvest };
  return { kind: 'update', updates: [update], goods };
}

/** Of somebody who is no seller only what can be nothing else, since an order may name money and places too. */
export const sell: Reading = (tokens, text, as, trade) => {
  const { goods, isSure } = trade();
  const first = goods.find((one) => isPriced(one) || (one.name !== undefined && one.stock !== undefined)) ?? (saysOffer(tokens) ? goods.find(({ name }) => name !== undefined) : undefined);
  const hasPhone = findPhones(text).length > 0;
  if (!first || (hasPhone && !isSure)) return undefined;
  if (!as.isSeller && !saysOffer(tokens) && (!(isSure && isPriced(first)) || hasPhone)) return undefined;
  return saysOffer(tokens) || isPlain(first) ? { kind: 'sell', goods } : undefined;
};

/** What a seller says has changed. */
export const update: Reading = (tokens, text, as, trade) => {
  const updates = as.isSeller ? changesIn(tokens, text, trade()) : [];
  return updates.length === 0 ? undefined : { kind: 'update', updates, goods: updates[0]?.kind === 'stock' ? hearGoods(text) : trade().goods };
};
