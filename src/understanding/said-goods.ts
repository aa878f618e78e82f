import { areConvertible, quantityOf, unitOf, type Quantity } from '../domain/quantity';
import { wordsOf } from '../domain/text';
import type { OpenPrice, SaidGoods, Term } from '../domain/said-goods';
import { judgePrice } from './bounds';
import { readHarvest } from './listings/harvest';
import { readGoods, type Goods, type Tier } from './listings';
import { NO_FIXED_SIZE } from './listings/settle';
import { takeSaleTerms } from './sale-terms';
import { readRemark } from './remark';

type Priced = Pick<SaidGoods, 'price' | 'unit' | 'open'>;
/** What one of several costs is said when it makes a round sum. */
const ROUND = 100;
const THOUSAND = 1000;
const MOST_GOODS = 30;
/** Words by which fruit and roots are counted. */
const PIECES = new Set(['trái', 'quả', 'củ']);

const kilos = (kg: number): Quantity | undefined => quantityOf(kg, 'kg');

/** The likely price comes with one that is implausible; where none near it is likely the price is asked anew. */
function judged(dong: number, unit: string | undefined, name: string | undefined, isChecked: boolean): Priced {
  const found = judgePrice(dong, unit, name);
  if (found?.doubtful !== undefined) return { price: found };
  if (found === undefined) return { open: { kind: 'unsure', dong } };
  const likely = dong >= THOUSAND * THOUSAND ? dong / THOUSAND : dong * THOUSAND;
  return isChecked ? { price: { dong, doubtful: dong < THOUSAND * THOUSAND && dong >= ROUND * THOUSAND ? dong / THOUSAND : likely } } : { price: found };
}

function priceOf({ price, ask, name }: Goods): Priced {
  if (!price) return {};
  const unit = price.unit === undefined ? {} : { unit: price.unit };
  if ('min' in price) return { ...unit, open: { kind: 'range', dong: price.min, most: price.max } };
  if (!('dong' in price)) return unit;
  const { dong, per } = price;
  const many = per === 1 || price.unit === undefined ? undefined : quantityOf(per, price.unit);
  const one = many ? dong / per : dong;
  const open: OpenPrice | undefined = ask.includes('price_basis')
    ? (many ? { kind: 'each', dong, many } : { kind: 'unsure', dong })
    : (many && (!Number.isInteger(one) || one % ROUND !== 0) ? { kind: 'together', dong, many } : undefined);
  return open ? { ...unit, open } : { ...unit, ...judged(one, price.unit, name, ask.includes('price_check')) };
}

function termOf(tier: Tier, unit: string | undefined): Term | undefined {
  const from = tier.from === undefined || tier.unit === undefined ? undefined : quantityOf(tier.from, tier.unit);
  if (!from) return undefined;
  if (tier.per !== undefined && tier.per > 1) return { kind: 'together', many: from, dong: tier.dong };
  return { kind: 'from', from, dong: tier.dong, unit: unit !== undefined && areConvertible(unit, from.unit) ? unit : from.unit };
}

/** What they are counted in, as far as it was said. */
function countedIn({ stock, price }: Goods, message: string): string {
  const units = [stock?.unit, price?.unit].filter((unit) => unit !== undefined && unitOf(unit).dimension === 'count');
  return units[0] ?? wordsOf(message).find((word) => PIECES.has(word)) ?? 'con';
}

function weightTerms(goods: Goods, message: string): Term[] {
  const { eachKg, totalKg } = goods;
  const [least, most] = (eachKg ?? []).map(kilos);
  const weight = totalKg === undefined ? undefined : kilos(totalKg);
  return [
    ...(least ? [{ kind: 'each' as const, unit: countedIn(goods, message), least, ...(most && most.base > least.base && { most }) }] : []),
    ...(weight ? [{ kind: 'total' as const, weight }] : []),
  ];
}

/** "100k/3kg", "bầy 20 con 2 triệu": said of several at once, whatever one of them costs. */
function together({ price }: Goods, open: OpenPrice | undefined): Term[] {
  if (!price || !('dong' in price) || price.per === 1 || price.unit === undefined || open?.kind === 'each' || open?.kind === 'unsure') return [];
  const many = quantityOf(price.per, price.unit);
  return many ? [{ kind: 'together', many, dong: price.dong }] : [];
}

function termsOf(goods: Goods, { open, unit }: Priced, message: string): Term[] {
  const size = goods.pack && quantityOf(goods.pack.size, goods.pack.unit);
  return [
    ...together(goods, open),
    ...goods.tiers.flatMap((tier) => termOf(tier, unit) ?? []),
    ...(size ? [{ kind: 'pack' as const, size }] : []),
    ...weightTerms(goods, message),
    ...(goods.negotiable ? [{ kind: 'negotiable' as const }] : []),
  ];
}

/** Goods as they were read, in the shop's own amounts. */
function toSaid(goods: Goods, message: string): SaidGoods {
  const { name, ask, openKg, tiers } = goods;
  const stock = goods.stock && quantityOf(goods.stock.n, goods.stock.unit);
  const priced = priceOf(goods);
  const terms = termsOf(goods, priced, message);
  const wholesale = tiers.find(({ from }) => from === undefined)?.dong;
  const weight = ask.includes('weight_basis') && openKg !== undefined ? kilos(openKg) : undefined;
  const isOpenStock = ask.includes('quantity_basis') && wholesale === undefined && stock !== undefined && (priced.unit === undefined || areConvertible(priced.unit, stock.unit));
  const isLocalMeasure = isOpenStock && NO_FIXED_SIZE.has(stock.unit);
  return {
    ...(name !== undefined && { name }),
    ...priced,
    ...(stock && stock.base > 0 && (isOpenStock && !isLocalMeasure ? { openStock: stock } : { stock })),
    ...(terms.length > 0 && { terms }),
    ...(wholesale !== undefined && { wholesale }),
    ...(weight && { weight }),
    ...(isLocalMeasure && { isLocalMeasure }),
  };
}

/** All goods that a seller's message tells of, whatever else it may be, with what was said beside; what is open of each is to be asked. Never throws. */
export function hearGoods(message: string): SaidGoods[] {
  const { harvest, rest: others } = readHarvest(message);
  const { terms: { minimum, step }, rest } = takeSaleTerms(others, { tiers: false });
  const said = readGoods(rest).slice(0, MOST_GOODS).map((one) => ({ ...toSaid(one, rest), ...(minimum && { minimum }), ...(step && { step }), ...(harvest && { harvest }) }));
  const note = readRemark(rest, said.flatMap(({ name }) => name ?? []));
  return note === undefined ? said : said.map((one) => ({ ...one, note }));
}
