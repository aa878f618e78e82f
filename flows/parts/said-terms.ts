import { areConvertible, unitOf, type Quantity } from '../../src/domain/quantity';
import { amountOf, type Dong } from '../../src/domain/money';
import type { Term } from '../../src/domain/said-goods';
import { cheaperTiers, saleTermsOf, type PriceTier, type SaleTerms } from '../../src/domain/sale-terms';
import type { Talk } from '../../src/flow/flow';

/** A tier as it was said: its price may be of another unit than the goods'. */
interface SaidTier {
  from: Quantity;
  dong: Dong;
  unit?: string;
}

/** The tier with the price of one unit of the goods; undefined when the units have nothing to do with each other. */
function tierIn(price: { dong: Dong; unit: string }, { from, dong, unit = price.unit }: SaidTier): PriceTier | undefined {
  if (!areConvertible(from.unit, price.unit) || !areConvertible(unit, price.unit)) return undefined;
  return { from, dong: amountOf({ base: unitOf(price.unit).factor, unit: price.unit }, { dong, unit }) };
}

/** On what terms the goods are sold, as far as they fit the price: what was corrected at the card, else what the message and the questions brought. */
export function saleTermsFor(t: Talk, price: { dong: Dong; unit: string }, terms: Term[]): SaleTerms {
  const said = t.given<SaidTier[]>('tiers') ?? terms.filter((term) => term.kind === 'from');
  const [minimum, step] = [t.given<Quantity>('minimum'), t.given<Quantity>('step')];
  const fits = (amount: Quantity | undefined): Quantity | undefined => (amount && areConvertible(amount.unit, price.unit) ? amount : undefined);
  return saleTermsOf({ minimum: fits(minimum), step: fits(step), tiers: cheaperTiers({ price, tiers: said.flatMap((tier) => tierIn(price, tier) ?? []) }) });
}

/** Terms that are no tier of these goods: they are told in words. */
export function otherTerms(terms: Term[], { tiers = [] }: SaleTerms): Term[] {
  return terms.filter((term) => term.kind !== 'from' || !tiers.some(({ from }) => from.base === term.from.base));
}
