import { unitOf } from '../../src/domain/quantity';
import { cheaperTiers, type ListedPrice, type SaleTerms } from '../../src/domain/sale-terms';
import type { Talk } from '../../src/flow/flow';

/** What people read of how goods are sold beside their price, each on a line of its own behind what stands before; empty without terms. */
export async function termsInWords(t: Talk, goods: ListedPrice & SaleTerms & { name: string }): Promise<string> {
  const { name, price: { unit }, minimum, step } = goods;
  const lines: string[] = [];
  for (const { from, dong } of cheaperTiers(goods)) lines.push(await t.words('terms.from', { from, name, price: { dong, unit } }));
  if (minimum) lines.push(await t.words('terms.least', { least: minimum, name }));
  if (step) lines.push(step.base === unitOf(unit).factor ? await t.words('terms.whole', { unit }) : await t.words('terms.step', { step, name }));
  return lines.map((line) => `\n${line}`).join('');
}
