import type { Dong } from '../../src/domain/money';
import { areConvertible, type Quantity } from '../../src/domain/quantity';
import type { OpenPrice, Term } from '../../src/domain/said-goods';
import type { SaleTerms } from '../../src/domain/sale-terms';
import { amountOrSkip, oneOf } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { otherTerms, saleTermsFor } from './said-terms';
import { inSentence } from './wording';

interface Priced {
  name: string;
  unit: string;
  stock: Quantity;
}

/**
 * On what terms goods are sold, and what buyers read beside them: terms that the shop has no field for, in words, then what the seller said. What is open of them is
 * asked first: from how much the wholesale price holds, whether a weight is of each or of all, how much is in a local measure.
 */
export async function noteOf(t: Talk, goods: Priced & { dong: Dong }): Promise<{ note?: string; sale: SaleTerms }> {
  const terms = [...(t.given<Term[]>('terms') ?? []), ...toldTogether(t), ...(await wholesaleOf(t, goods)), ...(await weightOf(t, goods)), ...(await sizeOf(t, goods))];
  const sale = saleTermsFor(t, goods, terms);
  const said = t.given<string>('note');
  const parts = [...(await Promise.all(otherTerms(terms, sale).map((term) => inWords(t, term, goods)))), ...(said === undefined ? [] : [said])];
  return { sale, ...(parts.length === 0 ? {} : { note: parts.join('; ') }) };
}

/** A price that turned out to be for all of them is told as it was said. */
function toldTogether(t: Talk): Term[] {
  const open = t.given<OpenPrice>('open');
  const isForAll = open?.kind === 'each' && t.given<Dong>('price') !== open.dong;
  return isForAll ? [{ kind: 'together', many: open.many, dong: open.dong }] : [];
}

async function wholesaleOf(t: Talk, { name, unit }: Priced): Promise<Term[]> {
  const dong = t.given<Dong>('wholesale');
  if (dong === undefined) return [];
  const from = await t.ask('wholesaleFrom', amountOrSkip(unit), { goods: inSentence(name), unit, price: { dong, unit } });
  return from === 'skip' ? [{ kind: 'wholesale', dong, unit }] : [{ kind: 'from', from, dong, unit }];
}

async function weightOf(t: Talk, { name, stock }: Priced): Promise<Term[]> {
  const weight = t.given<Quantity>('weight');
  if (!weight) return [];
  const basis = await t.ask('weighs', oneOf(['each', 'all'] as const), { goods: inSentence(name), name, weight, stock });
  return [basis === 'each' ? { kind: 'each', unit: stock.unit, least: weight } : { kind: 'total', weight }];
}

async function sizeOf(t: Talk, { name, unit, stock }: Priced): Promise<Term[]> {
  if (t.given('isLocalMeasure') === undefined || areConvertible(unit, 'kg')) return [];
  const size = await t.ask('holds', amountOrSkip('kg'), { goods: inSentence(name), unit, stock });
  return size === 'skip' ? [] : [{ kind: 'pack', size }];
}

/** A term as buyers read it. */
async function inWords(t: Talk, term: Term, { name, unit, stock }: Priced): Promise<string> {
  switch (term.kind) {
    case 'from': return t.words('term.from', { from: term.from, name, price: { dong: term.dong, unit: term.unit } });
    case 'wholesale': return t.words('term.wholesale', { price: { dong: term.dong, unit: term.unit } });
    case 'together': return t.words('term.together', { many: term.many, name, dong: term.dong });
    case 'negotiable': return t.words('term.negotiable');
    case 'each': return term.most ? t.words('term.eachBetween', { each: term.unit, least: term.least, most: term.most }) : t.words('term.each', { each: term.unit, weight: term.least });
    case 'total': return t.words('term.total', { stock, name, weight: term.weight });
    case 'pack': return t.words('term.pack', { unit, size: term.size });
  }
}
