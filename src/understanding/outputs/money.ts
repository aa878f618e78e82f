import type { Many } from '../figures/held';
import { readMoneyPhrase, type MoneyTier } from '../figures/money-phrase';

const perOutput = (per: Many | undefined): object => (per ? { per_qty: per.qty, per_unit: per.unit } : {});

const tierOutput = ({ dong, from, per }: MoneyTier): object => ({ ...(from ? { from_qty: from.qty, unit: from.unit } : {}), amount: dong, ...(per === undefined ? {} : { per_qty: per }) });

/** What a text says as money, in the shape that `cho understand --as money` prints; null when it names none. */
export function moneyOutput(input: unknown): unknown {
  const found = typeof input === 'string' ? readMoneyPhrase(input) : undefined;
  switch (found?.kind) {
    case undefined:
      return null;
    case 'vague':
      return { vague: true };
    case 'deduction':
      return { amount: found.dong, ...perOutput(found.per), deduction: true };
    case 'range':
      return { min: found.min, max: found.max, ...perOutput(found.per) };
    case 'price': {
      const { dong, per, tiers } = found;
      const each = per && per.qty !== 1 ? { unit_price: Math.round(dong / per.qty) } : {};
      return { amount: dong, ...perOutput(per), ...each, ...(tiers.length > 0 ? { tiers: tiers.map(tierOutput) } : {}) };
    }
  }
}
