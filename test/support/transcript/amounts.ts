import { inUnit, type Quantity } from '../../../src/domain/quantity';
import { saleTermsOf, type SaleTerms } from '../../../src/domain/sale-terms';
import type { Reader } from '../../../src/flow/reader';
import { createVietnamese } from '../../../src/understanding/vietnamese';

/** "250.000 ₫/lít" → 250000 and its unit. */
export function readPriceOf(text: string): { dong: number; unit: string } {
  const [, dong = '', word = ''] = /^([\d.]+) ?₫\/(.+)$/.exec(text.trim()) ?? [];
  if (!dong) throw new Error(`"${text}" is no price; write 250.000 ₫/lít`);
  return { dong: Number(dong.replace(/\./g, '')), unit: readStockOf(`1 ${word}`).unit };
}

/** "20 lít" as a quantity; the transcript's own words are read as a member's are. */
export function readStockOf(text: string): Quantity {
  const [, none] = /^0 (.+)$/.exec(text.trim()) ?? [];
  if (none !== undefined) return { base: 0, unit: readStockOf(`1 ${none}`).unit };
  const reader: Reader = createVietnamese();
  const quantity = reader.quantity(text.trim())?.quantity;
  if (!quantity) throw new Error(`"${text}" is no quantity; write 20 lít`);
  return quantity;
}

export function countOf(text: string, unit: string): number {
  return inUnit(readStockOf(text), unit);
}

/** ", from 10 kg 22.000 ₫, at least 5 kg, in steps of 1 kg" */
export function readSaleTerms(text: string): SaleTerms {
  const said = (pattern: RegExp): string[][] => [...text.matchAll(pattern)].map(([, ...found]) => found);
  const tiers = said(/from ([^,]+?) ([\d.]+) ₫/g).map(([from = '', dong = '']) => ({ from: readStockOf(from), dong: Number(dong.replace(/\./g, '')) }));
  const [least] = said(/at least ([^,]+)/g);
  const [step] = said(/in steps of ([^,]+)/g);
  return saleTermsOf({ tiers, minimum: least?.[0] === undefined ? undefined : readStockOf(least[0]), step: step?.[0] === undefined ? undefined : readStockOf(step[0]) });
}

export function readE164(text: string): string {
  const phone = createVietnamese().phone(text);
  if (phone.kind !== 'phone') throw new Error(`"${text}" is no phone number`);
  return phone.e164;
}
